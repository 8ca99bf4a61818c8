// The CSV of a whole view (PRODUCT §8), streamed page by key while the reader pulls: one page formatted,
// the next one under way, nothing else in memory. The first page is read before this returns, so that an
// error still has a status; a later one breaks the stream, never a short file that looks whole.
import { sql } from 'drizzle-orm'
import { Problem } from '../http/problem.ts'
import { type LeadColumn, MAX_CAPTURED_AT } from './columns.ts'
import { cell } from './csv-cell.ts'
import { type CsvColumn, csvColumns } from './csv-columns.ts'
import { isoTimes, localTimes } from './csv-time.ts'
import { isTimeZone } from './days.ts'
import type { ExportOptions } from './export-options.ts'
import { type LeadFilter, printLeadFilter } from './filter.ts'
import { agentNames, countLeads, leadCounts, viewOf } from './list.ts'
import { type LeadPage, pageOf } from './pages.ts'
import { type LeadsDb, prepare } from './query.ts'
import type { Position, View } from './walk.ts'

export type Export = {
  workspaceNo: number
  /** Its cursor and limit are ignored: an export is the whole view. */
  filter: LeadFilter
  options: ExportOptions
  /** Member id or API key id, for the audit log. */
  actor: string
  now: number
  /** Of the workspace. */
  zone: string
  /** The text of a conversation; without it there is no transcript column. */
  transcriptOf?: (conversationId: string) => Promise<string>
}

/** Transcripts are read one by one from their Durable Objects. */
export const MAX_TRANSCRIPTS = 5_000
const PAGE = 5_000
const PAGE_WITH_TRANSCRIPTS = 50
/** A page of an export may look further than a page of a list: it holds nobody up. */
const EXPORT_ROWS_READ = 200_000
const EOL = '\r\n'
const BOM = '\ufeff'

/** @throws Problem `invalid` when transcripts are asked for more than MAX_TRANSCRIPTS leads */
export async function exportLeads(
  db: LeadsDb,
  wanted: Export,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const transcripts = wanted.options.transcript && wanted.transcriptOf !== undefined
  if (transcripts) await refuseTooMany(db, wanted)
  const view = await viewAsOfNow(db, wanted)
  const columns = csvColumns(wanted.options.preset, wanted.options.columns)
  const reads = [
    ...new Set([
      ...columns.map((column) => column.reads).filter((name) => name !== 'captured'),
      ...(transcripts ? [LINKS] : []),
    ]),
  ]
  const read = (after: Position | null) =>
    pageOf(db, view, {
      columns: reads,
      after,
      limit: transcripts ? PAGE_WITH_TRANSCRIPTS : PAGE,
      maxRowsRead: EXPORT_ROWS_READ,
    })
  const write = await writerOf(db, wanted, columns, reads)
  const first = await read(null)
  await audit(db, wanted)
  let pending: Promise<LeadPage> | null = Promise.resolve(first)
  let head = wanted.options.preset === 'excel' ? BOM : ''
  head += line([...columns.map((column) => column.header), ...(transcripts ? ['transcript'] : [])])
  let rows = 0

  function line(cells: string[]): string {
    return cells.map(cell).join(wanted.options.delimiter) + EOL
  }

  return new ReadableStream(
    {
      async pull(controller) {
        if (!pending) return controller.close()
        const page = await pending
        pending = page.next ? read(page.next) : null
        // Read ahead: an error waits here until the reader comes for this page.
        pending?.catch(() => undefined)
        rows += page.rows.length
        if (transcripts && rows > MAX_TRANSCRIPTS) throw tooManyTranscripts()
        const text = transcripts ? await withTranscripts(page) : write(page.rows)
        // A short or empty page of a bounded walk still says something: never wait for nothing.
        controller.enqueue(encoder.encode(head + text) as Uint8Array<ArrayBuffer>)
        head = ''
      },
    },
    { highWaterMark: 0 },
  )

  async function withTranscripts(page: LeadPage): Promise<string> {
    const at = 2 + reads.indexOf(LINKS)
    const texts = await Promise.all(
      page.rows.map(async (row) => {
        const ids = JSON.parse(row[at] as string) as string[]
        const all = await Promise.all(ids.map((id) => wanted.transcriptOf!(id)))
        return all.filter((one) => one !== '').join('\n\n')
      }),
    )
    return page.rows
      .map((row, i) => {
        const cells = write([row]).slice(0, -EOL.length)
        return cells + wanted.options.delimiter + cell(texts[i] ?? '') + EOL
      })
      .join('')
  }
}

const encoder = new TextEncoder()
const LINKS: LeadColumn = 'conversations'

/** Leads captured after the start are not in it, so that it ends. */
async function viewAsOfNow(db: LeadsDb, wanted: Export): Promise<View> {
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

/** Rows of `raw()` to lines; one string concatenation a cell, for it runs a million times. */
async function writerOf(
  db: LeadsDb,
  wanted: Export,
  columns: CsvColumn[],
  reads: LeadColumn[],
): Promise<(rows: unknown[][]) => string> {
  const { filter, options, zone, workspaceNo } = wanted
  const tz = filter.tz ?? (isTimeZone(zone) ? zone : 'UTC')
  const names = await agentNames(db, workspaceNo, await leadCounts(db, workspaceNo))
  const context = {
    time: options.preset === 'excel' ? localTimes(tz) : isoTimes(),
    agentName: (id: string) => names.get(id) ?? id,
  }
  const made = columns.map(({ make, reads: own, ours }) => {
    const at = own === 'captured' ? 0 : 2 + reads.indexOf(own)
    return ours
      ? (row: unknown[]) => make(row[at], context)
      : (row: unknown[]) => cell(make(row[at], context))
  })
  const [first, ...others] = made
  return (rows) => {
    let text = ''
    for (const row of rows) {
      text += first!(row)
      for (const one of others) text += options.delimiter + one(row)
      text += EOL
    }
    return text
  }
}

async function refuseTooMany(db: LeadsDb, wanted: Export): Promise<void> {
  const { workspaceNo, filter, now, zone } = wanted
  const { n } = await countLeads(db, workspaceNo, filter, now, zone)
  if (n > MAX_TRANSCRIPTS) throw tooManyTranscripts()
}

function tooManyTranscripts(): Problem {
  return new Problem('invalid', 'Transcripts can be exported for up to 5,000 leads at a time.', {
    errors: { transcript: 'Narrow the view, or export without transcripts.' },
  })
}

/** The view without what was searched for: that may be a person's name. */
async function audit(db: LeadsDb, wanted: Export): Promise<void> {
  const { workspaceNo, actor, now, filter, options } = wanted
  const view = printLeadFilter({ ...filter, q: '', cursor: null }).toString()
  const detail = { view, searched: filter.q !== '', preset: options.preset }
  await prepare(
    db,
    sql`INSERT INTO audit_log (workspace_no, at, actor, action, detail)
      VALUES (${workspaceNo}, ${now}, ${actor}, 'export', ${JSON.stringify(detail)})`,
  ).run()
}
