import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { goFirst, letOthersFirst, quietForMs } from '../../src/leads/courtesy.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 5, 1) })
})
afterEach(async () => {
  await vi.advanceTimersByTimeAsync(1_000)
  quietForMs()
  vi.useRealTimers()
})

/** Something that takes `ms`. */
const page = (ms: number) => goFirst(() => new Promise<void>((done) => setTimeout(done, ms)))
/** When an export went on, in ms from now. */
async function heldBack(quietMs: number, mostMs: number): Promise<number> {
  const from = Date.now()
  let at = -1
  void letOthersFirst(quietMs, mostMs).then(() => {
    at = Date.now() - from
  })
  await vi.advanceTimersByTimeAsync(2 * mostMs)
  return at
}

describe('who waits for a page goes first', () => {
  test('nobody waits: an export goes on at once', async () => {
    expect(await heldBack(15, 50)).toBe(0)
  })

  test('an export goes on when the page is there and a moment has passed', async () => {
    void page(20)
    const at = await heldBack(15, 50)
    expect(at).toBeGreaterThanOrEqual(35)
    expect(at).toBeLessThan(40)
  })

  test('however many ask, an export is held back no longer than it was told', async () => {
    for (let n = 0; n < 20; n++) setTimeout(() => void page(20), 10 * n)
    expect(await heldBack(15, 50)).toBe(50)
  })

  test('a request that is never finished holds nothing up for long', async () => {
    void goFirst(() => new Promise(() => undefined))
    expect(quietForMs()).toBe(0)
    await vi.advanceTimersByTimeAsync(300)
    expect(quietForMs()).toBeGreaterThan(0)
  })

  test('an error of the page is its own, and nobody waits any more', async () => {
    await expect(goFirst(() => Promise.reject(new Error('D1 is away')))).rejects.toThrow('D1')
    await vi.advanceTimersByTimeAsync(30)
    expect(quietForMs()).toBeGreaterThanOrEqual(30)
  })
})
