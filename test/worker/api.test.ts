import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { api } from '../../src/api/routes.ts'
import { ConversationObject, LeadDetailView, LeadPage } from '../../src/api/schemas.ts'
import type { Env } from '../../src/env.ts'
import { fileLead } from '../../src/leads/store.ts'
import type { WorkspaceRef } from '../../src/workspace/agents.ts'
import { createKey, listKeys, revokeKey, type Scope } from '../../src/workspace/keys.ts'
import { filingOf } from '../support/leads.ts'
import { parseCsv } from '../support/parse-csv.ts'
import { memberIn, workspaceOf } from '../support/workspace.ts'

const NOW = Date.now()
let acme: WorkspaceRef
let other: WorkspaceRef
let key: string
let foreign: string

beforeAll(async () => {
  acme = await workspaceOf('api-acme')
  other = await workspaceOf('api-other')
  key = await keyOf(acme, ['read', 'write', 'export'])
  foreign = await keyOf(other, ['read', 'write', 'export'])
})

async function keyOf({ id }: WorkspaceRef, scopes: Scope[]): Promise<string> {
  return (await createKey(env.DB, id, { name: 'test', scopes }, NOW)).key
}

type Answer = { status: number; body: Record<string, unknown>; headers: Headers }

async function call(method: string, path: string, body?: unknown, as = key): Promise<Answer> {
  const response = await api.request(
    path,
    {
      method,
      headers: { authorization: `Bearer ${as}` },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    },
    env as Env,
  )
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.match(/^application\/(problem\+)?json/)
  const parsed = isJson ? (JSON.parse(text) as Answer['body']) : { text }
  return { status: response.status, body: parsed, headers: response.headers }
}

const newAgent = async (name = 'Clinic') =>
  (await call('POST', '/agents', { name })).body.id as string

async function newLead(given: Parameters<typeof filingOf>[1], workspace = acme): Promise<string> {
  const filed = await fileLead(env.DB, filingOf(workspace.no, given), NOW)
  if (filed.kind === 'erased') throw new Error('erased')
  return filed.leadId
}

describe('keys', () => {
  test.each([
    undefined,
    'Bearer',
    'Bearer fg_short',
    `Bearer fg_${'A'.repeat(43)}`,
    `Basic fg_${'A'.repeat(43)}`,
  ])('%s is 401', async (authorization) => {
    const init = authorization ? { headers: { authorization } } : {}
    const response = await api.request('/agents', init, env as Env)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ type: '/problems/unauthorized', status: 401 })
  })

  test('a scope that is missing is 403', async () => {
    const reader = await keyOf(acme, ['read'])
    expect((await call('GET', '/agents', undefined, reader)).status).toBe(200)
    expect((await call('POST', '/agents', { name: 'x' }, reader)).status).toBe(403)
    expect((await call('GET', '/leads.csv', undefined, reader)).status).toBe(403)
    expect((await call('DELETE', '/leads/lead_x', undefined, reader)).status).toBe(403)
  })

  test('only the hash is kept; a revoked key is 401 at once', async () => {
    const made = await createKey(env.DB, acme.id, { name: 'CI', scopes: ['read'] }, NOW + 1)
    const { results } = await env.DB.prepare('SELECT * FROM api_keys').all()
    expect(JSON.stringify(results)).not.toContain(made.key)
    expect((await call('GET', '/agents', undefined, made.key)).status).toBe(200)
    expect(await revokeKey(env.DB, other.id, made.id, NOW)).toBe(false)
    expect(await revokeKey(env.DB, acme.id, made.id, NOW)).toBe(true)
    expect((await call('GET', '/agents', undefined, made.key)).status).toBe(401)
    expect((await listKeys(env.DB, acme.id)).map((one) => one.id)).not.toContain(made.id)
  })

  test('its last use is kept, but a read does not write each time', async () => {
    const made = await createKey(env.DB, acme.id, { name: 'use', scopes: ['read'] }, NOW)
    await call('GET', '/agents', undefined, made.key)
    const used = async () =>
      (await listKeys(env.DB, acme.id)).find((one) => one.id === made.id)?.lastUsedAt
    const first = await used()
    expect(first).toBeGreaterThanOrEqual(NOW)
    await call('GET', '/agents', undefined, made.key)
    expect(await used()).toBe(first)
  })
})

