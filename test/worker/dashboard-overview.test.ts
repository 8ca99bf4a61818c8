import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Summary } from '../../src/conversation/directory.ts'
import { FUNNEL_ROWS, funnelOfDays } from '../../src/conversation/funnel.ts'
import { overview } from '../../src/dashboard/overview/routes.tsx'
import { fileLead } from '../../src/leads/store.ts'
import type { WorkspaceRef } from '../../src/workspace/agents.ts'
import type { Member } from '../../src/workspace/members.ts'
import { agentWith } from '../support/agents.ts'
import { Browser } from '../support/browser.ts'
import { listed } from '../support/conversations.ts'
import { countingDb } from '../support/counting-db.ts'
import { filingOf } from '../support/leads.ts'
import { appOf, memberOf } from '../support/member-app.ts'
import { workspaceOf } from '../support/workspace.ts'

const NOW = Date.UTC(2026, 10, 20, 12)
const DAY = 86_400_000

const pageOf = async (workspace: WorkspaceRef, given: Partial<Member> = {}) =>
  (await new Browser(appOf(memberOf(workspace, given), overview), env).get('/')).text

async function withLead(no: number, status: string | null, given: Partial<Summary>) {
  const one = await listed(no, { captured: true, ...given })
  const emails = [`${one.id}@example.com`]
  const filed = await fileLead(
    env.DB,
    filingOf(no, { agentId: one.agentId, conversationId: one.id, emails }),
    NOW,
  )
  if (filed.kind === 'erased') throw new Error('erased')
  if (status)
    await env.DB.prepare('UPDATE leads SET status = ? WHERE id = ?')
      .bind(status, filed.leadId)
      .run()
}

describe('the funnel of the last 30 days', () => {
  it('counts conversations that came so far, by step, agent and day', async () => {
    const { no } = await workspaceOf('funnel')
    const elsewhere = await workspaceOf('funnel-elsewhere')
    const today = { activityAt: NOW - 1000, agentId: 'agent_a' }
    await listed(no, today)
    await listed(no, { ...today, interested: true, asked: true })
    await listed(no, { ...today, agentId: 'agent_b', interested: true, activityAt: NOW - 2 * DAY })
    await withLead(no, null, { ...today, interested: true, asked: true })
    await withLead(no, 'contacted', { ...today, interested: true, asked: true })
    await withLead(no, 'qualified', { ...today, asked: true })
    await withLead(no, 'won', { agentId: 'agent_b', interested: true, activityAt: NOW - 29 * DAY })
    await withLead(no, 'spam', today)
    await listed(no, { activityAt: NOW - 31 * DAY, interested: true })
    await withLead(elsewhere.no, 'won', today)

    const funnel = await funnelOfDays(env.DB, no, NOW, 'UTC')
    expect(funnel.total).toEqual({
      conversations: 8,
      interested: 5,
      asked: 4,
      captured: 5,
      contacted: 3,
      won: 1,
      missed: 2,
    })
    expect(new Map(funnel.agents.map((one) => [one.agentId, one.funnel.conversations]))).toEqual(
      new Map([
        ['agent_a', 6],
        ['agent_b', 2],
      ]),
    )
    expect(funnel.days).toHaveLength(30)
    expect(funnel.days[0]).toEqual({ day: '2026-10-22', conversations: 1 })
    expect(funnel.days[27]).toEqual({ day: '2026-11-18', conversations: 1 })
    expect(funnel.days[29]).toEqual({ day: '2026-11-20', conversations: 6 })
    expect(funnel.capped).toBe(false)
  })

  it('has the days of the workspace, of 25 hours too', async () => {
    const { no } = await workspaceOf('funnel-zone')
    // 00:30 in Berlin on the 25th and 23:30 that day, when clocks are put back, are 24 hours apart.
    await listed(no, { activityAt: Date.UTC(2026, 9, 24, 22, 30) })
    await listed(no, { activityAt: Date.UTC(2026, 9, 25, 22, 30) })
    const of = async (zone: string) =>
      (await funnelOfDays(env.DB, no, NOW, zone)).days.filter((day) => day.conversations > 0)
    expect(await of('Europe/Berlin')).toEqual([{ day: '2026-10-25', conversations: 2 }])
    expect(await of('UTC')).toEqual([
      { day: '2026-10-24', conversations: 1 },
      { day: '2026-10-25', conversations: 1 },
    ])
    expect(await of('No/Where')).toEqual(await of('UTC'))
  })

  it('stops at 10,000 conversations, and says so', async () => {
    const { no } = await workspaceOf('funnel-big')
    await env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 25000)
       INSERT INTO conversations (id, workspace_no, agent_id, version, started_at, activity_at)
       SELECT 'conv_funnel_' || i, ?1, 'agent_a', 1, ?2 - i, ?2 - i FROM n`,
    )
      .bind(no, NOW)
      .run()
    const db = countingDb()
    const funnel = await funnelOfDays(db, no, NOW, 'UTC')
    expect(funnel).toMatchObject({ capped: true, total: { conversations: FUNNEL_ROWS } })
    expect(db.rowsRead()).toBeLessThanOrEqual(3.1 * FUNNEL_ROWS)
  })
})

describe('the page', () => {
  it('teaches three steps before the first conversation, and each says whether it is done', async () => {
    const empty = await workspaceOf('steps-none')
    const first = await pageOf(empty)
    expect(first).toContain('Three steps to your first lead')
    expect(first.match(/to do</g)).toHaveLength(3)
    expect(first).not.toContain('/conversations/samples')

    const agent = await agentWith('steps', {})
    const acme = { id: agent.workspaceId, no: agent.workspaceNo }
    const second = await pageOf(acme)
    expect(second.match(/to do</g)).toHaveLength(1)
    expect(second).toContain(`/agents/${agent.id}/embed`)
    expect(second).toContain('action="/conversations/samples"')
    expect(await pageOf(acme, { role: 'viewer' })).not.toContain('action="/conversations/samples"')

    // Made-up visitors are no visitors.
    await listed(acme.no, { agentId: agent.id, sample: true, activityAt: Date.now() })
    expect(await pageOf(acme)).toContain('Three steps')
    await listed(acme.no, { agentId: agent.id, activityAt: Date.now() })
    expect(await pageOf(acme)).not.toContain('Three steps')
  })

  it('shows what waits: new leads, interested visitors without details, agents that do not collect', async () => {
    const agent = await agentWith('attention', {})
    const { workspaceNo: no, workspaceId: id } = agent
    await listed(no, { agentId: agent.id, interested: true, activityAt: Date.now() - 1000 })
    await withLead(no, null, { agentId: agent.id, activityAt: Date.now() - 1000 })
    const html = await pageOf({ id, no })
    expect(html).toContain('1 new lead is not contacted yet')
    expect(html).toContain('1 interested visitor left no details')
    expect(html).not.toContain('does not collect leads')
    expect(html).toMatch(/href="\/leads\/lead_\d+"/)
    expect(html).toContain('1 new lead</span>')
  })

  it('of another workspace shows nothing of this one', async () => {
    const html = await pageOf(await workspaceOf('attention-other'))
    expect(html).not.toContain('@example.com')
    expect(html).toContain('Three steps')
  })
})
