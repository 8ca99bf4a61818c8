// Files what a conversation hands over as a lead (PRODUCT §4, §10): called by the conversation's
// outbox, again and again until it is told. One D1 batch, so all of it happens or nothing; a stale or
// repeated version changes nothing; which lead it is, is found inside the batch.

import { MAX_CAPTURED_AT } from './columns.ts'
import type { Filed, Filing } from './filing.ts'
import { digits, fold, storable } from './fold.ts'
import type { LeadsDb } from './query.ts'

/**
 * The lead: the one with the same e-mail (primary first); else the one this conversation's person
 * has; else the most recently active with the same phone, unless the filing brings an e-mail of its own
 * and the phone's lead is another person of the same conversation (a family shares a phone); else new.
 * Every statement takes the filing as one JSON parameter, ?1.
 */
const LINK = `
INSERT INTO lead_conversations (workspace_no, conversation_id, person, lead_id, version, at, filing)
SELECT ?1 ->> 'workspaceNo', ?1 ->> 'conversationId', ?1 ->> 'person', coalesce(
  (SELECT c.lead_id FROM json_each(?1, '$.emails') e CROSS JOIN contact_points c
   WHERE c.workspace_no = ?1 ->> 'workspaceNo' AND c.agent_id = ?1 ->> 'agentId'
     AND c.kind = 'email' AND c.value = e.value ->> 'value'
   ORDER BY e.key LIMIT 1),
  (SELECT p.lead_id FROM lead_conversations p
   WHERE p.conversation_id = ?1 ->> 'conversationId' AND p.person = ?1 ->> 'person'
     AND p.workspace_no = ?1 ->> 'workspaceNo'
   ORDER BY p.version DESC LIMIT 1),
  (SELECT c.lead_id FROM json_each(?1, '$.phones') e CROSS JOIN contact_points c
   CROSS JOIN leads l ON l.id = c.lead_id
   WHERE c.workspace_no = ?1 ->> 'workspaceNo' AND c.agent_id = ?1 ->> 'agentId'
     AND c.kind = 'phone' AND c.value = e.value ->> 'value'
     AND NOT (json_array_length(?1, '$.emails') > 0 AND EXISTS (
       SELECT 1 FROM lead_conversations o WHERE o.conversation_id = ?1 ->> 'conversationId'
         AND o.person <> ?1 ->> 'person' AND o.lead_id = c.lead_id))
   ORDER BY e.key, l.activity_at DESC, l.pos DESC LIMIT 1),
  ?1 ->> 'proposedLeadId'), ?1 ->> 'version', ?1 ->> 'activityAt', 1
WHERE NOT EXISTS (SELECT 1 FROM erased_conversations x
    WHERE x.conversation_id = ?1 ->> 'conversationId'
      AND x.erased_at >= ?1 ->> 'conversationStartedAt')
  AND NOT EXISTS (SELECT 1 FROM lead_conversations s
    WHERE s.conversation_id = ?1 ->> 'conversationId' AND s.person = ?1 ->> 'person'
      AND s.version >= ?1 ->> 'version')
ON CONFLICT (conversation_id, person, lead_id) DO UPDATE SET version = excluded.version, filing = 1`

/** The lead of the row that LINK marked; nothing at all after a stale, repeated or erased filing. */
const FILING = `(SELECT lead_id FROM lead_conversations
  WHERE conversation_id = ?1 ->> 'conversationId' AND person = ?1 ->> 'person' AND filing = 1)`

/** The free pos from the moment of capture on: +1 ms while taken. */
const FREE_POS = `(WITH RECURSIVE taken(pos) AS (
    SELECT ((?1 ->> 'workspaceNo') << 41) | (?1 ->> 'capturedAt')
    UNION ALL SELECT t.pos + 1 FROM taken t WHERE EXISTS (SELECT 1 FROM leads l WHERE l.pos = t.pos)
  ) SELECT max(pos) FROM taken)`

