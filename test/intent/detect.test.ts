import { describe, expect, test, vi } from 'vitest'
import { classify } from '../../src/intent/classifier.ts'
import {
  classifierDetector,
  combine,
  detectIntent,
  modelDetector,
} from '../../src/intent/detect.ts'
import type { AiBinding } from '../../src/intent/workers-ai.ts'

/** The classifier has no opinion on this one. */
const UNSURE = unsureText()

function unsureText(): string {
  const candidates = ['hmm the other one then', 'and if it rains', 'the big one', 'is it the same']
  const more = ['for my team too', 'only on weekends though', 'what about the garden', 'sounds big']
  const found = [...candidates, ...more].find((text) => {
    const { probability, by } = classify({ text })
    return by === 'classifier' && probability > 0.15 && probability < 0.85
  })
  if (!found) throw new Error('no unsure text left: choose another')
  return found
}

const GOOD = { response: '{"probability":0.9,"kind":"pricing","words":[]}' }

function scripted(run: AiBinding['run']) {
  return { AI: { run: vi.fn(run) } satisfies AiBinding }
}

const ERRORS = [
  '3040: Capacity temporarily exceeded, please try again.',
  '3036: You have used up your daily free allocation of 10,000 neurons',
  '3007: Request timeout',
  '3008: Request was aborted',
  '3006: Request too large',
  '5007: No such model',
  '3042: No such model',
  '5016: Model agreement not accepted',
  '3023: Account blocked',
  "JSON Mode couldn't be met",
  'Binding AI needs to be run remotely',
]

describe('detectIntent', () => {
  test('without a model the classifier decides alone', () => {
    expect(detectIntent({}, { text: UNSURE }).pending).toBeNull()
    expect(modelDetector({})).toBeNull()
  })

  test('a sure classifier asks no model', () => {
    const env = scripted(async () => GOOD)
    const { intent, pending } = detectIntent(env, { text: 'call me please' })
    expect(pending).toBeNull()
    expect(intent.explicit).toBe(true)
    expect(env.AI.run).not.toHaveBeenCalled()
  })

  test('an unsure classifier answers at once, and the model’s answer follows', async () => {
    const env = scripted(async () => GOOD)
    const { intent, pending } = detectIntent(env, { text: UNSURE })
    expect(intent.by).toBe('classifier')
    expect(await pending).toMatchObject({ probability: 0.9, kind: 'pricing', by: 'workers-ai' })
  })

  test.each(ERRORS)('keeps the classifier’s answer after: %s', async (message) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const env = scripted(async () => {
      throw new Error(message)
    })
    const { intent, pending } = detectIntent(env, { text: UNSURE })
    expect(await pending).toEqual(intent)
    expect(JSON.stringify(warn.mock.calls)).not.toContain(UNSURE)
    warn.mockRestore()
  })

  test('a binding that throws before it returns a promise changes nothing', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const env = scripted(() => {
      throw new Error('3040: Capacity temporarily exceeded')
    })
    const { intent, pending } = detectIntent(env, { text: UNSURE })
    expect(await pending).toEqual(intent)
    warn.mockRestore()
  })

  test('a hanging model is left behind at the deadline and told so', async () => {
    let signal: unknown
    const env = scripted((_model, _input, options) => {
      signal = options?.signal
      return new Promise(() => {})
    })
    const { intent, pending } = detectIntent(env, { text: UNSURE }, 5)
    expect(await pending).toEqual(intent)
    expect((signal as AbortSignal).aborted).toBe(true)
  })
})

test('a model never lowers an explicit sign, nor touches declines, yes and asks', async () => {
  const own = await classifierDetector.detect({ text: 'call me' }, new AbortController().signal)
  const model = { ...own, probability: 0, kind: 'offtopic' as const, explicit: false }
  expect(combine(own, model)).toEqual(own)
  const declined = classify({ text: 'maybe later thanks' })
  const said = combine(declined, { ...declined, probability: 0.9, declines: false, asks: true })
  expect(said).toMatchObject({ probability: 0.9, declines: true, asks: declined.asks })
})
