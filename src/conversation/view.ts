// A conversation as others see it: the API's object of PRODUCT §10, also what the dashboard renders.

import type { Mode } from '../capture/settings.ts'
import type { Ask } from '../capture/state.ts'
import type { Field } from '../contact/contact.ts'
import type { IntentKind } from '../intent/intent.ts'

/** A value as the visitor typed it: UTF-16 offsets into the turn's text. */
export type Captured = { field: Field; value: string; start: number; end: number }

export type AskView = Ask & { consent?: { text: string; version: string } }

export type TurnView = {
  id: string
  from: 'visitor' | 'agent'
  text: string
  /** ISO 8601. */
  at: string
  intent?: {
    interested: boolean
    explicit: boolean
    probability: number
    kind: IntentKind
    words: string[]
    by: string
  }
  captured: Captured[]
  /** What the reply asked for; always null on a visitor's turn. */
  ask: AskView | null
  /** False where `insist` withheld the answer; always true on a visitor's turn. */
  engaged: boolean
  declined?: boolean
  sources?: { articleId: string; title: string }[]
}

export type ConversationView = {
  id: string
  agentId: string
  leads: string[]
  mode: Mode | null
  startedAt: string
  language: string | null
  page: { url: string; title?: string; referrer?: string } | null
  country: string | null
  device: string | null
  turns: TurnView[]
}
