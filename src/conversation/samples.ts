// The sample conversations of a workspace: which they are, and taking them away without a trace,
// with the leads that came of them and of nothing else. Called by the dashboard.
import { eraseLead } from '../leads/erase.ts'
import type { LeadsDb } from '../leads/query.ts'

/** Found by conversations_samples, which holds nothing else. */
const AT_ONCE = 100

export async function sampleIds(
  db: LeadsDb,
  workspaceNo: number,
  limit = AT_ONCE,
): Promise<string[]> {
  const { results } = await db
    .prepare('SELECT id FROM conversations WHERE workspace_no = ?1 AND sample = 1 LIMIT ?2')
    .bind(workspaceNo, limit)
    .all<{ id: string }>()
  return results.map(({ id }) => id)
}

/** At most as many rows are read as there are samples, and one. */
export async function hasRealConversation(db: LeadsDb, workspaceNo: number): Promise<boolean> {
  const row = await db
    .prepare('SELECT 1 AS found FROM conversations WHERE workspace_no = ?1 AND sample = 0 LIMIT 1')
    .bind(workspaceNo)
    .first()
  return row !== null
}

/**
 * D1 first, with tombstones, so that nothing late comes back; their Durable Objects are then owed an
 * erasure (leads/erase.ts, finishErasures).
 * @returns how many conversations there were
 */
export async function eraseSamples(
  db: LeadsDb,
  workspaceNo: number,
  actor: string,
  now: number,
): Promise<number> {
  let erased = 0
  for (;;) {
    const ids = await sampleIds(db, workspaceNo)
    if (ids.length === 0) return erased
    for (const leadId of await leadsOfNothingElse(db, workspaceNo, ids))
      await eraseLead(db, workspaceNo, leadId, actor, now)
    const row = JSON.stringify({ workspaceNo, ids, now })
    await db.batch(STATEMENTS.map((statement) => db.prepare(statement).bind(row)))
    erased += ids.length
  }
}

/** A lead that also stands in a real conversation stays. */
async function leadsOfNothingElse(
  db: LeadsDb,
  workspaceNo: number,
  ids: string[],
): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT DISTINCT mine.lead_id AS id
       FROM json_each(?2) j CROSS JOIN lead_conversations mine ON mine.conversation_id = j.value
       WHERE mine.workspace_no = ?1 AND NOT EXISTS (
         SELECT 1 FROM lead_conversations other WHERE other.lead_id = mine.lead_id
           AND other.conversation_id NOT IN (SELECT value FROM json_each(?2)))`,
    )
    .bind(workspaceNo, JSON.stringify(ids))
    .all<{ id: string }>()
  return results.map(({ id }) => id)
}

const IDS = `(SELECT value FROM json_each(?1, '$.ids'))`

const TOMBSTONES = `
INSERT INTO erased_conversations (conversation_id, workspace_no, erased_at)
SELECT value, ?1 ->> 'workspaceNo', ?1 ->> 'now' FROM json_each(?1, '$.ids') WHERE TRUE
ON CONFLICT (conversation_id) DO UPDATE SET erased_at = max(erased_at, excluded.erased_at)`

const DUE = `
INSERT INTO erasures_due (conversation_id, workspace_no, at)
SELECT value, ?1 ->> 'workspaceNo', ?1 ->> 'now' FROM json_each(?1, '$.ids') WHERE TRUE
ON CONFLICT DO NOTHING`

const LEADS_THAT_STAY = `
UPDATE leads SET
  conversations = (SELECT json_group_array(c.value) FROM json_each(leads.conversations) c
    WHERE c.value NOT IN ${IDS}),
  interest_sentence = CASE WHEN interest_conversation IN ${IDS} THEN NULL ELSE interest_sentence END
WHERE workspace_no = ?1 ->> 'workspaceNo'
  AND id IN (SELECT lead_id FROM lead_conversations WHERE conversation_id IN ${IDS})`

const LINKS = `DELETE FROM lead_conversations
WHERE workspace_no = ?1 ->> 'workspaceNo' AND conversation_id IN ${IDS}`

const ROWS = `DELETE FROM conversations
WHERE workspace_no = ?1 ->> 'workspaceNo' AND id IN ${IDS}`

const STATEMENTS = [TOMBSTONES, DUE, LEADS_THAT_STAY, LINKS, ROWS]