describe('bodies', () => {
  test('no JSON is 400, a wrong value is 422 at its field, a megabyte is 413', async () => {
    expect((await call('POST', '/agents', '{"name":')).body).toMatchObject({
      type: '/problems/malformed',
      status: 400,
    })
    expect((await call('POST', '/agents', '')).status).toBe(400)
    const invalid = await call('POST', '/agents', { name: '', allowedOrigins: ['x'] })
    expect(invalid.status).toBe(422)
    expect(Object.keys(invalid.body.errors as object)).toEqual(['name', 'allowedOrigins.0'])
    expect((await call('POST', '/agents', '[]')).status).toBe(422)
    expect((await call('POST', '/agents', { name: 'x'.repeat(1024 * 1024) })).status).toBe(413)
  })

  test('broken UTF-8 is 400', async () => {
    const init = {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      body: new Uint8Array([0x7b, 0xff, 0x7d]),
    }
    expect((await api.request('/agents', init, env as Env)).status).toBe(400)
  })
})

describe('agents', () => {
  test('the name is enough; found, changed, deleted', async () => {
    const made = await call('POST', '/agents', { name: 'Shop' })
    expect(made.status).toBe(201)
    const id = made.body.id as string
    expect(made.body).toMatchObject({ name: 'Shop', leadCollection: { enabled: false } })
    expect((await call('GET', '/agents')).body.agents).toContainEqual(made.body)
    const changed = await call('PATCH', `/agents/${id}`, { persona: 'Kind.', archived: true })
    expect(changed.body).toMatchObject({ name: 'Shop', persona: 'Kind.' })
    expect(changed.body.archivedAt).toEqual(expect.any(String))
    expect((await call('DELETE', `/agents/${id}`)).status).toBe(204)
    expect((await call('GET', `/agents/${id}`)).status).toBe(404)
    expect((await call('GET', `/agents/${id}/articles`)).status).toBe(404)
  })

  test('lead collection: absent keys take their defaults, the whole object answers', async () => {
    const id = await newAgent()
    const path = `/agents/${id}/lead-collection`
    expect((await call('GET', path)).body).toMatchObject({ enabled: false, mode: 'on_interest' })
    await call('PUT', path, { enabled: true, mode: 'insist', ask: 'both', defaultCountry: 'US' })
    const put = await call('PUT', path, { enabled: true, mode: 'each_reply' })
    expect(put.status).toBe(200)
    expect(put.body).toMatchObject({
      enabled: true,
      mode: 'each_reply',
      ask: 'either',
      askName: true,
      defaultCountry: null,
    })
    expect((await call('GET', path)).body).toEqual(put.body)
    const bad = await call('PUT', path, { mode: 'always', threshold: 7 })
    expect(bad.status).toBe(422)
    expect(Object.keys(bad.body.errors as object)).toEqual(['mode', 'threshold'])
  })

  test('articles from a web page: learned, fetched again, refused at the field', async () => {
    const id = await newAgent()
    const path = `/agents/${id}/articles`
    const learned = await call('POST', path, { url: 'https://pages.example/moved' })
    expect(learned.status).toBe(201)
    expect(learned.body).toMatchObject({
      title: 'Implant prices',
      source: 'url',
      sourceUrl: 'https://pages.example/moved',
      passages: 2,
      ownContacts: 1,
    })
    expect(learned.body.fetchedAt).toMatch(/^20\d\d-/)
    const again = await call('POST', `${path}/${learned.body.id}/fetches`)
    expect(again.status).toBe(201)
    expect(again.body).toMatchObject({ id: learned.body.id, title: 'Implant prices' })
    for (const url of [
      ...[
        'http://169.254.169.254/latest/meta-data/',
        'http://localhost:8787/',
        'file:///etc/passwd',
      ],
      ...[
        'https://pages.example/inside',
        'https://pages.example/report.pdf',
        'https://other.example',
      ],
      ...['https://pages.example/none', '', 17],
    ]) {
      const { status, body } = await call('POST', path, { url })
      expect([url, status, body.errors]).toEqual([url, 422, { url: expect.any(String) }])
    }
    expect((await call('GET', path)).body.articles).toHaveLength(1)
    const byHand = await call('POST', path, { title: 'Hours', body: 'Nine to five.' })
    expect(byHand.body).toMatchObject({ fetchedAt: null, passages: 1, ownContacts: 0 })
    expect((await call('POST', `${path}/${byHand.body.id}/fetches`)).status).toBe(422)
    expect((await call('POST', `${path}/art_none/fetches`)).status).toBe(404)
    expect(
      (await call('POST', '/agents/agent_none/articles', { url: 'https://pages.example' })).status,
    ).toBe(404)
    expect((await call('POST', path, { title: 'no body' })).body.errors).toHaveProperty('body')
  })

  test('articles: added, read, replaced, removed', async () => {
    const id = await newAgent()
    const path = `/agents/${id}/articles`
    const made = await call('POST', path, { title: 'Prices', body: 'Whitening costs $300.' })
    expect(made.status).toBe(201)
    const one = `${path}/${made.body.id}`
    expect((await call('GET', path)).body.articles).toMatchObject([{ title: 'Prices' }])
    const put = await call('PUT', one, { title: 'Prices', body: 'It costs $350.' })
    expect(put.body).toMatchObject({ id: made.body.id, body: 'It costs $350.' })
    expect((await call('GET', one)).body).toEqual(put.body)
    expect((await call('DELETE', one)).status).toBe(204)
    expect((await call('GET', one)).status).toBe(404)
    expect((await call('POST', path, { title: '', body: '' })).status).toBe(422)
    expect(
      (await call('POST', '/agents/agent_none/articles', { title: 'a', body: 'b' })).status,
    ).toBe(404)
  })
})

