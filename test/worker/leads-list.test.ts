import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { INTENT_KINDS } from '../../src/intent/intent.ts'
import { boundsOf } from '../../src/leads/days.ts'
import { EVERYTHING, type LeadFilter, parseLeadFilter, SORTS } from '../../src/leads/filter.ts'
import { digits, fold } from '../../src/leads/fold.ts'
import { countLeads, listLeads, viewOf } from '../../src/leads/list.ts'
import { pageOf } from '../../src/leads/pages.ts'
import { searchOf } from '../../src/leads/search.ts'
import { STATUSES } from '../../src/leads/status.ts'
import { fileLead } from '../../src/leads/store.ts'
import type { Position } from '../../src/leads/walk.ts'
import { filingOf } from '../support/leads.ts'
import { leadsFor, type SeededLead, seedLeads } from '../support/seed-leads.ts'
import { workspaceOf } from '../support/workspace.ts'

const START = Date.UTC(2026, 2, 1)
const NOW = START + 260 * 3_600_000
const WS = 71
const leads = leadsFor(WS, 260, START)
/** By name, not by id, which would be the other way round. */
const AGENTS = { c: 'acme', b: 'Müller', a: 'Zebra' }

beforeAll(async () => {
  await seedLeads([...leads, ...leadsFor(WS - 1, 60, START), ...leadsFor(WS + 1, 60, START)])
  const { id } = await workspaceOf('list')
  for (const [letter, name] of Object.entries(AGENTS))
    await env.DB.prepare(
      `INSERT INTO agents (id, workspace_id, workspace_no, name, created_at, updated_at)
       VALUES (?, ?, ?, ?, 0, 0)`,
    )
      .bind(`agent_${WS}_${letter}`, id, WS, name)
      .run()
})

/** What a view is, by hand: every lead checked, then sorted. */
function expected(filter: LeadFilter): string[] {
  const { from, until } = boundsOf(filter, NOW, 'UTC')
  const search = searchOf(filter.q)
  const isIn = <T>(values: readonly T[], value: T | null) =>
    values.length === 0 || (value !== null && values.includes(value))
  const found = leads.filter((lead) => {
    const text = [
      fold(lead.name ?? ''),
      fold(lead.company ?? ''),
      lead.email,
      digits(lead.phone ?? ''),
    ].join('\n')
    return (
      isIn(filter.agents as string[], lead.agentId) &&
      isIn(filter.statuses as string[], lead.status) &&
      isIn(filter.intents as string[], lead.intent) &&
      isIn(filter.modes as string[], lead.mode) &&
      isIn(filter.countries as string[], lead.country) &&
      filter.has.every((kind) => lead[kind] !== null) &&
      isIn(filter.assigned, lead.assignedTo ?? 'none') &&
      lead.capturedAt >= (from ?? 0) &&
      lead.capturedAt < (until ?? Number.POSITIVE_INFINITY) &&
      (search?.words ?? []).every((spellings) => spellings.some((word) => text.includes(word)))
    )
  })
  return found.sort((a, b) => compare(filter, a, b)).map((lead) => lead.id)
}

function compare({ sort, dir }: LeadFilter, a: SeededLead, b: SeededLead): number {
  const sign = dir === 'asc' ? 1 : -1
  const newest = b.capturedAt - a.capturedAt
  const key = (lead: SeededLead) =>
    ({
      captured: lead.capturedAt,
      activity: lead.activityAt,
      person: lead.name && fold(lead.name),
      country: lead.country,
      intent: lead.intent,
      status: STATUSES.indexOf(lead.status as 'new'),
      agent: Object.keys(AGENTS).indexOf(lead.agentId.slice(-1)),
    })[sort]
  const [x, y] = [key(a), key(b)]
  if (sort === 'agent' || sort === 'status') return (x! < y! ? -sign : x! > y! ? sign : 0) || newest
  if (x === null || y === null) return x === y ? -sign * newest : x === null ? 1 : -1
  if (x === y) return -sign * newest
  if (typeof x === 'number' || typeof y === 'number') return (Number(x) - Number(y)) * sign
  return byBytes(x, y) * sign
}

