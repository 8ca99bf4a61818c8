// What a visitor turn is before anything is read out of it: whether it is the same again, in which
// language, and what a form or a button means. Pure; called by the Durable Object.
import { fingerprint } from '../ids.ts'
import type { Intent } from '../intent/intent.ts'
import { detectLanguage } from '../language/detect.ts'
import type { Language } from '../language/language.ts'
import type { SayInput } from './say.ts'
import type { ConversationState } from './transcript.ts'

/** Of what was said: a repeated message id with another one is a conflict (PRODUCT §7). */
export function fingerprintOf(input: Pick<SayInput, 'message' | 'contact' | 'decline'>): string {
  return fingerprint(JSON.stringify([input.message, input.contact, input.decline]))
}

/** The message's own language if clear, else the page's, else the conversation's, else the agent's (§6). */
export function languageOf(input: SayInput, state: ConversationState): Language {
  const own = input.message ? detectLanguage(input.message) : undefined
  return own ?? input.locale ?? state.language ?? input.agent.language
}

/** The form and the button are no messages: nothing in them shows interest or asks for an answer. */
export function formIntent(intent: Intent, input: SayInput): Intent {
  if (input.message) return intent
  const kind = input.decline ? 'decline' : 'affirm'
  const silent = { probability: 0, explicit: false, words: [], affirms: false, asks: false }
  return { ...intent, ...silent, kind, declines: input.decline, by: 'rule' }
}
