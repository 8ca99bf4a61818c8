// What a browser remembers, and what happens where it refuses to.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Memory, randomId } from '../../src/widget/kept.ts'

const KEY = '0123456789abcdef'
const PENDING = { said: { message: 'hello' }, messageId: 'm1', shown: 'hello' }

/** A browser's storage for one site; `refuses`: private windows, sandboxed frames, full disks. */
function storage(refuses: { read?: boolean; write?: boolean } = {}) {
  const kept = new Map<string, string>()
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError')
  }
  return {
    kept,
    getItem: (name: string) => (refuses.read ? refuse() : (kept.get(name) ?? null)),
    setItem: (name: string, text: string) => (refuses.write ? refuse() : void kept.set(name, text)),
  }
}

function browser(local = storage(), session = storage()) {
  vi.stubGlobal('localStorage', local)
  vi.stubGlobal('sessionStorage', session)
  return local
}
afterEach(() => vi.unstubAllGlobals())

describe('Memory', () => {
  it('keeps key and pending message for the next page, each agent for itself', () => {
    browser()
    new Memory('agent_a').keep({ key: KEY, pending: PENDING })
    const next = new Memory('agent_a')
    expect([next.key, next.pending]).toEqual([KEY, PENDING])
    expect(new Memory('agent_b').key).toBeNull()
  })

  it('changes only what it is told to', () => {
    browser()
    const memory = new Memory('agent_a')
    memory.keep({ key: KEY, pending: PENDING })
    memory.keep({ pending: null })
    expect([new Memory('agent_a').key, new Memory('agent_a').pending]).toEqual([KEY, null])
  })

  it.each([
    ['reading and writing are refused', { read: true, write: true }],
    ['writing is refused', { write: true }],
    ['reading is refused', { read: true }],
  ])('where %s, this page remembers all the same', (_, refuses) => {
    browser(storage(refuses), storage(refuses))
    const memory = new Memory('agent_a')
    memory.keep({ key: KEY, pending: PENDING })
    memory.wasOpen = true
    expect([memory.key, memory.pending, memory.wasOpen]).toEqual([KEY, PENDING, false])
  })

  it('where there is no storage at all, this page remembers', () => {
    vi.stubGlobal('localStorage', undefined)
    vi.stubGlobal('sessionStorage', undefined)
    const memory = new Memory('agent_a')
    memory.keep({ key: KEY })
    memory.wasOpen = true
    expect([memory.key, memory.wasOpen]).toEqual([KEY, false])
  })

  it.each([
    'not json',
    'null',
    '[]',
    '7',
    '{}',
    '{"key":7}',
    '{"key":"short"}',
    '{"key":"<script>alert(1)</script>"}',
    `{"key":"${'a'.repeat(129)}"}`,
  ])('what stands there and is not ours counts as nothing: %s', (text) => {
    const local = browser()
    local.kept.set('fineguide:agent_a', text)
    const memory = new Memory('agent_a')
    expect([memory.key, memory.pending]).toEqual([null, null])
  })

  it('hears of a conversation begun in another tab, and not of one ended there', () => {
    browser()
    const [here, there] = [new Memory('agent_a'), new Memory('agent_a')]
    there.keep({ key: KEY })
    expect(here.key).toBe(KEY)
    there.keep({ key: null })
    expect(here.key).toBe(KEY)
  })

  it('stays empty after a conversation is ended', () => {
    browser()
    const memory = new Memory('agent_a')
    memory.keep({ key: KEY, pending: PENDING })
    memory.keep({ key: null, pending: null })
    expect([memory.key, new Memory('agent_a').key]).toEqual([null, null])
  })

  it('whether the panel stood open is of this tab only', () => {
    browser()
    const memory = new Memory('agent_a')
    expect(memory.wasOpen).toBe(false)
    memory.wasOpen = true
    expect(new Memory('agent_a').wasOpen).toBe(true)
    memory.wasOpen = false
    expect(new Memory('agent_a').wasOpen).toBe(false)
    browser()
    expect(new Memory('agent_a').wasOpen).toBe(false)
  })
})

describe('randomId', () => {
  it('is a key the endpoint takes, another each time', () => {
    const ids = Array.from({ length: 1000 }, randomId)
    expect(new Set(ids).size).toBe(1000)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/)
  })
})
