// Articles of an agent and what derives from them, in D1. Called by the API, the dashboard and the demo
// seed. Every change is one batch (one transaction) that also raises agents.knowledge_version, so that
// an article is searchable when the call returns and caches of the version before are never read again.
import { and, asc, eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import * as z from 'zod'
import { newId } from '../ids.ts'
import { forgetAgent } from '../workspace/agent-cache.ts'
import { bytesOf, deleteDerived, derive, insertDerived } from './derived.ts'
import { articles, ownContacts } from './schema.ts'

/** UTF-8 bytes of one article's body (PRODUCT §6; a D1 row holds 2 MB). */
export const BODY_MAX_BYTES = 200_000

export const ArticleInput = z.object({
  title: z.string().trim().min(1).max(300),
  body: z
    .string()
    .refine((body) => body.trim() !== '', 'An article needs some text')
    .refine((body) => bytesOf(body) <= BODY_MAX_BYTES, 'An article holds at most 200 KB'),
  source: z.enum(['hand', 'file', 'url']).optional(),
  sourceUrl: z.string().max(2000).nullish(),
})
export type ArticleInput = z.infer<typeof ArticleInput>

/** What is stored: `fetchedAt` is never the caller's to say, only learn-page.ts knows it. */
export type ArticleContent = ArticleInput & { fetchedAt?: number }

export type Article = typeof articles.$inferSelect & {
  /** The business's own e-mails and phones found in it: never taken for a visitor's. */
  contactCount: number
}
/** An article as a list shows it. */
export type ArticleHead = Omit<Article, 'body'>

/** The new article, searchable at once; null when the workspace has no such agent. */
export async function addArticle(
  db: D1Database,
  workspaceId: string,
  agentId: string,
  input: ArticleContent,
  now: number,
): Promise<Article | null> {
  const id = newId('art', now)
  const derived = derive(input)
  const [inserted] = await change(db, workspaceId, agentId, [
    db
      .prepare(
        `INSERT INTO articles (id, workspace_id, agent_id, title, body, source, source_url,
           passage_count, passage_bytes, created_at, updated_at, fetched_at)
         SELECT ?1, workspace_id, id, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10, ?11 FROM agents
         WHERE id = ?3 AND workspace_id = ?2 AND deleted_at IS NULL`,
      )
      .bind(
        id,
        workspaceId,
        agentId,
        input.title,
        input.body,
        input.source ?? 'hand',
        input.sourceUrl ?? null,
        derived.rows.length,
        derived.bytes,
        now,
        input.fetchedAt ?? null,
      ),
    ...insertDerived(db, workspaceId, agentId, id, input.title, derived),
  ])
  if (inserted?.meta.changes === 0) return null
  return getArticle(db, workspaceId, agentId, id)
}

/** The article as it now stands; null when there is none of this id. What `input` lacks stays. */
export async function updateArticle(
  db: D1Database,
  workspaceId: string,
  agentId: string,
  articleId: string,
  input: Partial<ArticleContent>,
  now: number,
): Promise<Article | null> {
  const before = await getArticle(db, workspaceId, agentId, articleId)
  if (before === null) return null
  const next = { ...before, ...withoutUndefined(input) }
  const derived = derive(next)
  await change(db, workspaceId, agentId, [
    ...deleteDerived(db, workspaceId, agentId, articleId),
    db
      .prepare(
        `UPDATE articles SET title = ?4, body = ?5, source = ?6, source_url = ?7,
           passage_count = ?8, passage_bytes = ?9, updated_at = ?10, fetched_at = ?11
         WHERE id = ?1 AND workspace_id = ?2 AND agent_id = ?3`,
      )
      .bind(
        articleId,
        workspaceId,
        agentId,
        next.title,
        next.body,
        next.source,
        next.sourceUrl ?? null,
        derived.rows.length,
        derived.bytes,
        now,
        next.fetchedAt,
      ),
    ...insertDerived(db, workspaceId, agentId, articleId, next.title, derived),
  ])
  return getArticle(db, workspaceId, agentId, articleId)
}

/** Whether there was such an article. */
export async function deleteArticle(
  db: D1Database,
  workspaceId: string,
  agentId: string,
  articleId: string,
): Promise<boolean> {
  const results = await change(db, workspaceId, agentId, [
    ...deleteDerived(db, workspaceId, agentId, articleId),
    db
      .prepare('DELETE FROM articles WHERE id = ?1 AND workspace_id = ?2 AND agent_id = ?3')
      .bind(articleId, workspaceId, agentId),
  ])
  return (results.at(-2)?.meta.changes ?? 0) > 0
}

/** Everything the agent knows, gone at once. */
export async function deleteArticlesOfAgent(
  db: D1Database,
  workspaceId: string,
  agentId: string,
): Promise<void> {
  const own = (sql: string) => db.prepare(sql).bind(workspaceId, agentId)
  await change(db, workspaceId, agentId, [
    own(
      `DELETE FROM knowledge_search WHERE rowid IN
         (SELECT id FROM passages WHERE workspace_id = ?1 AND agent_id = ?2)`,
    ),
    own('DELETE FROM passages WHERE workspace_id = ?1 AND agent_id = ?2'),
    own('DELETE FROM own_contacts WHERE workspace_id = ?1 AND agent_id = ?2'),
    own('DELETE FROM articles WHERE workspace_id = ?1 AND agent_id = ?2'),
  ])
}

/** All articles of an agent, oldest first, without their bodies. */
export async function listArticles(
  db: D1Database,
  workspaceId: string,
  agentId: string,
): Promise<ArticleHead[]> {
  const { body: _, ...head } = columns
  return drizzle(db)
    .select(head)
    .from(articles)
    .where(and(eq(articles.workspaceId, workspaceId), eq(articles.agentId, agentId)))
    .orderBy(asc(articles.createdAt), asc(articles.id))
}

export async function getArticle(
  db: D1Database,
  workspaceId: string,
  agentId: string,
  articleId: string,
): Promise<Article | null> {
  const [article] = await drizzle(db)
    .select(columns)
    .from(articles)
    .where(
      and(
        eq(articles.workspaceId, workspaceId),
        eq(articles.agentId, agentId),
        eq(articles.id, articleId),
      ),
    )
  return article ?? null
}

/**
 * Cuts and indexes an agent's articles again, one batch an article: after the FTS5 table was dropped
 * for a database export, or a release that changes split.ts, terms.ts or the synonyms.
 */
export async function rebuildSearch(
  db: D1Database,
  workspaceId: string,
  agentId: string,
): Promise<number> {
  const heads = await listArticles(db, workspaceId, agentId)
  for (const { id, updatedAt } of heads)
    await updateArticle(db, workspaceId, agentId, id, {}, updatedAt)
  return heads.length
}

const columns = {
  id: articles.id,
  workspaceId: articles.workspaceId,
  agentId: articles.agentId,
  title: articles.title,
  body: articles.body,
  source: articles.source,
  sourceUrl: articles.sourceUrl,
  passageCount: articles.passageCount,
  passageBytes: articles.passageBytes,
  createdAt: articles.createdAt,
  updatedAt: articles.updatedAt,
  fetchedAt: articles.fetchedAt,
  // By the primary key of own_contacts.
  contactCount: sql<number>`(SELECT count(*) FROM ${ownContacts} o
    WHERE o.workspace_id = ${articles.workspaceId} AND o.agent_id = ${articles.agentId}
      AND o.article_id = ${articles.id})`,
}

/**
 * One batch that also raises the agent's version, so that no index made before it is used after it;
 * this isolate's reading of the agent is forgotten with it.
 */
async function change(
  db: D1Database,
  workspaceId: string,
  agentId: string,
  statements: D1PreparedStatement[],
): Promise<D1Result[]> {
  const results = await db.batch([...statements, raiseVersion(db, workspaceId, agentId)])
  forgetAgent(agentId)
  return results
}

function raiseVersion(db: D1Database, workspaceId: string, agentId: string): D1PreparedStatement {
  return db
    .prepare(
      'UPDATE agents SET knowledge_version = knowledge_version + 1 WHERE workspace_id = ?1 AND id = ?2',
    )
    .bind(workspaceId, agentId)
}

function withoutUndefined<T extends object>(input: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined),
  ) as Partial<T>
}
