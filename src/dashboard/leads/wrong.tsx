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

export const Wrong: FC<WrongProps & { oob?: boolean }> = ({ oob, ...props }) => {
  const place = `wrong-${props.turnId}`
  return (
    <span class={`inline ${place}`} {...(oob && { 'hx-swap-oob': `outerHTML:.${place}` })}>
      <Said {...props} />
    </span>
  )
}

/** A turn may have it twice on a page: beside itself, and as the reason for the lead. Both change. */
export const WrongChanged: FC<WrongProps> = (props) => <Wrong {...props} oob />

const Said: FC<WrongProps> = ({ conversationId, turnId, marks: { wrong, mayMark } }) => {
  const path = `/conversations/${conversationId}/turns/${turnId}/label`
  if (!wrong.has(turnId))
    return mayMark ? (
      <Button kind="quiet" small formaction={path} attrs={posting(path, WORDS.markTitle)}>
        {WORDS.mark}
      </Button>
    ) : null
  const removal = `${path}/removal`
  return (
    <span class="muted" role="status">
      {WORDS.marked}
      {mayMark ? (
        <>
          {' · '}
          <Button kind="quiet" small formaction={removal} attrs={posting(removal, WORDS.undoTitle)}>
            {WORDS.undo}
          </Button>
        </>
      ) : null}
    </span>
  )
}

/** The answer finds its places itself (WrongChanged). */
function posting(path: string, title: string): Record<string, string> {
  return { form: FORM, title, 'hx-post': path, 'hx-swap': 'none' }
}
