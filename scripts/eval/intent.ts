// `npm run eval -- intent FILE`: how well the built-in detector does at the shipped threshold.
import { readFileSync, writeFileSync } from 'node:fs'
import { DEFAULT_THRESHOLD } from '../../src/capture/settings.ts'
import { classify } from '../../src/intent/classifier.ts'

type Item = { text: string; context?: string; label: 'interest' | 'other' }

export type IntentScores = {
  n: number
  precision: number
  recall: number
  f1: number
  auc: number
  usPerMessage: number
}

/** Scores of a JSONL file; `out` gets `{ interested, probability }` a line, in its order. */
export async function evalIntent(file: string, out?: string): Promise<IntentScores> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const items = lines.map((line) => JSON.parse(line) as Item)
  const started = performance.now()
  const found = items.map(({ text, context }) => classify(context ? { text, context } : { text }))
  const took = performance.now() - started
  const predictions = found.map(({ probability }) => ({
    interested: probability >= DEFAULT_THRESHOLD,
    probability,
  }))
  if (out) writeFileSync(out, predictions.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const truth = items.map(({ label }) => label === 'interest')
  return {
    n: items.length,
    ...scoresOf(
      predictions.map(({ interested }) => interested),
      truth,
    ),
    auc: round(
      areaUnderCurve(
        found.map(({ probability }) => probability),
        truth,
      ),
    ),
    usPerMessage: round((took * 1000) / Math.max(1, items.length)),
  }
}

function scoresOf(interested: readonly boolean[], truth: readonly boolean[]) {
  const count = (said: boolean, is: boolean) =>
    interested.filter((value, at) => value === said && truth[at] === is).length
  const right = count(true, true)
  const precision = right / Math.max(1, right + count(true, false))
  const recall = right / Math.max(1, right + count(false, true))
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision: round(precision), recall: round(recall), f1: round(f1) }
}

/** The chance that an interested message scores above another; ties count half. */
function areaUnderCurve(scores: readonly number[], truth: readonly boolean[]): number {
  const ranked = scores.map((score, at) => ({ score, is: truth[at]! }))
  ranked.sort((a, b) => a.score - b.score)
  let rankSum = 0
  for (let from = 0; from < ranked.length; ) {
    let to = from
    while (to < ranked.length && ranked[to]!.score === ranked[from]!.score) to += 1
    const meanRank = (from + to + 1) / 2
    for (let at = from; at < to; at++) if (ranked[at]!.is) rankSum += meanRank
    from = to
  }
  const positive = truth.filter(Boolean).length
  const negative = truth.length - positive
  if (positive === 0 || negative === 0) return 1
  return (rankSum - (positive * (positive + 1)) / 2) / (positive * negative)
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
