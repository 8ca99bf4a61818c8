import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Filing } from '../../src/leads/filing.ts'
import { fileLead } from '../../src/leads/store.ts'
import { filingOf } from '../support/leads.ts'

const NOW = 1_790_000_000_000

type Row = {
  id: string
  name: string | null
  email: string | null
  phone: string | null
  emails: string
  phones: string
  conversations: string
  status: string
  shares_phone: number
  captured: number
  probability: number | null
  interest_sentence: string | null
  search_text: string
}

async function leadsOf(workspaceNo: number): Promise<Row[]> {
  const { results } = await env.DB.prepare(
    'SELECT *, pos & 2199023255551 AS captured FROM leads WHERE workspace_no = ? ORDER BY pos',
  )
    .bind(workspaceNo)
    .all<Row & { pos: unknown }>()
  return results
}

async function snapshot(workspaceNo: number): Promise<string> {
  const tables = ['leads', 'contact_points', 'lead_conversations', 'lead_events', 'lead_counts']
  const rows = await Promise.all(
    tables.map((table) =>
      env.DB.prepare(`SELECT * FROM ${table} WHERE workspace_no = ?`).bind(workspaceNo).all(),
    ),
  )
  return JSON.stringify(rows.map((row) => row.results))
}

let workspaces = 0
const workspace = () => ++workspaces

async function file(filing: Filing) {
  const filed = await fileLead(env.DB, filing, NOW)
  if (filed.kind === 'erased') throw new Error('erased')
  return filed
}

describe('fileLead: which lead', () => {
  test('a new person is a new lead under the proposed id, with all that was handed over', async () => {
    const ws = workspace()
    const filing = filingOf(ws, {
      proposedLeadId: 'lead_ana',
      name: 'Ana López',
      emails: ['ana@gmail.com'],
      phones: ['+14155552671'],
      page: { url: 'https://x.example/p?utm_source=news&utm_x=1', title: 'Prices' },
    })
    expect(await file(filing)).toEqual({ kind: 'filed', leadId: 'lead_ana', created: true })
    const [lead] = await leadsOf(ws)
    expect(lead).toMatchObject({
      id: 'lead_ana',
      name: 'Ana López',
      email: 'ana@gmail.com',
      phone: '+14155552671',
      emails: '["ana@gmail.com"]',
      conversations: `["${filing.conversationId}"]`,
      status: 'new',
      captured: filing.capturedAt,
      search_text: 'ana lopez\nana@gmail.com\n14155552671',
      utm: '{"source":"news"}',
    })
  })

  test('a replay answers the same lead and changes nothing', async () => {
    const ws = workspace()
    const filing = filingOf(ws, { emails: ['a@x.example'] })
    const first = await file(filing)
    const before = await snapshot(ws)
    expect(await fileLead(env.DB, { ...filing, proposedLeadId: 'lead_other' }, NOW + 5)).toEqual({
      ...first,
      created: false,
    })
    expect(await snapshot(ws)).toBe(before)
  })

  test('a stale version changes nothing', async () => {
    const ws = workspace()
    const old = filingOf(ws, { emails: ['old@x.example'], version: 1 })
    const { leadId } = await file({ ...old, emails: ['new@x.example'], version: 2 })
    const before = await snapshot(ws)
    expect(await file(old)).toMatchObject({ leadId, created: false })
    expect(await snapshot(ws)).toBe(before)
  })

  test('same e-mail with the same agent: one lead, both conversations, other agent: another lead', async () => {
    const ws = workspace()
    const a = await file(filingOf(ws, { conversationId: 'conv_s1', emails: ['s@x.example'] }))
    const b = await file(
      filingOf(ws, { conversationId: 'conv_s2', emails: ['s@x.example'], phones: ['+493012345'] }),
    )
    const c = await file(
      filingOf(ws, { conversationId: 'conv_s3', emails: ['s@x.example'], agentId: 'agent_b' }),
    )
    expect(b.leadId).toBe(a.leadId)
    expect(c.leadId).not.toBe(a.leadId)
    const rows = await leadsOf(ws)
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({
      conversations: '["conv_s1","conv_s2"]',
      phone: '+493012345',
    })
  })

  test('the conversation remembers its person: phone first, e-mail later, one lead', async () => {
    const ws = workspace()
    const phone = filingOf(ws, { phones: ['+493012345'] })
    const a = await file(phone)
    const b = await file({ ...phone, emails: ['late@x.example'], version: 2 })
    expect(b).toEqual({ ...a, created: false })
    expect(await leadsOf(ws)).toHaveLength(1)
  })

  test('same phone: the most recently active lead', async () => {
    const ws = workspace()
    const p = ['+493099999']
    await file(filingOf(ws, { emails: ['one@x.example'], phones: p, activityAt: NOW - 10 }))
    // Kept apart by their e-mails only: each e-mail is first known, then the phone is added.
    const two = filingOf(ws, { emails: ['two@x.example'], activityAt: NOW - 5 })
    const { leadId } = await file(two)
    await file({ ...two, phones: p, version: 2 })
    expect((await file(filingOf(ws, { phones: p, activityAt: NOW }))).leadId).toBe(leadId)
  })

  test('e-mail on one lead, phone on another: the e-mail wins, both are marked', async () => {
    const ws = workspace()
    const mail = await file(filingOf(ws, { emails: ['m@x.example'] }))
    const phone = await file(filingOf(ws, { phones: ['+4930555'] }))
    expect(
      (await file(filingOf(ws, { emails: ['m@x.example'], phones: ['+4930555'] }))).leadId,
    ).toBe(mail.leadId)
    const rows = await leadsOf(ws)
    expect(rows.map((row) => [row.id, row.shares_phone])).toEqual([
      [mail.leadId, 1],
      [phone.leadId, 1],
    ])
  })

  test('two people of one conversation stay two leads though they share a phone', async () => {
    const ws = workspace()
    const he = filingOf(ws, { emails: ['he@x.example'], phones: ['+4930777'], person: 0 })
    const she = { ...he, person: 1, emails: ['she@x.example'], proposedLeadId: 'lead_she' }
    await file(he)
    expect(await file(she)).toMatchObject({ leadId: 'lead_she', created: true })
    expect((await leadsOf(ws)).map((row) => row.shares_phone)).toEqual([1, 1])
  })

  test('leads of one millisecond are captured one after the other', async () => {
    const ws = workspace()
    for (let i = 0; i < 5; i++)
      await file(filingOf(ws, { emails: [`t${i}@x.example`], capturedAt: NOW }))
    expect((await leadsOf(ws)).map((row) => row.captured - NOW)).toEqual([0, 1, 2, 3, 4])
  })

  test('a conversation erased after it started files nothing; begun anew it does', async () => {
    const ws = workspace()
    const filing = filingOf(ws, { emails: ['gone@x.example'], conversationStartedAt: NOW })
    await env.DB.prepare(
      'INSERT INTO erased_conversations (conversation_id, workspace_no, erased_at) VALUES (?, ?, ?)',
    )
      .bind(filing.conversationId, ws, NOW + 5)
      .run()
    expect(await fileLead(env.DB, filing, NOW + 9)).toEqual({ kind: 'erased' })
    expect(await leadsOf(ws)).toEqual([])
    await file({ ...filing, conversationStartedAt: NOW + 6 })
    expect(await leadsOf(ws)).toHaveLength(1)
  })
})

