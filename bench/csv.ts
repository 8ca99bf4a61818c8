// The CSV export against a bare loop over the same D1 pages without formatting.
import type { LocalWorker } from '../scripts/local/worker.ts'
import { alternate, atLeast, type Row } from './rows.ts'

/** Rows a page of the export (src/leads/csv.ts). */
const PAGE = 5_000

export async function csvRows(
  worker: LocalWorker,
  workspaceNo: number,
  key: string,
): Promise<Row[]> {
  const csv = async () => {
    const startedAt = performance.now()
    const response = await fetch(`${worker.url}/api/v1/leads.csv`, {
      headers: { authorization: `Bearer ${key}` },
    })
    if (!response.ok || !response.body) throw new Error(`leads.csv: ${response.status}`)
    let bytes = 0
    for await (const chunk of response.body) bytes += chunk.length
    if (bytes === 0) throw new Error('leads.csv is empty')
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
  const { ours, theirs, ratio } = await alternate(csv, loop)
  console.log(`csv: ${ours.toFixed(0)} rows/s, bare loop ${theirs.toFixed(0)} rows/s`)
  return [atLeast('csv.rows', ratio, 0.7)]
}
