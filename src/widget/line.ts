// The line to the endpoint: how long to wait, when to try again, when somebody hangs up.
import type { Trouble } from './turn.ts'

/** The endpoint answers within 8 s and never pauses longer than 6 (PRODUCT §6): this is a dead line. */
export const SILENCE_MS = 20_000

/** An answer that trying again by itself would not change. */
export class Refusal extends Error {
  readonly trouble: Trouble

  constructor(trouble: Trouble) {
    super(trouble.text)
    this.trouble = trouble
  }
}

/** Aborts when the other end says nothing for too long, or when the visitor stops it. */
export class Silence {
  readonly #controller = new AbortController()
  #timer = 0

  constructor(stop: AbortSignal) {
    stop.addEventListener('abort', () => this.#controller.abort(), { once: true })
    this.heard()
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  heard(): void {
    this.end()
    this.#timer = setTimeout(() => this.#controller.abort(), SILENCE_MS)
  }

  end(): void {
    clearTimeout(this.#timer)
  }
}

export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}

export function online(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    addEventListener('online', () => resolve(), { once: true, signal })
    signal.addEventListener('abort', () => reject(signal.reason))
  })
}
