// Everything `npm run check` looks at besides the tests: each check is one line of the result and
// counts as one. Called by check and deploy.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BUNDLE_BUDGET_KB, buildWorker } from './bundle.ts'
import { ROOT, runNode, TOOLS } from './process.ts'
import type { Count } from './tests.ts'

type Outcome = { ok: boolean; detail: string }
type Check = { name: string; run: () => Promise<Outcome> }

const CHECKS: Check[] = [
  {
    name: 'format and lint',
    run: () => tool(TOOLS.biome, ['check', '--error-on-warnings', '.']),
  },
  { name: 'types', run: () => tool(TOOLS.tsc, ['--noEmit']) },
  { name: 'types of the widget', run: () => tool(TOOLS.tsc, ['--noEmit', '-p', 'src/widget']) },
  { name: 'openapi.json is fresh', run: () => tool('scripts/openapi.ts', ['--check']) },
  { name: 'the widget is fresh', run: () => tool('scripts/widget.ts', ['--check']) },
  { name: 'classifier weights are fresh', run: () => tool('src/intent/train.ts', ['--check']) },
  { name: 'production build', run: productionBuild },
]

/** Runs all of them, whatever fails, and prints why. */
export async function runChecks(): Promise<Count> {
  const count: Count = { passed: 0, failed: 0 }
  for (const { name, run } of CHECKS) {
    const startedAt = Date.now()
    const { ok, detail } = await run()
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)${ok ? '' : `\n${detail}`}`)
    if (ok) count.passed++
    else count.failed++
  }
  return count
}

async function tool(file: string, args: string[]): Promise<Outcome> {
  if (!existsSync(join(ROOT, file))) return { ok: false, detail: `${file} does not exist` }
  const { code, output } = await runNode(file, args)
  return { ok: code === 0, detail: output }
}

async function productionBuild(): Promise<Outcome> {
  try {
    const { gzipKb, warning } = await buildWorker()
    if (warning) return { ok: false, detail: warning }
    const detail = `${gzipKb} KB gzipped, the budget is ${BUNDLE_BUDGET_KB} KB`
    return { ok: gzipKb < BUNDLE_BUDGET_KB, detail }
  } catch (error) {
    return { ok: false, detail: String(error) }
  }
}
