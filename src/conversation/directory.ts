// The D1 row of each conversation, for lists and the funnel. Written by the outbox from the Durable
// Object's state, which stays the truth; a late or repeated row changes nothing.
import { dayOf } from '../workspace/usage.ts'
import type { ConversationState, ModelUsage } from './transcript.ts'

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
  /** Absent while no model answered. */
  modelUsage?: ModelUsage
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
    ...(state.modelUsage && { modelUsage: state.modelUsage }),
  }
}

/**
 * Upserts by version; does nothing for a conversation erased after it started. What models took is
 * counted for the agent in the same transaction.
 */
export async function saveSummary(db: D1Database, summary: Summary): Promise<void> {
  const row = rowOf(db, summary)
  if (!summary.modelUsage) await row.run()
  else await db.batch([usageOf(db, summary, summary.modelUsage), row])
}

// Before the row itself: the difference to what the row still says, and none when the row is as new.
function usageOf(db: D1Database, summary: Summary, usage: ModelUsage): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO agent_usage (workspace_no, agent_id, day, messages, input_tokens, output_tokens)
       SELECT ?2, ?3, ?4, ?5 - coalesce(c.model_messages, 0), ?6 - coalesce(c.input_tokens, 0),
         ?7 - coalesce(c.output_tokens, 0)
       FROM (SELECT 1) LEFT JOIN conversations c ON c.id = ?1 AND c.workspace_no = ?2
       WHERE coalesce(c.version < ?8, TRUE) AND NOT EXISTS (
         SELECT 1 FROM erased_conversations
         WHERE conversation_id = ?1 AND workspace_no = ?2 AND erased_at >= ?9)
       ON CONFLICT (workspace_no, agent_id, day) DO UPDATE SET
         messages = messages + excluded.messages,
         input_tokens = input_tokens + excluded.input_tokens,
         output_tokens = output_tokens + excluded.output_tokens`,
    )
    .bind(
      summary.id,
      summary.workspaceNo,
      summary.agentId,
      dayOf(summary.activityAt),
      usage.messages,
      usage.inputTokens,
      usage.outputTokens,
      summary.version,
      summary.startedAt,
    )
}

function rowOf(db: D1Database, summary: Summary): D1PreparedStatement {
  const { modelUsage } = summary
  return db
    .prepare(
      `INSERT INTO conversations (id, workspace_no, agent_id, version, mode, visitor_turns, interested,
         asked, captured, declined, intent, probability, page_url, country, sample, started_at, activity_at,
         model_messages, input_tokens, output_tokens)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20
       WHERE NOT EXISTS (
         SELECT 1 FROM erased_conversations
         WHERE conversation_id = ?1 AND workspace_no = ?2 AND erased_at >= ?16)
       ON CONFLICT (id) DO UPDATE SET
         version = excluded.version, mode = excluded.mode, visitor_turns = excluded.visitor_turns,
         interested = excluded.interested, asked = excluded.asked, captured = excluded.captured,
         declined = excluded.declined, intent = excluded.intent, probability = excluded.probability,
         page_url = excluded.page_url, country = excluded.country, activity_at = excluded.activity_at,
         model_messages = excluded.model_messages, input_tokens = excluded.input_tokens,
         output_tokens = excluded.output_tokens
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
      modelUsage?.messages ?? 0,
      modelUsage?.inputTokens ?? 0,
      modelUsage?.outputTokens ?? 0,
    )
}
