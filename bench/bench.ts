// `npm run bench`: the budgets of PRODUCT §12, both sides of every ratio in one run, on the production
// build served by Miniflare. Printed, and written to bench/results.json. `--leads N` sets the size,
// `--only text,leads,pace,csv,pages,chat` a part.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { BUNDLE_BUDGET_KB, buildWorker } from '../scripts/local/bundle.ts'
import { DEMO_WORKSPACE, seedDemo } from '../scripts/local/demo.ts'
import { seedLeads } from '../scripts/local/leads.ts'
import { ROOT } from '../scripts/local/process.ts'
import { devVars } from '../scripts/local/vars.ts'
import { type LocalWorker, startWorker } from '../scripts/local/worker.ts'
import { chatRows } from './chat.ts'
import { csvRows } from './csv.ts'
import { leadsRows } from './leads.ts'
import { paceRows } from './pace.ts'
import { pageRows } from './pages.ts'
import { atMost, type Row, table } from './rows.ts'
import { textRows } from './text.ts'
import { widgetRows } from './widget.ts'

const PARTS = ['text', 'leads', 'pace', 'csv', 'pages', 'chat'] as const
const ON_SEEDED = ['leads', 'pace', 'csv', 'pages'] as const
const { values } = parseArgs({
  options: { leads: { type: 'string', default: '1000000' }, only: { type: 'string' } },
})
const size = Number(values.leads)
const parts = PARTS.filter((part) => !values.only || values.only.split(',').includes(part))
const vars = devVars()
const { gzipKb } = await buildWorker()
const rows: Row[] = [atMost('bundle.worker', gzipKb, BUNDLE_BUDGET_KB, 'KB gz'), ...widgetRows()]
const beside = { name: 'bare', code: await bareCode() }
if (parts.includes('text')) rows.push(...textRows())
if (ON_SEEDED.some((part) => parts.includes(part))) rows.push(...(await seededRows()))
if (parts.includes('chat')) rows.push(...(await freshRows()))
console.log(`\nLeads: ${size}\n${table(rows)}`)
writeFileSync(join(ROOT, 'bench/results.json'), `${JSON.stringify({ rows }, null, 2)}\n`)
process.exit(rows.some(({ kind, ok }) => kind === 'exact' && !ok) ? 1 : 0)

async function seededRows(): Promise<Row[]> {
  const folder = await seeded(size)
  const worker = await startWorker({ folder, vars, beside })
  try {
    const no = await workspaceNo(worker.db)
    const list = parts.includes('leads') ? await leadsRows(worker.db, no) : []
    const pace = parts.includes('pace') ? await paceBesideFew(worker) : []
    const csv = parts.includes('csv') ? await csvRows(worker, no, vars.DEMO_API_KEY) : []
    const pages = parts.includes('pages') ? await pageRows(worker, vars) : []
    return [...list, ...pace, ...csv, ...pages]
  } finally {
    await worker.close()
  }
}

/** Kept between runs: a million leads are seeded once. */
async function seeded(leads: number): Promise<string> {
  const folder = join(ROOT, `.wrangler/bench-${leads}`)
  mkdirSync(folder, { recursive: true })
  await seedLeads(folder, vars, leads, Date.now(), (n) => console.log(`${n} leads seeded`))
  return folder
}

async function paceBesideFew(worker: LocalWorker): Promise<Row[]> {
  const few = await startWorker({ folder: await seeded(1_000), vars })
  try {
    return await paceRows(worker, few, vars.DEMO_API_KEY)
  } finally {
    await few.close()
  }
}

async function freshRows(): Promise<Row[]> {
  const worker = await startWorker({ vars, beside })
  try {
    await seedDemo(worker.db, vars)
    return await chatRows(worker, vars.DEMO_API_KEY)
  } finally {
    await worker.close()
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
