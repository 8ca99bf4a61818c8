// "Add sample conversations", where there is nothing yet, and the line that removes them again.
import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Agent } from '../../workspace/agent.ts'
import { SAMPLE_WORDS as WORDS } from './words.ts'

/** What a page needs to offer samples. */
export type SampleOffer = {
  /** The agent that would be talked to; null: lead collection is off for all. */
  agent: { id: string; name: string } | null
  /** An agent to switch it on for; null: there is no agent. */
  toSwitchOn: { id: string; name: string } | null
  mayAdd: boolean
}

export function offerOf(agents: Agent[], mayAdd: boolean): SampleOffer {
  const working = agents.filter(({ archivedAt }) => archivedAt === null)
  const collecting = working.find(({ leadCollection }) => leadCollection.enabled)
  return { agent: collecting ?? null, toSwitchOn: working[0] ?? null, mayAdd }
}

/** The button, or what stands in its way. Nothing for those who may not add. */
export const AddSamples: FC<{ offer: SampleOffer; kind?: 'primary' | 'normal' }> = ({
  offer: { agent, toSwitchOn, mayAdd },
  kind = 'normal',
}) => {
  if (!mayAdd) return null
  if (agent)
    return (
      <form method="post" action="/conversations/samples">
        <Button kind={kind} icon="spark">
          {WORDS.add}
        </Button>
      </form>
    )
  return toSwitchOn ? (
    <LinkButton kind={kind} href={`/agents/${toSwitchOn.id}/features`}>
      {WORDS.switchOn(toSwitchOn.name)}
    </LinkButton>
  ) : null
}

/** What the button does, or why there is none. */
export function offerText({ agent, toSwitchOn, mayAdd }: SampleOffer): string {
  if (!mayAdd || (!agent && !toSwitchOn)) return ''
  return agent ? WORDS.addText(agent.name) : WORDS.off
}

export const SamplesThere: FC<{ count: number; mayRemove: boolean }> = ({ count, mayRemove }) => (
  <Notice>
    <div class="row">
      <span>{WORDS.there(count)}</span>
      {mayRemove ? (
        <form method="post" action="/conversations/samples/removal">
          <Button small icon="trash">
            {WORDS.remove}
          </Button>
        </form>
      ) : null}
    </div>
  </Notice>
)
