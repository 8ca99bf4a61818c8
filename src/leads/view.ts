// A view (filter, bounds, order) as SQL that reads about as many rows as it shows, however many leads
// there are. Sources are walks along one index each, merged lazily; what no index can tell is checked
// row by row in a bounded walk. pages.ts runs this. Figures: rows_read of D1, in test/worker.
import { type SQL, sql } from 'drizzle-orm'
import type { LeadFilter, Sort } from './filter.ts'
import { all } from './query.ts'
import { type Covered, type Residual, residualOf } from './residual.ts'
import { ftsQuery, searchOf } from './search.ts'
import { sortedRange } from './sorted-range.ts'
import { STATUSES } from './status.ts'
import {
  assignedStream,
  concatenated,
  merged,
  names,
  type Position,
  posOrder,
  type Stream,
  span,
  stream,
  type View,
  walk,
} from './walk.ts'

/** One walk in final order: nullable sort columns have a second one, nulls last. */
export type Phase = {
  /** A query giving pos, k and `columns`, read lazily when ordered by `order`; null: nothing is there. */
  source: (columns: string[]) => SQL | null
  /** Of the outside: `"pos" DESC` or `"k" ASC, "pos" ASC`; null: the source is in order by itself. */
  order: SQL | null
  /** Checked on every row walked; columns of it are read. */
  residual: Residual | null
  /** Rows D1 counts for one row walked. */
  cost: number
  /** The sort value where the next phase begins, when there is one. */
  next: Position | null
}

/** Streams merged in one statement; each costs one row of lookahead. */
const MAX_STREAMS = 60

const KEYED = {
  person: { column: 'name_folded', alone: 'leads_by_name', within: 'leads_by_agent_name' },
  country: { column: 'country', alone: 'leads_by_country', within: 'leads_by_agent_country' },
  intent: { column: 'intent', alone: 'leads_by_intent', within: 'leads_by_agent_intent' },
  activity: {
    column: 'activity_at',
    alone: 'leads_by_activity',
    within: 'leads_by_agent_activity',
  },
} as const
type KeyedSort = keyof typeof KEYED

export const isKeyed = (sort: Sort): sort is KeyedSort => sort in KEYED

/** Sorting by agent walks agent by agent; other sorts within a status too, for want of an index. */
export function needsAgents(filter: LeadFilter): boolean {
  if (filter.sort === 'agent') return true
  return isKeyed(filter.sort) && filter.statuses.length > 0 && filter.agents.length === 0
}

/** The walks of a view from a position on, in order. */
export function phasesOf(view: View, after: Position | null): Phase[] {
  const { filter } = view
  if (isKeyed(filter.sort)) return keyedPhases(view, filter.sort, after)
  const search = filter.sort === 'captured' ? searchOf(filter.q) : null
  const query = search && ftsQuery(search)
  return [query ? ftsPhase(view, query, after) : rankedPhase(view, after)]
}

/** By capture, by agent or by status: within an agent or a status the newest first. */
function rankedPhase(view: View, position: Position | null): Phase {
  const { filter } = view
  const plan = rankedStreams(view)
  const ranks = ranksOf(view)
  // A cursor of an agent that has gone meanwhile begins at the first one.
  const after = position && ranks && !ranks.includes(String(position.key)) ? null : position
  const from = after && ranks ? ranks.indexOf(String(after.key)) : 0
  const dir = filter.sort === 'captured' ? filter.dir : 'desc'
  const ahead = plan.streams.filter((stream) => stream.rank >= from)
  const streams = ahead.slice(0, MAX_STREAMS)
  const dropped = ahead[MAX_STREAMS]
  // A rank is walked whole or not at all.
  const kept = dropped ? streams.filter((stream) => stream.rank < dropped.rank) : streams
  const newest = posOrder(dir)
  const walksOf = (columns: string[], rank: number) =>
    kept
      .filter((stream) => stream.rank === rank)
      .map((stream) =>
        walk(
          stream,
          sql`${rank}`,
          columns,
          span(view, { days: true, dir, after: rank === from ? after : null }),
        ),
      )
  return {
    source: (columns) => {
      if (!ranks) return merged(walksOf(columns, 0), newest)
      const present = [...new Set(kept.map((stream) => stream.rank))].sort((a, b) => a - b)
      return concatenated(
        present.map((rank) => sql`${merged(walksOf(columns, rank), newest)!} ORDER BY ${newest}`),
      )
    },
    order: ranks ? null : newest,
    residual: residualOf(filter, plan.covered, null),
    cost: 1,
    next: dropped && ranks ? { key: ranks[dropped.rank] ?? null, captured: null } : null,
  }
}

/** The sort values of the view by rank, in the order shown; null when the sort has none. */
export function ranksOf(view: View): string[] | null {
  const { filter, agents } = view
  if (filter.sort === 'captured' || isKeyed(filter.sort)) return null
  const ranks =
    filter.sort === 'status'
      ? STATUSES.filter((s) => filter.statuses.length === 0 || filter.statuses.includes(s))
      : agents
          .map((agent) => agent.id)
          .filter((id) => filter.agents.length === 0 || filter.agents.includes(id))
  return filter.dir === 'asc' ? ranks : ranks.reverse()
}