const INSERT_LEAD = `
INSERT INTO leads (pos, id, workspace_no, agent_id, mode, device, page_url, page_title, referrer, utm,
  activity_at, updated_at, sample)
SELECT ${FREE_POS}, f.lead_id, ?1 ->> 'workspaceNo', ?1 ->> 'agentId', ?1 ->> 'mode',
  ?1 ->> 'device', ?1 ->> '$.page.url', ?1 ->> '$.page.title', ?1 ->> '$.page.referrer',
  ?1 ->> 'utm', ?1 ->> 'activityAt', ?1 ->> 'now', ?1 ->> 'sample'
FROM (SELECT ${FILING} AS lead_id) f
WHERE f.lead_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM leads l WHERE l.id = f.lead_id)
RETURNING id`

/** Timeline: captured, or enriched when the filing brings a contact point the lead did not have. */
const EVENT = `
INSERT INTO lead_events (workspace_no, lead_id, at, kind, actor, detail)
SELECT ?1 ->> 'workspaceNo', f.lead_id, ?1 ->> 'activityAt',
  CASE WHEN EXISTS (SELECT 1 FROM lead_events e WHERE e.lead_id = f.lead_id)
    THEN 'enriched' ELSE 'captured' END,
  'visitor', json_object('conversation', ?1 ->> 'conversationId', 'fields', json(n.fields))
FROM (SELECT ${FILING} AS lead_id) f, (
  SELECT json_group_array(DISTINCT p.kind) AS fields, count(*) AS n FROM (
    SELECT 'email' AS kind, value ->> 'value' AS value FROM json_each(?1, '$.emails')
    UNION ALL SELECT 'phone', value ->> 'value' FROM json_each(?1, '$.phones')) p
  WHERE NOT EXISTS (SELECT 1 FROM contact_points c WHERE c.workspace_no = ?1 ->> 'workspaceNo'
    AND c.agent_id = ?1 ->> 'agentId' AND c.kind = p.kind AND c.value = p.value
    AND (c.kind = 'email' OR c.lead_id = ${FILING}))) n
WHERE f.lead_id IS NOT NULL AND n.n > 0`

/** An e-mail that stands on another lead stays there; a phone may stand on several. */
const POINTS = `
INSERT INTO contact_points (workspace_no, agent_id, kind, value, folded, lead_id, at, from_page)
SELECT ?1 ->> 'workspaceNo', ?1 ->> 'agentId', p.kind, p.point ->> 'value', p.point ->> 'folded',
  f.lead_id, ?1 ->> 'activityAt', p.point ->> 'fromPage'
FROM (SELECT ${FILING} AS lead_id) f, (
  SELECT 'email' AS kind, value AS point, key FROM json_each(?1, '$.emails')
  UNION ALL SELECT 'phone', value, key FROM json_each(?1, '$.phones')) p
WHERE f.lead_id IS NOT NULL ORDER BY p.kind, p.key
ON CONFLICT (workspace_no, agent_id, kind, value, lead_id)
  DO UPDATE SET from_page = min(from_page, excluded.from_page)
ON CONFLICT DO NOTHING`

/**
 * Primary of a kind: the first given, until a filing that knows it puts another before it (a correction),
 * unless an admin chose it.
 */
function primary(kind: 'email' | 'phone'): string {
  return `${kind} = CASE
    WHEN ${kind} IS NULL OR (${kind}_edited = 0 AND EXISTS (
      SELECT 1 FROM json_each(?1, '$.${kind}s') e WHERE e.value ->> 'value' = ${kind}))
    THEN coalesce((SELECT c.value FROM json_each(?1, '$.${kind}s') e CROSS JOIN contact_points c
      WHERE c.workspace_no = leads.workspace_no AND c.agent_id = leads.agent_id
        AND c.kind = '${kind}' AND c.value = e.value ->> 'value' AND c.lead_id = leads.id
      ORDER BY e.key LIMIT 1), ${kind})
    ELSE ${kind} END`
}

