// What every route about agents begins with: the agent of the address, the right to change it, the
// posted form.
// Law: an agent of another workspace looks exactly like one that never was.
import type { Context } from 'hono'
import { readBody } from '../../http/body.ts'
import { Problem } from '../../http/problem.ts'
import type { Agent } from '../../workspace/agent.ts'
import { getAgent, type WorkspaceRef } from '../../workspace/agents.ts'
import { can } from '../../workspace/roles.ts'
import { assertMay, type DashboardEnv } from '../session.ts'
import { WORDS } from './words.ts'

export type AgentsContext = Context<DashboardEnv>

/** Texts and settings of one agent; files have a bound of their own. */
const FORM_BYTES = 256 * 1024

/** @throws Problem `unknown` when this workspace has no such agent. */
export async function agentOf(c: AgentsContext): Promise<Agent> {
  const agent = await getAgent(c.env.DB, c.var.member.workspaceId, c.req.param('id') ?? '')
  if (!agent) throw new Problem('unknown', WORDS.unknownAgent)
  return agent
}

/** @throws Problem `forbidden`, before anything tells whether the agent exists; `unknown` */
export async function agentToChange(c: AgentsContext): Promise<Agent> {
  assertMayConfigure(c)
  return agentOf(c)
}

/** @throws Problem `forbidden` */
export function assertMayConfigure(c: AgentsContext): void {
  assertMay(c.var.member, 'configure_agents')
}

export function mayConfigure(c: AgentsContext): boolean {
  return can(c.var.member.role, 'configure_agents')
}

export function workspaceOf(c: AgentsContext): WorkspaceRef {
  const { workspaceId, workspaceNo } = c.var.member
  return { id: workspaceId, no: workspaceNo }
}

/** Fields sent several times and files are kept. @throws Problem `too_large`, `malformed` */
export async function formOf(c: AgentsContext, maximumBytes = FORM_BYTES): Promise<FormData> {
  const body = await readBody(c.req.raw, maximumBytes)
  const type = c.req.header('content-type') ?? ''
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    throw new Problem('malformed', WORDS.malformed)
  }
}

/** The text of a field; a file or nothing is the empty text. Line ends as the rest of the house has them. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
}
