// The CSV export against a bare loop over the same D1 pages without formatting.
import type { LocalWorker } from '../scripts/local/worker.ts'
import { PAGE } from '../src/leads/page-size.ts'
import { growing, resident } from './memory.ts'
import { alternate, atLeast, atMost, median, type Row } from './rows.ts'

export async function csvRows(
  worker: LocalWorker,
  workspaceNo: number,
  key: string,
): Promise<Row[]> {
  const exported = async (query = '') => {
    const response = await fetch(`${worker.url}/api/v1/leads.csv${query}`, {
      headers: { authorization: `Bearer ${key}` },
    })
    if (!response.ok || !response.body) throw new Error(`leads.csv: ${response.status}`)
    let bytes = 0
    for await (const chunk of response.body) bytes += chunk.length
    if (bytes === 0) throw new Error('leads.csv is empty')
  }
  const one = () => exported('?agent=agent_tallyhook')
  const csv = async () => {
    const startedAt = performance.now()
    await exported()
    return (await count) / ((performance.now() - startedAt) / 1000)
  }
  const loop = async () => {
    const startedAt = performance.now()
    const rows = await walked()
    return rows / ((performance.now() - startedAt) / 1000)
  }
  const walked = async () => {
    const response = await fetch(`${worker.besideUrl}/loop?page=${PAGE}&no=${workspaceNo}`)
    return ((await response.json()) as { rows: number }).rows
  }
  // Both warm before the first counted run; the loop also tells how many rows there are.
  const count = walked()
  await csv()
  const grown: { csv: number[]; loop: number[] } = { csv: [], loop: [] }
  const { ours, theirs, ratio } = await alternate(
    () => growing(grown.csv, csv),
    () => growing(grown.loop, loop),
  )
  console.log(`csv: ${ours.toFixed(0)} rows/s, bare loop ${theirs.toFixed(0)} rows/s`)
  const asked = await askedOfD1(worker, workspaceNo)
  return [
    atLeast('csv.rows', ratio, 0.7),
    atMost('csv.rows read for a row', asked.read / asked.rows, 1.01, 'rows'),
    atMost('csv.queries of an export', asked.queries, MAX_QUERIES, 'queries'),
    atMost('csv.memory over the bare loop', median(grown.csv) - median(grown.loop), 32, 'MB'),
    atMost('csv.memory crept in 50 exports', await creep(one), 32, 'MB'),
  ]
}

/** D1 allows 1,000 an invocation; one looks up who asks. */
const MAX_QUERIES = 999

/** Rows read as D1 counts, by the product's own export run beside it. */
async function askedOfD1({ besideUrl }: LocalWorker, workspaceNo: number) {
  const response = await fetch(`${besideUrl}/read?no=${workspaceNo}`)
  return (await response.json()) as { read: number; queries: number; rows: number }
}

/** MB between the tenth and the fiftieth of 50 exports of one agent's leads. */
async function creep(one: () => Promise<void>): Promise<number> {
  const after: number[] = []
  for (let n = 0; n < 50; n++) {
    await one()
    after.push(resident())
  }
  return median(after.slice(-10)) - median(after.slice(5, 15))
}
