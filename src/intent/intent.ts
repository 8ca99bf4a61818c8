// What the detector thinks a visitor wants (PRODUCT §5). Shared by intent, capture and conversation.
import type { Language } from '../language/language.ts'

export const INTEREST_KINDS = ['pricing', 'purchase', 'availability', 'demo', 'contact'] as const
export const OTHER_KINDS = [
  'support',
  'complaint',
  'chitchat',
  'affirm',
  'decline',
  'offtopic',
] as const
export const INTENT_KINDS = [...INTEREST_KINDS, ...OTHER_KINDS] as const
export type IntentKind = (typeof INTENT_KINDS)[number]

export type Intent = {
  /** Probability (calibrated) that the visitor is interested in the product or service. */
  probability: number
  /** Says so outright: wants to buy, book, a quote, a demo, a call, sales (§3 a). */
  explicit: boolean
  kind: IntentKind
  /** The visitor's own words that say so, verbatim substrings of the message. */
  words: string[]
  /** Declines to give details, or says "not now" / "just looking" (§3 d). May stand beside interest. */
  declines: boolean
  /** Says yes to the question before ("yes", "sí, correcto"). */
  affirms: boolean
  /** Asks for something an answer can serve; a greeting, thanks or bare contact details do not (§3 g). */
  asks: boolean
  /** Which detector decided, kept with the turn as the reason. */
  by: 'classifier' | 'rule' | 'workers-ai' | 'openai'
  /** What a model's answer took, where it tells. */
  usage?: { inputTokens: number; outputTokens: number }
}

export type IntentInput = {
  text: string
  /** The agent's reply before this message, if any. */
  context?: string
  language?: Language
  /** True when the agent's last reply asked for details. */
  asked?: boolean
}
