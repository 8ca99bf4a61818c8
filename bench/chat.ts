// Chat turns a second with built-in answers, against the bare worker that stores one row a turn.
import { clientOf } from '../scripts/local/client.ts'
import { DEMO_AGENTS } from '../scripts/local/demo.ts'
import type { LocalWorker } from '../scripts/local/worker.ts'
import { alternate, atLeast, type Row } from './rows.ts'

const VISITORS = 8
const TURNS_A_RUN = 400
/** Believable turns: a greeting, questions the knowledge answers, a goodbye. */
const TURNS = [
  'hi there',
  'how much does it cost?',
  'when are you open and where?',
  'ok, and who answers my questions?',
  'thanks, bye',
]
/** The same with details: a lead is filed in D1 before its turn is answered. Told, not judged. */
const TURNS_WITH_LEAD = TURNS.with(3, 'sure, it is {n}@visitors.example.com')

export async function chatRows(worker: LocalWorker, key: string): Promise<Row[]> {
  const client = clientOf(worker.url, key)
  for (const { id } of DEMO_AGENTS)
    await client.setLeadCollection(id, { enabled: true, mode: 'on_interest', defaultCountry: 'US' })
  let visitor = 0
  const post = async (url: string, body: unknown) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
    await response.arrayBuffer()
  }
  type Say = (n: number, message: string) => Promise<void>
  const run = (say: Say, turns: readonly string[]) => async () => {
    let left = TURNS_A_RUN / TURNS.length
    const visit = async () => {
      while (left-- > 0) {
        const n = visitor++
        for (const text of turns) await say(n, text.replace('{n}', `v${n}`))
      }
    }
    const startedAt = performance.now()
    await Promise.all(Array.from({ length: VISITORS }, visit))
    return TURNS_A_RUN / ((performance.now() - startedAt) / 1000)
  }
  const keyOf = (n: number) => `bench-visitor-${String(n).padStart(8, '0')}`
  const say: Say = (n, message) => {
    const agent = DEMO_AGENTS[n % DEMO_AGENTS.length]!
    return post(`${worker.url}/v1/agents/${agent.id}/chat`, { message, conversation: keyOf(n) })
  }
  const ours = run(say, TURNS)
  const bare = run((n, message) => post(`${worker.besideUrl}/chat/${keyOf(n)}`, { message }), TURNS)
  // Both warm before the first counted run.
  await ours()
  await bare()
  const { ours: turns, theirs, ratio } = await alternate(ours, bare)
  console.log(`chat: ${turns.toFixed(0)} turns/s, bare ${theirs.toFixed(0)} turns/s`)
  const withLead = await run(say, TURNS_WITH_LEAD)()
  console.log(`chat, a lead in every fifth turn: ${withLead.toFixed(0)} turns/s`)
  return [atLeast('chat.turns', ratio, 0.5)]
}
