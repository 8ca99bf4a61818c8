import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import { beforeAll, describe, expect, test } from 'vitest'
import { MODE_LABELS } from '../../src/capture/settings.ts'
import { agents } from '../../src/dashboard/agents/routes.tsx'
import { problemPage } from '../../src/dashboard/dashboard.tsx'
import type { DashboardEnv } from '../../src/dashboard/session.ts'
import { Problem } from '../../src/http/problem.ts'
import { listArticles } from '../../src/knowledge/store.ts'
import { type Agent, AgentChange, NewAgent } from '../../src/workspace/agent.ts'
import {
  createAgent,
  findAgent,
  updateAgent,
  type WorkspaceRef,
} from '../../src/workspace/agents.ts'
import type { Role } from '../../src/workspace/roles.ts'
import { saveSighting } from '../../src/workspace/sightings.ts'
import { agentWith } from '../support/agents.ts'
import { visitorOf } from '../support/chat.ts'
import { workspaceOf } from '../support/workspace.ts'

let acme: WorkspaceRef
let rival: WorkspaceRef
beforeAll(async () => {
  acme = await workspaceOf('acme')
  rival = await workspaceOf('rival')
})

/** The sub-app as the map mounts it, with a member who is signed in already. */
function appOf(workspace: WorkspaceRef, role: Role = 'owner') {
  const app = new Hono<DashboardEnv>()
  app.use(async function signedIn(c, next) {
    c.set('requestId', 'req_1')
    c.set('member', {
      userId: 'user_ada',
      name: 'Ada',
      email: 'ada@acme.example',
      role,
      workspaceId: workspace.id,
      workspaceNo: workspace.no,
      workspaceName: 'Acme',
      timeZone: 'UTC',
    })
    await next()
  })
  app.onError((error, c) => {
    if (error instanceof Problem) return problemPage(c, error)
    throw error
  })
  app.route('/', agents)
  return app
}

type Page = { status: number; location: string | null; html: string }
type Fields = Record<string, string | string[] | File[]>

async function open(
  path: string,
  { as = acme, role, headers }: { as?: WorkspaceRef; role?: Role; headers?: HeadersInit } = {},
): Promise<Page> {
  return pageOf(await appOf(as, role).request(path, { headers }, env))
}

async function send(
  path: string,
  fields: Fields = {},
  { as = acme, role, headers }: { as?: WorkspaceRef; role?: Role; headers?: HeadersInit } = {},
): Promise<Page> {
  const isMultipart = Object.values(fields).some((one) => one[0] instanceof File)
  const body = isMultipart ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one as string)
  return pageOf(await appOf(as, role).request(path, { method: 'POST', body, headers }, env))
}

async function pageOf(response: Response): Promise<Page> {
  return {
    status: response.status,
    location: response.headers.get('location'),
    html: await response.text(),
  }
}

const PARTIAL = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }
const create = (name: string, workspace = acme) =>
  createAgent(env.DB, workspace, NewAgent.parse({ name }), Date.now())

