// Believable leads in any number, made outside the chat: for trying the list at scale and for bench.
// Every value is the same for the same number, so that two seeds of one size are alike.
import { INTEREST_KINDS } from '../../src/intent/intent.ts'
import { digits, fold } from '../../src/leads/fold.ts'
import { NewAgent } from '../../src/workspace/agent.ts'
import { createAgent, getAgent } from '../../src/workspace/agents.ts'
import { DEMO_AGENTS, DEMO_WORKSPACE } from './demo.ts'

const FIRST =
  'Ana Mark Rita Luc Carmen Walt Sofia Paul Ella Greg Kim Bob Mia Jonas Aylin Wei Haruto Priya Omar Layla Piotr Zofia Giulia Marco João Beatriz Sven Anouk Nora Elif Arjun Mei Kenji Fatima Lukas Hannah Chloé Hugo Inés Diego'.split(
    ' ',
  )
const LAST =
  'Ferreira Stone Novak Lind Huber Martin Torres Brown Kowalska Yılmaz Chen Tanaka Sharma Haddad Rossi Jansen Müller García Dubois Silva Nowak Okafor Larsen Costa Weber Kaya Patel Ivanova Moreau Schmidt Öztürk Nguyen Sato Khan Bianchi Visser Almeida Fischer Laurent Ortega'.split(
    ' ',
  )
const DOMAINS =
  'gmail.com gmail.com gmail.com outlook.com yahoo.com icloud.com proton.me example.com acme.example studio.example'.split(
    ' ',
  )
const COMPANIES = 'Acme,Northwind,Bluebird,Harbor & Sons,Maple,Stonebridge,Lumen,Orchard'.split(',')
/** Country and its calling code; the United States stand for a third. */
const COUNTRIES =
  'US:1 GB:44 DE:49 FR:33 ES:34 IT:39 PT:351 NL:31 BE:32 AT:43 CH:41 PL:48 CZ:420 SE:46 NO:47 DK:45 FI:358 IE:353 GR:30 TR:90 RO:40 HU:36 BG:359 HR:385 SK:421 UA:380 IN:91 CN:86 JP:81 KR:82 TH:66 VN:84 PH:63 ID:62 AU:61 NZ:64 BR:55 MX:52 AE:971 EG:20'.split(
    ' ',
  )
const SENTENCES = [
  'How much is it for six people?',
  'Could you send me an offer?',
  'I would like to book a visit next week.',
  'Do you have a free appointment on Friday?',
  'Can I get a demo for my team?',
]
/** Shares of a thousand: new, contacted, qualified, lost, spam, won. */
const STATUSES: [string, number][] = [
  ['new', 500],
  ['contacted', 250],
  ['qualified', 150],
  ['lost', 85],
  ['spam', 10],
  ['won', 5],
]
const MORE_AGENTS = [
  'Harbor Yoga',
  'Northwind Movers',
  'Maple Accounting',
  'Bluebird Travel',
  'Stonebridge Realty',
]
const YEARS_MS = 3 * 365 * 24 * 3600_000
const ROWS_A_STATEMENT = 4_000

/**
 * Adds `count` leads to the demo workspace, spread over eight agents, three years before `now` and 40
 * countries. `tell` hears how many are in.
 */
export async function seedLeads(
  db: D1Database,
  count: number,
  now: number,
  tell: (done: number) => void,
): Promise<void> {
  const workspace = await db
    .prepare('SELECT no FROM workspaces WHERE id = ?')
    .bind(DEMO_WORKSPACE.id)
    .first<{ no: number }>()
  if (!workspace) throw new Error('the demo workspace is missing')
  const agents = await eightAgents(db, workspace.no, now)
  // Seeded again, the numbers go on: an e-mail belongs to one lead of an agent.
  const offset = await seededBefore(db, workspace.no)
  const step = YEARS_MS / count
  for (let from = 0; from < count; from += ROWS_A_STATEMENT) {
    const to = Math.min(count, from + ROWS_A_STATEMENT)
    const rows: Row[] = []
    for (let i = from; i < to; i++)
      rows.push(leadOf(offset + i, Math.floor(now - YEARS_MS + i * step), agents))
    await insert(db, workspace.no, rows)
    tell(to)
  }
}

type Row = ReturnType<typeof leadOf>

