// Conversations put straight into D1, as their outbox would write them.
import { env } from 'cloudflare:workers'
import { type Summary, saveSummary } from '../../src/conversation/directory.ts'

let made = 0

export async function listed(workspaceNo: number, given: Partial<Summary> = {}): Promise<Summary> {
  made++
  const at = given.activityAt ?? 1_780_000_000_000 + made * 1000
  const summary: Summary = {
    id: `conv_${String(made).padStart(26, '0')}`,
    workspaceNo,
    agentId: 'agent_a',
    version: 1,
    mode: 'on_interest',
    visitorTurns: 1,
    interested: false,
    asked: false,
    captured: false,
    declined: false,
    intent: null,
    probability: null,
    pageUrl: null,
    country: null,
    sample: false,
    startedAt: at,
    activityAt: at,
    ...given,
  }
  await saveSummary(env.DB, summary)
  return summary
}
