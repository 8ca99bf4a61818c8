// Changes by admins: status and member of one or many leads, and everything else of one. Each is one batch with its
// line in the timeline; capture never overwrites what was edited here.
import { Problem } from '../http/problem.ts'
import { type LeadChange, type Points, pointsAfter } from './change.ts'
import type { Lead } from './columns.ts'
import { digits, fold, storable } from './fold.ts'
import { readLead } from './lead.ts'
import type { LeadsDb } from './query.ts'
import type { Status } from './status.ts'
import { deriveLeads } from './store.ts'

/**
 * Sets the status of leads and says how many changed; unknown ids change nothing. At most some 5,000 a
 * call: D1 has one thread, and others want to be served in between.
 * @param actor member id, api key id
 */
export async function setStatus(
  db: LeadsDb,
  workspaceNo: number,
  leadIds: string[],
  status: Status,
  actor: string,
  now: number,
  spamReason: string | null = null,
): Promise<number> {
  const row = JSON.stringify({ workspaceNo, leadIds, status, actor, now, spamReason })
  const [, updated] = await db.batch([
    db.prepare(STATUS_EVENTS).bind(row),
    db.prepare(STATUS).bind(row),
  ])
  return updated?.results.length ?? 0
}

/**
 * Gives leads to a member, or to nobody, and says how many were not theirs already. That the member is one
 * of the workspace's is for the caller to know.
 * @param assignedTo user id of the member; null: nobody
 */
export async function assignLeads(
  db: LeadsDb,
  workspaceNo: number,
  leadIds: string[],
  assignedTo: string | null,
  actor: string,
  now: number,
): Promise<number> {
  const row = JSON.stringify({ workspaceNo, leadIds, assignedTo, actor, now })
  const [, updated] = await db.batch([
    db.prepare(ASSIGNED_EVENTS).bind(row),
    db.prepare(ASSIGNED).bind(row),
  ])
  return updated?.results.length ?? 0
}

/**
 * The lead after the change; null when the workspace has no such lead.
 * @param region country of national phone numbers: the agent's
 * @throws Problem `conflict` when an e-mail belongs to another lead of the agent, `invalid` by field
 */
export async function editLead(
  db: LeadsDb,
  workspaceNo: number,
  leadId: string,
  change: LeadChange,
  actor: string,
  now: number,
  region: string | null = null,
): Promise<Lead | null> {
  const lead = await readLead(db, workspaceNo, leadId)
  if (!lead) return null
  const points = pointsAfter(lead, change, region)
  const row = JSON.stringify(rowOf(lead, change, points, { workspaceNo, actor, now }))
  const statements = [EDIT, POINTS_GONE, POINTS_NEW, deriveLeads(LEAD), SHARES_PHONE, EVENT]
  try {
    await db.batch([
      ...(change.status ? [STATUS_EVENTS, STATUS] : []).map((text) => db.prepare(text).bind(row)),
      ...(change.assignedTo === undefined ? [] : [ASSIGNED_EVENTS, ASSIGNED]).map((text) =>
        db.prepare(text).bind(row),
      ),
      ...statements.map((text) => db.prepare(text).bind(row)),
    ])
  } catch (error) {
    if (isTakenEmail(error))
      throw new Problem('conflict', 'This e-mail belongs to another lead of the same agent.', {
        errors: { email: 'Belongs to another lead.' },
      })
    throw error
  }
  return readLead(db, workspaceNo, leadId)
}

const LEAD = `(SELECT id FROM leads WHERE id = ?1 ->> 'id' AND workspace_no = ?1 ->> 'workspaceNo')`

/** A reason for spam goes with that status; kept here it can come back with it. */
const STATUS_EVENTS = `
INSERT INTO lead_events (workspace_no, lead_id, at, kind, actor, detail)
SELECT l.workspace_no, l.id, ?1 ->> 'now', 'status', ?1 ->> 'actor',
  json_patch(json_object('from', l.status, 'to', ?1 ->> 'status'),
    json_object('spamReason', l.spam_reason))
FROM json_each(?1, '$.leadIds') j CROSS JOIN leads l ON l.id = j.value
WHERE l.workspace_no = ?1 ->> 'workspaceNo' AND l.status <> ?1 ->> 'status'`

