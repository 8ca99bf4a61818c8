// A sort by a column within few days: no index has both, so the leads of these days are read and sorted
// when they are few (isSmallRange), while many are found soon enough along the index of the column.
import { type SQL, sql } from 'drizzle-orm'
import { all, type LeadsDb, prepare } from './query.ts'
import { residualOf } from './residual.ts'
import type { Phase } from './view.ts'
import { names, type Position, span, type View } from './walk.ts'

/** Read once to be counted and once to be sorted: together within 200 rows for each of a page of 50. */
export const SMALL_RANGE = 4_000

/** Whether the days of the view hold at most SMALL_RANGE leads, by reading so many. */
export async function isSmallRange(db: LeadsDb, view: View): Promise<boolean> {
  const days = span(view, { days: true, dir: 'desc', after: null })
  const beyond = await prepare(
    db,
    sql`SELECT 1 FROM leads NOT INDEXED WHERE ${all(days)} LIMIT 1 OFFSET ${SMALL_RANGE}`,
  ).first()
  return beyond === null
}

/** The same order as the walks of the column: its values, then the leads without one, ties by capture. */
export function sortedRange(view: View, column: string, after: Position | null): Phase {
  const { filter } = view
  const key = sql.identifier(column)
  const direction = filter.dir === 'asc' ? sql`ASC` : sql`DESC`
  const days = span(view, { days: true, dir: filter.dir, after: null })
  const checks = residualOf(filter, { agents: false, statuses: false }, null)
  const conditions = [...days, ...(checks ? [checks.condition] : []), ...beyond(view, key, after)]
  return {
    source: (columns) =>
      sql`SELECT pos, ${key} AS k${columns.length > 0 ? sql`, ${names(columns)}` : sql``}
        FROM leads NOT INDEXED WHERE ${all(conditions)}`,
    order: sql`"k" ${direction} NULLS LAST, "pos" ${direction}`,
    residual: null,
    cost: 1,
    next: null,
  }
}

function beyond(view: View, key: ReturnType<typeof sql.identifier>, after: Position | null): SQL[] {
  if (after === null) return []
  const { dir } = view.filter
  const ties = all(span(view, { days: false, dir, after }))
  if (after.key === null) return [sql`${key} IS NULL`, ties]
  const next = dir === 'asc' ? sql`${key} > ${after.key}` : sql`${key} < ${after.key}`
  return [sql`(${next} OR ${key} IS NULL OR (${key} = ${after.key} AND ${ties}))`]
}
