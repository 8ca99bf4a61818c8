import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { candidateIndex } from '../../src/knowledge/candidates.ts'
import { scopeOf } from '../../src/knowledge/derived.ts'
import { rank } from '../../src/knowledge/rank.ts'
import {
  forgetKnowledge,
  ownContacts,
  retrieve,
  retrieveAtHand,
} from '../../src/knowledge/retrieve.ts'
import { buildIndex } from '../../src/knowledge/search-index.ts'
import {
  addArticle,
  deleteArticle,
  deleteArticlesOfAgent,
  getArticle,
  listArticles,
  rebuildSearch,
  updateArticle,
} from '../../src/knowledge/store.ts'

const NOW = 1_790_000_000_000
let number = 0

/** A workspace of its own with one agent, for each test. */
async function bakery(persona = '') {
  const name = `bakery${++number}`
  const [workspaceId, agentId] = [`ws_${name}`, `ag_${name}`]
  await env.DB.batch([
    env.DB.prepare(
      'INSERT INTO workspaces (id, name, slug, created_at) VALUES (?1, ?1, ?1, ?2)',
    ).bind(workspaceId, NOW),
    env.DB.prepare(
      `INSERT INTO agents (id, workspace_id, workspace_no, name, persona, created_at, updated_at)
       VALUES (?1, ?2, ?3, 'Baker', ?4, ?5, ?5)`,
    ).bind(agentId, workspaceId, number, persona, NOW),
  ])
  return { workspaceId, agentId }
}

async function versionOf(agentId: string): Promise<number> {
  const row = env.DB.prepare('SELECT knowledge_version v FROM agents WHERE id = ?1').bind(agentId)
  return (await row.first<number>('v'))!
}

const BREAD = {
  title: 'Bread',
  body: '# Bread\nSourdough costs $7 a loaf.\n\nWe bake rye bread on Fridays.',
}
const CAKES = {
  title: 'Cakes',
  body: '## Wedding cakes\nA wedding cake needs 4 weeks. Write to cakes@bakery.example or call +1 415 555 2671.',
}

beforeEach(() => forgetKnowledge())

describe('articles', () => {
  it('are searchable when the call returns', async () => {
    const { workspaceId, agentId } = await bakery()
    const article = await addArticle(env.DB, workspaceId, agentId, BREAD, NOW)
    const [best] = await retrieve(env.DB, workspaceId, agentId, 'how much is a sourdough loaf?')
    expect(best).toMatchObject({ articleId: article!.id, quote: 'Sourdough costs $7 a loaf.' })
    expect(best!.answers).toBeGreaterThan(0.5)
  })

  it('raise the version with every change, and an old answer is never given again', async () => {
    const { workspaceId, agentId } = await bakery()
    const first = await versionOf(agentId)
    const article = (await addArticle(env.DB, workspaceId, agentId, BREAD, NOW))!
    expect(await versionOf(agentId)).toBe(first + 1)
    await retrieve(env.DB, workspaceId, agentId, 'sourdough')
    await updateArticle(
      env.DB,
      workspaceId,
      agentId,
      article.id,
      { body: 'Sourdough costs $9 a loaf.' },
      NOW + 1,
    )
    expect(await versionOf(agentId)).toBe(first + 2)
    const [best] = await retrieve(env.DB, workspaceId, agentId, 'sourdough')
    expect(best!.text).toBe('Sourdough costs $9 a loaf.')
    expect(await deleteArticle(env.DB, workspaceId, agentId, article.id)).toBe(true)
    expect(await deleteArticle(env.DB, workspaceId, agentId, article.id)).toBe(false)
    expect(await retrieve(env.DB, workspaceId, agentId, 'sourdough')).toEqual([])
  })

  it('keep what an update does not name, and their place in the list', async () => {
    const { workspaceId, agentId } = await bakery()
    const bread = (await addArticle(env.DB, workspaceId, agentId, BREAD, NOW))!
    await addArticle(env.DB, workspaceId, agentId, { ...CAKES, source: 'file' }, NOW + 1)
    await updateArticle(env.DB, workspaceId, agentId, bread.id, { title: 'Loaves' }, NOW + 2)
    const list = await listArticles(env.DB, workspaceId, agentId)
    expect(list.map(({ title, source }) => [title, source])).toEqual([
      ['Loaves', 'hand'],
      ['Cakes', 'file'],
    ])
    expect((await getArticle(env.DB, workspaceId, agentId, bread.id))!.body).toBe(BREAD.body)
  })

  it('belong to one workspace and agent: foreign and missing look the same', async () => {
    const ours = await bakery()
    const theirs = await bakery()
    const article = (await addArticle(env.DB, theirs.workspaceId, theirs.agentId, BREAD, NOW))!
    const { workspaceId } = ours
    const before = await versionOf(theirs.agentId)
    expect(await addArticle(env.DB, workspaceId, theirs.agentId, BREAD, NOW)).toBeNull()
    expect(await getArticle(env.DB, workspaceId, theirs.agentId, article.id)).toBeNull()
    expect(await updateArticle(env.DB, workspaceId, theirs.agentId, article.id, {}, NOW)).toBeNull()
    expect(await deleteArticle(env.DB, workspaceId, theirs.agentId, article.id)).toBe(false)
    await deleteArticlesOfAgent(env.DB, workspaceId, theirs.agentId)
    expect(await retrieve(env.DB, workspaceId, theirs.agentId, 'sourdough')).toEqual([])
    expect(await listArticles(env.DB, theirs.workspaceId, theirs.agentId)).toHaveLength(1)
    expect(await versionOf(theirs.agentId)).toBe(before)
  })

  it('of an agent go all at once, with all that derives from them', async () => {
    const { workspaceId, agentId } = await bakery()
    for (const input of [BREAD, CAKES]) await addArticle(env.DB, workspaceId, agentId, input, NOW)
    await deleteArticlesOfAgent(env.DB, workspaceId, agentId)
    for (const table of ['articles', 'passages', 'own_contacts'])
      expect(
        await env.DB.prepare(`SELECT count(*) n FROM ${table} WHERE agent_id = ?1`)
          .bind(agentId)
          .first('n'),
      ).toBe(0)
    expect(await inSearch(workspaceId, agentId)).toBe(0)
  })

  it('fill a dropped search table again', async () => {
    const { workspaceId, agentId } = await bakery()
    for (const input of [BREAD, CAKES]) await addArticle(env.DB, workspaceId, agentId, input, NOW)
    const passages = await inSearch(workspaceId, agentId)
    await env.DB.prepare(
      "INSERT INTO knowledge_search (knowledge_search) VALUES ('delete-all')",
    ).run()
    expect(await inSearch(workspaceId, agentId)).toBe(0)
    expect(await rebuildSearch(env.DB, workspaceId, agentId)).toBe(2)
    expect(await inSearch(workspaceId, agentId)).toBe(passages)
  })
})

