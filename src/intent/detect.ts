// Which detector decides: the classifier at once, and a model beside the answer when the classifier
// is unsure and a model is bound. Called by conversation; what a model says never rejects.
import { log } from '../http/log.ts'
import { classify, isSure } from './classifier.ts'
import type { Intent, IntentInput } from './intent.ts'
import { type AiBinding, workersAiDetector } from './workers-ai.ts'

export interface Detector {
  /** @throws when there is no usable answer; callers fall back to the classifier. */
  detect(input: IntentInput, signal: AbortSignal): Promise<Intent>
}

export const classifierDetector: Detector = {
  detect: async (input) => classify(input),
}

export type DetectorEnv = {
  AI?: unknown
  AI_MODEL_INTENT?: string
  AI_MODEL_FALLBACK?: string
  AI_GATEWAY_ID?: string
}

/** A cheap model that knows JSON; overridable, since models retire (`AI_MODEL_INTENT`). */
const DEFAULT_MODEL = '@cf/ibm-granite/granite-4.0-h-micro'

/** The model to ask when the classifier is unsure, or null without a binding. */
export function modelDetector(env: DetectorEnv): Detector | null {
  if (!env.AI) return null
  return workersAiDetector({
    // The generated type of `run` knows model names of its day only; ours is what is called.
    ai: env.AI as AiBinding,
    model: env.AI_MODEL_INTENT ?? DEFAULT_MODEL,
    fallback: env.AI_MODEL_FALLBACK,
    gateway: env.AI_GATEWAY_ID,
  })
}

/** The answer must not wait for detection: after this the classifier's result stands. */
export const MODEL_DEADLINE_MS = 2000

export type Detection = {
  /** The classifier's, at once. */
  intent: Intent
  /** A better one when the classifier is unsure and there is a model; never rejects. */
  pending: Promise<Intent> | null
}

/**
 * Cheap first: the classifier answers at once, the model is asked only when it is unsure.
 * `pending` settles within `deadlineMs`, with the classifier's intent after any failure.
 */
export function detectIntent(
  env: DetectorEnv,
  input: IntentInput,
  deadlineMs = MODEL_DEADLINE_MS,
): Detection {
  const intent = classify(input)
  const model = isSure(intent) ? null : modelDetector(env)
  return { intent, pending: model && withDeadline(model, input, intent, deadlineMs) }
}

async function withDeadline(
  model: Detector,
  input: IntentInput,
  fallback: Intent,
  deadlineMs: number,
): Promise<Intent> {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  // The signal alone is not enough: a binding may ignore it and hang.
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      controller.abort()
      resolve(null)
    }, deadlineMs)
  })
  try {
    const said = await Promise.race([model.detect(input, controller.signal), late])
    return said ? combine(fallback, said) : fallback
  } catch (error) {
    // Expected with a model: busy, out of quota, offline binding. No text of the visitor in logs.
    const reason = error instanceof Error ? error.message.slice(0, 60) : 'unknown'
    log('warn', { event: 'intent model unavailable', reason })
    return fallback
  } finally {
    clearTimeout(timer)
  }
}

/** The model decides probability, kind and words; what words say outright stays with the rules. */
export function combine(own: Intent, model: Intent): Intent {
  const spent = model.usage && { usage: model.usage }
  if (own.explicit) return { ...own, ...spent }
  const { probability, kind, words, by } = model
  return { ...own, probability, kind, words, by, ...spent }
}
