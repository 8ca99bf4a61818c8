import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { FetchOptions } from '../../src/knowledge/fetch-page.ts'
import { learnPage, learnPageAgain } from '../../src/knowledge/learn-page.ts'
import { ownContacts, retrieve } from '../../src/knowledge/retrieve.ts'
import { addArticle, getArticle, listArticles, updateArticle } from '../../src/knowledge/store.ts'
import { agentWith } from '../support/agents.ts'

const NOW = 1_790_000_000_000
const PRICES = `<title>Implants</title><main><h1>Implants</h1><p>An implant costs $2,100.</main>
<footer><a href="mailto:desk@implants.example">Write</a></footer>`

/** One page for every address; it may change. */
function site(html: string, type = 'text/html'): FetchOptions {
  return { fetchIt: async () => new Response(html, { headers: { 'content-type': type } }) }
}

describe('a web page as an article', () => {
  it('is searchable at once, says where it is from and what was learned', async () => {
    const { workspaceId, id } = await agentWith('learn', null)
    const learned = await learnPage(
      env.DB,
      workspaceId,
      id,
      'implants.example/prices#top',
      NOW,
      site(PRICES),
    )
    expect(learned).toMatchObject({
      kind: 'learned',
      article: {
        title: 'Implants',
        source: 'url',
        sourceUrl: 'https://implants.example/prices',
        fetchedAt: NOW,
        passageCount: 2,
        contactCount: 1,
      },
    })
    const [best] = await retrieve(env.DB, workspaceId, id, 'how much is an implant?')
    expect(best?.quote).toBe('An implant costs $2,100.')
    expect(await ownContacts(env.DB, workspaceId, id)).toContain('desk@implants.example')
    const list = await listArticles(env.DB, workspaceId, id)
    expect(list).toContainEqual(
      expect.objectContaining({ source: 'hand', fetchedAt: null, contactCount: 2 }),
    )
    expect(list).toContainEqual(
      expect.objectContaining({ source: 'url', fetchedAt: NOW, contactCount: 1 }),
    )
  })

  it('is fetched again into the same article; a title that was given stays', async () => {
    const { workspaceId, id } = await agentWith('again', null)
    const learned = await learnPage(env.DB, workspaceId, id, 'https://a.example', NOW, site(PRICES))
    if (learned.kind !== 'learned') throw new Error(learned.kind)
    const { article } = learned
    await updateArticle(env.DB, workspaceId, id, article.id, { title: 'Our implants' }, NOW + 1)
    const dearer = site('<p>An implant costs $2,300.')
    const again = await learnPageAgain(env.DB, workspaceId, id, article.id, NOW + 2, dearer)
    expect(again).toMatchObject({
      kind: 'learned',
      article: { id: article.id, title: 'Our implants', fetchedAt: NOW + 2, contactCount: 0 },
    })
    const [best] = await retrieve(env.DB, workspaceId, id, 'how much is an implant?')
    expect(best?.quote).toBe('An implant costs $2,300.')
  })

  it('that cannot be read changes nothing', async () => {
    const { workspaceId, id } = await agentWith('unread', null)
    const learned = await learnPage(env.DB, workspaceId, id, 'https://a.example', NOW, site(PRICES))
    if (learned.kind !== 'learned') throw new Error(learned.kind)
    const before = await getArticle(env.DB, workspaceId, id, learned.article.id)
    const fetching = (options: FetchOptions) =>
      learnPageAgain(env.DB, workspaceId, id, learned.article.id, NOW + 1, options)
    expect(await fetching(site('', 'application/pdf'))).toEqual({ kind: 'failed', why: 'kind' })
    expect(await fetching(site('x '.repeat(150_000), 'text/plain'))).toEqual({
      kind: 'failed',
      why: 'too_long',
    })
    expect(await getArticle(env.DB, workspaceId, id, learned.article.id)).toEqual(before)
    expect(
      await learnPage(env.DB, workspaceId, id, 'http://169.254.169.254/', NOW, site(PRICES)),
    ).toEqual({ kind: 'failed', why: 'place' })
    expect(await listArticles(env.DB, workspaceId, id)).toHaveLength(2)
  })

  it('is of one workspace, and only what came from a page can be fetched again', async () => {
    const ours = await agentWith('page-ours', null)
    const theirs = await agentWith('page-theirs', null)
    const learn = (agentId: string) =>
      learnPage(env.DB, ours.workspaceId, agentId, 'https://a.example', NOW, site(PRICES))
    expect(await learn(theirs.id)).toEqual({ kind: 'unknown' })
    const input = { title: 'By hand', body: 'Written here.' }
    const article = await addArticle(env.DB, theirs.workspaceId, theirs.id, input, NOW)
    const again = (workspaceId: string) =>
      learnPageAgain(env.DB, workspaceId, theirs.id, article?.id ?? '', NOW, site(PRICES))
    expect(await again(ours.workspaceId)).toEqual({ kind: 'unknown' })
    expect(await again(theirs.workspaceId)).toEqual({ kind: 'failed', why: 'no_page' })
  })

  it.each(['utf-8', 'iso-8859-1', 'windows-1252', 'shift_jis', 'gb18030', 'utf-16le'])(
    'in %s is read by this runtime',
    (charset) => {
      expect(() => new TextDecoder(charset)).not.toThrow()
    },
  )
})
