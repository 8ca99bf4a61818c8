import { describe, expect, test, vi } from 'vitest'
import { type AiBinding, ModelUnavailable, workersAiDetector } from '../../src/intent/workers-ai.ts'

const TEXT = 'hmm what about the Studio thing for my team'
const ANSWER = { probability: 0.8, kind: 'pricing', words: ['Studio thing', 'not typed by anyone'] }
const JSON_TEXT = JSON.stringify(ANSWER)
const signal = new AbortController().signal

function detector(answer: unknown, gateway?: string) {
  const run = vi.fn<AiBinding['run']>(async () => answer)
  return { run, ...workersAiDetector({ ai: { run }, model: '@cf/test/model', gateway }) }
}

describe('workers-ai: answers that are understood', () => {
  test.each<[string, unknown]>([
    ['response as text', { response: JSON_TEXT, usage: {} }],
    ['response already parsed', { response: ANSWER }],
    ['choices', { choices: [{ message: { role: 'assistant', content: JSON_TEXT } }] }],
    ['fenced', { response: `\`\`\`json\n${JSON_TEXT}\n\`\`\`` }],
    [
      'with prose around',
      { choices: [{ message: { content: `Sure! ${JSON_TEXT} Hope it helps` } }] },
    ],
  ])('%s', async (_shape, answer) => {
    const intent = await detector(answer).detect({ text: TEXT }, signal)
    expect(intent).toMatchObject({ probability: 0.8, kind: 'pricing', by: 'workers-ai' })
    // Words the visitor did not type are dropped.
    expect(intent.words).toEqual(['Studio thing'])
  })
})

test('workers-ai: what an answer took is told, where the model tells it', async () => {
  const took = { usage: { prompt_tokens: 210, completion_tokens: 31, total_tokens: 241 } }
  const told = await detector({ response: JSON_TEXT, ...took }).detect({ text: TEXT }, signal)
  expect(told.usage).toEqual({ inputTokens: 210, outputTokens: 31 })
  const odd = { response: JSON_TEXT, usage: { prompt_tokens: 'many', completion_tokens: -1 } }
  expect((await detector(odd).detect({ text: TEXT }, signal)).usage).toEqual({
    inputTokens: 0,
    outputTokens: 0,
  })
  expect((await detector({ response: JSON_TEXT }).detect({ text: TEXT }, signal)).usage).toBe(
    undefined,
  )
})

describe('workers-ai: answers that are refused', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['empty object', {}],
    ['empty text', { response: '' }],
    ['no choices', { choices: [] }],
    ['garbage', { response: 'I think the visitor is interested.' }],
    ['cut', { response: JSON_TEXT.slice(0, 30) }],
    ['out of range', { response: { ...ANSWER, probability: 80 } }],
    ['unknown kind', { response: { ...ANSWER, kind: 'love' } }],
    ['contradiction', { response: { ...ANSWER, probability: 0.1 } }],
    ['a list', { response: '[]' }],
    ['a stream', new ReadableStream()],
  ])('%s', async (_shape, answer) => {
    await expect(detector(answer).detect({ text: TEXT }, signal)).rejects.toThrow(ModelUnavailable)
  })
})

