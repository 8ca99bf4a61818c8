import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf } from '../../src/leads/days.ts'
import { asMember, EVERYTHING, parseLeadFilter, printLeadFilter } from '../../src/leads/filter.ts'

const parse = (text: string) => parseLeadFilter(new URLSearchParams(text))

describe('LeadFilter', () => {
  test('the empty query string is everything, and prints as nothing', () => {
    expect(parse('')).toEqual(EVERYTHING)
    expect(printLeadFilter(EVERYTHING).toString()).toBe('')
  })

  test('values repeat or stand behind commas, in any order, once each', () => {
    expect(parse('status=won,new&status=new&agent=b&agent=a,b&country=us').agents).toEqual([
      'a',
      'b',
    ])
    expect(parse('status=won,new&status=new').statuses).toEqual(['new', 'won'])
    expect(parse('country=us,de').countries).toEqual(['DE', 'US'])
  })

  test.each([
    'status=nope&sort=;drop&dir=up&limit=x&range=99d&tz=Mars/Base&cursor=%00&intent=,&has=fax',
    'from=2026-02-30&to=yesterday&limit=0&country=USA&agent=a%27b&mode=insist%00',
    'limit=-5&cursor=~~&q=%20%20',
  ])('bad values fall back: %s', (text) => {
    expect(parse(text)).toEqual(EVERYTHING)
  })

  test('a limit above the most is the most', () => {
    expect(parse('limit=5000').limit).toBe(200)
  })

  test('"me" stays in the address, and is whoever looks', () => {
    const mine = parse('assigned=me,none,user_b')
    expect(printLeadFilter(mine).get('assigned')).toBe('me,none,user_b')
    expect(asMember(mine, 'user_b').assigned).toEqual(['user_b', 'none'])
  })

  test('days the wrong way round are turned; exact days win over a preset', () => {
    expect(parse('from=2026-03-09&to=2026-03-01&range=7d').range).toEqual({
      from: '2026-03-01',
      to: '2026-03-09',
    })
  })

  test('every combination round-trips, whatever stands in the query string', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        'won',
        'new,lost',
        'pricing',
        'insist',
        'DE',
        'us,pl',
        'email',
        'phone,email',
      ),
      fc.constantFrom(
        'today',
        '7d',
        '2026-03-04',
        '2025-12-31',
        'Europe/Berlin',
        'asc',
        '20',
        '~17',
      ),
      fc.constantFrom(
        'me',
        'none,user_2',
        'person',
        'activity',
        'agent_1',
        'agent_2,agent_1',
        'Ana López',
        '+1 415',
      ),
    )
    const name = fc.constantFrom(
      ...['q', 'agent', 'status', 'intent', 'mode', 'country', 'has', 'range', 'from', 'to', 'tz'],
      ...['assigned', 'sort', 'dir', 'limit', 'cursor', 'other'],
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 14 }), (pairs) => {
        const filter = parseLeadFilter(new URLSearchParams(pairs))
        const printed = printLeadFilter(filter)
        expect(parseLeadFilter(new URLSearchParams(printed.toString()))).toEqual(filter)
        expect(printLeadFilter(parseLeadFilter(printed)).toString()).toBe(printed.toString())
      }),
      { numRuns: 2000 },
    )
  })
})

describe('days of capture', () => {
  const bounds = (text: string, now: string, zone = 'UTC') => {
    const { from, until } = boundsOf(parse(text), Date.parse(now), zone)
    return [from, until].map((at) => (at === null ? null : new Date(at).toISOString()))
  }

  test.each([
    ['range=today', '2026-11-22T23:30:00Z', 'UTC', '2026-11-22T00:00', '2026-11-23T00:00'],
    [
      'range=today',
      '2026-11-22T23:30:00Z',
      'Europe/Berlin',
      '2026-11-22T23:00',
      '2026-11-23T23:00',
    ],
    ['range=7d', '2026-11-22T12:00:00Z', 'UTC', '2026-11-16T00:00', '2026-11-23T00:00'],
    ['range=30d', '2026-11-22T12:00:00Z', 'UTC', '2026-10-24T00:00', '2026-11-23T00:00'],
    ['range=month', '2026-11-22T12:00:00Z', 'UTC', '2026-11-01T00:00', '2026-11-23T00:00'],
    [
      'range=year',
      '2026-11-22T12:00:00Z',
      'America/New_York',
      '2026-01-01T05:00',
      '2026-11-23T05:00',
    ],
    // The day the clocks change has 25 or 23 hours, and both its ends are its own.
    [
      'from=2026-10-25&to=2026-10-25',
      '2026-11-22T12:00:00Z',
      'Europe/Berlin',
      '2026-10-24T22:00',
      '2026-10-25T23:00',
    ],
    [
      'from=2026-03-29&to=2026-03-29',
      '2026-11-22T12:00:00Z',
      'Europe/Berlin',
      '2026-03-28T23:00',
      '2026-03-29T22:00',
    ],
    // Cairo springs forward at midnight: the day begins at one o'clock.
    [
      'from=2026-04-24&to=2026-04-24',
      '2026-11-22T12:00:00Z',
      'Africa/Cairo',
      '2026-04-23T22:00',
      '2026-04-24T21:00',
    ],
    [
      'from=2026-06-01&to=2026-06-01&tz=Pacific/Kiritimati',
      '2026-11-22T12:00:00Z',
      'UTC',
      '2026-05-31T10:00',
      '2026-06-01T10:00',
    ],
    [
      'from=2026-06-01&to=2026-06-01&tz=Asia/Kathmandu',
      '2026-11-22T12:00:00Z',
      'UTC',
      '2026-05-31T18:15',
      '2026-06-01T18:15',
    ],
  ])('%s at %s in %s', (text, now, zone, from, until) => {
    expect(bounds(text, now, zone)).toEqual([`${from}:00.000Z`, `${until}:00.000Z`])
  })

  test('one open end stays open; an unknown zone of the workspace is UTC', () => {
    expect(bounds('from=2026-06-01', '2026-11-22T12:00:00Z', 'Nowhere')).toEqual([
      '2026-06-01T00:00:00.000Z',
      null,
    ])
    expect(bounds('to=2026-06-01', '2026-11-22T12:00:00Z')).toEqual([
      null,
      '2026-06-02T00:00:00.000Z',
    ])
  })
})
