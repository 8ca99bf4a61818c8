// What visitors were told, and whether it is still true: the history of a kill run and its checker.
// Pure; written by the visitors, read by scripts/faults.ts after every restart.
import type { ApiLead } from '../../scripts/local/client.ts'

/** A reply that reached the visitor. */
export type Acknowledged = {
  agentId: string
  conversationId: string
  messageId: string
  text: string
  replyId: string
  /** The contact points that the reply called captured, normalised; [] when it captured nothing. */
  captured: string[]
}

/** A conversation as it stands after the restart; null when the API knows of none. */
export type Standing = { turns: { id: string; from: 'visitor' | 'agent'; text: string }[] } | null

export type Finding = { kind: 'lost' | 'doubled'; what: string }

/**
 * Every captured contact point stands on exactly one lead of the agent, and that lead has the
 * conversation.
 */
export function checkLeads(
  history: readonly Acknowledged[],
  leadsOf: ReadonlyMap<string, readonly ApiLead[]>,
): Finding[] {
  const holders = new Map<string, ApiLead[]>()
  for (const leads of leadsOf.values())
    for (const lead of leads)
      for (const value of [...lead.emails, ...lead.phones]) {
        const key = `${lead.agentId} ${value}`
        holders.set(key, [...(holders.get(key) ?? []), lead])
      }
  const findings: Finding[] = []
  for (const { agentId, conversationId, captured } of history)
    for (const value of captured) {
      const found = holders.get(`${agentId} ${value}`) ?? []
      if (found.length > 1) findings.push({ kind: 'doubled', what: `lead of ${value}` })
      if (!found.some((lead) => lead.conversations.includes(conversationId)))
        findings.push({ kind: 'lost', what: `lead of ${value}` })
    }
  return findings
}

/** Every acknowledged message stands in its transcript once, and so does the reply to it. */
export function checkTranscripts(
  history: readonly Acknowledged[],
  standing: ReadonlyMap<string, Standing>,
): Finding[] {
  const findings: Finding[] = []
  for (const { conversationId, text, replyId } of history) {
    const turns = standing.get(conversationId)?.turns ?? []
    const messages = turns.filter((turn) => turn.from === 'visitor' && turn.text === text).length
    const replies = turns.filter((turn) => turn.id === replyId).length
    for (const [count, what] of [
      [messages, `message "${text}" of ${conversationId}`],
      [replies, `reply ${replyId} of ${conversationId}`],
    ] as const) {
      if (count === 0) findings.push({ kind: 'lost', what })
      if (count > 1) findings.push({ kind: 'doubled', what })
    }
  }
  return findings
}

/** The same message sent again was answered by the same reply, and was given no second one. */
export function checkRetries(history: readonly Acknowledged[]): Finding[] {
  const replies = new Map<string, string>()
  const findings: Finding[] = []
  for (const { conversationId, messageId, replyId } of history) {
    const key = `${conversationId} ${messageId}`
    const first = replies.get(key) ?? replyId
    replies.set(key, first)
    if (first !== replyId) findings.push({ kind: 'doubled', what: `reply to ${key}` })
  }
  return findings
}
