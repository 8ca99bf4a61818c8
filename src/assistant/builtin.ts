// The built-in answers: offline, synchronous, always last in line. Quotes the sentences of the agent's
// knowledge that answer, or says plainly that it does not know. Law: never more than 400 characters
// of knowledge, nothing invented, nothing asked.
import { ANSWERS_FROM } from '../knowledge/confidence.ts'
import { type Passage, QUOTE_MAX } from '../knowledge/passage.ts'
import type { Answer, Provider, Question } from './answer.ts'
import { PHRASES } from './phrases.ts'
import { smallTalkIn } from './small-talk.ts'

export type BuiltinAnswer = {
  text: string
  sources: Answer['sources']
  /** Nothing of the knowledge is offered: it does not know. Small talk is not abstaining. */
  abstained: boolean
}

/** The answer at once, for the hot path of a turn that no model answers. */
export function builtinAnswer(question: Question): BuiltinAnswer {
  const phrases = PHRASES[question.language]
  const smallTalk = smallTalkIn(question.text)
  if (smallTalk) return { text: phrases[smallTalk], sources: [], abstained: false }
  const best = question.passages[0]
  if (best === undefined || !answersIt(best))
    return { text: phrases.unknown, sources: [], abstained: true }
  const quoted = quotedFrom(best, question.passages[1])
  return { text: quoted.text, sources: sourcesOf(quoted.from), abstained: false }
}

/** A second passage this close to the best one answers as well as it: both are shown. */
const CLOSE = 0.85

function quotedFrom(best: Passage, second?: Passage): { text: string; from: Passage[] } {
  const quote = best.quote ?? best.text.slice(0, QUOTE_MAX)
  const isClose = second?.sentence !== undefined && second.score >= CLOSE * best.score
  if (!isClose) return { text: quote, from: [best] }
  for (const first of [quote, best.sentence ?? quote]) {
    const text = `${first}\n${second.sentence}`
    if (text.length <= QUOTE_MAX) return { text, from: [best, second] }
  }
  return { text: quote, from: [best] }
}

/** Two passages of one article are one source. */
function sourcesOf(passages: Passage[]): Answer['sources'] {
  const titles = new Map(passages.map(({ articleId, title }) => [articleId, title]))
  return [...titles].map(([articleId, title]) => ({ articleId, title }))
}

function answersIt(passage: Passage): boolean {
  return passage.answers === undefined || passage.answers >= ANSWERS_FROM
}

export const builtin: Provider = {
  name: 'builtin',
  async *answer(question) {
    yield builtinAnswer(question).text
  },
}
