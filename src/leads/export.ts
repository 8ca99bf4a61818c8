// A whole view as a download (PRODUCT §8), streamed page by key while the reader pulls: one page being
// written, the next one under way, nothing else in memory. The first page is read before this returns, so
// that an error still has a status; a later one breaks the stream, never a short file that looks whole.
import { sql } from 'drizzle-orm'
import { type LeadColumn, MAX_CAPTURED_AT } from './columns.ts'
import { type LeadFilter, printLeadFilter } from './filter.ts'
import { viewOf } from './list.ts'
import { type LeadPage, pageOf } from './pages.ts'
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
  /** Rows a page; absent: PAGE. */
  page?: number
  head: Uint8Array<ArrayBuffer>
  bytesOf: (page: LeadPage) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>
}

export type ByteStream = ReadableStream<Uint8Array<ArrayBuffer>>

/**
 * Rows a page of an export. A list waits for one of them, so 1,250 were kinder to it, but cost the export
 * a tenth of its speed and more; below 1,000 a million rows exceed D1's 1,000 queries an invocation.
 */
export const PAGE = 5_000
/** A page of an export may look further than a page of a list: it holds nobody up. */
const EXPORT_ROWS_READ = 200_000

/** Begins the download; from here on it is in the audit log. */
export async function streamView(
  db: LeadsDb,
  wanted: WantedView,
  format: Format,
): Promise<ByteStream> {
  const view = await viewAsOfNow(db, wanted)
  const { columns, page: limit = PAGE } = format
  const read = (after: Position | null) =>
    pageOf(db, view, { columns, after, limit, maxRowsRead: EXPORT_ROWS_READ })
  let pending: Promise<LeadPage> | null = Promise.resolve(await read(null))
  await audit(db, wanted, format.name)
  let head: Uint8Array<ArrayBuffer> | null = format.head

  return new ReadableStream(
    {
      async pull(controller) {
        if (head) controller.enqueue(head)
        head = null
        if (!pending) return controller.close()
        const page = await pending
        pending = page.next ? read(page.next) : null
        // Read ahead: an error waits here until the reader comes for this page.
        pending?.catch(() => undefined)
        // An empty page of a bounded walk as well: a pull that gives nothing is not repeated.
        controller.enqueue(await format.bytesOf(page))
      },
    },
    { highWaterMark: 0 },
  )
}

/** Leads captured after the start are not in it, so that it ends. */
async function viewAsOfNow(db: LeadsDb, wanted: WantedView): Promise<View> {
  const { workspaceNo, filter, now, zone } = wanted
  const [view, last] = await Promise.all([
    viewOf(db, workspaceNo, { ...filter, cursor: null }, now, zone),
    prepare(
      db,
      sql`SELECT max(pos) & ${MAX_CAPTURED_AT} AS at FROM leads
        WHERE pos >= (${workspaceNo} << 41) AND pos < ((${workspaceNo} + 1) << 41)`,
    ).first<{ at: number | null }>(),
  ])
  const until = Math.min(view.bounds.until ?? MAX_CAPTURED_AT, (last?.at ?? 0) + 1)
  return { ...view, bounds: { ...view.bounds, until } }
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
