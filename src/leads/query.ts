// Queries of this room are composed from drizzle's `sql` fragments (values are always parameters) and
// run on D1 itself, whose `raw()` and `meta` drizzle does not give.
import { type SQL, sql } from 'drizzle-orm'

/** What this room needs of D1; a session (`env.DB.withSession`) has it too. */
export type LeadsDb = Pick<D1Database, 'prepare' | 'batch'>

/** Equal values share one parameter: D1 binds at most 100 a statement, and merges repeat theirs. */
export function prepare(db: LeadsDb, query: SQL): D1PreparedStatement {
  const values: unknown[] = []
  const { sql: text } = query.toQuery({
    escapeName: (name) => `"${name.replaceAll('"', '""')}"`,
    escapeString: (value) => `'${value.replaceAll("'", "''")}'`,
    escapeParam: (_, value) => {
      const known = values.indexOf(value)
      return `?${known >= 0 ? known + 1 : values.push(value)}`
    },
    // Columns keep the names that schema.ts gives them.
    casing: { getColumnCasing: (column: { name: string }) => column.name } as never,
  })
  return db.prepare(text).bind(...values)
}

export function all(conditions: SQL[]): SQL {
  return conditions.length > 0 ? sql`(${sql.join(conditions, sql` AND `)})` : sql`TRUE`
}

export function any(conditions: SQL[]): SQL {
  return conditions.length > 0 ? sql`(${sql.join(conditions, sql` OR `)})` : sql`FALSE`
}