describe('leads', () => {
  test('listed by page with their agent’s name, in the promised shape', async () => {
    const agentId = await newAgent('Solar')
    for (const i of [1, 2, 3])
      await newLead({ agentId, emails: [`l${i}@x.example`], name: `N${i}` })
    const page = await call('GET', `/leads?agent=${agentId}&limit=2`)
    const { leads, next } = LeadPage.parse(page.body)
    expect(leads.map((lead) => [lead.name, lead.agentName])).toEqual([
      ['N3', 'Solar'],
      ['N2', 'Solar'],
    ])
    const rest = await call('GET', `/leads?agent=${agentId}&limit=2&cursor=${next}`)
    expect(LeadPage.parse(rest.body)).toMatchObject({ leads: [{ name: 'N1' }], next: null })
    expect((await call('GET', '/leads?status=what&sort=x&limit=-1&cursor=%%%')).status).toBe(200)
    expect(page.headers.get('cache-control')).toBe('no-store')
  })

  test('read, changed and conflicting', async () => {
    const agentId = await newAgent()
    await newLead({ agentId, emails: ['taken@x.example'] })
    const id = await newLead({ agentId, emails: ['mine@x.example'], phones: ['+14155552671'] })
    const changed = await call('PATCH', `/leads/${id}`, {
      status: 'contacted',
      name: 'Ana',
      notes: 'called',
    })
    expect(LeadDetailView.parse(changed.body)).toMatchObject({
      status: 'contacted',
      name: 'Ana',
      notes: 'called',
      email: 'mine@x.example',
      emails: ['mine@x.example'],
    })
    expect((await call('GET', `/leads/${id}`)).body).toEqual(changed.body)
    expect((await call('PATCH', `/leads/${id}`, { email: 'taken@x.example' })).status).toBe(409)
    expect((await call('PATCH', `/leads/${id}`, { status: 'hot' })).status).toBe(422)
    const given = await call('PATCH', `/leads/${id}`, { assignedTo: await memberIn(acme, 'bo') })
    expect(LeadDetailView.parse(given.body)).toMatchObject({
      assignedTo: 'user_bo',
      timeline: expect.arrayContaining([expect.objectContaining({ kind: 'assigned' })]),
    })
    const mine = LeadPage.parse((await call('GET', '/leads?assigned=user_bo')).body)
    expect(mine.leads.map((lead) => lead.id)).toEqual([id])
    const stranger = await memberIn(other, 'cy')
    expect((await call('PATCH', `/leads/${id}`, { assignedTo: stranger })).body).toMatchObject({
      status: 422,
      errors: { assignedTo: expect.any(String) },
    })
    expect((await call('PATCH', `/leads/${id}`, { phone: '12' })).body).toMatchObject({
      errors: { phone: expect.any(String) },
    })
  })

  test('the CSV is the view', async () => {
    const agentId = await newAgent('=cmd')
    await newLead({ agentId, emails: ['c1@x.example'], name: '@evil', phones: ['+14155552672'] })
    const csv = await call('GET', `/leads.csv?agent=${agentId}&columns=name,email,phone,agent`)
    expect(csv.headers.get('content-type')).toContain('text/csv')
    expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="leads-.*\.csv"$/)
    expect(parseCsv(csv.body.text as string)).toEqual([
      ['name', 'email', 'phone', 'agent'],
      ["'@evil", 'c1@x.example', '+14155552672', "'=cmd"],
    ])
  })

  test('the JSON lines are the leads of the view as they are listed', async () => {
    const agentId = await newAgent()
    for (const email of ['l1@x.example', 'l2@x.example', 'l3@x.example'])
      await newLead({ agentId, emails: [email] })
    const { headers, body } = await call('GET', `/leads.ndjson?agent=${agentId}&dir=asc&limit=1`)
    expect(headers.get('content-type')).toBe('application/x-ndjson')
    expect(headers.get('content-disposition')).toMatch(/filename="leads-.*\.ndjson"$/)
    const lines = (body.text as string).trimEnd().split('\n')
    const listed = await call('GET', `/leads?agent=${agentId}&dir=asc`)
    expect(lines.map((line) => JSON.parse(line))).toEqual(listed.body.leads)
    expect(lines).toHaveLength(3)
  })

  test('another workspace: missing and foreign look the same', async () => {
    const agentId = await newAgent()
    const leadId = await newLead({ agentId, emails: ['own@x.example'] })
    const { body } = await call('POST', `/agents/${agentId}/articles`, { title: 'a', body: 'b' })
    const paths = [
      ['GET', `/agents/${agentId}`],
      ['PATCH', `/agents/${agentId}`, {}],
      ['DELETE', `/agents/${agentId}`],
      ['GET', `/agents/${agentId}/lead-collection`],
      ['PUT', `/agents/${agentId}/lead-collection`, {}],
      ['GET', `/agents/${agentId}/articles`],
      ['POST', `/agents/${agentId}/articles`, { title: 'x', body: 'y' }],
      ['GET', `/agents/${agentId}/articles/${body.id}`],
      ['PUT', `/agents/${agentId}/articles/${body.id}`, { title: 'x', body: 'y' }],
      ['POST', `/agents/${agentId}/articles/${body.id}/fetches`],
      ['DELETE', `/agents/${agentId}/articles/${body.id}`],
      ['GET', `/leads/${leadId}`],
      ['PATCH', `/leads/${leadId}`, { name: 'x' }],
      ['DELETE', `/leads/${leadId}`],
      ['GET', `/conversations/conv_${'0'.repeat(26)}`],
    ] as const
    for (const [method, path, given] of paths) {
      const { status } = await call(method, path, given, foreign)
      expect([method, path, status]).toEqual([method, path, 404])
    }
    expect((await call('GET', `/leads?q=own`, undefined, foreign)).body.leads).toEqual([])
    expect((await call('GET', `/leads/${leadId}`)).status).toBe(200)
    expect((await call('GET', `/agents/${agentId}/articles/${body.id}`)).status).toBe(200)
  })

  test('an address that does not exist is 404', async () => {
    expect((await call('GET', '/nothing')).status).toBe(404)
    expect((await call('GET', '/conversations/..%2f')).status).toBe(404)
  })
})