/** As SQLite compares text: by UTF-8 bytes. */
function byBytes(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => new TextEncoder().encode(text)) as [Uint8Array, Uint8Array]
  for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) return x[i]! - y[i]!
  return x.length - y.length
}

async function listed(filter: LeadFilter): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | null = null
  for (let pages = 0; pages < 300; pages++) {
    const page: Awaited<ReturnType<typeof listLeads>> = await listLeads(
      env.DB,
      WS,
      { ...filter, cursor },
      NOW,
    )
    expect(page.leads.length).toBeLessThanOrEqual(filter.limit)
    ids.push(...page.leads.map((lead) => lead.id))
    if (page.next === null) return ids
    cursor = page.next
  }
  throw new Error('endless')
}

const filters = fc.record({
  agents: fc.subarray([`agent_${WS}_a`, `agent_${WS}_b`, 'agent_none', `agent_${WS - 1}_a`]),
  statuses: fc.subarray([...STATUSES]),
  intents: fc.subarray(['pricing', 'demo'] as const),
  modes: fc.subarray(['insist', 'each_reply'] as const),
  countries: fc.subarray(['US', 'PL']),
  has: fc.subarray(['email', 'phone'] as const),
  assigned: fc.subarray(['user_ada', 'user_bo', 'user_gone', 'none']),
  q: fc.constantFrom(
    '',
    '',
    '',
    'ana',
    'a',
    'lopez ana',
    'ÁNA',
    '415-555 10',
    'gmail',
    'qq',
    '王',
    'gmb',
  ),
  range: fc.constantFrom(
    null,
    null,
    '7d' as const,
    { from: '2026-03-02', to: '2026-03-06' },
    { from: '2026-03-09', to: null },
  ),
  tz: fc.constantFrom(null, 'Asia/Kolkata'),
  sort: fc.constantFrom(...SORTS),
  dir: fc.constantFrom('asc' as const, 'desc' as const),
  limit: fc.constantFrom(20, 200),
  cursor: fc.constant(null),
})
/** Most filters set at once match nothing: keep one or two of them. */
const someFilters = fc
  .tuple(
    filters,
    fc.subarray(
      [
        'agents',
        'statuses',
        'intents',
        'modes',
        'countries',
        'has',
        'assigned',
        'q',
        'range',
      ] as const,
      { maxLength: 3 },
    ),
  )
  .map(([filter, kept]): LeadFilter => {
    const only = Object.fromEntries(kept.map((name) => [name, filter[name]]))
    const { tz, sort, dir, limit } = filter
    return { ...EVERYTHING, ...only, tz, sort, dir, limit }
  })

