// Door 2, conversations (PRODUCT §9): the list, one of them, the samples. Mounted by the map behind
// `requireMember`, `sameOrigin`, `pageHeaders`.
// Law: a conversation of another workspace looks exactly like one that never was.
import { type Context, Hono } from 'hono'
import { conversationsPath, parseConversationFilter } from '../../conversation/directory-filter.ts'
import {
  countConversations,
  getListed,
  leadsById,
  listConversations,
} from '../../conversation/directory-list.ts'
import {
  type IntentLabel,
  removeLabel,
  saveLabel,
  wrongLabel,
  wrongTurns,
} from '../../conversation/labels.ts'
import { eraseSamples, sampleIds } from '../../conversation/samples.ts'
import { conversationStub } from '../../conversation/stub.ts'
import type { ConversationView } from '../../conversation/view.ts'
import { Problem } from '../../http/problem.ts'
import { finishErasures } from '../../leads/erase.ts'
import { agentNames } from '../../leads/list.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/notice.tsx'
import { page, partOrSeeOther, seeOther } from '../../ui/page.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Agent } from '../../workspace/agent.ts'
import { getAgent, listAgents } from '../../workspace/agents.ts'
import { audit } from '../../workspace/audit.ts'
import { can } from '../../workspace/roles.ts'
import { frameOf } from '../frame.ts'
import { DashboardLayout } from '../layout.tsx'
import type { AgentName } from '../leads/chips.ts'
import { formOf, textOf } from '../leads/door.ts'
import { WrongChanged } from '../leads/wrong.tsx'
import { safeNext } from '../next.ts'
import { assertMay, type DashboardEnv } from '../session.ts'
import { ConversationPage } from './detail-page.tsx'
import { ConversationsPage, ConversationsPart } from './list-page.tsx'
import { playSamples } from './play-samples.ts'
import { offerOf } from './samples.tsx'
import { EMPTY_WORDS, SAMPLE_WORDS, WORDS } from './words.ts'

type ConversationsContext = Context<DashboardEnv>

export const conversations = new Hono<DashboardEnv>()

/** As the house makes them; anything else would only bring an empty object into being. */
const CONVERSATION_ID = /^conv_[0-9a-z]{26}$/

conversations.get('/conversations', async function conversationsPage(c) {
  const { workspaceId, workspaceNo, timeZone, role } = c.var.member
  const filter = parseConversationFilter(new URL(c.req.url).searchParams)
  const frame = frameOf(c)
  const { now } = frame.clock
  const [list, count, agents, samples] = await Promise.all([
    listConversations(c.env.DB, workspaceNo, filter, now, timeZone),
    countConversations(c.env.DB, workspaceNo, filter, now, timeZone),
    listAgents(c.env.DB, workspaceId),
    sampleIds(c.env.DB, workspaceNo),
  ])
  const props = {
    frame,
    filter,
    list,
    count,
    agents: await namesOf(c, agents, list.conversations),
    samples: samples.length,
    offer: offerOf(agents, can(role, 'configure_agents')),
    mayRemove: can(role, 'erase'),
  }
  if (c.req.header('hx-request')) c.header('hx-push-url', conversationsPath(filter))
  return page(c, <ConversationsPage {...props} />, <ConversationsPart {...props} />)
})

conversations.get('/conversations/:id', async function conversationPage(c) {
  const { workspaceId, workspaceNo, role } = c.var.member
  const view = await conversationOf(c)
  const { id } = view
  const [listed, leads, agent, names, wrong] = await Promise.all([
    getListed(c.env.DB, workspaceNo, id),
    leadsById(c.env.DB, workspaceNo, view.leads),
    getAgent(c.env.DB, workspaceId, view.agentId),
    agentNames(c.env.DB, workspaceNo, [view]),
    wrongTurns(c.env.DB, workspaceNo, id),
  ])
  return page(
    c,
    <ConversationPage
      frame={frameOf(c)}
      view={view}
      listed={listed}
      leads={leads}
      marks={{ wrong, mayMark: can(role, 'work_leads') }}
      agent={{
        id: agent?.id ?? null,
        name: names.get(view.agentId) ?? WORDS.unknownAgent,
        color: agent?.appearance.color ?? '',
      }}
    />,
  )
})

conversations.post('/conversations/:id/turns/:turnId/label', async function markWrong(c) {
  assertMay(c.var.member, 'work_leads')
  const { workspaceNo, userId } = c.var.member
  const label = await labelOf(c)
  if (!(await saveLabel(c.env.DB, workspaceNo, label, userId, Date.now())))
    throw new Problem('unknown', WORDS.unknown)
  return labelled(c, label, true)
})

