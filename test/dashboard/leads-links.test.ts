// The addresses of a view: chips, sort links, the filter form, bulk forms. Pure.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chipsOf } from '../../src/dashboard/leads/chips.ts'
import { contactErrors, readContact } from '../../src/dashboard/leads/contact-draft.ts'
import { readSelection, selectionFields } from '../../src/dashboard/leads/selection.ts'
import {
  clearedPath,
  isCountedView,
  isFiltered,
  readView,
  sortLink,
  viewPath,
  viewQuery,
} from '../../src/dashboard/leads/view-links.ts'
import type { Lead } from '../../src/leads/columns.ts'
import { EVERYTHING, type LeadFilter, parseLeadFilter, SORTS } from '../../src/leads/filter.ts'

const FULL: LeadFilter = {
  ...EVERYTHING,
  q: 'ana & co',
  agents: ['agent_a', 'agent_b'],
  statuses: ['new', 'won'],
  intents: ['pricing'],
  modes: ['insist'],
  countries: ['DE', 'US'],
  has: ['email'],
  assigned: ['me', 'none', 'user_bo', 'user_gone'],
  range: { from: '2026-03-12', to: '2026-04-04' },
  tz: 'Europe/Berlin',
  sort: 'person',
  dir: 'asc',
  cursor: '~17',
}
const AGENTS = new Map([['agent_a', { name: 'Bright Smile', color: '#0f766e' }]])
const PEOPLE = new Map([['user_bo', 'Bo']])
const read = (path: string) => parseLeadFilter(new URL(path, 'http://x.example').searchParams)

describe('chips', () => {
  const chips = chipsOf(FULL, AGENTS, PEOPLE)

  test('read as a sentence, unknown agents too', () => {
    expect(chips.map((chip) => chip.label)).toEqual([
      '“ana & co”',
      'Bright Smile',
      'Unknown agent',
      'new',
      'won',
      'pricing',
      'before talking',
      'Germany',
      'United States',
      'has an e-mail',
      'assigned to me',
      'assigned to nobody',
      'assigned to Bo',
      'assigned to Somebody who has left',
      '12 Mar 2026 – 4 Apr 2026',
      'in the time of Europe/Berlin',
    ])
  })

  test('each link takes away exactly its own part and goes back to the first page', () => {
    const first = { ...FULL, cursor: null }
    expect(chips.map((chip) => read(chip.removeHref))).toEqual([
      { ...first, q: '' },
      { ...first, agents: ['agent_b'] },
      { ...first, agents: ['agent_a'] },
      { ...first, statuses: ['won'] },
      { ...first, statuses: ['new'] },
      { ...first, intents: [] },
      { ...first, modes: [] },
      { ...first, countries: ['US'] },
      { ...first, countries: ['DE'] },
      { ...first, has: [] },
      { ...first, assigned: ['none', 'user_bo', 'user_gone'] },
      { ...first, assigned: ['me', 'user_bo', 'user_gone'] },
      { ...first, assigned: ['me', 'none', 'user_gone'] },
      { ...first, assigned: ['me', 'none', 'user_bo'] },
      { ...first, range: null },
      { ...first, tz: null },
    ])
  })

  test('a view of everything has none', () => {
    expect(chipsOf({ ...EVERYTHING, tz: 'Asia/Tokyo' }, AGENTS, PEOPLE)).toEqual([])
  })

  test('clearing keeps the order and the size of the list', () => {
    expect(read(clearedPath({ ...FULL, limit: 100 }))).toEqual({
      ...EVERYTHING,
      sort: 'person',
      dir: 'asc',
      limit: 100,
    })
  })
})

describe('sort links', () => {
  test.each(SORTS)('%s: a second click turns the order round, a third back', (sort) => {
    const other = { ...FULL, sort: sort === 'country' ? 'person' : 'country' } as LeadFilter
    const first = sortLink(other, sort)
    expect(first.dir).toBeNull()
    const once = read(first.href)
    const second = sortLink(once, sort)
    expect(second.dir).toBe(once.dir)
    const twice = read(second.href)
    expect([once.dir, twice.dir].sort()).toEqual(['asc', 'desc'])
    expect(read(sortLink(twice, sort).href)).toEqual(once)
    expect(once).toEqual({ ...FULL, sort, dir: once.dir, cursor: null })
  })

  test('times begin with the newest, all else with A', () => {
    const dirs = SORTS.map((sort) => read(sortLink({ ...EVERYTHING, dir: 'asc' }, sort).href).dir)
    expect(dirs).toEqual(['desc', 'asc', 'asc', 'asc', 'asc', 'asc', 'desc'])
  })
})

