// What an agent's models answered and took, per day (UTC). Written with the conversation's own row
// (conversation/directory.ts), read by findAgent for the daily budget and by the agent's first tab.
import { and, eq, gt, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Agent } from './agent.ts'
import { agentUsage } from './schema.ts'

export type AgentUsage = {
  /** Answered by a model since midnight UTC. */
  messagesToday: number
  /** Of the last 30 days, today included. */
  tokens: { input: number; output: number }
}

const DAYS = 30
const DAY_MS = 86_400_000

/** YYYY-MM-DD in UTC. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

/** At most 30 rows by their key. */
export async function usageOf(
  db: D1Database,
  workspaceNo: number,
  agentId: string,
  now: number,
): Promise<AgentUsage> {
  const rows = await drizzle(db)
    .select()
    .from(agentUsage)
    .where(
      and(
        eq(agentUsage.workspaceNo, workspaceNo),
        eq(agentUsage.agentId, agentId),
        gt(agentUsage.day, dayOf(now - DAYS * DAY_MS)),
      ),
    )
  const today = dayOf(now)
  return {
    messagesToday: rows.find(({ day }) => day === today)?.messages ?? 0,
    tokens: {
      input: rows.reduce((sum, row) => sum + row.inputTokens, 0),
      output: rows.reduce((sum, row) => sum + row.outputTokens, 0),
    },
  }
}

/**
 * Whether a model may still answer today (PRODUCT §10). What was answered in the last seconds is not
 * counted yet: a burst may go over by as much.
 */
export function isWithinBudget(agent: Agent): boolean {
  return (agent.modelMessagesToday ?? 0) < agent.dailyModelBudget
}

/** For the select of an agent: today's count by its key, no query of its own. */
export function messagesOn(day: string, workspaceNo: unknown, agentId: unknown) {
  return sql<number>`coalesce((SELECT u.messages FROM ${agentUsage} u WHERE u.workspace_no = ${workspaceNo}
    AND u.agent_id = ${agentId} AND u.day = ${day}), 0)`
}
