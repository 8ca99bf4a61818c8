// What the leads pages make of hostile names and of ranges in texts. Pure components.
import { describe, expect, test } from 'vitest'
import { leadColumns } from '../../src/dashboard/leads/columns.tsx'
import { NoLeads } from '../../src/dashboard/leads/no-leads.tsx'
import { webLink } from '../../src/dashboard/leads/person.ts'
import { likelihood } from '../../src/dashboard/leads/words.ts'
import { EVERYTHING } from '../../src/leads/filter.ts'
import type { ListedLead } from '../../src/leads/list.ts'
import { Table } from '../../src/ui/table.tsx'

const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
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
