// Runs a view page by page, from key to key and never by OFFSET: for the list, the count and the export.
// A walk that checks rows one by one is bounded and says where it stopped: `next` goes on from there.
import { sql } from 'drizzle-orm'
import { type LeadColumn, MAX_CAPTURED_AT } from './columns.ts'
import type { Sort } from './filter.ts'
import { type LeadsDb, prepare } from './query.ts'
import { SMALL_RANGE } from './sorted-range.ts'
import { isKeyed, type Phase, phasesOf, ranksOf } from './view.ts'
import type { NamedAgent, Position, View } from './walk.ts'

export type LeadPage = {
  /** Captured (ms), sort value, then the columns asked for. */
  rows: unknown[][]
  /** Where the next page begins; null: this was the last. A page may be short and have one. */
  next: Position | null
}

/** Of every budget: the names of agents, and a row of lookahead for each walk that is merged. */
const ASIDE = 500
/** Rows that one request may read to check them (PRODUCT §12). */
export const MAX_ROWS_READ = 25_000 - ASIDE
/** The same for searches of one or two characters alone, which no index helps. */
export const MAX_ROWS_READ_SHORT = 5_000 - ASIDE
/** The same for a sort by a column within days: 200 rows for each of a page, the days were counted first. */
export const MAX_ROWS_READ_SORTED_RANGE = 10_000 - SMALL_RANGE - ASIDE
/** A phase is not begun for less. */
const MIN_WALK = 100

export async function pageOf(
  db: LeadsDb,
  view: View,
  options: {
    columns: readonly LeadColumn[]
    after: Position | null
    limit: number
    /** Rows D1 may read to check them; the rows shown come on top. */
    maxRowsRead: number
  },
): Promise<LeadPage> {
  const rows: unknown[][] = []
  let budget = options.maxRowsRead
  // At most two: values, then the leads without one.
  for (const phase of phasesOf(view, options.after)) {
    const wanted = options.limit + 1 - rows.length
    const steps = Math.floor(budget / (phase.cost + 1))
    const read = await rowsOf(db, phase, options.columns, wanted, steps)
    rows.push(...read.rows)
    if (rows.length > options.limit)
      return { rows: rows.slice(0, options.limit), next: positionOf(view, rows[options.limit - 1]) }
    if (phase.residual) {
      budget -= read.rowsRead
      // A row walked is a row read at least: fewer than `steps`, and the walk came to its end.
      const stop = read.rowsRead < steps ? null : await stoppedAt(db, view, phase, steps)
      if (stop?.at) return { rows, next: stop.at }
      budget -= stop?.walked ?? 0
      if (phase.next && budget < MIN_WALK) return { rows, next: phase.next }
    }
    if (phase.next?.key != null) return { rows, next: phase.next }
  }
  return { rows, next: null }
}

/** Counts at most `most`; capped when there may be more. For views by capture, which have one phase. */
export async function countOf(
  db: LeadsDb,
  view: View,
  most: number,
  maxRowsRead: number,
): Promise<{ n: number; capped: boolean }> {
  const [phase] = phasesOf(view, null)
  const source = phase?.source(phase.residual?.columns ?? [])
  if (!phase || !source) return { n: 0, capped: false }
  const steps = phase.residual ? Math.floor(maxRowsRead / phase.cost) : most + 1
  const matches = phase.residual?.condition ?? sql`TRUE`
  const row = await prepare(
    db,
    sql`SELECT count(*) AS walked, count(*) FILTER (WHERE ${matches}) AS n
      FROM (${source} LIMIT ${steps})`,
  ).first<{ walked: number; n: number }>()
  const { walked, n } = row ?? { walked: 0, n: 0 }
  return { n: Math.min(n, most), capped: n > most || (phase.residual !== null && walked >= steps) }
}

