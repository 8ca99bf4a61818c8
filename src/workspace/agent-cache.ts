// Agents as the chat door read them, for a moment: a query to D1 costs more than the rest of a turn
// with a built-in answer. Laws: whoever changes an agent or its knowledge calls forgetAgent() after the
// write, so this isolate answers with the new settings at once; other isolates follow within
// FRESH_FOR_MS. Holds no personal data.
import type { Agent } from './agent.ts'

/** Settings are read at every turn (PRODUCT §3 h): this is how old a reading may be elsewhere. */
const FRESH_FOR_MS = 1_000
const MOST_AGENTS = 500

type Reading = { agent: Agent; readAt: number }

const readings = new Map<string, Reading>()
/** Grows with every change: a reading begun before a change must not be kept after it. */
let changes = 0

/** The agent as read within the last second, else as `read` finds it. Unknown agents are not kept. */
export async function remembered(
  agentId: string,
  now: number,
  read: () => Promise<Agent | null>,
): Promise<Agent | null> {
  const known = readings.get(agentId)
  if (known && now - known.readAt < FRESH_FOR_MS) return known.agent
  const changesBefore = changes
  const agent = await read()
  readings.delete(agentId)
  if (!agent || changes !== changesBefore) return agent
  readings.set(agentId, { agent, readAt: now })
  const [oldest] = readings.keys()
  if (readings.size > MOST_AGENTS && oldest !== undefined) readings.delete(oldest)
  return agent
}

export function forgetAgent(agentId: string): void {
  changes++
  readings.delete(agentId)
}
