// One walk along one index of leads, and many merged into one: the pieces views are made of (view.ts).
// Measured: a merge of 48 walks reads the rows it gives and one of lookahead each.
import { type SQL, sql } from 'drizzle-orm'
import { MAX_CAPTURED_AT } from './columns.ts'
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
  /** Its days hold so few leads that they are sorted themselves (sorted-range.ts). */
  isSmallRange?: boolean
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

export function assignedStream(view: View, member: string): Stream {
  const equal = [sql`workspace_no = ${view.workspaceNo}`, sql`assigned_to = ${member}`]
  return { index: 'leads_by_assigned', equal, rank: 0 }
}

export function walk(stream: Stream, key: SQL, columns: string[], more: SQL[]): SQL {
  const via = stream.index ? sql`INDEXED BY ${sql.identifier(stream.index)}` : sql`NOT INDEXED`
  return sql`SELECT pos, ${key} AS k${columns.length > 0 ? sql`, ${names(columns)}` : sql``}
    FROM leads ${via} WHERE ${all([...stream.equal, ...more])}`
}

/**
 * Groups of five, nested: co-routines that MERGE, each read only as far as it is needed. The outermost
 * compound is left bare, its ORDER BY and LIMIT come from who uses it: wrapped once more, SQLite would
 * read and sort everything.
 */
export function merged(walks: SQL[], order: SQL): SQL | null {
  if (walks.length === 0) return null
  const size = Math.max(1, Math.ceil(walks.length / MAX_TERMS))
  const terms: SQL[] = []
  for (let at = 0; at < walks.length; at += size) {
    const group = walks.slice(at, at + size)
    terms.push(
      group.length === 1
        ? group[0]!
        : sql`SELECT * FROM (${merged(group, order)!} ORDER BY ${order})`,
    )
  }
  return sql.join(terms, sql` UNION ALL `)
}

/**
 * Walks one after the other. LIMIT -1 limits nothing and keeps each in its own order; no ORDER BY around
 * them: a constant rank in it would make SQLite read and sort everything.
 */
export function concatenated(ordered: SQL[]): SQL | null {
  if (ordered.length === 0) return null
  const size = Math.max(1, Math.ceil(ordered.length / MAX_TERMS))
  const terms: SQL[] = []
  for (let at = 0; at < ordered.length; at += size) {
    const group = ordered.slice(at, at + size)
    const inner = group.length === 1 ? group[0]! : concatenated(group)!
    terms.push(sql`SELECT * FROM (${inner} LIMIT -1)`)
  }
  return sql.join(terms, sql` UNION ALL `)
}

export function names(columns: string[]): SQL {
  return sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  )
}

export const posOrder = (dir: 'asc' | 'desc') => (dir === 'asc' ? sql`"pos" ASC` : sql`"pos" DESC`)

/**
 * The workspace's part of the table, cut to the days of capture and to what comes after a position. Exactly
 * one bound on each side: of two, SQLite seeks by one and reads all the way to the other.
 */
export function span(
  view: View,
  cut: { days: boolean; dir: 'asc' | 'desc'; after: Position | null },
  pos = sql`pos`,
): SQL[] {
  const { workspaceNo, bounds } = view
  const last = cut.after?.captured ?? null
  const from = (cut.days ? bounds.from : null) ?? 0
  const to = ((cut.days ? bounds.until : null) ?? MAX_CAPTURED_AT + 1) - 1
  const low = last !== null && cut.dir === 'asc' ? Math.max(from, last + 1) : from
  const high = last !== null && cut.dir === 'desc' ? Math.min(to, last - 1) : to
  // D1 binds numbers as doubles: bits make integers of them, a sum would round them.
  return [
    sql`${pos} >= ((${workspaceNo} << 41) | ${low})`,
    sql`${pos} <= ((${workspaceNo} << 41) | ${high})`,
  ]
}
