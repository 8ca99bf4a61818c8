// `npm run deploy`: checks, migrations, then the Worker, to production. `npm run deploy -- --dry-run`
// builds and weighs what would be uploaded, without network or login.
import { BUNDLE_BUDGET_KB, buildWorker } from './local/bundle.ts'
import { runChecks } from './local/checks.ts'
import { runNode, TOOLS } from './local/process.ts'
import { migrationFiles } from './local/state.ts'
import { countLine, runTests } from './local/tests.ts'

if (process.argv.includes('--dry-run')) await dryRun()
else await deploy()

async function dryRun(): Promise<void> {
  const { gzipKb, warning } = await buildWorker()
  if (warning) fail(warning)
  console.log(`Worker      ${gzipKb} KB gzipped, budget ${BUNDLE_BUDGET_KB} KB`)
  console.log(`Migrations  ${migrationFiles().join(', ')}`)
  if (gzipKb >= BUNDLE_BUDGET_KB) fail('The Worker is over its budget.')
  console.log('Nothing was uploaded.')
}

async function deploy(): Promise<void> {
  const checks = await runChecks()
  const tests = await runTests([])
  console.log(
    countLine({ passed: checks.passed + tests.passed, failed: checks.failed + tests.failed }),
  )
  if (checks.failed + tests.failed > 0) fail('Not deployed: see above.')
  // Migrations first: they only add, so the Worker that runs until then is not disturbed.
  await wrangler([
    'd1',
    'migrations',
    'apply',
    'fineguide-leads',
    '--remote',
    '--env',
    'production',
  ])
  await wrangler(['deploy', '--env', 'production', '--minify'])
}

async function wrangler(args: string[]): Promise<void> {
  const { code } = await runNode(TOOLS.wrangler, args, {
    show: true,
    env: { WRANGLER_SEND_METRICS: 'false' },
  })
  if (code !== 0) fail(`wrangler ${args[0]} failed.`)
}

function fail(why: string): never {
  console.error(why)
  process.exit(1)
}
