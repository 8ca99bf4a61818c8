// Leads in any number, written past the chat and past workerd: for trying the list at scale and for
// bench. The database file of the state folder is opened by Node's own SQLite, so nothing else may have
// it open. Law: one transaction; a seed that is killed has done nothing.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { NewAgent } from '../../src/workspace/agent.ts'
import { createAgent, getAgent } from '../../src/workspace/agents.ts'
import { DEMO_AGENTS, DEMO_WORKSPACE, seedDemo } from './demo.ts'
import { leadOf, mix, type SeededLead } from './people.ts'
import { openState } from './state.ts'
import type { DevVars } from './vars.ts'

const MORE_AGENTS = [
  'Harbor Yoga',
  'Northwind Movers',
  'Maple Accounting',
  'Bluebird Travel',
  'Stonebridge Realty',
]
/** Other workspaces beside the large one, which must not feel it: 28 of a thousandth of its leads. */
const TOWNS = ['Alder', 'Birch', 'Cedar', 'Dover', 'Elm', 'Fern', 'Grove']
const TRADES = ['Bikes', 'Bakery', 'Gym', 'Movers']
const NEIGHBOUR_SHARE = 1000
const YEARS_MS = 3 * 365 * 24 * 3600_000
/** Numbers of one workspace's leads; 29 workspaces stay below 2^31. */
const NUMBERS = 2 ** 26

type Workspace = { no: number; agents: string[]; firstNumber: number; leads: number }

/**
 * Brings the demo workspace to `count` seeded leads over eight agents, three years before `now` and 40
 * countries, and 28 small workspaces beside it. Again with the same count: nothing to do. Other leads
 * stay. `tell` hears how many were added so far.
 */
export async function seedLeads(
  folder: string,
  vars: DevVars,
  count: number,
  now: number,
  tell: (added: number) => void,
): Promise<number> {
  const workspaces = await prepareWorkspaces(folder, vars, count, now)
  const db = new DatabaseSync(databaseFile(folder))
  try {
    db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -262144; PRAGMA temp_store = MEMORY')
    db.exec('BEGIN IMMEDIATE')
    const missing = workspaces.map((workspace) => missingOf(db, workspace))
    const added = missing.reduce((sum, one) => sum + one.count, 0)
    const standing = Number(db.prepare('SELECT count(*) AS n FROM leads').get()?.n)
    // Built once at the end, indexes take seconds; kept up row by row in a large table, far longer.
    const restore = added > standing / 2 ? takeDown(db) : () => undefined
    let done = 0
    for (const [i, workspace] of workspaces.entries())
      done = addLeads(db, workspace, missing[i]!, now, (n) => tell(done + n)) + done
    restore()
    db.exec('COMMIT')
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    return added
  } finally {
    db.close()
  }
}

/** Workspaces and agents, made by the product's own functions. The large one first. */
async function prepareWorkspaces(
  folder: string,
  vars: DevVars,
  count: number,
  now: number,
): Promise<Workspace[]> {
  const { db, close } = await openState(folder)
  try {
    await seedDemo(db, vars)
    const names = TOWNS.flatMap((town) => TRADES.map((trade) => `${town} ${trade}`))
    await db.batch(
      names.map((name) =>
        db
          .prepare(
            'INSERT OR IGNORE INTO workspaces (id, name, slug, created_at) VALUES (?, ?, ?, ?)',
          )
          .bind(`ws_${slugOf(name)}`, name, slugOf(name), now),
      ),
    )
    const { results } = await db
      .prepare('SELECT id, no FROM workspaces')
      .all<{ id: string; no: number }>()
    const noOf = (id: string) => results.find((row) => row.id === id)!.no
    const workspaces: Workspace[] = []
    const add = async (id: string, agents: Record<string, string>, leads: number) => {
      const no = noOf(id)
      for (const [agent, name] of Object.entries(agents))
        if (!(await getAgent(db, id, agent)))
          await createAgent(db, { id, no }, NewAgent.parse({ name }), now, agent)
      const firstNumber = workspaces.length * NUMBERS
      workspaces.push({ no, agents: Object.keys(agents), firstNumber, leads })
    }
    const more = MORE_AGENTS.map((name) => [`agent_${slugOf(name).replaceAll('-', '_')}`, name])
    const demo = DEMO_AGENTS.map(({ id, name }) => [id, name])
    await add(DEMO_WORKSPACE.id, Object.fromEntries([...demo, ...more]), count)
    for (const name of names)
      await add(`ws_${slugOf(name)}`, { [`agent_${slugOf(name)}`]: name }, count / NEIGHBOUR_SHARE)
    return workspaces
  } finally {
    await close()
  }
}