/** Agents that have, or had, leads, deleted ones too, by name. */
export async function agentsWithLeads(db: LeadsDb, workspaceNo: number): Promise<NamedAgent[]> {
  const { results } = await prepare(
    db,
    sql`SELECT c.agent_id AS id, coalesce(a.name, c.agent_id) AS name
      FROM (SELECT DISTINCT agent_id FROM lead_counts WHERE workspace_no = ${workspaceNo} AND n > 0) c
      LEFT JOIN agents a ON a.id = c.agent_id AND a.workspace_no = ${workspaceNo}`,
  ).all<NamedAgent>()
  const order = new Intl.Collator('en').compare
  return results.sort((a, b) => order(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

/** A cursor names no person: a name is looked up again, all other sort values stand in it. */
export function printCursor(sort: Sort, position: Position): string {
  const key = sort === 'person' || sort === 'captured' ? '' : (position.key ?? '')
  return `${key}~${position.captured ?? ''}`
}

/** Null: from the start (also when the person it named was erased meanwhile). */
export async function readCursor(
  db: LeadsDb,
  workspaceNo: number,
  sort: Sort,
  cursor: string | null,
): Promise<Position | null> {
  if (!cursor) return null
  const [key = '', at = ''] = cursor.split('~')
  const captured = at === '' ? null : Math.min(Number(at), MAX_CAPTURED_AT)
  if (sort === 'captured') return captured === null ? null : { key: null, captured }
  if (sort === 'activity') return /^[0-9]{1,13}$/.test(key) ? { key: Number(key), captured } : null
  if (sort === 'person' && captured !== null) {
    const row = await prepare(
      db,
      sql`SELECT name_folded FROM leads WHERE pos = ((${workspaceNo} << 41) | ${captured})`,
    ).first<{ name_folded: string | null }>()
    return row && { key: row.name_folded, captured }
  }
  if (isKeyed(sort)) return { key: key || null, captured }
  return key === '' ? null : { key, captured }
}

/** `rowsRead`: as D1 counts; known of walks that check their rows, the others need none. */
async function rowsOf(
  db: LeadsDb,
  phase: Phase,
  columns: readonly LeadColumn[],
  wanted: number,
  steps: number,
): Promise<{ rows: unknown[][]; rowsRead: number }> {
  const needed = [...new Set<string>([...columns, ...(phase.residual?.columns ?? [])])]
  const source = phase.source(needed)
  if (!source) return { rows: [], rowsRead: 0 }
  const shown = sql.join(
    columns.map((column) => sql`, ${sql.identifier(column)}`),
    sql``,
  )
  const select = sql`SELECT pos & ${MAX_CAPTURED_AT} AS captured, k${shown}`
  // The inner LIMIT keeps the order of the walk: SQLite reads it as a co-routine.
  const from = (limit: number) => sql`(${source}${orderBy(phase)} LIMIT ${limit})`
  if (!phase.residual) {
    const rows = await prepare(db, sql`${select} FROM ${from(wanted)}`).raw()
    return { rows, rowsRead: 0 }
  }
  const { results, meta } = await prepare(
    db,
    sql`${select} FROM ${from(steps)} WHERE ${phase.residual.condition} LIMIT ${wanted}`,
  ).all<Record<string, unknown>>()
  return { rows: results.map((row) => Object.values(row)), rowsRead: meta.rows_read }
}

const orderBy = (phase: Phase) => (phase.order ? sql` ORDER BY ${phase.order}` : sql``)

/** The last row of a bounded walk, if it was reached: walked once more, without the rows themselves. */
async function stoppedAt(
  db: LeadsDb,
  view: View,
  phase: Phase,
  steps: number,
): Promise<{ at: Position | null; walked: number }> {
  const source = phase.source([])
  if (!source) return { at: null, walked: 0 }
  const statement = sql`SELECT pos & ${MAX_CAPTURED_AT} AS captured, k
    FROM (${source}${orderBy(phase)} LIMIT 1 OFFSET ${steps - 1})`
  const result = await prepare(db, statement).all<{ captured: number; k: unknown }>()
  const row = result.results[0]
  return {
    at: row ? positionOf(view, [row.captured, row.k]) : null,
    walked: result.meta.rows_read,
  }
}

/** A rank is a number of this very request: the position keeps what it stands for. */
function positionOf(view: View, row: unknown[] | undefined): Position | null {
  if (!row) return null
  const ranks = ranksOf(view)
  const key = ranks ? (ranks[row[1] as number] ?? null) : (row[1] as Position['key'])
  return { captured: row[0] as number, key }
}
