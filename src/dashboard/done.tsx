// What was done just now, said at the head of the next page, with the way to take it back where there is one.
import type { FC } from 'hono/jsx'
import { Button } from '../ui/button.tsx'
import { Flash } from '../ui/notice.tsx'
import type { Done } from '../ui/page.tsx'
import { doneText, WORDS } from './words.ts'

export const DoneFlash: FC<{ done: Done | null }> = ({ done }) => {
  const text = doneText(done)
  if (!text) return null
  return (
    <Flash
      action={
        done?.undo ? (
          <form method="post" action={done.undo}>
            <Button small icon="undo">
              {WORDS.undo}
            </Button>
          </form>
        ) : null
      }
    >
      {text}
    </Flash>
  )
}
