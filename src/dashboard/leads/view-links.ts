// The addresses of a view: every link of the leads pages is made here from the one LeadFilter, so that
// list, chips, sort links, detail and export cannot disagree. Pure.
import type { LeadFilter, Sort } from '../../leads/filter.ts'
import { EVERYTHING, parseLeadFilter, printLeadFilter, RANGES } from '../../leads/filter.ts'

/** @example viewPath(filter) // '/leads?status=new,contacted&sort=person' */
export function viewPath(filter: LeadFilter, path = '/leads'): string {
  const query = viewQuery(filter)
  return query === '' ? path : `${path}?${query}`
}

/** A comma means the same with or without its escape, and reads better without. */
export function viewQuery(filter: LeadFilter): string {
  return printLeadFilter(filter).toString().replaceAll('%2C', ',')
}

/** The view from its first page on, in the default size: what "all that match" and an export are about. */
export function wholeView(filter: LeadFilter): LeadFilter {
  return { ...filter, cursor: null, limit: EVERYTHING.limit }
}

/**
 * The view of an address. The filter form sends its day presets as `captured` while exact days are set,
 * so that choosing one of them wins over the two dates that are sent beside it.
 */
export function readView(params: URLSearchParams): LeadFilter {
  const chosen = params.get('captured')
  const filter = parseLeadFilter(params)
  if (chosen === null || chosen === 'exact') return filter
  return { ...filter, range: RANGES.find((range) => range === chosen) ?? null }
}

/** Sorting by a column: the other way round if the view is sorted by it already. */
export function sortLink(
  filter: LeadFilter,
  sort: Sort,
): { href: string; dir: 'asc' | 'desc' | null } {
  const isCurrent = filter.sort === sort
  const dir = isCurrent ? (filter.dir === 'asc' ? 'desc' : 'asc') : firstDirection(sort)
  return { href: sortedPath(filter, sort, dir), dir: isCurrent ? filter.dir : null }
}

export function sortedPath(filter: LeadFilter, sort: Sort, dir: 'asc' | 'desc'): string {
  return viewPath({ ...filter, sort, dir, cursor: null })
}

/** The view without its filters; order and size stay. */
export function clearedPath({ sort, dir, limit }: LeadFilter): string {
  return viewPath({ ...EVERYTHING, sort, dir, limit })
}

export function isFiltered(filter: LeadFilter): boolean {
  const { sort, dir, limit, cursor } = filter
  return viewQuery(filter) !== viewQuery({ ...EVERYTHING, sort, dir, limit, cursor })
}

/** Nothing but agents and statuses is set: then counts by agent and status are of this view. */
export function isCountedView(filter: LeadFilter): boolean {
  return !isFiltered({ ...filter, agents: [], statuses: [] })
}

/** Times: newest first. All else: from A. */
function firstDirection(sort: Sort): 'asc' | 'desc' {
  return sort === 'captured' || sort === 'activity' ? 'desc' : 'asc'
}
