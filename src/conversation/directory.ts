// The D1 row of each conversation, for lists and the funnel. Written by the outbox from the Durable
// Object's state, which stays the truth; a late or repeated row changes nothing.
import type { ConversationState } from './transcript.ts'

export type Summary = {
  id: string
  workspaceNo: number
  agentId: string
  version: number
  mode: string | null
  visitorTurns: number
  interested: boolean
  asked: boolean
  captured: boolean
  declined: boolean
  intent: string | null
  probability: number | null
  pageUrl: string | null
  country: string | null
  sample: boolean
  startedAt: number
  activityAt: number
}

export function summaryOf(state: ConversationState): Summary {
  const { capture, people } = state
  const shown = state.interest ?? state.lastIntent
  return {
    id: state.id,
    workspaceNo: state.workspaceNo,
    agentId: state.agentId,
    version: state.version,
    mode: state.mode,
    visitorTurns: state.visitorTurns,
    interested: state.interest !== null,
    asked: capture.asks > 0,
    captured: people.persons.some((person) => person.emails.length + person.phones.length > 0),
    declined: capture.declines > 0,
    intent: shown?.kind ?? null,
    probability: shown?.probability ?? null,
    pageUrl: state.page?.url ?? null,
    country: state.country,
    sample: state.sample,
    startedAt: state.startedAt,
    activityAt: state.activityAt,
  }
}

/** Upserts by version; does nothing for a conversation erased after it started. */
export async function saveSummary(db: D1Database, summary: Summary): Promise<void> {
  await db
    .prepare(
      `INSERT INTO conversations (id, workspace_no, agent_id, version, mode, visitor_turns, interested,
         asked, captured, declined, intent, probability, page_url, country, sample, started_at, activity_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17
       WHERE NOT EXISTS (
         SELECT 1 FROM erased_conversations
         WHERE conversation_id = ?1 AND workspace_no = ?2 AND erased_at >= ?16)
       ON CONFLICT (id) DO UPDATE SET
         version = excluded.version, mode = excluded.mode, visitor_turns = excluded.visitor_turns,
         interested = excluded.interested, asked = excluded.asked, captured = excluded.captured,
         declined = excluded.declined, intent = excluded.intent, probability = excluded.probability,
         page_url = excluded.page_url, country = excluded.country, activity_at = excluded.activity_at
       WHERE excluded.version > conversations.version AND conversations.workspace_no = ?2`,
    )
    .bind(
      summary.id,
      summary.workspaceNo,
      summary.agentId,
      summary.version,
      summary.mode,
      summary.visitorTurns,
      Number(summary.interested),
      Number(summary.asked),
      Number(summary.captured),
      Number(summary.declined),
      summary.intent,
      summary.probability,
      summary.pageUrl,
      summary.country,
      Number(summary.sample),
      summary.startedAt,
      summary.activityAt,
    )
    .run()
}
