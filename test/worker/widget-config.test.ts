// What the widget hears of its agent (GET /v1/agents/:agentId/widget).
import { env, exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { WidgetConfig } from '../../src/widget/config.ts'
import { Appearance } from '../../src/workspace/agent.ts'
import { deleteAgent, updateAgent } from '../../src/workspace/agents.ts'
import { agentWith } from '../support/agents.ts'
import { ORIGIN, visitorOf } from '../support/chat.ts'

function ask(agentId: string, query = '', headers: Record<string, string> = {}) {
  return exports.default.fetch(`${ORIGIN}/v1/agents/${agentId}/widget${query}`, { headers })
}

async function configOf(...asked: Parameters<typeof ask>): Promise<WidgetConfig> {
  const response = await ask(...asked)
  expect(response.status).toBe(200)
  return response.json()
}

describe('a new agent', () => {
  it('is dressed in the defaults, asks nothing, and may be used by every website', async () => {
    const agent = await agentWith('Brightwell', null)
    const response = await ask(agent.id, '', { origin: 'https://shop.example' })
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe('https://shop.example')
    expect(response.headers.get('cache-control')).toBe('public, max-age=60')
    expect(response.headers.get('vary')).toBe('origin, accept-language')
    const { words, labels, ...config } = await response.json<WidgetConfig>()
    expect(config).toEqual({
      agent: {
        id: agent.id,
        name: 'Brightwell',
        title: 'Brightwell',
        greeting: ['Hello, this is Brightwell. How can I help?'],
        avatar: '',
        suggestions: [],
        color: '#1f5eff',
        ink: '#ffffff',
        position: 'right',
      },
      language: 'en',
      dir: 'ltr',
      customFields: [],
      ask: null,
      either: true,
      dial: null,
    })
    expect(words.placeholder).toBe('Write a message')
    expect(labels.decline).toBe('Not now')
  })

  it('is dressed in what the business chose, with ink that can be read on the colour', async () => {
    const appearance = Appearance.parse({
      title: 'Ask us',
      greeting: 'Hi there.',
      color: '#ffdd00',
      position: 'left',
      avatar: '🦷',
      suggestions: ['What does whitening cost?'],
    })
    const agent = await agentWith('dressed', null, { appearance })
    const { agent: shown } = await configOf(agent.id, '?locale=de')
    const greeting = ['Hi there.']
    expect(shown).toMatchObject({ ...appearance, greeting, ink: '#161514', name: 'dressed' })
  })
})

describe('the language', () => {
  it.each([
    ['the first of the list that we speak', '?locale=sv,fr-CA,en', 'de', 'fr'],
    ['else what the browser accepts', '?locale=sv', 'sv, pt-BR;q=0.8', 'pt'],
    ['else the agent speaks its own', '?locale=sv', 'sv', 'pl'],
    ['Arabic is read from the right', '?locale=ar-EG', '', 'ar'],
    ['nonsense is no error', '?locale=%00,,,🙂', '', 'pl'],
  ])('%s', async (name, query, accepted, language) => {
    const agent = await agentWith(`language ${name}`, null, { language: 'pl' })
    const config = await configOf(agent.id, query, { 'accept-language': accepted })
    expect(config.language).toBe(language)
    expect(config.dir).toBe(language === 'ar' ? 'rtl' : 'ltr')
  })
})

describe('insist', () => {
  it('asks with the greeting, which says why, and the consent text stands with it', async () => {
    const agent = await agentWith('insisting', {
      mode: 'insist',
      consentText: 'We answer you, nothing else.',
      customFields: [
        { key: 'visit', label: 'When', kind: 'choice', options: ['soon'], required: false },
      ],
    })
    const config = await configOf(agent.id)
    expect(config.agent.greeting).toEqual([
      'Hello, this is insisting. How can I help?',
      'I am glad to help. Please send your name and your e-mail address or phone number first, so that we can also reach you after this chat.',
    ])
    expect(config.ask).toEqual({
      reason: 'insist',
      fields: ['email', 'phone', 'name'],
      consent: { text: 'We answer you, nothing else.', version: expect.any(String) },
    })
    expect(config.customFields).toHaveLength(1)
    expect(config.dial).toBe('+1')
    const { reply } = await visitorOf(agent.id).say('what does whitening cost?')
    expect(reply.ask).toEqual(config.ask)
  })

  it('stores the consent of a form sent before the first message', async () => {
    const agent = await agentWith('consenting', { mode: 'insist', consentText: 'We answer you.' })
    const ana = visitorOf(agent.id)
    await ana.send({ contact: { email: 'ana@acme.com', consent: true } })
    expect(await consentOf(agent.id)).toBe('We answer you.')
    const other = await agentWith('unasked', { mode: 'insist', consentText: 'We answer you.' })
    await visitorOf(other.id).say('ana@acme.com')
    expect(await consentOf(other.id)).toBeNull()
  })

  it('asks nothing while lead collection is off, and takes no custom fields', async () => {
    const agent = await agentWith('off', {
      enabled: false,
      mode: 'insist',
      customFields: [{ key: 'a', label: 'A', kind: 'text', options: [], required: false }],
    })
    const config = await configOf(agent.id)
    expect(config).toMatchObject({ ask: null, customFields: [] })
    expect(config.agent.greeting).toEqual(['Hello, this is off. How can I help?'])
  })
})

async function consentOf(agentId: string): Promise<string | null> {
  const row = await env.DB.prepare('SELECT consent_text FROM leads WHERE agent_id = ?')
    .bind(agentId)
    .first<{ consent_text: string | null }>()
  if (!row) throw new Error('there is no lead')
  return row.consent_text
}

it("reads national numbers in the agent's country, else in the visitor's", async () => {
  const agent = await agentWith('dial', { defaultCountry: null })
  expect((await configOf(agent.id, '', { 'cf-ipcountry': 'FR' })).dial).toBe('+33')
  expect((await configOf(agent.id, '', { 'cf-ipcountry': 'T1' })).dial).toBeNull()
  const settled = await agentWith('settled', { defaultCountry: 'PL', ask: 'both' })
  const config = await configOf(settled.id, '', { 'cf-ipcountry': 'FR' })
  expect(config).toMatchObject({ dial: '+48', either: false })
})

describe('who is refused', () => {
  it('a foreign website, in words its page can read', async () => {
    const agent = await agentWith('closed', null)
    const allowedOrigins = ['https://shop.example']
    await updateAgent(env.DB, agent.workspaceId, agent.id, { allowedOrigins }, Date.now())
    expect((await ask(agent.id, '', { origin: 'https://shop.example' })).status).toBe(200)
    expect((await ask(agent.id, '', { origin: ORIGIN })).status).toBe(200)
    const refused = await ask(agent.id, '', { origin: 'https://evil.example' })
    expect(refused.status).toBe(403)
    expect(refused.headers.get('access-control-allow-origin')).toBe('https://evil.example')
    expect(refused.headers.get('cache-control')).toBe('no-store')
    expect(await refused.json()).toMatchObject({ type: '/problems/origin' })
  })

  it('who asks for an agent that never was or is deleted', async () => {
    expect((await ask('agent_nobody')).status).toBe(404)
    const gone = await agentWith('gone', null)
    await deleteAgent(env.DB, gone.workspaceId, gone.id, Date.now())
    expect((await ask(gone.id)).status).toBe(404)
  })
})
