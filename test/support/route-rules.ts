// One line for every route of the app: whether it is for everybody, and what a request to it looks like
// when it is meant well. test/worker/isolation.test.ts holds every workspace against it.
import type { Things } from './tenant.ts'

export type Rule = {
  /** Of the owner's own request. */
  own: number
  query?: string
  form?: (things: Things) => FormData
}

/** For visitors and for people who are not signed in: nothing of a workspace's staff stands here. */
export const OPEN = [
  'OPTIONS /v1/agents/:agentId/*',
  'GET /v1/agents/:agentId/widget',
  'POST /v1/agents/:agentId/chat',
  'GET /v1/agents/:agentId/chat',
  'GET /v1/agents/:agentId/chat/:key/stream',
  'GET /chat/:agentId',
  'GET /chat/:agentId/theme.css',
  'POST /chat/:agentId',
  'POST /chat/:agentId/restart',
  'GET /sign-in',
  'POST /sign-in',
  'GET /sign-out',
  'POST /sign-out',
  'GET /setup',
  'POST /setup',
  'POST /preferences',
  'GET /design',
  'GET /design/list',
  'GET /design/detail',
  'GET /design/error',
  'GET /design/signed-out',
]

const shown: Rule = { own: 200 }
const saved = (form?: Rule['form']): Rule => ({ own: 303, ...(form && { form }) })
const fields = (values: Record<string, string | File>) => () => {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.append(name, value)
  return form
}
const selected =
  (values: Record<string, string>): Rule['form'] =>
  (things) =>
    fields({ lead: things.lead, ...values })()
const article = fields({ title: 'Parking', body: 'In the yard.' })

export const FORMS: Record<string, Rule> = {
  'GET /': shown,
  'GET /agents': shown,
  'GET /agents/new': shown,
  'POST /agents': saved(fields({ name: 'Front desk' })),
  'GET /agents/:id': shown,
  'POST /agents/:id': saved(fields({ name: 'Renamed', persona: '', language: 'en' })),
  'POST /agents/:id/archival': saved(),
  'POST /agents/:id/restoration': saved(),
  'GET /agents/:id/deletion': shown,
  'POST /agents/:id/deletion': saved(),
  'GET /agents/:id/features': shown,
  'POST /agents/:id/features': saved(fields({ enabled: 'on', mode: 'insist' })),
  'GET /agents/:id/knowledge': shown,
  'POST /agents/:id/knowledge': saved(article),
  'GET /agents/:id/knowledge/new': shown,
  'POST /agents/:id/knowledge/files': saved(
    fields({ files: new File(['# Yard\n\nPark there.'], 'yard.md') }),
  ),
  // Nothing is fetched in tests, and an article written by hand has no page.
  'POST /agents/:id/knowledge/pages': { own: 422, form: fields({ url: 'https://shop.example' }) },
  'POST /agents/:id/knowledge/:articleId/fetches': { own: 422 },
  'GET /agents/:id/knowledge/:articleId': shown,
  'POST /agents/:id/knowledge/:articleId': saved(article),
  'GET /agents/:id/knowledge/:articleId/deletion': shown,
  'POST /agents/:id/knowledge/:articleId/deletion': saved(),
  'GET /agents/:id/appearance': shown,
  'POST /agents/:id/appearance': saved(fields({ title: 'Hi', color: '#0f766e' })),
  'POST /agents/:id/appearance/preview': { own: 200, form: fields({ color: '#0f766e' }) },
  'GET /agents/:id/embed': shown,
  'GET /agents/:id/embed/sightings': shown,
  'POST /agents/:id/embed/origins': saved(fields({ origin: 'https://blog.example' })),
  'POST /agents/:id/embed': saved(fields({ origins: 'https://shop.example' })),
  'GET /leads': shown,
  'GET /leads/news': { own: 200, query: '?since=1' },
  'POST /leads/statuses': saved(selected({ status: 'won' })),
  'POST /leads/assignments': saved(selected({ assignedTo: 'none' })),
  'POST /leads/erasures': saved(selected({ confirmed: 'yes' })),
  'GET /leads/jobs': shown,
  'GET /leads/jobs/:id': shown,
  'GET /leads/jobs/:id/strip': shown,
  'POST /leads/jobs/:id/cancellation': saved(),
  'POST /leads/jobs/:id/reversal': saved(),
  'GET /leads/views': shown,
  'POST /leads/views': saved(fields({ name: 'Mine' })),
  'POST /leads/views/:id/name': saved(fields({ name: 'Renamed' })),
  'POST /leads/views/:id/deletion': saved(),
  'GET /leads.csv': shown,
  'GET /leads.ndjson': shown,
  'POST /leads.csv': { own: 200, form: selected({}) },
  'GET /leads/:id': shown,
  'POST /leads/:id/status': saved(fields({ status: 'won' })),
  'POST /leads/:id/status/reversal': saved(fields({ at: '0' })),
  'POST /leads/:id/assignment': saved(fields({ assignedTo: '' })),
  'POST /leads/:id/notes': saved(fields({ notes: 'Called back.' })),
  'GET /leads/:id/edit': shown,
  'POST /leads/:id/contact': saved(fields({ name: 'Ana', emails: 'ana@acme.example' })),
  'GET /leads/:id/erasure': shown,
  'POST /leads/:id/erasure': saved(),
  'GET /conversations': shown,
  'GET /conversations/:id': shown,
  'POST /conversations/:id/turns/:turnId/label': saved(),
  'POST /conversations/:id/turns/:turnId/label/removal': saved(),
  'POST /conversations/samples': saved(),
  'POST /conversations/samples/removal': saved(),
  'GET /settings': shown,
  'POST /settings': saved(fields({ name: 'Renamed', timeZone: 'UTC' })),
  'GET /settings/members': shown,
  'GET /settings/keys': shown,
  'POST /settings/keys': { own: 201, form: fields({ name: 'Zapier', scope: 'read' }) },
  'GET /settings/keys/:id/revocation': shown,
  'POST /settings/keys/:id/revocation': saved(),
}

/** By operation. */
export const API_RULES: Record<string, { body?: object; own: number }> = {
  listAgents: { own: 200 },
  createAgent: { own: 201, body: { name: 'Front desk' } },
  getAgent: { own: 200 },
  updateAgent: { own: 200, body: { name: 'Renamed' } },
  deleteAgent: { own: 204 },
  getLeadCollection: { own: 200 },
  putLeadCollection: { own: 200, body: { enabled: true, mode: 'insist' } },
  listArticles: { own: 200 },
  createArticle: { own: 201, body: { title: 'Parking', body: 'In the yard.' } },
  getArticle: { own: 200 },
  putArticle: { own: 200, body: { title: 'Parking', body: 'In the yard.' } },
  deleteArticle: { own: 204 },
  fetchArticle: { own: 422 },
  listLeads: { own: 200 },
  exportLeads: { own: 200 },
  exportLeadLines: { own: 200 },
  getLead: { own: 200 },
  updateLead: { own: 200, body: { status: 'won' } },
  eraseLead: { own: 204 },
  getConversation: { own: 200 },
  exportIntentLabels: { own: 200 },
}
