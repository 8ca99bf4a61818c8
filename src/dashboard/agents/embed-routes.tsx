// `/agents/:id/embed`: how an agent gets onto websites, and onto which.
import { Hono } from 'hono'
import { page, seeOther } from '../../ui/page.tsx'
import { type Agent, AgentChange } from '../../workspace/agent.ts'
import { updateAgent } from '../../workspace/agents.ts'
import { frameOf } from '../frame.ts'
import type { DashboardEnv } from '../session.ts'
import { pathOf } from './agent-page.tsx'
import { type AgentsContext, agentOf, agentToChange, formOf, mayConfigure, textOf } from './door.ts'
import { EmbedPage, OriginsForm } from './embed-page.tsx'
import { EMBED_WORDS } from './words.ts'

export const embed = new Hono<DashboardEnv>()

embed.get('/agents/:id/embed', async function embedPage(c) {
  const agent = await agentOf(c)
  return send(c, agent, agent.allowedOrigins.join('\n'))
})

embed.post('/agents/:id/embed', async function submitOrigins(c) {
  const agent = await agentToChange(c)
  const typed = textOf(await formOf(c), 'allowedOrigins')
  const read = readOrigins(typed)
  if (read.kind === 'wrong') return send(c, agent, typed, read.error)
  await updateAgent(c.env.DB, agent.workspaceId, agent.id, read.change, Date.now())
  return seeOther(c, pathOf(agent, 'embed'), { key: 'saved' })
})

type ReadOrigins = { kind: 'valid'; change: AgentChange } | { kind: 'wrong'; error: string }

/** One a line; empty lines count in the numbering but are no origins. The error names the first wrong line. */
export function readOrigins(typed: string): ReadOrigins {
  const lines = typed
    .split('\n')
    .map((line, index) => ({ text: line.trim(), number: index + 1 }))
    .filter(({ text }) => text !== '')
  const unique = lines.filter(
    ({ text }, index) => lines.findIndex((other) => other.text === text) === index,
  )
  const change = AgentChange.safeParse({ allowedOrigins: unique.map(({ text }) => text) })
  if (change.success) return { kind: 'valid', change: change.data }
  const at = change.error.issues.map(({ path }) => path[1]).find((one) => typeof one === 'number')
  const line = at === undefined ? undefined : unique[at]
  const error = line ? EMBED_WORDS.wrongLine(line.number, line.text) : EMBED_WORDS.tooMany
  return { kind: 'wrong', error }
}

function send(c: AgentsContext, agent: Agent, origins: string, error?: string): Promise<Response> {
  const frame = frameOf(c)
  const form = { agent, mayEdit: mayConfigure(c), origins, ...(error !== undefined && { error }) }
  const { origin } = new URL(c.req.url)
  return page(
    c,
    <EmbedPage {...form} frame={frame} origin={origin} saved={false} />,
    <OriginsForm {...form} saved={frame.done?.key === 'saved'} />,
    error === undefined ? 200 : 422,
  )
}
