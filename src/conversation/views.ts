// The stored turns as the doors show them: the API's conversation, the chat's reply and resume. Pure.
import type { Field } from '../contact/contact.ts'
import { shownPhone } from '../contact/phone-shown.ts'
import type { ReplyView, ResumeView, UIMessage } from './say.ts'
import type { AgentTurn, ConversationState, Turn } from './transcript.ts'
import type { Captured, ConversationView, TurnView } from './view.ts'

export function replyView(conversation: { key: string; id: string }, turn: AgentTurn): ReplyView {
  return {
    conversation,
    reply: { id: turn.id, text: turn.text, ask: turn.data.ask },
    captured: turn.data.captured,
    engaged: turn.data.engaged,
  }
}

export function resumeView(turns: readonly Turn[]): ResumeView {
  const last = turns.findLast((turn) => turn.from === 'agent')
  const captured = turns.flatMap((turn) => (turn.from === 'visitor' ? turn.data.given : []))
  return {
    messages: turns.map(uiMessage),
    ask: last?.data.ask ?? null,
    captured: (['email', 'phone', 'name'] as const).filter((field: Field) =>
      captured.includes(field),
    ),
  }
}

function uiMessage(turn: Turn): UIMessage {
  const at = new Date(turn.at).toISOString()
  if (turn.from === 'visitor') {
    const id = turn.messageId ?? turn.id
    const details = turn.data.captured.map((one) => ({ ...one, shown: shownDetail(one) }))
    const metadata = details.length > 0 ? { at, captured: details } : { at }
    return { id, role: 'user', parts: [{ type: 'text', text: turn.text }], metadata }
  }
  const { answer, asking, ask, captured, sources } = turn.data
  const parts: UIMessage['parts'] = []
  if (answer !== '') parts.push({ type: 'text', text: answer })
  if (captured.length > 0) parts.push({ type: 'data-captured', data: { fields: captured } })
  for (const source of sources) parts.push({ type: 'data-source', data: source })
  if (asking !== '') parts.push({ type: 'text', text: asking })
  if (ask) parts.push({ type: 'data-ask', data: ask })
  return { id: turn.id, role: 'assistant', parts, metadata: { at } }
}

function shownDetail({ field, value }: Captured): string {
  return field === 'phone' ? shownPhone(value) : value
}

export function conversationView(
  state: ConversationState,
  turns: readonly Turn[],
): ConversationView {
  const leads = Object.values(state.leads).flat()
  return {
    id: state.id,
    agentId: state.agentId,
    leads: [...new Set(leads)],
    mode: state.mode,
    startedAt: new Date(state.startedAt).toISOString(),
    language: state.language,
    page: state.page,
    country: state.country,
    device: state.device,
    turns: turns.map((turn) => turnView(turn)),
  }
}

function turnView(turn: Turn): TurnView {
  const at = new Date(turn.at).toISOString()
  if (turn.from === 'agent') {
    const { ask, engaged, sources } = turn.data
    return { id: turn.id, from: 'agent', text: turn.text, at, captured: [], ask, engaged, sources }
  }
  const { intent, interested, captured } = turn.data
  const { probability, explicit, kind, words, by, declines } = intent
  return {
    id: turn.id,
    from: 'visitor',
    text: turn.text,
    at,
    intent: { interested, explicit, probability, kind, words, by },
    captured,
    ask: null,
    engaged: true,
    declined: declines,
  }
}