describe('listLeads', () => {
  test.each(SORTS.flatMap((sort) => (['asc', 'desc'] as const).map((dir) => [sort, dir] as const)))(
    'sort %s %s pages through all leads, once each, nulls last',
    async (sort, dir) => {
      for (const limit of [7, 200]) {
        const filter = { ...EVERYTHING, sort, dir, limit }
        expect(await listed(filter)).toEqual(expected(filter))
      }
    },
  )

  test('any combination lists what checking every lead by hand finds, in order', async () => {
    await fc.assert(
      fc.asyncProperty(someFilters, async (filter) => {
        expect(await listed(filter)).toEqual(expected(filter))
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  test('a walk cut short goes on where it stopped: nothing lost, nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        someFilters,
        fc.integer({ min: 8, max: 300 }),
        async (filter, maxRowsRead) => {
          // As if its days held many leads: few are sorted, and never walked.
          const view = { ...(await viewOf(env.DB, WS, filter, NOW, 'UTC')), isSmallRange: false }
          const ids: unknown[] = []
          let after: Position | null = null
          for (let pages = 0; ; pages++) {
            const options = { columns: ['id'] as const, after, limit: filter.limit, maxRowsRead }
            const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(env.DB, view, options)
            ids.push(...page.rows.map((row) => row[2]))
            if (!page.next) break
            after = page.next
            if (pages > 500) throw new Error('endless')
          }
          expect(ids).toEqual(expected(filter))
        },
      ),
      { numRuns: 60 },
    )
  }, 120_000)

  test('counts are what the list holds', async () => {
    await fc.assert(
      fc.asyncProperty(someFilters, async (filter) => {
        expect(await countLeads(env.DB, WS, filter, NOW)).toEqual({
          n: expected(filter).length,
          capped: false,
        })
      }),
      { numRuns: 80 },
    )
  }, 60_000)

  test('every filter at its most still fits the parameters of one statement', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `agent_${WS}_${i}`)
    const countries = many.map((_, i) => String.fromCharCode(65 + (i % 26), 65 + i))
    const query = new URLSearchParams({
      q: '11 22 33 44 55 66 777777 (0)8 x',
      agent: [`agent_${WS}_a`, ...many].join(),
      country: ['US', 'DE', ...countries].join(),
      status: STATUSES.join(),
      intent: INTENT_KINDS.join(),
      mode: 'on_interest,each_reply,insist',
      has: 'email,phone',
      from: '2026-03-01',
      to: '2026-04-01',
    })
    const members = ['user_ada', 'user_bo', ...many]
    for (const [sort, assigned] of [
      ...SORTS.map((sort) => [sort, ['none', ...members].join()] as const),
      ['captured', members.join()] as const,
    ]) {
      query.set('sort', sort)
      query.set('assigned', assigned)
      const filter = parseLeadFilter(query)
      expect(await listed(filter)).toEqual(expected(filter))
      expect((await countLeads(env.DB, WS, filter, NOW)).n).toBe(expected(filter).length)
    }
  })

  test('a thousand leads of one moment are paged through by every sort, none lost, none twice', async () => {
    const ws = WS + 50
    const moment = START + 12_345
    for (const { id, ...lead } of leadsFor(ws, 1_000, START).map((one) => ({
      ...one,
      activityAt: moment,
    })))
      await fileLead(
        env.DB,
        filingOf(ws, {
          proposedLeadId: id,
          agentId: lead.agentId,
          name: lead.name,
          emails: lead.email ? [lead.email] : [],
          phones: lead.phone ? [lead.phone] : [],
          country: lead.country,
          capturedAt: moment,
          activityAt: moment,
        }),
        NOW,
      )
    for (const sort of SORTS)
      for (const dir of ['asc', 'desc'] as const) {
        const ids: string[] = []
        for (let cursor: string | null = null; ; ) {
          const filter = { ...EVERYTHING, sort, dir, limit: 170, cursor }
          const page: Awaited<ReturnType<typeof listLeads>> = await listLeads(
            env.DB,
            ws,
            filter,
            NOW,
          )
          ids.push(...page.leads.map((lead) => lead.id))
          if (page.next === null) break
          cursor = page.next
        }
        expect([ids.length, new Set(ids).size]).toEqual([1_000, 1_000])
      }
  }, 120_000)

  test('another workspace has its own leads only', async () => {
    const page = await listLeads(env.DB, WS + 1, { ...EVERYTHING, limit: 200 }, NOW)
    expect(page.leads).toHaveLength(60)
    expect(page.leads.every((lead) => lead.id.startsWith(`lead_${WS + 1}_`))).toBe(true)
    expect((await listLeads(env.DB, 999, { ...EVERYTHING, q: 'gmail' }, NOW)).leads).toEqual([])
  })

  test.each([
    '%',
    '_',
    '"',
    "'",
    '*',
    'a" OR "b',
    'NEAR(',
    '{',
    ') OR 1=1 --',
    '\0',
    '\ud800',
    'text:ana',
  ])('a search for %j is a search for these characters', async (q) => {
    const filter = { ...EVERYTHING, q }
    expect(await listed(filter)).toEqual(expected(filter))
  })

  test.each(['~', 'x~1', '~99999999999999999', 'nobody', 'agent_gone~5', '9~'])(
    'a cursor %j that fits no row still gives a page',
    async (cursor) => {
      for (const sort of SORTS) {
        const page = await listLeads(env.DB, WS, { ...EVERYTHING, sort, cursor }, NOW)
        expect(Array.isArray(page.leads)).toBe(true)
      }
    },
  )
})
