// The production build as `wrangler deploy` would upload it, made without network or login.
// Called by check and deploy (does it build, what does it weigh) and by eval and bench (run it).
import { join } from 'node:path'
import { QUIET_WRANGLER, ROOT, runNode, TOOLS } from './process.ts'

/** Gzipped Worker, classifier weights included (PRODUCT §12). */
export const BUNDLE_BUDGET_KB = 700

export type Bundle = {
  /** The one module of the Worker. */
  file: string
  gzipKb: number
  /** Wrangler's words when it warned: a binding forgotten in [env.production] is one of its reasons. */
  warning: string | null
}

/** Builds `[env.production]`, minified, into `dist/worker`. Throws with wrangler's words. */
export async function buildWorker(): Promise<Bundle> {
  const folder = join(ROOT, 'dist/worker')
  const { code, output } = await runNode(
    TOOLS.wrangler,
    ['deploy', '--dry-run', '--env', 'production', '--minify', '--outdir', folder],
    { env: QUIET_WRANGLER },
  )
  const text = plain(output)
  const size = /gzip: ([\d.]+) KiB/.exec(text)?.[1]
  if (code !== 0 || size === undefined) throw new Error(`the production build failed:\n${text}`)
  const warning = text.includes('WARNING') ? text : null
  return { file: join(folder, 'index.js'), gzipKb: Number(size), warning }
}

/** Without colours. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours start with ESC
  return text.replace(/\u001b\[[\d;]*m/g, '')
}
