// The columns of a lead that are read, by the names of the migration, and the lead made of them. The
// moment of capture is the lower part of pos: pos itself never leaves SQL (too large for JavaScript).
import type { Mode } from '../capture/settings.ts'
import type { IntentKind } from '../intent/intent.ts'
import type { Status } from './status.ts'

/** Captured ms has 41 bits in `pos` (until 2039). */
export const MAX_CAPTURED_AT = 2 ** 41 - 1

/** A lead as lists, exports and the API have it. Times in milliseconds since 1970. */
export type Lead = {
  id: string
  agentId: string
  status: Status
  spamReason: string | null
  name: string | null
  /** Primary values. */
  email: string | null
  phone: string | null
  /** All of them, primary first. */
  emails: string[]
  phones: string[]
  company: string | null
  custom: Record<string, string>
  intent: IntentKind | null
  probability: number | null
  /** The sentence that showed interest, and where it was said. */
  interest: { sentence: string; turnId: string; conversationId: string } | null
  mode: Mode
  country: string | null
  device: string | null
  page: { url: string; title: string | null; referrer: string | null } | null
  utm: Record<string, string>
  consent: { text: string; version: string; at: number } | null
  /** Another lead of the same agent has the same phone; nothing merges silently. */
  sharesPhone: boolean
  notes: string
  assignedTo: string | null
  sample: boolean
  /** Conversation ids, oldest first. */
  conversations: string[]
  capturedAt: number
  activityAt: number
  updatedAt: number
}

/** Every column of `leads` that a query may name, in the order of `leadOf`. */
export const LEAD_COLUMNS = [
  'id',
  'agent_id',
  'status',
  'spam_reason',
  'name',
  'email',
  'phone',
  'emails',
  'phones',
  'company',
  'custom',
  'intent',
  'probability',
  'interest_sentence',
  'interest_turn',
  'interest_conversation',
  'mode',
  'country',
  'device',
  'page_url',
  'page_title',
  'referrer',
  'utm',
  'consent_text',
  'consent_version',
  'consent_at',
  'shares_phone',
  'notes',
  'assigned_to',
  'sample',
  'conversations',
  'activity_at',
  'updated_at',
] as const
export type LeadColumn = (typeof LEAD_COLUMNS)[number]

/** A row of `raw()`: the moment of capture, then LEAD_COLUMNS. */
export function leadOf(capturedAt: number, values: readonly unknown[]): Lead {
  // D1 gives the types that the migration declares.
  const row = Object.fromEntries(LEAD_COLUMNS.map((name, i) => [name, values[i]])) as Row
  return {
    id: row.id,
    agentId: row.agent_id,
    status: row.status,
    spamReason: row.spam_reason,
    name: row.name,
    email: row.email,
    phone: row.phone,
    emails: JSON.parse(row.emails) as string[],
    phones: JSON.parse(row.phones) as string[],
    company: row.company,
    custom: JSON.parse(row.custom) as Record<string, string>,
    intent: row.intent,
    probability: row.probability,
    interest: row.interest_sentence === null ? null : interestOf(row),
    mode: row.mode,
    country: row.country,
    device: row.device,
    page:
      row.page_url === null
        ? null
        : { url: row.page_url, title: row.page_title, referrer: row.referrer },
    utm: JSON.parse(row.utm) as Record<string, string>,
    consent:
      row.consent_at === null
        ? null
        : {
            text: row.consent_text ?? '',
            version: row.consent_version ?? '',
            at: row.consent_at,
          },
    sharesPhone: row.shares_phone === 1,
    notes: row.notes,
    assignedTo: row.assigned_to,
    sample: row.sample === 1,
    conversations: JSON.parse(row.conversations) as string[],
    capturedAt,
    activityAt: row.activity_at,
    updatedAt: row.updated_at,
  }
}

function interestOf(row: Row): Lead['interest'] {
  return {
    sentence: row.interest_sentence ?? '',
    turnId: row.interest_turn ?? '',
    conversationId: row.interest_conversation ?? '',
  }
}

type Row = {
  id: string
  agent_id: string
  status: Status
  spam_reason: string | null
  name: string | null
  email: string | null
  phone: string | null
  emails: string
  phones: string
  company: string | null
  custom: string
  intent: IntentKind | null
  probability: number | null
  interest_sentence: string | null
  interest_turn: string | null
  interest_conversation: string | null
  mode: Mode
  country: string | null
  device: string | null
  page_url: string | null
  page_title: string | null
  referrer: string | null
  utm: string
  consent_text: string | null
  consent_version: string | null
  consent_at: number | null
  shares_phone: number
  notes: string
  assigned_to: string | null
  sample: number
  conversations: string
  activity_at: number
  updated_at: number
}
