// `npm run eval -- knowledge QUESTIONS DIR`: the built-in answers against questions with known answers,
// by the very code that the product runs on articles of DIR/<kb>/*.md (PRODUCT §11).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuiltinAnswer, builtinAnswer } from '../../src/assistant/builtin.ts'
import { rank } from '../../src/knowledge/rank.ts'
import { buildIndex, type KnowledgeIndex } from '../../src/knowledge/search-index.ts'
import { splitArticle } from '../../src/knowledge/split.ts'
import type { Language } from '../../src/language/language.ts'

export type Case = {
  kb: string
  question: string
  answerArticle: string | null
  answerContains: string | null
  lang?: Language
}
export type Verdict = 'correct' | 'abstained' | 'wrong' | 'missed'

/** A reply longer than this answers nobody's question. */
const REPLY_MAX = 400

/** Counts by verdict; they sum to `n`. `out` gets one JSON line per question. */
export async function evalKnowledge(
  questions: string,
  dir: string,
  out?: string,
): Promise<Record<Verdict | 'n', number>> {
  const counts = { n: 0, correct: 0, abstained: 0, wrong: 0, missed: 0 }
  const indexes = new Map<string, KnowledgeIndex>()
  const lines: string[] = []
  for (const one of readCases(questions)) {
    const index = indexes.get(one.kb) ?? readKnowledge(join(dir, one.kb))
    indexes.set(one.kb, index)
    const reply = replyTo(one, index)
    const verdict = judge(one, reply)
    counts.n++
    counts[verdict]++
    const { kb, question } = one
    lines.push(JSON.stringify({ kb, question, verdict, ...reply }))
  }
  if (out !== undefined) writeFileSync(out, lines.map((line) => `${line}\n`).join(''))
  return counts
}

export function readCases(file: string): Case[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Case)
}

/** The articles of one business as an index; the article id is the file's name. */
export function readKnowledge(folder: string): KnowledgeIndex {
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'))
  return buildIndex(
    files.sort().flatMap((name) => {
      const body = readFileSync(join(folder, name), 'utf8')
      const title = /^#\s+(.+)$/m.exec(body)?.[1]?.trim() ?? name.replace(/\.md$/, '')
      return splitArticle(title, body).map((piece) => ({ articleId: name, title, ...piece }))
    }),
  )
}

function replyTo({ question, lang = 'en' }: Case, index: KnowledgeIndex): BuiltinAnswer {
  return builtinAnswer({
    text: question,
    language: lang,
    persona: '',
    agentName: '',
    history: [],
    passages: rank(index, question),
  })
}

function judge({ answerContains }: Case, reply: BuiltinAnswer): Verdict {
  if (answerContains === null) return reply.sources.length === 0 ? 'abstained' : 'wrong'
  if (reply.abstained) return 'missed'
  const holds = folded(reply.text).includes(folded(answerContains))
  return holds && reply.text.length <= REPLY_MAX ? 'correct' : 'wrong'
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}
