// Door 2, the overview (PRODUCT §9). Mounted by the map behind `requireMember`. What it costs does not
// grow with the workspace: counters, pages of five, and a funnel of at most 10,000 conversations.
import { Hono } from 'hono'
import { funnelOfDays } from '../../conversation/funnel.ts'
import { hasRealConversation, sampleIds } from '../../conversation/samples.ts'
import { EVERYTHING } from '../../leads/filter.ts'
import { agentNames, leadCounts, listLeads } from '../../leads/list.ts'
import { page } from '../../ui/page.tsx'
import { listAgents } from '../../workspace/agents.ts'
import { can } from '../../workspace/roles.ts'
import { offerOf } from '../conversations/samples.tsx'
import { frameOf } from '../frame.ts'
import type { AgentName } from '../leads/chips.ts'
import type { DashboardEnv } from '../session.ts'
import { OverviewPage } from './page.tsx'

export const overview = new Hono<DashboardEnv>()

const NEWEST = 5

overview.get('/', async function overviewPage(c) {
  const { workspaceId, workspaceNo, timeZone, role } = c.var.member
  const db = c.env.DB
  const now = Date.now()
  const newest = { ...EVERYTHING, limit: NEWEST }
  const oldestNew = { ...EVERYTHING, statuses: ['new' as const], dir: 'asc' as const, limit: 1 }
  const [funnel, agents, counts, recent, waiting, samples, talked] = await Promise.all([
    funnelOfDays(db, workspaceNo, now, timeZone),
    listAgents(db, workspaceId),
    leadCounts(db, workspaceNo),
    listLeads(db, workspaceNo, newest, now, timeZone),
    listLeads(db, workspaceNo, oldestNew, now, timeZone),
    sampleIds(db, workspaceNo, 1),
    hasRealConversation(db, workspaceNo),
  ])
  const names = new Map<string, AgentName>()
  for (const [id, name] of await agentNames(db, workspaceNo, funnel.agents))
    names.set(id, { name, color: '' })
  for (const { id, name, appearance } of agents) names.set(id, { name, color: appearance.color })
  const working = agents.filter(({ archivedAt }) => archivedAt === null)
  const collecting = working.filter(({ leadCollection }) => leadCollection.enabled)
  const newLeads = counts.filter(({ status }) => status === 'new').reduce((n, one) => n + one.n, 0)
  const hasSamples = samples.length > 0
  return page(
    c,
    <OverviewPage
      frame={frameOf(c, newLeads)}
      funnel={funnel}
      agents={names}
      newest={recent.leads}
      hasSamples={hasSamples}
      attention={{
        newLeads,
        oldestNewAt: waiting.leads[0]?.capturedAt ?? null,
        missed: funnel.total.missed,
        // Before the first steps are done the steps say it.
        agentsOff: collecting.length > 0 ? working.length - collecting.length : 0,
      }}
      steps={{
        agentId: (collecting[0] ?? working[0])?.id ?? null,
        collects: collecting.length > 0,
        talked,
        offer: hasSamples ? null : offerOf(agents, can(role, 'configure_agents')),
      }}
    />,
  )
})
