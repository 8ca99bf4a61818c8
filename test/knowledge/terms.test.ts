import { describe, expect, it } from 'vitest'
import { unitsOf } from '../../src/knowledge/lexicon.ts'
import { stem, wordsOf } from '../../src/knowledge/terms.ts'

const stems = (text: string) => wordsOf(text).map((word) => word.stem)
const meanings = (text: string) => unitsOf(wordsOf(text)).flatMap((unit) => unit.meanings)

describe('words that mean the same are one', () => {
  it.each([
    ['prices', 'pricing'],
    ['cancel', 'cancellation'],
    ['cancelled', 'cancelling'],
    ['Zürich', 'zurich'],
    ['paid', 'pays'],
    ['teeth', 'tooth'],
    ['İstanbul', 'istanbul'],
    ['الأسعار', 'اسعار'],
    ['Straße', 'strasse'],
    ["l'offre", 'offre'],
    ['ｆｕｌｌ', 'full'],
  ])('%s and %s', (a, b) => {
    expect(stems(a)).toEqual(stems(b))
  })

  it('a unit that stands against its number is a word of its own', () => {
    expect(stems('8kw')).toEqual(['8', 'kw'])
    expect(stems('F32')).toEqual(['f32'])
  })

  it('Chinese and Japanese become pairs, words between them stay whole', () => {
    expect(stems('价格多少')).toEqual(['价格', '格多', '多少'])
    expect(stems('USB充電')).toEqual(['usb', '充電'])
  })

  it('short words are left alone', () => {
    expect(['bus', 'gas', 'yes', 'is', 'as'].map(stem)).toEqual(['bus', 'gas', 'yes', 'is', 'as'])
  })
})

describe('meanings', () => {
  it.each([
    'how much is it',
    'cuánto cuesta',
    'was kostet das',
    "c'est combien",
    'quanto custa',
    'ile to kosztuje',
    'fiyatı ne',
    'كم سعر الخدمة',
    'कीमत क्या है',
    '多少钱',
    '料金はいくらですか',
    'wat kost het',
    'quanto costa',
  ])('of the price: %s', (text) => {
    expect(meanings(text)).toContain('§price')
  })

  it('a set phrase may have one small word within', () => {
    expect(meanings('get my money back')).toContain('§refund')
    expect(meanings('is the money really back')).toContain('§refund')
  })
})
