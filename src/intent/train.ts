// `npm run train:intent`: data/*.jsonl in, weights.ts out, byte for byte the same every time.
// With --check nothing is written: exits 1 when the committed weights are not what comes out.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Features, featuresOf, HASH_BITS } from './features.ts'
import { INTENT_KINDS, type IntentKind } from './intent.ts'
import { type Example, type Linear, learn } from './learn.ts'
import { LEVELS, packTable, type Table } from './pack.ts'

export type TrainingLine = {
  text: string
  context?: string
  label: 'interest' | 'other'
  /** The kind; what a member labelled has none, and teaches only whether it is interest. */
  fine?: string
  source: string
  lang?: string
}

/** Public data first, then ours; the order is part of the result. */
const FILES = ['train.jsonl', 'own-written.jsonl', 'labels.jsonl']
/** What members labelled, as the API exports it: a workspace's own, so not in the repository. */
const OPTIONAL = 'labels.jsonl'

/** Features kept: what more of them win is less than what they weigh (REPORT.md). */
const INTEREST_FEATURES = 140_000
const KIND_FEATURES = 4_000

/** Our own lines are few and speak of sales on websites as no public set does. */
const OWN_WEIGHT = 4

export function readTrainingLines(files: readonly string[] = FILES): TrainingLine[] {
  return files.flatMap((file) => {
    const path = join(import.meta.dirname, 'data', file)
    if (file === OPTIONAL && !existsSync(path)) return []
    const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
    return lines.map((line) => JSON.parse(line) as TrainingLine)
  })
}

/** The text of weights.ts. */
export function trainIntent(lines: readonly TrainingLine[]): string {
  const features = lines.map(({ text }) => featuresOf(text))
  const interest = learnPruned(interestExamples(lines, features), INTEREST_PLAN)
  const kind = learnPruned(
    lines.flatMap((line, at) => {
      if (line.fine === undefined) return []
      const { ids, values } = features[at]!
      return {
        ids,
        values,
        weight: weightOf(line),
        target: INTENT_KINDS.indexOf(kindOf(line.fine)),
      }
    }),
    KIND_PLAN,
  )
  return moduleText({ interest, kind })
}

/** How interest is learnt, in training and under trial. */
export const INTEREST_PLAN: Plan = {
  columns: 1,
  epochs: 12,
  rate: 0.3,
  pull: 0.001,
  features: INTEREST_FEATURES,
  step: 0.3,
}

const KIND_PLAN: Plan = {
  columns: INTENT_KINDS.length,
  epochs: 4,
  rate: 0.3,
  pull: 0,
  features: KIND_FEATURES,
  step: 1,
}

export function interestExamples(
  lines: readonly TrainingLine[],
  features: readonly Features[],
): Example[] {
  return lines.map((line, at) => ({
    ids: features[at]!.ids,
    values: features[at]!.values,
    weight: weightOf(line),
    target: line.label === 'interest' ? 1 : 0,
  }))
}

function weightOf({ source }: TrainingLine): number {
  return source.startsWith('own-') ? OWN_WEIGHT : 1
}

function kindOf(fine: string): IntentKind {
  if (fine === 'refusal') return 'decline'
  const kind = INTENT_KINDS.find((known) => known === fine)
  if (!kind) throw new Error(`unknown kind ${fine}`)
  return kind
}

/** Levels of the features kept: times `scale` they are weights. */
type Head = { table: Table; scale: number; bias: number[] }
type Plan = {
  columns: number
  epochs: number
  rate: number
  pull: number
  features: number
  /** Weights are rounded to multiples of this. */
  step: number
}

/** Learns with all features, keeps those that matter most, learns again with these alone. */
export function learnPruned(examples: readonly Example[], plan: Plan): Head {
  const options = { ...plan, size: 1 << HASH_BITS }
  const keep = mostTelling(learn(examples, options), examples, plan.features)
  return quantise(learn(examples, { ...options, keep }), keep, plan.step)
}

function mostTelling(model: Linear, examples: readonly Example[], features: number): Uint8Array {
  const { columns, weights } = model
  const count = new Float64Array(weights.length / columns)
  for (const { ids, weight } of examples) for (const id of ids) count[id]! += weight
  const merit = (id: number) => {
    let largest = 0
    for (let column = 0; column < columns; column++) {
      largest = Math.max(largest, Math.abs(weights[id * columns + column]!))
    }
    return largest * Math.sqrt(count[id]!)
  }
  const used = [...count.keys()].filter((id) => count[id]! > 0)
  const ranked = used.map((id) => ({ id, merit: merit(id) }))
  ranked.sort((a, b) => b.merit - a.merit || a.id - b.id)
  const keep = new Uint8Array(count.length)
  for (const { id } of ranked.slice(0, features)) keep[id] = 1
  return keep
}

function quantise({ weights, columns, bias }: Linear, keep: Uint8Array, scale: number): Head {
  const ids: number[] = []
  const levels: number[] = []
  for (let id = 0; id < keep.length; id++) {
    if (!keep[id]) continue
    const row = Array.from(weights.subarray(id * columns, (id + 1) * columns), (weight) =>
      Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight / scale))),
    )
    if (row.every((level) => level === 0)) continue
    ids.push(id)
    levels.push(...row)
  }
  const rounded = Array.from(bias, (value) => Number(value.toFixed(6)))
  return { table: { columns, ids, levels }, scale, bias: rounded }
}

function moduleText(heads: Record<'interest' | 'kind', Head>): string {
  const lines = Object.entries(heads).map(([name, head]) => {
    const packed = { ...head, table: packTable(head.table) }
    return `export const ${name.toUpperCase()} = ${JSON.stringify(packed)}\n`
  })
  return `// Made by \`npm run train:intent\`; not edited by hand.\n${lines.join('')}`
}

function main() {
  const path = join(import.meta.dirname, 'weights.ts')
  const text = trainIntent(readTrainingLines())
  if (process.argv.includes('--check')) {
    const isSame = readFileSync(path, 'utf8') === text
    console.log(isSame ? 'weights.ts is what training gives' : 'weights.ts is stale: train again')
    process.exitCode = isSame ? 0 : 1
    return
  }
  writeFileSync(path, text)
  console.log(`weights.ts: ${text.length} characters`)
}

if (import.meta.main) main()
