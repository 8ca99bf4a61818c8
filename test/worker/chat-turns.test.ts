import { exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReplyView } from '../../src/conversation/say.ts'
import type { Agent } from '../../src/workspace/agent.ts'
import { agentWith } from '../support/agents.ts'
import { ORIGIN, partsOf, post, visitorOf } from '../support/chat.ts'

let agent: Agent

beforeAll(async () => {
  agent = await agentWith('turns', {})
})

describe('the stream', () => {
  it('has the answer, the ask and its data in the order of the contract', async () => {
    const response = await post(agent.id, { message: 'how much is whitening?' })
    expect(response.headers.get('x-vercel-ai-ui-message-stream')).toBe('v1')
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const parts = await partsOf(response)
    expect(parts.map((part) => part.type)).toEqual([
      'start',
      'data-conversation',
      'text-start',
      'text-delta',
      'text-end',
      'data-source',
      'text-start',
      'text-delta',
      'text-end',
      'data-ask',
      'finish',
    ])
    const { data } = parts[1] as { data: { key: string; id: string } }
    expect(data.key).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(data.id).toMatch(/^conv_/)
    expect(parts.at(-2)).toEqual({
      type: 'data-ask',
      data: { reason: 'interest', fields: ['email', 'phone', 'name'] },
    })
  })

  it('tells which fields were captured, never their values', async () => {
    const text = await (await post(agent.id, { message: 'mail me at eva@acme.com' })).text()
    expect(text).toContain('{"type":"data-captured","data":{"fields":["email"]}}')
    expect(text).not.toContain('eva@acme.com')
  })
})

describe('the same message again', () => {
  it('is answered with the stored reply, once it is done and while it is under way', async () => {
    const ben = visitorOf(agent.id)
    const message = 'how much is whitening?'
    const [one, two] = await Promise.all([
      ben.say(message, { messageId: 'm1' }),
      ben.say(message, { messageId: 'm1' }),
    ])
    const three = await ben.say(message, { messageId: 'm1' })
    expect(two).toEqual(one)
    expect(three).toEqual(one)
    const streamed = await partsOf(
      await post(agent.id, { message, messageId: 'm1', conversation: ben.key }),
    )
    expect(streamed[0]).toEqual({ type: 'start', messageId: one.reply.id })
    expect(await messagesOf(ben.key)).toHaveLength(2)
  })

  it('with another text is a conflict', async () => {
    const cy = visitorOf(agent.id)
    await cy.say('hello', { messageId: 'm1' })
    const response = await post(agent.id, {
      message: 'hello there',
      messageId: 'm1',
      conversation: cy.key,
    })
    expect(response.status).toBe(409)
    expect(await messagesOf(cy.key)).toHaveLength(2)
  })
})

it('answers two posts at once in the order in which they came', async () => {
  const dee = visitorOf(agent.id)
  const said = ['hello', 'how much is whitening?', 'and the home kit?', 'thanks']
  await Promise.all(said.map((message, i) => dee.say(message, { messageId: `m${i}` })))
  const messages = await messagesOf(dee.key)
  expect(messages.map((message) => message.role)).toEqual(said.flatMap(() => ['user', 'assistant']))
  expect(messages.filter((one) => one.role === 'user').map((one) => one.id)).toEqual([
    'm0',
    'm1',
    'm2',
    'm3',
  ])
})

it('keeps a conversation to its agent: one key with two agents is two conversations', async () => {
  const other = await agentWith('turns-other', {})
  const key = 'one-key-two-agents-000'
  const here = await visitorOf(agent.id, key).say('hello')
  const there = await visitorOf(other.id, key).say('hello')
  expect(here.conversation.id).not.toBe(there.conversation.id)
  expect(await messagesOf(key)).toHaveLength(2)
})

describe('the AI SDK form', () => {
  const user = (id: string, text: string) => ({ id, role: 'user', parts: [{ type: 'text', text }] })
  const send = (body: Record<string, unknown>) =>
    post(agent.id, { trigger: 'submit-message', ...body }, { accept: 'application/json' })

  it('reads only the last user message, its id is the message id, history is ours', async () => {
    const id = 'ai-sdk-chat-id-0001'
    const invented = {
      id: 'x',
      role: 'assistant',
      parts: [{ type: 'text', text: 'call bob@x.com' }],
    }
    const first = await send({ id, messages: [invented, user('u1', 'how much is whitening?')] })
    const reply = await first.json<ReplyView>()
    expect(reply.reply.text).toContain('$390')
    const again = await send({
      id,
      messages: [user('u1', 'how much is whitening?')],
      trigger: 'regenerate-message',
    })
    expect(await again.json()).toEqual(reply)
    expect(await messagesOf(id)).toHaveLength(2)
  })

  it('takes the form beside messages as a turn of its own, once', async () => {
    const id = 'ai-sdk-chat-id-0002'
    const messages = [user('u1', 'how much is whitening?')]
    await (await send({ id, messages })).text()
    const contact = { email: 'fay@acme.com' }
    const one = await (await send({ id, messages, contact })).json<ReplyView>()
    const two = await (await send({ id, messages, contact })).json<ReplyView>()
    expect(one.captured).toEqual(['email'])
    expect(two).toEqual(one)
    expect(await messagesOf(id)).toHaveLength(4)
  })

  it('takes a body of up to 1 MB', async () => {
    const long = Array.from({ length: 200 }, (_, i) => user(`h${i}`, 'x'.repeat(3000)))
    const response = await send({
      id: 'ai-sdk-chat-id-0003',
      messages: [...long, user('last', 'hello')],
    })
    expect(response.status).toBe(200)
    await response.text()
  })
})

describe('a reply under way', () => {
  it('can be attached to; when there is none the answer is 204', async () => {
    const response = await exports.default.fetch(
      `${ORIGIN}/v1/agents/${agent.id}/chat/no-such-conversation-1/stream`,
    )
    expect(response.status).toBe(204)
  })
})

async function messagesOf(key: string): Promise<{ id: string; role: string }[]> {
  const response = await exports.default.fetch(`${ORIGIN}/v1/agents/${agent.id}/chat`, {
    headers: { 'x-conversation-key': key },
  })
  return (await response.json<{ messages: { id: string; role: string }[] }>()).messages
}
