// A whole view as a download (PRODUCT §8), streamed page by key while the reader pulls: one page being
// written, the next one under way, nothing else in memory. The first page is read before this returns, so
// that an error still has a status; a later one breaks the stream, never a short file that looks whole.
// Whoever waits for a page of the dashboard or a list goes first (courtesy.ts).
import { sql } from 'drizzle-orm'
import { type LeadColumn, MAX_CAPTURED_AT } from './columns.ts'
import { letOthersFirst, quietForMs } from './courtesy.ts'
import { type LeadFilter, printLeadFilter } from './filter.ts'
import { leadCounts, viewOf } from './list.ts'
import { MAX_READS, pageSize, SMALL_PAGE } from './page-size.ts'
import { type LeadPage, MAX_ROWS_READ, pageOf } from './pages.ts'
import { type LeadsDb, prepare } from './query.ts'
import type { Position, View } from './walk.ts'

export type WantedView = {
  workspaceNo: number
  /** Its cursor and limit are ignored: an export is the whole view. */
  filter: LeadFilter
  /** Member id or API key id, for the audit log. */
  actor: string
  now: number
  /** Of the workspace. */
  zone: string
}

/** How a format makes a file of pages. */
export type Format = {
  /** For the audit log: `excel`, `ndjson` ... */
  name: string
  columns: LeadColumn[]
  /** Rows a page; absent: as page-size.ts says. */
  page?: number
  head: Uint8Array<ArrayBuffer>
  bytesOf: (page: LeadPage) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>
}

export type ByteStream = ReadableStream<Uint8Array<ArrayBuffer>>

/** Between a page and what it makes the browser ask for next lies less than this. */
const QUIET_MS = 15
/** A page is held back so long at most: on the busiest day 250 rows are read 20 times a second. */
const MOST_HELD_MS = 50
/** Who asked so lately may ask again. */
const RECENTLY_MS = 100
/** Bounded walks of one export, wherever their rows are found: each of them asks D1 twice or more. */
const MAX_WALKS = 40

/** Begins the download; from here on it is in the audit log. */
export async function streamView(
  db: LeadsDb,
  wanted: WantedView,
  format: Format,
): Promise<ByteStream> {
  const { view, total } = await viewAsOfNow(db, wanted)
  const { columns } = format
  const maxRowsRead = Math.max(MAX_ROWS_READ, Math.ceil(total / MAX_WALKS))
  const left = { rows: total, reads: MAX_READS }
  const read = async (after: Position | null, limit: number) => {
    const page = await pageOf(db, view, { columns, after, limit, maxRowsRead })
    left.reads--
    left.rows -= page.rows.length
    return page
  }
  const readOn = async (after: Position) => {
    await letOthersFirst(QUIET_MS, MOST_HELD_MS)
    return read(after, format.page ?? pageSize(left, quietForMs() > RECENTLY_MS))
  }
  let pending: Promise<LeadPage> | null = Promise.resolve(
    await read(null, format.page ?? SMALL_PAGE),
  )
  await audit(db, wanted, format.name)
  let head: Uint8Array<ArrayBuffer> | null = format.head

  return new ReadableStream(
    {
      async pull(controller) {
        if (head) controller.enqueue(head)
        head = null
        if (!pending) return controller.close()
        const page = await pending
        pending = page.next ? readOn(page.next) : null
        // Read ahead: an error waits here until the reader comes for this page.
        pending?.catch(() => undefined)
        // An empty page of a bounded walk as well: a pull that gives nothing is not repeated.
        controller.enqueue(await format.bytesOf(page))
      },
    },
    { highWaterMark: 0 },
  )
}

/** Leads captured after the start are not in it, so that it ends. `total`: it has no more than these. */
async function viewAsOfNow(
  db: LeadsDb,
  wanted: WantedView,
): Promise<{ view: View; total: number }> {
  const { workspaceNo, filter, now, zone } = wanted
  const [view, counts, last] = await Promise.all([
    viewOf(db, workspaceNo, { ...filter, cursor: null }, now, zone),
    leadCounts(db, workspaceNo),
    prepare(
      db,
      sql`SELECT max(pos) & ${MAX_CAPTURED_AT} AS at FROM leads
        WHERE pos >= (${workspaceNo} << 41) AND pos < ((${workspaceNo} + 1) << 41)`,
    ).first<{ at: number | null }>(),
  ])
  const until = Math.min(view.bounds.until ?? MAX_CAPTURED_AT, (last?.at ?? 0) + 1)
  return {
    view: { ...view, bounds: { ...view.bounds, until } },
    total: counts.reduce((sum, { n }) => sum + n, 0),
  }
}

/** The view without what was searched for: that may be a person's name. */
async function audit(db: LeadsDb, wanted: WantedView, preset: string): Promise<void> {
  const { workspaceNo, actor, now, filter } = wanted
  const view = printLeadFilter({ ...filter, q: '', cursor: null }).toString()
  const detail = { view, searched: filter.q !== '', preset }
  await prepare(
    db,
    sql`INSERT INTO audit_log (workspace_no, at, actor, action, detail)
      VALUES (${workspaceNo}, ${now}, ${actor}, 'export', ${JSON.stringify(detail)})`,
  ).run()
}
