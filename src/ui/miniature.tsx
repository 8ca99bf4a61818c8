// A talk in small, for choosing between ways it may go: bubbles without words. Decoration beside a line
// that says the same, so it is hidden from screen readers.
import type { FC } from 'hono/jsx'
import { classes } from './props.ts'

/** `field`: a bubble with something to fill in; `waiting`: one that is not sent yet. */
export type Bubble = {
  side: 'theirs' | 'ours'
  kind?: 'field' | 'waiting'
  /** 1 to 10: parts of the picture's width. */
  wide: number
}

const WIDTH = 160
const ROW = 14
const FIELD_ROW = 26
const GAP = 5

export const TalkMiniature: FC<{ bubbles: Bubble[] }> = ({ bubbles }) => {
  let y = GAP
  const placed = bubbles.map((bubble) => {
    const height = bubble.kind === 'field' ? FIELD_ROW : ROW
    const width = (bubble.wide / 10) * (WIDTH - 2 * GAP)
    const x = bubble.side === 'ours' ? GAP : WIDTH - GAP - width
    const box = { x, y, width, height }
    y += height + GAP
    return { bubble, box }
  })
  return (
    <svg class="talk" width={WIDTH} height={y} viewBox={`0 0 ${WIDTH} ${y}`} aria-hidden="true">
      {placed.map(({ bubble, box }) => (
        <>
          <rect class={classes(bubble.side, bubble.kind)} {...box} rx="5" />
          {bubble.kind === 'field' ? (
            <>
              <rect
                class="slot"
                x={box.x + 5}
                y={box.y + 12}
                width={box.width - 26}
                height="9"
                rx="2"
              />
              <rect
                class="send"
                x={box.x + box.width - 18}
                y={box.y + 12}
                width="13"
                height="9"
                rx="2"
              />
            </>
          ) : null}
        </>
      ))}
    </svg>
  )
}
