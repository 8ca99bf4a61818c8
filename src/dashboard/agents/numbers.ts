// Numbers of agents for their pages: leads are counted by triggers, conversations up to a cap, so that
// a page costs the same however busy an agent is.
import { leadCounts } from '../../leads/list.ts'

export type AgentNumbers = {
  leads: number
  /** Counted up to CONVERSATIONS_CAP + 1: more is told as "1,000+". */
  conversations: number
  /** ms since 1970; null: nobody has written yet. */
  activityAt: number | null
}

/** Rows read per agent stay below this whatever the agent has. */
export const CONVERSATIONS_CAP = 1000

const NOTHING: AgentNumbers = { leads: 0, conversations: 0, activityAt: null }

/** Both subqueries walk conversations_by_agent. */
export async function numbersOf(
  db: D1Database,
  workspaceNo: number,
  agentIds: string[],
): Promise<(agentId: string) => AgentNumbers> {
  const [counts, { results }] = await Promise.all([
    leadCounts(db, workspaceNo),
    db
      .prepare(
        `SELECT j.value AS id,
           (SELECT count(*) FROM (SELECT 1 FROM conversations
             WHERE workspace_no = ?1 AND agent_id = j.value LIMIT ?3)) AS conversations,
           (SELECT max(activity_at) FROM conversations
             WHERE workspace_no = ?1 AND agent_id = j.value) AS activityAt
         FROM json_each(?2) j`,
      )
      .bind(workspaceNo, JSON.stringify(agentIds), CONVERSATIONS_CAP + 1)
      .all<{ id: string; conversations: number; activityAt: number | null }>(),
  ])
  const leads = new Map<string, number>()
  for (const { agentId, n } of counts) leads.set(agentId, (leads.get(agentId) ?? 0) + n)
  const rows = new Map(results.map(({ id, ...row }) => [id, row]))
  return (agentId) => ({ ...NOTHING, ...rows.get(agentId), leads: leads.get(agentId) ?? 0 })
}

/** The newest conversations of an agent by their last activity. */
export async function recentConversations(
  db: D1Database,
  workspaceNo: number,
  agentId: string,
  limit: number,
): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT id FROM conversations WHERE workspace_no = ?1 AND agent_id = ?2
       ORDER BY activity_at DESC, id DESC LIMIT ?3`,
    )
    .bind(workspaceNo, agentId, limit)
    .all<{ id: string }>()
  return results.map(({ id }) => id)
}
