// A passage of an agent's knowledge, as the assistant gets it.

export type Passage = {
  articleId: string
  title: string
  text: string
  /** Comparable within one question only; higher is better. */
  score: number
  /** Calibrated probability that the quote answers the question; absent: not judged. */
  answers?: number
  /** The sentences that answer, at most QUOTE_MAX characters; absent: not judged. */
  quote?: string
  /** The one sentence of the quote that answers best. */
  sentence?: string
}

/** A reply may quote this many characters (PRODUCT §11 counts an answer as right up to 400). */
export const QUOTE_MAX = 400
