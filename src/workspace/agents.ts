// The agents of a workspace: made and changed by the dashboard and the API, found by the chat door.
// A deleted agent keeps its row, so that its leads keep its name; here it is as if it were not.
import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type * as z from 'zod'
import { LEAD_COLLECTION_DEFAULTS, LeadCollection } from '../capture/settings.ts'
import { newId } from '../ids.ts'
import { LANGUAGES } from '../language/language.ts'
import { type Agent, type AgentChange, Appearance, type NewAgent } from './agent.ts'
import { forgetAgent, remembered } from './agent-cache.ts'
import { agents } from './schema.ts'
import { dayOf, messagesOn } from './usage.ts'

/** A workspace by both its names: the id of the outside, the small number inside `leads.pos`. */
export type WorkspaceRef = { id: string; no: number }

/**
 * The agent of a chat address, whichever workspace it is of. Unknown or deleted: null. Read from D1 at
 * most once a second per isolate; a change made through this isolate is seen at once (agent-cache.ts).
 */
export async function findAgent(db: D1Database, agentId: string): Promise<Agent | null> {
  const now = Date.now()
  return remembered(agentId, now, () => agentWithUsage(db, agentId, dayOf(now)))
}

export async function getAgent(
  db: D1Database,
  workspaceId: string,
  agentId: string,
): Promise<Agent | null> {
  return agentWhere(db, and(eq(agents.workspaceId, workspaceId), eq(agents.id, agentId)))
}

/** All agents, archived ones too, oldest first. */
export async function listAgents(db: D1Database, workspaceId: string): Promise<Agent[]> {
  const rows = await drizzle(db)
    .select()
    .from(agents)
    .where(and(eq(agents.workspaceId, workspaceId), isNull(agents.deletedAt)))
    .orderBy(asc(agents.createdAt), asc(agents.id))
  return rows.map(agentOf)
}

/** Lead collection starts off (PRODUCT §3). `id`: the demo brings its own, to be the same every time. */
export async function createAgent(
  db: D1Database,
  workspace: WorkspaceRef,
  given: NewAgent,
  now: number,
  id: string = newId('agent', now),
): Promise<Agent> {
  const [row] = await drizzle(db)
    .insert(agents)
    .values({
      id,
      workspaceId: workspace.id,
      workspaceNo: workspace.no,
      name: given.name,
      persona: given.persona,
      language: given.language,
      leadCollection: JSON.stringify(LEAD_COLLECTION_DEFAULTS),
      allowedOrigins: JSON.stringify(given.allowedOrigins),
      appearance: JSON.stringify(given.appearance),
      dailyModelBudget: given.dailyModelBudget,
      createdAt: now,
      updatedAt: now,
    })
    .returning()
  return agentOf(row!)
}

/** Null when the workspace has no such agent. */
export async function updateAgent(
  db: D1Database,
  workspaceId: string,
  agentId: string,
  change: AgentChange,
  now: number,
): Promise<Agent | null> {
  const { persona, allowedOrigins, appearance, archived, ...plain } = change
  return updateWhere(db, workspaceId, agentId, {
    ...plain,
    ...(persona !== undefined && {
      persona,
      knowledgeVersion: sql`${agents.knowledgeVersion} + (${agents.persona} <> ${persona})`,
    }),
    ...(allowedOrigins && { allowedOrigins: JSON.stringify(allowedOrigins) }),
    // In SQL, so that two changes at once lose nothing.
    ...(appearance && {
      appearance: sql`json_patch(${agents.appearance}, ${JSON.stringify(appearance)})`,
    }),
    ...(archived !== undefined && {
      archivedAt: archived ? sql`coalesce(${agents.archivedAt}, ${now})` : null,
    }),
    updatedAt: now,
  })
}

/** Read at every turn of every conversation from now on (§3 h). Null when there is no such agent. */
export async function saveLeadCollection(
  db: D1Database,
  workspaceId: string,
  agentId: string,
  settings: LeadCollection,
  now: number,
): Promise<Agent | null> {
  return updateWhere(db, workspaceId, agentId, {
    leadCollection: JSON.stringify(settings),
    updatedAt: now,
  })
}

/** Its chat answers 404 from now on; its leads stay. False when there is no such agent. */
export async function deleteAgent(
  db: D1Database,
  workspaceId: string,
  agentId: string,
  now: number,
): Promise<boolean> {
  return (await updateWhere(db, workspaceId, agentId, { deletedAt: now, updatedAt: now })) !== null
}

type AgentRow = typeof agents.$inferSelect
type AgentColumns = { [K in keyof AgentRow]?: AgentRow[K] | SQL }

async function agentWhere(db: D1Database, where: SQL | undefined): Promise<Agent | null> {
  const [row] = await drizzle(db)
    .select()
    .from(agents)
    .where(and(where, isNull(agents.deletedAt)))
    .limit(1)
  return row ? agentOf(row) : null
}

async function agentWithUsage(db: D1Database, agentId: string, day: string): Promise<Agent | null> {
  const [row] = await drizzle(db)
    .select({ agent: agents, messages: messagesOn(day, agents.workspaceNo, agents.id) })
    .from(agents)
    .where(and(eq(agents.id, agentId), isNull(agents.deletedAt)))
    .limit(1)
  return row ? { ...agentOf(row.agent), modelMessagesToday: row.messages } : null
}

async function updateWhere(
  db: D1Database,
  workspaceId: string,
  agentId: string,
  columns: AgentColumns,
): Promise<Agent | null> {
  const [row] = await drizzle(db)
    .update(agents)
    .set(columns)
    .where(
      and(eq(agents.workspaceId, workspaceId), eq(agents.id, agentId), isNull(agents.deletedAt)),
    )
    .returning()
  forgetAgent(agentId)
  return row ? agentOf(row) : null
}

/** Stored JSON that no longer fits its schema becomes the defaults: nothing is collected by accident. */
function agentOf(row: AgentRow): Agent {
  return {
    workspaceId: row.workspaceId,
    workspaceNo: row.workspaceNo,
    id: row.id,
    name: row.name,
    persona: row.persona,
    language: LANGUAGES.find((language) => language === row.language) ?? 'en',
    leadCollection: stored(LeadCollection, row.leadCollection),
    allowedOrigins: JSON.parse(row.allowedOrigins) as string[],
    appearance: stored(Appearance, row.appearance),
    dailyModelBudget: row.dailyModelBudget,
    knowledgeVersion: row.knowledgeVersion,
    archivedAt: row.archivedAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  }
}

function stored<S extends z.ZodType>(schema: S, json: string): z.infer<S> {
  const parsed = schema.safeParse(JSON.parse(json))
  return parsed.success ? parsed.data : schema.parse({})
}
