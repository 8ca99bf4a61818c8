// The conversations of a workspace as the dashboard lists them, from the rows directory.ts writes.
// Bounded: a page never reads more than SCAN_ROWS rows, and says where it stopped.
import { type SQL, sql } from 'drizzle-orm'
import type { Mode } from '../capture/settings.ts'
import type { IntentKind } from '../intent/intent.ts'
import { boundsOf } from '../leads/days.ts'
import { EVERYTHING } from '../leads/filter.ts'
import { all, type LeadsDb, prepare } from '../leads/query.ts'
import type { Status } from '../leads/status.ts'
import type { ConversationFilter } from './directory-filter.ts'

/** A lead of a conversation, as one needs to name it. */
export type LeadOfConversation = {
  id: string
  name: string | null
  email: string | null
  phone: string | null
  status: Status
}

export type ListedConversation = {
  id: string
  agentId: string
  mode: Mode | null
  visitorTurns: number
  interested: boolean
  asked: boolean
  captured: boolean
  declined: boolean
  intent: IntentKind | null
  probability: number | null
  pageUrl: string | null
  country: string | null
  sample: boolean
  startedAt: number
  activityAt: number
  leads: LeadOfConversation[]
}

export type ConversationList = {
  conversations: ListedConversation[]
  /** Cursor of the next page; null: the end. */
  next: string | null
  /** The page is short because SCAN_ROWS were read, not because there is nothing more. */
  stopped: boolean
}

export const PAGE_ROWS = 50
/** Rows that one request reads when a filter has no index of its own. */
export const SCAN_ROWS = 10_000
/** Beyond this a count says "1,000+". */
export const COUNT_CAP = 1000

/**
 * One page, newest activity first.
 * @param zone of the workspace, for days when the filter names none
 */
export async function listConversations(
  db: LeadsDb,
  workspaceNo: number,
  filter: ConversationFilter,
  now: number,
  zone: string,
): Promise<ConversationList> {
  const walk = walkOf(workspaceNo, filter, now, zone)
  const sieve = sieveOf(filter)
  // No ORDER BY outside: SQLite runs the inner walk as a co-routine, in its order, and stops with the page.
  const { results } = await prepare(
    db,
    sql`SELECT * FROM (SELECT ${COLUMNS} FROM conversations WHERE ${walk}
        ORDER BY activity_at DESC, id DESC LIMIT ${sieve ? SCAN_ROWS : PAGE_ROWS + 1})
      WHERE ${sieve ?? sql`TRUE`} LIMIT ${PAGE_ROWS + 1}`,
  ).all<Row>()
  const rows = results.slice(0, PAGE_ROWS)
  const hasMore = results.length > PAGE_ROWS
  const last = rows.at(-1)
  const stop = sieve && !hasMore ? await lastWalked(db, walk) : null
  const leads = await leadsOf(db, workspaceNo, rows)
  return {
    conversations: rows.map((row) => conversationOf(row, leads.get(row.id) ?? [])),
    next: hasMore && last ? cursorOf(last) : stop,
    stopped: stop !== null,
  }
}

/** Null: not counted, because a filter would have to read everything. */
export async function countConversations(
  db: LeadsDb,
  workspaceNo: number,
  filter: ConversationFilter,
  now: number,
  zone: string,
): Promise<{ n: number; capped: boolean } | null> {
  if (sieveOf(filter)) return null
  const walk = walkOf(workspaceNo, { ...filter, cursor: null }, now, zone)
  const row = await prepare(
    db,
    sql`SELECT count(*) AS n FROM (SELECT 1 FROM conversations WHERE ${walk} LIMIT ${COUNT_CAP + 1})`,
  ).first<{ n: number }>()
  const n = row?.n ?? 0
  return { n: Math.min(n, COUNT_CAP), capped: n > COUNT_CAP }
}

/** Null while its row is still on its way, and for conversations of others. */
export async function getListed(
  db: LeadsDb,
  workspaceNo: number,
  conversationId: string,
): Promise<ListedConversation | null> {
  const row = await prepare(
    db,
    sql`SELECT ${COLUMNS} FROM conversations
      WHERE id = ${conversationId} AND workspace_no = ${workspaceNo}`,
  ).first<Row>()
  return row ? conversationOf(row, []) : null
}

