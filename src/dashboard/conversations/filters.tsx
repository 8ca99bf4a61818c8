// The filter bar of the conversations: one GET form; applied by its buttons with and without JavaScript.
import type { FC } from 'hono/jsx'
import type { ConversationFilter } from '../../conversation/directory-filter.ts'
import { RANGES } from '../../leads/filter.ts'
import { Dot } from '../../ui/avatar.tsx'
import { TextField } from '../../ui/field.tsx'
import { FilterBar, FilterMenu } from '../../ui/filter-bar.tsx'
import type { AgentName } from '../leads/chips.ts'
import { AROUND_FIELD } from '../leads/swaps.ts'
import { RANGE_WORDS } from '../leads/words.ts'
import { WORDS } from './words.ts'

export type FiltersProps = {
  filter: ConversationFilter
  agents: ReadonlyMap<string, AgentName>
  timeZone: string
}

export const Filters: FC<FiltersProps> = (props) => {
  const { filter, agents } = props
  return (
    <FilterBar
      action="/conversations"
      search={{
        name: 'q',
        value: filter.q,
        label: WORDS.search,
        placeholder: WORDS.searchShort,
        attrs: { id: 'search', maxlength: 200 },
      }}
      keep={filter.tz ? [['tz', filter.tz]] : []}
      attrs={{
        'hx-get': '/conversations',
        'hx-trigger': 'submit, input changed delay:250ms from:#search',
        ...AROUND_FIELD,
      }}
    >
      <FilterMenu
        name="agent"
        label={WORDS.menus.agent}
        options={[...agents].map(([value, { name, color }]) => ({
          value,
          label: name,
          on: filter.agents.includes(value),
          lead: <Dot color={color} />,
        }))}
      />
      <AnswerMenu name="interested" filter={filter} />
      <AnswerMenu name="captured" filter={filter} />
      <DaysMenu {...props} />
    </FilterBar>
  )
}

const AnswerMenu: FC<{ name: 'interested' | 'captured'; filter: ConversationFilter }> = ({
  name,
  filter,
}) => (
  <FilterMenu
    name={name}
    label={WORDS.menus[name]}
    single
    options={[
      { value: '', label: WORDS.any, on: filter[name] === null },
      { value: 'yes', label: WORDS[name].yes, on: filter[name] === true },
      { value: 'no', label: WORDS[name].no, on: filter[name] === false },
    ]}
  />
)

/** While exact days are set the presets go by another name, so that choosing one wins over them. */
const DaysMenu: FC<FiltersProps> = ({ filter, timeZone }) => {
  const { range } = filter
  const exact = range !== null && typeof range !== 'string' ? range : null
  return (
    <FilterMenu
      name={exact ? 'when' : 'range'}
      label={WORDS.menus.when}
      single
      options={[
        { value: '', label: WORDS.anyTime, on: range === null },
        ...RANGES.map((value) => ({ value, label: RANGE_WORDS[value], on: range === value })),
        ...(exact ? [{ value: 'exact', label: WORDS.exactDays, on: true }] : []),
      ]}
    >
      <TextField name="from" type="date" label={WORDS.from} value={exact?.from ?? ''} />
      <TextField name="to" type="date" label={WORDS.to} value={exact?.to ?? ''} />
      <p class="help">{WORDS.bothIncluded(filter.tz ?? timeZone)}</p>
    </FilterMenu>
  )
}
