// How far long work on many leads is. Where JavaScript runs the page asks again by itself; elsewhere a link
// does. One may leave it: the work goes on.
import type { FC } from 'hono/jsx'
import { isWorking } from '../../jobs/progress.ts'
import type { JobView } from '../../jobs/task.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { FormActions } from '../../ui/card.tsx'
import { Notice, Progress } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DashboardLayout, type Frame } from '../layout.tsx'
import { JOB_WORDS } from './job-words.ts'
import type { People } from './person.ts'
import { viewPath } from './view-links.ts'
import { WORDS } from './words.ts'

export type JobProps = { id: string; job: JobView; people: People }

export function jobPath(id: string, part = ''): string {
  return `/leads/jobs/${id}${part}`
}

export const JobPage: FC<JobProps & { frame: Frame }> = ({ frame, ...props }) => (
  <DashboardLayout
    frame={frame}
    title={JOB_WORDS.title(props.job.task, props.people)}
    place="leads"
    width="form"
  >
    <JobPart {...props} />
  </DashboardLayout>
)

/** Asks for itself until there is nothing more to come. */
export const JobPart: FC<JobProps> = ({ id, job, people }) => {
  const works = isWorking(job)
  const title = JOB_WORDS.title(job.task, people)
  const polling = {
    'hx-get': jobPath(id),
    'hx-trigger': 'every 1s',
    'hx-target': '#job',
    'hx-swap': 'outerMorph',
  }
  return (
    <div id="job" class="stack" {...(works && polling)}>
      <PageHeader parent={{ href: viewPath(job.view), label: WORDS.title }} title={title} />
      {works ? <Working id={id} job={job} title={title} /> : <Over id={id} job={job} />}
    </div>
  )
}

const Working: FC<{ id: string; job: JobView; title: string }> = ({ id, job, title }) => {
  const { done, total } = job
  return (
    <>
      <Progress
        label={title}
        value={total.capped ? null : Math.min(done, total.n)}
        max={Math.max(total.n, 1)}
        text={JOB_WORDS.progress(job)}
      />
      {job.waiting ? <Notice tone="warn">{JOB_WORDS.waiting}</Notice> : null}
      <p class="help">{JOB_WORDS.leave}</p>
      <FormActions>
        {job.phase === 'running' ? (
          <form method="post" action={jobPath(id, '/cancellation')}>
            <Button>{JOB_WORDS.stop}</Button>
          </form>
        ) : null}
        <noscript>
          <LinkButton href={jobPath(id)} icon="refresh">
            {JOB_WORDS.lookAgain}
          </LinkButton>
        </noscript>
      </FormActions>
    </>
  )
}

const Over: FC<{ id: string; job: JobView }> = ({ id, job }) => (
  <>
    <Notice tone={job.phase === 'done' ? 'good' : 'neutral'}>
      <p role="status">{JOB_WORDS.over(job)}</p>
    </Notice>
    <FormActions>
      <LinkButton kind="primary" href={viewPath(job.view)}>
        {JOB_WORDS.back}
      </LinkButton>
      {job.mayUndo ? (
        <form method="post" action={jobPath(id, '/reversal')}>
          <Button icon="undo">{JOB_WORDS.undo}</Button>
        </form>
      ) : null}
    </FormActions>
  </>
)
