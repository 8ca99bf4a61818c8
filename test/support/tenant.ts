// A workspace with a member who is really signed in, its things, and all that is kept of it: for the test
// that nobody else gets at them.
import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { Hono } from 'hono'
import { LeadCollection } from '../../src/capture/settings.ts'
import { conversationStub } from '../../src/conversation/stub.ts'
import { newId } from '../../src/ids.ts'
import { jobStub } from '../../src/jobs/stub.ts'
import { addArticle } from '../../src/knowledge/store.ts'
import { EVERYTHING } from '../../src/leads/filter.ts'
import { saveView } from '../../src/leads/saved-views.ts'
import { NewAgent } from '../../src/workspace/agent.ts'
import { createAgent, saveLeadCollection, type WorkspaceRef } from '../../src/workspace/agents.ts'
import { createKey, SCOPES, type Scope } from '../../src/workspace/keys.ts'
import { createOwner } from '../../src/workspace/owner.ts'
import { Browser } from './browser.ts'
import { visitorOf } from './chat.ts'
import { workspaceOf } from './workspace.ts'

export type Tenant = {
  workspace: WorkspaceRef
  /** Signed in as the owner. */
  browser: Browser
  /** With every scope. */
  key: string
  keyWithout: Record<Scope, string>
}

/** Ids of one thing of each kind, and a word that stands in the names and texts of all of them. */
export type Things = {
  agent: string
  lead: string
  conversation: string
  /** The visitor's first. */
  turn: string
  article: string
  key: string
  /** A finished change of status, which can be taken back. */
  job: string
  view: string
  secret: string
}

const PASSWORD = 'correct horse battery'

// biome-ignore lint/suspicious/noExplicitAny: any app will do, whatever its variables
export async function tenantOf(name: string, given: object, app: Hono<any>): Promise<Tenant> {
  const workspace = await workspaceOf(name)
  const now = Date.now()
  const email = `${name}@people.example`
  await createOwner(env.DB, workspace.id, { email, name, password: PASSWORD }, now)
  const browser = new Browser(app, given)
  const { status } = await browser.post('/sign-in', { email, password: PASSWORD })
  if (status !== 303) throw new Error(`sign-in answered ${status}`)
  const keyOf = async (scopes: Scope[]) =>
    (await createKey(env.DB, workspace.id, { name: 'test', scopes }, now)).key
  return {
    workspace,
    browser,
    key: await keyOf([...SCOPES]),
    keyWithout: {
      read: await keyOf(['write', 'export']),
      write: await keyOf(['read', 'export']),
      export: await keyOf(['read', 'write']),
    },
  }
}

let made = 0

export async function thingsOf({ workspace }: Tenant): Promise<Things> {
  const secret = `Zanzibar${++made}`
  const now = Date.now()
  const agent = await createAgent(env.DB, workspace, NewAgent.parse({ name: secret }), now)
  const collection = LeadCollection.parse({ enabled: true })
  await saveLeadCollection(env.DB, workspace.id, agent.id, collection, now)
  const article = { title: `${secret} prices`, body: `# Prices\n\n${secret} costs $12.` }
  const added = await addArticle(env.DB, workspace.id, agent.id, article, now)
  const visitor = visitorOf(agent.id)
  await visitor.say(`how much is ${secret}?`)
  const { conversation } = await visitor.say(`i am ana, ${secret}@visitors.example`)
  const stub = conversationStub(env, conversation.id)
  // What it still has to tell the lists is told now, not in the middle of a test.
  await runInDurableObject(stub, (_, state) => {
    state.storage.sql.exec('UPDATE outbox SET next_at = 0')
  })
  await runDurableObjectAlarm(stub)
  const talk = await stub.transcript(workspace.id)
  const lead = talk?.leads[0]
  const turn = talk?.turns[0]
  if (!added || !lead || !turn) throw new Error('there is no article, or the visitor is no lead')
  const key = await createKey(env.DB, workspace.id, { name: secret, scopes: ['read'] }, now)
  const job = newId('job', now)
  await jobStub(env, job).start({
    workspaceId: workspace.id,
    workspaceNo: workspace.no,
    actor: 'user',
    task: { kind: 'status', status: 'qualified' },
    scope: { kind: 'leads', ids: [lead] },
    view: { ...EVERYTHING, q: secret },
    total: { n: 1, capped: false },
  })
  const filter = { ...EVERYTHING, q: secret }
  const view = { name: secret, filter, createdBy: 'user' }
  const saved = await saveView(env.DB, workspace.no, view, now)
  if (saved.kind !== 'saved') throw new Error(`the view is ${saved.kind}`)
  return {
    agent: agent.id,
    lead,
    conversation: conversation.id,
    turn: turn.id,
    article: added.id,
    key: key.id,
    job,
    view: saved.id,
    secret,
  }
}

/** Everything in D1 that bears the workspace, and the transcript: equal before and after, or changed. */
export async function snapshotOf({ workspace }: Tenant, things: Things): Promise<unknown> {
  const rows = await env.DB.batch([
    env.DB.prepare('SELECT * FROM workspaces WHERE id = ?').bind(workspace.id),
    // Not when they were last used: that is noted of refused requests as well.
    env.DB.prepare('SELECT id, name, scopes, revoked_at FROM api_keys WHERE workspace_id = ?').bind(
      workspace.id,
    ),
    ...(await ownedTables()).map(({ table, by }) =>
      env.DB.prepare(`SELECT * FROM ${table} WHERE ${by} = ?`).bind(
        by === 'workspace_id' ? workspace.id : workspace.no,
      ),
    ),
  ])
  const talk = await conversationStub(env, things.conversation).transcript(workspace.id)
  const work = await jobStub(env, things.job).view(workspace.id)
  return { rows: rows.map((table) => table.results), talk, work }
}

let owned: { table: string; by: string }[] | undefined

/** Tables whose rows name their workspace, and the column that does. */
async function ownedTables(): Promise<{ table: string; by: string }[]> {
  if (owned) return owned
  const { results } = await env.DB.prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'api_keys'
       AND instr(sql, 'workspace_')`,
  ).all<{ name: string }>()
  const columns = await env.DB.batch<{ name: string }>(
    results.map(({ name }) => env.DB.prepare(`PRAGMA table_info(${name})`)),
  )
  owned = results.flatMap(({ name: table }, i) => {
    const names = columns[i]!.results.map((column) => column.name)
    const by = ['workspace_id', 'workspace_no'].find((name) => names.includes(name))
    return by ? [{ table, by }] : []
  })
  return owned
}
