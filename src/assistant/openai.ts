// Answers by any OpenAI-compatible server (OPENAI_BASE_URL: Ollama, vLLM, OpenAI), streamed. Takes a
// fetch, so that tests script it. Throws on any status but 2xx; the body of an error is not repeated.
import type { Provider, Question } from './answer.ts'
import { textOf, textOfEvent } from './deltas.ts'
import { promptFor } from './prompt.ts'
import { readEvents } from './sse.ts'

export type OpenAiServer = {
  /** With or without a slash at its end; `/chat/completions` is added. */
  baseUrl: string
  model: string
  apiKey?: string
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

const MAX_TOKENS = 700
const TEMPERATURE = 0.2
/** A server that does not stream answers with one object; more is no answer. */
const BODY_MAX = 1_000_000

export function openAi(server: OpenAiServer, fetchIt: Fetch): Provider {
  return {
    name: 'openai',
    model: server.model,
    async *answer(question, signal, onUsage = () => undefined) {
      const response = await fetchIt(
        `${server.baseUrl.replace(/\/$/, '')}/chat/completions`,
        requestFor(server, question, signal),
      )
      if (!response.ok || response.body === null) {
        await response.body?.cancel()
        throw new Error(`the OpenAI-compatible server answered ${response.status}`)
      }
      if (isOneObject(response))
        yield textOf(JSON.parse(await readAll(response.body, signal)), onUsage)
      else
        for await (const data of readEvents(response.body, signal)) yield textOfEvent(data, onUsage)
    },
  }
}

function requestFor(server: OpenAiServer, question: Question, signal: AbortSignal): RequestInit {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (server.apiKey) headers.authorization = `Bearer ${server.apiKey}`
  const body = {
    model: server.model,
    messages: promptFor(question),
    stream: true,
    stream_options: { include_usage: true },
    max_tokens: MAX_TOKENS,
    temperature: TEMPERATURE,
  }
  // A redirect would carry the key and the transcript to another host.
  return { method: 'POST', headers, body: JSON.stringify(body), signal, redirect: 'manual' }
}

/** Some servers stream without naming the type; JSON is always named. */
function isOneObject(response: Response): boolean {
  return response.headers.get('content-type')?.includes('application/json') ?? false
}

async function readAll(body: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const bytes of body) {
    signal.throwIfAborted()
    text += decoder.decode(bytes, { stream: true })
    if (text.length > BODY_MAX) throw new Error('the answer never ends')
  }
  return text + decoder.decode()
}
