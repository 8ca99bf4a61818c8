// The countries that leads of a workspace come from, for the filter that offers them.
import { sql } from 'drizzle-orm'
import { type LeadsDb, prepare } from './query.ts'

/** ISO codes in no order that matters; there are some 250. */
const MAX_COUNTRIES = 300

/** Steps along leads_by_country from one country to the next: as many rows read as there are countries. */
export async function countriesWithLeads(db: LeadsDb, workspaceNo: number): Promise<string[]> {
  const { results } = await prepare(
    db,
    sql`WITH RECURSIVE step(country) AS (
        SELECT (SELECT country FROM leads
          WHERE workspace_no = ${workspaceNo} AND country IS NOT NULL ORDER BY country LIMIT 1)
        UNION ALL
        SELECT (SELECT l.country FROM leads l
          WHERE l.workspace_no = ${workspaceNo} AND l.country > step.country
          ORDER BY l.country LIMIT 1)
        FROM step WHERE step.country IS NOT NULL LIMIT ${MAX_COUNTRIES})
      SELECT country FROM step WHERE country IS NOT NULL`,
  ).all<{ country: string }>()
  return results.map((row) => row.country)
}
