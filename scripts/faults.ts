// `npm run test:faults`: kill -9 of the whole `npm run dev` in the middle of conversations, again and
// again on one state folder: what visitors were told must still be true after every restart. Then the sweep:
// any one call of storage, D1 or the model fails, each once.
// `--short` is the run of CI; `--seed N` repeats one. Loopback only, bounded in count and time.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { MODES } from '../src/capture/settings.ts'
import {
  type Acknowledged,
  checkLeads,
  checkRetries,
  checkTranscripts,
  type Finding,
  type Standing,
} from '../test/faults/history.ts'
import { freePort, type Server, startDev } from '../test/faults/server.ts'
import { newTalk, randomOf, type Talk, talk } from '../test/faults/visitor.ts'
import { type ApiLead, type Client, clientOf, until } from './local/client.ts'
import { DEMO_AGENTS } from './local/demo.ts'
import { runNode } from './local/process.ts'
import { devVars } from './local/vars.ts'

/** Visitors who talk at the same time. */
const VISITORS = 12
/** A lead is listed this long after the restarted port answers (PRODUCT §11). */
const LISTED_WITHIN_MS = 10_000

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string' },
    cycles: { type: 'string' },
    captures: { type: 'string' },
  },
})
const short = values.short
/** A cycle ends by the kill, after so many captures were acknowledged and a random moment more. */
const cycles = Number(values.cycles ?? (short ? 2 : 12))
const captures = Number(values.captures ?? (short ? 24 : 1_000))
const seed = Number(values.seed ?? (short ? 1 : Date.now() % 1_000_000))
const random = randomOf(seed)
const run = `run${seed}`

const key = devVars().DEMO_API_KEY
const folder = mkdtempSync(join(tmpdir(), 'fineguide-faults-'))
const history: Acknowledged[] = []
const findings: Finding[] = []
let slowestListing = 0
let visitors = 0
let server: Server | null = null
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void stop().then(() => process.exit(1)))

try {
  await killAgainAndAgain()
} finally {
  await stop()
}
const lost = findings.filter(({ kind }) => kind === 'lost')
const doubled = findings.filter(({ kind }) => kind === 'doubled')
for (const { kind, what } of findings.slice(0, 20)) console.log(`${kind}: ${what}`)
const captured = history.filter((one) => one.captured.length > 0).length
console.log(
  `kill -9: ${cycles} cycles, ${visitors} visitors, ${history.length} replies acknowledged, ` +
    `${captured} of them captures, all listed within ${slowestListing} ms of a restart (seed ${seed})`,
)
console.log(`lost ${lost.length}, doubled ${doubled.length}`)
// The sweep over every call of a lead's way; the short run leaves it to `npm test`, which has it too.
const sweep = short ? 0 : await sweepCalls()
const enough = captured >= captures
if (!enough) console.log(`too few captures for a verdict: ${captured} of ${captures}`)
process.exit(findings.length === 0 && enough && sweep === 0 ? 0 : 1)

async function sweepCalls(): Promise<number> {
  const args = ['run', '--project', 'worker', 'test/worker/sweep.test.ts', '--reporter=dot']
  const { code, output } = await runNode('node_modules/vitest/vitest.mjs', args, {
    env: { SWEEP: 'full' },
  })
  console.log(/sweep: .*/.exec(output)?.[0] ?? output)
  return code
}

async function killAgainAndAgain(): Promise<void> {
  const port = await freePort()
  let left: Talk[] = []
  for (let cycle = 1; cycle <= cycles; cycle++) {
    server = await startDev(folder, port)
    const client = clientOf(server.url, key)
    if (cycle === 1) await collectLeads(client)
    else await check(client)
    const goal = Math.ceil((captures * cycle) / cycles)
    left = await talkUntilKilled(server, left, goal)
  }
  server = await startDev(folder, port)
  const client = clientOf(server.url, key)
  await check(client)
  // Whoever was cut off sends the message again: answered once, or answered as before.
  for (const visitor of left) {
    const cutOff = await talk(client, visitor, random, (one) => history.push(one))
    if (cutOff) throw cutOff
  }
  await check(client)
  findings.push(...checkTranscripts(history, await transcripts(client)), ...checkRetries(history))
}

/** One mode an agent, so that all three are under fire. */
async function collectLeads(client: Client): Promise<void> {
  for (const [index, mode] of MODES.entries())
    await client.setLeadCollection(DEMO_AGENTS[index]!.id, {
      enabled: true,
      mode,
      defaultCountry: 'US',
    })
}

/** The talks that the kill cut off. */
async function talkUntilKilled(running: Server, left: Talk[], goal: number): Promise<Talk[]> {
  const stopping = new AbortController()
  const client = clientOf(running.url, key, stopping.signal)
  const open: Talk[] = []
  let dead = false
  let count = history.filter((one) => one.captured.length > 0).length
  const waiting = [...left]
  const enough = Promise.withResolvers<void>()
  const visit = async () => {
    while (!dead) {
      const visitor = waiting.shift() ?? nextVisitor()
      const cutOff = await talk(client, visitor, random, (one) => {
        history.push(one)
        if (one.captured.length > 0) count++
        if (count >= goal) enough.resolve()
      })
      if (!cutOff) continue
      open.push(visitor)
      if (!dead) throw new Error(`a message failed before the kill (seed ${seed}): ${cutOff}`)
    }
  }
  const visits = Promise.all(Array.from({ length: VISITORS }, visit))
  await Promise.race([enough.promise, visits])
  await new Promise((resolve) => setTimeout(resolve, random() * 400))
  dead = true
  await running.kill()
  server = null
  stopping.abort()
  await visits
  return [...open, ...waiting]
}

function nextVisitor(): Talk {
  const agent = DEMO_AGENTS[visitors % DEMO_AGENTS.length]!
  return newTalk(agent.id, run, visitors++, random)
}

/** Everything acknowledged so far is listed, soon enough and once. */
async function check(client: Client): Promise<void> {
  const startedAt = Date.now()
  const found = await until(
    async () => checkLeads(history, await leads(client)),
    (wrong) => wrong.length === 0,
    LISTED_WITHIN_MS,
  )
  slowestListing = Math.max(slowestListing, Date.now() - startedAt)
  findings.push(...found)
}

async function leads(client: Client): Promise<Map<string, ApiLead[]>> {
  const found = new Map<string, ApiLead[]>()
  for (const { id } of DEMO_AGENTS) found.set(id, await client.leadsOf(id))
  return found
}

async function transcripts(client: Client): Promise<Map<string, Standing>> {
  const found = new Map<string, Standing>()
  const ids = [...new Set(history.map((one) => one.conversationId))]
  for (const id of ids) found.set(id, await client.conversation(id).catch(() => null))
  return found
}

async function stop(): Promise<void> {
  await server?.kill()
  server = null
}
