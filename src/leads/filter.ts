// The one LeadFilter (PRODUCT §8): what list, count, chips, sort links, CSV and API mean by a view.
// Reads a query string and prints itself back without defaults; a bad value falls back, never throws.
// view.ts turns it into SQL.
import { MODES, type Mode } from '../capture/settings.ts'
import { INTENT_KINDS, type IntentKind } from '../intent/intent.ts'
import { isDay, isTimeZone } from './days.ts'
import { storable } from './fold.ts'
import { STATUSES, type Status } from './status.ts'

export const SORTS = [
  'captured',
  'person',
  'agent',
  'status',
  'intent',
  'country',
  'activity',
] as const
export type Sort = (typeof SORTS)[number]

export const RANGES = ['today', '7d', '30d', 'month', 'year'] as const

export type LeadFilter = {
  /** As typed, trimmed; empty: no search. */
  q: string
  /** Empty lists: any. */
  agents: string[]
  statuses: Status[]
  intents: IntentKind[]
  modes: Mode[]
  countries: string[]
  /** All of them must be there. */
  has: ('email' | 'phone')[]
  /** Members the lead is assigned to: their ids, `me` (asMember makes it one), or `none` for nobody. */
  assigned: string[]
  /** Days of capture; `from` and `to` (YYYY-MM-DD) are both included, at least one is there. */
  range:
    | (typeof RANGES)[number]
    | { from: string; to: string | null }
    | { from: null; to: string }
    | null
  /** Zone of the days; null: the workspace's. */
  tz: string | null
  sort: Sort
  dir: 'asc' | 'desc'
  limit: number
  /** Opaque: where the page begins (view.ts). Dropped whenever anything else of the view changes. */
  cursor: string | null
}

export const DEFAULT_LIMIT = 50
export const MAX_LIMIT = 200
/** Code points of a search; more is cut. */
const MAX_Q = 200
/** Values of one filter. D1 binds at most 100 parameters a statement: all filters at their most fit. */
const MAX_VALUES = 20
const MAX_ASSIGNED = 10

const ID = /^[A-Za-z0-9_-]{1,64}$/
const COUNTRY = /^[A-Z]{2}$/
const CURSOR = /^[A-Za-z0-9_-]{0,64}~[0-9]{0,13}$/

export const EVERYTHING: LeadFilter = {
  q: '',
  agents: [],
  statuses: [],
  intents: [],
  modes: [],
  countries: [],
  has: [],
  assigned: [],
  range: null,
  tz: null,
  sort: 'captured',
  dir: 'desc',
  limit: DEFAULT_LIMIT,
  cursor: null,
}

export function parseLeadFilter(params: URLSearchParams): LeadFilter {
  const cursor = params.get('cursor') ?? ''
  return {
    q: [...storable(params.get('q') ?? '').trim()].slice(0, MAX_Q).join('').trim(),
    agents: unique(valuesOf(params, 'agent').filter((value) => ID.test(value))),
    statuses: STATUSES.filter((value) => valuesOf(params, 'status').includes(value)),
    intents: INTENT_KINDS.filter((value) => valuesOf(params, 'intent').includes(value)),
    modes: MODES.filter((value) => valuesOf(params, 'mode').includes(value)),
    countries: unique(
      valuesOf(params, 'country')
        .map((value) => value.toUpperCase())
        .filter((value) => COUNTRY.test(value)),
    ),
    has: (['email', 'phone'] as const).filter((value) => valuesOf(params, 'has').includes(value)),
    assigned: unique(valuesOf(params, 'assigned').filter((value) => ID.test(value))).slice(
      0,
      MAX_ASSIGNED,
    ),
    range: rangeOf(params),
    tz: isTimeZone(params.get('tz')) ? params.get('tz') : null,
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? EVERYTHING.sort,
    dir: params.get('dir') === 'asc' ? 'asc' : 'desc',
    limit: limitOf(params.get('limit')),
    cursor: CURSOR.test(cursor) ? cursor : null,
  }
}

/** The canonical query string: parse(print(filter)) is the filter. */
export function printLeadFilter(filter: LeadFilter): URLSearchParams {
  const params = new URLSearchParams()
  const set = (name: string, value: string | null) => value && params.set(name, value)
  set('q', filter.q)
  set('agent', filter.agents.join())
  set('status', filter.statuses.join())
  set('intent', filter.intents.join())
  set('mode', filter.modes.join())
  set('country', filter.countries.join())
  set('has', filter.has.join())
  set('assigned', filter.assigned.join())
  if (typeof filter.range === 'string') set('range', filter.range)
  else if (filter.range) {
    set('from', filter.range.from)
    set('to', filter.range.to)
  }
  set('tz', filter.tz)
  if (filter.sort !== EVERYTHING.sort) set('sort', filter.sort)
  if (filter.dir !== EVERYTHING.dir) set('dir', filter.dir)
  if (filter.limit !== DEFAULT_LIMIT) set('limit', String(filter.limit))
  set('cursor', filter.cursor)
  return params
}

/** The view as this member sees it. An API key is nobody: for it `me` stays, and matches no lead. */
export function asMember(filter: LeadFilter, memberId: string): LeadFilter {
  const assigned = filter.assigned.map((who) => (who === 'me' ? memberId : who))
  return { ...filter, assigned: [...new Set(assigned)] }
}

/** All values of a key: repeated, separated by commas, or both. */
export function valuesOf(params: URLSearchParams, name: string): string[] {
  return params.getAll(name).flatMap((value) => value.split(',').map((part) => part.trim()))
}

function unique(values: string[]): string[] {
  return [...new Set(values)].sort().slice(0, MAX_VALUES)
}

/** Exact days win over a preset; days the wrong way round are turned. */
function rangeOf(params: URLSearchParams): LeadFilter['range'] {
  const [from, to] = [params.get('from'), params.get('to')].map((day) => (isDay(day) ? day : null))
  if (from && to) return from <= to ? { from, to } : { from: to, to: from }
  if (from) return { from, to: null }
  if (to) return { from: null, to }
  return RANGES.find((range) => range === params.get('range')) ?? null
}

function limitOf(text: string | null): number {
  if (!text || !/^[0-9]{1,6}$/.test(text)) return DEFAULT_LIMIT
  return Math.min(Number(text), MAX_LIMIT) || DEFAULT_LIMIT
}
