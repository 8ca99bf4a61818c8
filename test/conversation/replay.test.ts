import { describe, expect, it } from 'vitest'
import { LeadCollection, type Mode } from '../../src/capture/settings.ts'
import { replay } from '../../src/conversation/replay.ts'
import type { ConversationView, TurnView } from '../../src/conversation/view.ts'
import type { IntentKind } from '../../src/intent/intent.ts'

type Said = {
  text?: string
  kind?: IntentKind
  probability?: number
  declined?: boolean
  email?: string
}

function conversation(said: Said[], mode: Mode | null = 'on_interest'): ConversationView {
  const turns = said.map((one, index): TurnView => {
    const { text = '', kind = 'chitchat', probability = 0, declined = false, email } = one
    return {
      id: `turn_${index}`,
      from: 'visitor',
      text,
      at: new Date(0).toISOString(),
      intent: { interested: false, explicit: false, probability, kind, words: [], by: 'rule' },
      captured: email ? [{ field: 'email', value: email, start: 0, end: email.length }] : [],
      ask: null,
      engaged: true,
      declined,
    }
  })
  return {
    id: 'conv_1',
    agentId: 'agent_a',
    leads: [],
    mode,
    startedAt: new Date(0).toISOString(),
    language: null,
    page: null,
    country: null,
    device: null,
    turns,
  }
}

const HELLO: Said = { kind: 'chitchat' }
const PRICE: Said = { kind: 'pricing', probability: 0.8 }
const MAIL: Said = { kind: 'affirm', email: 'ana@gmail.com', text: 'ana@gmail.com' }
const OFF = LeadCollection.parse({})

describe('replay', () => {
  it('counts asks, details and held back answers of each mode, also for an agent that is off', () => {
    expect(replay(OFF, [conversation([HELLO, PRICE, MAIL]), conversation([HELLO])])).toEqual([
      { mode: 'on_interest', conversationsAsked: 1, asks: 1, conversationsKept: 1, withheld: 0 },
      { mode: 'each_reply', conversationsAsked: 2, asks: 3, conversationsKept: 1, withheld: 0 },
      { mode: 'insist', conversationsAsked: 2, asks: 3, conversationsKept: 1, withheld: 1 },
    ])
  })

  it('judges interest by the threshold as it is now', () => {
    const asksAt = (threshold: number) =>
      replay({ ...OFF, threshold }, [conversation([{ kind: 'support', probability: 0.4 }])])[0]
        ?.asks
    expect([asksAt(0.3), asksAt(0.5)]).toEqual([1, 0])
  })

  it('asks nobody again after a no, but for the modes that do', () => {
    const talk = conversation([PRICE, { kind: 'decline', declined: true }, PRICE])
    expect(replay(OFF, [talk]).map(({ asks }) => asks)).toEqual([1, 3, 3])
  })

  it('reads details itself where lead collection was off, but never the business’s own', () => {
    const text = 'I am Ana, ana@gmail.com'
    const kept = (said: string, own?: ReadonlySet<string>) =>
      replay(OFF, [conversation([{ text: said }], null)], own ? { own } : {})[0]?.conversationsKept
    expect(kept(text)).toBe(1)
    expect(kept(text, new Set(['ana@gmail.com']))).toBe(0)
    expect(kept('hello')).toBe(0)
  })

  it('of no conversations there is nothing to count', () => {
    expect(replay(OFF, []).map(({ asks }) => asks)).toEqual([0, 0, 0])
  })
})
