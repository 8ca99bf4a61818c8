// Erasure (PRODUCT §10): leads and all that hangs on them leave D1 in one batch, with a tombstone for
// each conversation, so that nothing late brings them back. The transcripts live in Durable Objects: the
// caller erases these, and tells, so that a crash in between is made good by the next one who asks.
import type { LeadsDb } from './query.ts'

/**
 * Null when the workspace has no such lead; else its conversations, whose Durable Objects are still to be
 * erased (finishErasures). Other leads of these conversations stay, without their transcript.
 */
export async function eraseLead(
  db: LeadsDb,
  workspaceNo: number,
  leadId: string,
  actor: string,
  now: number,
): Promise<string[] | null> {
  const { erased, conversations } = await eraseLeads(db, workspaceNo, [leadId], actor, now)
  return erased === 0 ? null : conversations
}

/**
 * The same for some leads in one batch of ten statements, however many: some dozens at a time, as D1 has one
 * thread. `erased`: how many of them there were.
 */
export async function eraseLeads(
  db: LeadsDb,
  workspaceNo: number,
  leadIds: string[],
  actor: string,
  now: number,
): Promise<{ erased: number; conversations: string[] }> {
  const row = JSON.stringify({ workspaceNo, leadIds, actor, now })
  const results = await db.batch<{ conversation_id: string }>(
    STATEMENTS.map((statement) => db.prepare(statement).bind(row)),
  )
  const links = results[STATEMENTS.indexOf(LINKS)]?.results ?? []
  return {
    erased: results.at(-1)?.results.length ?? 0,
    conversations: [...new Set(links.map((link) => link.conversation_id))],
  }
}

/**
 * Erases the Durable Objects that are owed it, oldest first, those of an earlier crash too.
 * @throws when one cannot be erased now: it stays owed
 */
export async function finishErasures(
  db: LeadsDb,
  workspaceNo: number,
  eraseConversation: (conversationId: string) => Promise<void>,
): Promise<void> {
  for (;;) {
    const due = await erasuresDue(db, workspaceNo, MAX_AT_ONCE)
    if (due.length === 0) return
    await Promise.all(due.map(eraseConversation))
    await db
      .prepare(
        `DELETE FROM erasures_due WHERE workspace_no = ?1
           AND conversation_id IN (SELECT value FROM json_each(?2))`,
      )
      .bind(workspaceNo, JSON.stringify(due))
      .run()
  }
}

/** Conversations whose Durable Object is still to be erased. */
export async function erasuresDue(
  db: LeadsDb,
  workspaceNo: number,
  limit: number,
): Promise<string[]> {
  const { results } = await db
    .prepare(
      'SELECT conversation_id FROM erasures_due WHERE workspace_no = ?1 ORDER BY at LIMIT ?2',
    )
    .bind(workspaceNo, limit)
    .all<{ conversation_id: string }>()
  return results.map((row) => row.conversation_id)
}

/** Durable Objects reached at a time. */
const MAX_AT_ONCE = 200

const LEADS = `(SELECT l.id FROM json_each(?1, '$.leadIds') j CROSS JOIN leads l ON l.id = j.value
  WHERE l.workspace_no = ?1 ->> 'workspaceNo')`
const CONVERSATIONS = `SELECT conversation_id FROM lead_conversations WHERE lead_id IN ${LEADS}`

const TOMBSTONES = `
INSERT INTO erased_conversations (conversation_id, workspace_no, erased_at)
SELECT DISTINCT conversation_id, ?1 ->> 'workspaceNo', ?1 ->> 'now' FROM (${CONVERSATIONS}) WHERE TRUE
ON CONFLICT (conversation_id) DO UPDATE SET erased_at = max(erased_at, excluded.erased_at)`

const DUE = `
INSERT INTO erasures_due (conversation_id, workspace_no, at)
SELECT DISTINCT conversation_id, ?1 ->> 'workspaceNo', ?1 ->> 'now' FROM (${CONVERSATIONS}) WHERE TRUE
ON CONFLICT DO NOTHING`

/** Other people of the same conversations lose the sentence too: it is the erased transcript's. */
const OTHERS = `
UPDATE leads SET
  interest_sentence = CASE WHEN interest_conversation IN (${CONVERSATIONS}) THEN NULL
    ELSE interest_sentence END,
  conversations = (SELECT json_group_array(c.conversation_id) FROM (SELECT conversation_id
    FROM lead_conversations WHERE lead_id = leads.id AND conversation_id NOT IN (${CONVERSATIONS})
    GROUP BY conversation_id ORDER BY min(at), conversation_id) c)
WHERE id IN (SELECT lead_id FROM lead_conversations WHERE conversation_id IN (${CONVERSATIONS}))`

/** Those who shared a phone with one of these leads, and with nobody else. */
const SHARES_PHONE = `
UPDATE leads SET shares_phone = EXISTS (
  SELECT 1 FROM contact_points mine CROSS JOIN contact_points other
    ON other.workspace_no = mine.workspace_no AND other.agent_id = mine.agent_id
      AND other.kind = 'phone' AND other.value = mine.value AND other.lead_id <> mine.lead_id
      AND other.lead_id NOT IN (SELECT value FROM json_each(?1, '$.leadIds'))
  WHERE mine.lead_id = leads.id AND mine.kind = 'phone')
WHERE shares_phone = 1 AND id IN (
  SELECT other.lead_id FROM contact_points mine CROSS JOIN contact_points other
    ON other.workspace_no = mine.workspace_no AND other.agent_id = mine.agent_id
      AND other.kind = 'phone' AND other.value = mine.value
  WHERE mine.lead_id IN ${LEADS} AND mine.kind = 'phone')`

const ROWS = `DELETE FROM conversations
WHERE workspace_no = ?1 ->> 'workspaceNo' AND id IN (${CONVERSATIONS})`
const POINTS = `DELETE FROM contact_points WHERE lead_id IN ${LEADS}`
const EVENTS = `DELETE FROM lead_events WHERE lead_id IN ${LEADS}`
const AUDIT = `
INSERT INTO audit_log (workspace_no, at, actor, action, detail)
SELECT ?1 ->> 'workspaceNo', ?1 ->> 'now', ?1 ->> 'actor', 'erase', json_object('lead', id)
FROM leads WHERE id IN ${LEADS}`
const LINKS = `DELETE FROM lead_conversations
WHERE conversation_id IN (${CONVERSATIONS}) RETURNING conversation_id`
/** The trigger takes its search text along. */
const GONE = `DELETE FROM leads WHERE id IN ${LEADS} RETURNING id`

const STATEMENTS = [TOMBSTONES, DUE, OTHERS, SHARES_PHONE, ROWS, POINTS, EVENTS, AUDIT, LINKS, GONE]