/** The visitor may name a nameless lead and correct the name this very person gave before. */
const MAY_NAME = `(?1 ->> 'name' IS NOT NULL AND name_edited = 0 AND (name IS NULL OR name = (
  SELECT filed_name FROM lead_conversations WHERE conversation_id = ?1 ->> 'conversationId'
    AND person = ?1 ->> 'person' AND filing = 1)))`
const STRONGER = `(?1 ->> '$.intent.probability' > coalesce(probability, -1))`
const NEWER_CONSENT = `(?1 ->> '$.consent.at' > coalesce(consent_at, -1))`

/** Never status, notes, assignment, or what an admin has edited. Expressions see the row as it was. */
const ENRICH = `
UPDATE leads SET
  name = CASE WHEN ${MAY_NAME} THEN ?1 ->> 'name' ELSE name END,
  name_folded = CASE WHEN ${MAY_NAME} THEN ?1 ->> 'nameFolded' ELSE name_folded END,
  name_from_page = CASE WHEN ${MAY_NAME} THEN ?1 ->> 'nameFromPage' ELSE name_from_page END,
  company = CASE WHEN company IS NULL AND company_edited = 0 THEN ?1 ->> 'company' ELSE company END,
  company_folded = CASE WHEN company IS NULL AND company_edited = 0
    THEN ?1 ->> 'companyFolded' ELSE company_folded END,
  ${primary('email')},
  ${primary('phone')},
  intent = CASE WHEN ${STRONGER} THEN ?1 ->> '$.intent.kind' ELSE intent END,
  interest_sentence = CASE WHEN ${STRONGER} THEN ?1 ->> '$.intent.sentence' ELSE interest_sentence END,
  interest_turn = CASE WHEN ${STRONGER} THEN ?1 ->> '$.intent.turnId' ELSE interest_turn END,
  interest_conversation =
    CASE WHEN ${STRONGER} THEN ?1 ->> 'conversationId' ELSE interest_conversation END,
  probability = CASE WHEN ${STRONGER} THEN ?1 ->> '$.intent.probability' ELSE probability END,
  consent_text = CASE WHEN ${NEWER_CONSENT} THEN ?1 ->> '$.consent.text' ELSE consent_text END,
  consent_version = CASE WHEN ${NEWER_CONSENT} THEN ?1 ->> '$.consent.version' ELSE consent_version END,
  consent_at = CASE WHEN ${NEWER_CONSENT} THEN ?1 ->> '$.consent.at' ELSE consent_at END,
  custom = json_patch(custom, ?1 -> 'custom'),
  country = coalesce(country, ?1 ->> 'country'),
  activity_at = max(activity_at, ?1 ->> 'activityAt'),
  updated_at = ?1 ->> 'now'
WHERE id = ${FILING}`

/** The columns that are derived from contact points and conversations, of the leads in `which`. */
export function deriveLeads(which: string): string {
  const values = (kind: string) => `(SELECT json_group_array(c.value) FROM (SELECT value
    FROM contact_points WHERE lead_id = leads.id AND kind = '${kind}'
    ORDER BY value = leads.${kind} DESC, no) c)`
  return `
UPDATE leads SET
  emails = ${values('email')},
  phones = ${values('phone')},
  conversations = (SELECT json_group_array(c.conversation_id) FROM (SELECT conversation_id
    FROM lead_conversations WHERE lead_id = leads.id GROUP BY conversation_id
    ORDER BY min(at), conversation_id) c),
  search_text = concat_ws(char(10), name_folded, company_folded, (SELECT group_concat(c.folded, char(10))
    FROM (SELECT folded FROM contact_points WHERE lead_id = leads.id ORDER BY kind, no) c))
WHERE id IN (${which})`
}

