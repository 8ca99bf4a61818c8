import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  ALL_CONVERSATIONS,
  type ConversationFilter,
} from '../../src/conversation/directory-filter.ts'
import { listConversations, PAGE_ROWS } from '../../src/conversation/directory-list.ts'
import { sampleIds } from '../../src/conversation/samples.ts'
import { conversationStub } from '../../src/conversation/stub.ts'
import { conversations } from '../../src/dashboard/conversations/routes.tsx'
import { SAMPLE_VISITORS } from '../../src/demo/samples.ts'
import { EVERYTHING } from '../../src/leads/filter.ts'
import { listLeads } from '../../src/leads/list.ts'
import { fileLead } from '../../src/leads/store.ts'
import type { Agent } from '../../src/workspace/agent.ts'
import type { WorkspaceRef } from '../../src/workspace/agents.ts'
import type { Role } from '../../src/workspace/roles.ts'
import { agentWith } from '../support/agents.ts'
import { Browser } from '../support/browser.ts'
import { visitorOf } from '../support/chat.ts'
import { listed } from '../support/conversations.ts'
import { countingDb } from '../support/counting-db.ts'
import { filingOf } from '../support/leads.ts'
import { appOf, memberOf } from '../support/member-app.ts'
import { workspaceOf } from '../support/workspace.ts'

const NOW = Date.now()
const refOf = ({ workspaceId: id, workspaceNo: no }: Agent): WorkspaceRef => ({ id, no })
const browser = (workspace: WorkspaceRef, role: Role = 'owner') =>
  new Browser(appOf(memberOf(workspace, { role }), conversations), env)

const ids = async ({ no }: WorkspaceRef, filter: Partial<ConversationFilter>) => {
  const all = { ...ALL_CONVERSATIONS, ...filter }
  return (await listConversations(env.DB, no, all, NOW, 'UTC')).conversations.map(({ id }) => id)
}

