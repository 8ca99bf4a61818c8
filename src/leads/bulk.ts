// Many leads at once, in bounded steps: which they are, and moving them between statuses so that it can be
// repeated after a crash and taken back. Called by jobs.
import { sql } from 'drizzle-orm'
import { MAX_CAPTURED_AT } from './columns.ts'
import { boundsOf } from './days.ts'
import type { LeadFilter } from './filter.ts'
import { MAX_ROWS_READ, pageOf } from './pages.ts'
import { type LeadsDb, prepare } from './query.ts'
import type { Status } from './status.ts'
import type { View } from './walk.ts'

/** A lead of a step. Its moment of capture (ms) is its place in the workspace and never changes. */
export type FoundLead = {
  capturedAt: number
  id: string
  status: Status
  spamReason: string | null
}

/** All that match a view at a moment: what comes later is none of it. */
export type Matching = {
  filter: LeadFilter
  /** When the view's days are looked at (ms), and in which zone. */
  at: number
  zone: string
}

/**
 * The next leads of a view, newest first. Short when a view that no index helps stopped early.
 * @param before captured earlier than this moment (ms)
 * @returns `next`: `before` of the next step; null: that was all
 */
export async function nextLeads(
  db: LeadsDb,
  workspaceNo: number,
  { filter, at, zone }: Matching,
  before: number,
  limit: number,
): Promise<{ leads: FoundLead[]; next: number | null }> {
  const view: View = {
    workspaceNo,
    filter: { ...filter, sort: 'captured', dir: 'desc', cursor: null },
    bounds: boundsOf(filter, at, zone),
    agents: [],
  }
  const page = await pageOf(db, view, {
    columns: ['id', 'status', 'spam_reason'],
    after: { key: null, captured: before },
    limit,
    maxRowsRead: MAX_ROWS_READ,
  })
  return {
    leads: page.rows.map(([capturedAt, , id, status, spamReason]) => ({
      capturedAt: capturedAt as number,
      id: id as string,
      status: status as Status,
      spamReason: spamReason as string | null,
    })),
    next: page.next?.captured ?? null,
  }
}

/** Leads by id; unknown ones are left out. */
export async function leadsById(
  db: LeadsDb,
  workspaceNo: number,
  ids: string[],
): Promise<FoundLead[]> {
  const { results } = await prepare(
    db,
    sql`SELECT l.pos & ${MAX_CAPTURED_AT} AS capturedAt, l.id, l.status, l.spam_reason AS spamReason
      FROM json_each(${JSON.stringify(ids)}) j CROSS JOIN leads l ON l.id = j.value
      WHERE l.workspace_no = ${workspaceNo}`,
  ).all<FoundLead>()
  return results
}

/** A lead captured then goes from one status to another; with the reason if that is spam. */
export type StatusMove = [capturedAt: number, from: Status, to: Status, spamReason: string | null]

/**
 * Moves leads from status to status, each with its line in the timeline. One that has another status than
 * `from` is left alone: so a move may be repeated, and never undoes what somebody did meanwhile. At most
 * some 5,000 a call: D1 has one thread, and others want to be served in between.
 */
export async function moveStatuses(
  db: LeadsDb,
  workspaceNo: number,
  moves: StatusMove[],
  actor: string,
  now: number,
): Promise<void> {
  const row = JSON.stringify({ workspaceNo, moves, actor, now })
  await db.batch([db.prepare(EVENTS).bind(row), db.prepare(MOVES).bind(row)])
}

const POS = `(((?1 ->> 'workspaceNo') << 41) | (j.value ->> 0))`

const EVENTS = `
INSERT INTO lead_events (workspace_no, lead_id, at, kind, actor, detail)
SELECT l.workspace_no, l.id, ?1 ->> 'now', 'status', ?1 ->> 'actor',
  json_object('from', l.status, 'to', j.value ->> 2)
FROM json_each(?1, '$.moves') j CROSS JOIN leads l ON l.pos = ${POS}
WHERE l.status = j.value ->> 1`

const MOVES = `
UPDATE leads SET status = j.value ->> 2, spam_reason = j.value ->> 3, updated_at = ?1 ->> 'now'
FROM json_each(?1, '$.moves') j
WHERE leads.pos = ${POS} AND leads.status = j.value ->> 1`
