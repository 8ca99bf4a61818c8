// Knowledge articles over the API: searchable when the answer is sent.
import * as knowledge from '../knowledge/store.ts'
import { getAgent } from '../workspace/agents.ts'
import { OPERATIONS } from './operations.ts'
import { type ApiContext, bodyOf, param, unknown } from './request.ts'
import { iso } from './times.ts'

export async function listArticles(c: ApiContext): Promise<Response> {
  const { workspaceId, agentId } = await knownAgent(c)
  const articles = await knowledge.listArticles(c.env.DB, workspaceId, agentId)
  return c.json({ articles: articles.map(headView) })
}

export async function createArticle(c: ApiContext): Promise<Response> {
  const given = await bodyOf(c, OPERATIONS.createArticle.body)
  const { id } = c.get('caller').workspace
  const agentId = param(c, 'agentId')
  const article = await knowledge.addArticle(c.env.DB, id, agentId, given, Date.now())
  if (!article) throw unknown('agent')
  return c.json(articleView(article), 201)
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

function headView(article: knowledge.ArticleHead) {
  const { id, title, source, sourceUrl, createdAt, updatedAt } = article
  return { id, title, source, sourceUrl, createdAt: iso(createdAt), updatedAt: iso(updatedAt) }
}

function articleView(article: knowledge.Article) {
  return { ...headView(article), body: article.body }
}
