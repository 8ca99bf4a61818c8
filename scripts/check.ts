// `npm run check`: format, lint, types, generated files, the production build, and all tests. What
// CI runs; there the tests run first on their own and `--no-tests` keeps them from running twice.
import { runChecks } from './local/checks.ts'
import { countLine, runTests } from './local/tests.ts'

const checks = await runChecks()
const tests = process.argv.includes('--no-tests') ? { passed: 0, failed: 0 } : await runTests([])
const count = {
  passed: checks.passed + tests.passed,
  failed: checks.failed + tests.failed,
}
console.log(countLine(count))
process.exit(count.failed === 0 ? 0 : 1)
