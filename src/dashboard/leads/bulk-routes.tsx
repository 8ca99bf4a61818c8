// `/leads/statuses`, `/leads/erasures`: what the bulk bar does to the ticked leads or to all that match.
// Each request does a bounded step; a page in between says how far the work is.
import { Hono } from 'hono'
import { Problem } from '../../http/problem.ts'
import { setStatus } from '../../leads/edit.ts'
import { countLeads } from '../../leads/list.ts'
import { STATUSES } from '../../leads/status.ts'
import { page, seeOther } from '../../ui/page.tsx'
import { frameOf } from '../frame.ts'
import { assertMay, type DashboardEnv } from '../session.ts'
import { ErasePage, WorkingPage, WorkingPart, type WorkingProps } from './bulk-pages.tsx'
import { formOf, type LeadsContext, textOf } from './door.ts'
import { eraseLeads } from './erasing.ts'
import { nextMatching } from './matching.ts'
import { readSelection, type Selection } from './selection.ts'
import { viewPath } from './view-links.ts'
import { type Count, WORDS } from './words.ts'

export const bulk = new Hono<DashboardEnv>()

/** A step of one request. Status: two statements, however many leads. */
const STATUS_STEP = 2_000
/** Erasing is ten statements a lead, and D1 allows 1,000 a request. */
const ERASE_STEP = 80

bulk.post('/leads/statuses', async function setStatuses(c) {
  assertMay(c.var.member, 'work_leads')
  const form = await formOf(c)
  const status = STATUSES.find((known) => known === textOf(form, 'status'))
  if (!status) throw new Problem('invalid', WORDS.bulk.noStatus)
  const selection = selectionOf(form)
  const total = await totalOf(c, form, selection)
  const step = await stepOf(c, selection, STATUS_STEP)
  const { workspaceNo, userId } = c.var.member
  const changed = await setStatus(c.env.DB, workspaceNo, step.ids, status, userId, Date.now())
  const done = selection.done + (selection.kind === 'all' ? step.ids.length : changed)
  if (!step.rest) return seeOther(c, viewPath(selection.view), { key: 'changed', count: done })
  return sendProgress(c, {
    title: WORDS.bulk.working.status(status),
    text: WORDS.bulk.done.status(done, status),
    total,
    selection: { ...step.rest, done },
    action: '/leads/statuses',
    fields: [['status', status]],
  })
})

/** First the question; the answer carries `confirmed`. */
bulk.post('/leads/erasures', async function eraseSelected(c) {
  assertMay(c.var.member, 'erase')
  const form = await formOf(c)
  const selection = selectionOf(form)
  if (textOf(form, 'confirmed') !== 'yes') {
    const count = await countOf(c, selection)
    return page(c, <ErasePage frame={frameOf(c)} selection={selection} count={count} />)
  }
  const total = await totalOf(c, form, selection)
  const step = await stepOf(c, selection, ERASE_STEP)
  const done = selection.done + (await eraseLeads(c, step.ids))
  if (!step.rest) return seeOther(c, viewPath(selection.view), { key: 'deleted', count: done })
  return sendProgress(c, {
    title: WORDS.bulk.working.erase,
    text: WORDS.bulk.done.erase(done),
    total,
    selection: { ...step.rest, done },
    action: '/leads/erasures',
    fields: [['confirmed', 'yes']],
  })
})

/** @throws Problem `invalid` when nothing was ticked */
function selectionOf(form: FormData): Selection {
  const selection = readSelection(form)
  if (selection.kind === 'leads' && selection.ids.length === 0)
    throw new Problem('invalid', WORDS.bulk.noLeads)
  return selection
}

/** The leads of this step, and what is left to be done after it. */
async function stepOf(
  c: LeadsContext,
  selection: Selection,
  most: number,
): Promise<{ ids: string[]; rest: Selection | null }> {
  if (selection.kind === 'leads') {
    const later = selection.ids.slice(most)
    const rest = later.length > 0 ? { ...selection, ids: later } : null
    return { ids: selection.ids.slice(0, most), rest }
  }
  const { workspaceNo, timeZone } = c.var.member
  const view = selection.rest
  const { ids, next } = await nextMatching(c.env.DB, workspaceNo, view, most, Date.now(), timeZone)
  return { ids, rest: next ? { ...selection, rest: { ...view, cursor: next } } : null }
}

async function countOf(c: LeadsContext, selection: Selection): Promise<Count> {
  if (selection.kind === 'leads') return { n: selection.ids.length, capped: false }
  const { workspaceNo, timeZone } = c.var.member
  return countLeads(c.env.DB, workspaceNo, selection.view, Date.now(), timeZone)
}

/** Counted before the first step and carried along: later the view has fewer. */
async function totalOf(c: LeadsContext, form: FormData, selection: Selection): Promise<number> {
  const known = Number(textOf(form, 'total'))
  if (Number.isSafeInteger(known) && known > 0) return known
  return (await countOf(c, selection)).n
}

function sendProgress(c: LeadsContext, progress: Omit<WorkingProps, 'frame'>): Promise<Response> {
  const props = { ...progress, frame: frameOf(c) }
  return page(c, <WorkingPage {...props} />, <WorkingPart {...props} />)
}
