// Answers by Workers AI, streamed. One provider per model; assist.ts falls from one to the next. Takes
// the part of the binding it uses, so that tests script it. Throws as the binding throws.
import { withoutThoughts } from '../http/models.ts'
import type { Provider, Question } from './answer.ts'
import { type OnUsage, textOf, textOfEvent } from './deltas.ts'
import { promptFor } from './prompt.ts'
import { readEvents } from './sse.ts'

/** `env.AI` as far as it is used here. A model may answer with a stream, an object or a text. */
export type AiBinding = {
  run(model: string, inputs: Record<string, unknown>, options?: AiRunOptions): Promise<unknown>
}
export type AiRunOptions = {
  signal?: AbortSignal
  gateway?: { id: string; skipCache: boolean; collectLog: boolean }
  /** Answered with 3040 at once instead of queueing; not in AiOptions of workers-types yet. */
  rejectIfBusy?: boolean
}

/** Enough for the 4,000 characters that are shown. */
const MAX_TOKENS = 700
/** Close to the passages: this is quoting in other words, not writing. */
const TEMPERATURE = 0.2

/** @param gatewayId AI Gateway that the calls go through; it never logs them (transcripts are personal). */
export function workersAi(ai: AiBinding, model: string, gatewayId?: string): Provider {
  return {
    name: 'workers-ai',
    model,
    async *answer(question, signal, onUsage = () => undefined) {
      const options: AiRunOptions = { signal, rejectIfBusy: true }
      if (gatewayId) options.gateway = { id: gatewayId, skipCache: true, collectLog: false }
      const result = await ai.run(model, inputsFor(question, model), options)
      yield* textsOf(result, signal, onUsage)
    },
  }
}

function inputsFor(question: Question, model: string): Record<string, unknown> {
  return {
    messages: promptFor(question),
    stream: true,
    max_tokens: MAX_TOKENS,
    temperature: TEMPERATURE,
    ...withoutThoughts(model),
  }
}

async function* textsOf(
  result: unknown,
  signal: AbortSignal,
  onUsage: OnUsage,
): AsyncGenerator<string> {
  if (result instanceof ReadableStream) {
    for await (const data of readEvents(result, signal)) yield textOfEvent(data, onUsage)
    return
  }
  if (typeof result === 'string') yield result
  else yield textOf(result, onUsage)
}
