// Any one call of a lead's whole way may fail (storage, D1, model), at any place, in any mode: after
// the visitor's retry and the alarm nothing is lost and nothing is doubled.
import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { MODES, type Mode } from '../../src/capture/settings.ts'
import { conversationStub } from '../../src/conversation/stub.ts'
import type { ConversationView } from '../../src/conversation/view.ts'
import { conversationId } from '../../src/ids.ts'
import type { Agent } from '../../src/workspace/agent.ts'
import { agentWith } from '../support/agents.ts'
import { visitorOf } from '../support/chat.ts'
import { countCalls, type Fault, failAt, failNothing, uncounted } from '../support/faults.ts'

const LINES = [
  'hello there',
  'how much is whitening?',
  'sure: ana@acme.com or 415 555 2671, my name is Ana Lopez',
  'and is the home kit cheaper?',
]
/** The first try may fail, and the one that is in flight with it. */
const TRIES = 3
/** Far above what a journey takes: a sweep that does not end is a failure too. */
const MOST_CALLS = 400
const TIMEOUT_MS = 300_000

const points: Record<Fault, number> = { storage: 0, d1: 0, model: 0 }
/** Each n fails once; `SWEEP=full` (npm run test:faults) tries both what comes after. */
const isFull = (env as unknown as { SWEEP?: string }).SWEEP === 'full'

beforeAll(() => {
  // Every point logs what it was told to suffer.
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(console, 'warn').mockImplementation(() => {})
})
afterAll(() => {
  const { storage, d1, model } = points
  console.info(
    `sweep: ${storage + d1 + model} points failed one by one (storage ${storage}, D1 ${d1}, model ${model})`,
  )
})

describe.each(MODES)('%s: whichever call fails, nothing is lost and nothing doubled', (mode) => {
  it(
    'the visitor tries again, on the same object or a restarted one',
    async () => {
      wholes[mode] = await wholeJourney(mode)
      for (let n = 1; ; n++) {
        expect(n, 'the journey ends').toBeLessThan(MOST_CALLS)
        const variants = isFull ? [true, false] : [n % 2 === 0]
        let struck: Fault | null = null
        for (const restarts of variants) {
          struck = await journey(mode, n, restarts)
          if (struck) points[struck]++
        }
        if (!struck) break
      }
    },
    TIMEOUT_MS,
  )
})

/** Per mode, what was asked and kept when nothing failed. */
const wholes: Partial<Record<Mode, unknown>> = {}

async function wholeJourney(mode: Mode): Promise<unknown> {
  const agent = await agentWith(`${mode}-whole`, { mode })
  const visitor = visitorOf(agent.id)
  const stub = conversationStub(env, await conversationId(agent.id, visitor.key))
  await countCalls(stub, answers)
  for (const line of LINES) await visitor.say(line)
  await drain(stub)
  return decidedIn(await stub.transcript(agent.workspaceId))
}

function decidedIn(view: ConversationView | null): unknown {
  return view?.turns.map(({ from, ask, engaged, captured }) => ({ from, ask, engaged, captured }))
}

/** A whole way from hello to the filed lead, with its n-th call failing; null when it had no n-th call. */
async function journey(mode: Mode, n: number, restarts: boolean): Promise<Fault | null> {
  const agent = await agentWith(`${mode}-${restarts}-${n}`, { mode })
  const visitor = visitorOf(agent.id)
  const stub = conversationStub(env, await conversationId(agent.id, visitor.key))
  await countCalls(stub, answers)
  const plan = failAt(n)
  const at = () => `call ${n} (${plan.struck} at ${plan.where})`
  try {
    for (const [index, line] of LINES.entries()) {
      await insistently(async () => {
        const before = plan.struck
        try {
          return await visitor.say(line, { messageId: `m${index}` })
        } finally {
          if (restarts && plan.struck && !before) {
            await evictDurableObject(stub)
            await countCalls(stub, answers)
          }
        }
      }, at)
    }
    await drain(stub)
  } finally {
    failNothing()
  }
  const view = await expectWhole(agent, visitor, stub, at())
  // Without the model the classifier alone decides: it may ask elsewhere.
  if (plan.struck !== 'model')
    expect(decidedIn(view), `${at()}: asked and kept as if nothing had failed`).toEqual(
      wholes[mode],
    )
  return plan.struck
}

type Stub = ReturnType<typeof conversationStub>

async function insistently<T>(say: () => Promise<T>, at: () => string): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await say()
    } catch (error) {
      if (tries === TRIES) throw new Error(`${at()}: no reply after ${TRIES} tries: ${error}`)
    }
  }
}

/** The alarm until the outbox is empty, as time would. */
async function drain(stub: Stub): Promise<void> {
  for (let i = 0; i < 5; i++) {
    const left = await uncounted(() =>
      runInDurableObject(stub, (_, { storage: { sql } }) => {
        sql.exec('UPDATE outbox SET next_at = 0')
        return sql.exec<{ n: number }>('SELECT count(*) AS n FROM outbox').one().n
      }),
    )
    if (left === 0) return
    // The runtime tries an alarm that threw again; the test's own call does not.
    await runDurableObjectAlarm(stub).catch(() =>
      uncounted(() => runInDurableObject(stub, (_, { storage }) => storage.setAlarm(Date.now()))),
    )
  }
}

async function expectWhole(
  agent: Agent,
  visitor: ReturnType<typeof visitorOf>,
  stub: Stub,
  at: string,
): Promise<ConversationView | null> {
  const view = await stub.transcript(agent.workspaceId)
  const said = view?.turns.filter((turn) => turn.from === 'visitor').map((turn) => turn.text)
  expect(said, `${at}: what the visitor said`).toEqual(LINES)
  expect(view?.turns.length, `${at}: one reply each`).toBe(2 * LINES.length)
  const { reply } = await visitor.say(LINES[2]!, { messageId: 'm2' })
  expect(view?.turns[5]?.id, `${at}: the retry gets the stored reply`).toBe(reply.id)

  const { results } = await env.DB.prepare(
    `SELECT id, name, emails, phones, conversations FROM leads WHERE agent_id = ?`,
  )
    .bind(agent.id)
    .all<{ id: string }>()
  expect(results, `${at}: one lead`).toMatchObject([
    {
      name: 'Ana Lopez',
      emails: '["ana@acme.com"]',
      phones: '["+14155552671"]',
      conversations: JSON.stringify([view?.id]),
    },
  ])
  expect(view?.leads, `${at}: the conversation knows its lead`).toEqual([results[0]?.id])
  const listed = await env.DB.prepare('SELECT visitor_turns AS n FROM conversations WHERE id = ?')
    .bind(view?.id)
    .first<{ n: number }>()
  expect(listed?.n, `${at}: the conversation is listed as it stands`).toBe(LINES.length)
  return view
}

/** The model: sure of interest when asked for JSON, else one sentence. */
function answers(_: string, inputs: Record<string, unknown>): unknown {
  if ('response_format' in inputs) return { response: { interested: true, probability: 0.9 } }
  return new Response('data: {"response":"It costs $390."}\n\ndata: [DONE]\n\n').body
}