describe('fileLead: what is enriched', () => {
  test('a correction makes the new value primary and keeps the old one', async () => {
    const ws = workspace()
    const filing = filingOf(ws, { emails: ['ana@gmial.com'] })
    await file(filing)
    await file({ ...filing, emails: ['ana@gmail.com', 'ana@gmial.com'], version: 2 })
    const [lead] = await leadsOf(ws)
    expect(lead).toMatchObject({
      email: 'ana@gmail.com',
      emails: '["ana@gmail.com","ana@gmial.com"]',
    })
  })

  test('another address given in a later conversation does not replace the primary', async () => {
    const ws = workspace()
    await file(filingOf(ws, { emails: ['first@x.example'], phones: ['+4930111'] }))
    await file(filingOf(ws, { emails: ['second@x.example'], phones: ['+4930111'] }))
    const rows = await leadsOf(ws)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      email: 'first@x.example',
      emails: '["first@x.example","second@x.example"]',
    })
  })

  test('a name is filled, corrected by whom gave it, never over an edited one', async () => {
    const ws = workspace()
    const filing = filingOf(ws, { emails: ['n@x.example'] })
    await file(filing)
    await file({ ...filing, name: 'Ann', version: 2 })
    await file({ ...filing, name: 'Anna Bell', version: 3 })
    await file(filingOf(ws, { emails: ['n@x.example'], name: 'Somebody' }))
    expect((await leadsOf(ws))[0]?.name).toBe('Anna Bell')
    await env.DB.prepare(
      "UPDATE leads SET name = 'Dr. Bell', name_edited = 1 WHERE workspace_no = ?",
    )
      .bind(ws)
      .run()
    await file({ ...filing, name: 'Annabelle', version: 4 })
    expect((await leadsOf(ws))[0]?.name).toBe('Dr. Bell')
  })

  test('stronger interest replaces weaker, weaker replaces nothing; status is left alone', async () => {
    const ws = workspace()
    const filing = filingOf(ws, { emails: ['i@x.example'] })
    const sign = (probability: number, sentence: string) =>
      ({ kind: 'pricing', turnId: 't1', probability, sentence }) as const
    await file({ ...filing, intent: sign(0.7, 'how much') })
    await env.DB.prepare("UPDATE leads SET status = 'won' WHERE workspace_no = ?").bind(ws).run()
    await file({ ...filing, intent: sign(0.9, 'I buy'), version: 2 })
    await file({ ...filing, intent: sign(0.6, 'hm'), version: 3 })
    expect((await leadsOf(ws))[0]).toMatchObject({
      interest_sentence: 'I buy',
      probability: 0.9,
      status: 'won',
    })
  })

  test('hostile text is stored as text', async () => {
    const ws = workspace()
    const name = `x'); DROP TABLE leads;-- \ud800 \0 "%_ ﷽`
    await file(filingOf(ws, { name, emails: ['h@x.example'], custom: { a: '\udfff\0$' } }))
    expect((await leadsOf(ws))[0]?.name).toBe(`x'); DROP TABLE leads;-- \ufffd  "%_ ﷽`)
  })
})

