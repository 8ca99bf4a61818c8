// What is typed once more: the mistyped detail that stands in the form again, and what was understood wrongly.
import { describe, expect, it } from 'vitest'
import { changedIn, fieldsOf, mistypedIn } from '../../src/widget/correction.ts'
import type { Noted } from '../../src/widget/turn.ts'

const NOTED: Noted[] = [
  { field: 'phone', value: '+14155552671', shown: '+1 415 555 2671' },
  { field: 'name', value: 'Ana', shown: 'Ana' },
  { field: 'email', value: 'ana@gmail.com', shown: 'ana@gmail.com' },
]

describe('mistypedIn', () => {
  it.each([
    ['ana@gmial', { email: 'ana@gmial' }],
    ['sure, im ana3@gmial', { email: 'ana3@gmial' }],
    ['call me: 415 555 26', { phone: '415 555 26' }],
    ['+1 (415) 555.26 please', { phone: '+1 (415) 555.26' }],
    ['ana@gmial or 415-555', { email: 'ana@gmial', phone: '415-555' }],
    ['Ana\nana@gmial', { email: 'ana@gmial' }],
    ['ana at gmial', {}],
    ['', {}],
  ])('%j', (words, expected) => {
    expect(mistypedIn(words, ['email', 'phone', 'name'])).toEqual(expected)
  })

  it('only what is asked for is to be mended', () => {
    expect(mistypedIn('ana@gmail.com 415 555', ['phone'])).toEqual({ phone: '415 555' })
    expect(mistypedIn('ana@gmial 415 555 2671', ['email', 'name'])).toEqual({ email: 'ana@gmial' })
  })

  it('reads 8,000 characters of anything in linear time', () => {
    const begin = performance.now()
    for (const text of [
      '+'.repeat(8000),
      '1('.repeat(4000),
      `${'+('.repeat(4000)}`,
      '1 '.repeat(4000),
    ])
      mistypedIn(text, ['email', 'phone'])
    expect(performance.now() - begin).toBeLessThan(500)
  })
})

describe('changedIn', () => {
  it('only what was typed anew travels, and says that it corrects', () => {
    const contact = { email: 'anna@gmail.com', phone: '+1 415 555 2671', name: 'Ana' }
    expect(changedIn(contact, NOTED)).toEqual({
      contact: { email: 'anna@gmail.com', corrects: true },
      shown: 'anna@gmail.com',
    })
  })

  it('nothing changed, or emptied: nothing to show', () => {
    expect(changedIn({ email: 'ana@gmail.com', name: 'Ana' }, NOTED).shown).toBe('')
    expect(changedIn({}, NOTED).shown).toBe('')
  })

  it('the fields stand in the order of the form', () => {
    expect(fieldsOf(NOTED)).toEqual(['email', 'phone', 'name'])
    expect(fieldsOf(NOTED.slice(0, 2))).toEqual(['phone', 'name'])
  })
})
