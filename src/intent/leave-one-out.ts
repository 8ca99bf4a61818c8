// `node src/intent/leave-one-out.ts [file …]`: the figures of REPORT.md. Each source is judged by
// weights that never saw it, pruned and rounded as the shipped ones, rules included; a file given is
// judged by weights of all sources.
import { readFileSync } from 'node:fs'
import { type Score, settle } from './classifier.ts'
import { type Features, featuresOf, HASH_BITS } from './features.ts'
import { signsOf } from './rules.ts'
import {
  INTEREST_PLAN,
  interestExamples,
  learnPruned,
  readTrainingLines,
  type TrainingLine,
} from './train.ts'

type Judged = { line: TrainingLine; probability: number }

/** Our own lines of the second file: a source of its own here. */
const LATER = 'own-written-2'

/** Templates repeat the lines they were made from, so neither may help the other. */
const KIN: Record<string, string> = { 'own-template': 'own-written', 'own-written': 'own-template' }

function main(files: string[]) {
  const lines = [
    ...readTrainingLines(['train.jsonl']),
    ...readTrainingLines(['own-written.jsonl']).map((line) => ({ ...line, source: LATER })),
  ]
  const features = lines.map(({ text }) => featuresOf(text))
  const judged = [...new Set(lines.map(({ source }) => source))].flatMap((source) => {
    const isSeen = (line: TrainingLine) => line.source !== source && line.source !== KIN[source]
    const score = scoreLearntFrom(lines, features, isSeen)
    return judge(
      lines.filter((line) => line.source === source),
      score,
    )
  })
  printTable(judged)
  printCalibration(judged)
  const blocks = judgeBlocks(lines, features)
  printTable(blocks.map(under('own-blocks')))
  const ofLater = blocks.filter(({ line }) => line.source === LATER)
  for (const [from, to] of ROUNDS) printTable(ofLater.slice(from, to).map(under(`${from}-${to}`)))
  if (files.length === 0) return
  const all = scoreLearntFrom(lines, features, () => true)
  printTable(files.flatMap((file) => judge(readLines(file), all).map(under(file))))
}

/** The lines of the second file as they were added, by number (REPORT.md). */
const ROUNDS = [
  [0, 5691],
  [5691, 8134],
  [8134, 10_433],
] as const

const BLOCK = 15
const PARTS = [0, 1, 2, 3, 4]

/**
 * Our written lines in blocks of neighbours (which resemble each other) dealt to five parts, each
 * judged without itself: nearest to messages nobody has seen. In the order of the lines.
 */
function judgeBlocks(lines: readonly TrainingLine[], features: readonly Features[]): Judged[] {
  const written = lines.filter(({ source }) => source.startsWith('own-written'))
  const partOf = new Map(written.map((line, at) => [line, Math.floor(at / BLOCK) % PARTS.length]))
  const judged = new Map<TrainingLine, Judged>()
  for (const part of PARTS) {
    const score = scoreLearntFrom(lines, features, (line) => partOf.get(line) !== part)
    const own = written.filter((line) => partOf.get(line) === part)
    for (const result of judge(own, score)) judged.set(result.line, result)
  }
  return written.map((line) => judged.get(line)!)
}

function scoreLearntFrom(
  lines: readonly TrainingLine[],
  features: readonly Features[],
  isSeen: (line: TrainingLine) => boolean,
): Score {
  const seen = [...lines.keys()].filter((at) => isSeen(lines[at]!))
  const examples = interestExamples(
    seen.map((at) => lines[at]!),
    seen.map((at) => features[at]!),
  )
  const { table, scale, bias } = learnPruned(examples, INTEREST_PLAN)
  const weights = new Float64Array(1 << HASH_BITS)
  for (let row = 0; row < table.ids.length; row++) {
    weights[table.ids[row]!] = table.levels[row]! * scale
  }
  return ({ ids, values }) => {
    let sum = bias[0]!
    for (let at = 0; at < ids.length; at++) sum += weights[ids[at]!]! * values[at]!
    return sum
  }
}

function judge(lines: readonly TrainingLine[], score: Score): Judged[] {
  return lines.map((line) => {
    const features = featuresOf(line.text)
    const signs = signsOf(features.tokens, false)
    return { line, probability: settle(line.text, features, signs, score).probability }
  })
}

const under = (source: string) => (judged: Judged) => ({
  ...judged,
  line: { ...judged.line, source },
})

function readLines(file: string): TrainingLine[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as TrainingLine)
}

function printTable(judged: readonly Judged[]) {
  const sources = [...new Set(judged.map(({ line }) => line.source))]
  const f1s: number[] = []
  for (const source of sources) {
    const own = judged.filter(({ line }) => line.source === source)
    const { f1, precision, recall, alarms } = figures(own)
    const hasInterest = own.some(({ line }) => line.label === 'interest')
    if (hasInterest) f1s.push(f1)
    const what = hasInterest
      ? `F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`
      : `no interest in it; false alarms ${(alarms * 100).toFixed(1)} %`
    console.log(`${source.padEnd(16)} n ${String(own.length).padStart(5)}  ${what}`)
  }
  console.log(`mean F1 ${(f1s.reduce((a, b) => a + b, 0) / f1s.length).toFixed(3)}`)
  const languages = new Set(judged.flatMap(({ line }) => line.lang ?? []))
  for (const lang of languages) {
    const own = judged.filter(({ line }) => line.lang === lang && line.source.startsWith('own-'))
    if (own.length > 0)
      console.log(`own lines, ${lang}: n ${own.length} F1 ${figures(own).f1.toFixed(3)}`)
  }
}

function figures(judged: readonly Judged[]) {
  const count = (said: boolean, label: string) =>
    judged.filter(({ line, probability }) => probability >= 0.5 === said && line.label === label)
      .length
  const right = count(true, 'interest')
  const wrong = count(true, 'other')
  const missed = count(false, 'interest')
  return {
    precision: right / Math.max(1, right + wrong),
    recall: right / Math.max(1, right + missed),
    f1: (2 * right) / Math.max(1, 2 * right + wrong + missed),
    alarms: wrong / Math.max(1, wrong + count(false, 'other')),
  }
}

function printCalibration(judged: readonly Judged[]) {
  for (let bin = 0; bin < 10; bin++) {
    const own = judged.filter(
      ({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin,
    )
    const said =
      own.reduce((sum, { probability }) => sum + probability, 0) / Math.max(1, own.length)
    const was = own.filter(({ line }) => line.label === 'interest').length / Math.max(1, own.length)
    console.log(`said ${said.toFixed(2)}  was ${was.toFixed(2)}  n ${own.length}`)
  }
}

if (import.meta.main) main(process.argv.slice(2))
