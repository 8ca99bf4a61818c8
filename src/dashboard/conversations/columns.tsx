// The columns of the list. The first is who wrote and where; on phones a row is that, the moment of the
// last message and what happened.
import type { FC } from 'hono/jsx'
import type { ListedConversation } from '../../conversation/directory-list.ts'
import { Avatar } from '../../ui/avatar.tsx'
import type { Clock } from '../../ui/props.ts'
import { Badge } from '../../ui/status.tsx'
import { type Column, TwoLines } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import type { AgentName } from '../leads/chips.ts'
import { AgentDot } from '../leads/columns.tsx'
import { countryName } from '../leads/countries.ts'
import { personOf } from '../leads/person.ts'
import { INTENT_WORDS, likelihood } from '../leads/words.ts'
import { pageWord } from './view.ts'
import { BADGES, number, WORDS } from './words.ts'

export function columnsOf(
  agents: ReadonlyMap<string, AgentName>,
  clock: Clock,
): Column<ListedConversation>[] {
  const { columns } = WORDS
  return [
    { key: 'visitor', label: columns.visitor, width: 'wide', cell: VisitorCell },
    {
      key: 'agent',
      label: columns.agent,
      from: 'medium',
      cell: ({ agentId }) => (
        <AgentDot
          color={agents.get(agentId)?.color}
          name={agents.get(agentId)?.name ?? WORDS.unknownAgent}
        />
      ),
    },
    { key: 'intent', label: columns.intent, from: 'medium', cell: IntentCell },
    { key: 'outcome', label: columns.outcome, phone: 'below', cell: OutcomeCell },
    {
      key: 'turns',
      label: columns.turns,
      from: 'large',
      align: 'end',
      width: 'fit',
      cell: ({ visitorTurns }) => number(visitorTurns),
    },
    {
      key: 'country',
      label: columns.country,
      from: 'large',
      cell: ({ country }) => (country ? countryName(country) : null),
    },
    {
      key: 'activity',
      label: columns.activity,
      align: 'end',
      width: 'fit',
      phone: 'side',
      cell: ({ activityAt }) => <Time at={activityAt} clock={clock} />,
    },
  ]
}

function VisitorCell(conversation: ListedConversation) {
  const [lead, ...others] = conversation.leads
  return (
    <TwoLines
      lead={<Avatar name={lead?.name ?? null} />}
      first={lead ? nameOf(personOf(lead), others.length) : visitorWord(conversation)}
      second={pageWord(conversation.pageUrl)}
    />
  )
}

function IntentCell({ intent, probability }: ListedConversation) {
  if (!intent) return <span class="muted">{WORDS.noIntent}</span>
  return (
    <TwoLines
      first={INTENT_WORDS[intent] ?? intent}
      second={probability === null ? null : likelihood(probability)}
    />
  )
}

function OutcomeCell(conversation: ListedConversation) {
  return <Outcome {...conversation} />
}

export type OutcomeProps = Pick<
  ListedConversation,
  'interested' | 'asked' | 'captured' | 'declined' | 'sample'
>

/** What happened in a conversation, in a few words. */
export const Outcome: FC<OutcomeProps> = (props) => (
  <span class="row badges">
    {props.captured ? <Badge tone="good">{BADGES.captured}</Badge> : null}
    {props.interested ? <Badge tone="accent">{BADGES.interested}</Badge> : null}
    {props.asked ? <Badge>{BADGES.asked}</Badge> : null}
    {props.declined ? <Badge tone="warn">{BADGES.declined}</Badge> : null}
    {props.sample ? <Badge>{BADGES.sample}</Badge> : null}
  </span>
)

export function visitorWord({ country }: Pick<ListedConversation, 'country'>): string {
  return country ? WORDS.visitorFrom(countryName(country)) : WORDS.visitor
}

function nameOf(person: string, others: number): string {
  return others === 0 ? person : `${person} ${WORDS.more(others)}`
}
