// The filter bar of the conversations: one GET form; applied by its buttons with and without JavaScript.
import type { FC } from 'hono/jsx'
import type { ConversationFilter } from '../../conversation/directory-filter.ts'
import { FilterBar, FilterMenu } from '../../ui/filter-bar.tsx'
import { AgentMenu, DaysMenu } from '../filter-menus.tsx'
import type { AgentName } from '../leads/chips.ts'
import { AROUND_FIELD } from '../leads/swaps.ts'
import { WORDS } from './words.ts'

export type FiltersProps = {
  filter: ConversationFilter
  agents: ReadonlyMap<string, AgentName>
  timeZone: string
}

export const Filters: FC<FiltersProps> = ({ filter, agents, timeZone }) => {
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
      <AgentMenu agents={agents} chosen={filter.agents} />
      <AnswerMenu name="interested" filter={filter} />
      <AnswerMenu name="captured" filter={filter} />
      <DaysMenu
        name="when"
        label={WORDS.menus.when}
        range={filter.range}
        zone={filter.tz ?? timeZone}
      />
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