describe('the list', () => {
  let acme: WorkspaceRef
  let mine: Awaited<ReturnType<typeof listed>>[]

  beforeAll(async () => {
    acme = await workspaceOf('list-acme')
    const day = 86_400_000
    const rows = [
      { agentId: 'agent_a', captured: true, interested: true, activityAt: NOW - 60_000 },
      { agentId: 'agent_b', interested: true, activityAt: NOW - 3 * day },
      { agentId: 'agent_c', declined: true, activityAt: NOW - 40 * day },
      { agentId: 'agent_a', pageUrl: 'https://acme.example/Pricing', activityAt: NOW - 50 * day },
    ]
    mine = await Promise.all(rows.map((row) => listed(acme.no, row)))
    await listed((await workspaceOf('list-other')).no, { captured: true, activityAt: NOW })
  })

  it('shows all of the workspace, newest first, and nothing of another one', async () => {
    expect(await ids(acme, {})).toEqual(mine.map(({ id }) => id))
  })

  it.each<[Partial<ConversationFilter>, number[]]>([
    [{ agents: ['agent_a'] }, [0, 3]],
    [{ agents: ['agent_a', 'agent_b'] }, [0, 1, 3]],
    [{ captured: true }, [0]],
    [{ captured: false }, [1, 2, 3]],
    [{ interested: true, captured: false }, [1]],
    [{ range: '30d' }, [0, 1]],
    [{ range: '7d', agents: ['agent_b'] }, [1]],
    [{ q: 'pricing' }, [3]],
    [{ q: 'nowhere' }, []],
  ])('%j', async (filter, expected) => {
    expect(await ids(acme, filter)).toEqual(expected.map((i) => mine[i]!.id))
  })

  it('pages by key: every conversation once, also where two share a moment', async () => {
    const busy = await workspaceOf('list-busy')
    const rows = Array.from({ length: PAGE_ROWS * 2 + 3 }, (_, i) =>
      listed(busy.no, { activityAt: NOW - Math.floor(i / 4) * 1000, captured: i % 3 === 0 }),
    )
    const all = await Promise.all(rows)
    for (const captured of [null, true]) {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const filter: ConversationFilter = { ...ALL_CONVERSATIONS, captured, cursor }
        const list = await listConversations(env.DB, busy.no, filter, NOW, 'UTC')
        seen.push(...list.conversations.map(({ id }) => id))
        cursor = list.next
      } while (cursor)
      const expected = all.filter((one) => captured === null || one.captured === captured)
      expect(seen.toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
    }
  })

  it('reads a page and not the workspace', async () => {
    const big = await workspaceOf('list-big')
    await env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)
       INSERT INTO conversations (id, workspace_no, agent_id, version, captured, started_at, activity_at)
       SELECT 'conv_big_' || i, ?1, 'agent_' || (i % 3), 1, i % 10 = 0, i, i FROM n`,
    )
      .bind(big.no)
      .run()
    const cost = async (filter: Partial<ConversationFilter>) => {
      const db = countingDb()
      const all = { ...ALL_CONVERSATIONS, ...filter }
      const list = await listConversations(db, big.no, all, NOW, 'UTC')
      return { rows: db.rowsRead(), list }
    }
    expect((await cost({})).rows).toBeLessThanOrEqual(3 * PAGE_ROWS)
    expect((await cost({ agents: ['agent_1'] })).rows).toBeLessThanOrEqual(3 * PAGE_ROWS)
    const deep = { cursor: '200~conv_big_200' }
    expect((await cost(deep)).rows).toBeLessThanOrEqual(3 * PAGE_ROWS)
    expect((await cost({ captured: true })).rows).toBeLessThanOrEqual(15 * PAGE_ROWS)
    const none = await cost({ q: 'nowhere' })
    expect(none.rows).toBeLessThanOrEqual(25_000)
    expect(none.list).toMatchObject({
      conversations: [],
      stopped: true,
      next: '20001~conv_big_20001',
    })
  })

  it('the address is the view: chips take away their own part, a bad value falls back', async () => {
    const { status, text } = await browser(acme).get(
      '/conversations?captured=yes&range=30d&agent=agent_a&interested=maybe&cursor=..',
    )
    expect(status).toBe(200)
    expect(text).toContain(`href="/conversations/${mine[0]!.id}"`)
    expect(text).not.toContain(mine[1]!.id)
    expect(text).toContain('href="/conversations?agent=agent_a&amp;range=30d"')
    expect(text).toContain('href="/conversations?range=30d&amp;captured=yes"')
  })

  it('sends its part to htmx', async () => {
    const headers = { 'hx-request': 'true', 'hx-request-type': 'partial' }
    const part = await browser(acme).get('/conversations?q=&captured=yes', headers)
    expect(part.text).not.toContain('<html')
    expect(part.text).toContain(mine[0]!.id)
    expect(part.headers.get('hx-push-url')).toBe('/conversations?captured=yes')
  })
})

describe('one conversation', () => {
  it('is read from its Durable Object at once, marked, with intent, asks and leads', async () => {
    const agent = await agentWith('detail', {})
    const ana = visitorOf(agent.id)
    await ana.say('what does whitening cost?', { page: { url: 'https://acme.example/white' } })
    const { conversation } = await ana.say('sure, im ana, ana at gmail dot com')
    const { status, text } = await browser(refOf(agent)).get(`/conversations/${conversation.id}`)
    expect(status).toBe(200)
    expect(text).toContain('<mark class="value" title="E-mail: ana@gmail.com">ana at gmail dot com')
    expect(text).toMatch(/Interest shown: <\/strong>Pricing, 0\.\d\d/)
    expect(text).toContain('Asked for e-mail, phone, name, because interest showed')
    expect(text).toContain('Teeth whitening</a>')
    expect(text).toMatch(/<a href="\/leads\/lead_[0-9a-z]{26}">Ana<\/a>/)
    expect(text).toContain('acme.example/white')
  })

  it('of another workspace, one that never was, and no id at all are the same 404', async () => {
    const agent = await agentWith('foreign', {})
    const { conversation } = await visitorOf(agent.id).say('hello')
    const other = browser(await workspaceOf('foreign-other'))
    const answers = await Promise.all(
      [conversation.id, `conv_${'0'.repeat(26)}`, 'conv_x'].map((id) =>
        other.get(`/conversations/${id}`),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  })

  it('says where insist withheld the answer, and escapes what the visitor wrote', async () => {
    const agent = await agentWith('withheld', { mode: 'insist' })
    const { conversation } = await visitorOf(agent.id).say('<b>what</b> does whitening cost?')
    const { text } = await browser(refOf(agent)).get(`/conversations/${conversation.id}`)
    expect(text).toContain('Answer withheld until details are left')
    expect(text).toContain('&lt;b&gt;')
    expect(text).not.toContain('<b>what')
  })
})

describe('what was noticed wrongly', () => {
  const labelsOf = async ({ no }: WorkspaceRef) => {
    const { results } = await env.DB.prepare(
      'SELECT conversation_id, turn_id, label, by FROM intent_labels WHERE workspace_no = ?',
    )
      .bind(no)
      .all()
    return results
  }
  const asked = async (name: string) => {
    const agent = await agentWith(name, {})
    const { conversation } = await visitorOf(agent.id).say('what does whitening cost?')
    const view = await conversationStub(env, conversation.id).transcript(agent.workspaceId)
    const turn = view!.turns[0]!
    expect(turn.intent?.interested).toBe(true)
    const page = `/conversations/${conversation.id}`
    return { acme: refOf(agent), id: conversation.id, turn, page, path: `${page}/turns/${turn.id}` }
  }

  it('is kept as an example of the other label, said on the page, and taken back', async () => {
    const { acme, id, turn, page, path } = await asked('wrong')
    const ada = browser(acme)
    expect((await ada.get(page)).text).toContain(`formaction="${path}/label"`)

    const marked = await ada.post(`${path}/label`, { back: '/leads/lead_1?status=new' })
    expect(marked.status).toBe(303)
    expect(marked.headers.get('location')).toBe(`/leads/lead_1?status=new#${turn.id}`)
    expect(await labelsOf(acme)).toEqual([
      { conversation_id: id, turn_id: turn.id, label: 'other', by: 'user_ada' },
    ])
    const { text } = await ada.get(page)
    expect(text).toContain('Marked as wrong')
    expect(text).toContain(`formaction="${path}/label/removal"`)

    const back = await ada.post(`${path}/label/removal`, {})
    expect(back.headers.get('location')).toBe(`${page}#${turn.id}`)
    expect(await labelsOf(acme)).toEqual([])
    expect((await ada.get(page)).text).not.toContain('Marked as wrong')
  })

  it('with htmx changes alone, wherever the turn stands on the page', async () => {
    const { acme, turn, path } = await asked('wrong-part')
    const htmx = { 'hx-request': 'true', 'hx-request-type': 'partial' }
    const post = (way: string) => browser(acme).post(`${path}/${way}`, { back: '/leads' }, htmx)
    const marked = await post('label')
    expect([marked.status, marked.headers.get('location')]).toEqual([200, null])
    expect(marked.text).toContain(`hx-swap-oob="outerHTML:.wrong-${turn.id}"`)
    expect(marked.text).toContain('Marked as wrong')
    expect(await labelsOf(acme)).toHaveLength(1)
    const back = await post('label/removal')
    expect(back.text).toContain(`hx-post="${path}/label"`)
    expect(back.text).not.toContain('Marked as wrong')
    expect(await labelsOf(acme)).toEqual([])
  })

  it('leads nowhere but to pages of ours', async () => {
    const { acme, turn, path } = await asked('wrong-back')
    for (const back of ['https://evil.example/', '//evil.example', 'javascript:alert(1)']) {
      const { headers } = await browser(acme).post(`${path}/label`, { back })
      expect(headers.get('location')).toBe(`/#${turn.id}`)
    }
  })

  it('is not for viewers, not for other workspaces, not for turns that have no intent', async () => {
    const { acme, page, path } = await asked('wrong-foreign')
    const other = browser(await workspaceOf('wrong-other'))
    const viewer = browser(acme, 'viewer')
    for (const way of ['label', 'label/removal']) {
      expect((await other.post(`${path}/${way}`, {})).status).toBe(404)
      expect((await viewer.post(`${path}/${way}`, {})).status).toBe(403)
      expect((await browser(acme).post(`${page}/turns/turn_x/${way}`, {})).status).toBe(404)
    }
    expect(await labelsOf(acme)).toEqual([])
    expect((await viewer.get(page)).text).not.toContain('Wrong?')
  })
})

