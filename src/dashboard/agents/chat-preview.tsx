// A drawing of the chat in an agent's colours and words, made on the server: the content security policy
// allows no inline style, and SVG takes colours as attributes. Law: pure, whatever was typed.
import type { FC } from 'hono/jsx'
import { inkOn } from '../../ui/contrast.ts'
import type { Agent } from '../../workspace/agent.ts'
import type { AppearanceDraft } from './appearance-form.ts'
import { APPEARANCE_WORDS as WORDS } from './words.ts'

const WIDTH = 320
const EDGE = 16
const HEAD = 56
const LINE = 18
/** Characters of 13 px that fit a bubble; wide ones (Chinese, Japanese, emoji) count double. */
const BUBBLE_CHARS = 32
const LONGEST_BUBBLE = 6
const CHAR = 7.5
const FOOT = 60
const LAUNCHER = 64

type PreviewProps = { agent: Agent; draft: AppearanceDraft; color: string }

/** `color` valid: the last one that was, while another is being typed. */
export const ChatPreview: FC<PreviewProps> = ({ agent, draft, color }) => {
  const title = draft.title.trim() || agent.name
  const greeting = draft.greeting.trim() || WORDS.greetingDefault(agent.name)
  const questions = draft.suggestions.map((one) => one.trim()).filter((one) => one !== '')
  const bubbles = [
    { text: greeting, mine: false },
    { text: questions[0] ?? WORDS.visitorSays, mine: true },
    { text: WORDS.agentSays, mine: false },
  ]
  let y = HEAD + EDGE
  const talk = bubbles.map(({ text, mine }) => {
    const lines = linesOf(text, BUBBLE_CHARS, LONGEST_BUBBLE)
    const at = y
    y += lines.length * LINE + 16 + 10
    return <Bubble lines={lines} mine={mine} y={at} color={color} />
  })
  const chips = questions.slice(1).map((question) => {
    const at = y
    y += 34
    return <Chip text={question} y={at} color={color} />
  })
  const end = y + FOOT
  return (
    <svg
      width={WIDTH}
      height={end + LAUNCHER}
      viewBox={`0 0 ${WIDTH} ${end + LAUNCHER}`}
      role="img"
      aria-label={WORDS.previewLabel(title)}
      font-size="13"
    >
      <rect x="0.5" y="0.5" width={WIDTH - 1} height={end - 1} rx="14" fill="var(--raised)" />
      <path
        d={`M0 ${HEAD}V14A14 14 0 0 1 14 0H${WIDTH - 14}A14 14 0 0 1 ${WIDTH} 14V${HEAD}Z`}
        fill={color}
      />
      <Sign
        agent={agent}
        draft={draft}
        x={EDGE + 16}
        y={HEAD / 2}
        color={inkOn(color)}
        ink={color}
      />
      <text x={EDGE + 42} y={HEAD / 2 + 5} font-size="15" font-weight="600" fill={inkOn(color)}>
        {linesOf(title, 28, 1)[0]}
      </text>
      {talk}
      {chips}
      <Foot y={end - FOOT} color={color} />
      <rect
        x="0.5"
        y="0.5"
        width={WIDTH - 1}
        height={end - 1}
        rx="14"
        fill="none"
        stroke="var(--line)"
      />
      <Launcher agent={agent} draft={draft} y={end + LAUNCHER - 26} color={color} />
    </svg>
  )
}

const Bubble: FC<{ lines: string[]; mine: boolean; y: number; color: string }> = (props) => {
  const { lines, mine, y, color } = props
  const longest = Math.max(...lines.map((line) => widthOf(line)))
  const width = Math.min(WIDTH - 2 * EDGE, longest * CHAR + 24)
  const x = mine ? WIDTH - EDGE - width : EDGE
  return (
    <>
      <rect
        x={x}
        y={y}
        width={width}
        height={lines.length * LINE + 16}
        rx="12"
        fill={mine ? color : 'var(--ground)'}
        {...(!mine && { stroke: 'var(--line)' })}
      />
      {lines.map((line, at) => (
        <text x={x + 12} y={y + 21 + at * LINE} fill={mine ? inkOn(color) : 'var(--ink)'}>
          {line}
        </text>
      ))}
    </>
  )
}

const Chip: FC<{ text: string; y: number; color: string }> = ({ text, y, color }) => {
  const [line = ''] = linesOf(text, 34, 1)
  const width = Math.min(WIDTH - 2 * EDGE, widthOf(line) * CHAR + 24)
  return (
    <>
      <rect
        x={EDGE + 0.5}
        y={y + 0.5}
        width={width}
        height="26"
        rx="13"
        fill="var(--raised)"
        stroke={color}
      />
      <text x={EDGE + 12} y={y + 18} fill="var(--ink)">
        {line}
      </text>
    </>
  )
}

const Foot: FC<{ y: number; color: string }> = ({ y, color }) => (
  <>
    <rect
      x={EDGE + 0.5}
      y={y + 8.5}
      width={WIDTH - 2 * EDGE - 44}
      height="35"
      rx="8"
      fill="var(--raised)"
      stroke="var(--edge)"
    />
    <text x={EDGE + 12} y={y + 31} fill="var(--ink-3)">
      {WORDS.write}
    </text>
    <rect x={WIDTH - EDGE - 36} y={y + 8} width="36" height="36" rx="8" fill={color} />
    <path
      d={`M${WIDTH - EDGE - 24} ${y + 26}h12m-5 -5 5 5 -5 5`}
      fill="none"
      stroke={inkOn(color)}
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </>
)

/** The button that opens the chat, in its corner. */
const Launcher: FC<Omit<PreviewProps, 'color'> & { y: number; color: string }> = (props) => {
  const x = props.draft.position === 'left' ? 26 : WIDTH - 26
  return <Sign {...props} x={x} radius={24} ink={inkOn(props.color)} />
}

type SignProps = {
  agent: Agent
  draft: AppearanceDraft
  x: number
  y: number
  color: string
  ink: string
  radius?: number
}

const Sign: FC<SignProps> = ({ agent, draft, x, y, color, ink, radius = 16 }) => (
  <>
    <circle cx={x} cy={y} r={radius} fill={color} />
    <text
      x={x}
      y={y + radius * 0.35}
      font-size={radius}
      font-weight="600"
      text-anchor="middle"
      fill={ink}
    >
      {draft.avatar.trim() || firstLetter(draft.title.trim() || agent.name)}
    </text>
  </>
)

function firstLetter(name: string): string {
  return ([...name][0] ?? '').toUpperCase()
}

/** Words in lines of at most `chars`; what does not fit `most` lines ends in "…". */
export function linesOf(text: string, chars: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((one) => piecesOf(one, chars))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) <= chars) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  if (lines.length <= most) return lines
  const shown = lines.slice(0, most)
  const last = shown[most - 1] ?? ''
  return [...shown.slice(0, -1), `${[...last].slice(0, chars - 2).join('')}…`]
}

/** A word longer than a line, and scripts without blanks, are cut where the line ends. */
function piecesOf(word: string, chars: number): string[] {
  if (widthOf(word) <= chars) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const char of word) {
    if (widthOf(piece + char) > chars) {
      pieces.push(piece)
      piece = ''
    }
    piece += char
  }
  return [...pieces, piece]
}

const WIDE_FROM = 0x1100

function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += (char.codePointAt(0) ?? 0) >= WIDE_FROM ? 2 : 1
  return width
}
