// The local D1 in a state folder, opened without the Worker: `wrangler dev` on the same folder sees
// the same tables. Called by dev, seed and bench, never while `wrangler dev` runs on that folder.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Miniflare } from 'miniflare'
import { ROOT } from './process.ts'

/** `database_id` of wrangler.toml's top level: names the SQLite file. */
export const DATABASE_ID = 'fineguide-leads-local'

export type State = { db: D1Database; close: () => Promise<void> }

/** Where local state is kept: `STATE_DIR`, else wrangler's own folder. */
export function stateDir(): string {
  return resolve(ROOT, process.env.STATE_DIR || '.wrangler/state')
}

/** Opens the D1 that `wrangler dev --persist-to <folder>` uses, its schema up to date. */
export async function openState(folder: string): Promise<State> {
  const miniflare = new Miniflare({
    // wrangler puts its state under v3 (MEASURED C).
    resourcePersistencePath: join(folder, 'v3'),
    telemetry: { enabled: false },
    cf: false,
    workers: [
      {
        config: {
          name: 'state',
          compatibilityDate: '2026-10-20',
          manifest: {
            mainModule: 'index.js',
            modules: { 'index.js': { type: 'esm', contents: 'export default {}' } },
          },
          env: { DB: { type: 'd1', id: DATABASE_ID } },
        },
      },
    ],
  })
  const { DB } = await miniflare.getBindings<{ DB: D1Database }>()
  await migrate(DB)
  return { db: DB, close: () => miniflare.dispose() }
}

/**
 * Applies what `wrangler d1 migrations apply` would, in the same table, without its two seconds of
 * start. A file and its mark are one batch, so that a killed start leaves no half-applied file.
 */
export async function migrate(db: D1Database): Promise<void> {
  await db
    .prepare(
      `CREATE TABLE IF NOT EXISTS d1_migrations (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT UNIQUE,
        applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`,
    )
    .run()
  const { results } = await db.prepare('SELECT name FROM d1_migrations').all<{ name: string }>()
  const applied = new Set(results.map((row) => row.name))
  for (const name of migrationFiles()) {
    if (applied.has(name)) continue
    const sql = readFileSync(join(ROOT, 'migrations', name), 'utf8')
    await db.batch([
      db.prepare(sql),
      db.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name),
    ])
  }
}

export function migrationFiles(): string[] {
  return readdirSync(join(ROOT, 'migrations'))
    .filter((name) => name.endsWith('.sql'))
    .sort()
}
