// What a page of the leads list makes D1 read: its own count, exact at any size. The product's own
// functions on the seeded state.

import { parseLeadFilter } from '../src/leads/filter.ts'
import { countLeads, listLeads } from '../src/leads/list.ts'
import { countingDb } from './counting-db.ts'
import { atMost, type Row } from './rows.ts'

const PAGE = 50
/** A bounded request reads at most this and says where it stopped. */
const BOUNDED = 25_000
const SHORT_BOUNDED = 5_000

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
  ...['person', 'intent', 'country', 'activity'].flatMap((sort): [string, string, number][] => [
    [`sort ${sort}, one agent`, `sort=${sort}&agent=agent_tallyhook`, 3 * PAGE],
    [`sort ${sort}, one status`, `sort=${sort}&status=won`, 3 * PAGE],
    [`sort ${sort}, 30 days`, `sort=${sort}&range=30d`, 200 * PAGE],
    [`sort ${sort}, today`, `sort=${sort}&range=today`, 200 * PAGE],
  ]),
  ['sort agent, one status', 'sort=agent&status=won', 3 * PAGE],
  ['sort status, one agent', 'sort=status&agent=agent_tallyhook', 3 * PAGE],
  ['country', 'country=DE', BOUNDED],
  ['3 countries x 2 intents', 'country=DE,FR,EG&intent=pricing,demo', BOUNDED],
  ['intent', 'intent=pricing', BOUNDED],
  ['mode', 'mode=insist', BOUNDED],
  ['has', 'has=email,phone', BOUNDED],
  ['assigned to nobody', 'assigned=none', BOUNDED],
  ['search common', 'q=gmail', 5 * PAGE],
  ['search no match', 'q=zzqzzq', 5 * PAGE],
  // Its trigram stands in thousands of phones, the whole of it in none.
  ['search common parts, no match', 'q=111111111', BOUNDED],
  ['search + status', 'q=gmail&status=won', BOUNDED],
  ['search + country, no match', 'q=gmail&country=AQ', BOUNDED],
  ['search 2 characters', 'q=jo', SHORT_BOUNDED],
  ['search 2 characters, no match', 'q=%23%23', SHORT_BOUNDED],
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
  const small = await neighbour(db, workspaceNo)
  for (const q of ['gmail', person.email.split('@')[0]]) {
    const { read } = await readOf(db, small, `q=${q}`)
    const id = q === 'gmail' ? 'common' : 'only the large one has it'
    rows.push(atMost(`leads.small workspace, search ${id}`, read, 5 * PAGE, 'rows'))
  }
  for (const [id, query, budget] of COUNTS) {
    const counting = countingDb(db)
    const filter = parseLeadFilter(new URLSearchParams(query))
    await countLeads(counting.db, workspaceNo, filter, Date.now())
    rows.push(atMost(`count.${id}`, counting.read(), budget, 'rows'))
  }
  return rows
}

/** Counters have one row for each agent and status; other counts stop. */
const COUNTS: [id: string, query: string, budget: number][] = [
  ['all', '', 200],
  ['agent + status', 'agent=agent_sunforge&status=new', 200],
  ['30 days', 'range=30d', BOUNDED],
  ['search', 'q=gmail', BOUNDED],
]

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

/** Page 10,000 by its cursor, or the middle of fewer leads. */
async function deepPage(db: D1Database, workspaceNo: number): Promise<number> {
  const total = await countLeads(
    db,
    workspaceNo,
    parseLeadFilter(new URLSearchParams()),
    Date.now(),
  )
  const before = Math.min(9_999 * PAGE, Math.floor(total.n / 2))
  const row = await db
    .prepare(
      `SELECT pos & 2199023255551 AS at FROM leads WHERE pos < ((?1 + 1) << 41)
       ORDER BY pos DESC LIMIT 1 OFFSET ?2`,
    )
    .bind(workspaceNo, before - 1)
    .first<{ at: number }>()
  const { read, found } = await readOf(db, workspaceNo, `cursor=~${row?.at}`)
  if (found !== PAGE) throw new Error('the deep page is not full')
  return read
}

/** A small workspace beside the large one. */
async function neighbour(db: D1Database, workspaceNo: number): Promise<number> {
  const row = await db
    .prepare('SELECT workspace_no AS no FROM lead_counts WHERE workspace_no <> ? LIMIT 1')
    .bind(workspaceNo)
    .first<{ no: number }>()
  if (!row) throw new Error('the small workspaces are missing')
  return row.no
}
