// `/leads`: the list at the address of its view, and the news of leads that came since.
import { Hono } from 'hono'
import { countriesWithLeads } from '../../leads/countries.ts'
import { asMember, type LeadFilter } from '../../leads/filter.ts'
import { agentNames, countLeads, leadCounts, listLeads } from '../../leads/list.ts'
import { listViews } from '../../leads/saved-views.ts'
import type { Status } from '../../leads/status.ts'
import { fragment, page } from '../../ui/page.tsx'
import { listAgents } from '../../workspace/agents.ts'
import { can } from '../../workspace/roles.ts'
import { frameOf } from '../frame.ts'
import type { DashboardEnv } from '../session.ts'
import type { AgentName } from './chips.ts'
import { type LeadsContext, peopleOf, tellAddress, viewOf } from './door.ts'
import { LeadsPage, LeadsPart, type LeadsViewProps } from './list-page.tsx'
import { FreshLeads, hasNews } from './news.tsx'
import { ownJob } from './own-job.ts'
import { isCountedView } from './view-links.ts'

export const list = new Hono<DashboardEnv>()

/** Newer leads that are counted; "50+" says the same as 51. */
const MOST_NEWS = 50

list.get('/leads', async function leadsPage(c) {
  const filter = viewOf(c)
  const view = await leadsView(c, filter)
  tellAddress(c, filter)
  return page(c, <LeadsPage {...view} />, <LeadsPart {...view} />)
})

/** Asked for by htmx alone; 204 leaves everything as it is. */
list.get('/leads/news', async function leadNews(c) {
  const since = Number(c.req.query('since') ?? '')
  const filter = viewOf(c)
  if (!Number.isSafeInteger(since) || !hasNews(filter)) return c.body(null, 204)
  const newest = { ...filter, limit: MOST_NEWS }
  const { workspaceNo } = c.var.member
  const { leads } = await listLeads(c.env.DB, workspaceNo, newest, Date.now())
  const n = leads.filter((lead) => lead.capturedAt > since).length
  if (n === 0) return c.body(null, 204)
  return fragment(c, <FreshLeads filter={filter} n={n} more={n === MOST_NEWS} />)
})

async function leadsView(c: LeadsContext, filter: LeadFilter): Promise<LeadsViewProps> {
  const { workspaceId, workspaceNo, userId, timeZone, role } = c.var.member
  const db = c.env.DB
  const now = Date.now()
  const mine = asMember(filter, userId)
  const [{ leads, next }, count, counts, agents, countries, people, views] = await Promise.all([
    listLeads(db, workspaceNo, mine, now, timeZone),
    countLeads(db, workspaceNo, mine, now, timeZone),
    leadCounts(db, workspaceNo),
    listAgents(db, workspaceId),
    countriesWithLeads(db, workspaceNo),
    peopleOf(c),
    listViews(db, workspaceNo),
  ])
  const known = new Map<string, AgentName>(
    agents.map(({ id, name, appearance }) => [id, { name, color: appearance.color }]),
  )
  // Deleted agents are not listed any more; their leads are.
  const deleted = counts.filter(({ agentId }) => !known.has(agentId))
  if (deleted.length > 0)
    for (const [id, name] of await agentNames(db, workspaceNo, deleted))
      known.set(id, { name, color: '' })
  return {
    frame: frameOf(
      c,
      sumOf(counts, (one) => one.status === 'new'),
    ),
    filter,
    leads,
    next,
    count,
    total: sumOf(counts, () => true),
    counts: isCountedView(filter) ? countsOf(counts, filter) : null,
    agents: known,
    countries,
    people,
    me: userId,
    views,
    job: ownJob(c),
    may: {
      work: can(role, 'work_leads'),
      erase: can(role, 'erase'),
      export: can(role, 'export'),
      addSamples: can(role, 'configure_agents'),
    },
    teaching: agents
      .filter((agent) => agent.archivedAt === null)
      .map(({ id, name, leadCollection }) => ({ id, name, collects: leadCollection.enabled })),
  }
}

type AgentCount = { agentId: string; status: Status; n: number }

/** By status within the agents chosen, by agent within the statuses chosen: what a click would show. */
function countsOf(
  counts: AgentCount[],
  { agents, statuses }: LeadFilter,
): NonNullable<LeadsViewProps['counts']> {
  const byAgent = new Map<string, number>()
  const byStatus = new Map<Status, number>()
  for (const { agentId, status, n } of counts) {
    if (agents.length === 0 || agents.includes(agentId))
      byStatus.set(status, (byStatus.get(status) ?? 0) + n)
    if (statuses.length === 0 || statuses.includes(status))
      byAgent.set(agentId, (byAgent.get(agentId) ?? 0) + n)
  }
  return { agents: byAgent, statuses: byStatus }
}

function sumOf(counts: AgentCount[], which: (one: AgentCount) => boolean): number {
  return counts.filter(which).reduce((sum, one) => sum + one.n, 0)
}
