// The CSV of leads chosen one by one, at most a page of a list: small enough to be made at once, the
// same cells as an export of a whole view (csv.ts), and a line in the audit log as well.
import { sql } from 'drizzle-orm'
import { MAX_CAPTURED_AT } from './columns.ts'
import { csvColumns, readsOf } from './csv-columns.ts'
import { csvRows } from './csv-rows.ts'
import { isoTimes, localTimes } from './csv-time.ts'
import { isTimeZone } from './days.ts'
import type { Preset } from './export-options.ts'
import { agentNames, leadCounts } from './list.ts'
import { type LeadsDb, prepare } from './query.ts'

export type SelectedExport = {
  workspaceNo: number
  /** In the order of the rows; unknown ones are left out. */
  leadIds: string[]
  preset: Preset
  /** Member id or API key id, for the audit log. */
  actor: string
  now: number
  /** Of the workspace. */
  zone: string
}

export async function exportSelected(db: LeadsDb, wanted: SelectedExport): Promise<Blob> {
  const { workspaceNo, leadIds, preset, zone } = wanted
  const columns = csvColumns(preset, [])
  const names = sql.join(
    readsOf(columns).map((name) => sql`, l.${sql.identifier(name)}`),
    sql``,
  )
  const [rows, agents] = await Promise.all([
    prepare(
      db,
      sql`SELECT l.pos & ${MAX_CAPTURED_AT}, NULL${names}
        FROM json_each(${JSON.stringify(leadIds)}) j CROSS JOIN leads l ON l.id = j.value
        WHERE l.workspace_no = ${workspaceNo} ORDER BY j.key`,
    ).raw(),
    leadCounts(db, workspaceNo).then((counts) => agentNames(db, workspaceNo, counts)),
  ])
  await audit(db, wanted, rows.length)
  const context = {
    time: preset === 'excel' ? localTimes(isTimeZone(zone) ? zone : 'UTC') : isoTimes(),
    agentName: (id: string) => agents.get(id) ?? id,
  }
  const { head, lines } = csvRows(columns, { preset, delimiter: ',' }, context)
  return new Blob([head(), lines(rows)])
}

async function audit(db: LeadsDb, wanted: SelectedExport, leads: number): Promise<void> {
  const { workspaceNo, actor, now, preset } = wanted
  await prepare(
    db,
    sql`INSERT INTO audit_log (workspace_no, at, actor, action, detail)
      VALUES (${workspaceNo}, ${now}, ${actor}, 'export', ${JSON.stringify({ leads, preset })})`,
  ).run()
}
