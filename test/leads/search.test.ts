import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../src/leads/fold.ts'
import { ftsQuery, searchOf } from '../../src/leads/search.ts'

describe('fold', () => {
  test.each([
    ['ANA López', 'ana lopez'],
    ['  Łódź\t CAFÉ ', 'lodz cafe'],
    ['Straße', 'strasse'],
    ['İstanbul ışık', 'istanbul isik'],
    ['ΟΔΥΣΣΕΥΣ', fold('Οδυσσεύς')],
    ['ＡＢＣ', 'abc'],
    ['محمَّد', 'محمد'],
    ['王小明', '王小明'],
    ['हिन्दी', 'हिन्दी'],
    ['\ud800x\0', '\ufffdx'],
  ])('%j is found as %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('searchOf', () => {
  test('words in any order, folded; phones by their digits however typed', () => {
    expect(searchOf(' López  ANA ')?.words).toEqual([['lopez'], ['ana']])
    expect(searchOf('(415) 555-2671')?.words).toEqual([['(415) 555-2671', '4155552671']])
    expect(searchOf('0049 (0)30 123')?.words[0]).toContain('4930123')
    expect(searchOf('   ')).toBeNull()
  })

  test('three characters and more use trigrams, shorter words do not', () => {
    expect(ftsQuery(searchOf('ana')!)).toBe('(("ana"))')
    expect(ftsQuery(searchOf('carl jo')!)).toBe('(("car" AND "arl"))')
    expect(ftsQuery(searchOf('jo')!)).toBeNull()
    expect(ftsQuery(searchOf('a"b*')!)).toBe('(("a""b" AND """b*"))')
  })
})
