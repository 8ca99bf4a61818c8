// The leads pages on real D1 and Durable Objects, behind a member who is simply set: filters, changes,
// bulk work, erasure, export, and whose leads they are.
import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import { beforeAll, describe, expect, test } from 'vitest'
import { saveLabel, wrongLabel } from '../../src/conversation/labels.ts'
import { conversationStub } from '../../src/conversation/stub.ts'
import { leads as leadRoutes } from '../../src/dashboard/leads/routes.ts'
import type { DashboardEnv } from '../../src/dashboard/session.ts'
import { onError } from '../../src/http/problem.ts'
import { jobStub } from '../../src/jobs/stub.ts'
import { setStatus } from '../../src/leads/edit.ts'
import { getLead, readLead } from '../../src/leads/lead.ts'
import { fileLead } from '../../src/leads/store.ts'
import type { Agent } from '../../src/workspace/agent.ts'
import type { Role } from '../../src/workspace/roles.ts'
import { agentWith } from '../support/agents.ts'
import { Browser } from '../support/browser.ts'
import { visitorOf } from '../support/chat.ts'
import { filingOf } from '../support/leads.ts'
import { parseCsv } from '../support/parse-csv.ts'
import { leadsFor, seedLeads } from '../support/seed-leads.ts'
import { memberIn, workspaceOf } from '../support/workspace.ts'

const NOW = Date.now()
const HTMX = { 'hx-request': 'true', 'hx-request-type': 'partial' }
let agent: Agent

