// The unmodified AI SDK as a client of the chat endpoint (PRODUCT §7).

import { exports } from 'cloudflare:workers'
import { DefaultChatTransport, readUIMessageStream, type UIMessage } from 'ai'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Agent } from '../../src/workspace/agent.ts'
import { agentWith } from '../support/agents.ts'
import { ORIGIN } from '../support/chat.ts'

let agent: Agent
let transport: DefaultChatTransport<UIMessage>

beforeAll(async () => {
  agent = await agentWith('ai-sdk', {})
  transport = new DefaultChatTransport({
    api: `${ORIGIN}/v1/agents/${agent.id}/chat`,
    fetch: (input, init) => exports.default.fetch(input as string, init as RequestInit),
  })
})

const user = (id: string, text: string): UIMessage => ({
  id,
  role: 'user',
  parts: [{ type: 'text', text }],
})

type Trigger = 'submit-message' | 'regenerate-message'

async function send(chatId: string, messages: UIMessage[], trigger: Trigger = 'submit-message') {
  const stream = await transport.sendMessages({
    chatId,
    messages,
    trigger,
    messageId: undefined,
    abortSignal: undefined,
  })
  let last: UIMessage | undefined
  for await (const message of readUIMessageStream({ stream })) last = message
  if (!last) throw new Error('the stream held no message')
  return last
}

describe('DefaultChatTransport and readUIMessageStream', () => {
  it('read the answer, the ask and its fields as parts of one message', async () => {
    const reply = await send('sdk-conversation-01', [user('u1', 'how much is whitening?')])
    expect(reply.role).toBe('assistant')
    const texts = reply.parts.flatMap((part) => (part.type === 'text' ? [part.text] : []))
    expect(texts).toHaveLength(2)
    expect(texts[0]).toContain('$390')
    const ask = reply.parts.find((part) => part.type === 'data-ask')
    expect(ask).toMatchObject({ data: { reason: 'interest', fields: ['email', 'phone', 'name'] } })
  })

  it('carry a conversation on: the details typed next are captured', async () => {
    const first = user('u1', 'how much is whitening?')
    const reply = await send('sdk-conversation-02', [first])
    const next = await send('sdk-conversation-02', [first, reply, user('u2', 'zoe@acme.com')])
    expect(next.parts.find((part) => part.type === 'data-captured')).toMatchObject({
      data: { fields: ['email'] },
    })
  })

  it('regenerate gives the stored reply, with nothing done twice', async () => {
    const messages = [user('u1', 'how much is whitening?')]
    const one = await send('sdk-conversation-03', messages)
    const two = await send('sdk-conversation-03', messages, 'regenerate-message')
    expect(two).toEqual(one)
  })

  it('resume finds no stream when no answer is under way', async () => {
    expect(await transport.reconnectToStream({ chatId: 'sdk-conversation-01' })).toBeNull()
  })

  it('see an error as an error', async () => {
    await expect(send('short', [user('u1', 'hi')])).rejects.toThrow()
  })
})
