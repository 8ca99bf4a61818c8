// The three modes as small drawings of a talk: the visitor's bubbles to the right, the agent's to the
// left, and what asks for details in the accent. Colours are tokens, as attributes: no inline style.
import type { FC } from 'hono/jsx'
import type { Mode } from '../../capture/settings.ts'

type Line = { from: 'visitor' | 'agent'; width: number; kind?: 'ask' | 'interested' | 'held' }

const TALKS: Record<Mode, Line[]> = {
  on_interest: [
    { from: 'visitor', width: 44 },
    { from: 'agent', width: 74 },
    { from: 'visitor', width: 58, kind: 'interested' },
    { from: 'agent', width: 82 },
    { from: 'agent', width: 66, kind: 'ask' },
  ],
  each_reply: [
    { from: 'visitor', width: 44 },
    { from: 'agent', width: 74 },
    { from: 'agent', width: 66, kind: 'ask' },
    { from: 'visitor', width: 52 },
    { from: 'agent', width: 82 },
    { from: 'agent', width: 58, kind: 'ask' },
  ],
  insist: [
    { from: 'visitor', width: 58 },
    { from: 'agent', width: 66, kind: 'ask' },
    { from: 'visitor', width: 48 },
    { from: 'agent', width: 66, kind: 'ask' },
    { from: 'agent', width: 82, kind: 'held' },
  ],
}

const WIDTH = 160
const LINE = 14
const EDGE = 8

export const ModeMiniature: FC<{ mode: Mode }> = ({ mode }) => {
  const height = 6 * LINE + EDGE * 2
  return (
    <svg width={WIDTH} height={height} viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
      <rect
        x="0.5"
        y="0.5"
        width={WIDTH - 1}
        height={height - 1}
        rx="8"
        fill="var(--ground)"
        stroke="var(--line)"
      />
      {TALKS[mode].map((line, at) => (
        <Bubble {...line} y={EDGE + at * LINE + 2} />
      ))}
    </svg>
  )
}

const Bubble: FC<Line & { y: number }> = ({ from, width, kind, y }) => {
  const x = from === 'agent' ? EDGE : WIDTH - EDGE - width
  if (kind === 'ask') return <Ask x={x} y={y} width={width} />
  if (kind === 'held')
    return (
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={width}
        height="9"
        rx="4.5"
        fill="none"
        stroke="var(--edge)"
        stroke-dasharray="2 3"
      />
    )
  return (
    <>
      <rect
        x={x}
        y={y}
        width={width}
        height="10"
        rx="5"
        fill={from === 'agent' ? 'var(--line)' : 'var(--ink-3)'}
      />
      {kind === 'interested' ? <circle cx={x - 8} cy={y + 5} r="3" fill="var(--accent)" /> : null}
    </>
  )
}

/** A field to fill in: an outline, an @ and the line to write on. */
const Ask: FC<{ x: number; y: number; width: number }> = ({ x, y, width }) => (
  <>
    <rect
      x={x + 0.5}
      y={y + 0.5}
      width={width}
      height="10"
      rx="3"
      fill="var(--raised)"
      stroke="var(--accent)"
    />
    <circle cx={x + 7} cy={y + 5.5} r="2" fill="var(--accent)" />
    <rect x={x + 13} y={y + 4.5} width={width - 22} height="2" rx="1" fill="var(--accent)" />
  </>
)