function inSearch(workspaceId: string, agentId: string) {
  return env.DB.prepare('SELECT count(*) n FROM knowledge_search WHERE knowledge_search MATCH ?1')
    .bind(`scope : ${scopeOf(workspaceId, agentId)}`)
    .first('n')
}

describe('retrieval', () => {
  it('asks D1 nothing once an agent is known at its version', async () => {
    const { workspaceId, agentId } = await bakery()
    await addArticle(env.DB, workspaceId, agentId, BREAD, NOW)
    const version = await versionOf(agentId)
    expect(retrieveAtHand(workspaceId, agentId, version, 'sourdough')).toBeUndefined()
    const first = await retrieve(env.DB, workspaceId, agentId, 'sourdough', { version })
    const untouchable = new Proxy({} as D1Database, {
      get: () => {
        throw new Error('a query')
      },
    })
    expect(await retrieve(untouchable, workspaceId, agentId, 'sourdough', { version })).toEqual(
      first,
    )
    expect(retrieveAtHand(workspaceId, agentId, version, 'sourdough')).toEqual(first)
    expect(retrieveAtHand(workspaceId, agentId, version + 1, 'sourdough')).toBeUndefined()
  })

  it('gives the same answers through FTS5 candidates as from memory', async () => {
    const { workspaceId, agentId } = await bakery()
    for (const input of [BREAD, CAKES, ...manyRecipes()])
      await addArticle(env.DB, workspaceId, agentId, input, NOW)
    const { results } = await env.DB.prepare(
      `SELECT p.article_id articleId, a.title, p.heading, p.text FROM passages p
       JOIN articles a ON a.id = p.article_id WHERE p.agent_id = ?1`,
    )
      .bind(agentId)
      .all()
    const inMemory = buildIndex(results as never)
    for (const question of [
      'how much is a sourdough loaf?',
      'when do you bake rye bread',
      'how long before a wedding do I order the cake',
      'recipe 17 flour',
      'do you repair bicycles',
      'wedding cakery',
      'प्रश्न "quoted" OR (rye NEAR AND * ^',
    ]) {
      const viaFts = await candidateIndex(env.DB, workspaceId, agentId, inMemory.total, question)
      const [a, b] = [rank(viaFts, question)[0], rank(inMemory, question)[0]]
      expect(a?.text, question).toBe(b?.text)
      expect(a?.answers ?? 0, question).toBeCloseTo(b?.answers ?? 0, 1)
    }
  })

  it('searches an agent with more knowledge than fits in memory through D1', async () => {
    const { workspaceId, agentId } = await bakery()
    await addArticle(env.DB, workspaceId, agentId, BREAD, NOW)
    const filler = 'The mill grinds wheat, spelt and barley for the village every single morning. '
    for (let i = 0; i < 6; i++) {
      const body = Array.from({ length: 480 }, (_, n) => `${filler.repeat(5)}Sack ${i}-${n}.\n\n`)
      await addArticle(env.DB, workspaceId, agentId, { title: 'Mill', body: body.join('') }, NOW)
    }
    const [best] = await retrieve(env.DB, workspaceId, agentId, 'how much is a sourdough loaf?')
    expect(best!.quote).toBe('Sourdough costs $7 a loaf.')
    expect(retrieveAtHand(workspaceId, agentId, await versionOf(agentId), 'loaf')).toBeUndefined()
  })
})

function manyRecipes() {
  return Array.from({ length: 40 }, (_, i) => ({
    title: `Recipe ${i}`,
    body: `Recipe ${i} takes ${i + 10} minutes and ${100 + i} g of flour. The oven is at ${150 + i} degrees.`,
  }))
}

describe('the business’s own contacts', () => {
  it('of articles and persona are known in comparable form, and go with their article', async () => {
    const { workspaceId, agentId } = await bakery('You are Bo. Complaints: Boss@Bakery.example.')
    const cakes = (await addArticle(env.DB, workspaceId, agentId, CAKES, NOW))!
    const own = await ownContacts(env.DB, workspaceId, agentId)
    expect([...own].sort()).toEqual(['+14155552671', 'boss@bakery.example', 'cakes@bakery.example'])
    await deleteArticle(env.DB, workspaceId, agentId, cakes.id)
    expect([...(await ownContacts(env.DB, workspaceId, agentId))]).toEqual(['boss@bakery.example'])
  })
})