const STATUS = `
UPDATE leads SET status = ?1 ->> 'status', updated_at = ?1 ->> 'now',
  spam_reason = CASE WHEN ?1 ->> 'status' = 'spam' THEN ?1 ->> 'spamReason' END
WHERE id IN (SELECT value FROM json_each(?1, '$.leadIds'))
  AND workspace_no = ?1 ->> 'workspaceNo' AND status <> ?1 ->> 'status'
RETURNING 1`

/** `IS NOT`: nobody is a value to compare with. */
const ASSIGNED_EVENTS = `
INSERT INTO lead_events (workspace_no, lead_id, at, kind, actor, detail)
SELECT l.workspace_no, l.id, ?1 ->> 'now', 'assigned', ?1 ->> 'actor',
  json_object('from', l.assigned_to, 'to', ?1 ->> 'assignedTo')
FROM json_each(?1, '$.leadIds') j CROSS JOIN leads l ON l.id = j.value
WHERE l.workspace_no = ?1 ->> 'workspaceNo' AND l.assigned_to IS NOT ?1 ->> 'assignedTo'`

const ASSIGNED = `
UPDATE leads SET assigned_to = ?1 ->> 'assignedTo', updated_at = ?1 ->> 'now'
WHERE id IN (SELECT value FROM json_each(?1, '$.leadIds'))
  AND workspace_no = ?1 ->> 'workspaceNo' AND assigned_to IS NOT ?1 ->> 'assignedTo'
RETURNING 1`

/** `set`: the columns named by the change; a column not named keeps its value. */
const EDIT = `
UPDATE leads SET
  name = CASE WHEN ?1 -> '$.set.name' IS NULL THEN name ELSE ?1 ->> '$.set.name' END,
  name_folded = CASE WHEN ?1 -> '$.set.name' IS NULL THEN name_folded ELSE ?1 ->> 'nameFolded' END,
  name_edited = max(name_edited, ?1 -> '$.set.name' IS NOT NULL),
  name_from_page = CASE WHEN ?1 -> '$.set.name' IS NULL THEN name_from_page ELSE 0 END,
  company = CASE WHEN ?1 -> '$.set.company' IS NULL THEN company ELSE ?1 ->> '$.set.company' END,
  company_folded =
    CASE WHEN ?1 -> '$.set.company' IS NULL THEN company_folded ELSE ?1 ->> 'companyFolded' END,
  company_edited = max(company_edited, ?1 -> '$.set.company' IS NOT NULL),
  notes = coalesce(?1 ->> '$.set.notes', notes),
  spam_reason =
    CASE WHEN ?1 -> '$.set.spamReason' IS NULL THEN spam_reason ELSE ?1 ->> '$.set.spamReason' END,
  email = CASE WHEN ?1 ->> 'emailsEdited' THEN ?1 ->> 'email' ELSE email END,
  email_edited = max(email_edited, ?1 ->> 'emailsEdited'),
  phone = CASE WHEN ?1 ->> 'phonesEdited' THEN ?1 ->> 'phone' ELSE phone END,
  phone_edited = max(phone_edited, ?1 ->> 'phonesEdited'),
  updated_at = ?1 ->> 'now'
WHERE id = ${LEAD}`

/** Only what this change took away: a point that capture brought meanwhile stays. */
const POINTS_GONE = `
DELETE FROM contact_points WHERE lead_id = ${LEAD}
  AND value IN (SELECT value FROM json_each(?1, '$.gone'))`

