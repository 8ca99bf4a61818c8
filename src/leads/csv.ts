// The CSV of a whole view (PRODUCT §8): presets, columns, delimiter, and on request what was said.
import { Problem } from '../http/problem.ts'
import type { LeadColumn } from './columns.ts'
import { csvColumns, readsOf } from './csv-columns.ts'
import { csvRows } from './csv-rows.ts'
import { isoTimes, localTimes } from './csv-time.ts'
import { isTimeZone } from './days.ts'
import { type ByteStream, streamView, type WantedView } from './export.ts'
import type { ExportOptions } from './export-options.ts'
import { agentNames, countLeads, leadCounts } from './list.ts'
import type { LeadPage } from './pages.ts'
import type { LeadsDb } from './query.ts'

export type Export = WantedView & {
  options: ExportOptions
  /** The text of a conversation; without it there is no transcript column. */
  transcriptOf?: (conversationId: string) => Promise<string>
}

/** Transcripts are read one by one from their Durable Objects. */
export const MAX_TRANSCRIPTS = 5_000
const PAGE_WITH_TRANSCRIPTS = 50

/** @throws Problem `invalid` when transcripts are asked for more than MAX_TRANSCRIPTS leads */
export async function exportLeads(db: LeadsDb, wanted: Export): Promise<ByteStream> {
  const { options, filter, zone, workspaceNo, transcriptOf } = wanted
  const columns = csvColumns(options.preset, options.columns)
  const agents = await agentNames(db, workspaceNo, await leadCounts(db, workspaceNo))
  const tz = filter.tz ?? (isTimeZone(zone) ? zone : 'UTC')
  const context = {
    time: options.preset === 'excel' ? localTimes(tz) : isoTimes(),
    agentName: (id: string) => agents.get(id) ?? id,
  }
  if (!options.transcript || !transcriptOf) {
    const { head, lines } = csvRows(columns, options, context)
    return streamView(db, wanted, {
      name: options.preset,
      columns: readsOf(columns),
      head: head(),
      bytesOf: (page) => lines(page.rows),
    })
  }
  await refuseTooMany(db, wanted)
  const { head, lines } = csvRows(columns, options, context, 'transcript')
  const reads = [...new Set([...readsOf(columns), LINKS])]
  let rows = 0
  return streamView(db, wanted, {
    name: options.preset,
    columns: reads,
    page: PAGE_WITH_TRANSCRIPTS,
    head: head(),
    async bytesOf(page) {
      rows += page.rows.length
      if (rows > MAX_TRANSCRIPTS) throw tooManyTranscripts()
      return lines(page.rows, await transcriptsOf(page, 2 + reads.indexOf(LINKS), transcriptOf))
    },
  })
}

const LINKS: LeadColumn = 'conversations'

/** @param at of the column with the conversations */
async function transcriptsOf(
  page: LeadPage,
  at: number,
  transcriptOf: (conversationId: string) => Promise<string>,
): Promise<string[]> {
  return Promise.all(
    page.rows.map(async (row) => {
      const ids = JSON.parse(row[at] as string) as string[]
      const all = await Promise.all(ids.map(transcriptOf))
      return all.filter((one) => one !== '').join('\n\n')
    }),
  )
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
