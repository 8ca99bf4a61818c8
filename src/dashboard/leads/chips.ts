// What is set in a view, as chips that read as a sentence; each link takes away exactly its own part.
// Pure.
import { EVERYTHING, type LeadFilter } from '../../leads/filter.ts'
import { rangeLabel } from '../ranges.ts'
import { countryName } from './countries.ts'
import { type People, personNamed } from './person.ts'
import { viewPath } from './view-links.ts'
import { HAS_WORDS, INTENT_WORDS, MODE_WORDS, STATUS_LOOKS, WORDS } from './words.ts'

export type AgentName = { name: string; color: string }
export type Chip = { label: string; color?: string; removeHref: string }

type ListKey = 'agents' | 'statuses' | 'intents' | 'modes' | 'countries' | 'has' | 'assigned'

export function chipsOf(
  filter: LeadFilter,
  agents: ReadonlyMap<string, AgentName>,
  people: People,
): Chip[] {
  const without = (change: Partial<LeadFilter>) =>
    viewPath({ ...filter, ...change, cursor: EVERYTHING.cursor })
  const list = <K extends ListKey>(key: K, label: (value: LeadFilter[K][number]) => string) =>
    filter[key].map((value: LeadFilter[K][number]) => ({
      label: label(value),
      removeHref: without({ [key]: filter[key].filter((other) => other !== value) }),
    }))
  const { q, range, tz } = filter
  return [
    ...(q === '' ? [] : [{ label: WORDS.chips.q(q), removeHref: without({ q: '' }) }]),
    ...filter.agents.map((id) => ({
      label: agents.get(id)?.name ?? WORDS.unknownAgent,
      color: agents.get(id)?.color ?? '',
      removeHref: without({ agents: filter.agents.filter((other) => other !== id) }),
    })),
    ...list('statuses', (status) => STATUS_LOOKS[status].word.toLowerCase()),
    ...list('intents', (kind) => INTENT_WORDS[kind].toLowerCase()),
    ...list('modes', (mode) => MODE_WORDS[mode].toLowerCase()),
    ...list('countries', countryName),
    ...list('has', (kind) => HAS_WORDS[kind].toLowerCase()),
    ...list('assigned', (who) => assignedLabel(who, people)),
    ...(range ? [{ label: rangeLabel(range), removeHref: without({ range: null }) }] : []),
    // Without days a zone changes nothing that one could see.
    ...(range && tz ? [{ label: WORDS.chips.zone(tz), removeHref: without({ tz: null }) }] : []),
  ]
}

function assignedLabel(who: string, people: People): string {
  if (who === 'me') return WORDS.chips.mine
  if (who === 'none') return WORDS.chips.nobodys
  return WORDS.chips.assigned(personNamed(people, who))
}
