// Long work on many leads, on real Durable Objects and D1: steps by alarm, a crash in the middle, taking it
// back, and whose leads they are.
import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { conversationStub } from '../../src/conversation/stub.ts'
import type { Job } from '../../src/jobs/job.ts'
import { jobStub } from '../../src/jobs/stub.ts'
import type { JobOrder, JobView, Task } from '../../src/jobs/task.ts'
import { setStatus } from '../../src/leads/edit.ts'
import { EVERYTHING, parseLeadFilter } from '../../src/leads/filter.ts'
import { leadCounts, listLeads } from '../../src/leads/list.ts'
import type { WorkspaceRef } from '../../src/workspace/agents.ts'
import { agentWith } from '../support/agents.ts'
import { visitorOf } from '../support/chat.ts'
import { leadsFor, type SeededLead, seedLeads } from '../support/seed-leads.ts'
import { workspaceOf } from '../support/workspace.ts'

const START = Date.UTC(2020, 0, 1)
const NOW = Date.now()
let made = 0

async function seeded(name: string, n: number): Promise<{ ws: WorkspaceRef; leads: SeededLead[] }> {
  const ws = await workspaceOf(name)
  const leads = leadsFor(ws.no, n, START)
  for (let at = 0; at < n; at += 2_000) await seedLeads(leads.slice(at, at + 2_000))
  return { ws, leads }
}

function orderOf(ws: WorkspaceRef, task: Task, query = '', before = NOW): JobOrder {
  const view = parseLeadFilter(new URLSearchParams(query))
  return {
    workspaceId: ws.id,
    workspaceNo: ws.no,
    actor: 'user_ada',
    task,
    scope: { kind: 'view', matching: { filter: view, at: NOW, zone: 'UTC' }, before },
    view,
    total: { n: 0, capped: false },
  }
}

const newStub = () => jobStub(env, `job_${++made}`)

/** Alarms also go off by themselves: one that does not, is run. */
async function finished(stub: DurableObjectStub<Job>, ws: WorkspaceRef): Promise<JobView> {
  for (let turns = 0; turns < 2_000; turns++) {
    const view = await stub.view(ws.id)
    if (!view) throw new Error('no such job')
    if (!['running', 'stopping', 'undoing'].includes(view.phase)) return view
    await runDurableObjectAlarm(stub)
  }
  throw new Error('endless')
}

async function statuses(ws: WorkspaceRef): Promise<Map<string, string>> {
  const { results } = await env.DB.prepare('SELECT id, status FROM leads WHERE workspace_no = ?')
    .bind(ws.no)
    .all<{ id: string; status: string }>()
  return new Map(results.map(({ id, status }) => [id, status]))
}

async function eventsOf(ws: WorkspaceRef): Promise<{ n: number; leads: number }> {
  const row = await env.DB.prepare(
    `SELECT count(*) AS n, count(DISTINCT lead_id) AS leads FROM lead_events
      WHERE workspace_no = ? AND kind = 'status'`,
  )
    .bind(ws.no)
    .first<{ n: number; leads: number }>()
  return row ?? { n: 0, leads: 0 }
}

/** D1 that does as `fails` says with each batch of changes. */
async function withFailingDb(
  stub: DurableObjectStub<Job>,
  fails: (batch: number) => 'before' | 'after' | null,
): Promise<void> {
  let batches = 0
  await runInDurableObject(stub, (job) => {
    const DB: Pick<D1Database, 'prepare' | 'batch'> = {
      prepare: (text) => env.DB.prepare(text),
      async batch<T>(statements: D1PreparedStatement[]) {
        const how = fails(++batches)
        if (how === 'before') throw new Error('the network was lost before it')
        const results = await env.DB.batch<T>(statements)
        if (how === 'after') throw new Error('the network was lost after it')
        return results
      },
    }
    Object.assign(job, { env: { ...env, DB } })
  })
}

