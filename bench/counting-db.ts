// D1 that adds up what it says it has read and how often it was asked: bench/leads.ts, and in workerd
// bench/bare/worker.ts.

/** Counts `rows_read` of every statement. `raw()` and `first()` tell none, so `all()` is asked as well. */
export function countingDb(db: D1Database) {
  let read = 0
  let queries = 0
  const count = (result: D1Result) => {
    read += result.meta.rows_read
    queries++
  }
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(statement, {
      get(target, name) {
        if (name === 'bind') return (...values: unknown[]) => wrap(target.bind(...values))
        if (name === 'all' || name === 'run')
          return async () => {
            const result = await target.all()
            count(result)
            return result
          }
        if (name === 'raw' || name === 'first')
          return async (...args: unknown[]) => {
            count(await target.all())
            return (target[name] as (...args: unknown[]) => unknown).apply(target, args)
          }
        return Reflect.get(target, name)
      },
    })
  const counted: Pick<D1Database, 'prepare' | 'batch'> = {
    prepare: (sql) => wrap(db.prepare(sql)),
    batch: async (statements) => {
      const results = await db.batch(statements)
      results.forEach(count)
      return results as never
    },
  }
  return { db: counted, read: () => read, queries: () => queries }
}
