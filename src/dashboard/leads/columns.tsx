// The columns of the list. The first is the person and the row's one link; on phones a row is the
// person, the moment of capture and the status.
import type { LeadFilter } from '../../leads/filter.ts'
import type { ListedLead } from '../../leads/list.ts'
import { Avatar, Dot } from '../../ui/avatar.tsx'
import type { Clock } from '../../ui/props.ts'
import { Badge, Status } from '../../ui/status.tsx'
import { type Column, TwoLines } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import type { AgentName } from './chips.ts'
import { countryName } from './countries.ts'
import { type People, personNamed, personOf, waysTo } from './person.ts'
import { sortLink } from './view-links.ts'
import { INTENT_WORDS, likelihood, STATUS_LOOKS, WORDS } from './words.ts'

export function leadColumns(
  filter: LeadFilter,
  agents: ReadonlyMap<string, AgentName>,
  people: People,
  clock: Clock,
): Column<ListedLead>[] {
  const column = (key: keyof typeof WORDS.columns) => ({
    key,
    label: WORDS.columns[key],
    sort: sortLink(filter, key),
  })
  return [
    { ...column('person'), width: 'wide', cell: PersonCell },
    {
      ...column('agent'),
      from: 'medium',
      cell: (lead) => <AgentDot color={agents.get(lead.agentId)?.color} name={lead.agentName} />,
    },
    { ...column('status'), phone: 'below', cell: (lead) => <StatusOf {...lead} /> },
    { ...column('intent'), from: 'medium', cell: IntentCell },
    {
      ...column('country'),
      from: 'large',
      cell: ({ country }) => (country ? <div class="truncate">{countryName(country)}</div> : null),
    },
    {
      key: 'assigned',
      label: WORDS.assigned,
      from: 'large',
      width: 'fit',
      cell: ({ assignedTo }) =>
        assignedTo === null ? null : <Assignee name={personNamed(people, assignedTo)} />,
    },
    {
      ...column('activity'),
      from: 'large',
      align: 'end',
      width: 'fit',
      cell: ({ activityAt }) => <Time at={activityAt} clock={clock} />,
    },
    {
      ...column('captured'),
      align: 'end',
      width: 'fit',
      phone: 'side',
      cell: ({ capturedAt }) => <Time at={capturedAt} clock={clock} />,
    },
  ]
}

export const StatusOf = ({ status }: Pick<ListedLead, 'status'>) => {
  const { word, ...mark } = STATUS_LOOKS[status]
  return <Status {...mark}>{word}</Status>
}

/** As wide as a face; the name on hover and for screen readers. */
const Assignee = ({ name }: { name: string }) => (
  <span title={name}>
    <Avatar name={name} />
    <span class="sr-only">{name}</span>
  </span>
)

/** A deleted agent keeps its name and has no colour any more. */
export const AgentDot = ({ name, color = '' }: { name: string; color?: string | undefined }) => (
  <span class="dotted">
    <Dot color={color} />
    {name}
  </span>
)

function PersonCell(lead: ListedLead) {
  const first = personOf(lead)
  const second = waysTo(lead).join(' · ') || (lead.name ? '' : WORDS.noName)
  return (
    <TwoLines
      lead={<Avatar name={lead.name} />}
      first={
        lead.sample ? (
          <>
            {first} <Badge>{WORDS.sample}</Badge>
          </>
        ) : (
          first
        )
      }
      second={second}
    />
  )
}

function IntentCell({ intent, probability }: ListedLead) {
  if (!intent) return <span class="muted">{WORDS.noIntent}</span>
  return (
    <>
      <div class="truncate">{INTENT_WORDS[intent]}</div>
      {probability === null ? null : <div class="second">{likelihood(probability)}</div>}
    </>
  )
}
