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
  usage?: Usage
  /** The model that spoke, where one did. */
  model?: string
}

export type Usage = { inputTokens: number; outputTokens: number }

export interface Provider {
  readonly name: Answer['by']
  /** The model, where there is one: also the name of its circuit breaker. */
  readonly model?: string
  /**
   * Streams plain text. Throws when it cannot answer; the caller falls through to the next one.
   * Must stop promptly when `signal` aborts. Tells `onUsage` what the answer took, once known.
   */
  answer(
    question: Question,
    signal: AbortSignal,
    onUsage?: (usage: Usage) => void,
  ): AsyncIterable<string>
}
