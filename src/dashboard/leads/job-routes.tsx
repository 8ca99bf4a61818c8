// `/leads/jobs/:id`: how far long work is, stopping it, and taking it back.
import { Hono } from 'hono'
import { Problem } from '../../http/problem.ts'
import { jobStub } from '../../jobs/stub.ts'
import type { JobView } from '../../jobs/task.ts'
import { page, seeOther } from '../../ui/page.tsx'
import { frameOf } from '../frame.ts'
import { assertMay, type DashboardEnv } from '../session.ts'
import { type LeadsContext, peopleOf } from './door.ts'
import { JobPage, JobPart, jobPath } from './job-pages.tsx'
import { viewPath } from './view-links.ts'

export const jobs = new Hono<DashboardEnv>()

/** As ids.ts makes them: anything else is no job, and makes no Durable Object. */
const JOB_ID = /^job_[0-9a-z]{26}$/

jobs.get('/leads/jobs/:id', async function jobPage(c) {
  const id = idOf(c)
  const { workspaceId } = c.var.member
  const [job, people] = await Promise.all([jobStub(c.env, id).view(workspaceId), peopleOf(c)])
  const props = { id, job: known(job), people }
  return page(c, <JobPage {...props} frame={frameOf(c)} />, <JobPart {...props} />)
})

jobs.post('/leads/jobs/:id/cancellation', async function cancelJob(c) {
  assertMay(c.var.member, 'work_leads')
  const id = idOf(c)
  known(await jobStub(c.env, id).cancel(c.var.member.workspaceId))
  return seeOther(c, jobPath(id))
})

jobs.post('/leads/jobs/:id/reversal', async function undoJob(c) {
  assertMay(c.var.member, 'work_leads')
  const id = idOf(c)
  const { workspaceId, userId } = c.var.member
  const job = known(await jobStub(c.env, id).undo(workspaceId, userId))
  if (job.phase !== 'undone') return seeOther(c, jobPath(id))
  return seeOther(c, viewPath(job.view), { key: 'undone', count: job.changed })
})

function idOf(c: LeadsContext): string {
  const id = c.req.param('id') ?? ''
  if (!JOB_ID.test(id)) throw unknownJob()
  return id
}

function known(job: JobView | null): JobView {
  if (!job) throw unknownJob()
  return job
}

function unknownJob(): Problem {
  return new Problem('unknown', 'There is no such work. It is forgotten a day after its end.')
}
