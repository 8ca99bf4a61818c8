// How long a page of the default view takes as a visitor of the API waits for it: with a million leads
// against a thousand, and while an export runs against a quiet moment.
import type { LocalWorker } from '../scripts/local/worker.ts'
import { alternate, atMost, median, type Row } from './rows.ts'

const ASKED = 40
/** Now and then, as a person does: between two of them an export has forgotten that anybody asked. */
const ASKED_NOW_AND_THEN = 8
const PAUSE_MS = 200

/** @param few the same Worker on a state of 1,000 leads */
export async function paceRows(many: LocalWorker, few: LocalWorker, key: string): Promise<Row[]> {
  const authorization = `Bearer ${key}`
  const get = async (url: string) => {
    const response = await fetch(url, { headers: { authorization } })
    if (!response.ok) throw new Error(`${url}: ${response.status}`)
    return response
  }
  const timed = async (worker: LocalWorker) => {
    const startedAt = performance.now()
    await (await get(`${worker.url}/api/v1/leads`)).arrayBuffer()
    return performance.now() - startedAt
  }
  const medianOf = async (worker: LocalWorker) => {
    const times: number[] = []
    for (let n = 0; n < ASKED; n++) times.push(await timed(worker))
    return median(times)
  }
  const nowAndThen: number[] = []
  const busy = async () => {
    const { body } = await get(`${many.url}/api/v1/leads.csv`)
    const reader = body!.getReader()
    let reading = true
    const read = async () => {
      while (reading && !(await reader.read()).done);
    }
    const reads = read()
    const time = await medianOf(many)
    for (let n = 0; n < ASKED_NOW_AND_THEN; n++) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      nowAndThen.push(await timed(many))
    }
    reading = false
    await reads
    await reader.cancel()
    return time
  }
  await medianOf(many)
  await medianOf(few)
  const size = await alternate(
    () => medianOf(many),
    () => medianOf(few),
  )
  const exporting = await alternate(busy, () => medianOf(many))
  console.log(
    `default view: ${size.ours.toFixed(1)} ms, of 1,000 leads ${size.theirs.toFixed(1)} ms, while an export runs ${exporting.ours.toFixed(1)} ms, asked for now and then ${median(nowAndThen).toFixed(1)} ms`,
  )
  return [
    atMost('leads.default, time against 1,000 leads', size.ratio, 2, 'x', 'ratio'),
    atMost('leads.default, time while an export runs', exporting.ratio, 2, 'x', 'ratio'),
  ]
}
