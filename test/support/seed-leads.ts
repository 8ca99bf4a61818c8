// Leads put straight into D1 in one statement, for tests of lists and exports: deterministic variety in
// every column that is sorted or filtered, many ties, some without a value.
import { env } from 'cloudflare:workers'
import { digits, fold } from '../../src/leads/fold.ts'

export type SeededLead = {
  id: string
  workspaceNo: number
  agentId: string
  status: string
  intent: string | null
  mode: string
  country: string | null
  name: string | null
  email: string | null
  phone: string | null
  company: string | null
  capturedAt: number
  activityAt: number
  assignedTo: string | null
}

const pick = <T>(values: readonly T[], i: number): T => values[i % values.length]!

export function leadsFor(workspaceNo: number, n: number, start: number): SeededLead[] {
  return Array.from({ length: n }, (_, i) => {
    // A fixed scramble, so that no two columns run in step.
    const r = (salt: number) =>
      Math.abs(Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b)) >>> 3
    return {
      id: `lead_${workspaceNo}_${i}`,
      workspaceNo,
      agentId: `agent_${workspaceNo}_${pick(['a', 'b', 'c'], r(1))}`,
      status: pick(['new', 'new', 'contacted', 'qualified', 'won', 'lost', 'spam'], r(2)),
      intent: pick(['pricing', 'demo', 'purchase', null], r(3)),
      mode: pick(['on_interest', 'each_reply', 'insist'], r(4)),
      country: pick(['US', 'DE', 'PL', null], r(5)),
      name: pick(['Ana López', 'Łukasz Nowak', 'Zoë', 'bob', 'Ana López', null, '王小明'], r(6)),
      email: r(7) % 3 ? `p${i}.${pick(['ana', 'qq'], r(8))}@gmail.com` : null,
      phone: r(7) % 3 && r(9) % 2 ? null : `+1415555${String(1000 + i)}`,
      company: pick(['Müller GmbH', null, 'Acme 24/7'], r(10)),
      capturedAt: start + i * 3_600_000,
      activityAt: start + (r(11) % 50) * 1000,
      assignedTo: pick(['user_ada', null, null, 'user_bo', null], r(12)),
    }
  })
}

export async function seedLeads(leads: SeededLead[]): Promise<void> {
  const rows = leads.map((lead) => ({
    ...lead,
    nameFolded: lead.name && fold(lead.name),
    search: [
      lead.name && fold(lead.name),
      lead.company && fold(lead.company),
      lead.email,
      lead.phone && digits(lead.phone),
    ]
      .filter(Boolean)
      .join('\n'),
  }))
  await env.DB.prepare(
    `INSERT INTO leads (pos, id, workspace_no, agent_id, status, intent, mode, country, name, name_folded,
       email, phone, emails, phones, company, search_text, activity_at, updated_at, assigned_to)
     SELECT ((j.value ->> 'workspaceNo') << 41) | (j.value ->> 'capturedAt'), j.value ->> 'id',
       j.value ->> 'workspaceNo', j.value ->> 'agentId', j.value ->> 'status', j.value ->> 'intent',
       j.value ->> 'mode', j.value ->> 'country', j.value ->> 'name', j.value ->> 'nameFolded',
       j.value ->> 'email', j.value ->> 'phone',
       CASE WHEN j.value ->> 'email' IS NULL THEN '[]' ELSE json_array(j.value ->> 'email') END,
       CASE WHEN j.value ->> 'phone' IS NULL THEN '[]' ELSE json_array(j.value ->> 'phone') END,
       j.value ->> 'company', j.value ->> 'search', j.value ->> 'activityAt', j.value ->> 'activityAt',
       j.value ->> 'assignedTo'
     FROM json_each(?1) j`,
  )
    .bind(JSON.stringify(rows))
    .run()
}