/** A browser of a member of a workspace. */
function browserOf(workspace: { id: string; no: number }, role: Role = 'owner'): Browser {
  const app = new Hono<DashboardEnv>()
  app.use(async (c, next) => {
    c.set('requestId', 'test')
    c.set('member', {
      userId: `user_${role}`,
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
  app.route('/', leadRoutes)
  app.onError(onError)
  return new Browser(app, env)
}

const ours = () => ({ id: agent.workspaceId, no: agent.workspaceNo })
const rows = (html: string) => [...html.matchAll(/id="row-([^"]+)"/g)].map((match) => match[1])
const statusOf = async (id: string) => (await readLead(env.DB, agent.workspaceNo, id))?.status

async function file(name: string, emails: string[], phones: string[] = []): Promise<string> {
  const filing = filingOf(agent.workspaceNo, {
    agentId: agent.id,
    capturedAt: NOW - 1000,
    name,
    emails,
    phones,
  })
  const filed = await fileLead(env.DB, filing, NOW)
  if (filed.kind === 'erased') throw new Error('erased')
  return filed.leadId
}

beforeAll(async () => {
  agent = await agentWith('acme', {})
})

describe('the list', () => {
  test('before the first lead it teaches, and a member of nothing else sees no rows', async () => {
    const page = await browserOf(await workspaceOf('empty')).get('/leads')
    expect(page.status).toBe(200)
    expect(page.text).toContain('No leads yet')
    expect(rows(page.text)).toEqual([])
  })

  test('filters change the rows, chips and counts say so, and the address is the view', async () => {
    const ws = await workspaceOf('filters')
    await seedLeads(leadsFor(ws.no, 120, NOW - 120 * 3_600_000))
    const browser = browserOf(ws)
    const all = await browser.get('/leads')
    expect(rows(all.text)).toHaveLength(50)
    expect(all.text).toContain('120 leads')
    expect(all.text).toContain('50 of 120')
    const won = await browser.get('/leads?status=won&country=DE&sort=person&dir=asc')
    const { results } = await env.DB.prepare(
      `SELECT id FROM leads WHERE workspace_no = ? AND status = 'won' AND country = 'DE'`,
    )
      .bind(ws.no)
      .all<{ id: string }>()
    expect(rows(won.text).sort()).toEqual(results.map((row) => row.id).sort())
    expect(won.text).toContain('href="/leads?country=DE&amp;sort=person&amp;dir=asc"')
    expect(won.text).toContain(
      'href="/leads.csv?status=won&amp;country=DE&amp;sort=person&amp;dir=asc"',
    )
  })

  test('pages lead through the whole view without loss or repeat', async () => {
    const browser = browserOf(
      await workspaceOf('pages').then(async (ws) => {
        await seedLeads(leadsFor(ws.no, 120, NOW - 120 * 3_600_000))
        return ws
      }),
    )
    const seen: (string | undefined)[] = []
    let path: string | undefined = '/leads?sort=country&limit=50'
    for (let pages = 0; path && pages < 5; pages++) {
      const { text } = await browser.get(path)
      seen.push(...rows(text))
      path = text.match(/rel="next" href="([^"]+)"/)?.[1]?.replaceAll('&amp;', '&')
      if (pages > 0) expect(text).toContain('First page')
    }
    expect(seen).toHaveLength(120)
    expect(new Set(seen).size).toBe(120)
  })

  test('htmx gets the middle of the page and its canonical address', async () => {
    const browser = browserOf(ours())
    const path = '/leads?q=&agent=&range=&from=&to=&status=new&status=won'
    const current = { ...HTMX, 'hx-current-url': 'http://localhost:8787/leads' }
    const part = await browser.get(path, current)
    expect(part.text).not.toContain('<!doctype')
    expect(part.headers.get('hx-push-url')).toBe('/leads?status=new,won')
    expect(part.headers.get('vary')).toContain('HX-Request-Type')
    const typing = await browser.get('/leads?q=an', current)
    expect(typing.headers.get('hx-replace-url')).toBe('/leads?q=an')
  })

  test('nothing matches: the way out is named', async () => {
    await file('Somebody', ['somebody@x.example'])
    const page = await browserOf(ours()).get('/leads?q=nobody-is-called-that')
    expect(page.text).toContain('No lead matches this view')
    expect(page.text).toContain('Clear all filters')
    expect(page.text).not.toContain('Export 0 leads')
    expect(page.text).not.toContain('data-export')
    expect(page.text).toContain('Export all')
  })

  test('new leads are announced once there are some', async () => {
    const browser = browserOf(
      await workspaceOf('news').then(async (ws) => {
        await seedLeads(leadsFor(ws.no, 3, NOW - 10 * 3_600_000))
        return ws
      }),
    )
    const newest = NOW - 8 * 3_600_000
    expect((await browser.get(`/leads/news?since=${newest}`, HTMX)).status).toBe(204)
    const news = await browser.get(`/leads/news?since=${newest - 2 * 3_600_000}`, HTMX)
    expect(news.text).toContain('2 new leads – show')
    expect((await browser.get('/leads/news?since=x', HTMX)).status).toBe(204)
    const view = 'status=new,contacted,qualified,won,lost'
    expect((await browser.get(`/leads?${view}`)).text).toContain(
      `hx-get="/leads/news?${view}&amp;since=`,
    )
    const here = await browser.get(`/leads/news?${view}&since=0`, HTMX)
    expect(here.text).toContain(`href="/leads?${view}"`)
    expect((await browser.get('/leads/news?q=ana&since=0', HTMX)).status).toBe(204)
    expect((await browser.get('/leads?sort=person')).text).not.toContain('/leads/news')
  })
})

describe('one lead', () => {
  test('is read with its conversation, marked, and why it is one', async () => {
    const visitor = visitorOf(agent.id)
    await visitor.say('How much does whitening cost? I want to book it.')
    const { conversation } = await visitor.say(
      'sure, im ana - 415 555 2671 or ana at gmail dot com',
    )
    const browser = browserOf(ours())
    let found: string | undefined
    // Filed by the conversation's own outbox, a moment after the answer.
    await expect
      .poll(async () => {
        found = rows((await browser.get('/leads?q=ana%40gmail')).text)[0]
        return found
      })
      .toBeDefined()
    const page = await browser.get(`/leads/${found}?q=ana`)
    expect(page.text).toContain(`id="${conversation.id}"`)
    expect(page.text).toContain('>ana at gmail dot com</mark>')
    expect(page.text).toContain('>415 555 2671</mark>')
    expect(page.text).toContain('class="sentence"')
    expect(page.text).toContain('Why this lead')
    expect(page.text).toContain('href="mailto:ana@gmail.com"')
    expect(page.text).toContain('href="tel:+14155552671"')
    expect(page.text).toContain('href="/leads?q=ana"')

    // Beside the turn, and beside the reason for the lead.
    const view = await conversationStub(env, conversation.id).transcript(agent.workspaceId)
    const label = view && wrongLabel(view, view.turns[0]?.id ?? '')
    if (!label) throw new Error('the first turn has no intent')
    const wrong = `formaction="/conversations/${conversation.id}/turns/${label.turnId}/label`
    expect(page.text.split(`${wrong}"`)).toHaveLength(3)
    expect(page.text).toContain(`name="back" value="/leads/${found}?q=ana"`)
    await saveLabel(env.DB, agent.workspaceNo, label, 'user_ada', NOW)
    const marked = await browser.get(`/leads/${found}?q=ana`)
    expect(marked.text.split('Marked as wrong')).toHaveLength(3)
    expect(marked.text.split(`${wrong}/removal"`)).toHaveLength(3)
    const read = await browserOf(ours(), 'viewer').get(`/leads/${found}`)
    expect(read.text).toContain('Marked as wrong')
    expect(read.text).not.toContain(wrong)

    const gone = await browser.post(`/leads/${found}/erasure?q=ana`, {})
    expect([gone.status, gone.headers.get('location')]).toEqual([303, '/leads?q=ana'])
    expect(await getLead(env.DB, agent.workspaceNo, String(found))).toBeNull()
    expect(await conversationStub(env, conversation.id).transcript(agent.workspaceId)).toBeNull()
    expect((await browser.get(`/leads/${found}`)).status).toBe(404)
  })

  test('status and notes are saved by plain forms, with who did it', async () => {
    const id = await file('Bo', ['bo@x.example'])
    const browser = browserOf(ours())
    const saved = await browser.post(`/leads/${id}/status?sort=person`, { status: 'won' })
    expect(saved.headers.get('location')).toBe(`/leads/${id}?sort=person`)
    expect((await browser.get(`/leads/${id}`)).text).toContain('Status saved')
    expect((await browser.get(`/leads/${id}`)).text).not.toContain('Status saved')
    await browser.post(`/leads/${id}/notes`, { notes: 'Call\r\n<b>Monday</b>' })
    expect(await readLead(env.DB, agent.workspaceNo, id)).toMatchObject({
      status: 'won',
      notes: 'Call\n<b>Monday</b>',
    })
    expect((await browser.get(`/leads/${id}`)).text).toContain('&lt;b&gt;Monday&lt;/b&gt;')
    const long = await browser.post(`/leads/${id}/notes`, { notes: 'x'.repeat(20_001) })
    expect(long.status).toBe(422)
    expect((await getLead(env.DB, agent.workspaceNo, id))?.timeline.map((e) => e.actor)).toEqual([
      'visitor',
      'user_owner',
      'user_owner',
    ])
  })

  test('a status just set is taken back, with its reason; never what somebody did since', async () => {
    const id = await file('Una', ['una@x.example'])
    const browser = browserOf(ours())
    await setStatus(env.DB, agent.workspaceNo, [id], 'spam', 'key_1', NOW, 'casino')
    await browser.post(`/leads/${id}/status?sort=person`, { status: 'won' })
    const page = await browser.get(`/leads/${id}?sort=person`)
    const at = page.text.match(/name="at" value="(\d+)"/)?.[1] ?? ''
    expect(page.text).toContain(`formaction="/leads/${id}/status/reversal?sort=person"`)
    expect((await browser.get(`/leads/${id}`)).text).not.toContain('status/reversal')
    const undo = () => browser.post(`/leads/${id}/status/reversal?sort=person`, { at })
    expect((await undo()).headers.get('location')).toBe(`/leads/${id}?sort=person`)
    const part = await browser.get(`/leads/${id}?sort=person`, HTMX)
    expect(part.text).toContain('id="lead-status"')
    expect(part.text).toContain('Taken back')
    const spam = { status: 'spam', spamReason: 'casino' }
    expect(await readLead(env.DB, agent.workspaceNo, id)).toMatchObject(spam)
    await undo()
    expect((await browser.get(`/leads/${id}`, HTMX)).text).toContain('Changed again since')
    expect(await readLead(env.DB, agent.workspaceNo, id)).toMatchObject(spam)
    const stranger = browserOf(await workspaceOf('undo-stranger'))
    const refused = [
      await browserOf(ours(), 'viewer').post(`/leads/${id}/status/reversal`, { at }),
      await stranger.post(`/leads/${id}/status/reversal`, { at }),
    ]
    expect(refused.map((answer) => answer.status)).toEqual([403, 404])
  })

  test('contact details: corrected, refused at the field, in conflict with another lead', async () => {
    await file('Cy', ['cy@x.example'])
    const id = await file('Dee', ['dee@x.example'])
    const browser = browserOf(ours())
    const post = (fields: Record<string, string>) =>
      browser.post(`/leads/${id}/contact`, {
        name: 'Dee',
        company: '',
        emails: 'dee@x.example',
        phones: '',
        ...fields,
      })
    const bad = await post({ emails: 'dee@x.example\nnope' })
    expect(bad.status).toBe(422)
    expect(bad.text).toContain('Line 2: write it as name@example.com.')
    expect(bad.text).toContain('aria-invalid="true"')
    const taken = await post({ emails: 'dee@x.example\ncy@x.example' })
    expect(taken.status).toBe(409)
    expect(taken.text).toContain('Another lead of this agent has this address.')
    const none = await post({ emails: '' })
    expect(none.text).toContain('A lead keeps at least one e-mail address or phone number.')
    expect((await post({ name: 'Dee Dee', phones: '(415) 555-2672' })).status).toBe(303)
    expect(await readLead(env.DB, agent.workspaceNo, id)).toMatchObject({
      name: 'Dee Dee',
      emails: ['dee@x.example'],
      phones: ['+14155552672'],
    })
    expect((await browser.get(`/leads/${id}/edit`, HTMX)).text).toContain('name="emails"')
  })

  test('previous and next follow the view, its ties and its leads without a value', async () => {
    const ws = await workspaceOf('neighbours')
    await seedLeads(leadsFor(ws.no, 40, NOW - 40 * 3_600_000))
    const browser = browserOf(ws)
    for (const view of [
      '',
      'dir=asc',
      'sort=person&dir=asc',
      'sort=country',
      'sort=status&dir=asc',
      'sort=agent',
      'sort=activity&status=new',
      'sort=intent&dir=asc&has=email',
    ]) {
      const order = rows((await browser.get(`/leads?${view}&limit=200`)).text)
      for (const [i, id] of order.entries()) {
        const { text } = await browser.get(`/leads/${id}?${view}`)
        const to = (icon: string) =>
          text.match(new RegExp(`href="/leads/([^"?]+)[^"]*"[^>]*rel="${icon}"`))?.[1]
        expect([view, to('prev'), to('next')]).toEqual([view, order[i - 1], order[i + 1]])
      }
    }
  }, 60_000)
})

describe('bulk', () => {
  const post = (browser: Browser, path: string, fields: [string, string][]) =>
    browser.send(path, { method: 'POST', body: new URLSearchParams(fields) })

  test('the ticked leads and no others change, and one comes back to the view', async () => {
    const [a, b, c] = [
      await file('E', ['e@x.example']),
      await file('F', ['f@x.example']),
      await file('G', ['g@x.example']),
    ]
    const done = await post(browserOf(ours()), '/leads/statuses', [
      ['lead', a],
      ['lead', b],
      ['status', 'qualified'],
      ['view', 'q=x.example'],
    ])
    expect([done.status, done.headers.get('location')]).toEqual([303, '/leads?q=x.example'])
    expect([await statusOf(a), await statusOf(b), await statusOf(c)]).toEqual([
      'qualified',
      'qualified',
      'new',
    ])
  })

  test('nothing ticked, or no status chosen, changes nothing and says so', async () => {
    const browser = browserOf(ours())
    expect((await post(browser, '/leads/statuses', [['status', 'won']])).status).toBe(422)
    expect((await post(browser, '/leads/statuses', [['scope', 'all']])).status).toBe(422)
    expect((await post(browser, '/leads/erasures', [])).status).toBe(422)
  })

  test('all that match, in steps that say how far they are; later leads are spared', async () => {
    const ws = await workspaceOf('bulk')
    const start = NOW - 6_000 * 3_600_000
    for (let at = 0; at < 5_800; at += 1_450)
      await seedLeads(leadsFor(ws.no, 5_800, start).slice(at, at + 1_450))
    const browser = browserOf(ws)
    const before = NOW - 400 * 3_600_000
    const begun = await post(browser, '/leads/statuses', [
      ['scope', 'all'],
      ['status', 'lost'],
      ['view', 'sort=person'],
      ['before', String(before)],
    ])
    const path = begun.headers.get('location') ?? ''
    expect([begun.status, path]).toEqual([303, expect.stringMatching(/^\/leads\/jobs\/job_/)])
    expect((await browser.get(path)).text).toContain('Set leads to lost')
    // Whoever leaves the page finds it again, above the list and among the others.
    expect((await browser.get('/leads')).text).toContain(`hx-get="${path}/strip"`)
    const recent = await browser.get('/leads/jobs')
    expect(recent.text).toContain(`href="${path}"`)
    expect(recent.text).toContain('Running')
    expect(recent.text).toContain('hx-get="/leads/jobs"')
    const stub = jobStub(env, path.split('/').at(-1) ?? '')
    while ((await stub.view(ws.id))?.phase === 'running') await runDurableObjectAlarm(stub)
    const over = await browser.get(path, HTMX)
    expect(over.text).not.toContain('<!doctype')
    expect(over.text).not.toContain('hx-trigger')
    expect(over.text).toContain('href="/leads?sort=person"')
    expect((await browser.get('/leads')).text).not.toContain('job-strip')
    const past = await browser.get('/leads/jobs', HTMX)
    expect(past.text).toContain('Done')
    expect(past.text).not.toContain('hx-trigger')
    const said = await browser.get(`${path}/strip`, HTMX)
    expect(said.text).toContain('set to lost')
    expect(said.text).not.toContain('hx-trigger')
    const { results } = await env.DB.prepare('SELECT id, status FROM leads WHERE workspace_no = ?')
      .bind(ws.no)
      .all<{ id: string; status: string }>()
    const now = new Map(results.map((row) => [row.id, row.status]))
    for (const lead of leadsFor(ws.no, 5_800, start)) {
      const isMeant = lead.capturedAt < before
      expect(now.get(lead.id)).toBe(isMeant ? 'lost' : lead.status)
    }
    const stranger = browserOf(await workspaceOf('bulk-stranger'))
    const answers = [
      await stranger.get(path),
      await stranger.get(`${path}/strip`),
      await stranger.post(`${path}/cancellation`, {}),
      await stranger.post(`${path}/reversal`, {}),
      await browser.get('/leads/jobs/job_none'),
    ]
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404, 404])
    expect((await stranger.get('/leads/jobs')).text).toContain('Nothing was done to many leads')
  }, 60_000)

  test('what was changed can be taken back from the page one comes to', async () => {
    const a = await file('U', ['u@x.example'])
    const browser = browserOf(ours())
    await post(browser, '/leads/statuses', [
      ['lead', a],
      ['status', 'won'],
      ['view', 'q=u@x'],
    ])
    expect(await statusOf(a)).toBe('won')
    const page = await browser.get('/leads?q=u%40x')
    const undo = page.text.match(/action="(\/leads\/jobs\/job_[0-9a-z]+\/reversal)"/)?.[1] ?? ''
    expect((await browserOf(ours(), 'viewer').post(undo, {})).status).toBe(403)
    const undone = await browser.post(undo, {})
    expect([undone.status, undone.headers.get('location')]).toEqual([303, '/leads?q=u%40x'])
    expect(await statusOf(a)).toBe('new')
    expect((await browser.get('/leads')).text).toContain('Taken back')
  })

  test('leads are given to a member, alone or many, and to members only', async () => {
    const a = await file('V', ['v@x.example'])
    const b = await file('W', ['w@x.example'])
    const bo = await memberIn(ours(), 'bo')
    const browser = browserOf(ours())
    const given = await post(browser, '/leads/assignments', [
      ['lead', a],
      ['lead', b],
      ['assignedTo', bo],
    ])
    expect(given.status).toBe(303)
    const list = await browser.get(`/leads?assigned=${bo}`)
    expect(rows(list.text).sort()).toEqual([a, b].sort())
    expect(list.text).toContain('assigned to bo')
    const taken = await browser.post(`/leads/${b}/assignment`, { assignedTo: '' })
    expect(taken.headers.get('location')).toBe(`/leads/${b}`)
    const page = await browser.get(`/leads/${b}`)
    expect(page.text).toContain('Assignment saved')
    expect(page.text).toContain('assigned it to bo')
    expect(page.text).toContain('took the assignment away')
    expect(rows((await browser.get('/leads?assigned=me')).text)).toEqual([])
    const refused = [
      await browser.post(`/leads/${b}/assignment`, { assignedTo: 'user_stranger' }),
      await post(browser, '/leads/assignments', [
        ['lead', b],
        ['assignedTo', 'user_stranger'],
      ]),
      await post(browser, '/leads/assignments', [['lead', b]]),
    ]
    expect(refused.map((answer) => answer.status)).toEqual([422, 422, 422])
  })

  test('deleting asks first, says how many, and then erases', async () => {
    const a = await file('H', ['h@x.example'])
    const browser = browserOf(ours())
    const asked = await post(browser, '/leads/erasures', [['lead', a]])
    expect(asked.text).toContain('Delete 1 lead?')
    expect(await statusOf(a)).toBe('new')
    await post(browser, '/leads/erasures', [
      ['lead', a],
      ['confirmed', 'yes'],
    ])
    expect(await statusOf(a)).toBeUndefined()
  })
})

describe('saved views', () => {
  test('a view is saved under a name, shown to all, renamed, deleted; its address is the view', async () => {
    const ws = await workspaceOf('views')
    await seedLeads(leadsFor(ws.no, 60, NOW - 60 * 3_600_000))
    const browser = browserOf(ws)
    expect((await browser.get('/leads')).text).not.toContain('Name of this view')
    const query = 'status=won&assigned=me&sort=person&dir=asc'
    expect((await browser.get(`/leads?${query}`)).text).toContain('Name of this view')
    const saved = await browser.post(`/leads/views?${query}&cursor=~17&limit=20`, {
      name: ' Mine ',
    })
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `/leads?${query}`])
    const list = await browserOf(ws, 'viewer').get(`/leads?${query}`)
    expect(list.text).toContain(`href="/leads?${query.replaceAll('&', '&amp;')}"`)
    expect(list.text).toContain('Mine')
    expect(list.text).not.toContain('/leads/views')
    const twice = await browser.post('/leads/views?status=new', { name: 'Mine' })
    expect(twice.status).toBe(422)
    expect(twice.text).toContain('Another view has this name')
    const id = twice.text.match(/\/leads\/views\/(view_[0-9a-z]+)\/name/)?.[1] ?? ''
    expect((await browser.post(`/leads/views/${id}/name`, { name: '' })).status).toBe(422)
    expect((await browser.post(`/leads/views/${id}/name`, { name: 'Won' })).status).toBe(303)
    expect((await browser.get('/leads/views')).text).toContain('value="Won"')
    const stranger = browserOf(await workspaceOf('views-stranger'))
    const viewer = browserOf(ws, 'viewer')
    const answers = [
      await stranger.post(`/leads/views/${id}/name`, { name: 'Theirs' }),
      await stranger.post(`/leads/views/${id}/deletion`, {}),
      await viewer.post('/leads/views?status=new', { name: 'New' }),
      await viewer.post(`/leads/views/${id}/name`, { name: 'Viewed' }),
      await viewer.post(`/leads/views/${id}/deletion`, {}),
    ]
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 403, 403, 403])
    expect((await browser.post(`/leads/views/${id}/deletion`, {})).status).toBe(303)
    expect((await browser.get('/leads/views')).text).toContain('No view is saved yet')
  })
})

