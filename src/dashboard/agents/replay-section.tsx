// "Replay on your last 100 conversations" (PRODUCT §3): a button, and the numbers of each mode.
import type { FC } from 'hono/jsx'
import { MODE_LABELS } from '../../capture/settings.ts'
import type { Replayed } from '../../conversation/replay.ts'
import { Button } from '../../ui/button.tsx'
import { Card, Facts } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Badge } from '../../ui/status.tsx'
import type { Agent } from '../../workspace/agent.ts'
import { pathOf } from './agent-page.tsx'
import { REPLAY_WORDS as WORDS } from './features-words.ts'
import { number } from './words.ts'

/** Null until the button was pressed. */
export type ReplayView = {
  rows: Replayed[]
  /** Conversations that were read, and that could not be. */
  conversations: number
  missing: number
} | null

export const ReplaySection: FC<{ agent: Agent; view: ReplayView }> = ({ agent, view }) => (
  <Card id="replay" title={WORDS.title} text={WORDS.text}>
    <div class="stack">
      <form
        method="get"
        action={`${pathOf(agent, 'features')}#replay`}
        {...{
          'hx-get': pathOf(agent, 'features'),
          'hx-target': '#replay',
          'hx-swap': 'outerHTML',
        }}
      >
        <input type="hidden" name="replay" value="1" />
        <Button icon="history">{view ? WORDS.again : WORDS.submit}</Button>
      </form>
      {view ? <Outcome agent={agent} view={view} /> : null}
    </div>
  </Card>
)

const Outcome: FC<{ agent: Agent; view: NonNullable<ReplayView> }> = ({ agent, view }) => {
  if (view.conversations === 0) return <Notice>{WORDS.none}</Notice>
  const { enabled, mode: chosen } = agent.leadCollection
  return (
    <>
      <div class="fields">
        {view.rows.map((row) => (
          <section class="stack" id={`replayed-${row.mode}`}>
            <h3>
              {MODE_LABELS[row.mode]}{' '}
              {enabled && chosen === row.mode ? <Badge tone="accent">{WORDS.current}</Badge> : null}
            </h3>
            <Facts
              facts={[
                { label: WORDS.asked, value: WORDS.conversations(row.conversationsAsked) },
                { label: WORDS.asks, value: number(row.asks) },
                { label: WORDS.kept, value: WORDS.conversations(row.conversationsKept) },
                { label: WORDS.withheld, value: number(row.withheld) },
              ]}
            />
          </section>
        ))}
      </div>
      <p class="help">
        {WORDS.counted(view.conversations)} {view.missing > 0 ? WORDS.missing(view.missing) : ''}{' '}
        {WORDS.caveat}
      </p>
    </>
  )
}
