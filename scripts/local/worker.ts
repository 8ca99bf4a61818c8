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
  db: D1Database
  close: () => Promise<void>
}

export type WorkerOptions = {
  /** Where state is kept; absent: in memory only. */
  folder?: string
  vars?: Record<string, string>
}

/** Starts the Worker on a free port of this machine, its schema up to date. */
export async function startWorker({ folder, vars = {} }: WorkerOptions): Promise<LocalWorker> {
  const { file } = await buildWorker()
  const worker = serve(readFileSync(file, 'utf8'), folder, { ENVIRONMENT: 'development', ...vars })
  const { DB } = await worker.getBindings<{ DB: D1Database }>()
  await migrate(DB)
  const url = (await worker.ready).origin
  return { url, db: DB, close: () => worker.dispose() }
}

const NAME = 'fineguide-leads'

function serve(code: string, folder: string | undefined, vars: Record<string, string>): Miniflare {
  return new Miniflare({
    ...(folder && { resourcePersistencePath: join(folder, 'v3') }),
    host: '127.0.0.1',
    telemetry: { enabled: false },
    cf: false,
    logRequests: false,
    workers: [
      {
        config: {
          name: NAME,
          compatibilityDate: '2026-10-20',
          compatibilityFlags: ['nodejs_compat'],
          manifest: {
            mainModule: 'index.js',
            modules: { 'index.js': { type: 'esm', contents: code } },
          },
          exports: { Conversation: { type: 'durable-object', storage: 'sqlite' } },
          assets: { directory: join(ROOT, 'static'), hasUserWorker: true },
          env: {
            DB: { type: 'd1', id: DATABASE_ID },
            CONVERSATION: { type: 'durable-object', worker: NAME, exportName: 'Conversation' },
            ASSETS: { type: 'assets' },
            PER_ADDRESS: rateLimit('1001', 60),
            PER_AGENT: rateLimit('1002', 1200),
            ...Object.fromEntries(
              Object.entries(vars).map(([name, value]) => [name, { type: 'json' as const, value }]),
            ),
          },
        },
      },
    ],
  })
}

function rateLimit(namespace: string, limit: number) {
  return { type: 'rate-limit' as const, namespace, simple: { limit, period: 60 as const } }
}
