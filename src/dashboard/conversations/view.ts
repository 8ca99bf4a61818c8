// A view of the conversations as chips that read as a sentence; each link takes away its own part. Pure.
import {
  ALL_CONVERSATIONS,
  type ConversationFilter,
  conversationsPath,
} from '../../conversation/directory-filter.ts'
import type { AgentName, Chip } from '../leads/chips.ts'
import { rangeLabel } from '../ranges.ts'
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
    ...(range ? [{ label: rangeLabel(range), removeHref: without({ range: null }) }] : []),
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
