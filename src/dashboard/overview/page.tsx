// The overview: what waits for somebody, how many conversations became customers, and before the first
// one the three steps that lead there.
import type { FC } from 'hono/jsx'
import { FUNNEL_ROWS, type Funnel, type FunnelOfDays } from '../../conversation/funnel.ts'
import type { ListedLead } from '../../leads/list.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card, Stats } from '../../ui/card.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DaysPlot, FunnelPlot } from '../../ui/plot.tsx'
import { List, Table, TwoLines } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { DashboardLayout, type Frame } from '../layout.tsx'
import type { AgentName } from '../leads/chips.ts'
import { AgentDot, StatusOf } from '../leads/columns.tsx'
import { personOf, waysTo } from '../leads/person.ts'
import { Attention, type AttentionProps } from './attention.tsx'
import { FirstSteps, type FirstStepsProps } from './first-steps.tsx'
import { number, WORDS } from './words.ts'

export type OverviewProps = {
  frame: Frame
  funnel: FunnelOfDays
  agents: ReadonlyMap<string, AgentName>
  newest: ListedLead[]
  attention: Omit<AttentionProps, 'clock'>
  steps: FirstStepsProps
  hasSamples: boolean
}

export const OverviewPage: FC<OverviewProps> = (props) => {
  const { frame, funnel } = props
  const isNew = funnel.total.conversations === 0 && props.newest.length === 0
  return (
    <DashboardLayout frame={frame} title={WORDS.title} place="overview">
      <PageHeader title={WORDS.title} text={WORDS.days(frame.clock.timeZone)} />
      <div class="stack">
        <FirstSteps {...props.steps} />
        {funnel.total.conversations > 0 ? <Numbers {...props} /> : null}
        {isNew ? null : (
          <div class="grid-2">
            <Attention {...props.attention} clock={frame.clock} />
            <NewestLeads {...props} />
          </div>
        )}
        {funnel.total.conversations > 0 ? <AgentNumbers {...props} /> : null}
      </div>
    </DashboardLayout>
  )
}

const STEPS = ['conversations', 'interested', 'asked', 'captured', 'contacted', 'won'] as const

/** Where a step can be looked at row by row. */
const HREFS: Partial<Record<keyof Funnel, string>> = {
  conversations: '/conversations?range=30d',
  interested: '/conversations?range=30d&interested=yes',
  captured: '/conversations?range=30d&captured=yes',
  won: '/leads?status=won&range=30d',
}

const Numbers: FC<OverviewProps> = ({ funnel, hasSamples }) => {
  const points = STEPS.map((step) => ({
    label: WORDS.funnel[step],
    value: funnel.total[step],
    ...(HREFS[step] && { href: HREFS[step] }),
  }))
  const said = [funnel.capped && WORDS.capped(FUNNEL_ROWS), hasSamples && WORDS.withSamples]
  return (
    <>
      <Stats
        stats={points.map(({ label, value, href }) => ({
          label,
          value: number(value),
          ...(href && { href }),
        }))}
      />
      <div class="grid-2">
        <Card>
          <FunnelPlot
            title={WORDS.funnelTitle}
            text={said.filter(Boolean).join(' ') || null}
            points={points}
            ofBefore={ofBefore}
            columns={WORDS.funnelColumns}
          />
        </Card>
        <Card>
          <DaysPlot
            title={WORDS.daysTitle}
            text={WORDS.daysText}
            points={funnel.days.map(({ day, conversations }) => ({
              label: dayWord(day),
              value: conversations,
            }))}
            columns={WORDS.daysColumns}
          />
        </Card>
      </div>
    </>
  )
}

const AgentNumbers: FC<OverviewProps> = ({ funnel, agents }) => {
  const { agentsColumns: columns } = WORDS
  const count = (key: 'conversations' | 'interested' | 'asked' | 'captured' | 'won') =>
    ({
      key,
      label: columns[key],
      align: 'end',
      width: 'fit',
      cell: ({ funnel: of }: { funnel: Funnel }) => number(of[key]),
    }) as const
  const rows = [...funnel.agents].sort((a, b) => b.funnel.conversations - a.funnel.conversations)
  return (
    <Card flush title={WORDS.agentsTitle}>
      <List id="agents">
        <Table
          caption={WORDS.agentsTitle}
          rows={rows}
          rowId={({ agentId }) => agentId}
          href={({ agentId }) => `/conversations?agent=${agentId}&range=30d`}
          columns={[
            {
              key: 'agent',
              label: columns.agent,
              width: 'wide',
              cell: ({ agentId }) => (
                <AgentDot
                  name={agents.get(agentId)?.name ?? WORDS.unknownAgent}
                  color={agents.get(agentId)?.color}
                />
              ),
            },
            { ...count('conversations'), phone: 'side' },
            { ...count('interested'), from: 'medium' },
            { ...count('asked'), from: 'medium' },
            { ...count('captured') },
            { ...count('won') },
          ]}
        />
      </List>
    </Card>
  )
}

const NewestLeads: FC<OverviewProps> = ({ newest, frame }) => (
  <Card
    flush={newest.length > 0}
    title={WORDS.newestTitle}
    {...(newest.length > 0 && {
      actions: (
        <LinkButton href="/leads" kind="quiet" small>
          {WORDS.newestAll}
        </LinkButton>
      ),
    })}
  >
    {newest.length === 0 ? (
      <p class="muted">{WORDS.newestNone}</p>
    ) : (
      <List id="newest">
        <Table
          caption={WORDS.newestTitle}
          rows={newest}
          rowId={({ id }) => id}
          href={({ id }) => `/leads/${id}`}
          columns={[
            {
              key: 'person',
              label: WORDS.newestColumns.person,
              width: 'wide',
              cell: (lead) => (
                <TwoLines
                  lead={<Avatar name={lead.name} />}
                  first={personOf(lead)}
                  second={[lead.agentName, ...waysTo(lead).slice(0, 1)].join(' · ')}
                />
              ),
            },
            {
              key: 'status',
              label: WORDS.newestColumns.status,
              phone: 'below',
              width: 'fit',
              cell: (lead) => <StatusOf status={lead.status} />,
            },
            {
              key: 'captured',
              label: WORDS.newestColumns.captured,
              align: 'end',
              width: 'fit',
              phone: 'side',
              cell: ({ capturedAt }) => <Time at={capturedAt} clock={frame.clock} />,
            },
          ]}
        />
      </List>
    )}
  </Card>
)

/** In a mode that asks everybody, or when details come unasked, a step can be larger than the one before. */
function ofBefore(percent: string): string {
  return Number.parseFloat(percent) > 100 ? '' : WORDS.ofBefore(percent)
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** `2026-03-12` as "12 Mar". */
function dayWord(day: string): string {
  return DAY.format(Date.parse(`${day}T00:00:00Z`))
}