describe('the list', () => {
  test('teaches when there is nothing, and a name is enough for an agent', async () => {
    const empty = await workspaceOf('empty')
    expect((await open('/agents', { as: empty })).html).toContain('Make your first agent')
    const made = await send('/agents', { name: '  Clinic ' }, { as: empty })
    expect(made.status).toBe(303)
    const page = await open(made.location!, { as: empty })
    expect(page.html).toContain('<h1>Clinic</h1>')
    expect(page.html).toContain('Lead collection off')
    expect((await open('/agents', { as: empty })).html).not.toContain('Make your first agent')
  })

  test('an agent without a name comes back as typed, with the error at the field', async () => {
    const page = await send('/agents', { name: ` ${'x'.repeat(81)}` })
    expect(page.status).toBe(422)
    expect(page.html).toContain('Enter a name of 1 to 80 characters.')
    expect(page.html).toContain('x'.repeat(81))
  })

  test('shows leads, conversations and the mode of each agent', async () => {
    const agent = await agentWith('busy', { mode: 'on_interest' })
    const visitor = visitorOf(agent.id)
    await visitor.say('How much is whitening?')
    await visitor.say('ana@gmail.com')
    const as = { id: agent.workspaceId, no: agent.workspaceNo }
    const { html } = await open('/agents', { as })
    expect(html).toContain('1 lead<')
    expect(html).toContain('When interest shows')
  })

  test('archived agents stand apart and come back; a deleted one is gone', async () => {
    const { id } = await create('Old <shop>')
    expect((await send(`/agents/${id}/archival`)).location).toBe('/agents')
    const { html } = await open('/agents')
    expect(html.indexOf('Old &lt;shop&gt;')).toBeGreaterThan(html.indexOf('>Archived<'))
    expect((await send(`/agents/${id}/restoration`)).location).toBe(`/agents/${id}`)
    expect((await findAgent(env.DB, id))?.archivedAt).toBeNull()
    expect((await open(`/agents/${id}/deletion`)).html).toContain('(404)')
    expect((await send(`/agents/${id}/deletion`)).location).toBe('/agents')
    expect((await open(`/agents/${id}`)).status).toBe(404)
  })
})

