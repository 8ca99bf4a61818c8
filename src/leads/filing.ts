// What a conversation hands over to be filed as a lead: one person's details as they stand, with the
// conversation's own version. Made by the outbox, filed by store.ts as one idempotent batch (§10).
import type { Mode } from '../capture/settings.ts'
import type { IntentKind } from '../intent/intent.ts'

export type Page = { url: string; title?: string; referrer?: string }

export type Filing = {
  workspaceNo: number
  agentId: string
  conversationId: string
  /** Milliseconds; an erasure after it keeps a late filing from bringing the lead back. */
  conversationStartedAt: number
  /** Number of the person within the conversation, from 0. */
  person: number
  /** Grows with every change of this person in this conversation; a smaller one is stale. */
  version: number
  /** The id this lead gets if it is new; D1 returns the one that stands. */
  proposedLeadId: string
  /** Milliseconds since 1970 of the first contact point. */
  capturedAt: number
  activityAt: number
  name: string | null
  company: string | null
  /** Normalised, primary first. */
  emails: string[]
  /** E.164, primary first. */
  phones: string[]
  custom: Record<string, string>
  /** Given by the host page (`identity`), not by the visitor: shown as "from the page", unverified. */
  fromPage: ('email' | 'phone' | 'name')[]
  mode: Mode
  /** The strongest sign of interest so far and the sentence that showed it. */
  intent: { kind: IntentKind; probability: number; turnId: string; sentence: string } | null
  country: string | null
  device: string | null
  page: Page | null
  consent: { text: string; version: string; at: number } | null
  /** Made by "Add sample conversations": marked and removable. */
  sample?: boolean
}

export type Filed = { kind: 'filed'; leadId: string; created: boolean } | { kind: 'erased' }
