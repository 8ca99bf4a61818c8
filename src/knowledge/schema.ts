// Drizzle mirror of migrations/0002_knowledge.sql and 0007_fetched_articles.sql. The FTS5 table has none: drizzle knows no virtual
// tables; store.ts and candidates.ts speak to it in SQL.
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const articles = sqliteTable(
  'articles',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    agentId: text('agent_id').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    source: text('source', { enum: ['hand', 'file', 'url'] })
      .notNull()
      .default('hand'),
    sourceUrl: text('source_url'),
    passageCount: integer('passage_count').notNull(),
    passageBytes: integer('passage_bytes').notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    fetchedAt: integer('fetched_at'),
  },
  (t) => [index('articles_of_agent').on(t.workspaceId, t.agentId, t.createdAt, t.id)],
)

export const passages = sqliteTable(
  'passages',
  {
    id: integer('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    agentId: text('agent_id').notNull(),
    articleId: text('article_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    heading: text('heading').notNull(),
    text: text('text').notNull(),
  },
  (t) => [index('passages_of_agent').on(t.workspaceId, t.agentId, t.articleId, t.ordinal)],
)

export const ownContacts = sqliteTable(
  'own_contacts',
  {
    workspaceId: text('workspace_id').notNull(),
    agentId: text('agent_id').notNull(),
    articleId: text('article_id').notNull(),
    kind: text('kind', { enum: ['email', 'phone'] }).notNull(),
    value: text('value').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.agentId, t.articleId, t.kind, t.value] })],
)
