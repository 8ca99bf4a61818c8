import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { assignLeads, editLead, setStatus } from '../../src/leads/edit.ts'
import { eraseLead, erasuresDue, finishErasures } from '../../src/leads/erase.ts'
import type { Filing } from '../../src/leads/filing.ts'
import { EVERYTHING } from '../../src/leads/filter.ts'
import { getLead } from '../../src/leads/lead.ts'
import { leadCounts, listLeads } from '../../src/leads/list.ts'
import { fileLead } from '../../src/leads/store.ts'
import { filingOf } from '../support/leads.ts'

const NOW = 1_790_000_000_000
let ws = 500
beforeEach(() => {
  ws++
})

async function file(given: Partial<Filing>): Promise<string> {
  const filed = await fileLead(env.DB, filingOf(ws, given), NOW)
  if (filed.kind === 'erased') throw new Error('erased')
  return filed.leadId
}

const search = async (q: string) =>
  (await listLeads(env.DB, ws, { ...EVERYTHING, q }, NOW)).leads.map((lead) => lead.id)

describe('setStatus', () => {
  test('changes the leads named, counts them, and writes who did it', async () => {
    const a = await file({ emails: ['a@x.example'] })
    const b = await file({ emails: ['b@x.example'] })
    expect(await setStatus(env.DB, ws, [a, b, 'lead_none'], 'won', 'key_1', NOW)).toBe(2)
    expect(await setStatus(env.DB, ws, [a], 'won', 'key_1', NOW)).toBe(0)
    expect(await leadCounts(env.DB, ws)).toEqual([{ agentId: 'agent_a', status: 'won', n: 2 }])
    expect(
      (await getLead(env.DB, ws, a))?.timeline.map((e) => [e.kind, e.actor, e.detail]),
    ).toEqual([
      ['captured', 'visitor', expect.objectContaining({ fields: ['email'] })],
      ['status', 'key_1', { from: 'new', to: 'won' }],
    ])
  })

  test('spam keeps its reason until it is something else', async () => {
    const a = await file({ emails: ['a@x.example'] })
    await setStatus(env.DB, ws, [a], 'spam', 'key_1', NOW, 'casino')
    expect((await getLead(env.DB, ws, a))?.spamReason).toBe('casino')
    await setStatus(env.DB, ws, [a], 'new', 'key_1', NOW)
    expect((await getLead(env.DB, ws, a))?.spamReason).toBeNull()
  })

  test('another workspace changes nothing', async () => {
    const a = await file({ emails: ['a@x.example'] })
    expect(await setStatus(env.DB, ws + 1, [a], 'won', 'key_1', NOW)).toBe(0)
    expect(await getLead(env.DB, ws + 1, a)).toBeNull()
  })
})

describe('assignLeads', () => {
  test('gives the leads named to a member, takes them back, and writes who did it', async () => {
    const a = await file({ emails: ['a@x.example'] })
    const b = await file({ emails: ['b@x.example'] })
    expect(await assignLeads(env.DB, ws, [a, b, 'lead_none'], 'user_bo', 'user_ada', NOW)).toBe(2)
    expect(await assignLeads(env.DB, ws, [a], 'user_bo', 'user_ada', NOW)).toBe(0)
    expect(await assignLeads(env.DB, ws + 1, [a], 'user_cy', 'user_ada', NOW)).toBe(0)
    expect(await assignLeads(env.DB, ws, [b], null, 'user_bo', NOW)).toBe(1)
    const of = async (query: Partial<typeof EVERYTHING>) =>
      (await listLeads(env.DB, ws, { ...EVERYTHING, ...query }, NOW)).leads.map((lead) => lead.id)
    expect(await of({ assigned: ['user_bo'] })).toEqual([a])
    expect(await of({ assigned: ['none'] })).toEqual([b])
    expect(
      (await getLead(env.DB, ws, b))?.timeline.slice(1).map((e) => [e.kind, e.actor, e.detail]),
    ).toEqual([
      ['assigned', 'user_ada', { from: null, to: 'user_bo' }],
      ['assigned', 'user_bo', { from: 'user_bo', to: null }],
    ])
  })
})