/** The one database file under a state folder that holds the leads. */
function databaseFile(folder: string): string {
  const d1 = join(folder, 'v3/d1/miniflare-D1DatabaseObject')
  const files = existsSync(d1) ? readdirSync(d1) : []
  const file = files.find((name) => /^[0-9a-f]{64}\.sqlite$/.test(name))
  if (!file) throw new Error(`no database under ${d1}`)
  return join(d1, file)
}

/** How many leads a workspace lacks, and the number the first of them gets. */
function missingOf(db: DatabaseSync, { firstNumber, leads }: Workspace) {
  const row = db
    .prepare('SELECT count(*) AS n, max(id) AS last FROM leads WHERE id BETWEEN ? AND ?')
    .get(idOf(firstNumber), idOf(firstNumber + NUMBERS - 1)) as { n: number; last: string | null }
  const next = row.last === null ? firstNumber : numberOf(row.last) + 1
  return { next, count: Math.max(0, Math.floor(leads) - row.n) }
}

/**
 * Drops what is derived from leads and contact points, row by row, and gives back the function that
 * makes it again from the very same statements.
 */
function takeDown(db: DatabaseSync): () => void {
  const parts = db
    .prepare(
      `SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL
         AND type IN ('index', 'trigger') AND tbl_name IN ('leads', 'contact_points')`,
    )
    .all() as { type: string; name: string; sql: string }[]
  for (const { type, name } of parts) db.exec(`DROP ${type} "${name}"`)
  return () => {
    for (const { type, sql } of parts) if (type === 'index') db.exec(sql)
    db.exec(`
      DELETE FROM lead_counts;
      INSERT INTO lead_counts (workspace_no, agent_id, status, n)
        SELECT workspace_no, agent_id, status, count(*) FROM leads GROUP BY 1, 2, 3;
      INSERT INTO lead_search (lead_search) VALUES ('delete-all');
      INSERT INTO lead_search (rowid, text)
        SELECT pos, search_text FROM leads WHERE search_text <> '';`)
    for (const { type, sql } of parts) if (type === 'trigger') db.exec(sql)
  }
}

function addLeads(
  db: DatabaseSync,
  workspace: Workspace,
  { next, count }: { next: number; count: number },
  now: number,
  tell: (done: number) => void,
): number {
  const lead = db.prepare(LEAD)
  const point = db.prepare(POINT)
  const step = YEARS_MS / Math.max(1, count)
  for (let i = 0; i < count; i++) {
    const n = next + i
    const moment = now - YEARS_MS + (i + (mix(n, 22) % 1000) / 1000) * step
    const made = leadOf(n, Math.floor(moment), now, workspace.agents)
    const capturedAt = insertLead(lead, workspace.no, idOf(n), made)
    for (const kind of ['email', 'phone'] as const) {
      const value = made[kind]
      const folded = kind === 'email' ? value : made.phoneFolded
      if (value !== null)
        point.run(workspace.no, made.agentId, kind, value, folded, idOf(n), capturedAt)
    }
    if ((i + 1) % 100_000 === 0) tell(i + 1)
  }
  return count
}

/** At its moment of capture, or as many milliseconds later as are taken: which is returned. */
function insertLead(
  statement: ReturnType<DatabaseSync['prepare']>,
  workspaceNo: number,
  id: string,
  lead: SeededLead,
): number {
  for (let at = lead.capturedAt; ; at++) {
    const { changes } = statement.run(
      workspaceNo,
      at,
      id,
      lead.agentId,
      lead.status,
      lead.intent,
      lead.probability,
      lead.sentence,
      lead.mode,
      lead.country,
      lead.name,
      lead.nameFolded,
      lead.email,
      lead.phone,
      lead.email === null ? '[]' : JSON.stringify([lead.email]),
      lead.phone === null ? '[]' : JSON.stringify([lead.phone]),
      lead.company,
      lead.companyFolded,
      lead.device,
      lead.pageUrl,
      lead.utm,
      lead.notes,
      lead.searchText,
      lead.activityAt,
    )
    if (changes > 0) return at
  }
}

const LEAD = `
INSERT INTO leads (pos, id, workspace_no, agent_id, status, intent, probability, interest_sentence,
  mode, country, name, name_folded, email, phone, emails, phones, company, company_folded, device,
  page_url, utm, notes, search_text, activity_at, updated_at)
VALUES ((?1 << 41) | ?2, ?3, ?1, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
  ?19, ?20, ?21, ?22, ?23, ?24, ?24)
ON CONFLICT (pos) DO NOTHING`

const POINT = `
INSERT INTO contact_points (workspace_no, agent_id, kind, value, folded, lead_id, at)
VALUES (?, ?, ?, ?, ?, ?, ?)`

/** In the order of their numbers, also as text. */
function idOf(n: number): string {
  return `lead_seed${n.toString(36).padStart(21, '0')}`
}

function numberOf(id: string): number {
  return Number.parseInt(id.slice('lead_seed'.length), 36)
}

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-')
}
