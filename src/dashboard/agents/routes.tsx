// Door 2, agents (PRODUCT §9): the list, a new one, an agent's first tab, archive and delete; the other
// tabs have a file of routes each. Mounted by the map behind `requireMember`, `sameOrigin`, `pageHeaders`.
import { Hono } from 'hono'
import type * as z from 'zod'
import { providersFor } from '../../assistant/providers.ts'
import { deleteArticlesOfAgent, listArticles } from '../../knowledge/store.ts'
import { page, seeOther } from '../../ui/page.tsx'
import { type Agent, AgentChange, NewAgent } from '../../workspace/agent.ts'
import { createAgent, deleteAgent, listAgents, updateAgent } from '../../workspace/agents.ts'
import { usageOf } from '../../workspace/usage.ts'
import { frameOf } from '../frame.ts'
import type { DashboardEnv } from '../session.ts'
import { pathOf } from './agent-page.tsx'
import { appearance } from './appearance-routes.tsx'
import {
  type AgentsContext,
  agentOf,
  agentToChange,
  assertMayConfigure,
  formOf,
  mayConfigure,
  textOf,
  workspaceOf,
} from './door.ts'
import { embed } from './embed-routes.tsx'
import { features } from './features-routes.tsx'
import { knowledge } from './knowledge-routes.tsx'
import { DeleteAgentPage, NewAgentPage } from './lifecycle-pages.tsx'
import { AgentsPage } from './list-page.tsx'
import { numbersOf } from './numbers.ts'
import { OverviewPage, type Profile, type ProfileErrors } from './overview-page.tsx'
import { PROFILE_WORDS } from './words.ts'

export const agents = new Hono<DashboardEnv>()

agents.get('/agents', async function agentsPage(c) {
  const { workspaceId, workspaceNo } = c.var.member
  const all = await listAgents(c.env.DB, workspaceId)
  const numbers = await numbersOf(
    c.env.DB,
    workspaceNo,
    all.map(({ id }) => id),
  )
  const listed = all.map((agent) => ({ agent, numbers: numbers(agent.id) }))
  return page(
    c,
    <AgentsPage frame={frameOf(c)} agents={listed.reverse()} mayEdit={mayConfigure(c)} />,
  )
})

agents.get('/agents/new', async function newAgentPage(c) {
  assertMayConfigure(c)
  return page(c, <NewAgentPage frame={frameOf(c)} name="" />)
})

agents.post('/agents', async function submitNewAgent(c) {
  assertMayConfigure(c)
  const name = textOf(await formOf(c), 'name')
  const given = NewAgent.safeParse({ name })
  if (!given.success)
    return page(
      c,
      <NewAgentPage frame={frameOf(c)} name={name} error={PROFILE_WORDS.errors.name} />,
      undefined,
      422,
    )
  const agent = await createAgent(c.env.DB, workspaceOf(c), given.data, Date.now())
  return seeOther(c, pathOf(agent), { key: 'created' })
})

agents.get('/agents/:id', async function overviewPage(c) {
  const agent = await agentOf(c)
  return sendOverview(c, agent, profileOf(agent), {})
})

agents.post('/agents/:id', async function submitProfile(c) {
  const agent = await agentToChange(c)
  const form = await formOf(c)
  const profile: Profile = {
    name: textOf(form, 'name'),
    persona: textOf(form, 'persona'),
    language: textOf(form, 'language') || agent.language,
    dailyModelBudget: textOf(form, 'dailyModelBudget') || String(agent.dailyModelBudget),
  }
  const change = AgentChange.safeParse({
    ...profile,
    dailyModelBudget: Number(profile.dailyModelBudget),
  })
  if (!change.success) return sendOverview(c, agent, profile, errorsOf(change.error))
  await updateAgent(c.env.DB, agent.workspaceId, agent.id, change.data, Date.now())
  return seeOther(c, pathOf(agent), { key: 'saved' })
})

agents.post('/agents/:id/archival', async function archive(c) {
  const agent = await agentToChange(c)
  await updateAgent(c.env.DB, agent.workspaceId, agent.id, { archived: true }, Date.now())
  return seeOther(c, '/agents', { key: 'archived' })
})

agents.post('/agents/:id/restoration', async function restore(c) {
  const agent = await agentToChange(c)
  await updateAgent(c.env.DB, agent.workspaceId, agent.id, { archived: false }, Date.now())
  return seeOther(c, pathOf(agent), { key: 'restored' })
})

agents.get('/agents/:id/deletion', async function deletionPage(c) {
  const agent = await agentToChange(c)
  const numbers = await numbersOf(c.env.DB, agent.workspaceNo, [agent.id])
  const { leads } = numbers(agent.id)
  return page(c, <DeleteAgentPage frame={frameOf(c)} agent={agent} leads={leads} />)
})

agents.post('/agents/:id/deletion', async function submitDeletion(c) {
  const agent = await agentToChange(c)
  await deleteAgent(c.env.DB, agent.workspaceId, agent.id, Date.now())
  await deleteArticlesOfAgent(c.env.DB, agent.workspaceId, agent.id)
  return seeOther(c, '/agents', { key: 'deleted' })
})

agents.route('/', features)
agents.route('/', knowledge)
agents.route('/', appearance)
agents.route('/', embed)

async function sendOverview(
  c: AgentsContext,
  agent: Agent,
  profile: Profile,
  errors: ProfileErrors,
): Promise<Response> {
  const [numbers, articles, usage] = await Promise.all([
    numbersOf(c.env.DB, agent.workspaceNo, [agent.id]),
    listArticles(c.env.DB, agent.workspaceId, agent.id),
    usageOf(c.env.DB, agent.workspaceNo, agent.id, Date.now()),
  ])
  const hasModel = providersFor(c.env).length > 1
  const { input, output } = usage.tokens
  return page(
    c,
    <OverviewPage
      frame={frameOf(c)}
      agent={agent}
      mayEdit={mayConfigure(c)}
      numbers={numbers(agent.id)}
      articles={articles.length}
      usage={hasModel || input + output + usage.messagesToday > 0 ? usage : null}
      profile={profile}
      errors={errors}
    />,
    undefined,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}

function profileOf(agent: Agent): Profile {
  const { name, persona, language, dailyModelBudget } = agent
  return { name, persona, language, dailyModelBudget: String(dailyModelBudget) }
}

function errorsOf(error: z.ZodError): ProfileErrors {
  const wrong = error.issues.map((issue) => issue.path[0] as keyof Profile)
  return Object.fromEntries(wrong.map((field) => [field, PROFILE_WORDS.errors[field]]))
}
