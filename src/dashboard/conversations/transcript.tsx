// A conversation as it was read, with what the product thought and did in the margin: intent of each
// visitor turn, captured words, asks, withheld answers, sources.
import type { Child, FC } from 'hono/jsx'
import type { ConversationView, TurnView } from '../../conversation/view.ts'
import type { Clock } from '../../ui/props.ts'
import { Message, Thread } from '../../ui/thread.tsx'
import { INTENT_WORDS } from '../leads/words.ts'
import { type Marks, Wrong } from '../leads/wrong.tsx'
import { MarkedText } from '../marked-text.tsx'
import { DETAIL_WORDS, NOTES } from './words.ts'

export type TranscriptProps = {
  view: ConversationView
  agentName: string
  marks: Marks
  clock: Clock
}

export const Transcript: FC<TranscriptProps> = ({ view, agentName, marks, clock }) => {
  if (view.turns.length === 0) return <p class="muted">{DETAIL_WORDS.empty}</p>
  return (
    <Thread label={DETAIL_WORDS.thread}>
      {view.turns.map((turn) => (
        <Message
          id={turn.id}
          side={turn.from === 'visitor' ? 'theirs' : 'ours'}
          author={turn.from === 'visitor' ? DETAIL_WORDS.visitor : agentName}
          at={Date.parse(turn.at)}
          clock={clock}
          note={noteOf(turn, view, marks)}
        >
          <MarkedText
            text={turn.text}
            captured={turn.captured}
            signs={turn.intent?.interested ? turn.intent.words : []}
            signLabel={NOTES.sign}
          />
        </Message>
      ))}
    </Thread>
  )
}

/** Null: there is nothing to say of this turn. */
function noteOf(turn: TurnView, { id, agentId }: ConversationView, marks: Marks): Child {
  const lines = turn.from === 'visitor' ? visitorLines(turn, id, marks) : agentLines(turn, agentId)
  if (lines.length === 0) return null
  return lines.map((line, i) => (
    <>
      {i > 0 ? <br /> : null}
      {line}
    </>
  ))
}

function visitorLines(turn: TurnView, conversationId: string, marks: Marks): Child[] {
  const { intent, captured, declined } = turn
  const lines: Child[] = []
  if (intent) {
    const { kind, probability, words, by, interested, explicit } = intent
    const said = NOTES.intent(INTENT_WORDS[kind] ?? kind, probability)
    lines.push(
      <>
        {interested ? <strong>{NOTES.interested}: </strong> : null}
        {[said, ...(interested && explicit ? [NOTES.explicit] : [])].join(', ')}{' '}
        <span class="muted">{NOTES.by(by)}</span>{' '}
        <Wrong conversationId={conversationId} turnId={turn.id} marks={marks} />
      </>,
    )
    if (words.length > 0) lines.push(NOTES.words(words))
  }
  if (captured.length > 0) lines.push(NOTES.captured(captured.map(({ field }) => field)))
  if (declined) lines.push(NOTES.declined)
  return lines
}

function agentLines({ ask, engaged, sources }: TurnView, agentId: string): Child[] {
  const lines: Child[] = []
  if (!engaged) lines.push(<strong>{NOTES.withheld}</strong>)
  if (ask) {
    const asked =
      ask.reason === 'invalid' ? NOTES.corrected(ask.fields) : NOTES.asked(ask.fields, ask.reason)
    lines.push(ask.consent ? `${asked}, ${NOTES.consent}` : asked)
  }
  if (sources && sources.length > 0)
    lines.push(
      <>
        {NOTES.sources}
        {sources.map(({ articleId, title }, i) => (
          <>
            {i > 0 ? ', ' : null}
            <a href={`/agents/${agentId}/knowledge/${articleId}`}>{title}</a>
          </>
        ))}
      </>,
    )
  return lines
}