describe('export', () => {
  test('the view as Excel reads it, or as asked, and never more than the view', async () => {
    const ws = await workspaceOf('export')
    const seeded = leadsFor(ws.no, 60, NOW - 60 * 3_600_000)
    await seedLeads(seeded)
    const browser = browserOf(ws)
    const won = await browser.get('/leads.csv?status=won&limit=1')
    expect(won.headers.get('content-type')).toContain('text/csv')
    expect(won.headers.get('content-disposition')).toMatch(/^attachment; filename="leads-/)
    const cells = parseCsv(won.text.replace(/^\ufeff/, ''))
    expect(cells).toHaveLength(1 + seeded.filter((lead) => lead.status === 'won').length)
    expect(cells[0]?.slice(0, 3)).toEqual(['Name', 'Email', 'Phone'])
    const semicolons = await browser.get('/leads.csv?delimiter=semicolon&preset=plain')
    expect(parseCsv(semicolons.text, ';')).toHaveLength(61)
    expect((await browser.get('/leads.csv?transcript=1')).text.split('\r\n')[0]).toContain(
      'transcript',
    )
    const audited = await env.DB.prepare(
      `SELECT count(*) AS n FROM audit_log WHERE workspace_no = ? AND action = 'export'`,
    )
      .bind(ws.no)
      .first<{ n: number }>()
    expect(audited?.n).toBe(3)
  })

  test('as JSON lines: every lead of the view and no other, as the API has it, with an audit line', async () => {
    const ws = await workspaceOf('lines')
    const seeded = leadsFor(ws.no, 60, NOW - 60 * 3_600_000)
    await seedLeads([...seeded, ...leadsFor(ws.no + 500, 5, NOW)])
    const answer = await browserOf(ws).get('/leads.ndjson?status=won,new&dir=asc&limit=1&cursor=~1')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/x-ndjson',
    ])
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="leads-[0-9-]{10}\.ndjson"$/,
    )
    expect(answer.text.endsWith('}\n')).toBe(true)
    const lines = answer.text.trimEnd().split('\n')
    const leads = lines.map((line) => JSON.parse(line) as { id: string; capturedAt: string })
    const meant = seeded.filter(({ status }) => status === 'won' || status === 'new')
    expect(leads.map(({ id }) => id)).toEqual(meant.map(({ id }) => id))
    const [first] = meant
    expect(leads[0]).toMatchObject({
      id: first?.id,
      email: first?.email,
      phone: first?.phone,
      status: first?.status,
      capturedAt: new Date(first?.capturedAt ?? 0).toISOString(),
      conversations: [],
    })
    const none = await browserOf(ws).get('/leads.ndjson?q=nobody-is-called-that')
    expect([none.status, none.text]).toEqual([200, ''])
    expect((await browserOf(ws, 'viewer').get('/leads.ndjson')).status).toBe(403)
    const { results } = await env.DB.prepare(
      `SELECT actor, detail FROM audit_log WHERE workspace_no = ? AND action = 'export' ORDER BY id`,
    )
      .bind(ws.no)
      .all<{ actor: string; detail: string }>()
    expect(results.map(({ actor, detail }) => [actor, JSON.parse(detail).preset])).toEqual([
      ['user_owner', 'ndjson'],
      ['user_owner', 'ndjson'],
    ])
  })

  test('the ticked leads alone, in their order, formulas defused, with an audit line', async () => {
    const a = await file('=cmd()', ['i@x.example'], ['+14155552673'])
    const b = await file('J', ['j@x.example'])
    const browser = browserOf(ours())
    const csv = await browser.send('/leads.csv', {
      method: 'POST',
      body: new URLSearchParams([
        ['lead', b],
        ['lead', a],
        ['lead', 'lead_none'],
      ]),
    })
    const [head, ...cells] = parseCsv(csv.text.replace(/^\ufeff/, ''))
    expect(cells.map((row) => row.slice(0, 3))).toEqual([
      ['J', 'j@x.example', ''],
      ["'=cmd()", 'i@x.example', '+14155552673'],
    ])
    expect(cells[0]).toHaveLength(head?.length ?? 0)
    const row = await env.DB.prepare(
      `SELECT detail FROM audit_log WHERE workspace_no = ? AND action = 'export'`,
    )
      .bind(agent.workspaceNo)
      .first<{ detail: string }>()
    expect(row?.detail).toBe('{"leads":2,"preset":"excel"}')
    const all = await browser.post('/leads.csv', { scope: 'all', view: 'q=i%40x' })
    expect(all.headers.get('location')).toBe('/leads.csv?q=i%40x')
  })
})