describe('workers-ai: errors', () => {
  test.each<[string, string, boolean]>([
    ['3040: Capacity temporarily exceeded', '3040', true],
    ['3036: daily free allocation used up', '3036', false],
    ['3007: Timeout', '3007', true],
    ['3008: Aborted', '3008', true],
    ['3006: Request too large', '3006', false],
    ['5007: No such model', '5007', true],
    ['3042: No such model', '3042', true],
    ['5016: Model agreement', '5016', true],
    ['3023: Account blocked', '3023', false],
    ["5024: JSON Mode couldn't be met", 'json', true],
    ['Binding AI needs to be run remotely', 'local', false],
    ['something else', 'failed', false],
  ])('%s', async (message, code, anotherMay) => {
    const run = vi.fn<AiBinding['run']>(async (model) => {
      if (model === 'first') throw new Error(message)
      return { response: JSON_TEXT }
    })
    const models = { model: 'first', fallback: 'second' }
    const asked = workersAiDetector({ ai: { run }, ...models }).detect({ text: TEXT }, signal)
    if (anotherMay) expect(await asked).toMatchObject({ by: 'workers-ai', kind: 'pricing' })
    else await expect(asked).rejects.toMatchObject({ code })
    expect(run.mock.calls.map(([model]) => model)).toEqual(
      anotherMay ? ['first', 'second'] : ['first'],
    )
  })

  test('the second model failing as well is the end of it', async () => {
    const run = vi.fn<AiBinding['run']>(async () => {
      throw new Error('3040: Capacity temporarily exceeded')
    })
    const models = { model: 'first', fallback: 'second' }
    const asked = workersAiDetector({ ai: { run }, ...models }).detect({ text: TEXT }, signal)
    await expect(asked).rejects.toMatchObject({ code: '3040' })
    expect(run).toHaveBeenCalledTimes(2)
  })

  test('a binding that hangs and heeds no signal is given up at the deadline, without a second call', async () => {
    const run = vi.fn<AiBinding['run']>(() => new Promise(() => {}))
    const deadline = new AbortController()
    const models = { model: 'first', fallback: 'second' }
    const asked = workersAiDetector({ ai: { run }, ...models }).detect(
      { text: TEXT },
      deadline.signal,
    )
    deadline.abort()
    await expect(asked).rejects.toMatchObject({ code: 'late' })
    expect(run).toHaveBeenCalledTimes(1)
  })

  test('a model that failed three times running rests; the other one is asked at once', async () => {
    const run = vi.fn<AiBinding['run']>(async (model) => {
      if (model === 'first') throw new Error('3007: Timeout')
      return { response: JSON_TEXT }
    })
    const models = { model: 'first', fallback: 'second' }
    const { detect } = workersAiDetector({ ai: { run }, ...models })
    for (let turn = 0; turn < 4; turn += 1) await detect({ text: TEXT }, signal)
    expect(run.mock.calls.map(([model]) => model)).toEqual([
      ...['first', 'second', 'first', 'second', 'first', 'second'],
      'second',
    ])
  })

  test('what a message makes a model say does not put the model to rest', async () => {
    const run = vi.fn<AiBinding['run']>(async () => ({ response: 'I am a teapot {}' }))
    const models = { model: 'first', fallback: 'second' }
    const { detect } = workersAiDetector({ ai: { run }, ...models })
    for (let turn = 0; turn < 5; turn += 1)
      await expect(detect({ text: TEXT }, signal)).rejects.toMatchObject({ code: 'answer' })
    expect(run).toHaveBeenCalledTimes(5)
  })
})

test('a model that would think first is told not to: its thoughts would use up the answer', async () => {
  const run = vi.fn<AiBinding['run']>(async () => ({ response: JSON_TEXT }))
  for (const model of ['@cf/qwen/qwen3-30b-a3b-fp8', '@cf/ibm-granite/granite-4.0-h-micro'])
    await workersAiDetector({ ai: { run }, model }).detect({ text: TEXT }, signal)
  const told = run.mock.calls.map(([, input]) => input.chat_template_kwargs)
  expect(told).toEqual([{ enable_thinking: false }, undefined])
})

test('asks for JSON, does not queue, passes the signal, keeps no log at the gateway', async () => {
  const { run, detect } = detector({ response: JSON_TEXT }, 'my-gateway')
  await detect({ text: TEXT, context: 'We have three plans.' }, signal)
  const [model, input, options] = run.mock.calls[0]!
  expect(model).toBe('@cf/test/model')
  expect(input).toMatchObject({ response_format: { type: 'json_schema' } })
  expect(JSON.stringify(input)).toContain('We have three plans.')
  expect(options).toMatchObject({
    signal,
    rejectIfBusy: true,
    gateway: { id: 'my-gateway', collectLog: false, skipCache: true },
  })
})

test('no gateway unless one is named; a very long message is cut', async () => {
  const { run, detect } = detector({ response: JSON_TEXT })
  await detect({ text: 'x'.repeat(4000) }, signal)
  const [, input, options] = run.mock.calls[0]!
  expect(options).not.toHaveProperty('gateway')
  expect(JSON.stringify(input).length).toBeLessThan(5000)
})