conversations.post('/conversations/:id/turns/:turnId/label/removal', async function unmarkWrong(c) {
  assertMay(c.var.member, 'work_leads')
  const label = await labelOf(c)
  await removeLabel(c.env.DB, c.var.member.workspaceNo, label.conversationId, label.turnId)
  return labelled(c, label, false)
})

conversations.post('/conversations/samples', async function addSamples(c) {
  assertMay(c.var.member, 'configure_agents')
  const { workspaceId, workspaceNo, userId } = c.var.member
  const offer = offerOf(await listAgents(c.env.DB, workspaceId), true)
  // Pressed twice, or back and again: once is enough.
  if ((await sampleIds(c.env.DB, workspaceNo, 1)).length > 0) return seeOther(c, '/conversations')
  const agent = offer.agent && (await getAgent(c.env.DB, workspaceId, offer.agent.id))
  if (!agent) return collectionIsOff(c, offer.toSwitchOn)
  const count = await playSamples(c.env, agent, c.var.requestId)
  const entry = { workspaceNo, actor: userId, action: 'samples_added' }
  await audit(c.env.DB, { ...entry, detail: { agent: agent.id, conversations: count } }, Date.now())
  return seeOther(c, '/conversations', { key: 'samples_added', count })
})

conversations.post('/conversations/samples/removal', async function removeSamples(c) {
  assertMay(c.var.member, 'erase')
  const { workspaceId, workspaceNo, userId } = c.var.member
  const count = await eraseSamples(c.env.DB, workspaceNo, userId, Date.now())
  await finishErasures(c.env.DB, workspaceNo, async (id) => {
    await conversationStub(c.env, id).erase(workspaceId)
  })
  const entry = { workspaceNo, actor: userId, action: 'samples_removed' }
  await audit(c.env.DB, { ...entry, detail: { conversations: count } }, Date.now())
  return seeOther(c, '/conversations', { key: 'samples_removed', count })
})

/** The one of the path. @throws Problem `unknown` when this workspace has no such conversation */
async function conversationOf(c: ConversationsContext): Promise<ConversationView> {
  const id = c.req.param('id') ?? ''
  if (!CONVERSATION_ID.test(id)) throw new Problem('unknown', WORDS.unknown)
  const view = await conversationStub(c.env, id).transcript(c.var.member.workspaceId)
  if (!view) throw new Problem('unknown', WORDS.unknown)
  return view
}

/** What the turn of the path is when its intent is wrong. @throws Problem `unknown` */
async function labelOf(c: ConversationsContext): Promise<IntentLabel> {
  const label = wrongLabel(await conversationOf(c), c.req.param('turnId') ?? '')
  if (!label) throw new Problem('unknown', WORDS.unknownTurn)
  return label
}

/** What is said of the turn now, or the page the form was sent from, where the turn stands. */
async function labelled(
  c: ConversationsContext,
  { conversationId, turnId }: IntentLabel,
  isWrong: boolean,
): Promise<Response> {
  const back = textOf(await formOf(c), 'back') || `/conversations/${conversationId}`
  const marks = { wrong: new Set(isWrong ? [turnId] : []), mayMark: true }
  return partOrSeeOther(
    c,
    <WrongChanged conversationId={conversationId} turnId={turnId} marks={marks} />,
    `${safeNext(back)}#${turnId}`,
  )
}

function collectionIsOff(
  c: ConversationsContext,
  agent: { id: string; name: string } | null,
): Promise<Response> {
  const said = (
    <Empty icon="messages" title={SAMPLE_WORDS.add} text={SAMPLE_WORDS.off}>
      {agent ? (
        <LinkButton kind="primary" href={`/agents/${agent.id}/features`}>
          {SAMPLE_WORDS.switchOn(agent.name)}
        </LinkButton>
      ) : (
        <LinkButton kind="primary" href="/agents">
          {EMPTY_WORDS.createAgent}
        </LinkButton>
      )}
    </Empty>
  )
  return page(
    c,
    <DashboardLayout frame={frameOf(c)} title={WORDS.title} place="conversations" width="full">
      <PageHeader title={WORDS.title} />
      {said}
    </DashboardLayout>,
    said,
    409,
  )
}

/** Agents that are there, and the names of deleted ones that still stand in the list. */
async function namesOf(
  c: ConversationsContext,
  agents: Agent[],
  listed: { agentId: string }[],
): Promise<Map<string, AgentName>> {
  const names = new Map(
    agents.map(({ id, name, appearance }) => [id, { name, color: appearance.color }]),
  )
  const gone = listed.filter(({ agentId }) => !names.has(agentId))
  if (gone.length === 0) return names
  for (const [id, name] of await agentNames(c.env.DB, c.var.member.workspaceNo, gone))
    names.set(id, { name, color: '' })
  return names
}