describe('editLead', () => {
  test('what is edited is found by search and never overwritten by capture', async () => {
    const filing = { emails: ['ana@x.example'], name: 'ana', conversationId: `conv_e${ws}` }
    const id = await file(filing)
    const lead = await editLead(
      env.DB,
      ws,
      id,
      { name: 'Dr. Ana Ünal', company: 'Ångström AB', notes: 'call', email: 'Ana.U@X.example' },
      'member_1',
      NOW,
    )
    expect(lead).toMatchObject({
      name: 'Dr. Ana Ünal',
      company: 'Ångström AB',
      notes: 'call',
      email: 'ana.u@x.example',
      emails: ['ana.u@x.example', 'ana@x.example'],
    })
    await file({ ...filing, version: 2, name: 'Anna', company: 'Other' })
    expect(await getLead(env.DB, ws, id)).toMatchObject({
      name: 'Dr. Ana Ünal',
      company: 'Ångström AB',
      email: 'ana.u@x.example',
    })
    expect(await search('angstrom')).toEqual([id])
    expect(await search('unal ana.u@')).toEqual([id])
  })

  test('an e-mail of another lead is a conflict and changes nothing', async () => {
    await file({ emails: ['taken@x.example'] })
    const id = await file({ emails: ['mine@x.example'] })
    await expect(
      editLead(env.DB, ws, id, { email: 'taken@x.example', name: 'X' }, 'm', NOW),
    ).rejects.toMatchObject({ code: 'conflict' })
    expect(await getLead(env.DB, ws, id)).toMatchObject({ name: null, emails: ['mine@x.example'] })
  })

  test('phones are stored as E.164 of the agent’s country; sharing follows', async () => {
    const other = await file({ phones: ['+14155552671'] })
    const id = await file({ emails: ['p@x.example'] })
    const lead = await editLead(env.DB, ws, id, { phone: '(415) 555-2671' }, 'm', NOW, 'US')
    expect(lead).toMatchObject({ phone: '+14155552671', sharesPhone: true })
    expect((await getLead(env.DB, ws, other))?.sharesPhone).toBe(true)
    expect((await getLead(env.DB, ws, other))?.alsoTalkedTo).toMatchObject([
      { id, sameAgent: true },
    ])
    await editLead(env.DB, ws, id, { phone: null }, 'm', NOW)
    expect((await getLead(env.DB, ws, other))?.sharesPhone).toBe(false)
  })

  test.each([
    [{ email: 'nonsense' }, 'email'],
    [{ email: 'a@x.example and b@x.example' }, 'email'],
    [{ phone: '12' }, 'phone'],
    [{ emails: ['ok@x.example', 'bad'] }, 'emails.1'],
    [{ email: null }, 'email'],
  ])('%j is refused at %s', async (change, field) => {
    const id = await file({ emails: ['keep@x.example'] })
    await expect(editLead(env.DB, ws, id, change, 'm', NOW)).rejects.toMatchObject({
      code: 'invalid',
      errors: { [field]: expect.any(String) },
    })
  })

  test('another workspace finds no lead', async () => {
    const id = await file({ emails: ['keep@x.example'] })
    expect(await editLead(env.DB, ws + 1, id, { name: 'X' }, 'm', NOW)).toBeNull()
  })
})

describe('eraseLead', () => {
  test('nothing of the person is left, and nothing late brings it back', async () => {
    const filing = {
      conversationId: `conv_gone${ws}`,
      emails: ['gone@x.example'],
      phones: ['+4930555'],
      name: 'Gone Girl',
      intent: { kind: 'pricing', probability: 0.9, turnId: 't', sentence: 'secret wish' } as const,
    }
    const id = await file(filing)
    expect(await eraseLead(env.DB, ws, id, 'key_1', NOW)).toEqual([filing.conversationId])
    expect(await getLead(env.DB, ws, id)).toBeNull()
    expect(await search('gone')).toEqual([])
    expect(await fileLead(env.DB, filingOf(ws, { ...filing, version: 9 }), NOW)).toEqual({
      kind: 'erased',
    })
    for (const table of ['leads', 'contact_points', 'lead_conversations', 'lead_events']) {
      const { results } = await env.DB.prepare(`SELECT * FROM ${table} WHERE workspace_no = ?`)
        .bind(ws)
        .all()
      expect([table, results]).toEqual([table, []])
    }
    const audit = await env.DB.prepare(
      'SELECT actor, action, detail FROM audit_log WHERE workspace_no = ?',
    )
      .bind(ws)
      .first()
    expect(audit).toEqual({ actor: 'key_1', action: 'erase', detail: JSON.stringify({ lead: id }) })
    expect(await leadCounts(env.DB, ws)).toEqual([])
  })

  test('the Durable Object is owed its erasure until that has happened', async () => {
    const id = await file({ conversationId: `conv_due${ws}`, emails: ['d@x.example'] })
    await eraseLead(env.DB, ws, id, 'key_1', NOW)
    const away = finishErasures(env.DB, ws, () => Promise.reject(new Error('away')))
    await expect(away).rejects.toThrow('away')
    const erased: string[] = []
    await finishErasures(env.DB, ws, async (conversation) => {
      erased.push(conversation)
    })
    expect(erased).toEqual([`conv_due${ws}`])
    expect(await erasuresDue(env.DB, ws, 10)).toEqual([])
  })

  test('another person of the same conversation stays, without the transcript and its sentence', async () => {
    const shared = {
      conversationId: `conv_two${ws}`,
      phones: ['+4930777'],
      intent: { kind: 'demo', probability: 0.8, turnId: 't', sentence: 'show us' } as const,
    }
    const he = await file({ ...shared, emails: ['he@x.example'] })
    const she = await file({ ...shared, emails: ['she@x.example'], person: 1 })
    await eraseLead(env.DB, ws, he, 'key_1', NOW)
    expect(await getLead(env.DB, ws, she)).toMatchObject({
      email: 'she@x.example',
      conversations: [],
      interest: null,
      intent: 'demo',
      sharesPhone: false,
    })
  })

  test('another workspace erases nothing', async () => {
    const id = await file({ emails: ['stay@x.example'] })
    expect(await eraseLead(env.DB, ws + 1, id, 'key_1', NOW)).toBeNull()
    expect(await getLead(env.DB, ws, id)).not.toBeNull()
    expect(await search('stay')).toEqual([id])
  })
})

describe('getLead', () => {
  test('the same person with another agent is another lead, each shows the other', async () => {
    const a = await file({ emails: ['both@x.example'], name: 'Bo' })
    const b = await file({ emails: ['both@x.example'], agentId: 'agent_b', fromPage: ['email'] })
    expect(await getLead(env.DB, ws, a)).toMatchObject({
      fromPage: [],
      alsoTalkedTo: [{ id: b, agentId: 'agent_b', sameAgent: false }],
    })
    expect(await getLead(env.DB, ws, b)).toMatchObject({
      fromPage: ['email'],
      alsoTalkedTo: [{ id: a, name: 'Bo', agentId: 'agent_a', sameAgent: false }],
    })
  })
})
