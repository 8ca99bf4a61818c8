// All leads of a view in bounded steps, newest first: what "all that match" is done to. A step ends
// after so many leads or so much searching, and says where the next one begins.
import type { LeadFilter } from '../../leads/filter.ts'
import { listLeads } from '../../leads/list.ts'
import type { LeadsDb } from '../../leads/query.ts'

export type Step = {
  ids: string[]
  /** Cursor of the next step; null: that was all. */
  next: string | null
}

/** Leads a query. */
const PAGE = 500
/** A view that no index helps answers short pages: a request waits for so many and no more. */
const MAX_PAGES = 12

/**
 * @param filter its `cursor` says where to begin, its order does not matter
 * @param most leads of this step
 */
export async function nextMatching(
  db: LeadsDb,
  workspaceNo: number,
  filter: LeadFilter,
  most: number,
  now: number,
  zone: string,
): Promise<Step> {
  const ids: string[] = []
  let cursor = filter.cursor
  for (let pages = 0; pages < MAX_PAGES && ids.length < most; pages++) {
    const limit = Math.min(PAGE, most - ids.length)
    const page: LeadFilter = { ...filter, sort: 'captured', dir: 'desc', limit, cursor }
    const { leads, next } = await listLeads(db, workspaceNo, page, now, zone)
    ids.push(...leads.map((lead) => lead.id))
    cursor = next
    if (!next) break
  }
  return { ids, next: cursor }
}
