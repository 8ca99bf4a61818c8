// "Wrong?" beside what a detector noticed in a visitor's turn, and the way to take it back: kept as an
// example to train on (conversation/labels.ts). Stands on the page of a lead and of a conversation.
import type { FC } from 'hono/jsx'
import { Button } from '../../ui/button.tsx'
import { DETAIL_WORDS } from './detail-words.ts'

const WORDS = DETAIL_WORDS.wrong
const FORM = 'intent-labels'

export type Marks = {
  /** Ids of the turns whose intent was said to be wrong. */
  wrong: ReadonlySet<string>
  mayMark: boolean
}

export type WrongProps = { conversationId: string; turnId: string; marks: Marks }

/** Once a page: the buttons belong to it, so that they can stand within a line of text. */
export const WrongForm: FC<{ back: string }> = ({ back }) => (
  <form id={FORM} method="post" hidden>
    <input type="hidden" name="back" value={back} />
  </form>
)

export const Wrong: FC<WrongProps> = ({ conversationId, turnId, marks: { wrong, mayMark } }) => {
  const path = `/conversations/${conversationId}/turns/${turnId}/label`
  if (!wrong.has(turnId))
    return mayMark ? (
      <Button kind="quiet" small formaction={path} attrs={{ form: FORM, title: WORDS.markTitle }}>
        {WORDS.mark}
      </Button>
    ) : null
  return (
    <span class="muted">
      {WORDS.marked}
      {mayMark ? (
        <>
          {' · '}
          <Button
            kind="quiet"
            small
            formaction={`${path}/removal`}
            attrs={{ form: FORM, title: WORDS.undoTitle }}
          >
            {WORDS.undo}
          </Button>
        </>
      ) : null}
    </span>
  )
}
