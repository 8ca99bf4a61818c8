// Agents and their lead collection over the API.
import { deleteArticlesOfAgent } from '../knowledge/store.ts'
import type { Agent } from '../workspace/agent.ts'
import * as store from '../workspace/agents.ts'
import { OPERATIONS } from './operations.ts'
import { type ApiContext, bodyOf, param, unknown } from './request.ts'
import { iso, isoOrNull } from './times.ts'

export async function listAgents(c: ApiContext): Promise<Response> {
  const agents = await store.listAgents(c.env.DB, c.get('caller').workspace.id)
  return c.json({ agents: agents.map(agentView) })
}

export async function createAgent(c: ApiContext): Promise<Response> {
  const given = await bodyOf(c, OPERATIONS.createAgent.body)
  const agent = await store.createAgent(c.env.DB, c.get('caller').workspace, given, Date.now())
  return c.json(agentView(agent), 201)
}

export async function getAgent(c: ApiContext): Promise<Response> {
  return c.json(agentView(await agentOf(c)))
}

export async function updateAgent(c: ApiContext): Promise<Response> {
  const change = await bodyOf(c, OPERATIONS.updateAgent.body)
  const { id } = c.get('caller').workspace
  const agent = await store.updateAgent(c.env.DB, id, param(c, 'agentId'), change, Date.now())
  if (!agent) throw unknown('agent')
  return c.json(agentView(agent))
}

export async function deleteAgent(c: ApiContext): Promise<Response> {
  const { id } = c.get('caller').workspace
  const agentId = param(c, 'agentId')
  if (!(await store.deleteAgent(c.env.DB, id, agentId, Date.now()))) throw unknown('agent')
  await deleteArticlesOfAgent(c.env.DB, id, agentId)
  return c.body(null, 204)
}

export async function getLeadCollection(c: ApiContext): Promise<Response> {
  return c.json((await agentOf(c)).leadCollection)
}

export async function putLeadCollection(c: ApiContext): Promise<Response> {
  const settings = await bodyOf(c, OPERATIONS.putLeadCollection.body)
  const { id } = c.get('caller').workspace
  const agentId = param(c, 'agentId')
  const agent = await store.saveLeadCollection(c.env.DB, id, agentId, settings, Date.now())
  if (!agent) throw unknown('agent')
  return c.json(agent.leadCollection)
}

async function agentOf(c: ApiContext): Promise<Agent> {
  const { id } = c.get('caller').workspace
  const agent = await store.getAgent(c.env.DB, id, param(c, 'agentId'))
  if (!agent) throw unknown('agent')
  return agent
}

function agentView(agent: Agent) {
  const { id, name, persona, language, allowedOrigins, appearance } = agent
  return {
    ...{ id, name, persona, language, allowedOrigins, appearance },
    dailyModelBudget: agent.dailyModelBudget,
    leadCollection: agent.leadCollection,
    archivedAt: isoOrNull(agent.archivedAt),
    createdAt: iso(agent.createdAt),
    updatedAt: iso(agent.updatedAt),
  }
}
