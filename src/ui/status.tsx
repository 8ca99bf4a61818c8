// State of a thing: colour and word and shape, so that none of them is needed alone.
import type { FC } from 'hono/jsx'
import { type Children, classes, type Tone } from './props.ts'

/** How far along: an empty ring, filling, a tick; or how it ended. */
export type Shape = 'ring' | 'half' | 'most' | 'dot' | 'check' | 'cross' | 'slash'

const RADIUS = 3

/** Drawn on 14 × 14 inside a ring of radius 6; pies are thick strokes of a circle of radius 1.5. */
const INSIDES: Record<Shape, FC> = {
  ring: () => null,
  half: () => <Pie part={0.5} />,
  most: () => <Pie part={0.75} />,
  dot: () => <circle cx="7" cy="7" r="3" fill="currentColor" />,
  check: () => <path class="glyph" d="M4.5 7.2 6.3 9l3.3-3.9" />,
  cross: () => <path class="glyph" d="M5 5l4 4M9 5l-4 4" />,
  slash: () => <path d="M3 11 11 3" stroke="currentColor" stroke-width="1.5" />,
}
const FILLED: Shape[] = ['check', 'cross']

export const StatusMark: FC<{ tone: Tone; shape: Shape }> = ({ tone, shape }) => {
  const Inside = INSIDES[shape]
  return (
    <svg
      class={classes('mark', tone)}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
    >
      <circle
        cx="7"
        cy="7"
        r="6"
        fill={FILLED.includes(shape) ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="1.5"
      />
      <Inside />
    </svg>
  )
}

export type StatusProps = { tone: Tone; shape: Shape; children?: Children }

export const Status: FC<StatusProps> = ({ children, ...props }) => (
  <span class="status">
    <StatusMark {...props} />
    {children}
  </span>
)

/** A small word with a ground of its own: a kind, a count, a note. */
export const Badge: FC<{ tone?: Tone; title?: string; children?: Children }> = (props) => (
  <span class={classes('badge', props.tone)} title={props.title}>
    {props.children}
  </span>
)

const Pie: FC<{ part: number }> = ({ part }) => {
  const around = Math.PI * RADIUS
  return (
    <circle
      cx="7"
      cy="7"
      r={RADIUS / 2}
      fill="none"
      stroke="currentColor"
      stroke-width={RADIUS}
      stroke-dasharray={`${(part * around).toFixed(2)} ${around.toFixed(2)}`}
      transform="rotate(-90 7 7)"
    />
  )
}
