// Which websites may use an agent, and what their pages may read (PRODUCT §7). No Origin header means
// it is not a browser: accepted.
import type { Context } from 'hono'
import type { Env } from '../env.ts'
import { Problem } from '../http/problem.ts'
import { type Agent, allowsOrigin } from '../workspace/agent.ts'
import { findAgent } from '../workspace/agents.ts'

type AgentContext = Context<{ Bindings: Env; Variables: { requestId: string } }>

/**
 * The agent of the address, for a website that may use it.
 * @throws Problem `unknown` when there is none, `origin`
 */
export async function knownAgent(c: AgentContext): Promise<Agent> {
  const agent = await agentOfAddress(c)
  checkOrigin(agent, c.req.header('origin'), ownOrigin(c))
  return agent
}

/** @throws Problem `unknown` */
export async function agentOfAddress(c: AgentContext): Promise<Agent> {
  const agent = await findAgent(c.env.DB, c.req.param('agentId') ?? '')
  if (!agent) throw new Problem('unknown', 'There is no such agent.')
  return agent
}

export const ownOrigin = (c: Context): string => new URL(c.req.url).origin

export function isAllowedOrigin(agent: Agent, origin: string | undefined, own: string): boolean {
  return origin === undefined || allowsOrigin(agent, origin, own)
}

/** The CORS headers of an answer; the visitor's page must be able to read errors too. */
export function corsHeaders(origin: string | undefined): Record<string, string> {
  if (origin === undefined) return { vary: 'origin' }
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'x-vercel-ai-ui-message-stream, retry-after, x-request-id',
    vary: 'origin',
  }
}

export const PREFLIGHT_HEADERS: Record<string, string> = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'content-type, accept, x-conversation-key, user-agent',
  'access-control-max-age': '86400',
}

/** @throws Problem `origin` */
export function checkOrigin(agent: Agent, origin: string | undefined, own: string): void {
  if (isAllowedOrigin(agent, origin, own)) return
  throw new Problem('origin', `The agent does not answer visitors of ${origin}.`)
}