function rankedStreams(view: View): { streams: Stream[]; covered: Covered } {
  const { filter } = view
  const ranks = ranksOf(view)
  const agents = filter.sort === 'agent' ? (ranks ?? []) : filter.agents
  const statuses = filter.sort === 'status' ? (ranks ?? []) : filter.statuses
  const rank = (agent: string | null, status: string | null) =>
    ranks ? ranks.indexOf(String(filter.sort === 'agent' ? agent : status)) : 0
  // A member has few leads among many: what else is asked of them is checked one by one.
  if (filter.sort === 'captured' && filter.assigned.length > 0 && !filter.assigned.includes('none'))
    return {
      streams: filter.assigned.map((member) => assignedStream(view, member)),
      covered: { agents: false, statuses: false, assigned: true },
    }
  const byAgent = () => agents.map((a) => stream(view, 'leads_by_agent', a, null, rank(a, null)))
  const byStatus = () =>
    statuses.map((s) => stream(view, 'leads_by_status', null, s, rank(null, s)))
  const byBoth = () =>
    agents.flatMap((a) =>
      statuses.map((s) => stream(view, 'leads_by_agent_status', a, s, rank(a, s))),
    )
  if (filter.sort === 'agent' && statuses.length === 0)
    return { streams: byAgent(), covered: { agents: true, statuses: true } }
  if (agents.length > 0 && statuses.length > 0) {
    if (agents.length * statuses.length <= MAX_STREAMS)
      return { streams: byBoth(), covered: { agents: true, statuses: true } }
    return filter.sort === 'status'
      ? { streams: byStatus(), covered: { agents: false, statuses: true } }
      : { streams: byAgent(), covered: { agents: true, statuses: false } }
  }
  if (filter.sort === 'agent')
    return { streams: byAgent(), covered: { agents: true, statuses: false } }
  if (agents.length > 0) return { streams: byAgent(), covered: { agents: true, statuses: true } }
  if (statuses.length > 0) return { streams: byStatus(), covered: { agents: true, statuses: true } }
  return {
    streams: [{ index: null, equal: [], rank: 0 }],
    covered: { agents: true, statuses: true },
  }
}

/** By a column of the lead: its values first, then the leads without one, ties by capture. */
function keyedPhases(view: View, sort: KeyedSort, after: Position | null): Phase[] {
  const { filter } = view
  const { column, alone, within } = KEYED[sort]
  if (view.isSmallRange) return [sortedRange(view, column, after)]
  const name = sql`${sql.identifier(column)}`
  const direction = filter.dir === 'asc' ? sql`ASC` : sql`DESC`
  const beyond = filter.dir === 'asc' ? sql`>` : sql`<`
  const { streams, covered } = keyedStreams(view, alone, within)
  const order = sql`"k" ${direction}, "pos" ${direction}`
  const key = after?.key ?? null
  const values: Phase = {
    source: (columns) =>
      merged(
        streams.flatMap((stream) =>
          after === null || key === null
            ? [walk(stream, name, columns, [sql`${name} IS NOT NULL`])]
            : [
                walk(stream, name, columns, [
                  sql`${name} = ${key}`,
                  ...span(view, { days: false, dir: filter.dir, after }),
                ]),
                walk(stream, name, columns, [sql`${name} ${beyond} ${key}`]),
              ],
        ),
        order,
      ),
    order,
    residual: residualOf(filter, covered, view),
    cost: 1,
    next: sort === 'activity' ? null : { key: null, captured: null },
  }
  const nulls: Phase = {
    source: (columns) =>
      merged(
        streams.map((stream) =>
          walk(stream, sql`NULL`, columns, [
            sql`${name} IS NULL`,
            ...span(view, { days: true, dir: filter.dir, after: key === null ? after : null }),
          ]),
        ),
        posOrder(filter.dir),
      ),
    order: posOrder(filter.dir),
    residual: residualOf(filter, covered, null),
    cost: 1,
    next: null,
  }
  if (after && key === null) return [nulls]
  return sort === 'activity' ? [values] : [values, nulls]
}

function keyedStreams(
  view: View,
  alone: string,
  within: string,
): { streams: Stream[]; covered: Covered } {
  const { filter } = view
  const all = view.agents.map((agent) => agent.id)
  const agents = filter.agents.length > 0 ? filter.agents : all
  const statuses = filter.statuses.length > 0 ? filter.statuses : STATUSES
  const filtered = filter.agents.length + filter.statuses.length > 0
  // Each stream is walked twice after a cursor: its ties, and what is beyond.
  if (filtered && agents.length * statuses.length <= MAX_STREAMS / 2)
    return {
      streams: agents.flatMap((a) => statuses.map((s) => stream(view, within, a, s, 0))),
      covered: { agents: true, statuses: true },
    }
  return {
    streams: [stream(view, alone, null, null, 0)],
    covered: { agents: false, statuses: false },
  }
}

/** Newest first by rowid inside FTS5: no sort, no other workspace's hits. */
function ftsPhase(view: View, query: string, after: Position | null): Phase {
  const { filter } = view
  const rowid = sql`lead_search.rowid`
  const range = span(view, { days: true, dir: filter.dir, after }, rowid)
  const hits = sql`lead_search MATCH ${query} AND ${all(range)}`
  return {
    source: (columns) =>
      columns.length === 0
        ? sql`SELECT ${rowid} AS pos, NULL AS k FROM lead_search WHERE ${hits}`
        : sql`SELECT ${rowid} AS pos, NULL AS k, ${names(columns)}
            FROM lead_search CROSS JOIN leads ON leads.pos = ${rowid} WHERE ${hits}`,
    order: posOrder(filter.dir),
    residual: residualOf(filter, { agents: false, statuses: false }, null),
    cost: 2,
    next: null,
  }
}
