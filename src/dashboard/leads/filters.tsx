// The filter bar: one GET form of a search and menus. Typing searches as one types where JavaScript
// runs; the menus are applied by their button, with and without.
import type { FC } from 'hono/jsx'
import { MODES } from '../../capture/settings.ts'
import { INTENT_KINDS } from '../../intent/intent.ts'
import { type LeadFilter, printLeadFilter, SORTS } from '../../leads/filter.ts'
import { STATUSES, type Status } from '../../leads/status.ts'
import { FilterBar, FilterMenu } from '../../ui/filter-bar.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, MenuLink } from '../../ui/menu.tsx'
import { StatusMark } from '../../ui/status.tsx'
import { AgentMenu, DaysMenu } from '../filter-menus.tsx'
import type { AgentName } from './chips.ts'
import { byCountryName, countryName } from './countries.ts'
import { type People, personNamed } from './person.ts'
import { AROUND_FIELD, LINK } from './swaps.ts'
import { sortedPath } from './view-links.ts'
import { HAS_WORDS, INTENT_WORDS, MODE_WORDS, number, STATUS_LOOKS, WORDS } from './words.ts'

export type FiltersProps = {
  filter: LeadFilter
  agents: ReadonlyMap<string, AgentName>
  countries: string[]
  /** Leads by agent and by status, where they are exact for this view; else null. */
  counts: { agents: Map<string, number>; statuses: Map<Status, number> } | null
  timeZone: string
  people: People
  /** User id of who looks. */
  me: string
}

export const Filters: FC<FiltersProps> = (props) => {
  const { filter, agents, counts } = props
  return (
    <FilterBar
      action="/leads"
      search={{
        name: 'q',
        value: filter.q,
        label: WORDS.search,
        placeholder: WORDS.searchShort,
        attrs: { id: 'search', maxlength: 200 },
      }}
      keep={kept(filter)}
      attrs={{
        'hx-get': '/leads',
        'hx-trigger': 'submit, input changed delay:250ms from:#search',
        ...AROUND_FIELD,
      }}
    >
      <PhoneSort filter={filter} />
      <AgentMenu
        agents={agents}
        chosen={filter.agents}
        counts={counts && ((id) => number(counts.agents.get(id) ?? 0))}
      />
      <FilterMenu
        name="status"
        label={WORDS.menus.status}
        options={STATUSES.map((value) => ({
          value,
          label: STATUS_LOOKS[value].word,
          on: filter.statuses.includes(value),
          lead: <StatusMark tone={STATUS_LOOKS[value].tone} shape={STATUS_LOOKS[value].shape} />,
          ...(counts && { count: number(counts.statuses.get(value) ?? 0) }),
        }))}
      />
      <FilterMenu
        name="intent"
        label={WORDS.menus.intent}
        options={INTENT_KINDS.map((value) => ({
          value,
          label: INTENT_WORDS[value],
          on: filter.intents.includes(value),
        }))}
      />
      <DaysMenu
        name="captured"
        label={WORDS.menus.captured}
        range={filter.range}
        zone={filter.tz ?? props.timeZone}
      />
      {props.countries.length > 0 ? (
        <FilterMenu
          name="country"
          label={WORDS.menus.country}
          options={byCountryName([...new Set([...props.countries, ...filter.countries])]).map(
            (value) => ({
              value,
              label: countryName(value),
              on: filter.countries.includes(value),
            }),
          )}
        />
      ) : null}
      <FilterMenu
        name="mode"
        label={WORDS.menus.mode}
        options={MODES.map((value) => ({
          value,
          label: MODE_WORDS[value],
          on: filter.modes.includes(value),
        }))}
      />
      <FilterMenu
        name="has"
        label={WORDS.menus.has}
        options={(['email', 'phone'] as const).map((value) => ({
          value,
          label: HAS_WORDS[value],
          on: filter.has.includes(value),
        }))}
      />
      <FilterMenu
        name="assigned"
        label={WORDS.menus.assigned}
        options={assignees(props).map(([value, label]) => ({
          value,
          label,
          on: filter.assigned.includes(value),
        }))}
      />
    </FilterBar>
  )
}

/** Me and nobody first; whoever the view names stands there, a member still or not. */
function assignees({ filter, people, me }: FiltersProps): [string, string][] {
  const others = [...people.keys()].filter((id) => id !== me)
  const named = filter.assigned.filter((id) => id !== 'me' && id !== 'none')
  return [
    ['me', WORDS.me],
    ['none', WORDS.nobody],
    ...[...new Set([...others, ...named])].map((id): [string, string] => [
      id,
      personNamed(people, id),
    ]),
  ]
}

/** On phones the table has no head to sort by. */
const PhoneSort: FC<{ filter: LeadFilter }> = ({ filter }) => (
  <span class="phone-only">
    <Menu
      trigger={
        <>
          <Icon name="sort" />
          {WORDS.sort}
        </>
      }
    >
      {SORTS.flatMap((sort) =>
        (['asc', 'desc'] as const).map((dir) => {
          const href = sortedPath(filter, sort, dir)
          return (
            <MenuLink href={href} current={filter.sort === sort && filter.dir === dir} attrs={LINK}>
              {WORDS.sortBoth(sort)[dir]}
            </MenuLink>
          )
        }),
      )}
    </Menu>
  </span>
)

/** Parts of the view that the form has no field for. */
function kept(filter: LeadFilter): [string, string][] {
  const all = printLeadFilter(filter)
  return ['sort', 'dir', 'limit', 'tz'].flatMap((name): [string, string][] => {
    const value = all.get(name)
    return value === null ? [] : [[name, value]]
  })
}
