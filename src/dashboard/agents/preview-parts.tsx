// Parts of the drawing of the widget (chat-preview.tsx) that no text of the agent's stands in: the box to
// write in, the form of insist, the launcher, and the signs on buttons. Measures of widget/panel.css.
import type { FC } from 'hono/jsx'
import { formLabels } from '../../capture/wording.ts'
import type { Field } from '../../contact/contact.ts'
import { inkOn } from '../../ui/contrast.ts'
import { ICON_PATHS } from '../../ui/icon-paths.ts'
import { APPEARANCE_WORDS as WORDS } from './words.ts'

/** Pixels, as on the website; the drawing as a whole is scaled. */
export const PANEL = 384
export const PAGE_EDGE = 20
export const EDGE = 16
export const FOOT = 66
const LAUNCHER = 56
const BUTTON = 44

type Drawn = { y: number; color: string }

export const Foot: FC<Drawn> = ({ y, color }) => (
  <>
    <path
      d={`M0 ${y}H${PANEL}V${y + FOOT - 18}a18 18 0 0 1 -18 18H18a18 18 0 0 1 -18 -18Z`}
      fill="var(--raised)"
    />
    <path d={`M0 ${y}H${PANEL}`} stroke="var(--line)" />
    <Box x={12} y={y + 10} width={PANEL - 76} fill="var(--raised)" />
    <text x="25" y={y + 38} fill="var(--ink-2)">
      {WORDS.write}
    </text>
    <rect x={PANEL - 56} y={y + 10} width={BUTTON} height={BUTTON} rx="10" fill={color} />
    <Glyph name="send" x={PANEL - 34} y={y + 32} ink={inkOn(color)} />
  </>
)

export const ASK_HEIGHT = 154

/** Of `insist`: one field with the greeting. */
export const AskForm: FC<Drawn & { field: Field }> = ({ y, color, field }) => {
  const labels = formLabels('en')
  const width = PANEL - 2 * EDGE
  return (
    <>
      <rect
        x={EDGE + 0.5}
        y={y + 0.5}
        width={width - 1}
        height={ASK_HEIGHT}
        rx="16"
        fill="var(--raised)"
        stroke="var(--line)"
      />
      <text x={EDGE + 15} y={y + 28} font-size="13" fill="var(--ink-2)">
        {labels[field]}
      </text>
      <Box x={EDGE + 14} y={y + 36} width={width - 28} fill="none" />
      <rect x={EDGE + 14} y={y + 94} width="90" height={BUTTON} rx="10" fill={color} />
      <text x={EDGE + 59} y={y + 122} text-anchor="middle" font-weight="600" fill={inkOn(color)}>
        {labels.send}
      </text>
      <Box x={EDGE + 112} y={y + 94} width={112} fill="none" />
      <text x={EDGE + 168} y={y + 122} text-anchor="middle" fill="var(--ink)">
        {labels.decline}
      </text>
    </>
  )
}

const Box: FC<{ x: number; y: number; width: number; fill: string }> = ({ x, y, width, fill }) => (
  <rect
    x={x + 0.5}
    y={y + 0.5}
    width={width - 1}
    height={BUTTON - 1}
    rx="10"
    fill={fill}
    stroke="var(--edge)"
  />
)

/** The button that opens the chat, in its corner of a page `width` wide. */
export const Launcher: FC<Drawn & { isLeft: boolean; width: number }> = (props) => {
  const { isLeft, width, y, color } = props
  const x = isLeft ? PAGE_EDGE + LAUNCHER / 2 : width - PAGE_EDGE - LAUNCHER / 2
  return (
    <>
      <circle cx={x} cy={y} r={LAUNCHER / 2} fill={color} />
      <Glyph name="chat" x={x} y={y} ink={inkOn(color)} size={26} />
    </>
  )
}

/** As the widget draws them. */
const GLYPHS = {
  copy: ICON_PATHS.copy,
  close: ICON_PATHS.close,
  again: 'M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8M3 3v5h5',
  send: 'M5 12l7-7 7 7M12 19V5',
  chat: 'M7.9 20A9 9 0 1 0 4 16.1L2 22Z',
}

type GlyphProps = { name: keyof typeof GLYPHS; x: number; y: number; ink: string; size?: number }

/** Its middle at `x`, `y`. */
export const Glyph: FC<GlyphProps> = ({ name, x, y, ink, size = 20 }) => (
  <path
    d={GLYPHS[name]}
    transform={`translate(${x - size / 2} ${y - size / 2}) scale(${size / 24})`}
    fill="none"
    stroke={ink}
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
)
