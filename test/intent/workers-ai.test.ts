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
    ['5007: No such model', '5007', false],
    ['3042: No such model', '3042', false],
    ['5016: Model agreement', '5016', false],
    ['3023: Account blocked', '3023', false],
    ["5024: JSON Mode couldn't be met", 'json', false],
    ['Binding AI needs to be run remotely', 'local', false],
    ['something else', 'failed', false],
  ])('%s', async (message, code, isRetryable) => {
    const run = async () => {
      throw new Error(message)
    }
    const asked = workersAiDetector({ ai: { run }, model: 'm' }).detect({ text: TEXT }, signal)
    await expect(asked).rejects.toMatchObject({ code, isRetryable })
  })
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
