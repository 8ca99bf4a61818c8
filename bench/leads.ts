// What a page of the leads list makes D1 read: its own count, exact at any size. The product's own
// functions on the seeded state.

import { parseLeadFilter } from '../src/leads/filter.ts'
import { listLeads } from '../src/leads/list.ts'
import { atMost, type Row } from './rows.ts'

const PAGE = 50
/** A bounded request reads at most this and says where it stopped. */
const BOUNDED = 25_000
const SHORT_BOUNDED = 5_000
const DEEP_PAGES = 20

const VIEWS: [id: string, query: string, budget: number][] = [
  ['default', '', 3 * PAGE],
  ['oldest', 'dir=asc', 3 * PAGE],
  ['agent', 'agent=agent_tallyhook', 3 * PAGE],
  ['status', 'status=won', 3 * PAGE],
  ['agent+status+range', 'agent=agent_sunforge&status=new&range=year', 3 * PAGE],
  [
    '3 agents x 2 statuses',
    'agent=agent_tallyhook,agent_brightwell,agent_sunforge&status=new,won',
    3 * PAGE,
  ],
  ['range', 'range=30d', 3 * PAGE],
  ...['person', 'agent', 'status', 'intent', 'country', 'activity'].flatMap(
    (sort): [string, string, number][] => [
      [`sort ${sort}`, `sort=${sort}&dir=asc`, 3 * PAGE],
      [`sort ${sort} desc`, `sort=${sort}&dir=desc`, 3 * PAGE],
    ],
  ),
  ['sort person, one agent', 'sort=person&agent=agent_tallyhook', 3 * PAGE],
  ['sort person, one status', 'sort=person&status=won', 3 * PAGE],
  ['sort person, range', 'sort=person&range=30d', 200 * PAGE],
  ['country', 'country=DE', BOUNDED],
  ['search common', 'q=gmail', 5 * PAGE],
  ['search + status', 'q=gmail&status=won', BOUNDED],
  ['search 2 characters', 'q=jo', SHORT_BOUNDED],
  ['search 1 character', 'q=x', SHORT_BOUNDED],
]

export async function leadsRows(db: D1Database, workspaceNo: number): Promise<Row[]> {
  const rows: Row[] = []
  for (const [id, query, budget] of VIEWS) {
    const { read } = await readOf(db, workspaceNo, query)
    rows.push(atMost(`leads.${id}`, read, budget, 'rows'))
  }
  const person = await somebody(db, workspaceNo)
  for (const [id, term] of [
    ['search e-mail', person.email.split('@')[0] ?? ''],
    ['search phone', person.phone.slice(-7)],
  ] as const) {
    const { read, found } = await readOf(db, workspaceNo, `q=${encodeURIComponent(term)}`)
    if (found === 0) throw new Error(`${id}: nobody found`)
    rows.push(atMost(`leads.${id}`, read, 5 * PAGE, 'rows'))
  }
  rows.push(atMost('leads.deep page', await deepPage(db, workspaceNo), 3 * PAGE, 'rows'))
  return rows
}

async function readOf(db: D1Database, workspaceNo: number, query: string) {
  const counting = countingDb(db)
  const filter = parseLeadFilter(new URLSearchParams(query))
  const { leads, next } = await listLeads(counting.db, workspaceNo, filter, Date.now())
  return { read: counting.read(), found: leads.length, next }
}

/** Who stands in the middle of the seeded leads. */
async function somebody(db: D1Database, workspaceNo: number) {
  const person = await db
    .prepare(
      `SELECT email, phone FROM leads
       WHERE workspace_no = ? AND email IS NOT NULL AND phone IS NOT NULL LIMIT 1 OFFSET 1000`,
    )
    .bind(workspaceNo)
    .first<{ email: string; phone: string }>()
  if (!person) throw new Error('the seeded leads are missing')
  return person
}

async function deepPage(db: D1Database, workspaceNo: number): Promise<number> {
  let cursor = ''
  for (let page = 0; page < DEEP_PAGES; page++) {
    const got = await readOf(db, workspaceNo, `limit=200&cursor=${encodeURIComponent(cursor)}`)
    if (!got.next) break
    cursor = got.next
  }
  const { read } = await readOf(db, workspaceNo, `cursor=${encodeURIComponent(cursor)}`)
  return read
}

/** Counts `rows_read` of every statement. `raw()` and `first()` tell none, so `all()` is asked as well. */
function countingDb(db: D1Database) {
  let read = 0
  const count = (result: D1Result) => {
    read += result.meta.rows_read
  }
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(statement, {
      get(target, name) {
        if (name === 'bind') return (...values: unknown[]) => wrap(target.bind(...values))
        if (name === 'all' || name === 'run')
          return async () => {
            const result = await target.all()
            count(result)
            return result
          }
        if (name === 'raw' || name === 'first')
          return async (...args: unknown[]) => {
            count(await target.all())
            return (target[name] as (...args: unknown[]) => unknown).apply(target, args)
          }
        return Reflect.get(target, name)
      },
    })
  const counted: Pick<D1Database, 'prepare' | 'batch'> = {
    prepare: (sql) => wrap(db.prepare(sql)),
    batch: async (statements) => {
      const results = await db.batch(statements)
      results.forEach(count)
      return results as never
    },
  }
  return { db: counted, read: () => read }
}
