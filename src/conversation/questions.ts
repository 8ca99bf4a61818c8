// Which questions a reply answers, and their answers one after the other, streamed as they come. The
// visitor's contact details are cut out of what a model or the search reads: neither needs them.

import type { Question } from '../assistant/answer.ts'
import { builtinAnswer } from '../assistant/builtin.ts'
import type { Decision } from '../capture/state.ts'
import type { Env } from '../env.ts'
import { retrieve } from '../knowledge/retrieve.ts'
import type { Language } from '../language/language.ts'
import type { Agent } from '../workspace/agent.ts'
import type { ReplyStream } from './reply-stream.ts'
import type { AgentData, Transcript, Turn, VisitorTurn } from './transcript.ts'
import { withoutRanges } from './understand.ts'

/**
 * The texts to answer, oldest first: the questions that were held back, else this message. Bare
 * details, a decline or a mistyped address that ask for nothing get no answer besides what is said.
 */
export function questionsOf(
  decision: Decision,
  turn: VisitorTurn,
  opening: string,
  transcript: Transcript,
): string[] {
  if (!decision.engage) return []
  if (decision.answers.length > 0) {
    return decision.answers.flatMap((id) => {
      const held = id === turn.id ? turn : transcript.turn(id)
      return held?.from === 'visitor' ? [questionText(held)] : []
    })
  }
  const hasReply = opening !== '' || decision.ask?.reason === 'invalid'
  return hasReply && !turn.data.intent.asks ? [] : [questionText(turn)]
}

function questionText(turn: VisitorTurn): string {
  const rest = withoutRanges(turn.text, turn.data.captured)
  return rest === '' ? turn.text : rest
}

export type Answered = Pick<AgentData, 'sources' | 'by' | 'usage'> & { text: string }

export type AnswerContext = {
  env: Env
  agent: Agent
  language: Language
  history: readonly Turn[]
  stream: ReplyStream
}

/** Streams the opening and the answers as one text block. Never throws: there is always an answer. */
export async function answerQuestions(
  questions: readonly string[],
  opening: string,
  context: AnswerContext,
): Promise<Answered> {
  const block = new TextBlock(context.stream)
  block.write(opening)
  const sources: AgentData['sources'] = []
  let by: string | null = null
  for (const text of questions) {
    block.paragraph()
    const answer = builtinAnswer(await questionOf(text, context))
    block.write(answer.text)
    sources.push(...answer.sources)
    by = 'builtin'
  }
  block.end()
  return { text: block.text, sources: unique(sources), by }
}

async function questionOf(text: string, context: AnswerContext): Promise<Question> {
  const { agent, env, history, language } = context
  const previous = history.findLast((turn) => turn.from === 'visitor')?.text
  const passages = await retrieve(env.DB, agent.workspaceId, agent.id, text, {
    version: agent.knowledgeVersion,
    ...(previous !== undefined && { previous }),
  })
  return {
    text,
    language,
    persona: agent.persona,
    agentName: agent.name,
    history: history.map(({ from, text: said }) => ({ from, text: said })),
    passages,
  }
}

const ID = 'answer'

/** The answer's text block of the stream: opened by its first visible character. */
class TextBlock {
  readonly #stream: ReplyStream
  #text = ''
  #gap = ''

  constructor(stream: ReplyStream) {
    this.#stream = stream
  }

  get text(): string {
    return this.#text
  }

  write(delta: string): void {
    if (delta === '') return
    if (this.#text === '') this.#stream.write({ type: 'text-start', id: ID })
    const words = this.#gap + delta
    this.#gap = ''
    this.#text += words
    this.#stream.write({ type: 'text-delta', id: ID, delta: words })
  }

  paragraph(): void {
    if (this.#text !== '') this.#gap = '\n\n'
  }

  end(): void {
    if (this.#text !== '') this.#stream.write({ type: 'text-end', id: ID })
  }
}

function unique(sources: AgentData['sources']): AgentData['sources'] {
  return sources.filter(
    (source, index) => sources.findIndex((one) => one.articleId === source.articleId) === index,
  )
}
