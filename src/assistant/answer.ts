// One interface for everything that can phrase an answer (PRODUCT §6). The providers only phrase:
// whether to ask, what was captured and whether to engage is never theirs to decide.
import type { Passage } from '../knowledge/passage.ts'
import type { Language } from '../language/language.ts'

export type { Passage }

export type Question = {
  /** What the visitor asks, newest message (or the withheld one). */
  text: string
  language: Language
  persona: string
  agentName: string
  /** Turns before, oldest first, at most HISTORY_TURNS. */
  history: { from: 'visitor' | 'agent'; text: string }[]
  passages: Passage[]
}

export type Answer = {
  /** The provider that spoke, kept with the turn. */
  by: 'workers-ai' | 'openai' | 'builtin'
  text: string
  sources: { articleId: string; title: string }[]
  usage?: { inputTokens: number; outputTokens: number }
}

export interface Provider {
  readonly name: Answer['by']
  /**
   * Streams plain text. Throws when it cannot answer; the caller falls through to the next one.
   * Must stop promptly when `signal` aborts.
   */
  answer(question: Question, signal: AbortSignal): AsyncIterable<string>
}
