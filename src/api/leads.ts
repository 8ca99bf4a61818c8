// Leads over the API: the same views, changes, erasure and export as the dashboard's.
import { conversationStub } from '../conversation/stub.ts'
import { transcriptText } from '../conversation/transcript-text.ts'
import { Problem } from '../http/problem.ts'
import { exportLeads as exportCsv } from '../leads/csv.ts'
import { editLead } from '../leads/edit.ts'
import { eraseLead as eraseFromD1, finishErasures } from '../leads/erase.ts'
import { parseExportOptions } from '../leads/export-options.ts'
import { parseLeadFilter } from '../leads/filter.ts'
import { type LeadDetail, getLead as readLead } from '../leads/lead.ts'
import { leadObject } from '../leads/lead-object.ts'
import { listLeads as list } from '../leads/list.ts'
import { exportLines } from '../leads/ndjson.ts'
import { getAgent } from '../workspace/agents.ts'
import { isMember } from '../workspace/members.ts'
import { OPERATIONS } from './operations.ts'
import { type ApiContext, bodyOf, param, unknown } from './request.ts'
import { iso } from './times.ts'

export async function listLeads(c: ApiContext): Promise<Response> {
  const { workspace, zone } = c.get('caller')
  const filter = parseLeadFilter(queryOf(c))
  const page = await list(c.env.DB, workspace.no, filter, Date.now(), zone)
  return c.json({ leads: page.leads.map(leadObject), next: page.next })
}

export async function getLead(c: ApiContext): Promise<Response> {
  return c.json(detailView(await leadOf(c)))
}

export async function updateLead(c: ApiContext): Promise<Response> {
  const change = await bodyOf(c, OPERATIONS.updateLead.body)
  const { workspace, keyId } = c.get('caller')
  const before = await leadOf(c)
  if (change.assignedTo && !(await isMember(c.env.DB, workspace.id, change.assignedTo)))
    throw new Problem('invalid', 'Leads are given to members of the workspace.', {
      errors: { assignedTo: 'No member has this user id.' },
    })
  const agent = await getAgent(c.env.DB, workspace.id, before.agentId)
  const region = agent?.leadCollection.defaultCountry ?? before.country
  await editLead(c.env.DB, workspace.no, before.id, change, keyId, Date.now(), region)
  return c.json(detailView(await leadOf(c)))
}

/**
 * D1 first: from its tombstones on nothing comes back. What is owed to Durable Objects is paid before the
 * answer, and what an earlier crash left owing too.
 */
export async function eraseLead(c: ApiContext): Promise<Response> {
  const { workspace, keyId } = c.get('caller')
  const erased = await eraseFromD1(c.env.DB, workspace.no, param(c, 'leadId'), keyId, Date.now())
  await finishErasures(c.env.DB, workspace.no, async (id) => {
    await conversationStub(c.env, id).erase(workspace.id)
  })
  if (!erased) throw unknown('lead')
  return c.body(null, 204)
}

export async function exportLeads(c: ApiContext): Promise<Response> {
  const { workspace, zone, keyId } = c.get('caller')
  const params = queryOf(c)
  const now = Date.now()
  const stream = await exportCsv(c.env.DB, {
    workspaceNo: workspace.no,
    filter: parseLeadFilter(params),
    options: parseExportOptions(params, 'plain'),
    actor: keyId,
    now,
    zone,
    transcriptOf: async (id) =>
      transcriptText(await conversationStub(c.env, id).transcript(workspace.id)),
  })
  return download(stream, 'text/csv; charset=utf-8; header=present', 'csv', now)
}

export async function exportLeadLines(c: ApiContext): Promise<Response> {
  const { workspace, zone, keyId } = c.get('caller')
  const now = Date.now()
  const filter = parseLeadFilter(queryOf(c))
  const wanted = { workspaceNo: workspace.no, filter, actor: keyId, now, zone }
  return download(await exportLines(c.env.DB, wanted), 'application/x-ndjson', 'ndjson', now)
}

function download(body: ReadableStream, type: string, ending: string, now: number): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="leads-${iso(now).slice(0, 10)}.${ending}"`,
      'x-content-type-options': 'nosniff',
    },
  })
}

async function leadOf(c: ApiContext): Promise<LeadDetail> {
  const lead = await readLead(c.env.DB, c.get('caller').workspace.no, param(c, 'leadId'))
  if (!lead) throw unknown('lead')
  return lead
}

function queryOf(c: ApiContext): URLSearchParams {
  return new URL(c.req.url).searchParams
}

function detailView(lead: LeadDetail) {
  const { fromPage, timeline, alsoTalkedTo, ...listed } = lead
  return {
    ...leadObject(listed),
    fromPage,
    timeline: timeline.map((event) => ({ ...event, at: iso(event.at) })),
    alsoTalkedTo,
  }
}
