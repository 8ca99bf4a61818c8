// What a visitor wrote, with the captured words and what showed interest marked: on the page of a lead and of
// a conversation.
import type { FC } from 'hono/jsx'
import type { Captured } from '../conversation/view.ts'
import { Mark } from '../ui/thread.tsx'
import { DETAIL_WORDS } from './leads/detail-words.ts'
import { type Piece, piecesOf, runsOf } from './marks.ts'

export type MarkedTextProps = {
  text: string
  captured: readonly Captured[]
  /** Sentences or words that showed interest, and what is said of them. */
  signs: readonly string[]
  signLabel: string
}

/** One mark for what showed interest, the captured words inside it. */
export const MarkedText: FC<MarkedTextProps> = ({ text, captured, signs, signLabel }) => (
  <>
    {runsOf(piecesOf(text, captured, signs)).map((run) =>
      run.isSign ? (
        <Mark kind="sentence" label={signLabel}>
          {run.pieces.map((piece) => (
            <Value piece={piece} />
          ))}
        </Mark>
      ) : (
        run.pieces.map((piece) => <Value piece={piece} />)
      ),
    )}
  </>
)

const Value: FC<{ piece: Piece }> = ({ piece: { text, captured } }) =>
  captured.length === 0 ? (
    text
  ) : (
    <Mark
      kind="value"
      label={captured.map(({ field, value }) => DETAIL_WORDS.talk.value(field, value)).join(' · ')}
    >
      {text}
    </Mark>
  )
