// Mirror of migrations/0001_workspaces.sql and 0009_agent_usage.sql for drizzle; test/worker/schema.test.ts compares the two.
import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const workspaces = sqliteTable('workspaces', {
  no: integer('no').primaryKey({ autoIncrement: true }),
  id: text('id').notNull(),
  name: text('name').notNull(),
  slug: text('slug').notNull(),
  logo: text('logo'),
  metadata: text('metadata'),
  timeZone: text('time_zone').notNull().default('UTC'),
  createdAt: integer('created_at').notNull(),
})

export const apiKeys = sqliteTable('api_keys', {
  id: text('id').primaryKey(),
  workspaceId: text('workspace_id').notNull(),
  name: text('name').notNull(),
  hash: text('hash').notNull(),
  hint: text('hint').notNull(),
  scopes: text('scopes').notNull(),
  createdAt: integer('created_at').notNull(),
  lastUsedAt: integer('last_used_at'),
  revokedAt: integer('revoked_at'),
})

export const agents = sqliteTable('agents', {
  id: text('id').primaryKey(),
  workspaceId: text('workspace_id').notNull(),
  workspaceNo: integer('workspace_no').notNull(),
  name: text('name').notNull(),
  persona: text('persona').notNull().default(''),
  language: text('language').notNull().default('en'),
  leadCollection: text('lead_collection').notNull().default('{}'),
  allowedOrigins: text('allowed_origins').notNull().default('[]'),
  appearance: text('appearance').notNull().default('{}'),
  dailyModelBudget: integer('daily_model_budget').notNull().default(2000),
  knowledgeVersion: integer('knowledge_version').notNull().default(1),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
  archivedAt: integer('archived_at'),
  deletedAt: integer('deleted_at'),
})

export const conversations = sqliteTable('conversations', {
  id: text('id').primaryKey(),
  workspaceNo: integer('workspace_no').notNull(),
  agentId: text('agent_id').notNull(),
  version: integer('version').notNull(),
  mode: text('mode'),
  visitorTurns: integer('visitor_turns').notNull().default(0),
  interested: integer('interested').notNull().default(0),
  asked: integer('asked').notNull().default(0),
  captured: integer('captured').notNull().default(0),
  declined: integer('declined').notNull().default(0),
  intent: text('intent'),
  probability: real('probability'),
  pageUrl: text('page_url'),
  country: text('country'),
  sample: integer('sample').notNull().default(0),
  startedAt: integer('started_at').notNull(),
  activityAt: integer('activity_at').notNull(),
  modelMessages: integer('model_messages').notNull().default(0),
  inputTokens: integer('input_tokens').notNull().default(0),
  outputTokens: integer('output_tokens').notNull().default(0),
})

export const agentUsage = sqliteTable(
  'agent_usage',
  {
    workspaceNo: integer('workspace_no').notNull(),
    agentId: text('agent_id').notNull(),
    day: text('day').notNull(),
    messages: integer('messages').notNull().default(0),
    inputTokens: integer('input_tokens').notNull().default(0),
    outputTokens: integer('output_tokens').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.workspaceNo, t.agentId, t.day] })],
)

export const widgetSightings = sqliteTable(
  'widget_sightings',
  {
    workspaceId: text('workspace_id').notNull(),
    agentId: text('agent_id').notNull(),
    origin: text('origin').notNull(),
    seenAt: integer('seen_at').notNull(),
    allowed: integer('allowed', { mode: 'boolean' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.agentId, t.origin] })],
)

export const erasedConversations = sqliteTable('erased_conversations', {
  conversationId: text('conversation_id').primaryKey(),
  workspaceNo: integer('workspace_no').notNull(),
  erasedAt: integer('erased_at').notNull(),
})

export const auditLog = sqliteTable('audit_log', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  workspaceNo: integer('workspace_no').notNull(),
  at: integer('at').notNull(),
  actor: text('actor').notNull(),
  action: text('action').notNull(),
  detail: text('detail').notNull().default('{}'),
})
