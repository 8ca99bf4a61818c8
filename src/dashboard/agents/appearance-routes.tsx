// `/agents/:id/appearance`: what visitors see of an agent.
import { Hono } from 'hono'
import { fragment, page, seeOther } from '../../ui/page.tsx'
import type { Agent } from '../../workspace/agent.ts'
import { updateAgent } from '../../workspace/agents.ts'
import { frameOf } from '../frame.ts'
import type { DashboardEnv } from '../session.ts'
import { pathOf } from './agent-page.tsx'
import {
  type AppearanceDraft,
  type AppearanceErrors,
  draftOf,
  parseDraft,
  readDraft,
} from './appearance-form.ts'
import { AppearancePage, AppearancePart, Preview } from './appearance-page.tsx'
import { type AgentsContext, agentOf, agentToChange, formOf, mayConfigure } from './door.ts'

export const appearance = new Hono<DashboardEnv>()

appearance.get('/agents/:id/appearance', async function appearancePage(c) {
  const agent = await agentOf(c)
  return send(c, agent, draftOf(agent.appearance), {})
})

appearance.post('/agents/:id/appearance', async function submitAppearance(c) {
  const agent = await agentToChange(c)
  const draft = readDraft(await formOf(c), agent.appearance)
  const parsed = parseDraft(draft)
  if (parsed.kind === 'invalid') return send(c, agent, draft, parsed.errors)
  await updateAgent(c.env.DB, agent.workspaceId, agent.id, parsed.change, Date.now())
  return seeOther(c, pathOf(agent, 'appearance'), { key: 'saved' })
})

appearance.post('/agents/:id/appearance/preview', async function previewAppearance(c) {
  const agent = await agentToChange(c)
  const draft = readDraft(await formOf(c), agent.appearance)
  return fragment(c, <Preview agent={agent} draft={draft} errors={{}} saved={false} mayEdit />)
})

function send(
  c: AgentsContext,
  agent: Agent,
  draft: AppearanceDraft,
  errors: AppearanceErrors,
): Promise<Response> {
  const frame = frameOf(c)
  const props = { agent, draft, errors, mayEdit: mayConfigure(c) }
  return page(
    c,
    <AppearancePage {...props} frame={frame} saved={false} />,
    <AppearancePart {...props} saved={frame.done?.key === 'saved'} />,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}
