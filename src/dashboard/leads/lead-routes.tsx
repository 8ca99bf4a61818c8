// `/leads/:id`: one lead is read, worked on, corrected and erased here. The view it was opened from
// travels in the query, for the way back and for previous and next.
import { Hono } from 'hono'
import { Problem } from '../../http/problem.ts'
import { moveStatuses } from '../../leads/bulk.ts'
import { assignLeads, editLead, setStatus } from '../../leads/edit.ts'
import type { LeadDetail } from '../../leads/lead.ts'
import { STATUSES } from '../../leads/status.ts'
import { page, seeOther } from '../../ui/page.tsx'
import { getAgent } from '../../workspace/agents.ts'
import { frameOf } from '../frame.ts'
import { assertMay, type DashboardEnv } from '../session.ts'
import { leadPath, NotesCard } from './aside.tsx'
import {
  type ContactDraft,
  type ContactErrors,
  contactDraft,
  contactErrors,
  readContact,
} from './contact-draft.ts'
import { ContactForm } from './contact-form.tsx'
import { DETAIL_WORDS } from './detail-words.ts'
import {
  formOf,
  type LeadsContext,
  leadOf,
  memberNamed,
  textOf,
  unknownLead,
  viewOf,
} from './door.ts'
import { EraseLeadPage } from './erase-page.tsx'
import { eraseNow } from './erasing.ts'
import { LeadChanged, LeadPage, type SavedPart } from './lead-page.tsx'
import { leadPageProps } from './lead-view.ts'
import { lastMove } from './status-undo.ts'
import { viewPath } from './view-links.ts'

export const lead = new Hono<DashboardEnv>()

const MAX_NOTES = 20_000

lead.get('/leads/:id', async function leadPage(c) {
  const props = await leadPageProps(c, await leadOf(c))
  const part: SavedPart = props.saved ?? 'contact'
  return page(c, <LeadPage {...props} />, <LeadChanged {...props} part={part} />)
})

lead.post('/leads/:id/status', async function saveStatus(c) {
  const found = await leadToChange(c)
  const status = STATUSES.find((known) => known === textOf(found.form, 'status'))
  if (!status) throw new Problem('invalid', DETAIL_WORDS.status.label)
  const { workspaceNo, userId } = c.var.member
  await setStatus(c.env.DB, workspaceNo, [found.lead.id], status, userId, Date.now())
  return backTo(c, found.lead, 'status')
})

/** Pressed twice, or after somebody else, it changes nothing and says so. */
lead.post('/leads/:id/status/reversal', async function undoStatus(c) {
  const { lead: one, form } = await leadToChange(c)
  const last = lastMove(one)
  if (!last || String(last.at) !== textOf(form, 'at')) return backTo(c, one, 'status_kept')
  const { workspaceNo, userId } = c.var.member
  await moveStatuses(c.env.DB, workspaceNo, [last.back], userId, Date.now())
  return backTo(c, one, 'status_undone')
})

lead.post('/leads/:id/assignment', async function saveAssignment(c) {
  const { lead: one, form } = await leadToChange(c)
  const who = textOf(form, 'assignedTo') || null
  const { workspaceNo, userId } = c.var.member
  if (who !== one.assignedTo) {
    const assignedTo = who && (await memberNamed(c, who))
    await assignLeads(c.env.DB, workspaceNo, [one.id], assignedTo, userId, Date.now())
  }
  return backTo(c, one, 'assignment')
})

lead.post('/leads/:id/notes', async function saveNotes(c) {
  const { lead: one, form } = await leadToChange(c)
  const notes = textOf(form, 'notes')
  if (notes.length > MAX_NOTES) {
    const wrong = { draft: notes, error: DETAIL_WORDS.notes.tooLong }
    const props = await leadPageProps(c, one)
    return page(
      c,
      <LeadPage {...props} notes={wrong} />,
      <NotesCard {...props} {...wrong} saved={false} />,
      422,
    )
  }
  const { workspaceNo, userId } = c.var.member
  if (notes !== one.notes)
    await editLead(c.env.DB, workspaceNo, one.id, { notes }, userId, Date.now())
  return backTo(c, one, 'notes')
})

lead.get('/leads/:id/edit', async function contactForm(c) {
  assertMay(c.var.member, 'work_leads')
  const one = await leadOf(c)
  return sendForm(c, one, contactDraft(one), {}, 200)
})

lead.post('/leads/:id/contact', async function saveContact(c) {
  const { lead: one, form } = await leadToChange(c)
  const field = (name: keyof ContactDraft) => textOf(form, name)
  const draft: ContactDraft = {
    name: field('name'),
    company: field('company'),
    emails: field('emails'),
    phones: field('phones'),
  }
  const read = readContact(draft, one)
  if (read.kind === 'invalid') return sendForm(c, one, draft, read.errors, 422)
  const { workspaceId, workspaceNo, userId } = c.var.member
  const agent = await getAgent(c.env.DB, workspaceId, one.agentId)
  const region = agent?.leadCollection.defaultCountry ?? one.country
  try {
    if (Object.keys(read.change).length > 0)
      await editLead(c.env.DB, workspaceNo, one.id, read.change, userId, Date.now(), region)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.code !== 'invalid' && error.code !== 'conflict') throw error
    const errors = contactErrors(error.code, error.errors ?? {})
    return sendForm(c, one, draft, errors, error.code === 'conflict' ? 409 : 422)
  }
  return backTo(c, one, 'contact')
})

lead.get('/leads/:id/erasure', async function erasePage(c) {
  assertMay(c.var.member, 'erase')
  const one = await leadOf(c)
  return page(c, <EraseLeadPage frame={frameOf(c)} lead={one} filter={viewOf(c)} />)
})

lead.post('/leads/:id/erasure', async function erase(c) {
  assertMay(c.var.member, 'erase')
  if (!(await eraseNow(c, c.req.param('id')))) throw unknownLead()
  return seeOther(c, viewPath({ ...viewOf(c), cursor: null }), { key: 'deleted' })
})

/** @throws Problem `forbidden`, before anything tells whether the lead exists; `unknown` */
async function leadToChange(c: LeadsContext): Promise<{ lead: LeadDetail; form: FormData }> {
  assertMay(c.var.member, 'work_leads')
  return { lead: await leadOf(c), form: await formOf(c) }
}

function backTo(c: LeadsContext, one: LeadDetail, part: SavedPart): Response {
  return seeOther(c, leadPath(one, viewOf(c)), { key: `lead_${part}` })
}

async function sendForm(
  c: LeadsContext,
  one: LeadDetail,
  draft: ContactDraft,
  errors: ContactErrors,
  status: 200 | 409 | 422,
): Promise<Response> {
  const props = await leadPageProps(c, one)
  const editing = { draft, errors }
  return page(
    c,
    <LeadPage {...props} editing={editing} />,
    <ContactForm {...props} {...editing} />,
    status,
  )
}
