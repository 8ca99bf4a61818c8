// The demo workspace: three businesses with an agent and their knowledge, lead collection off, no
// leads. Made once per state folder; a start killed half-way is completed by the next one.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LEAD_COLLECTION_DEFAULTS } from '../../src/capture/settings.ts'
import { addArticle, listArticles } from '../../src/knowledge/store.ts'
import { NewAgent } from '../../src/workspace/agent.ts'
import { createAgent, getAgent, saveLeadCollection } from '../../src/workspace/agents.ts'
import { ROOT } from './process.ts'
import type { DevVars } from './vars.ts'

export const DEMO_WORKSPACE = { id: 'ws_demo', name: 'Fineguide demo', slug: 'demo' }

/** The three agents; `kb` is the folder of their articles. */
export const DEMO_AGENTS = [
  {
    id: 'agent_tallyhook',
    kb: 'tallyhook-saas',
    name: 'Tallyhook',
    persona: 'You answer for Tallyhook, time tracking and invoicing software for small studios.',
    color: '#4f46e5',
    greeting: 'Hi, I answer questions about Tallyhook. What would you like to know?',
    suggestions: ['What does it cost?', 'Is there a free trial?', 'Does it work with Xero?'],
  },
  {
    id: 'agent_brightwell',
    kb: 'brightwell-dental',
    name: 'Brightwell Dental',
    persona: 'You answer for Brightwell Dental, a family dental clinic.',
    color: '#0f766e',
    greeting: 'Hello from Brightwell Dental. How can we help?',
    suggestions: ['How much is whitening?', 'When are you open?', 'Do you take new patients?'],
  },
  {
    id: 'agent_sunforge',
    kb: 'sunforge-solar',
    name: 'Sunforge Solar',
    persona: 'You answer for Sunforge Solar, an installer of solar panels and batteries.',
    color: '#b45309',
    greeting: 'Hi, ask me anything about solar on your roof.',
    suggestions: ['What does a system cost?', 'Is my roof suitable?', 'Do I need a battery?'],
  },
] as const

export type DemoAgent = (typeof DEMO_AGENTS)[number]

/** Written last: until it stands, the demo is taken up again where it was left. */
const COMPLETE = '{"demo":"complete"}'

/** Makes what is missing of the demo. Returns false when it stood already. */
export async function seedDemo(db: D1Database, vars: DevVars, now = Date.now()): Promise<boolean> {
  const workspace = await demoWorkspace(db, now)
  await grantKey(db, vars.DEMO_API_KEY, now)
  if (workspace.metadata === COMPLETE) return false
  for (const [index, agent] of DEMO_AGENTS.entries()) {
    await addAgent(db, workspace.no, agent, now + index)
  }
  await db
    .prepare('UPDATE workspaces SET metadata = ? WHERE id = ?')
    .bind(COMPLETE, DEMO_WORKSPACE.id)
    .run()
  return true
}

async function demoWorkspace(db: D1Database, now: number) {
  const { id, name, slug } = DEMO_WORKSPACE
  await db
    .prepare('INSERT OR IGNORE INTO workspaces (id, name, slug, created_at) VALUES (?, ?, ?, ?)')
    .bind(id, name, slug, now)
    .run()
  const row = await db
    .prepare('SELECT no, metadata FROM workspaces WHERE id = ?')
    .bind(id)
    .first<{ no: number; metadata: string | null }>()
  if (!row) throw new Error('the demo workspace could not be made')
  return row
}

/** The clone's key, also on a state folder that an earlier `.dev.vars` made. */
async function grantKey(db: D1Database, key: string, now: number): Promise<void> {
  const hash = createHash('sha256').update(key).digest('hex')
  await db
    .prepare(
      `INSERT OR IGNORE INTO api_keys (id, workspace_id, name, hash, hint, scopes, created_at)
       VALUES (?, ?, 'Demo key', ?, ?, 'read write export', ?)`,
    )
    .bind(`key_${hash.slice(0, 26)}`, DEMO_WORKSPACE.id, hash, key.slice(0, 7), now)
    .run()
}

async function addAgent(db: D1Database, workspaceNo: number, demo: DemoAgent, now: number) {
  const { id: workspaceId } = DEMO_WORKSPACE
  if (!(await getAgent(db, workspaceId, demo.id))) {
    const { name, persona, color, greeting, suggestions } = demo
    const appearance = { color, title: name, greeting, suggestions }
    const agent = NewAgent.parse({ name, persona, appearance })
    await createAgent(db, { id: workspaceId, no: workspaceNo }, agent, now, demo.id)
    // The three businesses are American: "415 555 2671" is read as such wherever the visitor is.
    const collection = { ...LEAD_COLLECTION_DEFAULTS, defaultCountry: 'US' }
    await saveLeadCollection(db, workspaceId, demo.id, collection, now)
  }
  const standing = await listArticles(db, workspaceId, demo.id)
  for (const article of demoArticles(demo.kb)) {
    if (standing.some(({ title }) => title === article.title)) continue
    await addArticle(db, workspaceId, demo.id, article, now)
  }
}

/** The articles of one of the three businesses, titled by their first heading. */
export function demoArticles(kb: string): { title: string; body: string }[] {
  const folder = join(ROOT, 'src/demo/knowledge', kb)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const body = readFileSync(join(folder, name), 'utf8')
      return { title: /^#\s+(.+)$/m.exec(body)?.[1]?.trim() ?? name.replace(/\.md$/, ''), body }
    })
}