describe('from a visitor’s message to the API', () => {
  test('the lead is listed, its conversation read with the captured range, erased for good', async () => {
    const agentId = await newAgent('Brightwell')
    await call('PUT', `/agents/${agentId}/lead-collection`, { enabled: true, defaultCountry: 'US' })
    const { exports } = await import('cloudflare:workers')
    const worker = (exports as unknown as { default: Fetcher }).default
    const said = await worker.fetch(`http://x/v1/agents/${agentId}/chat`, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ message: 'how much is whitening? ana@gmail.com' }),
    })
    const reply = (await said.json()) as { conversation: { id: string }; captured: string[] }
    expect(reply.captured).toEqual(['email'])
    const { leads } = LeadPage.parse((await call('GET', `/leads?agent=${agentId}`)).body)
    expect(leads).toMatchObject([
      { email: 'ana@gmail.com', conversations: [reply.conversation.id], agentName: 'Brightwell' },
    ])
    const path = `/conversations/${reply.conversation.id}`
    const conversation = ConversationObject.parse((await call('GET', path)).body)
    const [turn] = conversation.turns
    const [captured] = turn!.captured
    expect(turn!.text.slice(captured!.start, captured!.end)).toBe('ana@gmail.com')
    expect((await call('GET', path, undefined, foreign)).status).toBe(404)
    expect((await call('DELETE', `/leads/${leads[0]!.id}`)).status).toBe(204)
    expect((await call('DELETE', `/leads/${leads[0]!.id}`)).status).toBe(404)
    expect((await call('GET', path)).status).toBe(404)
    expect((await call('GET', `/leads?agent=${agentId}`)).body.leads).toEqual([])
  })
})