/** Marks all leads of an agent that hold one of the phones of `lead`, when there are several. */
const SHARES_PHONE = `
UPDATE leads SET shares_phone = 1
WHERE shares_phone = 0 AND id IN (
  SELECT CASE side.n WHEN 0 THEN mine.lead_id ELSE other.lead_id END
  FROM contact_points mine
  CROSS JOIN contact_points other ON other.workspace_no = mine.workspace_no
    AND other.agent_id = mine.agent_id AND other.kind = 'phone' AND other.value = mine.value
    AND other.lead_id <> mine.lead_id
  CROSS JOIN (SELECT 0 AS n UNION ALL SELECT 1) side
  WHERE mine.lead_id = ${FILING} AND mine.kind = 'phone')`

const FINISH = `
UPDATE lead_conversations SET filing = 0, filed_name = coalesce(?1 ->> 'name', filed_name)
WHERE conversation_id = ?1 ->> 'conversationId' AND person = ?1 ->> 'person' AND filing = 1`

/** The lead that stands, whether this filing or an earlier one made it; none after an erasure. */
const STANDING = `
SELECT lead_id FROM lead_conversations
WHERE conversation_id = ?1 ->> 'conversationId' AND person = ?1 ->> 'person'
  AND workspace_no = ?1 ->> 'workspaceNo'
ORDER BY version DESC LIMIT 1`

const STATEMENTS = [
  LINK,
  INSERT_LEAD,
  EVENT,
  POINTS,
  ENRICH,
  deriveLeads(FILING),
  SHARES_PHONE,
  FINISH,
  STANDING,
]

/**
 * Files one person of one conversation and says which lead that is. Safe to repeat at any time and in
 * any order. `erased`: the conversation was erased after it started; nothing was written.
 */
export async function fileLead(db: LeadsDb, filing: Filing, now: number): Promise<Filed> {
  const row = JSON.stringify(rowOf(filing, now))
  const results = await db.batch<Record<string, string>>(
    STATEMENTS.map((statement) => db.prepare(statement).bind(row)),
  )
  const leadId = results.at(-1)?.results[0]?.lead_id
  if (leadId === undefined) return { kind: 'erased' }
  return { kind: 'filed', leadId, created: results[1]?.results[0]?.id === leadId }
}

function rowOf(filing: Filing, now: number) {
  const point = (kind: 'email' | 'phone') => (value: string) => ({
    value: storable(value),
    folded: kind === 'email' ? fold(value) : digits(value),
    fromPage: filing.fromPage.includes(kind) ? 1 : 0,
  })
  const name = textOf(filing.name)
  const company = textOf(filing.company)
  const page = filing.page && {
    url: storable(filing.page.url),
    title: textOf(filing.page.title),
    referrer: textOf(filing.page.referrer),
  }
  return {
    ...filing,
    now,
    capturedAt: Math.min(Math.max(Math.trunc(filing.capturedAt), 0), MAX_CAPTURED_AT),
    name,
    nameFolded: name && fold(name),
    nameFromPage: filing.fromPage.includes('name') ? 1 : 0,
    company,
    companyFolded: company && fold(company),
    emails: filing.emails.map(point('email')),
    phones: filing.phones.map(point('phone')),
    custom: Object.fromEntries(
      Object.entries(filing.custom).map(([key, value]) => [storable(key), storable(value)]),
    ),
    intent: filing.intent && { ...filing.intent, sentence: storable(filing.intent.sentence) },
    consent: filing.consent && { ...filing.consent, text: storable(filing.consent.text) },
    page,
    utm: JSON.stringify(page ? utmOf(page.url) : {}),
    sample: filing.sample ? 1 : 0,
  }
}

function textOf(value: string | null | undefined): string | null {
  return storable(value ?? '').trim() || null
}

/** Campaign parameters of the page the lead was captured on, without their `utm_`. */
function utmOf(url: string): Record<string, string> {
  const found: Record<string, string> = {}
  if (!URL.canParse(url)) return found
  for (const [key, value] of new URL(url).searchParams)
    if (/^utm_(source|medium|campaign|term|content)$/.test(key) && value !== '')
      found[key.slice(4)] = value.slice(0, 200)
  return found
}