describe('an agent', () => {
  test('is changed on its first tab; wrong values are named and kept', async () => {
    const { id } = await create('Shop')
    const fields = { name: 'Shop & Co', persona: 'Kind.', language: 'pl', dailyModelBudget: '10' }
    expect((await send(`/agents/${id}`, fields)).status).toBe(303)
    const stored = await findAgent(env.DB, id)
    expect(stored).toMatchObject({ name: 'Shop & Co', persona: 'Kind.', language: 'pl' })
    const wrong = await send(`/agents/${id}`, { ...fields, persona: 'p', dailyModelBudget: '-3' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Enter a whole number from 0 to 1,000,000.')
    expect(wrong.html).toContain('value="-3"')
    expect((await findAgent(env.DB, id))?.persona).toBe('Kind.')
  })

  const TABS = ['', '/features', '/knowledge', '/appearance', '/embed']

  test.each(TABS)('%s answers 200 to its own members and 404 to everybody else', async (tab) => {
    const { id } = await create('Mine')
    expect((await open(`/agents/${id}${tab}`)).status).toBe(200)
    const foreign = await open(`/agents/${id}${tab}`, { as: rival })
    expect(foreign.status).toBe(404)
    expect(foreign.html).not.toContain('Mine')
    expect(await open(`/agents/agent_none${tab}`, { as: rival })).toEqual({
      ...foreign,
      html: foreign.html.replaceAll(id, 'agent_none'),
    })
  })

  test.each(TABS)('%s can be read but not changed by viewers', async (tab) => {
    const { id } = await create('Looked at')
    const { status, html } = await open(`/agents/${id}${tab}`, { role: 'viewer' })
    expect(status).toBe(200)
    expect(html).not.toContain(`method="post" action="/agents/${id}`)
    expect(html).not.toContain('Save changes')
    expect((await send(`/agents/${id}${tab}`, { name: 'x' }, { role: 'viewer' })).status).toBe(403)
  })

  const ACTIONS = [
    ...['', '/features', '/appearance', '/embed', '/embed/origins'],
    ...['/knowledge', '/knowledge/files', '/knowledge/pages', '/knowledge/art_x/fetches'],
  ]
  const ENDS = ['/archival', '/restoration', '/deletion', '/appearance/preview']

  test.each([...ACTIONS, ...ENDS])('POST %s changes nothing of another workspace', async (path) => {
    const { id } = await create('Untouched')
    const before = await findAgent(env.DB, id)
    const fields = { name: 'Taken', title: 'x', body: 'x', enabled: 'on', allowedOrigins: '' }
    expect((await send(`/agents/${id}${path}`, fields, { as: rival })).status).toBe(404)
    expect((await send(`/agents/${id}${path}`, fields, { role: 'viewer' })).status).toBe(403)
    expect(await findAgent(env.DB, id)).toEqual(before)
  })
})

describe('Lead Collection', () => {
  const SETTINGS = {
    enabled: 'on',
    mode: 'each_reply',
    ask: 'both',
    defaultCountry: 'DE',
    threshold: '62.5',
    askWording: 'Your e-mail, please?',
    thanksWording: '',
    declineWording: '',
    consentText: 'We call you back.',
  }

  test('is off and on the first mode, with the three exact labels in their order', async () => {
    const { id } = await create('Fresh')
    const { html } = await open(`/agents/${id}/features`)
    expect(html).toContain('<h2>Lead Collection</h2>')
    expect(html).toMatch(/<input type="checkbox" value="on" role="switch"/)
    expect(html).not.toMatch(/<input type="checkbox" value="on" checked="" role="switch"/)
    const places = Object.values(MODE_LABELS).map((label) => html.indexOf(label))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(html).toMatch(/value="on_interest" checked=""/)
  })

  test('is saved whole and read back', async () => {
    const { id } = await create('Saved')
    const saved = await send(`/agents/${id}/features`, {
      ...SETTINGS,
      'custom-0-key': '',
      'custom-0-label': 'Preferred day',
      'custom-0-kind': 'choice',
      'custom-0-options': 'Monday\r\n\r\nFriday',
    })
    expect(saved).toMatchObject({ status: 303, location: `/agents/${id}/features` })
    expect((await findAgent(env.DB, id))?.leadCollection).toEqual({
      enabled: true,
      mode: 'each_reply',
      ask: 'both',
      askName: false,
      defaultCountry: 'DE',
      threshold: 0.625,
      askWording: 'Your e-mail, please?',
      thanksWording: '',
      declineWording: '',
      consentText: 'We call you back.',
      customFields: [
        {
          key: 'preferred_day',
          label: 'Preferred day',
          kind: 'choice',
          options: ['Monday', 'Friday'],
          required: false,
        },
      ],
    })
    const { html } = await open(`/agents/${id}/features`)
    expect(html).toMatch(/value="each_reply" checked=""/)
    expect(html).toContain('Your e-mail, please?')
    expect(html).toContain('value="62.5"')
  })

  test('a wrong value comes back with what was typed and the error at its field', async () => {
    const { id } = await create('Wrong')
    const page = await send(`/agents/${id}/features`, {
      ...SETTINGS,
      threshold: '140',
      askWording: 'Kept <as typed>',
      'custom-0-key': '',
      'custom-0-label': '',
      'custom-0-kind': 'choice',
      'custom-0-options': 'one',
    })
    expect(page.status).toBe(422)
    expect(page.html).toMatch(/id="field-threshold-error"[^>]*>.*?Enter a number from 5 to 99/s)
    expect(page.html).toContain('id="field-custom-0-label-error"')
    expect(page.html).toContain('value="140"')
    expect(page.html).toContain('Kept &lt;as typed&gt;')
    expect((await findAgent(env.DB, id))?.leadCollection.enabled).toBe(false)
  })

  test('rows of fields are added and removed without saving, everything typed kept', async () => {
    const { id } = await create('Rows')
    const typed = { ...SETTINGS, 'custom-0-key': '', 'custom-0-label': 'Company' }
    const added = await send(`/agents/${id}/features`, { ...typed, rows: 'add' })
    expect(added.status).toBe(200)
    expect(added.html).toContain('name="custom-1-label"')
    expect(added.html).toContain('value="Company"')
    expect(added.html).toContain('Not saved yet')
    const removed = await send(`/agents/${id}/features`, { ...typed, rows: 'remove-0' })
    expect(removed.html).not.toContain('name="custom-0-label"')
    expect((await findAgent(env.DB, id))?.leadCollection.customFields).toEqual([])
  })

  test('htmx gets the form alone, with the state of the head beside it', async () => {
    const { id } = await create('Part')
    const { html } = await open(`/agents/${id}/features`, { headers: PARTIAL })
    expect(html.startsWith('<form id="lead-collection"')).toBe(true)
    expect(html).toContain('hx-swap-oob="true"')
    expect(html).not.toContain('<html')
  })

  test('replay tells what each mode would have asked and kept', async () => {
    const agent = await agentWith('replayed', { mode: 'on_interest' })
    const visitor = visitorOf(agent.id)
    await visitor.say('hello, how are you?')
    await visitor.say('How much is whitening?')
    const { conversation } = await visitor.say('ana@gmail.com')
    await list(conversation.id, agent)
    const path = `/agents/${agent.id}/features?replay=1`
    const as = { id: agent.workspaceId, no: agent.workspaceNo }
    const rows = numbersIn((await open(path, { as })).html)
    // Conversations asked in, asks, with details kept, answers withheld.
    expect(rows).toEqual([
      ['1', '1', '1', '0'],
      ['1', '2', '1', '0'],
      ['1', '2', '1', '1'],
    ])
  })
})

/** The row that the conversation's outbox writes some seconds later. */
function list(conversationId: string, agent: Agent) {
  return env.DB.prepare(
    `INSERT INTO conversations (id, workspace_no, agent_id, version, started_at, activity_at)
     VALUES (?1, ?2, ?3, 0, 0, 0)`,
  )
    .bind(conversationId, agent.workspaceNo, agent.id)
    .run()
}

function numbersIn(html: string): string[][] {
  return [...html.matchAll(/<section class="stack" id="replayed-.*?<\/section>/gs)].map(([one]) =>
    [...one.matchAll(/<span class="fact-value">(\d+)/g)].map(([, n]) => n!),
  )
}

describe('Knowledge', () => {
  const PRICES = { title: 'Prices', body: 'A check-up costs $80.\n\nA cleaning costs $120.' }
  const idsOf = async (agentId: string) =>
    (await listArticles(env.DB, acme.id, agentId)).map(({ id }) => id)

  test('an article is added, edited and deleted', async () => {
    const { id } = await create('Clinic')
    const knowledge = `/agents/${id}/knowledge`
    expect((await send(knowledge, PRICES)).location).toBe(knowledge)
    expect((await open(knowledge)).html).toContain('Prices')
    const [articleId] = await idsOf(id)
    const path = `${knowledge}/${articleId}`
    expect((await open(path)).html).toContain('A check-up costs $80.')
    expect((await send(path, { ...PRICES, title: 'Our prices' })).location).toBe(path)
    expect((await open(path)).html).toContain('Our prices')
    const wrong = await send(path, { title: '', body: 'still here' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('still here')
    expect(wrong.html).toContain('id="field-title-error"')
    expect((await open(path, { as: rival })).status).toBe(404)
    expect((await send(`${path}/deletion`, {}, { as: rival })).status).toBe(404)
    expect((await send(`${path}/deletion`)).location).toBe(knowledge)
    expect(await idsOf(id)).toEqual([])
  })

  test('files become articles titled by their heading; one wrong file and none is added', async () => {
    const { id } = await create('Files')
    const path = `/agents/${id}/knowledge/files`
    const file = (name: string, text: string | Uint8Array<ArrayBuffer>) => new File([text], name)
    const hours = file('hours.txt', 'Open Monday to Friday.')
    const wrong = await send(path, {
      files: [hours, file('logo.png', 'x'), file('latin.md', new Uint8Array([0xe9, 0x20]))],
    })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('logo.png is neither .md nor .txt.')
    expect(wrong.html).toContain('latin.md is not text in UTF-8')
    expect(await idsOf(id)).toEqual([])
    const added = await send(path, { files: [hours, file('p.md', '# Prices\n\nFrom $80.')] })
    expect(added.status).toBe(303)
    const articles = await listArticles(env.DB, acme.id, id)
    expect(articles.map(({ title, source }) => [title, source])).toEqual([
      ['hours', 'file'],
      ['Prices', 'file'],
    ])
  })

  test('a web page becomes an article, shows what was learned, and is fetched again', async () => {
    const { id } = await create('Web')
    const knowledge = `/agents/${id}/knowledge`
    const added = await send(`${knowledge}/pages`, { url: 'https://pages.example/prices' })
    const [articleId] = await idsOf(id)
    const path = `${knowledge}/${articleId}`
    expect([added.status, added.location]).toEqual([303, path])
    const { html } = await open(path)
    for (const text of [
      '2 passages · 1 contact of your own',
      'pages.example/prices',
      'Last fetched',
    ])
      expect(html).toContain(text)
    expect(html).toContain(`action="${path}/fetches"`)
    expect((await open(knowledge)).html).toContain('From a web page')
    expect((await send(`${path}/fetches`)).location).toBe(path)
    expect((await send(`${path}/fetches`, {}, { as: rival })).status).toBe(404)
  })

  test('a page that cannot be read says why at the field, and keeps what was typed', async () => {
    const { id } = await create('Unread')
    const pages = `/agents/${id}/knowledge/pages`
    for (const [url, words] of [
      ['http://169.254.169.254/latest/meta-data/', 'not on the public web'],
      ['https://pages.example/inside', 'sends readers to an address'],
      ['https://pages.example/report.pdf', 'no page of text'],
      ['', 'Enter the address of a web page'],
    ] as const) {
      const { status, html } = await send(pages, { url })
      expect([url, status]).toEqual([url, 422])
      expect(html).toContain(words)
      expect(html).toContain('id="field-url-error"')
      if (url !== '') expect(html).toContain(`value="${url}"`)
    }
    expect(await idsOf(id)).toEqual([])
  })

  test('"ask it" shows the passage that answers with its article, or that it does not know', async () => {
    const { id } = await create('Asked')
    await send(`/agents/${id}/knowledge`, PRICES)
    const [articleId] = await idsOf(id)
    const known = await open(`/agents/${id}/knowledge?ask=how+much+is+a+check-up`)
    expect(known.html).toContain('<mark class="sentence">A check-up costs $80.')
    expect(known.html).toContain(`href="/agents/${id}/knowledge/${articleId}"`)
    const unknown = await open(`/agents/${id}/knowledge?ask=do+you+repair+bicycles`)
    expect(unknown.html).toContain('It does not know')
  })
})

describe('Appearance and Embed', () => {
  test('what visitors see is saved and read back; the preview follows what is typed', async () => {
    const { id } = await create('Looks')
    const path = `/agents/${id}/appearance`
    const fields = {
      title: 'Looks & Co',
      color: '#ffee00',
      greeting: 'Hi <there>',
      suggestion: ['Prices?', '', ' Hours? ', '', '', ''],
      position: 'left',
      avatar: '🦷',
    }
    const preview = await send(`${path}/preview`, fields, { headers: PARTIAL })
    expect(preview.html).toContain('fill="#ffee00"')
    expect(preview.html).toContain('Hi &lt;there&gt;')
    expect(preview.html).toContain('White text on this colour is hard to read (1.2 : 1')
    expect((await findAgent(env.DB, id))?.appearance.color).not.toBe('#ffee00')
    expect((await send(path, fields)).location).toBe(path)
    expect((await findAgent(env.DB, id))?.appearance).toEqual({
      title: 'Looks & Co',
      color: '#ffee00',
      greeting: 'Hi <there>',
      suggestions: ['Prices?', 'Hours?'],
      position: 'left',
      avatar: '🦷',
    })
    const wrong = await send(path, { ...fields, color: 'red"/><script>', greeting: 'Kept' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('id="field-color-error"')
    expect(wrong.html).toContain('Kept')
    expect(wrong.html).not.toContain('"/><script>')
  })

  test('origins are one a line; the error names the line, and what was typed stays', async () => {
    const { id } = await create('Site')
    const path = `/agents/${id}/embed`
    const { html } = await open(path)
    expect(html).toContain(`http://localhost/chat/${id}`)
    const typed = 'https://Shop.example\r\n\r\nshop.example/path\r\nhttps://other.example'
    const wrong = await send(path, { allowedOrigins: typed })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Line 3: &quot;shop.example/path&quot; is not an address')
    expect(wrong.html).toContain('https://other.example')
    expect((await findAgent(env.DB, id))?.allowedOrigins).toEqual([])
    const right = 'https://Shop.example/\n\nhttps://other.example\nhttps://other.example'
    expect((await send(path, { allowedOrigins: right })).location).toBe(path)
    expect((await findAgent(env.DB, id))?.allowedOrigins).toEqual([
      'https://shop.example',
      'https://other.example',
    ])
  })

  test('the tag, the interface and the policy are there to copy, the tag first', async () => {
    const { id } = await create('Snippets')
    const { html } = await open(`/agents/${id}/embed`)
    const copied = [...html.matchAll(/data-copy="([^"]*)"/g)].map(([, text]) =>
      text?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
    )
    expect(copied[0]).toBe(
      `<script src="http://localhost/widget.js" data-agent="${id}" async></script>`,
    )
    expect(copied).toContain('script-src http://localhost; connect-src http://localhost')
    for (const call of ['open()', 'close()', "on('captured'", 'identify({', "setLocale('fr')"])
      expect(html.replaceAll('&#39;', "'")).toContain(`FineguideChat.${call}`)
    for (const name of ['data-locale', 'data-theme', 'data-font', 'data-open'])
      expect(html).toContain(`<dt>${name}</dt>`)
  })

  test('the install check asks for itself until the widget was seen, then tells where', async () => {
    const { id } = await create('Checked')
    const path = `/agents/${id}/embed`
    const { html } = await open(path)
    expect(html).toContain('Not seen yet.')
    expect(html).toContain('hx-trigger="every 10s"')
    const agent = { id, workspaceId: acme.id }
    const origin = 'https://shop.example'
    const seenAt = Date.now() - 120_000
    await saveSighting(env.DB, agent, { origin, seenAt, allowed: true })
    const seen = await open(`${path}/sightings`)
    expect(seen.html).toMatch(/^<div id="install-check"/)
    expect(seen.html).toContain('Seen on <strong>https://shop.example</strong> <time datetime="')
    expect(seen.html).toContain('2 min ago')
    expect(seen.html).not.toContain('every 10s')
    expect(seen.html).not.toContain('not allowed')
  })

  test('a website that was refused is allowed with one button', async () => {
    const { id } = await create('Strict')
    const path = `/agents/${id}/embed`
    const change = AgentChange.parse({ allowedOrigins: ['https://main.example'] })
    await updateAgent(env.DB, acme.id, id, change, Date.now())
    const refused = { origin: 'https://shop.example', seenAt: Date.now(), allowed: false }
    await saveSighting(env.DB, { id, workspaceId: acme.id }, refused)
    const { html } = await open(path)
    expect(html).toContain('not allowed: add it to the allowed websites.')
    expect(html).toContain('aria-label="Add https://shop.example to the allowed websites"')
    expect((await open(path, { role: 'viewer' })).html).not.toContain(`${path}/origins`)
    expect(
      (await send(`${path}/origins`, { origin: refused.origin }, { role: 'viewer' })).status,
    ).toBe(403)
    const fields = { origin: refused.origin }
    expect((await send(`${path}/origins`, fields)).location).toBe(path)
    expect((await findAgent(env.DB, id))?.allowedOrigins).toEqual([
      'https://main.example',
      'https://shop.example',
    ])
    expect((await open(path)).html).toContain('refused then, allowed now.')
    const wrong = await send(`${path}/origins`, { origin: 'javascript:alert(1)' })
    expect(wrong.status).toBe(422)
    expect((await findAgent(env.DB, id))?.allowedOrigins).toHaveLength(2)
    const all = AgentChange.parse({ allowedOrigins: [] })
    await updateAgent(env.DB, acme.id, id, all, Date.now())
    expect((await send(`${path}/origins`, fields)).location).toBe(path)
    expect((await findAgent(env.DB, id))?.allowedOrigins).toEqual([])
  })

  test('a name with quotes cannot leave the code to paste', async () => {
    const { id } = await create('Shop')
    const change = AgentChange.parse({ appearance: { title: '"><script>' } })
    await updateAgent(env.DB, acme.id, id, change, Date.now())
    const { html } = await open(`/agents/${id}/embed`)
    expect(html).toContain('title=&quot;Chat with &amp;quot;&gt;&amp;lt;script&gt;&quot;')
  })
})
