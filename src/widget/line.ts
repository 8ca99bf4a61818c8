// The line to the endpoint: how long to wait, when to try again, when somebody hangs up.

/** The endpoint answers within 8 s and never pauses longer than 6 (PRODUCT §6): this is a dead line. */
export const SILENCE_MS = 20_000

/** An answer that trying again by itself would not change; the message is for the visitor. */
export class Refusal extends Error {
  mayRetry = false
}

/** Aborts when the other end says nothing for too long, or when the visitor stops it. */
export function lineUntil(stop: AbortSignal): {
  signal: AbortSignal
  heard: () => void
  end: () => void
} {
  const controller = new AbortController()
  const abort = (): void => controller.abort()
  let timer = 0
  const end = (): void => clearTimeout(timer)
  const heard = (): void => {
    end()
    timer = setTimeout(abort, SILENCE_MS)
  }
  stop.addEventListener('abort', abort)
  heard()
  return { signal: controller.signal, heard, end }
}

/** Both reject when somebody hangs up. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return orAbort(signal, (done) => setTimeout(done, ms))
}

export function online(signal: AbortSignal): Promise<void> {
  return orAbort(signal, (done) => addEventListener('online', done, { once: true }))
}

function orAbort(signal: AbortSignal, begin: (done: () => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', reject)
    begin(resolve)
  })
}
