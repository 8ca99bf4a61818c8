// A conversation as it was read, for the page of a lead: captured words underlined, the sentence that
// showed interest marked, the reasons in the margin, the intent of each turn in quiet details.
import type { FC } from 'hono/jsx'
import type { ConversationView, TurnView } from '../../conversation/view.ts'
import type { Lead } from '../../leads/columns.ts'
import { Facts } from '../../ui/card.tsx'
import type { Clock } from '../../ui/props.ts'
import { Badge } from '../../ui/status.tsx'
import { Message, Thread } from '../../ui/thread.tsx'
import { Time } from '../../ui/time.tsx'
import { MarkedText } from '../marked-text.tsx'
import { AgentDot } from './columns.tsx'
import { DETAIL_WORDS, DETECTORS } from './detail-words.ts'
import { INTENT_WORDS, MODE_WORDS } from './words.ts'
import { type Marks, Wrong } from './wrong.tsx'

const WORDS = DETAIL_WORDS.talk

export type TalkProps = {
  conversation: ConversationView
  label: string
  agent: { name: string; color: string }
  lead: Pick<Lead, 'interest' | 'intent' | 'probability'>
  marks: Marks
  clock: Clock
}

export const Talk: FC<TalkProps> = ({ conversation, label, ...shared }) => (
  <section class="stack" aria-label={label} id={conversation.id}>
    <div class="row muted">
      <AgentDot name={shared.agent.name} color={shared.agent.color} />
      <span>{WORDS.turns(conversation.turns.filter(({ from }) => from === 'visitor').length)}</span>
      <Time at={Date.parse(conversation.startedAt)} clock={shared.clock} as="day" />
      {conversation.mode ? <Badge>{MODE_WORDS[conversation.mode].toLowerCase()}</Badge> : null}
      <a href={`/conversations/${conversation.id}`}>{WORDS.open}</a>
    </div>
    <Thread label={label}>
      {conversation.turns.map((turn) => (
        <Turn turn={turn} conversation={conversation} {...shared} />
      ))}
    </Thread>
  </section>
)

type TurnProps = Omit<TalkProps, 'label'> & { turn: TurnView }

const Turn: FC<TurnProps> = ({ turn, conversation, agent, lead, marks, clock }) => {
  const notes = notesOf(turn, lead)
  const isVisitor = turn.from === 'visitor'
  const sentence = lead.interest?.turnId === turn.id ? lead.interest.sentence : null
  return (
    <Message
      id={turn.id}
      side={isVisitor ? 'theirs' : 'ours'}
      author={isVisitor ? WORDS.visitor : agent.name}
      at={Date.parse(turn.at)}
      clock={clock}
      note={
        notes.length > 0 || turn.sources?.length ? (
          <>
            {notes.map((note) => (
              <span>
                {note}
                <br />
              </span>
            ))}
            <Sources turn={turn} agentId={conversation.agentId} />
          </>
        ) : null
      }
      below={
        turn.intent ? (
          <div class="row">
            <TurnIntent intent={turn.intent} />
            <Wrong conversationId={conversation.id} turnId={turn.id} marks={marks} />
          </div>
        ) : null
      }
    >
      <MarkedText
        text={turn.text}
        captured={turn.captured}
        signs={sentence ? [sentence] : []}
        signLabel={sentenceLabel(lead)}
      />
    </Message>
  )
}

function sentenceLabel({ intent, probability }: TalkProps['lead']): string {
  return WORDS.sentence(intent ? INTENT_WORDS[intent].toLowerCase() : '', probability)
}

function notesOf(turn: TurnView, lead: TalkProps['lead']): string[] {
  const notes: string[] = []
  if (lead.interest?.turnId === turn.id) notes.push(sentenceLabel(lead))
  if (turn.captured.length > 0) notes.push(WORDS.captured(turn.captured.map(({ field }) => field)))
  if (turn.declined) notes.push(WORDS.declined)
  if (!turn.engaged) notes.push(WORDS.withheld)
  if (turn.ask) notes.push(WORDS.asked(turn.ask.reason, turn.ask.fields))
  return notes
}

const Sources: FC<{ turn: TurnView; agentId: string }> = ({ turn: { sources = [] }, agentId }) =>
  sources.length === 0 ? null : (
    <span>
      {WORDS.sources}{' '}
      <a href={`/agents/${agentId}/knowledge`}>{sources.map(({ title }) => title).join(', ')}</a>
    </span>
  )

const TurnIntent: FC<{ intent: NonNullable<TurnView['intent']> }> = ({ intent }) => (
  <details>
    <summary>{WORDS.intent(INTENT_WORDS[intent.kind], intent.probability)}</summary>
    <Facts
      facts={[
        { label: WORDS.words, value: intent.words.join(', ') || null },
        { label: WORDS.by, value: detector(intent.by) },
        { label: WORDS.explicit, value: intent.explicit ? WORDS.yes : null },
      ]}
    />
  </details>
)

/** A detector of a later version keeps its own name. */
export function detector(by: string): string {
  return DETECTORS[by as keyof typeof DETECTORS] ?? by
}
