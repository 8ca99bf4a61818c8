import { describe, expect, it } from 'vitest'
import { sentenceOf } from '../../src/conversation/take.ts'

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
