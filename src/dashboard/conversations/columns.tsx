// The columns of the list. The first is who wrote and where; on phones a row is that, the moment of the
// last message and what happened.
import type { FC } from 'hono/jsx'
import type { ListedConversation } from '../../conversation/directory-list.ts'
import { Avatar } from '../../ui/avatar.tsx'
import type { Clock, Tone } from '../../ui/props.ts'
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
    { key: 'intent', label: columns.intent, from: 'medium', width: 'fit', cell: IntentCell },
    { key: 'outcome', label: columns.outcome, width: 'fit', phone: 'below', cell: OutcomeCell },
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
      width: 'fit',
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
      first={
        <>
          {lead ? nameOf(personOf(lead), others.length) : visitorWord(conversation)}{' '}
          {conversation.sample ? <Badge>{BADGES.sample}</Badge> : null}
        </>
      }
      second={pageWord(conversation.pageUrl)}
    />
  )
}

function IntentCell({ intent, probability }: ListedConversation) {
  if (!intent) return <span class="muted">{WORDS.noIntent}</span>
  return (
    <>
      <div class="truncate">{INTENT_WORDS[intent] ?? intent}</div>
      {probability === null ? null : <div class="second">{likelihood(probability)}</div>}
    </>
  )
}

function OutcomeCell(conversation: ListedConversation) {
  return <Outcome {...conversation} />
}

export type OutcomeProps = Pick<
  ListedConversation,
  'interested' | 'asked' | 'captured' | 'declined'
>

/** What happened in a conversation, in a few words. */
export const Outcome: FC<OutcomeProps> = (props) => {
  const badges: [boolean, keyof typeof BADGES, Tone][] = [
    [props.interested, 'interested', 'accent'],
    [props.asked, 'asked', 'neutral'],
    [props.captured, 'captured', 'good'],
    [props.declined, 'declined', 'warn'],
  ]
  return (
    <span>
      {badges.map(([is, name, tone]) =>
        is ? (
          <>
            <Badge tone={tone}>{BADGES[name]}</Badge>{' '}
          </>
        ) : null,
      )}
    </span>
  )
}

export function visitorWord({ country }: Pick<ListedConversation, 'country'>): string {
  return country ? WORDS.visitorFrom(countryName(country)) : WORDS.visitor
}

function nameOf(person: string, others: number): string {
  return others === 0 ? person : `${person} ${WORDS.more(others)}`
}
