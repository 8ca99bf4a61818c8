// What a page costs must not grow with the number of leads (PRODUCT §12). With 16,000 leads a walk of the
// whole table, or a sort, is far over each of these budgets.
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseLeadFilter, SORTS } from '../../src/leads/filter.ts'
import { countLeads, listLeads } from '../../src/leads/list.ts'
import { countingDb } from '../support/counting-db.ts'
import { leadsFor, seedLeads } from '../support/seed-leads.ts'

const WS = 91
const SMALL = 92
const START = Date.UTC(2025, 0, 1)
const N = 16_000
const NOW = START + N * 3_600_000
const PAGE = 50

beforeAll(async () => {
  await env.DB.prepare(
    `INSERT INTO workspaces (no, id, name, slug, created_at) VALUES (?, 'ws_cost', 'Cost', 'cost', 0)`,
  )
    .bind(WS)
    .run()
  for (const letter of ['a', 'b', 'c'])
    await env.DB.prepare(
      `INSERT INTO agents (id, workspace_id, workspace_no, name, created_at, updated_at)
       VALUES (?, 'ws_cost', ?, ?, 0, 0)`,
    )
      .bind(`agent_${WS}_${letter}`, WS, letter)
      .run()
  const leads = leadsFor(WS, N, START)
  for (let at = 0; at < N; at += 2_000) await seedLeads(leads.slice(at, at + 2_000))
  await seedLeads(leadsFor(SMALL, 100, START))
}, 60_000)

async function cost(query: string, workspaceNo = WS) {
  const filter = parseLeadFilter(new URLSearchParams(query))
  const first = countingDb()
  const page = await listLeads(first, workspaceNo, filter, NOW)
  const second = countingDb()
  await listLeads(second, workspaceNo, { ...filter, cursor: page.next }, NOW)
  return {
    page,
    read: Math.max(first.rowsRead(), second.rowsRead()),
    queries: first.queries(),
    waits: first.waits(),
  }
}

const agent = `agent_${WS}_a`
const both = `agent=agent_${WS}_a,agent_${WS}_b`
const month = 'from=2025-06-01&to=2025-06-30'

describe('rows read for a page', () => {
  test.each([
    '',
    'dir=asc',
    'status=won',
    'status=won,lost,spam',
    `agent=${agent}`,
    `agent=${agent}&status=won`,
    `${both}&status=new,won,lost,spam`,
    month,
    'assigned=user_ada',
    `assigned=user_ada,user_bo&${month}`,
    `${both}&status=new,won&${month}`,
    // Deep: a cursor ten months back.
    `cursor=~${START + 8_000 * 3_600_000}`,
    ...SORTS.flatMap((sort) => [
      `sort=${sort}`,
      `sort=${sort}&dir=asc`,
      `sort=${sort}&agent=${agent}`,
      `sort=${sort}&status=won`,
    ]),
  ])('%s: at most 3 a lead', async (query) => {
    const { page, read, queries } = await cost(query)
    expect(page.leads).toHaveLength(PAGE)
    expect(read).toBeLessThanOrEqual(3 * PAGE)
    expect(queries).toBeLessThanOrEqual(4)
  })

  test.each(['', 'dir=asc', 'status=won', `agent=${agent}`, month, 'q=gmail', 'sort=country'])(
    '%s: waits for D1 once',
    async (query) => {
      expect((await cost(query)).waits).toBe(1)
    },
  )

  test.each(['q=gmail', 'q=p15999', 'q=p77.'])('search %s: at most 5 a lead', async (query) => {
    expect((await cost(query)).read).toBeLessThanOrEqual(5 * PAGE)
  })

  test('a search of common parts that never stand together is bounded, and its cursor goes on', async () => {
    // Most phones have fives in a row, of which all its trigrams are made; none has nine.
    const { page, read } = await cost('q=555555555')
    expect(page.leads).toEqual([])
    expect(read).toBeGreaterThan(5 * PAGE)
    expect(read).toBeLessThanOrEqual(25_000)
    expect(page.next).not.toBeNull()
  })

  test('search in a small workspace does not read the hits of a large one', async () => {
    expect((await cost('q=gmail', SMALL)).read).toBeLessThanOrEqual(5 * PAGE)
    expect((await cost('q=p15999', SMALL)).read).toBeLessThanOrEqual(5)
  })

  test.each(['q=zq', 'q=%23', 'q=zq&status=new'])(
    'short search %s: at most 5,000',
    async (query) => {
      const { page, read } = await cost(query)
      expect(read).toBeLessThanOrEqual(5_000)
      expect(page.next).not.toBeNull()
    },
  )

  test.each([
    'country=FR',
    'intent=talk&mode=insist',
    'q=gmail&country=FR',
    `sort=person&${month}`,
  ])('%s: at most 25,000, and the cursor goes on', async (query) => {
    expect((await cost(query)).read).toBeLessThanOrEqual(25_000)
  })

  test.each(['today', 'month'] as const)(
    'another sort within %s: at most 200 a lead, whether the days hold few or many',
    async (days) => {
      const range = days === 'today' ? 'from=2026-10-20&to=2026-10-21' : month
      for (const sort of ['person', 'country', 'intent', 'activity'])
        for (const dir of ['asc', 'desc']) {
          const { page, read } = await cost(`sort=${sort}&dir=${dir}&${range}`)
          expect(page.leads.length).toBeGreaterThan(40)
          expect(read).toBeLessThanOrEqual(200 * PAGE)
        }
      const wide = await cost('sort=person&from=2025-03-01')
      expect(wide.read).toBeLessThanOrEqual(200 * PAGE)
    },
  )

  test.each(['', 'status=won', both])('counting %s reads the counters only', async (query) => {
    const db = countingDb()
    const filter = parseLeadFilter(new URLSearchParams(query))
    expect((await countLeads(db, WS, filter, NOW)).capped).toBe(false)
    expect(db.rowsRead()).toBeLessThanOrEqual(30)
  })

  test('a count of days stops at 10,000', async () => {
    const filter = parseLeadFilter(new URLSearchParams('from=2025-01-01'))
    expect(await countLeads(countingDb(), WS, filter, NOW)).toEqual({ n: 10_000, capped: true })
  })
})
