// What a visitor's browser gets to resume (GET …/chat): when each message was, and what was understood,
// so that it can be confirmed and corrected.
import { env, exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { MessageMetadata, ResumeView } from '../../src/conversation/say.ts'
import { agentWith } from '../support/agents.ts'
import { ORIGIN, visitorOf } from '../support/chat.ts'

async function resumed(agentId: string, key: string): Promise<ResumeView> {
  const response = await exports.default.fetch(`${ORIGIN}/v1/agents/${agentId}/chat`, {
    headers: { 'x-conversation-key': key },
  })
  expect(response.headers.get('cache-control')).toBe('no-store')
  return response.json<ResumeView>()
}

const capturedIn = (view: ResumeView) =>
  view.messages.flatMap(({ role, metadata }) => (role === 'user' ? [metadata.captured] : []))

const shownIn = (metadata: MessageMetadata['captured']) => metadata?.map(({ shown }) => shown)

it('tells the moment of every message, and what the visitor gave in it as a person reads it', async () => {
  const agent = await agentWith('confirming', {})
  const ana = visitorOf(agent.id)
  const before = Date.now()
  await ana.say('hello')
  await ana.say('sure, im ana - 415 555 2671 or ana at gmail dot com')
  const view = await resumed(agent.id, ana.key)
  for (const { metadata } of view.messages) {
    expect(new Date(metadata.at).toISOString()).toBe(metadata.at)
    expect(Date.parse(metadata.at)).toBeGreaterThanOrEqual(before)
  }
  const [hello, details] = capturedIn(view)
  expect(hello).toBeUndefined()
  const part = view.messages[2]?.parts[0]
  const text = part && 'text' in part ? part.text : ''
  expect(
    details?.map(({ field, value, shown, start, end }) => [
      field,
      value,
      shown,
      text.slice(start, end),
    ]),
  ).toEqual([
    ['name', 'Ana', 'Ana', 'ana'],
    ['phone', '+14155552671', '+1 415 555 2671', '415 555 2671'],
    ['email', 'ana@gmail.com', 'ana@gmail.com', 'ana at gmail dot com'],
  ])
  expect(view.messages.filter(({ role }) => role === 'assistant')).toHaveLength(2)
})

it('shows nothing of a lead that existed before, only what was typed here', async () => {
  const agent = await agentWith('discreet', {})
  await visitorOf(agent.id).say("I'm Ana Lopez, ana@acme.com, 415 555 2671")
  const stranger = visitorOf(agent.id)
  await stranger.say('write to ana@acme.com')
  const view = await resumed(agent.id, stranger.key)
  expect(capturedIn(view).map(shownIn)).toEqual([['ana@acme.com']])
  expect(JSON.stringify(view)).not.toMatch(/Lopez|2671/)
})

it('says nothing was understood while lead collection is off', async () => {
  const agent = await agentWith('not collecting', { enabled: false })
  const ana = visitorOf(agent.id)
  await ana.say('ana@acme.com')
  expect(capturedIn(await resumed(agent.id, ana.key))).toEqual([undefined])
})

describe('a second form in the same conversation corrects: same lead, new primary', () => {
  const FIRST = "I'm Ana, ana@acme.com, 415 555 2671"
  it.each([
    ['e-mail', { email: 'ana@home.org' }, { email: 'ana@home.org' }],
    ['phone', { phone: '415 555 2672' }, { phone: '+14155552672' }],
    ['name', { name: 'Anna' }, { name: 'Anna' }],
    [
      'all that was shown, one of it mended',
      { name: 'Ana', email: 'ana@acme.com', phone: '415 555 2673' },
      { phone: '+14155552673' },
    ],
    [
      'another name and address at once, where the form says that it corrects',
      { name: 'Bea', email: 'bea@home.org', corrects: true },
      { name: 'Bea', email: 'bea@home.org' },
    ],
    [
      'the name beside an address that stands',
      { name: 'Anna', email: 'ana@acme.com' },
      { name: 'Anna' },
    ],
  ])('%s', async (what, contact, mended) => {
    const agent = await agentWith(`mending ${what}`, {})
    const ana = visitorOf(agent.id)
    await ana.say(FIRST)
    const first = await leadsOf(agent.id)
    expect(first).toMatchObject([{ name: 'Ana', email: 'ana@acme.com', phone: '+14155552671' }])
    const { captured } = await ana.send({ contact })
    expect(captured).toEqual(
      (['email', 'phone', 'name'] as const).filter((field) => field in contact),
    )
    expect(await leadsOf(agent.id)).toEqual([{ ...first[0], ...mended }])
  })
})

it('without saying so, another name with an address of its own is somebody else', async () => {
  const agent = await agentWith('two people', {})
  const ana = visitorOf(agent.id)
  await ana.say("I'm Ana, ana@acme.com")
  await ana.send({ contact: { name: 'Ben', email: 'ben@acme.com' } })
  const names = (await leadsOf(agent.id)).map(({ name }) => name)
  expect(names.sort()).toEqual(['Ana', 'Ben'])
})

async function leadsOf(agentId: string) {
  const { results } = await env.DB.prepare(
    'SELECT id, name, email, phone FROM leads WHERE agent_id = ?',
  )
    .bind(agentId)
    .all()
  return results
}
