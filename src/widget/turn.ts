// What a browser holds of a conversation: what is said, and what became of it.
import type { ContactForm } from '../conversation/say.ts'

export type Said = { message: string } | { contact: ContactForm } | { decline: true }

/** A detail as the visitor typed it and as it is read. */
export type Noted = { field: 'email' | 'phone' | 'name'; value: string; shown: string }

export type Turn = {
  id: string
  from: 'visitor' | 'agent'
  /** The answer, and the ask behind it. */
  texts: string[]
  at: Date
  sources: string[]
  noted: Noted[]
  /** What became of it, when it did not go the usual way. */
  fate: 'stopped' | 'failed' | null
}

export type Trouble = { text: string; mayRetry: boolean }
