// What was done to many leads within a day, running or over: where one finds it again after leaving its page,
// and takes it back.
import type { FC } from 'hono/jsx'
import { isWorking } from '../../jobs/progress.ts'
import type { RecentJob } from '../../jobs/recent.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Empty, Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Clock } from '../../ui/props.ts'
import { Status } from '../../ui/status.tsx'
import { List, Table, TwoLines } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { DashboardLayout, type Frame } from '../layout.tsx'
import { jobPath } from './job-pages.tsx'
import { JOB_WORDS, PHASE_LOOKS } from './job-words.ts'
import { type People, personNamed } from './person.ts'
import { WORDS } from './words.ts'

export type JobsProps = { jobs: RecentJob[]; people: People; clock: Clock }

const LOOKS_AGAIN = 'every 2s'

export const JobsPage: FC<JobsProps & { frame: Frame }> = ({ frame, ...props }) => (
  <DashboardLayout frame={frame} title={JOB_WORDS.recent.title} place="leads">
    <PageHeader
      parent={{ href: '/leads', label: WORDS.title }}
      title={JOB_WORDS.recent.title}
      text={JOB_WORDS.recent.text}
    />
    <JobsPart {...props} />
  </DashboardLayout>
)

/** Asks for itself while anything is under way. */
export const JobsPart: FC<JobsProps> = ({ jobs, people, clock }) => {
  const polling = {
    'hx-get': '/leads/jobs',
    'hx-trigger': LOOKS_AGAIN,
    'hx-swap': 'outerMorph',
  }
  return (
    <div id="jobs" {...(jobs.some(({ job }) => isWorking(job)) && polling)}>
      {jobs.length === 0 ? (
        <Empty icon="history" title={JOB_WORDS.recent.none} text={JOB_WORDS.recent.noneText}>
          <LinkButton href="/leads">{JOB_WORDS.back}</LinkButton>
        </Empty>
      ) : (
        <List id="job-list">
          <Table
            caption={JOB_WORDS.recent.title}
            rows={jobs}
            rowId={({ id }) => id}
            href={({ id }) => jobPath(id)}
            columns={[
              {
                key: 'work',
                label: JOB_WORDS.recent.columns.work,
                width: 'wide',
                cell: ({ job }) => (
                  <TwoLines
                    first={JOB_WORDS.title(job.task, people)}
                    second={isWorking(job) ? JOB_WORDS.progress(job) : JOB_WORDS.over(job)}
                  />
                ),
              },
              {
                key: 'state',
                label: JOB_WORDS.recent.columns.state,
                width: 'fit',
                phone: 'below',
                cell: ({ job: { phase } }) => {
                  const { word, ...look } = PHASE_LOOKS[phase]
                  return <Status {...look}>{word}</Status>
                },
              },
              {
                key: 'who',
                label: JOB_WORDS.recent.columns.who,
                from: 'medium',
                cell: ({ actor }) => personNamed(people, actor),
              },
              {
                key: 'at',
                label: JOB_WORDS.recent.columns.at,
                align: 'end',
                width: 'fit',
                phone: 'side',
                cell: ({ at }) => <Time at={at} clock={clock} />,
              },
            ]}
          />
        </List>
      )}
    </div>
  )
}

/** Above the leads while work goes on that this browser began, and once when it is over. */
export const JobStrip: FC<{ id: string; said: string | null; working: boolean }> = (props) => {
  const { id, said, working } = props
  const polling = {
    'hx-get': jobPath(id, '/strip'),
    'hx-trigger': LOOKS_AGAIN,
    'hx-swap': 'outerMorph',
  }
  return (
    <div id="job-strip" {...(working ? polling : { role: 'status' })}>
      <Notice tone={working ? 'accent' : 'good'}>
        {said ?? JOB_WORDS.strip.running} <a href={jobPath(id)}>{JOB_WORDS.strip.look}</a>
      </Notice>
    </div>
  )
}
