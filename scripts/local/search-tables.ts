// The full-text tables, which derive from leads and articles: taken away, so that `wrangler d1 export`
// accepts the database, and made again by the very statements of the migrations.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rebuildSearch } from '../../src/knowledge/store.ts'
import { ROOT } from './process.ts'
import { migrationFiles } from './state.ts'

const TABLES = ['lead_search', 'knowledge_search']
/** Leads a statement: some 15 s a million, and D1 gives a statement 30 s. */
const LEADS_A_STATEMENT = 50_000

export async function dropSearch(db: D1Database): Promise<void> {
  const { results } = await db
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'trigger' AND instr(sql, 'INTO lead_search')
         OR type = 'trigger' AND instr(sql, 'FROM lead_search')`,
    )
    .all<{ name: string }>()
  await db.batch([
    ...results.map(({ name }) => db.prepare(`DROP TRIGGER "${name}"`)),
    ...TABLES.map((name) => db.prepare(`DROP TABLE IF EXISTS ${name}`)),
  ])
}

/** How many leads and articles are searchable again. */
export async function rebuildAllSearch(
  db: D1Database,
): Promise<{ leads: number; articles: number }> {
  await dropSearch(db)
  const { tables, triggers } = statements()
  await db.batch(tables.map((sql) => db.prepare(sql)))
  const leads = await fillLeads(db)
  await db.batch(triggers.map((sql) => db.prepare(sql)))
  const { results } = await db
    .prepare('SELECT id, workspace_id AS workspaceId FROM agents WHERE deleted_at IS NULL')
    .all<{ id: string; workspaceId: string }>()
  let articles = 0
  for (const agent of results) articles += await rebuildSearch(db, agent.workspaceId, agent.id)
  return { leads, articles }
}

/** In the order of pos, from where the table ends: pos itself is too large for JavaScript. */
async function fillLeads(db: D1Database): Promise<number> {
  const fill = db
    .prepare(
      `INSERT INTO lead_search (rowid, text) SELECT pos, search_text FROM leads
       WHERE search_text <> '' AND pos > (SELECT coalesce(max(id), 0) FROM lead_search_docsize)
       ORDER BY pos LIMIT ?`,
    )
    .bind(LEADS_A_STATEMENT)
  const filled = db.prepare('SELECT count(*) AS n FROM lead_search_docsize')
  for (let before = -1; ; ) {
    const n = (await filled.first<{ n: number }>())?.n ?? 0
    if (n === before) return n
    before = n
    await fill.run()
  }
}

/** As the migrations have them: comments gone, statement by statement. */
function statements(): { tables: string[]; triggers: string[] } {
  const sql = migrationFiles()
    .map((name) => readFileSync(join(ROOT, 'migrations', name), 'utf8').replace(/^\s*--.*$/gm, ''))
    .join('\n')
  return {
    tables: sql.match(/^CREATE VIRTUAL TABLE \w+_search[^;]*;/gm) ?? [],
    triggers: sql.match(/^CREATE TRIGGER lead_search_[\s\S]*?^END;/gm) ?? [],
  }
}
