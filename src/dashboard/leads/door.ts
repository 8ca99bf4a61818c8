// What the routes about leads share: the view of the address, the lead of the path, posted forms.
// Law: a lead of another workspace looks exactly like one that never was.
import type { Context } from 'hono'
import { readBody } from '../../http/body.ts'
import { Problem } from '../../http/problem.ts'
import type { LeadFilter } from '../../leads/filter.ts'
import { type LeadDetail, getLead as readDetail } from '../../leads/lead.ts'
import { isMember, listMembers } from '../../workspace/members.ts'
import type { DashboardEnv } from '../session.ts'
import type { People } from './person.ts'
import { readView, viewPath } from './view-links.ts'

export type LeadsContext = Context<DashboardEnv>

/** Notes are the longest (20,000 characters); a selection is 200 ids. */
const FORM_BYTES = 256 * 1024

export function viewOf(c: LeadsContext): LeadFilter {
  return readView(new URL(c.req.url).searchParams)
}

/** @throws Problem `unknown` when this workspace has no such lead. */
export async function leadOf(c: LeadsContext): Promise<LeadDetail> {
  const id = c.req.param('id') ?? ''
  const lead = await readDetail(c.env.DB, c.var.member.workspaceNo, id)
  if (!lead) throw unknownLead()
  return lead
}

/** Everybody of the workspace, owners first. */
export async function peopleOf(c: LeadsContext): Promise<People> {
  const members = await listMembers(c.env.DB, c.var.member.workspaceId)
  return new Map(members.map(({ userId, name, email }) => [userId, name || email]))
}

/** @throws Problem `invalid` when nobody of the workspace has this user id */
export async function memberNamed(c: LeadsContext, userId: string): Promise<string> {
  if (await isMember(c.env.DB, c.var.member.workspaceId, userId)) return userId
  throw new Problem('invalid', 'This person is no member of the workspace any more.')
}

export function unknownLead(): Problem {
  return new Problem('unknown', 'There is no such lead. It may have been deleted.')
}

/** Fields sent several times are kept. @throws Problem `too_large`, `malformed` */
export async function formOf(c: LeadsContext): Promise<FormData> {
  const body = await readBody(c.req.raw, FORM_BYTES)
  const type = c.req.header('content-type') ?? ''
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    throw new Problem('malformed', 'The form could not be read. Reload the page and try again.')
  }
}

/** A field's text, nothing as ''. Browsers send line ends as CRLF. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
}

/**
 * Tells htmx the address of the view it got, without the form's empty fields. While one types a search
 * the history does not grow.
 */
export function tellAddress(c: LeadsContext, filter: LeadFilter): void {
  const current = c.req.header('hx-current-url')
  if (!current || !URL.canParse(current)) return
  const before = new URL(current)
  const same = (one: LeadFilter) => viewPath({ ...one, q: '', cursor: null })
  const isTyping =
    before.pathname === '/leads' && same(readView(before.searchParams)) === same(filter)
  c.header(isTyping && filter.cursor === null ? 'hx-replace-url' : 'hx-push-url', viewPath(filter))
}
