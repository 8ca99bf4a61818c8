// Mirror of migrations/0003_leads.sql and 0006_assignment_views.sql for drizzle; test/worker/schema.test.ts compares the two.
// The migration says what each column is; lead_search (FTS5) is named in list.ts only.
import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const leads = sqliteTable('leads', {
  /** Never selected: larger than a JavaScript number holds. `capturedAt` in columns.ts is its lower part. */
  pos: integer('pos').primaryKey(),
  id: text('id').notNull(),
  workspaceNo: integer('workspace_no').notNull(),
  agentId: text('agent_id').notNull(),
  status: text('status').notNull().default('new'),
  intent: text('intent'),
  probability: real('probability'),
  interestSentence: text('interest_sentence'),
  interestTurn: text('interest_turn'),
  interestConversation: text('interest_conversation'),
  mode: text('mode').notNull(),
  country: text('country'),
  name: text('name'),
  nameFolded: text('name_folded'),
  email: text('email'),
  phone: text('phone'),
  emails: text('emails').notNull().default('[]'),
  phones: text('phones').notNull().default('[]'),
  company: text('company'),
  companyFolded: text('company_folded'),
  conversations: text('conversations').notNull().default('[]'),
  custom: text('custom').notNull().default('{}'),
  device: text('device'),
  pageUrl: text('page_url'),
  pageTitle: text('page_title'),
  referrer: text('referrer'),
  utm: text('utm').notNull().default('{}'),
  consentText: text('consent_text'),
  consentVersion: text('consent_version'),
  consentAt: integer('consent_at'),
  sharesPhone: integer('shares_phone').notNull().default(0),
  nameFromPage: integer('name_from_page').notNull().default(0),
  nameEdited: integer('name_edited').notNull().default(0),
  emailEdited: integer('email_edited').notNull().default(0),
  phoneEdited: integer('phone_edited').notNull().default(0),
  companyEdited: integer('company_edited').notNull().default(0),
  notes: text('notes').notNull().default(''),
  assignedTo: text('assigned_to'),
  spamReason: text('spam_reason'),
  searchText: text('search_text').notNull().default(''),
  activityAt: integer('activity_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
  sample: integer('sample').notNull().default(0),
})

export const contactPoints = sqliteTable('contact_points', {
  no: integer('no').primaryKey(),
  workspaceNo: integer('workspace_no').notNull(),
  agentId: text('agent_id').notNull(),
  kind: text('kind').notNull(),
  value: text('value').notNull(),
  folded: text('folded').notNull(),
  leadId: text('lead_id').notNull(),
  at: integer('at').notNull(),
  fromPage: integer('from_page').notNull().default(0),
})

export const leadConversations = sqliteTable(
  'lead_conversations',
  {
    workspaceNo: integer('workspace_no').notNull(),
    conversationId: text('conversation_id').notNull(),
    person: integer('person').notNull(),
    leadId: text('lead_id').notNull(),
    version: integer('version').notNull(),
    filedName: text('filed_name'),
    at: integer('at').notNull(),
    filing: integer('filing').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.person, table.leadId] })],
)

export const erasuresDue = sqliteTable('erasures_due', {
  conversationId: text('conversation_id').primaryKey(),
  workspaceNo: integer('workspace_no').notNull(),
  at: integer('at').notNull(),
})

export const leadCounts = sqliteTable(
  'lead_counts',
  {
    workspaceNo: integer('workspace_no').notNull(),
    agentId: text('agent_id').notNull(),
    status: text('status').notNull(),
    n: integer('n').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceNo, table.agentId, table.status] })],
)

export const leadEvents = sqliteTable('lead_events', {
  no: integer('no').primaryKey({ autoIncrement: true }),
  workspaceNo: integer('workspace_no').notNull(),
  leadId: text('lead_id').notNull(),
  at: integer('at').notNull(),
  kind: text('kind').notNull(),
  actor: text('actor').notNull(),
  detail: text('detail').notNull().default('{}'),
})

export const savedViews = sqliteTable('saved_views', {
  id: text('id').primaryKey(),
  workspaceNo: integer('workspace_no').notNull(),
  name: text('name').notNull(),
  query: text('query').notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: integer('created_at').notNull(),
  position: integer('position').notNull(),
})
