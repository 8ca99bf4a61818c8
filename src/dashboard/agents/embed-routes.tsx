// `/agents/:id/embed`: how an agent gets onto websites, and onto which.
import { Hono } from 'hono'
import { fragment, page, seeOther } from '../../ui/page.tsx'
import { type Agent, AgentChange } from '../../workspace/agent.ts'
import { updateAgent } from '../../workspace/agents.ts'
import { listSightings, type Sighting } from '../../workspace/sightings.ts'
import { frameOf } from '../frame.ts'
import type { DashboardEnv } from '../session.ts'
import { pathOf } from './agent-page.tsx'
import { type AgentsContext, agentOf, agentToChange, formOf, mayConfigure, textOf } from './door.ts'
import { EmbedPage, OriginsForm } from './embed-page.tsx'
import { InstallCheck } from './install-check.tsx'
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

/** Also asked for by the page itself, every ten seconds until the widget was seen somewhere. */
embed.get('/agents/:id/embed/sightings', async function installCheck(c) {
  const agent = await agentOf(c)
  const clock = { now: Date.now(), timeZone: c.var.member.timeZone }
  const props = { agent, mayEdit: mayConfigure(c), origin: ownOrigin(c), clock }
  return fragment(c, <InstallCheck {...props} sightings={await sightingsOf(c, agent)} />)
})

embed.post('/agents/:id/embed/origins', async function allowOrigin(c) {
  const agent = await agentToChange(c)
  // All are allowed by now: naming one would shut out the others.
  if (agent.allowedOrigins.length === 0) return seeOther(c, pathOf(agent, 'embed'))
  const added = textOf(await formOf(c), 'origin').trim()
  const origins = [...agent.allowedOrigins, added].join('\n')
  const read = readOrigins(origins)
  if (read.kind === 'wrong') return send(c, agent, origins, read.error)
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

async function send(
  c: AgentsContext,
  agent: Agent,
  origins: string,
  error?: string,
): Promise<Response> {
  const frame = frameOf(c)
  const form = { agent, mayEdit: mayConfigure(c), origins, ...(error !== undefined && { error }) }
  const sightings = await sightingsOf(c, agent)
  return page(
    c,
    <EmbedPage {...form} {...{ frame, sightings }} origin={ownOrigin(c)} saved={false} />,
    <OriginsForm {...form} saved={frame.done?.key === 'saved'} />,
    error === undefined ? 200 : 422,
  )
}

const ownOrigin = (c: AgentsContext): string => new URL(c.req.url).origin

const sightingsOf = (c: AgentsContext, { workspaceId, id }: Agent): Promise<Sighting[]> =>
  listSightings(c.env.DB, workspaceId, id)
