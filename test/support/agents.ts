// An agent of its own for a test, with the knowledge and settings it is given.
import { env } from 'cloudflare:workers'
import { LeadCollection } from '../../src/capture/settings.ts'
import { addArticle } from '../../src/knowledge/store.ts'
import type { Agent } from '../../src/workspace/agent.ts'
import { NewAgent } from '../../src/workspace/agent.ts'
import { createAgent, findAgent, saveLeadCollection } from '../../src/workspace/agents.ts'
import { workspaceOf } from './workspace.ts'

export const WHITENING = {
  title: 'Teeth whitening',
  body: 'In-practice whitening takes 75 minutes and costs $390. The home kit costs $240.\n\nWrite to hello@brightsmile.example or call +1 555 010 4420.',
}

export async function agentWith(
  name: string,
  collection: Partial<LeadCollection> | null,
  change: Partial<NewAgent> = {},
): Promise<Agent> {
  const workspace = await workspaceOf(name)
  const now = Date.now()
  const agent = await createAgent(env.DB, workspace, NewAgent.parse({ name, ...change }), now)
  await addArticle(env.DB, workspace.id, agent.id, WHITENING, now)
  if (collection) {
    const settings = LeadCollection.parse({ enabled: true, defaultCountry: 'US', ...collection })
    await saveLeadCollection(env.DB, workspace.id, agent.id, settings, now)
  }
  const stored = await findAgent(env.DB, agent.id)
  if (!stored) throw new Error('the agent was just made')
  return stored
}
