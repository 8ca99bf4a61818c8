// The install check: on which websites the widget was asked for (workspace/sightings.ts).
import { createExecutionContext, env, waitOnExecutionContext } from 'cloudflare:test'
import { describe, expect, it } from 'vitest'
import app from '../../src/index.ts'
import type { Agent } from '../../src/workspace/agent.ts'
import { updateAgent } from '../../src/workspace/agents.ts'
import { isNews, listSightings, saveSighting, websiteOf } from '../../src/workspace/sightings.ts'
import { agentWith } from '../support/agents.ts'
import { ORIGIN } from '../support/chat.ts'

/** Asks for the widget as a page would, and waits for what the Worker does behind its answer. */
async function visit(agentId: string, headers: Record<string, string>): Promise<number> {
  const context = createExecutionContext()
  const request = new Request(`${ORIGIN}/v1/agents/${agentId}/widget`, { headers })
  const response = await app.fetch(request, env, context)
  await waitOnExecutionContext(context)
  return response.status
}

const seen = async (agent: Agent) =>
  (await listSightings(env.DB, agent.workspaceId, agent.id))
    .map(({ origin, allowed }) => `${origin} ${allowed ? 'allowed' : 'refused'}`)
    .sort()

describe('a website that asks for the widget is noted', () => {
  it('by Origin, else by Referer, without its path', async () => {
    const agent = await agentWith('seen', null)
    const before = Date.now()
    await visit(agent.id, { origin: 'https://shop.example' })
    await visit(agent.id, { referer: 'https://blog.example:8443/private/page?ada=1' })
    expect(await seen(agent)).toEqual([
      'https://blog.example:8443 allowed',
      'https://shop.example allowed',
    ])
    const [latest] = await listSightings(env.DB, agent.workspaceId, agent.id)
    expect(latest?.seenAt).toBeGreaterThanOrEqual(before)
  })

  it('also where it is refused, and anew as soon as it is allowed', async () => {
    const agent = await agentWith('refused', null)
    const allow = (allowedOrigins: string[]) =>
      updateAgent(env.DB, agent.workspaceId, agent.id, { allowedOrigins }, Date.now())
    await allow(['https://main.example'])
    expect(await visit(agent.id, { origin: 'https://shop.example' })).toBe(403)
    expect(await seen(agent)).toEqual(['https://shop.example refused'])
    await allow(['https://main.example', 'https://shop.example'])
    expect(await visit(agent.id, { origin: 'https://shop.example' })).toBe(200)
    expect(await seen(agent)).toEqual(['https://shop.example allowed'])
  })

  it('but not our own pages, files, or what has no name', async () => {
    const agent = await agentWith('unseen', null)
    for (const headers of [
      {},
      { origin: ORIGIN },
      { referer: `${ORIGIN}/agents` },
      { origin: 'null' },
      { origin: `https://${'a'.repeat(300)}.example` },
    ])
      expect(await visit(agent.id, headers as Record<string, string>)).toBe(200)
    expect(await seen(agent)).toEqual([])
  })

  it('for its own agent only, in its own workspace', async () => {
    const agent = await agentWith('mine', null)
    const other = await agentWith('other', null)
    await visit(agent.id, { origin: 'https://shop.example' })
    expect(await listSightings(env.DB, other.workspaceId, agent.id)).toEqual([])
    expect(await listSightings(env.DB, agent.workspaceId, other.id)).toEqual([])
  })
})

it('keeps the latest 20 websites of an agent', async () => {
  const agent = await agentWith('popular', null)
  const other = await agentWith('popular too', null)
  await saveSighting(env.DB, other, { origin: 'https://a.example', seenAt: 1, allowed: true })
  for (let n = 0; n < 25; n++) {
    const origin = `https://site-${n}.example`
    await saveSighting(env.DB, agent, { origin, seenAt: n, allowed: true })
  }
  const kept = await listSightings(env.DB, agent.workspaceId, agent.id)
  expect(kept.map(({ seenAt }) => seenAt)).toEqual(Array.from({ length: 20 }, (_, n) => 24 - n))
  expect(await seen(other)).toHaveLength(1)
})

describe('what is worth a write', () => {
  const at = (seenAt: number, origin = 'https://shop.example', allowed = true) => ({
    origin,
    seenAt,
    allowed,
  })

  it('is a website once a minute', () => {
    const agent = { id: 'agent_minute' }
    expect(isNews(agent, at(0))).toBe(true)
    expect(isNews(agent, at(59_999))).toBe(false)
    expect(isNews(agent, at(60_000))).toBe(true)
    expect(isNews(agent, at(60_001))).toBe(false)
    expect(isNews({ id: 'agent_another' }, at(60_001))).toBe(true)
  })

  it('is bounded, whatever origins somebody makes up', () => {
    const agent = { id: 'agent_flooded' }
    const worth = Array.from({ length: 1000 }, (_, n) =>
      isNews(agent, at(n, `https://${n}.example`)),
    )
    expect(worth.filter(Boolean)).toHaveLength(20)
  })
})

it('reads a website out of a header, or none', () => {
  expect(websiteOf('https://shop.example/a?b#c')).toBe('https://shop.example')
  for (const none of [undefined, '', 'null', 'file:///x', 'about:blank', 'shop.example', '\u0000'])
    expect(websiteOf(none)).toBeNull()
})
