// Writes static/api/v1/openapi.json from the operations and schemas of the API; `--check` only says
// whether the committed file is that document (exit 1 when it is not).
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { openApi } from '../src/api/openapi.ts'

const ROOT = join(import.meta.dirname, '..')
const FILE = join(ROOT, 'static/api/v1/openapi.json')
// Through JSON, as a reader sees it: undefined members are none.
const fresh: unknown = JSON.parse(JSON.stringify(openApi()))

if (process.argv.includes('--check')) {
  if (!isDeepStrictEqual(committed(), fresh)) {
    console.error('static/api/v1/openapi.json is stale: npm run openapi')
    process.exit(1)
  }
  console.log('openapi.json is fresh')
} else {
  mkdirSync(dirname(FILE), { recursive: true })
  writeFileSync(FILE, `${JSON.stringify(fresh, null, 2)}\n`)
  // The layout of all text here.
  execFileSync(join(ROOT, 'node_modules/.bin/biome'), ['format', '--write', FILE], { cwd: ROOT })
  console.log('wrote static/api/v1/openapi.json')
}

function committed(): unknown {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'))
  } catch {
    return null
  }
}
