// Who waits for a page goes before an export: both ask one D1, which does one thing at a time. Called by
// lists and by the dashboard's door; export.ts listens. Law: only moments are kept, and only of this
// isolate: nothing here waits for a promise of another request, which workerd does not allow.

/** Longer than this nobody holds an export up: a slow page, or a request that was cut off half-way. */
const COUNTS_FOR_MS = 250
const LOOK_EVERY_MS = 2
const waiting = new Set<{ since: number }>()
let lastServedAt = 0

/** Runs what somebody waits for. */
export async function goFirst<T>(work: () => Promise<T>): Promise<T> {
  const one = { since: Date.now() }
  waiting.add(one)
  try {
    return await work()
  } finally {
    waiting.delete(one)
    lastServedAt = Date.now()
  }
}

/** How long nobody has waited for anything; 0: somebody does. */
export function quietForMs(): number {
  const now = Date.now()
  for (const one of waiting) if (now - one.since > COUNTS_FOR_MS) waiting.delete(one)
  return waiting.size > 0 ? 0 : now - lastServedAt
}

/** Returns when it has been quiet for `quietMs`, and after `mostMs` in any case: exports end as well. */
export async function letOthersFirst(quietMs: number, mostMs: number): Promise<void> {
  const until = Date.now() + mostMs
  while (quietForMs() < quietMs && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
}
