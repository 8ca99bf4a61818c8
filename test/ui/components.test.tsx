// What single components promise, where the look alone would not show it.
import { describe, expect, it } from 'vitest'
import { Avatar, Dot } from '../../src/ui/avatar.tsx'
import { TextField } from '../../src/ui/field.tsx'
import { niceTop, percentOf } from '../../src/ui/plot.tsx'
import { Table } from '../../src/ui/table.tsx'
import { exact, relative, Time } from '../../src/ui/time.tsx'

const NOW = Date.UTC(2026, 10, 20, 14, 30)
const CLOCK = { now: NOW, timeZone: 'Europe/Berlin' }
const MINUTE = 60_000

describe('time', () => {
  it.each([
    [0, 'just now'],
    [-5 * MINUTE, 'just now'],
    [59 * MINUTE, '59 min ago'],
    [60 * MINUTE, '1 h ago'],
    [23.9 * 60 * MINUTE, '23 h ago'],
    [3 * 24 * 60 * MINUTE, '3 d ago'],
    [40 * 24 * 60 * MINUTE, '11 Oct'],
    [400 * 24 * 60 * MINUTE, '16 Oct 2025'],
  ])('%d ms ago is told as %s', (ago, text) => {
    expect(relative(NOW - ago, CLOCK)).toBe(text)
  })

  it('is exact in the workspace zone, and in UTC where the zone is unknown', () => {
    expect(exact(NOW, 'Europe/Berlin')).toContain('15:30:00')
    expect(exact(NOW, 'Mars/Olympus')).toContain('14:30:00')
  })

  it('the year turns in the workspace zone, not in UTC', () => {
    const silvester = Date.UTC(2025, 11, 31, 23, 30)
    expect(relative(silvester, CLOCK)).toBe('1 Jan')
  })

  it('a moment out of range breaks no page', () => {
    for (const at of [Number.NaN, Infinity, 9e15])
      expect(String(<Time at={at} clock={CLOCK} />)).toContain('<time')
  })

  it('only fresh times are kept true by the browser', () => {
    expect(String(<Time at={NOW} clock={CLOCK} />)).toContain('data-relative')
    expect(String(<Time at={NOW - 90_000 * MINUTE} clock={CLOCK} />)).not.toContain('data-relative')
  })
})

describe('a field', () => {
  it('with an error is announced with it, help after it', () => {
    const html = String(<TextField name="email" label="E-mail" error="Add the @." help="Yours" />)
    expect(html).toContain('aria-describedby="field-email-error field-email-help"')
    expect(html).toContain('aria-invalid="true"')
  })

  it('escapes whatever it is given', () => {
    const html = String(<TextField name="q" label="<b>" value={'"><script>alert(1)</script>'} />)
    expect(html).not.toMatch(/<script|<b>/)
  })
})

describe('a table', () => {
  const rows = [{ id: 'a', name: 'Ana' }]
  const columns = [
    {
      key: 'name',
      label: 'Name',
      cell: (row: { name: string }) => row.name,
      sort: { href: '?sort=name', dir: 'asc' as const },
    },
    { key: 'more', label: 'More', cell: () => 'x' },
  ]
  const html = String(
    <Table
      caption="People"
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      href={({ id }) => `/people/${id}`}
      selection={{ form: 'bulk', name: 'person', label: ({ name }) => `Select ${name}` }}
    />,
  )

  it('has one link a row, around its first column', () => {
    expect(html.match(/class="row-link"/g)).toHaveLength(1)
    expect(html).toContain('<a class="row-link" href="/people/a">Ana</a>')
  })

  it('says how it is sorted, and whom a box selects', () => {
    expect(html).toContain('aria-sort="ascending"')
    expect(html).toContain('Select Ana')
    expect(html).toMatch(/name="person" value="a" form="bulk"/)
  })
})

describe('small things', () => {
  it('a dot takes six hex digits and nothing else', () => {
    expect(String(<Dot color="#0f766e" />)).toContain('fill="#0f766e"')
    expect(String(<Dot color="url(//evil.example)" />)).toContain('fill="currentColor"')
  })

  it('initials survive emoji, blanks and missing names', () => {
    expect(String(<Avatar name="😀 Bo" />)).toContain('😀B')
    expect(String(<Avatar name="  " />)).toContain('avatar')
    expect(String(<Avatar name={null} />)).toContain('svg')
  })

  it('plots begin at zero and end at a number whose half is whole', () => {
    expect([0, 1, 3, 7, 41, 100, 101, 950].map(niceTop)).toEqual([2, 2, 4, 8, 60, 100, 200, 1000])
    expect([percentOf(0, 0), percentOf(1, 3), percentOf(1, 50), percentOf(3, 3)]).toEqual([
      '0 %',
      '33 %',
      '2.0 %',
      '100 %',
    ])
  })
})