function leadOf(n: number, capturedAt: number, agents: string[]) {
  const pick = <T>(list: readonly T[], salt: number): T => list[mix(n, salt) % list.length]!
  const first = pick(FIRST, 1)
  const last = pick(LAST, 2)
  const name = mix(n, 3) % 20 === 0 ? null : `${first} ${last}`
  const kind = mix(n, 4) % 10
  const handle = fold(`${first}.${last}`).replace(/[^a-z.]/g, '')
  const email = kind < 8 ? `${handle}${n.toString(36)}@${pick(DOMAINS, 5)}` : null
  const place = mix(n, 6) % 3 === 0 ? 'US:1' : pick(COUNTRIES, 7)
  const [country, code] = place.split(':')
  const phone =
    kind >= 5 ? `+${code}${String(2_000_000_000 + (mix(n, 8) % 7_000_000) * 10 + (n % 10))}` : null
  const company = mix(n, 9) % 3 === 0 ? pick(COMPANIES, 10) : null
  const folded = [
    name && fold(name),
    company && fold(company),
    email && fold(email),
    phone && digits(phone),
  ]
  return {
    id: `lead_seed${n.toString(36).padStart(21, '0')}`,
    agentId: pick(agents, 11),
    status: statusOf(mix(n, 12) % 1000),
    intent: pick(INTEREST_KINDS, 13),
    probability: 0.5 + (mix(n, 14) % 50) / 100,
    sentence: pick(SENTENCES, 15),
    mode: pick(['on_interest', 'on_interest', 'each_reply', 'insist'], 16),
    country,
    name,
    nameFolded: name && fold(name),
    email,
    emailFolded: email && fold(email),
    phone,
    phoneFolded: phone && digits(phone),
    company,
    companyFolded: company && fold(company),
    searchText: folded.filter(Boolean).join('\n'),
    capturedAt,
    activityAt: capturedAt + (mix(n, 17) % 86_400_000),
    pageUrl: pick(['https://shop.example/pricing', 'https://shop.example/', null], 18),
    device: pick(['phone', 'desktop'], 19),
  }
}

/**
 * One batch a block: leads and their contact points stand together or not at all. A lead whose moment
 * is taken (`pos`) is left out.
 */
async function insert(db: D1Database, workspaceNo: number, rows: Row[]): Promise<void> {
  const json = JSON.stringify(rows)
  const points = (kind: 'email' | 'phone') =>
    db
      .prepare(
        `INSERT INTO contact_points (workspace_no, agent_id, kind, value, folded, lead_id, at)
         SELECT ?2, value ->> 'agentId', ?3, value ->> ?3, value ->> (?3 || 'Folded'), value ->> 'id',
           value ->> 'capturedAt'
         FROM json_each(?1) WHERE value ->> ?3 IS NOT NULL
           AND EXISTS (SELECT 1 FROM leads WHERE id = value ->> 'id')`,
      )
      .bind(json, workspaceNo, kind)
  await db.batch([
    db
      .prepare(
        `INSERT OR IGNORE INTO leads (pos, id, workspace_no, agent_id, status, intent, probability,
           interest_sentence, mode, country, name, name_folded, email, phone, emails, phones, company,
           company_folded, device, page_url, search_text, activity_at, updated_at)
         SELECT (?2 << 41) | (value ->> 'capturedAt'), value ->> 'id', ?2, value ->> 'agentId',
           value ->> 'status', value ->> 'intent', value ->> 'probability', value ->> 'sentence',
           value ->> 'mode', value ->> 'country', value ->> 'name', value ->> 'nameFolded',
           value ->> 'email', value ->> 'phone',
           CASE WHEN value ->> 'email' IS NULL THEN '[]' ELSE json_array(value ->> 'email') END,
           CASE WHEN value ->> 'phone' IS NULL THEN '[]' ELSE json_array(value ->> 'phone') END,
           value ->> 'company', value ->> 'companyFolded', value ->> 'device', value ->> 'pageUrl',
           value ->> 'searchText', value ->> 'activityAt', value ->> 'activityAt'
         FROM json_each(?1)`,
      )
      .bind(json, workspaceNo),
    points('email'),
    points('phone'),
  ])
}

async function eightAgents(db: D1Database, workspaceNo: number, now: number): Promise<string[]> {
  const ids: string[] = DEMO_AGENTS.map(({ id }) => id)
  for (const name of MORE_AGENTS) {
    const id = `agent_${name.toLowerCase().replaceAll(' ', '_')}`
    ids.push(id)
    if (await getAgent(db, DEMO_WORKSPACE.id, id)) continue
    const workspace = { id: DEMO_WORKSPACE.id, no: workspaceNo }
    await createAgent(db, workspace, NewAgent.parse({ name }), now, id)
  }
  return ids
}

async function seededBefore(db: D1Database, workspaceNo: number): Promise<number> {
  const row = await db
    .prepare('SELECT coalesce(sum(n), 0) AS n FROM lead_counts WHERE workspace_no = ?')
    .bind(workspaceNo)
    .first<{ n: number }>()
  return row?.n ?? 0
}

function statusOf(permille: number): string {
  let sum = 0
  for (const [status, share] of STATUSES) {
    sum += share
    if (permille < sum) return status
  }
  return 'new'
}

/** A number from two, well mixed (murmur3's finaliser), 0 to 2^31. */
function mix(n: number, salt: number): number {
  let h = Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 1
}
