// "Replay on your last 100 conversations" (PRODUCT §3): a button, and a row for each mode.
import type { FC } from 'hono/jsx'
import { MODE_LABELS } from '../../capture/settings.ts'
import type { Replayed } from '../../conversation/replay.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Badge } from '../../ui/status.tsx'
import { List, Table } from '../../ui/table.tsx'
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
  const { leadCollection } = agent
  return (
    <div class="stack">
      <List id="replayed">
        <Table
          caption={WORDS.caption}
          rows={view.rows}
          rowId={({ mode }) => mode}
          columns={[
            {
              key: 'mode',
              label: WORDS.mode,
              width: 'wide',
              cell: ({ mode }) => (
                <>
                  {MODE_LABELS[mode]}{' '}
                  {leadCollection.enabled && leadCollection.mode === mode ? (
                    <Badge tone="accent">{WORDS.current}</Badge>
                  ) : null}
                </>
              ),
            },
            {
              ...COUNT,
              key: 'asked',
              label: WORDS.asked,
              cell: (r) => number(r.conversationsAsked),
            },
            { ...COUNT, key: 'asks', label: WORDS.asks, cell: (r) => number(r.asks) },
            { ...COUNT, key: 'kept', label: WORDS.kept, cell: (r) => number(r.conversationsKept) },
            { ...COUNT, key: 'withheld', label: WORDS.withheld, cell: (r) => number(r.withheld) },
          ]}
        />
      </List>
      <p class="help">
        {WORDS.counted(view.conversations)} {view.missing > 0 ? WORDS.missing(view.missing) : ''}{' '}
        {WORDS.caveat}
      </p>
    </div>
  )
}

const COUNT = { align: 'end', width: 'fit', phone: 'below' } as const
