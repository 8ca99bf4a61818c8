// A model that keeps failing is left alone for a while, so that visitors do not wait for it each time.
// One per isolate and use (answers, intent): nothing is stored, another isolate finds out by itself.

/** Failures running until a model is left alone, and for how long; then one call may try again. */
const FAILURES_MAX = 3
const REST_MS = 30_000

type Record = { failures: number; restUntil: number }

export class Breaker {
  readonly #models = new Map<string, Record>()

  /** Whether to call the model now. After the rest the first to ask tries alone, the others pass by. */
  allows(model: string, now: number): boolean {
    const record = this.#models.get(model)
    if (record === undefined || record.failures < FAILURES_MAX) return true
    if (now < record.restUntil) return false
    record.restUntil = now + REST_MS
    return true
  }

  failed(model: string, now: number): void {
    const failures = (this.#models.get(model)?.failures ?? 0) + 1
    this.#models.set(model, { failures, restUntil: now + REST_MS })
  }

  succeeded(model: string): void {
    this.#models.delete(model)
  }
}
