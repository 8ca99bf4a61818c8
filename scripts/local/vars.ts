// `.dev.vars`: the secrets of one clone, written once, read by `wrangler dev` and by the demo.
// Plain `NAME=value` lines without quotes (PRODUCT §11), so that a shell can read them as well.
import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './process.ts'

const DEV_VARS = join(ROOT, '.dev.vars')

/** Every name and how its value is made. A clone made before a name existed gets the line added. */
const MAKERS = {
  DEMO_EMAIL: () => 'owner@demo.example',
  DEMO_PASSWORD: () => randomBytes(12).toString('base64url'),
  DEMO_API_KEY: () => `fg_${randomBytes(32).toString('base64url')}`,
  BETTER_AUTH_SECRET: () => randomBytes(32).toString('base64url'),
  SETUP_TOKEN: () => randomBytes(24).toString('base64url'),
  VISITOR_SALT: () => randomBytes(32).toString('base64url'),
} as const

export type DevVars = Record<keyof typeof MAKERS, string>

/** The clone's secrets; made on first use, the same ever after, whatever the state folder. */
export function devVars(file = DEV_VARS): DevVars {
  if (!existsSync(file)) create(file)
  const found = parse(readFileSync(file, 'utf8'))
  const missing = names().filter((name) => !found[name])
  if (missing.length > 0) {
    const lines = missing.map((name) => `${name}=${MAKERS[name]()}\n`).join('')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/\n*$/, '\n') + lines, { mode: 0o600 })
    return devVars(file)
  }
  return Object.fromEntries(names().map((name) => [name, found[name]])) as DevVars
}

function names(): (keyof DevVars)[] {
  return Object.keys(MAKERS) as (keyof DevVars)[]
}

/** Linking a finished file is atomic: a start killed half-way, or two at once, leave one whole file. */
function create(file: string): void {
  const draft = `${file}.${process.pid}`
  const text = names().map((name) => `${name}=${MAKERS[name]()}\n`)
  writeFileSync(draft, text.join(''), { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function parse(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  for (const line of text.split(/\r?\n/)) {
    const match = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line)
    if (match?.[1]) values[match[1]] = match[2] ?? ''
  }
  return values
}
