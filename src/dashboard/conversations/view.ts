// A view of the conversations as chips that read as a sentence; each link takes away its own part. Pure.
import {
  ALL_CONVERSATIONS,
  type ConversationFilter,
  conversationsPath,
} from '../../conversation/directory-filter.ts'
import type { AgentName, Chip } from '../leads/chips.ts'
import { RANGE_WORDS } from '../leads/words.ts'
import { WORDS } from './words.ts'

export function chipsOf(
  filter: ConversationFilter,
  agents: ReadonlyMap<string, AgentName>,
): Chip[] {
  const without = (change: Partial<ConversationFilter>) =>
    conversationsPath({ ...filter, ...change, cursor: null })
  const { q, range } = filter
  return [
    ...(q === '' ? [] : [{ label: WORDS.chips.q(q), removeHref: without({ q: '' }) }]),
    ...filter.agents.map((id) => ({
      label: agents.get(id)?.name ?? WORDS.unknownAgent,
      color: agents.get(id)?.color ?? '',
      removeHref: without({ agents: filter.agents.filter((other) => other !== id) }),
    })),
    ...(['interested', 'captured'] as const).flatMap((name) =>
      filter[name] === null
        ? []
        : [{ label: answerWord(name, filter[name]), removeHref: without({ [name]: null }) }],
    ),
    ...(range ? [{ label: rangeWord(range), removeHref: without({ range: null }) }] : []),
  ]
}

/** The same view without its filters. */
export function clearedPath(): string {
  return conversationsPath(ALL_CONVERSATIONS)
}

/** Path and query of a page as a row has room for it; the whole address when it is none of the web. */
export function pageWord(address: string | null): string | null {
  if (!address) return null
  if (!URL.canParse(address)) return address
  const { host, pathname } = new URL(address)
  return host === '' ? address : host + (pathname === '/' ? '' : pathname)
}

function answerWord(name: 'interested' | 'captured', answer: boolean): string {
  return WORDS[name][answer ? 'yes' : 'no'].toLowerCase()
}

function rangeWord(range: NonNullable<ConversationFilter['range']>): string {
  if (typeof range === 'string') return RANGE_WORDS[range].toLowerCase()
  const { from, to } = range
  if (from && to) return WORDS.chips.days(dayWord(from), dayWord(to))
  return from ? WORDS.chips.since(dayWord(from)) : WORDS.chips.until(dayWord(to ?? ''))
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** `2026-03-12` as "12 Mar 2026". */
function dayWord(day: string): string {
  return DAY.format(Date.parse(`${day}T00:00:00Z`))
}
