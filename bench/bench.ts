// `npm run bench`: the budgets of PRODUCT §12, both sides of every ratio in one run, on the production
// build served by Miniflare. Printed, and written to bench/results.json. `--leads N` sets the size.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { BUNDLE_BUDGET_KB, buildWorker } from '../scripts/local/bundle.ts'
import { DEMO_WORKSPACE, seedDemo } from '../scripts/local/demo.ts'
import { seedLeads } from '../scripts/local/leads.ts'
import { ROOT } from '../scripts/local/process.ts'
import { openState } from '../scripts/local/state.ts'
import { devVars } from '../scripts/local/vars.ts'
import { startWorker } from '../scripts/local/worker.ts'
import { chatRows } from './chat.ts'
import { csvRows } from './csv.ts'
import { leadsRows } from './leads.ts'
import { atMost, type Row, table } from './rows.ts'
import { textRows } from './text.ts'

const { values } = parseArgs({ options: { leads: { type: 'string', default: '50000' } } })
const size = Number(values.leads)
const vars = devVars()
/** Kept between runs: a million leads are seeded once. */
const folder = join(ROOT, `.wrangler/bench-${size}`)
mkdirSync(folder, { recursive: true })
await seedOnce()

const { gzipKb } = await buildWorker()
const rows: Row[] = [atMost('bundle.worker', gzipKb, BUNDLE_BUDGET_KB, 'KB gz'), ...textRows()]
const beside = { name: 'bare', code: await bareCode() }
const worker = await startWorker({ folder, vars, beside })
try {
  const no = await workspaceNo(worker.db)
  rows.push(...(await leadsRows(worker.db, no)))
  rows.push(...(await csvRows(worker, no, vars.DEMO_API_KEY)))
} finally {
  await worker.close()
}
const fresh = await startWorker({ vars, beside })
try {
  await seedDemo(fresh.db, vars)
  rows.push(...(await chatRows(fresh, vars.DEMO_API_KEY)))
} finally {
  await fresh.close()
}
console.log(`\nLeads: ${size}\n${table(rows)}`)
writeFileSync(join(ROOT, 'bench/results.json'), `${JSON.stringify({ rows }, null, 2)}\n`)
process.exit(rows.some(({ kind, ok }) => kind === 'exact' && !ok) ? 1 : 0)

async function seedOnce(): Promise<void> {
  const state = await openState(folder)
  try {
    await seedDemo(state.db, vars)
    const standing = await state.db
      .prepare('SELECT coalesce(sum(n), 0) AS n FROM lead_counts')
      .first<{ n: number }>()
    const missing = size - (standing?.n ?? 0)
    if (missing > 0) console.log(`Seeding ${missing} leads.`)
    if (missing > 0) await seedLeads(state.db, missing, Date.now(), () => {})
  } finally {
    await state.close()
  }
}

async function workspaceNo(db: D1Database): Promise<number> {
  const row = await db
    .prepare('SELECT no FROM workspaces WHERE id = ?')
    .bind(DEMO_WORKSPACE.id)
    .first<{ no: number }>()
  return row?.no ?? 0
}

async function bareCode(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'bench/bare/worker.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    external: ['cloudflare:workers'],
  })
  return outputFiles[0]?.text ?? ''
}
