// `/leads/statuses`, `/leads/assignments`, `/leads/erasures`: what the bulk bar does to the ticked leads or to
// all that match. Each is a job; one that is over with its first step needs no page of its own.
import { Hono } from 'hono'
import { Problem } from '../../http/problem.ts'
import { newId } from '../../ids.ts'
import { noteJob } from '../../jobs/recent.ts'
import { jobStub } from '../../jobs/stub.ts'
import type { JobOrder, JobView, Task } from '../../jobs/task.ts'
import { asMember } from '../../leads/filter.ts'
import { countLeads } from '../../leads/list.ts'
import { STATUSES } from '../../leads/status.ts'
import { page, seeOther } from '../../ui/page.tsx'
import { frameOf } from '../frame.ts'
import { assertMay, type DashboardEnv } from '../session.ts'
import { ErasePage } from './bulk-pages.tsx'
import { formOf, type LeadsContext, memberNamed, textOf } from './door.ts'
import { jobPath } from './job-pages.tsx'
import { rememberJob } from './own-job.ts'
import { readSelection, type Selection } from './selection.ts'
import { viewPath } from './view-links.ts'
import { type Count, WORDS } from './words.ts'

export const bulk = new Hono<DashboardEnv>()

bulk.post('/leads/statuses', async function setStatuses(c) {
  assertMay(c.var.member, 'work_leads')
  const form = await formOf(c)
  const status = STATUSES.find((known) => known === textOf(form, 'status'))
  if (!status) throw new Problem('invalid', WORDS.bulk.noStatus)
  return work(c, { kind: 'status', status }, selectionOf(form))
})

bulk.post('/leads/assignments', async function assign(c) {
  assertMay(c.var.member, 'work_leads')
  const form = await formOf(c)
  const who = textOf(form, 'assignedTo')
  if (who === '') throw new Problem('invalid', WORDS.bulk.noMember)
  const assignedTo = who === 'none' ? null : await memberNamed(c, who)
  return work(c, { kind: 'assign', assignedTo }, selectionOf(form))
})

/** First the question; the answer carries `confirmed`. */
bulk.post('/leads/erasures', async function eraseSelected(c) {
  assertMay(c.var.member, 'erase')
  const form = await formOf(c)
  const selection = selectionOf(form)
  if (textOf(form, 'confirmed') === 'yes') return work(c, { kind: 'erase' }, selection)
  const count = await countOf(c, selection)
  return page(c, <ErasePage frame={frameOf(c)} selection={selection} count={count} />)
})

/** @throws Problem `invalid` when nothing was ticked */
function selectionOf(form: FormData): Selection {
  const selection = readSelection(form)
  if (selection.kind === 'leads' && selection.ids.length === 0)
    throw new Problem('invalid', WORDS.bulk.noLeads)
  return selection
}

const DONE_KEYS: Record<Task['kind'], string> = {
  status: 'changed',
  assign: 'assigned',
  erase: 'deleted',
}

async function work(c: LeadsContext, task: Task, selection: Selection): Promise<Response> {
  const { id, job } = await startJob(c, task, selection)
  if (job.phase !== 'done') {
    rememberJob(c, id)
    return seeOther(c, jobPath(id))
  }
  return seeOther(c, viewPath(selection.view), {
    key: DONE_KEYS[task.kind],
    count: task.kind === 'status' ? job.changed : job.done,
    ...(job.mayUndo && { undo: jobPath(id, '/reversal') }),
  })
}

async function startJob(
  c: LeadsContext,
  task: Task,
  selection: Selection,
): Promise<{ id: string; job: JobView }> {
  const { workspaceId, workspaceNo, userId, timeZone } = c.var.member
  const now = Date.now()
  const id = newId('job', now)
  const filter = asMember(selection.view, userId)
  const order: JobOrder = {
    workspaceId,
    workspaceNo,
    actor: userId,
    task,
    scope:
      selection.kind === 'leads'
        ? { kind: 'leads', ids: selection.ids }
        : {
            kind: 'view',
            matching: { filter, at: now, zone: timeZone },
            before: selection.before ?? now,
          },
    view: selection.view,
    total: await countOf(c, selection),
  }
  await noteJob(c.env, id, order, now)
  return { id, job: await jobStub(c.env, id).start(order) }
}

async function countOf(c: LeadsContext, selection: Selection): Promise<Count> {
  if (selection.kind === 'leads') return { n: selection.ids.length, capped: false }
  const { workspaceNo, userId, timeZone } = c.var.member
  const filter = asMember(selection.view, userId)
  return countLeads(c.env.DB, workspaceNo, filter, Date.now(), timeZone)
}
