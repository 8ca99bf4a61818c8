// What a list of conversations shows: read from a query string and printed back to one without
// defaults, so that form, chips, pages and links cannot disagree. A bad value falls back. Pure.
import { type LeadFilter, parseLeadFilter, printLeadFilter, RANGES } from '../leads/filter.ts'

export type ConversationFilter = Pick<LeadFilter, 'agents' | 'range' | 'tz' | 'cursor'> & {
  /** Part of the address of the page the visitor was on; empty: any. */
  q: string
  captured: boolean | null
  interested: boolean | null
}

export const ALL_CONVERSATIONS: ConversationFilter = {
  q: '',
  agents: [],
  captured: null,
  interested: null,
  range: null,
  tz: null,
  cursor: null,
}

/** Moment and id of the last row of the page before. */
const CURSOR = /^[0-9]{1,13}~[A-Za-z0-9_-]{1,64}$/

export function parseConversationFilter(params: URLSearchParams): ConversationFilter {
  const { q, agents, range, tz } = parseLeadFilter(params)
  const cursor = params.get('cursor') ?? ''
  // The form's day presets; choosing one of them wins over two exact days sent beside it.
  const when = params.get('when')
  const preset = RANGES.find((known) => known === when) ?? null
  return {
    q,
    agents,
    captured: answerOf(params.get('captured')),
    interested: answerOf(params.get('interested')),
    range: when === null || when === 'exact' ? range : preset,
    tz,
    cursor: CURSOR.test(cursor) ? cursor : null,
  }
}

export function conversationsPath(filter: ConversationFilter): string {
  const { q, agents, range, tz } = filter
  const params = printLeadFilter({
    ...parseLeadFilter(new URLSearchParams()),
    q,
    agents,
    range,
    tz,
  })
  for (const name of ['captured', 'interested'] as const)
    if (filter[name] !== null) params.set(name, filter[name] ? 'yes' : 'no')
  if (filter.cursor) params.set('cursor', filter.cursor)
  const query = params.toString().replaceAll('%2C', ',').replaceAll('%7E', '~')
  return query === '' ? '/conversations' : `/conversations?${query}`
}

export function isNarrowed(filter: ConversationFilter): boolean {
  return conversationsPath({ ...filter, cursor: null, tz: null }) !== '/conversations'
}

function answerOf(text: string | null): boolean | null {
  return text === 'yes' ? true : text === 'no' ? false : null
}