describe('addresses', () => {
  test('say the view without defaults, commas readable', () => {
    expect(viewPath(EVERYTHING)).toBe('/leads')
    expect(viewPath({ ...EVERYTHING, statuses: ['new', 'won'] })).toBe('/leads?status=new,won')
  })

  test('any search comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (q) => {
        const filter = readView(new URLSearchParams({ q }))
        expect(readView(new URLSearchParams(viewQuery(filter)))).toEqual(filter)
      }),
    )
  })

  test('counts belong to views of agents and statuses only', () => {
    expect(isFiltered({ ...EVERYTHING, sort: 'agent', cursor: '~1' })).toBe(false)
    expect(isFiltered({ ...EVERYTHING, statuses: ['new'] })).toBe(true)
    expect(isCountedView({ ...EVERYTHING, statuses: ['new'], agents: ['a'] })).toBe(true)
    expect(isCountedView({ ...EVERYTHING, q: 'a' })).toBe(false)
  })
})

describe('the filter form', () => {
  const form = (fields: Record<string, string>) => readView(new URLSearchParams(fields)).range

  test('a preset chosen while days are set wins over the days', () => {
    const days = { from: '2026-03-01', to: '2026-03-02' }
    expect(form({ captured: '7d', ...days })).toBe('7d')
    expect(form({ captured: '', ...days })).toBeNull()
    expect(form({ captured: 'exact', ...days })).toEqual(days)
  })

  test('days typed while a preset is set win over the preset', () => {
    expect(form({ range: '7d', from: '2026-03-01', to: '' })).toEqual({
      from: '2026-03-01',
      to: null,
    })
    expect(form({ range: '7d', from: '', to: '' })).toBe('7d')
  })
})

describe('bulk forms', () => {
  test('a selection survives the question before deleting', () => {
    const form = new FormData()
    for (const id of ['lead_a', 'lead_b', 'lead_a', '<script>']) form.append('lead', id)
    form.set('view', 'status=new&sort=person')
    const selection = readSelection(form)
    expect(selection).toMatchObject({ kind: 'leads', ids: ['lead_a', 'lead_b'] })
    const again = new FormData()
    for (const [name, value] of selectionFields(selection, viewQuery(selection.view)))
      again.append(name, value)
    expect(readSelection(again)).toEqual(selection)
  })

  test('all that match are those of the view that were there when it was made', () => {
    const form = new FormData()
    for (const [name, value] of [
      ['scope', 'all'],
      ['view', 'q=ana&sort=person'],
      ['before', '170'],
    ] as const)
      form.append(name, value)
    const selection = readSelection(form)
    expect(selection).toMatchObject({
      kind: 'all',
      view: { q: 'ana', sort: 'person', cursor: null },
      before: 170,
    })
    form.set('before', '-1e9')
    expect(readSelection(form).before).toBeNull()
  })
})

describe('the contact form', () => {
  const lead = {
    name: 'Ana',
    company: null,
    emails: ['ana@x.example'],
    phones: ['+14155552671'],
  } as Lead
  const draft = { name: 'Ana', company: '', emails: 'ana@x.example', phones: '+14155552671' }

  test('what was not touched is left to capture', () => {
    expect(readContact(draft, lead)).toEqual({ kind: 'change', change: {} })
    expect(readContact({ ...draft, emails: ' ana@x.example \n\n', name: '' }, lead)).toEqual({
      kind: 'change',
      change: { name: null },
    })
  })

  test('a line each, the first is the main one', () => {
    expect(readContact({ ...draft, emails: 'b@x.example\nana@x.example' }, lead)).toEqual({
      kind: 'change',
      change: { emails: ['b@x.example', 'ana@x.example'] },
    })
  })

  test('errors stand at the field that holds them and name the line', () => {
    const many = Array.from({ length: 21 }, (_, i) => `a${i}@x.example`).join('\n')
    expect(readContact({ ...draft, emails: many, name: 'x'.repeat(201) }, lead)).toEqual({
      kind: 'invalid',
      errors: { emails: 'At most 20.', name: 'This is too long.' },
    })
    expect(contactErrors('invalid', { 'emails.1': '', 'phones.0': '' })).toEqual({
      emails: 'Line 2: write it as name@example.com.',
      phones: 'Line 1: write it with its country code, such as +1 415 555 2671.',
    })
    expect(Object.keys(contactErrors('conflict', { email: '' }))).toEqual(['emails'])
  })
})
