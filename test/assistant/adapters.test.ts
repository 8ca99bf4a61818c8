import { describe, expect, it } from 'vitest'
import type { Usage } from '../../src/assistant/answer.ts'
import { type Fetch, openAi } from '../../src/assistant/openai.ts'
import { type AiRunOptions, workersAi } from '../../src/assistant/workers-ai.ts'
import { bytes, collect, question } from './support.ts'

const SAID = 'Sieben Euro, 七ユーロ 🍞'
const OLD = [
  ...[...SAID].map((char) => `data: ${JSON.stringify({ response: char })}\n\n`),
  'data: {"response":"","usage":{"prompt_tokens":120,"completion_tokens":9}}\n\n',
  'data: [DONE]\n\n',
].join('')
const NEW = [
  ': keep-alive\r\n\r\n',
  'event: message\r\ndata:{"choices":[{"delta":{"role":"assistant"}}]}\r\n\r\n',
  'data: {"choices":[{"delta":{"reasoning_content":"let me see"}}]}\r\n\r\n',
  ...[...SAID].map(
    (content) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\r\n\r\n`,
  ),
  'data: {"choices":[{"delta":{"tool_calls":[{"function":{"name":"book"}}]}}]}\r\n\r\n',
  'data: {"choices":[],"usage":{"prompt_tokens":120,"completion_tokens":9}}\r\n\r\n',
  'data: [DONE]\r\n\r\ndata: {"choices":[{"delta":{"content":"after the end"}}]}\r\n\r\n',
].join('')

type Call = { model: string; inputs: Record<string, unknown>; options: AiRunOptions }

function ai(result: () => unknown) {
  const calls: Call[] = []
  const binding = {
    async run(model: string, inputs: Record<string, unknown>, options: AiRunOptions = {}) {
      calls.push({ model, inputs, options })
      return result()
    },
  }
  return { binding, calls }
}

async function hear(provider: ReturnType<typeof workersAi>, signal = new AbortController().signal) {
  let usage: Usage | undefined
  const text = await collect(
    provider.answer(question(), signal, (told) => {
      usage = told
    }),
  )
  return { text, usage }
}

describe.each([
  ['the older shape', OLD],
  ['the OpenAI shape', NEW],
])('a stream in %s', (_, stream) => {
  it.each([1, 2, 3, 7, 64, 100_000])('cut every %i bytes says the same', async (size) => {
    const expected = { text: SAID, usage: { inputTokens: 120, outputTokens: 9 } }
    const { binding } = ai(() => bytes(stream, size))
    expect(await hear(workersAi(binding, 'm'))).toEqual(expected)
    const fetchIt: Fetch = async () => new Response(bytes(stream, size))
    expect(await hear(openAi({ baseUrl: 'http://x/v1', model: 'm' }, fetchIt))).toEqual(expected)
  })
})

describe('Workers AI', () => {
  it.each([
    [{ response: 'Seven.' }],
    [{ choices: [{ message: { content: 'Seven.' } }] }],
    [{ choices: [{ message: { content: [{ type: 'text', text: 'Seven.' }] } }] }],
    [{ choices: [{ text: 'Seven.' }] }],
    ['Seven.'],
  ])('an answer that is no stream is read as well: %j', async (result) => {
    expect((await hear(workersAi(ai(() => result).binding, 'm'))).text).toBe('Seven.')
  })

  it.each([
    '3040: Capacity temporarily exceeded, please try again.',
    '3036: You have used up your daily free allocation',
    '3007: Request timeout',
    '3008: Request was aborted',
    '3006: Request is too large',
    '5007: No such model',
    '3042: Model not found',
    '5016: Model agreement not accepted',
    '3023: Account blocked',
    'Binding AI needs to be run remotely',
  ])('throws what the binding throws: %s', async (message) => {
    const { binding } = ai(() => {
      throw new Error(message)
    })
    await expect(hear(workersAi(binding, 'm'))).rejects.toThrow(message)
  })

  it.each([
    ['garbage', () => bytes('data: {not json}\n\n', 5)],
    ['an error event', () => bytes('data: {"error":{"message":"3040: busy"}}\n\n', 5)],
    ['a list', () => []],
    ['null', () => null],
    ['a line without end', () => bytes(`data: ${'x'.repeat(1_100_000)}`, 65_536)],
  ])('throws on %s', async (_, result) => {
    await expect(hear(workersAi(ai(result).binding, 'm'))).rejects.toThrow()
  })

  it('gives up a line without end that comes in tiny pieces, in time', async () => {
    const endless = () => bytes(`data: ${'x'.repeat(1_100_000)}`, 16)
    const before = process.cpuUsage().user
    await expect(hear(workersAi(ai(endless).binding, 'm'))).rejects.toThrow('never ends')
    expect((process.cpuUsage().user - before) / 1000).toBeLessThan(4000)
  })

  it.each([
    ['an empty stream', () => bytes('', 1)],
    ['an empty answer', () => ({})],
    ['HTML', () => bytes('<html><body>busy</body></html>', 7)],
  ])('hears nothing in %s', async (_, result) => {
    expect((await hear(workersAi(ai(result).binding, 'm'))).text).toBe('')
  })

  it('a stream that breaks off ends what was said and throws', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('data: {"response":"Sev"}\n\n'))
      },
      pull(controller) {
        controller.error(new Error('Network connection lost.'))
      },
    })
    await expect(hear(workersAi(ai(() => broken).binding, 'm'))).rejects.toThrow('Network')
  })

  it('tells thinking models not to think, others nothing they may not know', async () => {
    for (const [model, flag] of [
      ['@cf/google/gemma-4-26b-a4b-it', { enable_thinking: false }],
      ['@cf/zai-org/glm-4.7-flash', { enable_thinking: false }],
      ['@cf/meta/llama-3.3-70b-instruct-fp8-fast', undefined],
    ] as const) {
      const { binding, calls } = ai(() => 'x')
      await hear(workersAi(binding, model))
      expect(calls[0]!.inputs.chat_template_kwargs).toEqual(flag)
    }
  })

  it('goes through the gateway where one is named, which keeps no log', async () => {
    const { binding, calls } = ai(() => 'x')
    await hear(workersAi(binding, 'm', 'gate'))
    expect(calls[0]!.options.gateway).toEqual({ id: 'gate', skipCache: true, collectLog: false })
    await hear(workersAi(binding, 'm'))
    expect(calls[1]!.options).not.toHaveProperty('gateway')
  })

  it('stops reading, and cancels the stream, when told to', async () => {
    const abort = new AbortController()
    let isCancelled = false
    const endless = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('data: {"response":"S"}\n\n'))
      },
      cancel() {
        isCancelled = true
      },
    })
    const texts = workersAi(ai(() => endless).binding, 'm')
      .answer(question(), abort.signal)
      [Symbol.asyncIterator]()
    expect((await texts.next()).value).toBe('S')
    const next = texts.next()
    abort.abort()
    await expect(next).rejects.toThrow()
    expect(isCancelled).toBe(true)
  })
})

describe('an OpenAI-compatible server', () => {
  const server = { baseUrl: 'http://models.example/v1/', model: 'm', apiKey: 'secret' }

  it('is asked with the key, streamed, and never followed elsewhere', async () => {
    const asked: { url: string; init: RequestInit }[] = []
    await hear(
      openAi(server, async (url, init) => {
        asked.push({ url, init })
        return Response.json({ choices: [{ message: { content: 'Seven.' } }] })
      }),
    )
    const { url, init } = asked[0]!
    expect(url).toBe('http://models.example/v1/chat/completions')
    expect(init).toMatchObject({ method: 'POST', redirect: 'manual' })
    expect(init.headers).toMatchObject({ authorization: 'Bearer secret' })
    expect(JSON.parse(init.body as string)).toMatchObject({ model: 'm', stream: true })
  })

  it.each([301, 400, 401, 404, 408, 413, 429, 500, 503, 599])('throws on %i', async (status) => {
    const fetchIt: Fetch = async () => new Response('visitor said …', { status })
    await expect(hear(openAi(server, fetchIt))).rejects.toThrow(String(status))
  })

  it('throws when it cannot be reached, on broken JSON and on an endless object', async () => {
    const json = { headers: { 'content-type': 'application/json' } }
    for (const fetchIt of [
      () => Promise.reject(new TypeError('fetch failed')),
      async () => new Response('{"choices":', json),
      async () => new Response(bytes(' '.repeat(1_200_000), 65_536), json),
    ])
      await expect(hear(openAi(server, fetchIt))).rejects.toThrow()
  })
})
