// better-auth is 250 KB and most of a cold start: only the dashboard pays for it, at its first request.
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

import { expect, test } from 'vitest'

const SRC = join(import.meta.dirname, '../../src')
const HEAVY = ['workspace/auth.ts', 'workspace/owner.ts']

const sources = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ file: path.slice(SRC.length + 1), text: readFileSync(path, 'utf8') }))

/** Files that import one of the two, by `import … from` or by `import()`. */
function importers(pattern: RegExp): string[] {
  const found = sources.filter(({ file, text }) =>
    [...text.matchAll(pattern)].some(([, target = '']) =>
      HEAVY.includes(posix.join(posix.dirname(file), target)),
    ),
  )
  return found.map(({ file }) => file).sort()
}

test('better-auth is imported by two files', () => {
  const importing = sources.filter(({ text }) => /from '@?better-auth/.test(text))
  expect(importing.map(({ file }) => file).sort()).toEqual(HEAVY)
})

test('those two are loaded when somebody signs in, not when the Worker starts', () => {
  expect(importers(/^(?:import|export) (?!type )[^'`;]*from '(\.[^']+)'/gm)).toEqual([])
  expect(importers(/import\('(\.[^']+)'\)/g)).toEqual([
    'workspace/session.ts',
    'workspace/setup.ts',
  ])
})