const POINTS_NEW = `
INSERT INTO contact_points (workspace_no, agent_id, kind, value, folded, lead_id, at)
SELECT l.workspace_no, l.agent_id, p.value ->> 'kind', p.value ->> 'value', p.value ->> 'folded',
  l.id, ?1 ->> 'now'
FROM json_each(?1, '$.points') p CROSS JOIN leads l ON l.id = ${LEAD}
WHERE NOT EXISTS (SELECT 1 FROM contact_points c
  WHERE c.lead_id = l.id AND c.kind = p.value ->> 'kind' AND c.value = p.value ->> 'value')
ORDER BY p.key`

/** Of this lead and of all that hold one of its phones, before or after the change. */
const SHARES_PHONE = `
UPDATE leads SET shares_phone = EXISTS (
  SELECT 1 FROM contact_points mine CROSS JOIN contact_points other
    ON other.workspace_no = mine.workspace_no AND other.agent_id = mine.agent_id
      AND other.kind = 'phone' AND other.value = mine.value AND other.lead_id <> mine.lead_id
  WHERE mine.lead_id = leads.id AND mine.kind = 'phone')
WHERE id = ${LEAD} OR id IN (
  SELECT c.lead_id FROM json_each(?1, '$.phonesTouched') p CROSS JOIN contact_points c
    ON c.workspace_no = ?1 ->> 'workspaceNo' AND c.agent_id = ?1 ->> 'agentId'
      AND c.kind = 'phone' AND c.value = p.value)`

const EVENT = `
INSERT INTO lead_events (workspace_no, lead_id, at, kind, actor, detail)
SELECT ?1 ->> 'workspaceNo', ${LEAD}, ?1 ->> 'now', 'edited', ?1 ->> 'actor',
  json_object('fields', ?1 -> 'fields')
WHERE json_array_length(?1, '$.fields') > 0 AND ${LEAD} IS NOT NULL`

function rowOf(
  lead: Lead,
  change: LeadChange,
  points: Points,
  by: { workspaceNo: number; actor: string; now: number },
) {
  const set = {
    ...(change.name !== undefined && { name: text(change.name) }),
    ...(change.company !== undefined && { company: text(change.company) }),
    ...(change.notes !== undefined && { notes: storable(change.notes) }),
    ...(change.spamReason !== undefined && { spamReason: text(change.spamReason) }),
  }
  const emailsEdited = change.email !== undefined || change.emails !== undefined
  const phonesEdited = change.phone !== undefined || change.phones !== undefined
  // Kinds that were not edited are left to capture, which may have added to them meanwhile.
  const before = [...(emailsEdited ? lead.emails : []), ...(phonesEdited ? lead.phones : [])]
  const emails = emailsEdited ? points.emails : []
  const phones = phonesEdited ? points.phones : []
  return {
    ...by,
    id: lead.id,
    agentId: lead.agentId,
    leadIds: [lead.id],
    status: change.status,
    assignedTo: text(change.assignedTo),
    spamReason: text(change.spamReason ?? null),
    set,
    nameFolded: set.name ? fold(set.name) : null,
    companyFolded: set.company ? fold(set.company) : null,
    email: points.emails[0] ?? null,
    phone: points.phones[0] ?? null,
    emailsEdited: emailsEdited ? 1 : 0,
    phonesEdited: phonesEdited ? 1 : 0,
    gone: before.filter((value) => !emails.includes(value) && !phones.includes(value)),
    points: [
      ...emails.map((value) => ({ kind: 'email', value, folded: fold(value) })),
      ...phones.map((value) => ({ kind: 'phone', value, folded: digits(value) })),
    ],
    phonesTouched: [...lead.phones, ...points.phones],
    // The timeline says what was edited; the values are on the lead.
    fields: [
      ...Object.keys(set),
      ...(emailsEdited ? ['email'] : []),
      ...(phonesEdited ? ['phone'] : []),
    ],
  }
}

function text(value: string | null | undefined): string | null {
  return storable(value ?? '').trim() || null
}

function isTakenEmail(error: unknown): boolean {
  return error instanceof Error && /UNIQUE constraint failed: contact_points/.test(error.message)
}
