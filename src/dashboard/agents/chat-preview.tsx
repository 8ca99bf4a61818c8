// A drawing of the widget as a visitor meets it, in an agent's colours and words (widget/panel.css has
// the measures). Made on the server: the content security policy allows no inline style, and SVG takes
// colours as attributes. Law: pure, whatever was typed.
import type { FC } from 'hono/jsx'
import { missingFields } from '../../capture/decide.ts'
import type { Ask } from '../../capture/state.ts'
import { phraseOpening } from '../../capture/wording.ts'
import { inkOn } from '../../ui/contrast.ts'
import type { Agent } from '../../workspace/agent.ts'
import type { AppearanceDraft } from './appearance-form.ts'
import {
  ASK_HEIGHT,
  AskForm,
  EDGE,
  FOOT,
  Foot,
  Glyph,
  Launcher,
  PAGE_EDGE,
  PANEL,
} from './preview-parts.tsx'
import { linesOf, widestOf } from './text-lines.ts'
import { APPEARANCE_WORDS as WORDS } from './words.ts'

const WIDTH = PANEL + 2 * PAGE_EDGE
const HEAD = 56
const LEAST_TALK = 250
/** Between the panel and the lower edge of the page. */
const BELOW = 88
const LINE = 24
/** Of 16 px text, rather more than less; and what fits a bubble and a button of it. */
const CHAR = 9
const BUBBLE_CHARS = 31
const CHIP_CHARS = 35
const LONGEST_BUBBLE = 8
/** Smaller than life, so that it stands beside the form. */
const SCALE = 0.8

type PreviewProps = { agent: Agent; draft: AppearanceDraft; color: string }

/** `color` valid: the last one that was, while another is being typed. */
export const ChatPreview: FC<PreviewProps> = ({ agent, draft, color }) => {
  const title = draft.title.trim() || agent.name
  const questions = draft.suggestions.map((one) => one.trim()).filter((one) => one !== '')
  const asked = askedFirst(agent)
  let y = HEAD + EDGE + 20
  const bubbles = greetingOf(agent, draft, asked).map((text) => {
    const lines = linesOf(text, BUBBLE_CHARS, LONGEST_BUBBLE)
    const at = y
    y += lines.length * LINE + 22
    return <Bubble lines={lines} y={at} />
  })
  const chips = placed(questions, y + 8)
  const askAt = (chips.at(-1)?.end ?? y) + 8
  const needed = asked === null ? askAt + 8 : askAt + ASK_HEIGHT + EDGE
  const talkEnd = Math.max(HEAD + LEAST_TALK, needed)
  const end = talkEnd + FOOT
  const height = end + BELOW
  return (
    <svg
      class="chat-preview"
      width={WIDTH * SCALE}
      height={height * SCALE}
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={WORDS.previewLabel(title)}
      font-size="16"
    >
      <g transform={`translate(${PAGE_EDGE} 1)`}>
        <rect width={PANEL} height={end} rx="18" fill="var(--ground)" />
        <Head title={title} avatar={draft.avatar.trim()} color={color} />
        <text x={EDGE + 4} y={HEAD + EDGE + 12} font-size="12" fill="var(--ink-2)">
          {linesOf(agent.name, 40, 1)[0]}
        </text>
        {bubbles}
        {chips.map((chip) => (
          <Chip {...chip} />
        ))}
        {asked === null ? null : (
          <AskForm y={askAt} color={color} field={asked.fields[0] ?? 'email'} />
        )}
        <Foot y={talkEnd} color={color} />
        <rect width={PANEL} height={end} rx="18" fill="none" stroke="var(--line)" />
      </g>
      <Launcher isLeft={draft.position === 'left'} width={WIDTH} y={height - 48} color={color} />
    </svg>
  )
}

/** `insist` asks with the greeting, the other modes never. */
function askedFirst({ leadCollection: collection }: Agent): Ask | null {
  if (!collection.enabled || collection.mode !== 'insist') return null
  return { reason: 'insist', fields: missingFields(collection, []) }
}

function greetingOf(agent: Agent, draft: AppearanceDraft, ask: Ask | null): string[] {
  const hello = draft.greeting.trim() || WORDS.greetingDefault(agent.name)
  if (ask === null) return [hello]
  return [hello, phraseOpening(agent.leadCollection, 'en', ask)]
}

const Head: FC<{ title: string; avatar: string; color: string }> = ({ title, avatar, color }) => {
  const ink = inkOn(color)
  const icons = ['copy', 'again', 'close'] as const
  return (
    <>
      <path
        d={`M0 ${HEAD}V18A18 18 0 0 1 18 0H${PANEL - 18}A18 18 0 0 1 ${PANEL} 18V${HEAD}Z`}
        fill={color}
      />
      {avatar === '' ? null : <Avatar text={avatar} ink={ink} />}
      <text x={avatar === '' ? EDGE : EDGE + 42} y="34" font-weight="600" fill={ink}>
        {linesOf(title, avatar === '' ? 24 : 19, 1)[0]}
      </text>
      {icons.map((name, index) => (
        <Glyph name={name} x={PANEL - 118 + index * 44} y={HEAD / 2} ink={ink} />
      ))}
    </>
  )
}

const Avatar: FC<{ text: string; ink: string }> = ({ text, ink }) => (
  <>
    <circle cx={EDGE + 16} cy={HEAD / 2} r="16" fill={ink} fill-opacity="0.18" />
    <text
      x={EDGE + 16}
      y={HEAD / 2 + 5.5}
      font-weight="600"
      text-anchor="middle"
      fill={ink}
      font-size={widestOf([text]) > 3 ? 11 : 16}
    >
      {text}
    </text>
  </>
)

const Bubble: FC<{ lines: string[]; y: number }> = ({ lines, y }) => (
  <>
    <rect
      x={EDGE + 0.5}
      y={y + 0.5}
      width={Math.min(310, widestOf(lines) * CHAR + 30)}
      height={lines.length * LINE + 16}
      rx="16"
      fill="var(--raised)"
      stroke="var(--line)"
    />
    {lines.map((line, at) => (
      <text x={EDGE + 15} y={y + 25 + at * LINE} fill="var(--ink)">
        {line}
      </text>
    ))}
  </>
)

type ChipPlace = { lines: string[]; x: number; y: number; width: number; end: number }

/** Buttons beside each other while there is room, as the widget wraps them. */
function placed(questions: readonly string[], top: number): ChipPlace[] {
  const places: ChipPlace[] = []
  let [x, y, rowEnd] = [EDGE, top, top]
  for (const question of questions) {
    const lines = linesOf(question, CHIP_CHARS, 3)
    const width = Math.min(PANEL - 2 * EDGE, widestOf(lines) * CHAR + 34)
    if (x > EDGE && x + width > PANEL - EDGE) [x, y] = [EDGE, rowEnd + 8]
    const end = y + Math.max(44, lines.length * LINE + 18)
    places.push({ lines, x, y, width, end })
    rowEnd = Math.max(x === EDGE ? end : rowEnd, end)
    x += width + 8
  }
  return places
}

const Chip: FC<ChipPlace> = ({ lines, x, y, width, end }) => (
  <>
    <rect
      x={x + 0.5}
      y={y + 0.5}
      width={width}
      height={end - y}
      rx="18"
      fill="none"
      stroke="var(--edge)"
    />
    {lines.map((line, at) => (
      <text x={x + 17} y={y + 28 + at * LINE} fill="var(--ink)">
        {line}
      </text>
    ))}
  </>
)
