// What the leads pages make of hostile names and of ranges in texts. Pure components.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Captured } from '../../src/conversation/view.ts'
import { leadColumns } from '../../src/dashboard/leads/columns.tsx'
import { piecesOf, runsOf } from '../../src/dashboard/leads/marks.ts'
import { NoLeads } from '../../src/dashboard/leads/no-leads.tsx'
import { webLink } from '../../src/dashboard/leads/person.ts'
import { Marked } from '../../src/dashboard/leads/talk.tsx'
import { likelihood } from '../../src/dashboard/leads/words.ts'
import { EVERYTHING } from '../../src/leads/filter.ts'
import type { ListedLead } from '../../src/leads/list.ts'
import { Table } from '../../src/ui/table.tsx'

const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
const at = (start: number, end: number, field: Captured['field'] = 'email'): Captured => ({
  field,
  value: 'v',
  start,
  end,
})
const marked = (text: string, captured: Captured[], sentence: string | null) =>
  (
    <Marked text={text} pieces={piecesOf(text, captured, sentence)} sentenceLabel="Interest" />
  ).toString()

describe('the list', () => {
  const lead: ListedLead = {
    id: 'lead_a',
    agentId: 'agent_a',
    agentName: HOSTILE,
    status: 'new',
    spamReason: null,
    name: HOSTILE,
    email: HOSTILE,
    phone: '+14155552671',
    emails: [HOSTILE],
    phones: ['+14155552671'],
    company: null,
    custom: {},
    intent: 'pricing',
    probability: 0.93,
    interest: null,
    mode: 'on_interest',
    country: 'DE',
    device: null,
    page: null,
    utm: {},
    consent: null,
    sharesPhone: false,
    notes: '',
    assignedTo: null,
    sample: false,
    conversations: [],
    capturedAt: 1_790_000_000_000,
    activityAt: 1_790_000_000_000,
    updatedAt: 1_790_000_000_000,
  }
  const clock = { now: 1_790_000_060_000, timeZone: 'UTC' }
  const agents = new Map([['agent_a', { name: HOSTILE, color: HOSTILE }]])
  const filter = { ...EVERYTHING, sort: 'person', dir: 'asc' } as const
  const html = (
    <Table
      caption="Leads"
      columns={leadColumns(filter, agents, new Map(), clock)}
      rows={[lead]}
      rowId={({ id }) => id}
      href={({ id }) => `/leads/${id}`}
    />
  ).toString()

  test('hostile names stay text', () => {
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;script&gt;')
  })

  test('says kind and likelihood in words, the phone as people write it', () => {
    expect(html).toContain('Pricing')
    expect(html).toContain('almost certain')
    expect(html).toContain('+1 415 555 2671')
    expect([0, 0.3, 0.5, 0.8, 1].map(likelihood)).toEqual([
      'unlikely',
      'possible',
      'likely',
      'very likely',
      'almost certain',
    ])
  })

  test('every column of the contract sorts, the sorted one says how', () => {
    expect(html.match(/<th[^>]*><a /g)).toHaveLength(7)
    expect(html.match(/aria-sort="ascending"/g)).toHaveLength(1)
    expect(html).toContain('href="/leads?sort=person"')
  })

  test('before the first lead it leads to the switch, or to the chat where it is on', () => {
    const on = { id: 'agent_b', name: 'B', collects: true }
    const off = { id: 'agent_a', name: 'A', collects: false }
    expect((<NoLeads mayAdd agents={[off]} />).toString()).toContain('/agents/agent_a/features')
    expect((<NoLeads mayAdd agents={[off, on]} />).toString()).toContain('/chat/agent_b')
    expect((<NoLeads mayAdd agents={[]} />).toString()).toContain('href="/agents"')
  })

  test('only addresses of the web are linked', () => {
    expect(webLink('javascript:alert(1)')).toBeNull()
    expect(webLink('data:text/html,x')).toBeNull()
    expect(webLink('nonsense')).toBeNull()
    expect(webLink('https://a.example/x')).toBe('https://a.example/x')
  })
})

describe('marks', () => {
  test('captured words are underlined, the sentence is one mark around them', () => {
    expect(marked('Hi. Call ana@x.co now! Bye', [at(9, 17)], 'Call ana@x.co now!')).toBe(
      'Hi. <mark class="sentence" title="Interest">Call ' +
        '<mark class="value" title="E-mail: v">ana@x.co</mark> now!</mark> Bye',
    )
  })

  test('overlapping ranges share their middle', () => {
    const pieces = piecesOf('abcdef', [at(0, 4), at(2, 6, 'name')], null)
    expect(pieces.map(({ text, captured }) => [text, captured.map(({ field }) => field)])).toEqual([
      ['ab', ['email']],
      ['cd', ['email', 'name']],
      ['ef', ['name']],
    ])
  })

  test('offsets count UTF-16 units; a character of two is never torn', () => {
    const text = '😀ana😀'
    expect(piecesOf(text, [at(2, 5)], null).map((piece) => piece.text)).toEqual(['😀', 'ana', '😀'])
    expect(piecesOf(text, [at(1, 6)], null).map((piece) => piece.text)).toEqual(['😀ana', '😀'])
  })

  test('a sentence that ends inside a captured range is still one run', () => {
    const pieces = piecesOf('I want it ana', [at(7, 13)], 'I want it')
    expect(
      runsOf(pieces).map((run) => [run.isSentence, run.pieces.map(({ text }) => text)]),
    ).toEqual([
      [true, ['I want ', 'it']],
      [false, [' ana']],
    ])
  })

  test('hostile text stays text, inside marks and outside', () => {
    const html = marked(HOSTILE + HOSTILE, [at(0, HOSTILE.length)], HOSTILE)
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<img')
  })

  test('whatever the ranges, the pieces are the text', () => {
    const range = fc.record({
      start: fc.integer({ min: -2, max: 30 }),
      end: fc.integer({ max: 30 }),
    })
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 25 }),
        fc.array(range),
        fc.option(fc.string({ maxLength: 4 })),
        (text, ranges, sentence) => {
          const captured = ranges.map(({ start, end }) => at(start, end))
          const pieces = piecesOf(text, captured, sentence)
          expect(pieces.map((piece) => piece.text).join('')).toBe(text)
          expect(pieces.every((piece) => piece.text !== '')).toBe(true)
          expect(pieces.every((piece) => piece.text.isWellFormed())).toBe(text.isWellFormed())
        },
      ),
    )
  })
})
