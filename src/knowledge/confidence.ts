// How sure we are that a sentence answers: a logistic function of a handful of signs. Fitted by
// scripts/eval/calibrate-knowledge.ts on questions of several businesses; read by rank.ts.

export type Evidence = {
  /** Share of the question that the sentence and its surroundings say. */
  coverage: number
  /** The heaviest subject of the question that they do not say. */
  missing: number
  /** Share of the question that the agent's knowledge nowhere says. */
  unknown: number
  /** The kind of fact asked for: 1 there, -1 not there, 0 none asked for. */
  fact: -1 | 0 | 1
  subjects: number
  matched: number
  margin: number
}

/** From here the built-in answer quotes; below it says that it does not know. */
export const ANSWERS_FROM = 0.5

export function confidenceOf(e: Evidence): number {
  const z =
    -2.5 +
    5 * e.coverage -
    2 * e.missing -
    1 * e.unknown +
    0.4 * e.fact +
    1 * Math.min(e.margin, 0.3)
  return 1 / (1 + Math.exp(-z))
}
