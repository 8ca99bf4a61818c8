// Talking to the real chat endpoint in a worker test, as a visitor's browser would.
import { exports } from 'cloudflare:workers'
import type { ReplyView } from '../../src/conversation/say.ts'

export const ORIGIN = 'https://leads.example'

type Body = string | Uint8Array | ReadableStream | Record<string, unknown>

export function post(agentId: string, body: Body, headers: Record<string, string> = {}) {
  const isRaw =
    typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream
  return exports.default.fetch(`${ORIGIN}/v1/agents/${agentId}/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: isRaw ? body : JSON.stringify(body),
  })
}

let made = 0

/** A visitor with a conversation of their own. */
export function visitorOf(agentId: string, key = `visitor-${++made}-${crypto.randomUUID()}`) {
  return {
    key,
    async say(message: string, more: Record<string, unknown> = {}): Promise<ReplyView> {
      return this.send({ message, ...more })
    },
    async send(body: Record<string, unknown>): Promise<ReplyView> {
      const response = await post(
        agentId,
        { conversation: key, ...body },
        { accept: 'application/json' },
      )
      if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
      return response.json<ReplyView>()
    },
  }
}

/** The JSON parts of an SSE answer, without `[DONE]`. */
export async function partsOf(response: Response): Promise<Record<string, unknown>[]> {
  const frames = (await response.text()).split('\n\n').filter((frame) => frame !== '')
  if (frames.at(-1) !== 'data: [DONE]') throw new Error('the stream does not end with [DONE]')
  return frames.slice(0, -1).map((frame) => JSON.parse(frame.replace(/^data: /, '')))
}
