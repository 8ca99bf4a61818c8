// `npm test`: every test there is, and one line that says how it went. `npm test -- unit` runs one
// project in seconds; other arguments go to vitest.
import { countLine, runTests } from './local/tests.ts'

const count = await runTests(process.argv.slice(2))
console.log(countLine(count))
process.exit(count.failed === 0 ? 0 : 1)
