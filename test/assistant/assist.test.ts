import { describe, expect, it } from 'vitest'
import { assist } from '../../src/assistant/assist.ts'
import { builtin } from '../../src/assistant/builtin.ts'
import { PHRASES } from '../../src/assistant/phrases.ts'
import { providersFor } from '../../src/assistant/providers.ts'
import { Breaker } from '../../src/http/breaker.ts'
import { HandClock, question, type Script, scripted } from './support.ts'

function ask(scripts: Script[], breaker = new Breaker(), clock = new HandClock()) {
  const signals: AbortSignal[] = []
  const shown: string[] = []
  const models = scripts.map((script, i) => scripted(`model-${i}`, script, signals))
  const done = assist(question(), [...models, builtin], (text) => shown.push(text), {
    clock,
    breaker,
  })
  return { done, clock, shown, signals }
}

describe('the visitor always gets an answer', () => {
  it('from the first model, piece by piece, with the sources it had', async () => {
    const { done, shown } = ask([['Seven ', 'dollars.']])
    expect(await done).toMatchObject({
      by: 'workers-ai',
      model: 'model-0',
      text: 'Seven dollars.',
      sources: [{ articleId: 'art_bread', title: 'Bread' }],
      abstained: false,
      failures: [],
    })
    expect(shown).toEqual(['Seven ', 'dollars.'])
  })

  const failing: [string, Script][] = [
    ['throws', [new Error('3040: Capacity temporarily exceeded')]],
    ['says nothing', []],
    ['says only blanks', ['  ', '\n', '\t']],
    ['only thinks', ['<think>what', ' a question</think>', '\n']],
    ['never stops thinking', ['<think>hm ', 'hm '.repeat(10)]],
  ]
  it.each(failing)('from the next one when the first %s', async (_, script) => {
    const { done } = ask([script, ['Seven.']])
    expect(await done).toMatchObject({ text: 'Seven.', model: 'model-1' })
  })

  it.each(failing)('from the built-in one when the only model %s', async (_, script) => {
    const { done, shown } = ask([script])
    const answer = await done
    expect(answer).toMatchObject({ by: 'builtin', text: 'A loaf costs $7.' })
    expect(answer.failures).toHaveLength(1)
    expect(shown.join('')).toBe('A loaf costs $7.')
  })

  it('at once when there is no model: no timer, no wait', async () => {
    const clock = new HandClock()
    const { done, shown } = ask([], new Breaker(), clock)
    expect(shown).toEqual(['A loaf costs $7.'])
    expect(clock.waiting).toBe(0)
    expect((await done).by).toBe('builtin')
  })
})

describe('one budget of 8 s to the first text', () => {
  it('5 s for the first model, 2 s for the second, then the built-in answer', async () => {
    const { done, clock, shown, signals } = ask([['HANG'], ['HANG']])
    await clock.pass(4999)
    expect(signals).toHaveLength(1)
    await clock.pass(1)
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
    await clock.pass(1999)
    expect(shown).toEqual([])
    await clock.pass(1)
    expect((await done).failures.map(({ reason }) => reason)).toEqual(['late', 'late'])
    expect(shown).toEqual(['A loaf costs $7.'])
    expect(clock.waiting).toBe(0)
  })

  it('is never more than 8 s, however many models there are', async () => {
    const { done, clock, shown } = ask([['HANG'], ['HANG'], ['HANG'], ['HANG'], ['HANG']])
    await clock.pass(8000)
    expect(shown).toEqual(['A loaf costs $7.'])
    expect((await done).by).toBe('builtin')
  })

  it('a thought is no text: a model that thinks too long is late', async () => {
    const { done, clock } = ask([['<think>', 'HANG'], ['Seven.']])
    await clock.pass(5000)
    expect((await done).text).toBe('Seven.')
  })
})

describe('once text was shown', () => {
  it('6 s without more end the answer with what was said', async () => {
    const { done, clock, signals } = ask([['Seven dollars a', 'HANG'], ['Never asked.']])
    await clock.pass(5999)
    expect(signals[0]!.aborted).toBe(false)
    await clock.pass(1)
    expect(await done).toMatchObject({ by: 'workers-ai', text: 'Seven dollars a …' })
    expect(signals).toHaveLength(1)
  })

  it('an error ends it too, and a whole sentence needs no ellipsis', async () => {
    expect(await ask([['Seven dollars.', new Error('cut')]]).done).toMatchObject({
      text: 'Seven dollars.',
      failures: [],
    })
  })

  it('a megabyte is cut at 4,000 characters and the model is stopped', async () => {
    const { done, signals } = ask([Array.from({ length: 1000 }, () => '🍞'.repeat(500))])
    const { text } = await done
    expect(text.length).toBeLessThanOrEqual(4000)
    expect(text.isWellFormed()).toBe(true)
    expect(signals[0]!.aborted).toBe(true)
  })
})

describe('a model that keeps failing', () => {
  it('is left alone after 3 failures for 30 s, then tried once', async () => {
    const [breaker, clock] = [new Breaker(), new HandClock()]
    const broken = () => ask([[new Error('down')]], breaker, clock)
    for (let i = 0; i < 3; i++) await broken().done
    const resting = broken()
    expect((await resting.done).failures).toEqual([{ model: 'model-0', reason: 'resting' }])
    expect(resting.signals).toHaveLength(0)
    await clock.pass(30_000)
    const [trial, meanwhile] = [broken(), broken()]
    await Promise.all([trial.done, meanwhile.done])
    expect([trial.signals.length, meanwhile.signals.length]).toEqual([1, 0])
    await clock.pass(30_000)
    expect((await ask([['Back.']], breaker, clock).done).text).toBe('Back.')
    expect((await ask([['Still.']], breaker, clock).done).text).toBe('Still.')
  })
})

describe('who answers', () => {
  const names = (env: Parameters<typeof providersFor>[0]) =>
    providersFor(env).map(({ name, model }) => model ?? name)

  it('offline only the built-in answers', () => {
    expect(names({})).toEqual(['builtin'])
  })

  it('the configured models in order, the built-in answers last', () => {
    const AI = {} as Ai
    expect(names({ AI })).toEqual([
      '@cf/google/gemma-4-26b-a4b-it',
      '@cf/zai-org/glm-4.7-flash',
      'builtin',
    ])
    expect(names({ AI, AI_MODEL_REPLY: 'a', AI_MODEL_FALLBACK: 'a' })).toEqual(['a', 'builtin'])
    expect(names({ AI, OPENAI_BASE_URL: 'http://x', OPENAI_MODEL: 'own' })[0]).toBe('own')
  })
})

it('no phrase of ours asks for details', () => {
  for (const phrases of Object.values(PHRASES))
    for (const text of Object.values(phrases))
      expect(text).not.toMatch(/e-?mail|phone|número|numéro|nummer|telefon|your name/i)
})
