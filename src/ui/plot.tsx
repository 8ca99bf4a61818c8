// Plots drawn on the server: zero-based, labelled where they are read, a table of the numbers under
// each. Widths are percentages of the SVG, so text keeps its size on every screen.
import type { Child, FC } from 'hono/jsx'
import type { Children } from './props.ts'
import { UI_WORDS } from './words.ts'

export type Point = { label: string; value: number; href?: string }

export type PlotProps = {
  /** Says what is shown, also to screen readers. */
  title: string
  text?: Child
  points: Point[]
  /** How a value is written; 1,204 without it. */
  format?: (value: number) => string
  columns?: { label: string; value: string }
}

/** Horizontal bars: things compared. */
export const BarPlot: FC<PlotProps> = (props) => {
  const format = props.format ?? plain
  const max = Math.max(1, ...props.points.map(({ value }) => value))
  return (
    <Plot {...props}>
      <ul class="bars">
        {props.points.map((point) => (
          <li>
            <span class="bar-label">
              {point.href ? <a href={point.href}>{point.label}</a> : point.label}
            </span>
            <Bar part={point.value / max} />
            <span class="bar-value">{format(point.value)}</span>
          </li>
        ))}
      </ul>
    </Plot>
  )
}

/** Steps that get fewer: each with its share of the step before. */
export const FunnelPlot: FC<PlotProps & { ofBefore: (percent: string) => string }> = (props) => {
  const format = props.format ?? plain
  const max = Math.max(1, props.points[0]?.value ?? 0)
  return (
    <Plot {...props}>
      <ol class="bars funnel">
        {props.points.map((point, i) => {
          const before = props.points[i - 1]?.value
          return (
            <li>
              <span class="bar-label">
                {point.href ? <a href={point.href}>{point.label}</a> : point.label}
              </span>
              <Bar part={point.value / max} />
              <span class="bar-value">{format(point.value)}</span>
              <span class="bar-share">
                {before === undefined ? '' : props.ofBefore(percentOf(point.value, before))}
              </span>
            </li>
          )
        })}
      </ol>
    </Plot>
  )
}

const HEIGHT = 160
/** Room for the labels below and the number above the highest column. */
const FOOT = 20
const HEAD = 16
const MAX_LABELS = 6

/** Columns over time. Some labels only, the first and the last always. */
export const DaysPlot: FC<PlotProps> = (props) => {
  const format = props.format ?? plain
  const { points } = props
  const top = niceTop(Math.max(0, ...points.map(({ value }) => value)))
  const wide = 100 / Math.max(1, points.length)
  const height = (value: number) => (value / top) * (HEIGHT - FOOT - HEAD)
  const every = Math.max(1, Math.ceil(points.length / MAX_LABELS))
  return (
    <Plot {...props}>
      <svg class="days" width="100%" height={HEIGHT} aria-hidden="true">
        {[0.5, 1].map((part) => (
          <>
            <line
              class="grid"
              x1="0"
              x2="100%"
              y1={HEIGHT - FOOT - height(top * part)}
              y2={HEIGHT - FOOT - height(top * part)}
            />
            <text x="0" y={HEIGHT - FOOT - height(top * part) - 4}>
              {format(top * part)}
            </text>
          </>
        ))}
        {points.map((point, i) => (
          <rect
            class="column"
            x={`${(i * wide + wide * 0.12).toFixed(3)}%`}
            width={`${(wide * 0.76).toFixed(3)}%`}
            y={(HEIGHT - FOOT - height(point.value)).toFixed(1)}
            height={height(point.value).toFixed(1)}
            rx="2"
          >
            <title>{`${point.label}: ${format(point.value)}`}</title>
          </rect>
        ))}
        <line class="axis" x1="0" x2="100%" y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
        {points.map((point, i) =>
          i % every === 0 && i + every < points.length ? (
            <text x={`${(i * wide).toFixed(3)}%`} y={HEIGHT - 4}>
              {point.label}
            </text>
          ) : null,
        )}
        <text x="100%" y={HEIGHT - 4} text-anchor="end">
          {points.at(-1)?.label}
        </text>
      </svg>
    </Plot>
  )
}

const Plot: FC<PlotProps & { children?: Children }> = (props) => {
  const format = props.format ?? plain
  return (
    <figure class="plot">
      <figcaption>
        <strong>{props.title}</strong>
        {props.text ? <span class="help">{props.text}</span> : null}
      </figcaption>
      {props.children}
      <details class="plot-numbers">
        <summary>{UI_WORDS.numbers}</summary>
        <table class="table compact plain">
          <caption class="sr-only">{props.title}</caption>
          <thead>
            <tr>
              <th scope="col">{props.columns?.label ?? ''}</th>
              <th scope="col" class="end">
                {props.columns?.value ?? ''}
              </th>
            </tr>
          </thead>
          <tbody>
            {props.points.map((point) => (
              <tr>
                <th scope="row">{point.label}</th>
                <td class="end">{format(point.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

const Bar: FC<{ part: number }> = ({ part }) => (
  <svg class="bar" width="100%" height="12" aria-hidden="true">
    <rect class="trough" width="100%" height="12" rx="3" />
    <rect
      class="column"
      width={`${(Math.min(1, Math.max(0, part)) * 100).toFixed(2)}%`}
      height="12"
      rx="3"
    />
  </svg>
)

export function percentOf(value: number, whole: number): string {
  if (whole <= 0) return '0 %'
  const percent = (value / whole) * 100
  return `${percent > 0 && percent < 10 ? percent.toFixed(1) : Math.round(percent)} %`
}

/** The next of 2, 4, 6, 8, 10, 20, 40 …: halves of it are whole numbers. */
export function niceTop(max: number): number {
  let step = 1
  while (step * 10 < max) step *= 10
  return [2, 4, 6, 8, 10].map((times) => times * step).find((top) => top >= max) ?? step * 10
}

function plain(value: number): string {
  return new Intl.NumberFormat('en-US').format(value)
}
