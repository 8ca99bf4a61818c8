// Knowledge articles over the API: searchable when the answer is sent.
import { Problem } from '../http/problem.ts'
import {
  type Learned,
  learnPage,
  learnPageAgain,
  WHY_NOT_LEARNED,
} from '../knowledge/learn-page.ts'
import * as knowledge from '../knowledge/store.ts'
import { getAgent } from '../workspace/agents.ts'
import { OPERATIONS } from './operations.ts'
import { type ApiContext, bodyOf, jsonBody, param, unknown, validate } from './request.ts'
import { PageInput } from './schemas.ts'
import { iso, isoOrNull } from './times.ts'

export async function listArticles(c: ApiContext): Promise<Response> {
  const { workspaceId, agentId } = await knownAgent(c)
  const articles = await knowledge.listArticles(c.env.DB, workspaceId, agentId)
  return c.json({ articles: articles.map(headView) })
}

export async function createArticle(c: ApiContext): Promise<Response> {
  const body = await jsonBody(c)
  // Not left to the union: its errors would name no field.
  if (typeof body === 'object' && body !== null && 'url' in body)
    return createFromPage(c, validate(body, PageInput).url)
  const given = validate(body, knowledge.ArticleInput)
  const { id } = c.get('caller').workspace
  const agentId = param(c, 'agentId')
  const article = await knowledge.addArticle(c.env.DB, id, agentId, given, Date.now())
  if (!article) throw unknown('agent')
  return c.json(articleView(article), 201)
}

async function createFromPage(c: ApiContext, url: string): Promise<Response> {
  const { workspaceId, agentId } = await knownAgent(c)
  const learned = await learnPage(c.env.DB, workspaceId, agentId, url, Date.now())
  return c.json(articleView(articleLearned(learned, 'agent')), 201)
}

export async function fetchArticle(c: ApiContext): Promise<Response> {
  const { workspaceId, agentId } = await knownAgent(c)
  const id = param(c, 'articleId')
  const learned = await learnPageAgain(c.env.DB, workspaceId, agentId, id, Date.now())
  return c.json(articleView(articleLearned(learned, 'article')), 201)
}

export async function getArticle(c: ApiContext): Promise<Response> {
  const { workspaceId, agentId } = await knownAgent(c)
  const articleId = param(c, 'articleId')
  const article = await knowledge.getArticle(c.env.DB, workspaceId, agentId, articleId)
  if (!article) throw unknown('article')
  return c.json(articleView(article))
}

export async function putArticle(c: ApiContext): Promise<Response> {
  const given = await bodyOf(c, OPERATIONS.putArticle.body)
  const { workspaceId, agentId } = await knownAgent(c)
  const articleId = param(c, 'articleId')
  const now = Date.now()
  const article = await knowledge.updateArticle(
    c.env.DB,
    workspaceId,
    agentId,
    articleId,
    given,
    now,
  )
  if (!article) throw unknown('article')
  return c.json(articleView(article))
}

export async function deleteArticle(c: ApiContext): Promise<Response> {
  const { workspaceId, agentId } = await knownAgent(c)
  const articleId = param(c, 'articleId')
  if (!(await knowledge.deleteArticle(c.env.DB, workspaceId, agentId, articleId)))
    throw unknown('article')
  return c.body(null, 204)
}

/** Articles of a deleted agent are as gone as the agent. */
async function knownAgent(c: ApiContext): Promise<{ workspaceId: string; agentId: string }> {
  const workspaceId = c.get('caller').workspace.id
  const agentId = param(c, 'agentId')
  if (!(await getAgent(c.env.DB, workspaceId, agentId))) throw unknown('agent')
  return { workspaceId, agentId }
}

/** @throws Problem `invalid` with the reason at `url`; `unknown` */
function articleLearned(learned: Learned, missing: string): knowledge.Article {
  switch (learned.kind) {
    case 'learned':
      return learned.article
    case 'unknown':
      throw unknown(missing)
    case 'failed': {
      const why = WHY_NOT_LEARNED[learned.why]
      throw new Problem('invalid', why, { errors: { url: why } })
    }
  }
}

function headView(article: knowledge.ArticleHead) {
  const { id, title, source, sourceUrl, passageCount, contactCount } = article
  return {
    ...{ id, title, source, sourceUrl },
    fetchedAt: isoOrNull(article.fetchedAt),
    passages: passageCount,
    ownContacts: contactCount,
    createdAt: iso(article.createdAt),
    updatedAt: iso(article.updatedAt),
  }
}

function articleView(article: knowledge.Article) {
  return { ...headView(article), body: article.body }
}
