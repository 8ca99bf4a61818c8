// Everything the page of a lead shows, read side by side: neighbours in the view, conversations from
// their Durable Objects, names of those who changed it.
import { wrongTurns } from '../../conversation/labels.ts'
import { conversationStub } from '../../conversation/stub.ts'
import type { ConversationView } from '../../conversation/view.ts'
import { logError } from '../../http/problem.ts'
import { asMember } from '../../leads/filter.ts'
import type { LeadDetail } from '../../leads/lead.ts'
import { leadCounts } from '../../leads/list.ts'
import { getAgent } from '../../workspace/agents.ts'
import { can } from '../../workspace/roles.ts'
import { frameOf } from '../frame.ts'
import { actorNames } from './actors.ts'
import { type LeadsContext, peopleOf, viewOf } from './door.ts'
import type { LeadPageProps, SavedPart } from './lead-page.tsx'
import { neighboursOf } from './neighbours.ts'
import { detector } from './talk.tsx'

/** Each wakes a Durable Object; older ones are linked. */
const MAX_CONVERSATIONS = 20

export async function leadPageProps(c: LeadsContext, lead: LeadDetail): Promise<LeadPageProps> {
  const { workspaceId, workspaceNo, userId, timeZone, role } = c.var.member
  const db = c.env.DB
  const filter = viewOf(c)
  // Those who did something, and those it was given to.
  const actorIds = lead.timeline.flatMap(({ kind, actor, detail }) =>
    kind === 'assigned' && typeof detail.to === 'string' ? [actor, detail.to] : [actor],
  )
  const shown = lead.conversations.slice(-MAX_CONVERSATIONS)
  const [agent, neighbours, actors, counts, people, wrong, conversations] = await Promise.all([
    getAgent(db, workspaceId, lead.agentId),
    neighboursOf(db, workspaceNo, asMember(filter, userId), lead, Date.now(), timeZone),
    actorNames(db, workspaceId, actorIds),
    leadCounts(db, workspaceNo),
    peopleOf(c),
    wrongTurns(db, workspaceNo, ...shown),
    Promise.all(shown.map(async (id) => ({ id, view: await transcriptOf(c, id) }))),
  ])
  const isNew = counts.filter((count) => count.status === 'new')
  const frame = frameOf(
    c,
    isNew.reduce((sum, count) => sum + count.n, 0),
  )
  return {
    frame,
    clock: frame.clock,
    lead,
    filter,
    neighbours,
    actors,
    people,
    conversations,
    olderConversations: lead.conversations.slice(0, -MAX_CONVERSATIONS),
    agentColor: agent?.appearance.color ?? '',
    customLabels: new Map(
      (agent?.leadCollection.customFields ?? []).map(({ key, label }) => [key, label]),
    ),
    noticed: noticedIn(conversations, lead.interest?.turnId),
    marks: { wrong, mayMark: can(role, 'work_leads') },
    mayEdit: can(role, 'work_leads'),
    mayErase: can(role, 'erase'),
    saved: savedPart(frame.done?.key),
  }
}

function noticedIn(
  conversations: LeadPageProps['conversations'],
  turnId: string | null | undefined,
): LeadPageProps['noticed'] {
  for (const { id, view } of conversations) {
    const turn = view?.turns.find((one) => one.id === turnId)
    if (turn?.intent) return { by: detector(turn.intent.by), conversationId: id, turnId: turn.id }
  }
  return null
}

/** One that cannot be read now leaves the rest of the page. */
async function transcriptOf(c: LeadsContext, id: string): Promise<ConversationView | null> {
  try {
    return await conversationStub(c.env, id).transcript(c.var.member.workspaceId)
  } catch (error) {
    logError(error, c.var.requestId)
    return null
  }
}

const SAVED_PARTS: SavedPart[] = [
  'status',
  'status_undone',
  'status_kept',
  'assignment',
  'contact',
  'notes',
]

function savedPart(done: string | undefined): SavedPart | null {
  return SAVED_PARTS.find((part) => done === `lead_${part}`) ?? null
}
