import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Agent } from '../../src/workspace/agent.ts'
import { deleteAgent, updateAgent } from '../../src/workspace/agents.ts'
import { agentWith } from '../support/agents.ts'
import { partsOf, post, visitorOf } from '../support/chat.ts'

let agent: Agent

beforeAll(async () => {
  agent = await agentWith('errors', {})
})

const KEY = 'a-key-of-the-visitor-1'

async function problem(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  return response.json<{ type: string; status: number; detail: string; requestId: string }>()
}

function chunked(bytes: number): ReadableStream<Uint8Array> {
  let left = bytes
  return new ReadableStream({
    pull(controller) {
      if (left <= 0) return controller.close()
      left -= 65_536
      controller.enqueue(new Uint8Array(65_536).fill(97))
    },
  })
}

describe('bad input gets the documented error and stores nothing', () => {
  const cases: [string, number, string, Parameters<typeof post>[1]][] = [
    ['an empty message', 422, 'invalid', { message: '', conversation: KEY }],
    ['blanks only', 422, 'invalid', { message: ' \n\t ', conversation: KEY }],
    ['no message at all', 422, 'invalid', { conversation: KEY }],
    ['4,001 code points', 422, 'invalid', { message: '🙂'.repeat(4001), conversation: KEY }],
    ['a short key', 422, 'invalid', { message: 'hi', conversation: 'short' }],
    ['a key with foreign characters', 422, 'invalid', { message: 'hi', conversation: `${KEY}!` }],
    ['a message that is no text', 422, 'invalid', { message: 7, conversation: KEY }],
    ['a list', 422, 'invalid', '[]'],
    ['broken JSON', 400, 'malformed', '{"message": "hi"'],
    ['no body', 400, 'malformed', ''],
    ['bytes that are no UTF-8', 400, 'malformed', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
    ['65 KB', 413, 'too_large', { message: 'hi', conversation: KEY, pad: 'x'.repeat(66_000) }],
    ['10 MB in chunks without a length', 413, 'too_large', chunked(10_485_760)],
    [
      'only a ticked consent box',
      422,
      'invalid',
      { contact: { consent: true }, conversation: KEY },
    ],
  ]
  it.each(cases)('%s: %i %s', async (_name, status, code, body) => {
    const response = await post(agent.id, body)
    expect(response.status).toBe(status)
    const told = await problem(response)
    expect(told.type).toBe(`/problems/${code}`)
    expect(told.requestId).toBeTruthy()
  })

  it('leaves the conversation empty after all of them', async () => {
    const response = await fetchResume(agent.id, KEY)
    expect((await response.json<{ messages: unknown[] }>()).messages).toEqual([])
  })
})

function fetchResume(agentId: string, key: string) {
  return import('cloudflare:workers').then(({ exports }) =>
    exports.default.fetch(`https://leads.example/v1/agents/${agentId}/chat`, {
      headers: { 'x-conversation-key': key },
    }),
  )
}

it('answers 404 for an agent that never was or is deleted', async () => {
  expect((await post('agent_nobody', { message: 'hi' })).status).toBe(404)
  const gone = await agentWith('gone', null)
  await deleteAgent(env.DB, gone.workspaceId, gone.id, Date.now())
  expect((await post(gone.id, { message: 'hi' })).status).toBe(404)
})

describe('origins', () => {
  it('allows all for a new agent, then exact matches and its own', async () => {
    const one = await agentWith('origins', null)
    const from = (origin: string) => post(one.id, { message: 'hi' }, { origin })
    expect((await from('https://anywhere.example')).status).toBe(200)
    const allowedOrigins = ['https://shop.example']
    await updateAgent(env.DB, one.workspaceId, one.id, { allowedOrigins }, Date.now())
    const allowed = await from('https://shop.example')
    expect(allowed.status).toBe(200)
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://shop.example')
    expect((await from('https://leads.example')).status).toBe(200)
    expect((await post(one.id, { message: 'no browser' })).status).toBe(200)
    for (const foreign of ['https://evil.example', 'https://shop.example.evil.example', 'null']) {
      const refused = await from(foreign)
      expect(refused.status).toBe(403)
      expect((await problem(refused)).type).toBe('/problems/origin')
    }
  })
})

it('keeps script tags and lone surrogates as text, with the length as typed', async () => {
  const ada = visitorOf(agent.id)
  const body = `{"message":"<script>alert(1)</script> \\ud800 x\\u0000y","conversation":"${ada.key}"}`
  const response = await post(agent.id, body)
  expect(response.status).toBe(200)
  expect((await partsOf(response)).at(-1)).toEqual({ type: 'finish' })
  const resumed = await (await fetchResume(agent.id, ada.key)).json<{
    messages: { parts: { text: string }[] }[]
  }>()
  expect(resumed.messages[0]?.parts[0]?.text).toBe('<script>alert(1)</script> \ufffd x\ufffdy')
})

it('takes exactly 4,000 code points', async () => {
  const response = await post(agent.id, { message: '🙂'.repeat(4000) })
  expect(response.status).toBe(200)
  await response.text()
})

it('wants a valid key to resume, and knows nothing of an unknown one', async () => {
  expect((await fetchResume(agent.id, 'short')).status).toBe(422)
  const unknown = await fetchResume(agent.id, 'never-heard-of-this-key')
  expect(await unknown.json()).toMatchObject({ messages: [], ask: null, captured: [] })
})

it("dresses the hosted page in the agent's colour, with ink that can be read on it", async () => {
  const { exports } = await import('cloudflare:workers')
  const one = await agentWith('yellow', null, { appearance: { color: '#ffdd00' } as never })
  const theme = await exports.default.fetch(`https://leads.example/chat/${one.id}/theme.css`)
  expect(theme.headers.get('content-type')).toContain('text/css')
  expect(await theme.text()).toBe('.chat { --brand: #ffdd00; --on-brand: #161514; }\n')
})

it('keeps the campaign and referrer of a visitor without JavaScript', async () => {
  const { exports } = await import('cloudflare:workers')
  const one = await agentWith('campaign', {})
  const address = `https://leads.example/chat/${one.id}?utm_source=mail&utm_campaign=spring`
  const headers = { referer: 'https://news.example/' }
  const first = await exports.default.fetch(address, { headers })
  const html = await first.text()
  const value = (name: string) =>
    html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1]?.replaceAll('&amp;', '&') ?? ''
  const form = new URLSearchParams({
    conversation: value('conversation'),
    messageId: value('messageId'),
    page: value('page'),
    referrer: value('referrer'),
    message: 'i want a quote, lou@acme.com',
  })
  const posted = await exports.default.fetch(`https://leads.example/chat/${one.id}`, {
    method: 'POST',
    body: form,
  })
  expect(posted.status).toBe(200)
  const lead = await env.DB.prepare('SELECT page_url, referrer, utm FROM leads WHERE agent_id = ?')
    .bind(one.id)
    .first<{ page_url: string; referrer: string; utm: string }>()
  expect(lead?.referrer).toBe('https://news.example/')
  expect(JSON.parse(lead?.utm ?? '{}')).toMatchObject({ source: 'mail', campaign: 'spring' })
})
