// A whole view as JSON lines: one object a lead, as the API lists it, streamed as the CSV is.
import { LEAD_COLUMNS, leadOf } from './columns.ts'
import { type ByteStream, streamView, type WantedView } from './export.ts'
import { leadObject } from './lead-object.ts'
import { agentNames, leadCounts } from './list.ts'
import type { LeadsDb } from './query.ts'

const encoder = new TextEncoder()

export async function exportLines(db: LeadsDb, wanted: WantedView): Promise<ByteStream> {
  const { workspaceNo } = wanted
  const names = await agentNames(db, workspaceNo, await leadCounts(db, workspaceNo))
  return streamView(db, wanted, {
    name: 'ndjson',
    columns: [...LEAD_COLUMNS],
    head: new Uint8Array(),
    bytesOf(page) {
      const lines = page.rows.map(([captured, , ...values]) => {
        const lead = leadOf(captured as number, values)
        const agentName = names.get(lead.agentId) ?? lead.agentId
        return `${JSON.stringify(leadObject({ ...lead, agentName }))}\n`
      })
      return encoder.encode(lines.join('')) as Uint8Array<ArrayBuffer>
    },
  })
}
