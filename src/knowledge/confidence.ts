// How sure we are that a passage answers: a logistic function of a handful of signs, read by rank.ts.
// Weights by logistic regression on the questions of eight businesses (five of them test/knowledge/
// businesses), each business judged by weights fitted on the other seven: 89 % of the answerable
// answered rightly, 89 % of the rest left unanswered. Fitted with both kinds in balance, then moved to
// one question in four without an answer.

export type Evidence = {
  /** Share of the question that the best sentence and its surroundings say. */
  coverage: number
  /** The heaviest subject of the question that they do not say, as a share. */
  missing: number
  /** Share of the question whose words the agent's knowledge nowhere has. */
  unknown: number
  /** The kind of fact asked for: 1 there, -1 not there, 0 none asked for. */
  fact: -1 | 0 | 1
  /** Words that name what the question is about, and how many of them are said. */
  subjects: number
  matched: number
  /** Score before the runner-up's; 0 for all but the best passage. */
  margin: number
}

/** From here the built-in answer quotes; below it says that it does not know. */
export const ANSWERS_FROM = 0.5

const MARGIN_MAX = 0.3
const SUBJECTS_MAX = 4

/** Probability from 0 to 1. */
export function confidenceOf(evidence: Evidence): number {
  const { coverage, missing, unknown, fact, subjects, matched, margin } = evidence
  const aboutSubjects =
    subjects === 0 ? 0.78 : 1.8 * (matched / subjects) + 0.45 * Math.min(subjects, SUBJECTS_MAX)
  const aboutFact = fact === 1 ? 0.42 : fact === -1 ? -0.46 : 0
  const z =
    -2.67 +
    2.6 * coverage -
    1.53 * missing -
    1.62 * unknown +
    2.27 * Math.min(margin, MARGIN_MAX) +
    aboutFact +
    aboutSubjects
  return 1 / (1 + Math.exp(-z))
}