describe('who may', () => {
  const CHANGES = ['status', 'assignment', 'notes', 'contact', 'erasure']

  test('a viewer reads, and neither changes, erases nor exports', async () => {
    const id = await file('K', ['k@x.example'])
    const viewer = browserOf(ours(), 'viewer')
    const list = await viewer.get('/leads')
    expect(list.status).toBe(200)
    expect(list.text).not.toContain('type="checkbox" name="lead"')
    expect(list.text).not.toContain('/leads.csv')
    const page = await viewer.get(`/leads/${id}`)
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('/erasure')
    const answers = [
      await viewer.get('/leads.csv'),
      await viewer.get(`/leads/${id}/edit`),
      await viewer.get(`/leads/${id}/erasure`),
      await viewer.post('/leads.csv', { lead: id }),
      await viewer.post('/leads/statuses', { lead: id, status: 'won' }),
      await viewer.post('/leads/assignments', { lead: id, assignedTo: 'none' }),
      await viewer.post('/leads/erasures', { lead: id, confirmed: 'yes' }),
    ]
    for (const part of CHANGES)
      answers.push(await viewer.post(`/leads/${id}/${part}`, { status: 'won', notes: 'x' }))
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 403))
    expect(await statusOf(id)).toBe('new')
  })

  test("another workspace's lead is as if it never was", async () => {
    const id = await file('L', ['l@x.example'])
    const stranger = browserOf(await workspaceOf('stranger'))
    const answers = [
      await stranger.get(`/leads/${id}`),
      await stranger.get(`/leads/${id}/edit`),
      await stranger.get(`/leads/${id}/erasure`),
    ]
    for (const part of CHANGES)
      answers.push(await stranger.post(`/leads/${id}/${part}`, { status: 'won', notes: 'x' }))
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 404))
    await stranger.post('/leads/statuses', { lead: id, status: 'won' })
    await stranger.post('/leads/erasures', { lead: id, confirmed: 'yes' })
    const csv = await stranger.post('/leads.csv', { lead: id })
    expect(parseCsv(csv.text.replace(/^\ufeff/, ''))).toHaveLength(1)
    expect(await statusOf(id)).toBe('new')
  })
})
