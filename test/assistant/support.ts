// A clock that tests move by hand, questions, and bodies cut wherever it hurts.
import type { Provider, Question } from '../../src/assistant/answer.ts'
import type { Clock } from '../../src/assistant/assist.ts'

export function question(more: Partial<Question> = {}): Question {
  return {
    text: 'How much is a loaf?',
    language: 'en',
    persona: 'You are Bo.',
    agentName: 'Bo',
    history: [],
    passages: [
      {
        articleId: 'art_bread',
        title: 'Bread',
        text: 'A loaf costs $7.',
        score: 1,
        answers: 0.9,
        quote: 'A loaf costs $7.',
        sentence: 'A loaf costs $7.',
      },
    ],
    ...more,
  }
}

/** Time passes only by `pass`, and then everything due happens. */
export class HandClock implements Clock {
  #now = 0
  #timers = new Set<{ at: number; then: () => void }>()

  now(): number {
    return this.#now
  }

  after(ms: number, then: () => void): () => void {
    const timer = { at: this.#now + ms, then }
    this.#timers.add(timer)
    return () => this.#timers.delete(timer)
  }

  async pass(ms: number): Promise<void> {
    const until = this.#now + ms
    await settle()
    for (;;) {
      const due = [...this.#timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
      if (due === undefined) break
      this.#timers.delete(due)
      this.#now = due.at
      due.then()
      await settle()
    }
    this.#now = until
  }

  get waiting(): number {
    return this.#timers.size
  }
}

/** Lets every promise that can go on, go on. */
async function settle(): Promise<void> {
  for (let i = 0; i < 50; i++) await Promise.resolve()
}

export type Script = (string | Error | 'HANG')[]

/** A model that says its script; `HANG` never goes on, not even when told to stop. */
export function scripted(model: string, script: Script, signals: AbortSignal[] = []): Provider {
  return {
    name: 'workers-ai',
    model,
    async *answer(_question, signal) {
      signals.push(signal)
      for (const step of script) {
        if (step instanceof Error) throw step
        if (step === 'HANG') await new Promise(() => undefined)
        yield step
      }
    },
  }
}

/** A byte stream of the text, cut every `size` bytes, inside UTF-8 sequences too. */
export function bytes(text: string, size: number): ReadableStream<Uint8Array> {
  const all = new TextEncoder().encode(text)
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= all.length) controller.close()
      else controller.enqueue(all.slice(at, at + size))
      at += size
    },
  })
}

export async function collect(texts: AsyncIterable<string>): Promise<string> {
  let whole = ''
  for await (const text of texts) whole += text
  return whole
}
