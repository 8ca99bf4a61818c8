// `/leads/jobs`, `/leads/jobs/:id`: how far long work is, stopping it, and taking it back.
import { Hono } from 'hono'
import { Problem } from '../../http/problem.ts'
import { isWorking } from '../../jobs/progress.ts'
import { recentJobs } from '../../jobs/recent.ts'
import { jobStub } from '../../jobs/stub.ts'
import type { JobView } from '../../jobs/task.ts'
import { fragment, page, seeOther } from '../../ui/page.tsx'
import { frameOf } from '../frame.ts'
import { assertMay, type DashboardEnv } from '../session.ts'
import { type LeadsContext, peopleOf } from './door.ts'
import { JobPage, JobPart, jobPath } from './job-pages.tsx'
import { JOB_WORDS } from './job-words.ts'
import { JobStrip, JobsPage, JobsPart } from './jobs-page.tsx'
import { forgetJob, isJobId } from './own-job.ts'
import { viewPath } from './view-links.ts'

export const jobs = new Hono<DashboardEnv>()

jobs.get('/leads/jobs', async function jobsPage(c) {
  const { workspaceId, workspaceNo } = c.var.member
  const frame = frameOf(c)
  const [recent, people] = await Promise.all([
    recentJobs(c.env, workspaceId, workspaceNo, frame.clock.now),
    peopleOf(c),
  ])
  const props = { jobs: recent, people, clock: frame.clock }
  return page(c, <JobsPage {...props} frame={frame} />, <JobsPart {...props} />)
})

/** Asked for by htmx alone, from the list. Said to be over, it is not said again. */
jobs.get('/leads/jobs/:id/strip', async function jobStrip(c) {
  const id = idOf(c)
  const job = known(await jobStub(c.env, id).view(c.var.member.workspaceId))
  const working = isWorking(job)
  if (!working) forgetJob(c)
  const said = working ? JOB_WORDS.progress(job) : JOB_WORDS.over(job)
  return fragment(c, <JobStrip id={id} said={said} working={working} />)
})

jobs.get('/leads/jobs/:id', async function jobPage(c) {
  const id = idOf(c)
  const { workspaceId } = c.var.member
  const [job, people] = await Promise.all([jobStub(c.env, id).view(workspaceId), peopleOf(c)])
  const props = { id, job: known(job), people }
  if (!isWorking(props.job)) forgetJob(c)
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
  if (!isJobId(id)) throw unknownJob()
  return id
}

function known(job: JobView | null): JobView {
  if (!job) throw unknownJob()
  return job
}

function unknownJob(): Problem {
  return new Problem('unknown', 'There is no such work. It is forgotten a day after its end.')
}
