// Every operation of the API in one table: the routes are made from it and so is openapi.json, hence
// neither can have one that the other has not.
import type * as z from 'zod'
import { LeadCollection } from '../capture/settings.ts'
import { ArticleInput } from '../knowledge/store.ts'
import { LeadChange } from '../leads/change.ts'
import { AgentChange, NewAgent } from '../workspace/agent.ts'
import type { Scope } from '../workspace/keys.ts'
import * as schemas from './schemas.ts'

export type Operation = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** OpenAPI form: `/agents/{agentId}`. */
  path: string
  scope: Scope
  summary: string
  body?: z.ZodType
  /**
   * Reads the view of PRODUCT §8 from the query string; `export` also what only a CSV has, and `lines`
   * answers one object a line.
   */
  query?: 'view' | 'export' | 'lines'
  status: 200 | 201 | 204
  /** Absent: nothing, CSV, or lines. */
  answer?: keyof typeof schemas
  /** Answers JSON Lines: one object of the answer a line. */
  lines?: true
}

const agents = '/agents'
const agent = '/agents/{agentId}'
const collection = '/agents/{agentId}/lead-collection'
const articles = '/agents/{agentId}/articles'
const article = '/agents/{agentId}/articles/{articleId}'
const articleFetches = '/agents/{agentId}/articles/{articleId}/fetches'
const lead = '/leads/{leadId}'
const conversation = '/conversations/{conversationId}'

export const OPERATIONS = {
  listAgents: {
    method: 'get',
    path: agents,
    scope: 'read',
    status: 200,
    answer: 'AgentList',
    summary: 'All agents, oldest first',
  },
  createAgent: {
    method: 'post',
    path: agents,
    scope: 'write',
    status: 201,
    answer: 'AgentView',
    summary: 'A new agent; the name is enough, lead collection is off',
    body: NewAgent,
  },
  getAgent: {
    method: 'get',
    path: agent,
    scope: 'read',
    status: 200,
    answer: 'AgentView',
    summary: 'One agent',
  },
  updateAgent: {
    method: 'patch',
    path: agent,
    scope: 'write',
    status: 200,
    answer: 'AgentView',
    summary: 'Changes what is named, archives and brings back',
    body: AgentChange,
  },
  deleteAgent: {
    method: 'delete',
    path: agent,
    scope: 'write',
    status: 204,
    summary: 'Ends its chat and removes its knowledge; its leads stay',
  },
  getLeadCollection: {
    method: 'get',
    path: collection,
    scope: 'read',
    status: 200,
    answer: 'LeadCollectionView',
    summary: 'Lead collection settings',
  },
  putLeadCollection: {
    method: 'put',
    path: collection,
    scope: 'write',
    status: 200,
    answer: 'LeadCollectionView',
    summary: 'Sets lead collection; absent keys take their defaults',
    body: LeadCollection,
  },
  listArticles: {
    method: 'get',
    path: articles,
    scope: 'read',
    status: 200,
    answer: 'ArticleList',
    summary: 'What the agent knows, without the bodies',
  },
  createArticle: {
    method: 'post',
    path: articles,
    scope: 'write',
    status: 201,
    answer: 'ArticleView',
    summary: 'A new article, written or from a web page; searchable when this answers',
    body: schemas.NewArticle,
  },
  getArticle: {
    method: 'get',
    path: article,
    scope: 'read',
    status: 200,
    answer: 'ArticleView',
    summary: 'One article',
  },
  putArticle: {
    method: 'put',
    path: article,
    scope: 'write',
    status: 200,
    answer: 'ArticleView',
    summary: 'Replaces an article',
    body: ArticleInput,
  },
  deleteArticle: {
    method: 'delete',
    path: article,
    scope: 'write',
    status: 204,
    summary: 'Removes an article',
  },
  fetchArticle: {
    method: 'post',
    path: articleFetches,
    scope: 'write',
    status: 201,
    answer: 'ArticleView',
    summary: 'Fetches the web page of an article again; its title stays',
  },
  listLeads: {
    method: 'get',
    path: '/leads',
    scope: 'read',
    status: 200,
    answer: 'LeadPage',
    summary: 'One page of a view of the leads',
    query: 'view',
  },
  exportLeads: {
    method: 'get',
    path: '/leads.csv',
    scope: 'export',
    status: 200,
    summary: 'The whole view as CSV; cursor and limit are ignored',
    query: 'export',
  },
  exportLeadLines: {
    method: 'get',
    path: '/leads.ndjson',
    scope: 'export',
    status: 200,
    summary: 'The whole view as JSON lines, one LeadView each; cursor and limit are ignored',
    query: 'lines',
  },
  getLead: {
    method: 'get',
    path: lead,
    scope: 'read',
    status: 200,
    answer: 'LeadDetailView',
    summary: 'One lead with its timeline',
  },
  updateLead: {
    method: 'patch',
    path: lead,
    scope: 'write',
    status: 200,
    answer: 'LeadDetailView',
    summary: 'Changes what is named',
    body: LeadChange,
  },
  eraseLead: {
    method: 'delete',
    path: lead,
    scope: 'write',
    status: 204,
    summary: 'Erases the lead, its conversations and all that was kept of them',
  },
  getConversation: {
    method: 'get',
    path: conversation,
    scope: 'read',
    status: 200,
    answer: 'ConversationObject',
    summary: 'A conversation with the decisions of every turn',
  },
  exportIntentLabels: {
    method: 'get',
    path: '/intent-labels.jsonl',
    scope: 'export',
    status: 200,
    answer: 'IntentLabelLine',
    lines: true,
    summary: 'What members said was detected wrongly, as lines to train on; contact details masked',
  },
} as const satisfies Record<string, Operation>

export type OperationId = keyof typeof OPERATIONS
