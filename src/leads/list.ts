// The leads of a workspace as the dashboard and the API list and count them. Missing and not-yours
// look the same: every query begins with the workspace's part of the table.
import { sql } from 'drizzle-orm'
import { LEAD_COLUMNS, type Lead, leadOf } from './columns.ts'
import { goFirst } from './courtesy.ts'
import { boundsOf } from './days.ts'
import { EVERYTHING, type LeadFilter } from './filter.ts'
import {
  agentsWithLeads,
  countOf,
  MAX_ROWS_READ,
  MAX_ROWS_READ_SHORT,
  MAX_ROWS_READ_SORTED_RANGE,
  pageOf,
  printCursor,
  readCursor,
} from './pages.ts'
import { type LeadsDb, prepare } from './query.ts'
import { ftsQuery, searchOf } from './search.ts'
import { isSmallRange } from './sorted-range.ts'
import type { Status } from './status.ts'
import { isKeyed, needsAgents } from './view.ts'
import type { View } from './walk.ts'

/** A lead with the name its agent has, or had before it was deleted. */
export type ListedLead = Lead & { agentName: string }

export type LeadList = {
  leads: ListedLead[]
  /** Cursor of the next page; null: the end. A page may be short and have one ("search older"). */
  next: string | null
}

/** Beyond this a count says "10,000+" unless it is exact anyway. */
export const COUNT_CAP = 10_000

/**
 * One page of a view.
 * @param zone of the workspace, for days when the filter names none
 */
export function listLeads(
  db: LeadsDb,
  workspaceNo: number,
  filter: LeadFilter,
  now: number,
  zone = 'UTC',
): Promise<LeadList> {
  return goFirst(() => readList(db, workspaceNo, filter, now, zone))
}

async function readList(
  db: LeadsDb,
  workspaceNo: number,
  filter: LeadFilter,
  now: number,
  zone: string,
): Promise<LeadList> {
  const [view, after] = await Promise.all([
    viewOf(db, workspaceNo, filter, now, zone),
    readCursor(db, workspaceNo, filter.sort, filter.cursor),
  ])
  const [page, names] = await Promise.all([
    pageOf(db, view, {
      columns: LEAD_COLUMNS,
      after,
      limit: filter.limit,
      maxRowsRead: rowsFor(filter),
    }),
    firstAgentNames(db, workspaceNo),
  ])
  const leads = page.rows.map(([captured, , ...values]) => leadOf(captured as number, values))
  const unnamed = leads.filter((lead) => !names.has(lead.agentId))
  if (unnamed.length > 0)
    for (const [id, name] of await agentNames(db, workspaceNo, unnamed)) names.set(id, name)
  return {
    leads: leads.map((lead) => ({ ...lead, agentName: names.get(lead.agentId) ?? lead.agentId })),
    next: page.next && printCursor(filter.sort, page.next),
  }
}

/** Exact when the filter names agents and statuses only; else counted up to COUNT_CAP, or as far as is cheap. */
export async function countLeads(
  db: LeadsDb,
  workspaceNo: number,
  filter: LeadFilter,
  now: number,
  zone = 'UTC',
): Promise<{ n: number; capped: boolean }> {
  if (isCounted(filter)) {
    const counts = await leadCounts(db, workspaceNo)
    const of = counts.filter(
      (count) =>
        (filter.agents.length === 0 || filter.agents.includes(count.agentId)) &&
        (filter.statuses.length === 0 || filter.statuses.includes(count.status)),
    )
    return { n: of.reduce((sum, count) => sum + count.n, 0), capped: false }
  }
  const byCapture: LeadFilter = { ...filter, sort: 'captured', dir: 'desc', cursor: null }
  const view = await viewOf(db, workspaceNo, byCapture, now, zone)
  return countOf(db, view, COUNT_CAP, rowsFor(byCapture))
}

/** How many leads each agent has in each status, kept by triggers. */
export async function leadCounts(
  db: LeadsDb,
  workspaceNo: number,
): Promise<{ agentId: string; status: Status; n: number }[]> {
  const { results } = await prepare(
    db,
    sql`SELECT agent_id AS agentId, status, n FROM lead_counts
      WHERE workspace_no = ${workspaceNo} AND n > 0`,
  ).all<{ agentId: string; status: Status; n: number }>()
  return results
}

/** Leads nobody has touched yet: kept by triggers, some rows an agent. */
export async function countNewLeads(db: LeadsDb, workspaceNo: number): Promise<number> {
  const counts = await leadCounts(db, workspaceNo)
  return counts.reduce((sum, { status, n }) => (status === 'new' ? sum + n : sum), 0)
}

/** The names of the leads' agents: one lookup an agent. */
export async function agentNames(
  db: LeadsDb,
  workspaceNo: number,
  leads: { agentId: string }[],
): Promise<Map<string, string>> {
  const ids = JSON.stringify([...new Set(leads.map((lead) => lead.agentId))])
  const { results } = await prepare(
    db,
    sql`SELECT a.id, a.name FROM json_each(${ids}) j CROSS JOIN agents a ON a.id = j.value
      WHERE a.workspace_no = ${workspaceNo}`,
  ).all<{ id: string; name: string }>()
  return new Map(results.map((agent) => [agent.id, agent.name]))
}

/** Of most workspaces all; a merge of 60 walks and these are within 3 rows for each of a page. */
const FIRST_AGENTS = 30

/** Asked for beside a page of leads: one after another each waits in D1's queue again. */
async function firstAgentNames(db: LeadsDb, workspaceNo: number): Promise<Map<string, string>> {
  const { results } = await prepare(
    db,
    sql`SELECT a.id, a.name FROM workspaces w CROSS JOIN agents a ON a.workspace_id = w.id
      WHERE w.no = ${workspaceNo} LIMIT ${FIRST_AGENTS}`,
  ).all<{ id: string; name: string }>()
  return new Map(results.map((agent) => [agent.id, agent.name]))
}

/** The view of a filter at this moment. */
export async function viewOf(
  db: LeadsDb,
  workspaceNo: number,
  filter: LeadFilter,
  now: number,
  zone: string,
): Promise<View> {
  const bounds = boundsOf(filter, now, zone)
  const view = { workspaceNo, filter, bounds, agents: [], isSmallRange: false }
  const [agents, small] = await Promise.all([
    needsAgents(filter) ? agentsWithLeads(db, workspaceNo) : [],
    isKeyed(filter.sort) && filter.range ? isSmallRange(db, view) : false,
  ])
  return { ...view, agents, isSmallRange: small }
}

function rowsFor(filter: LeadFilter): number {
  if (isKeyed(filter.sort) && filter.range) return MAX_ROWS_READ_SORTED_RANGE
  const search = searchOf(filter.q)
  return search && !ftsQuery(search) ? MAX_ROWS_READ_SHORT : MAX_ROWS_READ
}

function isCounted(filter: LeadFilter): boolean {
  const { agents, statuses } = filter
  const { sort, dir, limit, cursor, tz } = filter
  const plain = { ...EVERYTHING, agents, statuses, sort, dir, limit, cursor, tz }
  return JSON.stringify(plain) === JSON.stringify({ ...EVERYTHING, ...filter })
}
