// What a door says to a conversation and hears back: plain values that travel over RPC.
import type { Field } from '../contact/contact.ts'
import type { Language } from '../language/language.ts'
import type { Agent } from '../workspace/agent.ts'
import type { AskView, Captured } from './view.ts'

/** Where the visitor is. */
export type Page = { url: string; title?: string; referrer?: string }

/** The inline form, or a correction of what was understood (PRODUCT §7 `contact`). */
export type ContactForm = {
  email?: string
  phone?: string
  name?: string
  custom?: Record<string, string>
  consent?: true
  /** The visitor mends what was understood: another name and address are still the same person's. */
  corrects?: true
}

/** What the host page knows of its visitor: silences the ask, unverified (PRODUCT §7 `identity`). */
export type Identity = { email?: string; phone?: string; name?: string }

export type SayInput = {
  /** The agent as it is at this turn (§3 h). */
  agent: Agent
  conversation: { key: string; id: string }
  message: string | null
  messageId: string | null
  contact: ContactForm | null
  decline: boolean
  identity: Identity | null
  /** The stored reply again, if the message is known (`trigger: regenerate-message`). */
  regenerate: boolean
  page: Page | null
  /** Of the page or browser; used when the message does not tell its own language. */
  locale: Language | null
  country: string | null
  device: string | null
  /** Messages a minute in this conversation; null switches the cap off. */
  perMinute: number | null
  sample: boolean
  form: 'stream' | 'json'
  requestId: string
}

/** The JSON form of a turn (PRODUCT §7). */
export type ReplyView = {
  conversation: { key: string; id: string }
  reply: { id: string; text: string; ask: AskView | null }
  captured: Field[]
  engaged: boolean
}

export type SayResult =
  | { kind: 'stream'; body: ReadableStream<Uint8Array> }
  | { kind: 'reply'; reply: ReplyView }
  | { kind: 'conflict' }
  | { kind: 'too_many'; retryAfterSeconds: number }

/** A message of the AI SDK's `UIMessage` shape. */
export type UIMessage = {
  id: string
  role: 'user' | 'assistant'
  parts: ({ type: 'text'; text: string } | { type: `data-${string}`; data: unknown })[]
  metadata: MessageMetadata
}

export type MessageMetadata = {
  /** ISO 8601. */
  at: string
  /**
   * On a visitor's message that gave details: what they typed in it, for whoever holds the key to
   * confirm or correct. Offsets are UTF-16 units into the text; `shown` is how a person reads it.
   */
  captured?: (Captured & { shown: string })[]
}

/** What a visitor's browser gets to resume (PRODUCT §7, GET). */
export type ResumeView = { messages: UIMessage[]; ask: AskView | null; captured: Field[] }