describe('sample conversations', () => {
  it('run through the real chat, make leads, and are removed without a trace', async () => {
    const agent = await agentWith('samples', {})
    const acme = refOf(agent)
    const owner = browser(acme)
    expect((await owner.get('/conversations')).text).toContain('Add sample conversations')
    const added = await owner.post('/conversations/samples', {})
    expect([added.status, added.headers.get('location')]).toEqual([303, '/conversations'])

    const { text } = await owner.get('/conversations')
    expect(text).toContain('Mia Torres')
    expect(text).toContain('Remove samples')
    const samples = await sampleIds(env.DB, acme.no)
    expect(samples).toHaveLength(SAMPLE_VISITORS.length)
    const { leads } = await listLeads(env.DB, acme.no, EVERYTHING, NOW)
    expect(leads.map(({ name }) => name).toSorted()).toEqual([
      'Jonas Weber',
      'Lucía Campos',
      'Mia Torres',
      'Omar Haddad',
    ])
    expect(leads.every(({ sample }) => sample)).toBe(true)
    const detail = await owner.get(`/conversations/${samples[0]}`)
    expect(detail.text).toContain('A made-up visitor wrote this')

    // Again changes nothing.
    await owner.post('/conversations/samples', {})
    expect(await sampleIds(env.DB, acme.no)).toHaveLength(SAMPLE_VISITORS.length)

    const removed = await owner.post('/conversations/samples/removal', {})
    expect(removed.status).toBe(303)
    for (const table of ['conversations', 'leads', 'lead_conversations', 'erasures_due'])
      expect(await rowsOf(table, acme.no), table).toBe(0)
    for (const id of samples) expect(await conversationStub(env, id).transcript(acme.id)).toBeNull()
  })

  it('in every mode their visitors leave four leads', async () => {
    for (const mode of ['each_reply', 'insist'] as const) {
      const agent = await agentWith(`samples-${mode}`, { mode, defaultCountry: null })
      await browser(refOf(agent)).post('/conversations/samples', {})
      const { leads } = await listLeads(env.DB, agent.workspaceNo, EVERYTHING, NOW)
      expect(leads.map(({ email }) => email).toSorted()).toMatchObject([
        'jonas.weber@example.com',
        'mia.torres@example.com',
        null,
        'omar.haddad@example.com',
      ])
    }
  }, 30_000)

  it('leave alone a lead that also stands in a real conversation', async () => {
    const acme = await workspaceOf('samples-kept')
    const sample = await listed(acme.no, { captured: true, sample: true })
    const real = await listed(acme.no, { captured: true })
    const mia = { emails: ['mia@example.com'], agentId: 'agent_a' }
    for (const { id } of [sample, real])
      await fileLead(env.DB, filingOf(acme.no, { ...mia, conversationId: id }), NOW)
    await browser(acme).post('/conversations/samples/removal', {})
    const { leads } = await listLeads(env.DB, acme.no, EVERYTHING, NOW)
    expect(leads).toMatchObject([{ email: 'mia@example.com', conversations: [real.id] }])
    expect(await ids(acme, {})).toEqual([real.id])
  })

  it('are refused while lead collection is off everywhere, with the way to switch it on', async () => {
    const agent = await agentWith('samples-off', null)
    const { status, text } = await browser(refOf(agent)).post('/conversations/samples', {})
    expect(status).toBe(409)
    expect(text).toContain(`href="/agents/${agent.id}/features"`)
    expect(await sampleIds(env.DB, agent.workspaceNo)).toEqual([])
  })

  it('a viewer may neither add nor remove them, and sees no button that would not work', async () => {
    const agent = await agentWith('samples-viewer', {})
    const viewer = browser(refOf(agent), 'viewer')
    expect((await viewer.get('/conversations')).text).not.toContain('/conversations/samples')
    expect((await viewer.post('/conversations/samples', {})).status).toBe(403)
    expect((await viewer.post('/conversations/samples/removal', {})).status).toBe(403)
  })
})

async function rowsOf(table: string, workspaceNo: number): Promise<number> {
  const row = await env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE workspace_no = ?`)
    .bind(workspaceNo)
    .first<{ n: number }>()
  return row?.n ?? -1
}
