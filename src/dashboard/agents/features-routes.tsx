// `/agents/:id/features`: lead collection is read, changed row by row, saved and replayed here.
import { Hono } from 'hono'
import { replay } from '../../conversation/replay.ts'
import { conversationStub } from '../../conversation/stub.ts'
import type { ConversationView } from '../../conversation/view.ts'
import { logError } from '../../http/problem.ts'
import { ownContacts } from '../../knowledge/retrieve.ts'
import { page, seeOther } from '../../ui/page.tsx'
import type { Agent } from '../../workspace/agent.ts'
import { saveLeadCollection } from '../../workspace/agents.ts'
import { frameOf } from '../frame.ts'
import type { DashboardEnv } from '../session.ts'
import { pathOf, States } from './agent-page.tsx'
import {
  type CollectionDraft,
  draftOf,
  MAX_FIELDS,
  NEW_FIELD,
  parseDraft,
  readDraft,
} from './collection-form.ts'
import { type AgentsContext, agentOf, agentToChange, formOf, mayConfigure, textOf } from './door.ts'
import { CollectionForm, type CollectionFormProps, FeaturesPage } from './features-page.tsx'
import { FEATURES_WORDS } from './features-words.ts'
import { recentConversations } from './numbers.ts'
import { ReplaySection, type ReplayView } from './replay-section.tsx'

export const features = new Hono<DashboardEnv>()

const REPLAYED_CONVERSATIONS = 100
/** Transcripts read at once: each wakes a Durable Object. */
const READ_AT_ONCE = 10

features.get('/agents/:id/features', async function featuresPage(c) {
  const agent = await agentOf(c)
  if (c.req.query('replay') === undefined)
    return sendForm(c, { agent, draft: draftOf(agent.leadCollection) })
  const view = await replayed(c, agent)
  const form = formProps(c, { agent, draft: draftOf(agent.leadCollection) })
  return page(
    c,
    <FeaturesPage {...form} frame={frameOf(c)} replay={view} />,
    <ReplaySection agent={agent} view={view} />,
  )
})

features.post('/agents/:id/features', async function submitFeatures(c) {
  const agent = await agentToChange(c)
  const form = await formOf(c)
  const draft = readDraft(form, agent.leadCollection)
  const rows = textOf(form, 'rows')
  if (rows !== '')
    return sendForm(c, { agent, draft: withRows(draft, rows), note: FEATURES_WORDS.unsaved })
  const parsed = parseDraft(draft)
  if (parsed.kind === 'invalid') {
    const { errors } = parsed
    return sendForm(c, { agent, draft, errors, note: FEATURES_WORDS.notSaved }, 422)
  }
  const { workspaceId, id } = agent
  await saveLeadCollection(c.env.DB, workspaceId, id, parsed.settings, Date.now())
  return seeOther(c, pathOf(agent, 'features'), { key: 'saved' })
})

/** `add`, or `remove-2`. */
function withRows(draft: CollectionDraft, rows: string): CollectionDraft {
  const { customFields } = draft
  if (rows === 'add')
    return { ...draft, customFields: [...customFields, NEW_FIELD].slice(0, MAX_FIELDS) }
  const removed = Number(rows.replace('remove-', ''))
  return { ...draft, customFields: customFields.filter((_, index) => index !== removed) }
}

type FormState = Pick<CollectionFormProps, 'agent' | 'draft' | 'note'> &
  Partial<Pick<CollectionFormProps, 'errors'>>

function sendForm(c: AgentsContext, state: FormState, status: 200 | 422 = 200): Promise<Response> {
  const frame = frameOf(c)
  const props = formProps(c, state)
  return page(
    c,
    <FeaturesPage {...props} frame={frame} replay={null} />,
    <>
      <CollectionForm {...props} saved={frame.done?.key === 'saved'} />
      <States agent={state.agent} oob />
    </>,
    status,
  )
}

function formProps(c: AgentsContext, state: FormState): CollectionFormProps {
  return { errors: {}, ...state, mayEdit: mayConfigure(c), saved: false }
}

async function replayed(c: AgentsContext, agent: Agent): Promise<NonNullable<ReplayView>> {
  const { workspaceId, workspaceNo, id, leadCollection, knowledgeVersion } = agent
  const ids = await recentConversations(c.env.DB, workspaceNo, id, REPLAYED_CONVERSATIONS)
  const read: (ConversationView | null)[] = []
  for (let at = 0; at < ids.length; at += READ_AT_ONCE)
    read.push(
      ...(await Promise.all(
        ids.slice(at, at + READ_AT_ONCE).map((one) => transcriptOf(c, workspaceId, one)),
      )),
    )
  const conversations = read.filter((one) => one !== null)
  const region = leadCollection.defaultCountry
  const options = { version: knowledgeVersion, ...(region && { region }) }
  const own = await ownContacts(c.env.DB, workspaceId, id, options)
  return {
    rows: replay(leadCollection, conversations, { own, ...(region && { region }) }),
    conversations: conversations.length,
    missing: read.length - conversations.length,
  }
}

/** One that cannot be read leaves the others: the page says how many are missing. */
async function transcriptOf(
  c: AgentsContext,
  workspaceId: string,
  conversationId: string,
): Promise<ConversationView | null> {
  try {
    return await conversationStub(c.env, conversationId).transcript(workspaceId)
  } catch (error) {
    logError(error, c.var.requestId)
    return null
  }
}
