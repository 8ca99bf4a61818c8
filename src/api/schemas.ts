// What the REST API takes and gives (PRODUCT §10): the zod schemas that validate requests, and the shapes
// of answers, both printed into OpenAPI by scripts/openapi.ts. Times are ISO 8601 in UTC.
import * as z from 'zod'
import { LeadCollection, MODES } from '../capture/settings.ts'
import type { ConversationView } from '../conversation/view.ts'
import { INTENT_KINDS } from '../intent/intent.ts'
import { ArticleInput } from '../knowledge/store.ts'
import { LANGUAGES } from '../language/language.ts'
import { STATUSES } from '../leads/status.ts'
import { Appearance } from '../workspace/agent.ts'

const moment = z.iso.datetime()
const field = z.enum(['email', 'phone', 'name'])
const page = z.object({
  url: z.string(),
  title: z.string().nullable(),
  referrer: z.string().nullable(),
})

export const LeadCollectionView = LeadCollection

export const AgentView = z.object({
  id: z.string(),
  name: z.string(),
  persona: z.string(),
  language: z.enum(LANGUAGES),
  allowedOrigins: z.array(z.string()).describe('Exact origins; empty: every website.'),
  appearance: Appearance,
  dailyModelBudget: z.int(),
  leadCollection: LeadCollection,
  archivedAt: moment.nullable(),
  createdAt: moment,
  updatedAt: moment,
})
export const AgentList = z.object({ agents: z.array(AgentView) })

/** The text itself, or the page that it stands on. */
export const PageInput = z.object({
  url: z
    .string()
    .trim()
    .min(1)
    .max(2000)
    .describe('A page of the public web: HTML, Markdown or plain text, at most 2 MB.'),
})
export const NewArticle = z.union([ArticleInput, PageInput])

export const ArticleHead = z.object({
  id: z.string(),
  title: z.string(),
  source: z.enum(['hand', 'file', 'url']),
  sourceUrl: z.string().nullable(),
  fetchedAt: moment.nullable().describe('When its web page was last fetched.'),
  passages: z.int().describe('Parts that can be found on their own.'),
  ownContacts: z.int().describe('E-mails and phones in it: never taken for a visitor’s.'),
  createdAt: moment,
  updatedAt: moment,
})
export const ArticleView = ArticleHead.extend({ body: z.string().describe('Markdown or text.') })
export const ArticleList = z.object({ articles: z.array(ArticleHead) })

export const LeadView = z.object({
  id: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable().describe('The primary one.'),
  phone: z.string().nullable().describe('The primary one, E.164.'),
  emails: z.array(z.string()).describe('All of them, primary first.'),
  phones: z.array(z.string()),
  company: z.string().nullable(),
  agentId: z.string(),
  agentName: z.string(),
  status: z.enum(STATUSES),
  spamReason: z.string().nullable(),
  intent: z.enum(INTENT_KINDS).nullable(),
  probability: z.number().nullable(),
  interest: z
    .object({ sentence: z.string(), turnId: z.string(), conversationId: z.string() })
    .nullable()
    .describe('The sentence that showed interest.'),
  mode: z.enum(MODES),
  country: z.string().nullable(),
  device: z.string().nullable(),
  page: page.nullable(),
  utm: z.record(z.string(), z.string()),
  custom: z.record(z.string(), z.string()),
  consent: z.object({ text: z.string(), version: z.string(), at: moment }).nullable(),
  sharesPhone: z.boolean().describe('Another lead of the same agent has the same phone.'),
  notes: z.string(),
  assignedTo: z.string().nullable().describe('User id of a member.'),
  sample: z.boolean(),
  conversations: z.array(z.string()).describe('Oldest first.'),
  capturedAt: moment,
  activityAt: moment,
  updatedAt: moment,
})
export const LeadPage = z.object({
  leads: z.array(LeadView),
  next: z
    .string()
    .nullable()
    .describe('Cursor of the next page; a page may be short and have one. null: the end.'),
})
export const LeadDetailView = LeadView.extend({
  fromPage: z.array(field).describe('Primary values the host page gave: unverified.'),
  timeline: z.array(
    z.object({
      at: moment,
      kind: z.enum(['captured', 'enriched', 'status', 'assigned', 'edited']),
      actor: z.string(),
      detail: z.record(z.string(), z.unknown()),
    }),
  ),
  alsoTalkedTo: z.array(
    z.object({
      id: z.string(),
      name: z.string().nullable(),
      agentId: z.string(),
      agentName: z.string(),
      sameAgent: z.boolean(),
    }),
  ),
})

const ask = z.object({
  reason: z.enum(['interest', 'each_reply', 'insist', 'invalid']),
  fields: z.array(field),
  consent: z.object({ text: z.string(), version: z.string() }).optional(),
})
export const ConversationObject = z.object({
  id: z.string(),
  agentId: z.string(),
  leads: z.array(z.string()),
  mode: z.enum(MODES).nullable(),
  startedAt: moment,
  language: z.string().nullable(),
  page: z
    .object({ url: z.string(), title: z.string().optional(), referrer: z.string().optional() })
    .nullable(),
  country: z.string().nullable(),
  device: z.string().nullable(),
  turns: z.array(
    z.object({
      id: z.string(),
      from: z.enum(['visitor', 'agent']),
      text: z.string(),
      at: moment,
      intent: z
        .object({
          interested: z.boolean(),
          explicit: z.boolean(),
          probability: z.number(),
          kind: z.enum(INTENT_KINDS),
          words: z.array(z.string()),
          by: z.string(),
        })
        .optional(),
      captured: z
        .array(z.object({ field, value: z.string(), start: z.int(), end: z.int() }))
        .describe('UTF-16 offsets into text.'),
      ask: ask.nullable(),
      engaged: z.boolean(),
      declined: z.boolean().optional(),
      sources: z.array(z.object({ articleId: z.string(), title: z.string() })).optional(),
    }),
  ),
}) satisfies z.ZodType<ConversationView>

export const IntentLabelLine = z
  .object({
    text: z.string(),
    context: z.string().optional().describe('The agent’s turn before.'),
    label: z.enum(['interest', 'other']),
    source: z.literal('own-labelled'),
  })
  .describe('A line of training data.')

export const ProblemObject = z
  .object({
    type: z.string().describe('/problems/<code>'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    requestId: z.string(),
    errors: z.record(z.string(), z.string()).optional().describe('By field.'),
  })
  .describe('RFC 9457')
