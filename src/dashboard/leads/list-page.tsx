// The list of leads, as a page and as the part that htmx replaces: both are LeadsView.
import type { FC } from 'hono/jsx'
import type { LeadFilter } from '../../leads/filter.ts'
import type { ListedLead } from '../../leads/list.ts'
import type { SavedView } from '../../leads/saved-views.ts'
import { STATUSES, type Status } from '../../leads/status.ts'
import { Dot } from '../../ui/avatar.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Chips } from '../../ui/filter-bar.tsx'
import { Empty } from '../../ui/notice.tsx'
import { PageHeader, Tabs } from '../../ui/page-header.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { List, Table } from '../../ui/table.tsx'
import { DoneFlash } from '../done.tsx'
import { DashboardLayout, type Frame } from '../layout.tsx'
import { Bulk } from './bulk-bar.tsx'
import { type AgentName, chipsOf } from './chips.ts'
import { leadColumns } from './columns.tsx'
import { ExportActions } from './export-menu.tsx'
import { Filters } from './filters.tsx'
import { JobStrip } from './jobs-page.tsx'
import { News } from './news.tsx'
import { NoLeads, type TeachingAgent } from './no-leads.tsx'
import { type People, personOf } from './person.ts'
import { LINK } from './swaps.ts'
import { clearedPath, isFiltered, viewPath } from './view-links.ts'
import { ViewsMenu } from './views-menu.tsx'
import { type Count, number, STATUS_LOOKS, WORDS } from './words.ts'

export type LeadsViewProps = {
  frame: Frame
  filter: LeadFilter
  leads: ListedLead[]
  /** Cursor of the next page. */
  next: string | null
  count: Count
  /** All leads of the workspace, whatever the view. */
  total: number
  /** Leads by agent and status, exact for this view; null where only a scan could tell. */
  counts: { agents: Map<string, number>; statuses: Map<Status, number> } | null
  agents: ReadonlyMap<string, AgentName>
  countries: string[]
  /** Members, and who of them looks. */
  people: People
  me: string
  views: SavedView[]
  /** Long work that this browser began and has not yet seen the end of. */
  job: string | null
  may: { work: boolean; erase: boolean; export: boolean; addSamples: boolean }
  /** For the page that has nothing to list yet. */
  teaching: TeachingAgent[]
}

export const LeadsPage: FC<LeadsViewProps> = (props) => (
  <DashboardLayout frame={props.frame} title={WORDS.title} place="leads" width="full">
    <LeadsView {...props} />
  </DashboardLayout>
)

/** What the frame says was just done, in the part: the page's own frame says it itself. */
export const LeadsPart: FC<LeadsViewProps> = (props) => (
  <>
    <DoneFlash done={props.frame.done} />
    <LeadsView {...props} />
  </>
)

const LeadsView: FC<LeadsViewProps> = (props) => {
  const { filter, count, total, may } = props
  if (total === 0 && !isFiltered(filter))
    return (
      <>
        <PageHeader title={WORDS.title} beside={<News leads={[]} filter={filter} />} />
        <NoLeads agents={props.teaching} mayAdd={may.addSamples} />
      </>
    )
  return (
    <>
      <PageHeader
        title={WORDS.title}
        beside={<ViewsMenu filter={filter} views={props.views} maySave={may.work} />}
        actions={may.export ? <ExportActions filter={filter} count={count} /> : null}
      />
      {props.job ? <JobStrip id={props.job} said={null} working /> : null}
      <StatusLinks {...props} />
      <Filters {...props} timeZone={props.frame.clock.timeZone} />
      <Summary {...props} />
      <List id="list">
        {props.leads.length > 0 ? <Rows {...props} /> : <NoMatch {...props} />}
        <Pages {...props} />
      </List>
    </>
  )
}

/** All, and each status with its number: the way most days begin. */
const StatusLinks: FC<LeadsViewProps> = ({ filter, counts }) => {
  const to = (statuses: Status[]) => viewPath({ ...filter, statuses, cursor: null })
  const [only] = filter.statuses
  const sum = [...(counts?.statuses.values() ?? [])].reduce((all, n) => all + n, 0)
  return (
    <Tabs
      label={WORDS.statuses}
      tabs={[
        {
          label: WORDS.all,
          href: to([]),
          current: filter.statuses.length === 0,
          ...(counts && { count: number(sum) }),
        },
        ...STATUSES.map((status) => ({
          label: STATUS_LOOKS[status].word,
          href: to([status]),
          current: filter.statuses.length === 1 && only === status,
          ...(counts && { count: number(counts.statuses.get(status) ?? 0) }),
        })),
      ]}
    />
  )
}

const Summary: FC<LeadsViewProps> = ({ filter, count, agents, leads, people }) => (
  <Chips
    summary={
      <>
        {WORDS.count(count)} <News leads={leads} filter={filter} />
      </>
    }
    chips={chipsOf(filter, agents, people).map(({ color, ...chip }) => ({
      ...chip,
      ...(color !== undefined && { lead: <Dot color={color} /> }),
    }))}
    clearHref={clearedPath(filter)}
    attrs={LINK}
  />
)

const Rows: FC<LeadsViewProps> = ({ filter, leads, agents, people, frame, may, count }) => (
  <>
    <Table
      caption={WORDS.title}
      columns={leadColumns(filter, agents, people, frame.clock)}
      rows={leads}
      rowId={({ id }) => id}
      href={({ id }) => viewPath({ ...filter, cursor: null }, `/leads/${id}`)}
      isNew={({ status }) => status === 'new'}
      sortAttrs={LINK}
      {...(may.work && {
        selection: {
          form: 'bulk',
          name: 'lead',
          label: (lead: ListedLead) => WORDS.select(personOf(lead)),
        },
      })}
    />
    {may.work ? (
      <Bulk filter={filter} count={count} may={may} people={people} now={frame.clock.now} />
    ) : null}
  </>
)

const NoMatch: FC<LeadsViewProps> = ({ filter, next }) => {
  if (next) return <Empty icon="search" title={WORDS.noMatch.title} text={WORDS.stopped(0)} />
  const isBehind = filter.cursor !== null
  return (
    <Empty
      icon="search"
      title={isBehind ? WORDS.noMatch.end : WORDS.noMatch.title}
      text={isBehind ? WORDS.noMatch.endText : WORDS.noMatch.text}
    >
      {isBehind ? null : <LinkButton href={clearedPath(filter)}>{WORDS.noMatch.clear}</LinkButton>}
    </Empty>
  )
}

const Pages: FC<LeadsViewProps> = ({ filter, leads, next, count }) => {
  const isShort = next !== null && leads.length < filter.limit
  const further = filter.sort === 'captured' ? WORDS.searchOlder : WORDS.searchFurther
  return (
    <Pagination
      newer={filter.cursor ? viewPath({ ...filter, cursor: null }) : null}
      older={next ? viewPath({ ...filter, cursor: next }) : null}
      summary={isShort ? WORDS.stopped(leads.length) : WORDS.shown(leads.length, count)}
      words={{ newer: WORDS.firstPage, older: isShort ? further : WORDS.nextPage }}
      attrs={LINK}
    />
  )
}
