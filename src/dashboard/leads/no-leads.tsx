// The list before its first lead: says how leads come about, and leads to the switch.
import type { FC } from 'hono/jsx'
import { LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/notice.tsx'
import { AddSamples } from '../conversations/samples.tsx'
import { WORDS } from './words.ts'

export type TeachingAgent = { id: string; name: string; collects: boolean }

export const NoLeads: FC<{ agents: TeachingAgent[]; mayAdd: boolean }> = ({ agents, mayAdd }) => {
  const collecting = agents.find((agent) => agent.collects)
  return (
    <Empty
      icon="inbox"
      title={WORDS.none.title}
      text={collecting ? WORDS.none.textOn : WORDS.none.text}
    >
      {collecting ? (
        <>
          <LinkButton kind="primary" href={`/chat/${collecting.id}`}>
            {WORDS.none.tryChat(collecting.name)}
          </LinkButton>
          <AddSamples offer={{ agent: collecting, toSwitchOn: null, mayAdd }} />
        </>
      ) : (
        <SwitchOn agents={agents} />
      )}
    </Empty>
  )
}

const SwitchOn: FC<{ agents: TeachingAgent[] }> = ({ agents }) => {
  const [first, ...others] = agents
  if (!first)
    return (
      <LinkButton kind="primary" href="/agents">
        {WORDS.none.createAgent}
      </LinkButton>
    )
  return (
    <>
      <LinkButton kind="primary" href={`/agents/${first.id}/features`}>
        {WORDS.none.switchOn(first.name)}
      </LinkButton>
      {others.length > 0 ? <LinkButton href="/agents">{WORDS.none.chooseAgent}</LinkButton> : null}
    </>
  )
}
