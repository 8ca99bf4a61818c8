import { describe, expect, it } from 'vitest'
import { asFollowUp, sentenceOf } from '../../src/conversation/take.ts'
import { classify } from '../../src/intent/classifier.ts'

describe('the sentence that showed interest', () => {
  it('is the one with most of the telling words, not the first that holds any', () => {
    const text = 'I saw your summer offer 😀. How much does whitening cost for two people? Thanks.'
    const words = ['offer', 'How much', 'cost']
    expect(sentenceOf(text, words)).toBe('How much does whitening cost for two people?')
  })

  it('is the first one when no word tells, and never longer than a list can show', () => {
    expect(sentenceOf('hello there. bye', [])).toBe('hello there.')
    expect(sentenceOf('x'.repeat(5000), [])).toHaveLength(300)
    expect(sentenceOf('', [])).toBe('')
  })
})

describe('what follows a support question', () => {
  const support = { kind: 'support', probability: 0.05 } as const
  const asked = { ...classify({ text: 'who does that?' }), probability: 0.9, explicit: false }

  it('goes on with it when it asks who or when, and is interest when it asks for a price or outright', () => {
    expect(asFollowUp({ ...asked, kind: 'contact' }, support).probability).toBeCloseTo(0.36)
    expect(asFollowUp({ ...asked, kind: 'pricing' }, support).probability).toBe(0.9)
    const outright = { ...asked, kind: 'contact', explicit: true } as const
    expect(asFollowUp(outright, support)).toBe(outright)
  })

  it('is read alone after anything else', () => {
    const contact = { ...asked, kind: 'contact' } as const
    for (const before of [null, { kind: 'pricing', probability: 0.9 } as const])
      expect(asFollowUp(contact, before)).toBe(contact)
  })
})
