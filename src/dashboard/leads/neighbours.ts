// The leads before and behind one in a view: two steps from its own place, without walking the view.
import type { Lead } from '../../leads/columns.ts'
import type { LeadFilter } from '../../leads/filter.ts'
import { listLeads } from '../../leads/list.ts'
import { agentsWithLeads, printCursor } from '../../leads/pages.ts'
import type { LeadsDb } from '../../leads/query.ts'
import { STATUSES } from '../../leads/status.ts'

export type Neighbours = { previous: string | null; next: string | null }

/** Null where the view ends, or where finding out would take a long search. */
export async function neighboursOf(
  db: LeadsDb,
  workspaceNo: number,
  filter: LeadFilter,
  lead: Lead,
  now: number,
  zone: string,
): Promise<Neighbours> {
  const first: First = async (change) => {
    const one = { ...filter, ...change, limit: 1 }
    const { leads } = await listLeads(db, workspaceNo, one, now, zone)
    return leads[0] ?? null
  }
  const cursor = printCursor(filter.sort, {
    key: sortValue(filter, lead),
    captured: lead.capturedAt,
  })
  const ranked = filter.sort === 'agent' || filter.sort === 'status'
  const [previous, next] = await Promise.all([
    ranked
      ? previousRanked(db, workspaceNo, filter, lead, first)
      : previousSorted(filter, lead, cursor, first),
    first({ cursor }),
  ])
  return { previous: previous?.id ?? null, next: next?.id ?? null }
}

/** Agents looked through for the lead before: as many as one filter may name (D1 binds 100 values). */
const MAX_RANKS = 40

type First = (change: Partial<LeadFilter>) => Promise<Lead | null>

/** The other way round, but leads without a value are last both ways (PRODUCT §12: nulls last). */
async function previousSorted(
  filter: LeadFilter,
  lead: Lead,
  cursor: string,
  first: First,
): Promise<Lead | null> {
  const dir = filter.dir === 'asc' ? 'desc' : 'asc'
  const found = await first({ dir, cursor })
  const isLast = sortValue(filter, lead) === null && filter.sort !== 'captured'
  if (!isLast) {
    const fellOff = found && filter.sort !== 'captured' && sortValue(filter, found) === null
    return fellOff ? null : found
  }
  if (found) return found
  const lastValue = await first({ dir, cursor: null })
  return lastValue && sortValue(filter, lastValue) !== null ? lastValue : null
}

/** Within an agent or a status the newest stands first, whichever way these are sorted. */
async function previousRanked(
  db: LeadsDb,
  workspaceNo: number,
  filter: LeadFilter,
  lead: Lead,
  first: First,
): Promise<Lead | null> {
  const byAgent = filter.sort === 'agent'
  const within = (rank: string): Partial<LeadFilter> =>
    byAgent ? { agents: [rank] } : { statuses: STATUSES.filter((status) => status === rank) }
  const own = byAgent ? lead.agentId : lead.status
  const oldestFirst = { sort: 'captured', dir: 'asc' } as const
  const newer = await first({
    ...within(own),
    ...oldestFirst,
    cursor: printCursor('captured', { key: null, captured: lead.capturedAt }),
  })
  if (newer) return newer
  const all: string[] = byAgent
    ? (await agentsWithLeads(db, workspaceNo)).map((agent) => agent.id)
    : [...STATUSES]
  const chosen: string[] = byAgent ? filter.agents : filter.statuses
  const shown = all.filter((rank) => chosen.length === 0 || chosen.includes(rank))
  const at = shown.indexOf(own)
  if (at < 0) return null
  const before =
    filter.dir === 'asc'
      ? shown.slice(0, at).slice(-MAX_RANKS)
      : shown.slice(at + 1).slice(0, MAX_RANKS)
  if (before.length === 0) return null
  // The nearest rank that has any lead, then its oldest.
  const dir = filter.dir === 'asc' ? 'desc' : 'asc'
  const ranks: Partial<LeadFilter> = byAgent
    ? { agents: before }
    : { statuses: STATUSES.filter((status) => before.includes(status)) }
  const nearest = await first({ ...ranks, dir, cursor: null })
  if (!nearest) return null
  return first({
    ...within(byAgent ? nearest.agentId : nearest.status),
    ...oldestFirst,
    cursor: null,
  })
}

/** What the view is sorted by, as a cursor holds it; a person's name is looked up by the cursor itself. */
function sortValue({ sort }: LeadFilter, lead: Lead): string | number | null {
  switch (sort) {
    case 'captured':
      return null
    case 'activity':
      return lead.activityAt
    case 'agent':
      return lead.agentId
    case 'person':
      return lead.name
    default:
      return lead[sort]
  }
}
