// What a dashboard page weighs with all it loads, as the signed-in owner gets it from the built Worker:
// the page, its styles, scripts and pictures, and what it frames, each gzipped. Exact.
import { gzipSync } from 'node:zlib'
import { clientOf } from '../scripts/local/client.ts'
import { DEMO_AGENTS, DEMO_WORKSPACE } from '../scripts/local/demo.ts'
import type { DevVars } from '../scripts/local/vars.ts'
import type { LocalWorker } from '../scripts/local/worker.ts'
import { createOwner } from '../src/workspace/owner.ts'
import { atMost, type Row } from './rows.ts'

const BUDGET_KB = 60
const CLINIC = DEMO_AGENTS[1].id

/** @param worker on a state with the demo and at least a page of leads */
export async function pageRows({ url, db }: LocalWorker, vars: DevVars): Promise<Row[]> {
  const owner = { email: vars.DEMO_EMAIL, password: vars.DEMO_PASSWORD, name: 'Demo owner' }
  await createOwner(db, DEMO_WORKSPACE.id, owner, Date.now())
  const cookie = await signIn(url, owner)
  const talk = await conversation(url, vars.DEMO_API_KEY)
  const rows: Row[] = []
  for (const [name, path] of pages(talk)) {
    const bytes = await weight(url, path, cookie, new Set())
    rows.push(atMost(`page.${name}`, bytes / 1024, BUDGET_KB, 'KB gz'))
  }
  return rows
}

type Talk = { lead: string; conversation: string }

/** By the address as PRODUCT §9 names it. */
function pages({ lead, conversation }: Talk): [name: string, path: string][] {
  return [
    ['/', '/'],
    ['/agents', '/agents'],
    ['/agents/:id', `/agents/${CLINIC}`],
    ['/agents/:id/features', `/agents/${CLINIC}/features`],
    ['/agents/:id/knowledge', `/agents/${CLINIC}/knowledge`],
    ['/agents/:id/appearance', `/agents/${CLINIC}/appearance`],
    ['/agents/:id/embed', `/agents/${CLINIC}/embed`],
    ['/leads', '/leads'],
    ['/leads/:id', `/leads/${lead}`],
    ['/conversations', '/conversations'],
    ['/conversations/:id', `/conversations/${conversation}`],
    ['/settings', '/settings'],
    ['/settings/members', '/settings/members'],
    ['/settings/keys', '/settings/keys'],
  ]
}

async function signIn(url: string, owner: { email: string; password: string }): Promise<string> {
  const response = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url },
    body: new URLSearchParams({ email: owner.email, password: owner.password }),
  })
  const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0])
  if (response.status !== 303) throw new Error(`sign-in answered ${response.status}`)
  return cookies.join('; ')
}

/** One conversation with its lead, the same in every run on one state. */
async function conversation(url: string, key: string): Promise<Talk> {
  const client = clientOf(url, key)
  await client.setLeadCollection(CLINIC, { enabled: true, mode: 'on_interest' })
  const say = (messageId: string, message: string) =>
    client.say(CLINIC, { conversation: 'weight-of-the-pages', messageId, message })
  await say('m1', 'what does whitening cost?')
  const { id } = (await say('m2', 'im ana, ana@acme.example')).conversation
  const [lead] = (await client.conversation(id)).leads
  if (!lead) throw new Error('the lead is missing')
  return { lead, conversation: id }
}

const LOADED = /<(?:link|script|img|iframe)\b[^>]*?\s(?:href|src)="([^"]+)"/g

/** Bytes of what stands at the address and of all that it loads, each once. */
async function weight(
  url: string,
  path: string,
  cookie: string,
  seen: Set<string>,
): Promise<number> {
  if (seen.has(path)) return 0
  seen.add(path)
  const response = await fetch(new URL(path, url), { headers: { cookie }, redirect: 'manual' })
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
  const body = Buffer.from(await response.arrayBuffer())
  let bytes = gzipSync(body).length
  if (!response.headers.get('content-type')?.startsWith('text/html')) return bytes
  for (const [, found = ''] of body.toString('utf8').matchAll(LOADED))
    if (!found.startsWith('data:')) bytes += await weight(url, found, cookie, seen)
  return bytes
}
