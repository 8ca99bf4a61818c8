// The production build served by Miniflare alone, without the dev proxy: what eval drives and bench
// times. Same bindings as wrangler.toml's top level, state in a folder of its own.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Miniflare } from 'miniflare'
import { buildWorker } from './bundle.ts'
import { ROOT } from './process.ts'
import { DATABASE_ID, migrate } from './state.ts'

export type LocalWorker = {
  url: string
  /** Of the second Worker, where one was given. */
  besideUrl: string
  db: D1Database
  close: () => Promise<void>
}

/** A second Worker in the same runtime, with the same D1 and a Durable Object `Bare` (bench). */
export type Beside = { name: string; code: string }

export type WorkerOptions = {
  /** Where state is kept; absent: in memory only. */
  folder?: string
  vars?: Record<string, string>
  beside?: Beside
}

/** Starts the Worker on a free port of this machine, its schema up to date. */
export async function startWorker(options: WorkerOptions): Promise<LocalWorker> {
  const { file } = await buildWorker()
  const product = productWorker(readFileSync(file, 'utf8'), options.vars ?? {})
  const { folder, beside } = options
  const miniflare = new Miniflare({
    ...(folder && { resourcePersistencePath: join(folder, 'v3') }),
    host: '127.0.0.1',
    telemetry: { enabled: false },
    cf: false,
    logRequests: false,
    workers: beside ? [product, besideWorker(beside)] : [product],
  })
  const { DB } = await miniflare.getBindings<{ DB: D1Database }>(NAME)
  await migrate(DB)
  return {
    url: (await miniflare.unsafeGetDirectURL(NAME)).origin,
    besideUrl: beside ? (await miniflare.unsafeGetDirectURL(beside.name)).origin : '',
    db: DB,
    close: () => miniflare.dispose(),
  }
}

const NAME = 'fineguide-leads'
const SAME = { compatibilityDate: '2026-10-20', compatibilityFlags: ['nodejs_compat'] }
const DB = { type: 'd1' as const, id: DATABASE_ID }

function productWorker(code: string, vars: Record<string, string>) {
  return {
    config: {
      ...SAME,
      name: NAME,
      manifest: moduleOf(code),
      exports: { Conversation: DURABLE, Job: DURABLE },
      assets: {
        directory: join(ROOT, 'static'),
        hasUserWorker: true,
        runWorkerFirst: ['/v1/*', '/chat/*'],
      },
      env: {
        DB,
        CONVERSATION: durable('Conversation'),
        JOB: durable('Job'),
        ASSETS: { type: 'assets' as const },
        PER_ADDRESS: rateLimit('1001', 60),
        PER_AGENT: rateLimit('1002', 1200),
        ENVIRONMENT: text('development'),
        ...Object.fromEntries(Object.entries(vars).map(([name, value]) => [name, text(value)])),
      },
    },
    dev: DIRECT,
  }
}

function besideWorker({ name, code }: Beside) {
  return {
    config: {
      ...SAME,
      name,
      manifest: moduleOf(code),
      exports: { Bare: DURABLE },
      env: { DB, BARE: { type: 'durable-object' as const, worker: name, exportName: 'Bare' } },
    },
    dev: DIRECT,
  }
}

/** A socket of its own: past Miniflare's own router, which would cost as much as a bare turn. */
const DIRECT = { unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }] }
const DURABLE = { type: 'durable-object' as const, storage: 'sqlite' as const }

function durable(exportName: string) {
  return { type: 'durable-object' as const, worker: NAME, exportName }
}

function moduleOf(contents: string) {
  const modules = { 'index.js': { type: 'esm' as const, contents } }
  return { mainModule: 'index.js', modules }
}

function text(value: string) {
  return { type: 'json' as const, value }
}

function rateLimit(namespace: string, limit: number) {
  return { type: 'rate-limit' as const, namespace, simple: { limit, period: 60 as const } }
}
