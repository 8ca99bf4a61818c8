// Which questions a reply answers, and their answers one after the other, streamed as they come. The
// visitor's contact details are cut out of what a model or the search reads: neither needs them.

import type { Answer, Provider, Question } from '../assistant/answer.ts'
import { assist } from '../assistant/assist.ts'
import { builtin, builtinAnswer } from '../assistant/builtin.ts'
import { providersFor } from '../assistant/providers.ts'
import type { Decision } from '../capture/state.ts'
import type { Env } from '../env.ts'
import { logError } from '../http/problem.ts'
import type { Intent } from '../intent/intent.ts'
import { retrieve } from '../knowledge/retrieve.ts'
import type { Language } from '../language/language.ts'
import type { Agent } from '../workspace/agent.ts'
import { isWithinBudget } from '../workspace/usage.ts'
import type { ReplyStream } from './reply-stream.ts'
import type { AgentData, ModelUsage, Transcript, Turn, VisitorTurn } from './transcript.ts'
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

export type Answered = Pick<AgentData, 'sources' | 'by' | 'usage'> & {
  text: string
  /** Of the answers, how many a model gave: what the agent's daily budget counts. */
  byModel: number
}

export type AnswerContext = {
  env: Env
  agent: Agent
  language: Language
  /** The turns before this one, oldest first; read only when a model will. */
  history: () => Turn[]
  /** The visitor's message before: completes short follow-ups ("and yearly?"). */
  previous: string | undefined
  stream: ReplyStream
}

/** Streams the opening and the answers as one text block. There is always an answer (PRODUCT §6). */
export async function answerQuestions(
  questions: readonly string[],
  opening: string,
  context: AnswerContext,
): Promise<Answered> {
  const block = new TextBlock(context.stream)
  block.write(opening)
  const answers: Answer[] = []
  const providers = isWithinBudget(context.agent) ? providersFor(context.env) : [builtin]
  for (const text of questions) {
    block.paragraph()
    answers.push(await answerOne(text, providers, context, (delta) => block.write(delta)))
  }
  block.end()
  const usage = answers.flatMap((answer) => answer.usage ?? [])
  return {
    text: block.text,
    sources: unique(answers.flatMap((answer) => answer.sources)),
    by: answers.at(-1)?.by ?? null,
    byModel: answers.filter(({ by }) => by !== 'builtin').length,
    ...(usage.length > 0 && {
      usage: {
        inputTokens: usage.reduce((sum, one) => sum + one.inputTokens, 0),
        outputTokens: usage.reduce((sum, one) => sum + one.outputTokens, 0),
      },
    }),
  }
}

async function answerOne(
  text: string,
  providers: readonly Provider[],
  context: AnswerContext,
  onText: (delta: string) => void,
): Promise<Answer> {
  const passages = await passagesFor(text, context)
  const { agent, language } = context
  const { name: agentName, persona } = agent
  const asked: Question = { text, language, persona, agentName, history: [], passages }
  if (providers.length === 1) {
    const { text: said, sources } = builtinAnswer(asked)
    onText(said)
    return { by: 'builtin', text: said, sources }
  }
  return assist({ ...asked, history: context.history().map(withoutDetails) }, providers, onText)
}

async function passagesFor(text: string, context: AnswerContext): Promise<Question['passages']> {
  const { agent, env, previous } = context
  try {
    return await retrieve(env.DB, agent.workspaceId, agent.id, text, {
      version: agent.knowledgeVersion,
      ...(previous !== undefined && { previous }),
    })
  } catch (error) {
    // Only large or just changed knowledge asks D1; without it the answer says that it does not know.
    logError(error, `knowledge of ${agent.id}`)
    return []
  }
}

function withoutDetails(turn: Turn): Question['history'][number] {
  if (turn.from === 'agent') return { from: 'agent', text: turn.text }
  return { from: 'visitor', text: withoutRanges(turn.text, turn.data.captured) }
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

/** With what the answers of this reply took: only grows, the agent's count takes the difference. */
export function usageAfter(
  before: ModelUsage | undefined,
  { byModel, usage }: Pick<Answered, 'byModel' | 'usage'>,
  intent: Pick<Intent, 'usage'>,
): ModelUsage | undefined {
  const spent = [usage, intent.usage].filter((one) => one !== undefined)
  if (byModel === 0 && spent.length === 0) return before
  const sum = (of: 'inputTokens' | 'outputTokens'): number =>
    spent.reduce((total, one) => total + one[of], before?.[of] ?? 0)
  return {
    messages: (before?.messages ?? 0) + byModel,
    inputTokens: sum('inputTokens'),
    outputTokens: sum('outputTokens'),
  }
}
