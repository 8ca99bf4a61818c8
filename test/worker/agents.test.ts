import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { LeadCollection } from '../../src/capture/settings.ts'
import { AgentChange, NewAgent } from '../../src/workspace/agent.ts'
import {
  createAgent,
  deleteAgent,
  findAgent,
  getAgent,
  listAgents,
  saveLeadCollection,
  updateAgent,
} from '../../src/workspace/agents.ts'
import { workspaceOf } from '../support/workspace.ts'

const NOW = 1_790_000_000_000
let acme: { id: string; no: number }
let other: { id: string; no: number }
beforeAll(async () => {
  acme = await workspaceOf('acme')
  other = await workspaceOf('other')
})

const create = (name: string) => createAgent(env.DB, acme, NewAgent.parse({ name }), NOW)

describe('agents', () => {
  test('the name is enough; lead collection is off, every origin may chat', async () => {
    const agent = await create('  Clinic ')
    expect(agent).toMatchObject({
      workspaceId: acme.id,
      workspaceNo: acme.no,
      name: 'Clinic',
      language: 'en',
      allowedOrigins: [],
      knowledgeVersion: 1,
    })
    expect(agent.leadCollection.enabled).toBe(false)
    expect(agent.leadCollection.mode).toBe('on_interest')
    expect(await findAgent(env.DB, agent.id)).toEqual({ ...agent, modelMessagesToday: 0 })
    expect(await listAgents(env.DB, acme.id)).toContainEqual(agent)
  })

  test('another workspace neither sees nor changes nor deletes it', async () => {
    const { id } = await create('Mine')
    expect(await getAgent(env.DB, other.id, id)).toBeNull()
    expect(await updateAgent(env.DB, other.id, id, { name: 'Yours' }, NOW)).toBeNull()
    expect(await deleteAgent(env.DB, other.id, id, NOW)).toBe(false)
    expect((await findAgent(env.DB, id))?.name).toBe('Mine')
  })

  test('a change touches what it names; a new persona is a new knowledge version', async () => {
    const { id } = await create('Shop')
    const change = AgentChange.parse({
      persona: 'Kind.',
      appearance: { color: '#00ff00' },
      allowedOrigins: ['https://Shop.example/'],
    })
    const agent = await updateAgent(env.DB, acme.id, id, change, NOW + 1)
    expect(agent).toMatchObject({ name: 'Shop', persona: 'Kind.', knowledgeVersion: 2 })
    expect(agent?.appearance).toMatchObject({ color: '#00ff00', position: 'right' })
    expect(agent?.allowedOrigins).toEqual(['https://shop.example'])
    const same = await updateAgent(env.DB, acme.id, id, { persona: 'Kind.' }, NOW + 2)
    expect(same?.knowledgeVersion).toBe(2)
    expect((await updateAgent(env.DB, acme.id, id, { archived: true }, NOW + 3))?.archivedAt).toBe(
      NOW + 3,
    )
    expect(
      (await updateAgent(env.DB, acme.id, id, { archived: false }, NOW))?.archivedAt,
    ).toBeNull()
  })

  test.each([
    'shop.example',
    'https://x.example/path',
    'ftp://x.example',
    'javascript:alert(1)',
    '*',
  ])('refuses %s as an origin', (origin) => {
    expect(AgentChange.safeParse({ allowedOrigins: [origin] }).success).toBe(false)
  })

  test('lead collection is saved whole', async () => {
    const { id } = await create('Leads')
    const settings = LeadCollection.parse({ enabled: true, mode: 'insist', ask: 'both' })
    await saveLeadCollection(env.DB, acme.id, id, settings, NOW)
    expect((await findAgent(env.DB, id))?.leadCollection).toEqual(settings)
  })

  test('a deleted agent is found by nobody', async () => {
    const { id } = await create('Gone')
    expect(await deleteAgent(env.DB, acme.id, id, NOW)).toBe(true)
    expect(await findAgent(env.DB, id)).toBeNull()
    expect(await deleteAgent(env.DB, acme.id, id, NOW)).toBe(false)
    expect((await listAgents(env.DB, acme.id)).map((a) => a.id)).not.toContain(id)
  })
})
