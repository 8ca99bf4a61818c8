// The menus that the lists of leads and of conversations narrow themselves by alike: agents and days.
import type { FC } from 'hono/jsx'
import { RANGES } from '../leads/filter.ts'
import { Dot } from '../ui/avatar.tsx'
import { TextField } from '../ui/field.tsx'
import { FilterMenu } from '../ui/filter-bar.tsx'
import type { AgentName } from './leads/chips.ts'
import { type Days, RANGE_WORDS } from './ranges.ts'
import { FILTER_WORDS } from './words.ts'

export type AgentMenuProps = {
  agents: ReadonlyMap<string, AgentName>
  chosen: readonly string[]
  /** What a click on an agent would show; null: not counted. */
  counts?: ((agentId: string) => string) | null
}

export const AgentMenu: FC<AgentMenuProps> = ({ agents, chosen, counts }) => (
  <FilterMenu
    name="agent"
    label={FILTER_WORDS.agent}
    options={[...agents].map(([value, { name, color }]) => ({
      value,
      label: name,
      on: chosen.includes(value),
      lead: <Dot color={color} />,
      ...(counts && { count: counts(value) }),
    }))}
  />
)

export type DaysMenuProps = {
  /** Of the presets while exact days are set: so that choosing one of them wins over the two days sent beside it. */
  name: string
  label: string
  range: Days | null
  zone: string
}

/** Presets, or two days. */
export const DaysMenu: FC<DaysMenuProps> = ({ name, label, range, zone }) => {
  const exact = range !== null && typeof range !== 'string' ? range : null
  return (
    <FilterMenu
      name={exact ? name : 'range'}
      label={label}
      single
      options={[
        { value: '', label: FILTER_WORDS.anyTime, on: range === null },
        ...RANGES.map((value) => ({ value, label: RANGE_WORDS[value], on: range === value })),
        ...(exact ? [{ value: 'exact', label: FILTER_WORDS.exactDays, on: true }] : []),
      ]}
    >
      <TextField name="from" type="date" label={FILTER_WORDS.from} value={exact?.from ?? ''} />
      <TextField name="to" type="date" label={FILTER_WORDS.to} value={exact?.to ?? ''} />
      <p class="help">{FILTER_WORDS.bothIncluded(zone)}</p>
    </FilterMenu>
  )
}
