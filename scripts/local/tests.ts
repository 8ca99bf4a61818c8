// Runs the tests and counts them: vitest's projects, then the short fault run. Called by
// `npm test` and `npm run check`; both end with the same count.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runNode } from './process.ts'

export type Count = { passed: number; failed: number }

export const PROJECTS = ['unit', 'worker', 'browser'] as const
const SYSTEM_CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The line the commands end with (PRODUCT §11). */
export function countLine({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`
}

/**
 * `args`: a project's name first if only that one shall run, then anything vitest understands.
 * Without arguments everything runs, the short fault run included.
 */
export async function runTests(args: readonly string[]): Promise<Count> {
  const named = PROJECTS.find((project) => project === args[0])
  const { projects, missing } = runnable(named ? [named] : [...PROJECTS])
  const count: Count = { passed: 0, failed: missing }
  if (projects.length > 0) add(count, await vitest(projects, named ? args.slice(1) : args))
  if (args.length === 0) add(count, await shortFaultRun())
  if (count.passed + count.failed === 0) {
    console.error('No test ran.')
    count.failed = 1
  }
  return count
}

/** Browser tests need a Chromium of the system: skipped aloud without one, a failure in CI. */
function runnable(projects: string[]): { projects: string[]; missing: number } {
  const chromium = [process.env.CHROMIUM_PATH, ...SYSTEM_CHROMIUM].find(
    (path) => path && existsSync(path),
  )
  if (chromium) process.env.CHROMIUM_PATH = chromium
  if (chromium || !projects.includes('browser')) return { projects, missing: 0 }
  const inCi = process.env.CI === 'true'
  console.error(
    `Browser tests ${inCi ? 'failed' : 'skipped'}: no Chromium found (CHROMIUM_PATH or ${SYSTEM_CHROMIUM[0]}).`,
  )
  return { projects: projects.filter((name) => name !== 'browser'), missing: inCi ? 1 : 0 }
}

type Report = { testResults: { name: string; status: string; assertionResults: Assertion[] }[] }
type Assertion = { status: string }

async function vitest(projects: string[], args: readonly string[]): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'fineguide-tests-'))
  const report = join(folder, 'report.json')
  try {
    const { code } = await runNode(
      'node_modules/vitest/vitest.mjs',
      [
        'run',
        ...projects.flatMap((name) => ['--project', name]),
        '--passWithNoTests',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...args,
      ],
      { show: true },
    )
    const count = existsSync(report) ? counted(readFileSync(report, 'utf8')) : NOTHING
    // An error outside of every test has no assertion to count, only the exit code.
    return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const NOTHING: Count = { passed: 0, failed: 0 }

function counted(json: string): Count {
  const count = { ...NOTHING }
  for (const file of (JSON.parse(json) as Report).testResults) {
    const failed = file.assertionResults.filter((test) => test.status === 'failed').length
    count.passed += file.assertionResults.filter((test) => test.status === 'passed').length
    // A file that could not be loaded has failed without a single assertion.
    count.failed += failed === 0 && file.status === 'failed' ? 1 : failed
  }
  return count
}

async function shortFaultRun(): Promise<Count> {
  const { code } = await runNode('scripts/faults.ts', ['--short'], { show: true })
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function add(to: Count, more: Count): void {
  to.passed += more.passed
  to.failed += more.failed
}