describe('a change of status', () => {
  test('12,000 matching leads in steps; none lost, none twice, whatever crashes', async () => {
    const { ws, leads } = await seeded('many', 12_600)
    const stub = newStub()
    await withFailingDb(stub, (batch) => (batch === 2 ? 'after' : batch > 2 ? 'before' : null))
    const before = START + 12_000 * 3_600_000
    const matching = leads.filter((lead) => lead.capturedAt < before && lead.status !== 'spam')
    const query = 'status=new,contacted,qualified,won,lost&sort=person'
    const first = await stub.start(orderOf(ws, { kind: 'status', status: 'lost' }, query, before))
    expect(first).toMatchObject({ phase: 'running', done: 5_000, waiting: false })

    for (let turns = 0; turns < 3; turns++) await runDurableObjectAlarm(stub)
    expect(await stub.view(ws.id)).toMatchObject({ phase: 'running', done: 5_000, waiting: true })
    await evictDurableObject(stub)

    const done = await finished(stub, ws)
    const changed = matching.filter((lead) => lead.status !== 'lost')
    expect(done).toMatchObject({
      phase: 'done',
      done: matching.length,
      changed: changed.length,
      mayUndo: false,
    })
    const now = await statuses(ws)
    for (const lead of leads)
      expect(now.get(lead.id)).toBe(matching.includes(lead) ? 'lost' : lead.status)
    expect(await eventsOf(ws)).toEqual({ n: changed.length, leads: changed.length })
    const counts = await leadCounts(env.DB, ws.no)
    const lost = [...now.values()].filter((status) => status === 'lost').length
    expect(counts.filter((c) => c.status === 'lost').reduce((sum, c) => sum + c.n, 0)).toBe(lost)
  }, 60_000)

  test('is taken back exactly, except where somebody has been since', async () => {
    const { ws, leads } = await seeded('undo', 900)
    const spam = leads.find((lead) => lead.status === 'spam')!
    await setStatus(env.DB, ws.no, [leads[0]!.id], 'new', 'user_ada', NOW)
    await setStatus(env.DB, ws.no, [leads[0]!.id], 'spam', 'user_ada', NOW, 'casino')
    const was = await statuses(ws)
    const stub = newStub()
    const task = { kind: 'status', status: 'won' } as const
    expect(await stub.start(orderOf(ws, task))).toMatchObject({
      phase: 'done',
      done: 900,
      mayUndo: true,
    })
    expect(new Set((await statuses(ws)).values())).toEqual(new Set(['won']))
    await setStatus(env.DB, ws.no, [spam.id], 'contacted', 'user_bo', NOW)
    const undone = await stub.undo(ws.id, 'user_bo')
    expect(undone).toMatchObject({ phase: 'undone', mayUndo: false })
    expect(await statuses(ws)).toEqual(new Map([...was, [spam.id, 'contacted']]))
    const reason = await env.DB.prepare('SELECT spam_reason FROM leads WHERE id = ?')
      .bind(leads[0]!.id)
      .first('spam_reason')
    expect(reason).toBe('casino')
    expect(await stub.undo(ws.id, 'user_bo')).toMatchObject({ phase: 'undone' })
    expect(await statuses(ws)).toEqual(new Map([...was, [spam.id, 'contacted']]))
  })

  test('an undo that crashes is finished by the alarm', async () => {
    const { ws } = await seeded('undo-crash', 300)
    const was = await statuses(ws)
    const stub = newStub()
    await stub.start(orderOf(ws, { kind: 'status', status: 'spam' }))
    await withFailingDb(stub, () => 'after')
    expect(await stub.undo(ws.id, 'user_ada')).toMatchObject({ phase: 'undoing', waiting: true })
    await evictDurableObject(stub)
    expect(await finished(stub, ws)).toMatchObject({ phase: 'undone' })
    expect(await statuses(ws)).toEqual(was)
  })

  test('the ticked leads alone, at once, and a lead that came meanwhile is spared', async () => {
    const { ws, leads } = await seeded('ticked', 20)
    const ids = leads.slice(0, 3).map((lead) => lead.id)
    const order = orderOf(ws, { kind: 'status', status: 'qualified' })
    const done = await newStub().start({ ...order, scope: { kind: 'leads', ids: [...ids, 'no'] } })
    expect(done).toMatchObject({ phase: 'done', done: 3 })
    const now = await statuses(ws)
    for (const lead of leads)
      expect(now.get(lead.id)).toBe(ids.includes(lead.id) ? 'qualified' : lead.status)
  })

  test('stopped within a step, that step is finished and counted, and no other begins', async () => {
    const { ws } = await seeded('stopped', 11_000)
    const stub = newStub()
    await withFailingDb(stub, (batch) => (batch >= 2 ? 'before' : null))
    await stub.start(orderOf(ws, { kind: 'status', status: 'won' }))
    await runDurableObjectAlarm(stub)
    expect(await stub.cancel(ws.id)).toMatchObject({ phase: 'stopping' })
    await evictDurableObject(stub)
    const view = await finished(stub, ws)
    expect(view).toMatchObject({ phase: 'cancelled', done: 10_000 })
    const won = [...(await statuses(ws)).entries()].filter(([, status]) => status === 'won')
    expect(won.length).toBeGreaterThanOrEqual(10_000)
    expect(won.length).toBeLessThan(11_000)
    expect(await stub.cancel(ws.id)).toMatchObject({ phase: 'cancelled' })
  }, 60_000)
})

