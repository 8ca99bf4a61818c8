// `/leads.csv`, `/leads.ndjson`: the whole view of the address as a download; posted by the bulk bar, the
// ticked leads.
import { Hono } from 'hono'
import { conversationStub } from '../../conversation/stub.ts'
import { transcriptText } from '../../conversation/transcript-text.ts'
import { Problem } from '../../http/problem.ts'
import { exportLeads } from '../../leads/csv.ts'
import { exportSelected } from '../../leads/csv-selected.ts'
import { parseExportOptions } from '../../leads/export-options.ts'
import { asMember, parseLeadFilter } from '../../leads/filter.ts'
import { exportLines } from '../../leads/ndjson.ts'
import { assertMay, type DashboardEnv } from '../session.ts'
import { formOf } from './door.ts'
import { readSelection } from './selection.ts'
import { viewPath, wholeView } from './view-links.ts'
import { WORDS } from './words.ts'

export const exports = new Hono<DashboardEnv>()

/** An error before the first row still has a status; a later one breaks the download (PRODUCT §8). */
exports.get('/leads.csv', async function exportView(c) {
  const { member } = c.var
  assertMay(member, 'export')
  const params = new URL(c.req.url).searchParams
  const now = Date.now()
  const stream = await exportLeads(c.env.DB, {
    workspaceNo: member.workspaceNo,
    filter: asMember(parseLeadFilter(params), member.userId),
    options: parseExportOptions(params, 'excel'),
    actor: member.userId,
    now,
    zone: member.timeZone,
    transcriptOf: async (id) =>
      transcriptText(await conversationStub(c.env, id).transcript(member.workspaceId)),
  })
  return new Response(stream, { headers: download(now) })
})

exports.get('/leads.ndjson', async function exportViewLines(c) {
  const { member } = c.var
  assertMay(member, 'export')
  const now = Date.now()
  const stream = await exportLines(c.env.DB, {
    workspaceNo: member.workspaceNo,
    filter: asMember(parseLeadFilter(new URL(c.req.url).searchParams), member.userId),
    actor: member.userId,
    now,
    zone: member.timeZone,
  })
  return new Response(stream, { headers: download(now, 'application/x-ndjson', 'ndjson') })
})

exports.post('/leads.csv', async function exportSelection(c) {
  const { member } = c.var
  assertMay(member, 'export')
  const selection = readSelection(await formOf(c))
  if (selection.kind === 'all')
    return c.redirect(viewPath(wholeView(selection.view), '/leads.csv'), 303)
  if (selection.ids.length === 0) throw new Problem('invalid', WORDS.bulk.noLeads)
  const now = Date.now()
  const csv = await exportSelected(c.env.DB, {
    workspaceNo: member.workspaceNo,
    leadIds: selection.ids,
    preset: 'excel',
    actor: member.userId,
    now,
    zone: member.timeZone,
  })
  return new Response(csv, { headers: download(now) })
})

function download(
  now: number,
  type = 'text/csv; charset=utf-8; header=present',
  ending = 'csv',
): Record<string, string> {
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="leads-${new Date(now).toISOString().slice(0, 10)}.${ending}"`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  }
}