describe('fileLead: any order, any repetition', () => {
  test('never two leads with one e-mail and agent; every e-mail and conversation is kept', async () => {
    const emails = ['a@x.example', 'b@x.example', 'c@x.example']
    const phones = ['+4930001', '+4930002']
    const step = fc.record({
      conversation: fc.integer({ min: 0, max: 3 }),
      person: fc.integer({ min: 0, max: 1 }),
      agentId: fc.constantFrom('agent_a', 'agent_b'),
      emails: fc.shuffledSubarray(emails),
      phones: fc.shuffledSubarray(phones),
      name: fc.option(fc.constantFrom('Ana', 'Bo')),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 7 }),
        fc.array(fc.nat(), { maxLength: 8 }),
        async (steps, replays) => {
          const ws = workspace()
          const filings = steps
            .filter((s) => s.emails.length + s.phones.length > 0)
            .map((s, i) =>
              filingOf(ws, {
                ...s,
                conversationId: `conv_${ws}_${s.agentId}_${s.conversation}`,
                version: i + 1,
              }),
            )
          if (filings.length === 0) return
          const mixed = [...filings]
          for (const at of replays)
            mixed.splice(at % (mixed.length + 1), 0, filings[at % filings.length]!)
          await Promise.all(mixed.map((filing) => file(filing)))

          const rows = await leadsOf(ws)
          const newest = new Map(
            filings.map((f) => [`${f.agentId}/${f.conversationId}/${f.person}`, f]),
          )
          const { results: points } = await env.DB.prepare(
            'SELECT agent_id, kind, value, lead_id FROM contact_points WHERE workspace_no = ?',
          )
            .bind(ws)
            .all<{ agent_id: string; kind: string; value: string; lead_id: string }>()
          const mails = points.filter((p) => p.kind === 'email').map((p) => p.agent_id + p.value)
          expect(new Set(mails).size).toBe(mails.length)
          for (const f of newest.values()) {
            const { leadId } = await file(f)
            const lead = rows.find((row) => row.id === leadId)
            expect(JSON.parse(lead!.conversations)).toContain(f.conversationId)
            for (const phone of f.phones) expect(JSON.parse(lead!.phones)).toContain(phone)
            for (const email of f.emails) expect(mails).toContain(f.agentId + email)
            if (f.emails.length > 0) {
              const primary = points.find(
                (p) => p.agent_id === f.agentId && p.kind === 'email' && p.value === f.emails[0],
              )
              expect(primary?.lead_id).toBe(leadId)
            }
          }
          const { results: counts } = await env.DB.prepare(
            'SELECT sum(n) AS n FROM lead_counts WHERE workspace_no = ?',
          )
            .bind(ws)
            .all<{ n: number }>()
          expect(counts[0]?.n).toBe(rows.length)
          const pending = await env.DB.prepare(
            'SELECT count(*) AS n FROM lead_conversations WHERE filing = 1',
          ).first<{ n: number }>()
          expect(pending?.n).toBe(0)
        },
      ),
      { numRuns: 40 },
    )
  }, 60_000)
})
