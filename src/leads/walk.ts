// One walk along one index of leads, and many merged into one: the pieces views are made of (view.ts).
// Measured: a merge of 48 walks reads the rows it gives and one of lookahead each.
import { type SQL, sql } from 'drizzle-orm'
import type { Bounds } from './days.ts'
import type { LeadFilter } from './filter.ts'
import { all } from './query.ts'

/** An agent that has leads; order of the list: by name. */
export type NamedAgent = { id: string; name: string }

/** A view at a moment: what it filters, and the days as moments. */
export type View = {
  workspaceNo: number
  filter: LeadFilter
  bounds: Bounds
  /** Of the workspace, by name; needed when `needsAgents`. */
  agents: NamedAgent[]
}

/** The last row of a page. `captured` null: before the first row of `key`. */
export type Position = { key: string | number | null; captured: number | null }

/** D1 allows 5 terms in a compound SELECT. */
const MAX_TERMS = 5

/** Equality on the front columns of an index, which leaves its end in the order wanted. */
export type Stream = { index: string | null; equal: SQL[]; rank: number }

export function stream(
  view: View,
  index: string,
  agent: string | null,
  status: string | null,
  rank: number,
): Stream {
  const equal = [sql`workspace_no = ${view.workspaceNo}`]
  if (agent !== null) equal.push(sql`agent_id = ${agent}`)
  if (status !== null) equal.push(sql`status = ${status}`)
  return { index, equal, rank }
}

export function walk(stream: Stream, key: SQL, columns: string[], more: SQL[]): SQL {
  const via = stream.index ? sql`INDEXED BY ${sql.identifier(stream.index)}` : sql`NOT INDEXED`
  return sql`SELECT pos, ${key} AS k${columns.length > 0 ? sql`, ${names(columns)}` : sql``}
    FROM leads ${via} WHERE ${all([...stream.equal, ...more])}`
}

/** Groups of five, nested: co-routines that MERGE, each read only as far as it is needed. */
export function merged(walks: SQL[], order: SQL): SQL | null {
  if (walks.length === 0) return null
  if (walks.length === 1) return walks[0] ?? null
  const size = Math.ceil(walks.length / MAX_TERMS)
  const groups: SQL[] = []
  for (let at = 0; at < walks.length; at += size)
    groups.push(merged(walks.slice(at, at + size), order)!)
  return sql`SELECT * FROM (${sql.join(groups, sql` UNION ALL `)} ORDER BY ${order})`
}

export function names(columns: string[]): SQL {
  return sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  )
}

export const posOrder = (dir: 'asc' | 'desc') => (dir === 'asc' ? sql`"pos" ASC` : sql`"pos" DESC`)

/** The workspace's part of the table, cut to the days of capture: both ends are always there. */
export function boundsOn(view: View, pos = sql`pos`): SQL[] {
  const { workspaceNo, bounds } = view
  return [
    sql`${pos} >= ((${workspaceNo} << 41) | ${bounds.from ?? 0})`,
    bounds.until === null
      ? sql`${pos} < ((${workspaceNo} + 1) << 41)`
      : sql`${pos} < ((${workspaceNo} << 41) | ${bounds.until})`,
  ]
}

export function afterPos(
  view: View,
  dir: 'asc' | 'desc',
  after: Position | null,
  pos = sql`pos`,
): SQL[] {
  if (!after || after.captured === null) return []
  const last = sql`((${view.workspaceNo} << 41) | ${after.captured})`
  return [dir === 'asc' ? sql`${pos} > ${last}` : sql`${pos} < ${last}`]
}
