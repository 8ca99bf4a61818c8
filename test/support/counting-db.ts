// D1 that adds up what it says it has read (`rows_read`) and how often it was waited for, for the budgets
// of PRODUCT §12.
import { env } from 'cloudflare:workers'
import type { LeadsDb } from '../../src/leads/query.ts'

export function countingDb(): LeadsDb & {
  rowsRead: () => number
  queries: () => number
  /** Queries asked for at once are waited for once. */
  waits: () => number
} {
  let rows = 0
  let queries = 0
  let waits = 0
  let underWay = 0
  const run = async (statement: D1PreparedStatement) => {
    if (underWay++ === 0) waits++
    const result = await statement.all().finally(() => underWay--)
    rows += result.meta.rows_read
    queries++
    return result
  }
  const counted = (statement: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(statement, {
      get(target, name) {
        if (name === 'bind') return (...values: unknown[]) => counted(target.bind(...values))
        if (name === 'all') return () => run(target)
        if (name === 'first') return async () => (await run(target)).results[0] ?? null
        // Twice, once for the figures: raw() has none.
        if (name === 'raw') return () => run(target).then(() => target.raw())
        const value = Reflect.get(target, name) as unknown
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  return {
    prepare: (text) => counted(env.DB.prepare(text)),
    batch: env.DB.batch.bind(env.DB),
    rowsRead: () => rows,
    queries: () => queries,
    waits: () => waits,
  }
}
