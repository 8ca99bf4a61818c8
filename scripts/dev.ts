// `npm run dev`: the whole product on this machine, offline. Secrets, schema and demo are complete
// before `wrangler dev` opens the port, so whoever gets an answer gets a ready product.
import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { join } from 'node:path'
import { createOwner } from '../src/workspace/owner.ts'
import { DEMO_AGENTS, DEMO_WORKSPACE, seedDemo } from './local/demo.ts'
import { QUIET_WRANGLER, ROOT } from './local/process.ts'
import { openState, stateDir } from './local/state.ts'
import { type DevVars, devVars } from './local/vars.ts'

/** Settings of the Worker that may be given to `npm run dev` itself; others belong in `.dev.vars`. */
const PASSED_VARS = [
  'RATE_LIMITS',
  'RATE_PER_CONVERSATION',
  'OPENAI_BASE_URL',
  'OPENAI_MODEL',
] as const

const port = portOf(process.env.PORT)
const folder = stateDir()
if (await answers(port)) {
  console.error(
    `Port ${port} is in use. Stop what runs there, or choose another: PORT=8788 npm run dev`,
  )
  process.exit(1)
}
const vars = devVars()
await prepare(folder, vars)
serve(port, folder, vars)

function portOf(value: string | undefined): number {
  const number = Number(value || 8787)
  if (Number.isInteger(number) && number > 0 && number < 65536) return number
  console.error(`PORT must be a number from 1 to 65535, not ${value}`)
  process.exit(1)
}

async function prepare(folder: string, vars: DevVars): Promise<void> {
  const state = await openState(folder)
  try {
    const made = await seedDemo(state.db, vars)
    // Every time: the state folder may stem from a clone with another password.
    const owner = { email: vars.DEMO_EMAIL, password: vars.DEMO_PASSWORD, name: 'Demo owner' }
    await createOwner(state.db, DEMO_WORKSPACE.id, owner, Date.now())
    if (made) console.log('The demo workspace is made.')
  } finally {
    await state.close()
  }
}

function serve(port: number, folder: string, vars: DevVars): void {
  const child = spawn(process.execPath, wranglerDev(port, folder), {
    cwd: ROOT,
    // Same process group: whoever kills the group leaves nothing behind.
    env: { ...process.env, ...QUIET_WRANGLER, WRANGLER_REGISTRY_PATH: join(folder, 'registry') },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stopping = true
      child.kill('SIGTERM')
    })
  }
  child.on('exit', (code, signal) => {
    if (!stopping) console.error(`wrangler dev ended (${signal ?? code})`)
    process.exit(stopping ? 0 : (code ?? 1))
  })
  void announce(port, vars)
}

/** `cli.js` itself: wrangler's launcher answers a killed child with exit code 0. */
function wranglerDev(port: number, folder: string): string[] {
  const passed = PASSED_VARS.flatMap((name) => {
    const value = process.env[name]
    return value ? ['--var', `${name}:${value}`] : []
  })
  return [
    '--no-warnings',
    'node_modules/wrangler/wrangler-dist/cli.js',
    'dev',
    ...['--port', String(port), '--persist-to', folder],
    // Any free port: two clones may run beside each other.
    ...['--inspector-port', '0'],
    '--show-interactive-dev-session=false',
    // `log` would print every address, and some hold a conversation's key (PRODUCT §7).
    ...['--log-level', 'warn'],
    ...passed,
  ]
}

async function announce(port: number, vars: DevVars): Promise<void> {
  while (!(await answers(port))) await new Promise((done) => setTimeout(done, 50))
  const url = `http://localhost:${port}`
  const chats = DEMO_AGENTS.map((agent) => `    ${agent.name.padEnd(18)}${url}/chat/${agent.id}`)
  console.log(
    [
      '',
      `  Fineguide Leads   ${url}`,
      `  Sign in           ${vars.DEMO_EMAIL}  ${vars.DEMO_PASSWORD}`,
      `  API key           ${vars.DEMO_API_KEY}`,
      '  Chat pages',
      ...chats,
      '',
      '  Ctrl-C stops it. State stays; STATE_DIR=<fresh folder> gives a fresh demo.',
      '',
    ].join('\n'),
  )
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: 'localhost' })
    const done = (open: boolean) => {
      socket.destroy()
      resolve(open)
    }
    socket.on('connect', () => done(true)).on('error', () => done(false))
  })
}
