// The reply to one question: the first provider that speaks in time, the built-in answer if none does.
// Called by the conversation. Law: the visitor always gets an answer, its first text within one budget
// of 8 s over all providers (PRODUCT §6); nothing here throws.

import { Breaker } from '../http/breaker.ts'
import { ANSWERS_FROM } from '../knowledge/confidence.ts'
import type { Answer, Provider, Question, Usage } from './answer.ts'
import { builtinAnswer } from './builtin.ts'
import { tame } from './tame.ts'

/** To the first visible text, over all models; each gets its part of it by its place in line. */
export const FIRST_TEXT_MS = 8000
const PART_MS = [5000, 2000]
const LATER_PART_MS = 1000
/** Between two pieces of text once one was shown. */
export const GAP_MS = 6000
const SOURCES_MAX = 2

export type Clock = {
  now(): number
  /** Calls `then` once after `ms`; the returned function calls it off. */
  after(ms: number, then: () => void): () => void
}

export type AssistOptions = { clock?: Clock; breaker?: Breaker }

export type Assisted = Answer & {
  /** The built-in answer that does not know. */
  abstained: boolean
  /** Models that were asked and gave nothing, and why: for the log, no visitor's words in it. */
  failures: { model: string; reason: string }[]
}

const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, then) {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  },
}

/** What this isolate knows of the models' health. */
const shared = new Breaker()

/** Streams the answer to `onText` piece by piece and resolves to it as a whole. */
export async function assist(
  question: Question,
  providers: readonly Provider[],
  onText: (text: string) => void,
  options: AssistOptions = {},
): Promise<Assisted> {
  const clock = options.clock ?? systemClock
  const breaker = options.breaker ?? shared
  const models = providers.filter(({ name }) => name !== 'builtin')
  const failures: Assisted['failures'] = []
  const start = clock.now()
  for (const [place, provider] of models.entries()) {
    const model = provider.model ?? provider.name
    const left = FIRST_TEXT_MS - (clock.now() - start)
    if (left <= 0) break
    if (!breaker.allows(model, clock.now())) {
      failures.push({ model, reason: 'resting' })
      continue
    }
    const patienceMs = Math.min(PART_MS[place] ?? LATER_PART_MS, left)
    const spoken = await listen(provider, question, patienceMs, onText, clock)
    if (spoken.text !== '') {
      // Cut short is better than unreachable, but no sign of health.
      if (spoken.reason === null) breaker.succeeded(model)
      else breaker.failed(model, clock.now())
      const sources = sourcesOf(question)
      const { text, usage } = spoken
      return {
        by: provider.name,
        model,
        text,
        sources,
        ...(usage && { usage }),
        abstained: false,
        failures,
      }
    }
    breaker.failed(model, clock.now())
    failures.push({ model, reason: spoken.reason ?? 'empty' })
  }
  const { text, sources, abstained } = builtinAnswer(question)
  onText(text)
  return { by: 'builtin', text, sources, abstained, failures }
}

type Spoken = { text: string; usage: Usage | undefined; reason: string | null }
type Next = IteratorResult<string> | { late: true }

/** One model's text until it ends, fails or falls silent. `reason` says why it did not end by itself. */
async function listen(
  provider: Provider,
  question: Question,
  patienceMs: number,
  onText: (text: string) => void,
  clock: Clock,
): Promise<Spoken> {
  const abort = new AbortController()
  const spoken: Spoken = { text: '', usage: undefined, reason: null }
  try {
    const answer = provider.answer(question, abort.signal, (usage) => {
      spoken.usage = usage
    })
    const pieces = tame(answer)
    for (const start = clock.now(); ; ) {
      const waitMs = spoken.text === '' ? patienceMs - (clock.now() - start) : GAP_MS
      const next = await orLate(pieces.next(), waitMs, clock)
      if ('late' in next) {
        spoken.reason = spoken.text === '' ? 'late' : 'stalled'
        break
      }
      if (next.done) break
      spoken.text += next.value
      onText(next.value)
    }
  } catch (error) {
    spoken.reason =
      error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : 'threw'
  }
  // Ends the request of a model that is late, stalled or cut at OUTPUT_MAX; harmless after the end.
  abort.abort()
  if (spoken.reason !== null && spoken.text !== '') closeSentence(spoken, onText)
  return spoken
}

/** A reply that broke off mid-sentence says so with an ellipsis. */
function closeSentence(spoken: Spoken, onText: (text: string) => void): void {
  if (/[.!?…。！？।؟:)]\s*$/u.test(spoken.text.slice(-8))) return
  spoken.text += ' …'
  onText(' …')
}

function orLate(next: Promise<IteratorResult<string>>, ms: number, clock: Clock): Promise<Next> {
  return new Promise((resolve, reject) => {
    const callOff = clock.after(Math.max(0, ms), () => resolve({ late: true }))
    // A rejection after the deadline settles nothing and is handled all the same.
    next.then(resolve, reject).finally(callOff)
  })
}

/** The articles that a model had before it and that probably answer. */
function sourcesOf({ passages }: Question): Answer['sources'] {
  const sources: Answer['sources'] = []
  for (const { articleId, title, answers = 1 } of passages)
    if (answers >= ANSWERS_FROM && !sources.some((known) => known.articleId === articleId))
      sources.push({ articleId, title })
  return sources.slice(0, SOURCES_MAX)
}
