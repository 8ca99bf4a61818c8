// Filings as a conversation would hand them over, each its own conversation unless told otherwise.
import type { Filing } from '../../src/leads/filing.ts'

const MOMENT = 1_780_000_000_000
let made = 0

export function filingOf(workspaceNo: number, given: Partial<Filing>): Filing {
  made++
  return {
    workspaceNo,
    agentId: 'agent_a',
    conversationId: `conv_${made}`,
    conversationStartedAt: MOMENT,
    person: 0,
    version: 1,
    proposedLeadId: `lead_${made}`,
    capturedAt: MOMENT + made * 1000,
    activityAt: MOMENT + made * 1000,
    name: null,
    company: null,
    emails: [],
    phones: [],
    custom: {},
    fromPage: [],
    mode: 'on_interest',
    intent: null,
    country: null,
    device: null,
    page: null,
    consent: null,
    ...given,
  }
}
