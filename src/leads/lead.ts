// One lead in full, for its page and the API: the lead, what came from the host page, its timeline, and
// the other leads that are, or may be, the same person (PRODUCT §4: nothing merges silently).
import { sql } from 'drizzle-orm'
import type { Field } from '../contact/contact.ts'
import { LEAD_COLUMNS, type Lead, leadOf, MAX_CAPTURED_AT } from './columns.ts'
import { agentNames, type ListedLead } from './list.ts'
import { type LeadsDb, prepare } from './query.ts'

export type LeadEvent = {
  at: number
  kind: 'captured' | 'enriched' | 'status' | 'assigned' | 'edited'
  /** `visitor`, or the member or API key. */
  actor: string
  detail: Record<string, unknown>
}

export type OtherLead = {
  id: string
  name: string | null
  agentId: string
  agentName: string
  /** True: another lead of the same agent with the same phone. False: the person talked to another agent. */
  sameAgent: boolean
}

export type LeadDetail = ListedLead & {
  /** Primary values that the host page gave and the visitor did not (yet): unverified. */
  fromPage: Field[]
  timeline: LeadEvent[]
  alsoTalkedTo: OtherLead[]
}

/** Null when the workspace has no such lead. */
export async function getLead(
  db: LeadsDb,
  workspaceNo: number,
  leadId: string,
): Promise<LeadDetail | null> {
  const lead = await readLead(db, workspaceNo, leadId)
  if (!lead) return null
  const [names, fromPage, timeline, also] = await Promise.all([
    agentNames(db, workspaceNo, [lead]),
    fromPageOf(db, workspaceNo, leadId),
    timelineOf(db, workspaceNo, leadId),
    alsoTalkedTo(db, workspaceNo, leadId),
  ])
  return {
    ...lead,
    agentName: names.get(lead.agentId) ?? lead.agentId,
    fromPage,
    timeline,
    alsoTalkedTo: also,
  }
}

export async function readLead(
  db: LeadsDb,
  workspaceNo: number,
  leadId: string,
): Promise<Lead | null> {
  const columns = sql.join(
    LEAD_COLUMNS.map((column) => sql.identifier(column)),
    sql`, `,
  )
  const [row] = await prepare(
    db,
    sql`SELECT pos & ${MAX_CAPTURED_AT}, ${columns} FROM leads
      WHERE id = ${leadId} AND workspace_no = ${workspaceNo}`,
  ).raw()
  return row ? leadOf(row[0] as number, row.slice(1)) : null
}

/** Other leads of the workspace with one of this lead's e-mails or phones, newest first, at most 20. */
export async function alsoTalkedTo(
  db: LeadsDb,
  workspaceNo: number,
  leadId: string,
): Promise<OtherLead[]> {
  const { results } = await prepare(
    db,
    sql`SELECT l.id, l.name, l.agent_id AS agentId, coalesce(a.name, l.agent_id) AS agentName,
        l.agent_id = mine.agent_id AS sameAgent
      FROM contact_points mine
      CROSS JOIN contact_points other ON other.workspace_no = mine.workspace_no
        AND other.kind = mine.kind AND other.value = mine.value AND other.lead_id <> mine.lead_id
      CROSS JOIN leads l ON l.id = other.lead_id
      LEFT JOIN agents a ON a.id = l.agent_id
      WHERE mine.lead_id = ${leadId} AND mine.workspace_no = ${workspaceNo}
      GROUP BY l.id ORDER BY l.pos DESC LIMIT 20`,
  ).all<Omit<OtherLead, 'sameAgent'> & { sameAgent: number }>()
  return results.map((row) => ({ ...row, sameAgent: row.sameAgent === 1 }))
}

async function fromPageOf(db: LeadsDb, workspaceNo: number, leadId: string): Promise<Field[]> {
  const { results } = await prepare(
    db,
    sql`SELECT c.kind AS field FROM leads l CROSS JOIN contact_points c ON c.lead_id = l.id
        AND c.value = CASE c.kind WHEN 'email' THEN l.email ELSE l.phone END AND c.from_page = 1
      WHERE l.id = ${leadId} AND l.workspace_no = ${workspaceNo}
      UNION ALL SELECT 'name' FROM leads
      WHERE id = ${leadId} AND workspace_no = ${workspaceNo} AND name_from_page = 1`,
  ).all<{ field: Field }>()
  return results.map((row) => row.field)
}

async function timelineOf(db: LeadsDb, workspaceNo: number, leadId: string): Promise<LeadEvent[]> {
  const { results } = await prepare(
    db,
    sql`SELECT at, kind, actor, detail FROM lead_events
      WHERE lead_id = ${leadId} AND workspace_no = ${workspaceNo} ORDER BY no`,
  ).all<Omit<LeadEvent, 'detail'> & { detail: string }>()
  return results.map((row) => ({ ...row, detail: JSON.parse(row.detail) as LeadEvent['detail'] }))
}
