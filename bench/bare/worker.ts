// What the platform alone can do, for bench to divide by: Hono and a Durable Object that stores one row
// a turn, and a loop over the same D1 pages as the CSV export without formatting.
import { DurableObject } from 'cloudflare:workers'
import { Hono } from 'hono'
import { exportLeads } from '../../src/leads/csv.ts'
import { csvColumns, readsOf } from '../../src/leads/csv-columns.ts'
import { parseExportOptions } from '../../src/leads/export-options.ts'
import { EVERYTHING } from '../../src/leads/filter.ts'
import { countingDb } from '../counting-db.ts'

type Env = { DB: D1Database; BARE: DurableObjectNamespace<Bare> }

export class Bare extends DurableObject<Env> {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    ctx.storage.sql.exec('CREATE TABLE IF NOT EXISTS turns (id INTEGER PRIMARY KEY, text TEXT)')
  }

  store(text: string): number {
    const { id } = this.ctx.storage.sql
      .exec<{ id: number }>('INSERT INTO turns (text) VALUES (?) RETURNING id', text)
      .one()
    return id
  }
}

const COLUMNS = readsOf(csvColumns('plain', [])).join()

const app = new Hono<{ Bindings: Env }>()

app.post('/chat/:key', async function chat(c) {
  const { message } = await c.req.json<{ message: string }>()
  const stub = c.env.BARE.get(c.env.BARE.idFromName(c.req.param('key')))
  return c.json({ id: await stub.store(message) })
})

/** Reads what the export reads of every lead of workspace `no`, `page` rows at a time, newest first. */
app.get('/loop', async function loop(c) {
  const page = Number(c.req.query('page'))
  const no = Number(c.req.query('no'))
  const statement = c.env.DB.prepare(
    `SELECT pos & 2199023255551, ${COLUMNS} FROM leads
     WHERE pos BETWEEN (?1 << 41) AND ((?1 << 41) | ?2) ORDER BY pos DESC LIMIT ?3`,
  )
  const read = (before: number) => statement.bind(no, before, page).raw<[number]>()
  let rows = 0
  let next = read(2 ** 41 - 1)
  for (;;) {
    const got = await next
    rows += got.length
    const last = got.at(-1)
    if (got.length < page || !last) return c.json({ rows })
    next = read(last[0] - 1)
  }
})

/** What the export of workspace `no` makes D1 read, by the product's own function. */
app.get('/read', async function read(c) {
  const counting = countingDb(c.env.DB)
  const no = Number(c.req.query('no'))
  const wanted = {
    workspaceNo: no,
    filter: EVERYTHING,
    actor: 'bench',
    now: Date.now(),
    zone: 'UTC',
  }
  const options = parseExportOptions(new URLSearchParams(), 'plain')
  const stream = await exportLeads(counting.db, { ...wanted, options })
  let lines = 0
  for await (const chunk of stream) for (const byte of chunk) if (byte === 10) lines++
  return c.json({ read: counting.read(), queries: counting.queries(), rows: lines - 1 })
})

export default app