describe('giving to a member, and erasing', () => {
  test('all leads of a view are the member’s, and those of another view are not', async () => {
    const { ws, leads } = await seeded('assign', 400)
    const task = { kind: 'assign', assignedTo: 'user_bo' } as const
    await newStub().start(orderOf(ws, task, 'country=DE'))
    const filter = { ...EVERYTHING, assigned: ['user_bo'], limit: 200 }
    const page = await listLeads(env.DB, ws.no, filter, NOW)
    const expected = leads.filter((lead) => lead.country === 'DE' || lead.assignedTo === 'user_bo')
    expect(page.leads).toHaveLength(Math.min(200, expected.length))
    expect(page.leads.every((lead) => expected.some(({ id }) => id === lead.id))).toBe(true)
  })

  test('leads, their transcripts and nothing else are gone, across a crash', async () => {
    const agent = await agentWith('erasing', { mode: 'on_interest' })
    const ws = { id: agent.workspaceId, no: agent.workspaceNo }
    const kept = visitorOf(agent.id)
    const keptId = (await kept.say('call me: +1 415 555 2671')).conversation.id
    const gone: string[] = []
    for (const name of ['ana', 'bo', 'cy']) {
      const reply = await visitorOf(agent.id).say(`whitening? ${name}@x.example`)
      gone.push(reply.conversation.id)
    }
    await seedLeads(leadsFor(ws.no, 40, START).map((lead) => ({ ...lead, email: lead.id })))
    const stub = newStub()
    await withFailingDb(stub, (batch) => (batch === 1 ? 'after' : null))
    const order = orderOf(ws, { kind: 'erase' }, 'has=email', Date.now() + 1000)
    expect(await stub.start(order)).toMatchObject({ phase: 'running', done: 0 })
    await evictDurableObject(stub)
    expect(await finished(stub, ws)).toMatchObject({ phase: 'done', done: 43, mayUndo: false })
    const { leads } = await listLeads(env.DB, ws.no, EVERYTHING, NOW)
    expect(leads.map((lead) => lead.phone)).toEqual(['+14155552671'])
    for (const id of gone) expect(await conversationStub(env, id).transcript(ws.id)).toBeNull()
    expect(await conversationStub(env, keptId).transcript(ws.id)).not.toBeNull()
    const audited = await env.DB.prepare(
      `SELECT count(*) AS n FROM audit_log WHERE workspace_no = ? AND action = 'erase'`,
    )
      .bind(ws.no)
      .first('n')
    expect(audited).toBe(43)
  }, 60_000)
})

describe('what a step may cost', () => {
  test.each([
    { kind: 'status', status: 'won' },
    { kind: 'assign', assignedTo: 'user_bo' },
    { kind: 'erase' },
  ] as Task[])('$kind: at most 45 queries, whatever the view', async (task) => {
    const { ws } = await seeded(`cost-${task.kind}`, 60)
    const stub = newStub()
    let queries = 0
    await runInDurableObject(stub, (job) => {
      const DB: Pick<D1Database, 'prepare' | 'batch'> = {
        prepare(text) {
          queries++
          return env.DB.prepare(text)
        },
        batch: env.DB.batch.bind(env.DB),
      }
      Object.assign(job, { env: { ...env, DB } })
    })
    await stub.start(orderOf(ws, task, 'q=gmail&country=DE,US,PL&has=email'))
    expect(queries).toBeGreaterThan(0)
    expect(queries).toBeLessThanOrEqual(45)
    expect((await finished(stub, ws)).done).toBeGreaterThan(0)
  })
})

describe('whose work it is', () => {
  test('another workspace finds no job, stops none, takes none back, and loses no lead', async () => {
    const { ws } = await seeded('ours', 30)
    const theirs = await seeded('theirs', 30)
    const stub = newStub()
    await stub.start(orderOf(ws, { kind: 'status', status: 'spam' }))
    expect(await stub.view(theirs.ws.id)).toBeNull()
    expect(await stub.cancel(theirs.ws.id)).toBeNull()
    expect(await stub.undo(theirs.ws.id, 'user_x')).toBeNull()
    expect(await stub.view(ws.id)).toMatchObject({ phase: 'done', mayUndo: true })
    const other = await statuses(theirs.ws)
    for (const lead of theirs.leads) expect(other.get(lead.id)).toBe(lead.status)
  })

  test('a job that never was is nothing', async () => {
    expect(await newStub().view('ws_ours')).toBeNull()
  })
})