/** Leads by id, in no order that matters; foreign ones are left out. */
export async function leadsById(
  db: LeadsDb,
  workspaceNo: number,
  ids: string[],
): Promise<LeadOfConversation[]> {
  const { results } = await prepare(
    db,
    sql`SELECT l.id, l.name, l.email, l.phone, l.status
      FROM json_each(${JSON.stringify(ids)}) j CROSS JOIN leads l ON l.id = j.value
      WHERE l.workspace_no = ${workspaceNo}`,
  ).all<LeadOfConversation>()
  return results
}

type Row = {
  id: string
  agentId: string
  mode: Mode | null
  visitorTurns: number
  interested: number
  asked: number
  captured: number
  declined: number
  intent: IntentKind | null
  probability: number | null
  pageUrl: string | null
  country: string | null
  sample: number
  startedAt: number
  activityAt: number
}

const COLUMNS = sql`id, agent_id AS agentId, mode, visitor_turns AS visitorTurns, interested, asked,
  captured, declined, intent, probability, page_url AS pageUrl, country, sample,
  started_at AS startedAt, activity_at AS activityAt`

/** What an index answers: conversations_by_agent for one agent, else conversations_by_activity. */
function walkOf(workspaceNo: number, filter: ConversationFilter, now: number, zone: string): SQL {
  const { agents, range, tz, cursor } = filter
  const { from, until } = boundsOf({ ...EVERYTHING, range, tz }, now, zone)
  const where = [sql`workspace_no = ${workspaceNo}`]
  if (agents.length === 1) where.push(sql`agent_id = ${agents[0]}`)
  if (from !== null) where.push(sql`activity_at >= ${from}`)
  if (until !== null) where.push(sql`activity_at < ${until}`)
  if (cursor !== null) {
    const [at = '', id = ''] = cursor.split('~')
    where.push(sql`(activity_at, id) < (${Number(at)}, ${id})`)
  }
  return all(where)
}

/** What is looked at row by row; null: nothing. */
function sieveOf({ agents, captured, interested, q }: ConversationFilter): SQL | null {
  const where: SQL[] = []
  if (agents.length > 1)
    where.push(sql`agentId IN (SELECT value FROM json_each(${JSON.stringify(agents)}))`)
  if (captured !== null) where.push(sql`captured = ${Number(captured)}`)
  if (interested !== null) where.push(sql`interested = ${Number(interested)}`)
  if (q !== '') where.push(sql`instr(lower(coalesce(pageUrl, '')), ${q.toLowerCase()}) > 0`)
  return where.length > 0 ? all(where) : null
}

/** Cursor of the last row that the walk may read; null when it came to its end before. */
async function lastWalked(db: LeadsDb, walk: SQL): Promise<string | null> {
  const row = await prepare(
    db,
    sql`SELECT activity_at AS activityAt, id FROM conversations WHERE ${walk}
      ORDER BY activity_at DESC, id DESC LIMIT 1 OFFSET ${SCAN_ROWS - 1}`,
  ).first<{ activityAt: number; id: string }>()
  return row && cursorOf(row)
}

function cursorOf({ activityAt, id }: { activityAt: number; id: string }): string {
  return `${activityAt}~${id}`
}

async function leadsOf(
  db: LeadsDb,
  workspaceNo: number,
  rows: Row[],
): Promise<Map<string, LeadOfConversation[]>> {
  const ids = rows.filter((row) => row.captured === 1).map((row) => row.id)
  const found = new Map<string, LeadOfConversation[]>()
  if (ids.length === 0) return found
  const { results } = await prepare(
    db,
    sql`SELECT DISTINCT c.conversation_id AS conversationId, l.id, l.name, l.email, l.phone, l.status
      FROM json_each(${JSON.stringify(ids)}) j
      CROSS JOIN lead_conversations c ON c.conversation_id = j.value
      CROSS JOIN leads l ON l.id = c.lead_id
      WHERE l.workspace_no = ${workspaceNo} ORDER BY c.person`,
  ).all<LeadOfConversation & { conversationId: string }>()
  for (const { conversationId, ...lead } of results)
    found.set(conversationId, [...(found.get(conversationId) ?? []), lead])
  return found
}

function conversationOf(row: Row, leads: LeadOfConversation[]): ListedConversation {
  return {
    ...row,
    interested: row.interested === 1,
    asked: row.asked === 1,
    captured: row.captured === 1,
    declined: row.declined === 1,
    sample: row.sample === 1,
    leads,
  }
}
