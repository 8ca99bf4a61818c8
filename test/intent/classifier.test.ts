import { describe, expect, test } from 'vitest'
import { classify, isSure } from '../../src/intent/classifier.ts'
import { INTENT_KINDS } from '../../src/intent/intent.ts'
import { AFFIRMS, DECLINES, EXPLICIT, NOT_DECLINES, NOT_EXPLICIT } from './phrases.ts'

describe('explicit: what says so outright', () => {
  test.each(EXPLICIT)('%s', (text) => {
    const intent = classify({ text })
    expect(intent.explicit).toBe(true)
    expect(intent.probability).toBeGreaterThanOrEqual(0.9)
  })

  test.each(NOT_EXPLICIT)('not: %s', (text) => {
    expect(classify({ text }).explicit).toBe(false)
  })
})

describe('declines', () => {
  test.each(DECLINES)('%s', (text) => {
    const intent = classify({ text })
    expect(intent.declines).toBe(true)
    expect(intent.explicit).toBe(false)
  })

  test.each(NOT_DECLINES)('not: %s', (text) => {
    expect(classify({ text }).declines).toBe(false)
  })

  test.each([
    'no',
    'No.',
    'nope',
    'nein',
    'non',
    'não',
    'no grazie',
    'nee',
    'nie',
    'hayır',
    'لا',
    'नहीं',
    '不',
    'いいえ',
  ])('a bare "%s" declines only when details were asked for', (text) => {
    expect(classify({ text, asked: true }).declines).toBe(true)
    if (text !== 'no grazie') expect(classify({ text, asked: false }).declines).toBe(false)
  })
})

describe('affirms', () => {
  test.each(AFFIRMS)('%s', (text) => {
    expect(classify({ text }).affirms).toBe(true)
  })

  test.each(['no', 'yes no', 'what', 'how much', 'ok but how much is it', 'hello'])(
    'not: %s',
    (text) => {
      expect(classify({ text }).affirms).toBe(false)
    },
  )
})

describe('asks: there is something an answer can serve', () => {
  test.each([
    'how much is it',
    'what are your opening hours',
    'my invoice is wrong',
    '¿cuánto cuesta?',
    '料金は',
    'i need a cleaning',
    'how do i cancel',
    'error F32 on my inverter since yesterday',
    'sure: ana@example.com. how much is it?',
  ])('%s', (text) => {
    expect(classify({ text }).asks).toBe(true)
  })

  test.each([
    '',
    'hi',
    'thanks',
    'bye',
    'hi how are you',
    'are you a bot?',
    '¿cómo estás?',
    'ana@example.com',
    '415 555 2671',
    'sure, im ana - 415 555 2671 or ana at gmail dot com',
    'my name is Bob',
    'mi número es +34 612 345 678, me llamo Carmen',
    'maybe later thanks',
    '谢谢',
    'ありがとうございます',
    'शुक्रिया',
  ])('not: %j', (text) => {
    expect(classify({ text }).asks).toBe(false)
  })
})

describe('interest', () => {
  test.each([
    'I already bought it but it is broken',
    'how do I cancel',
    'price is wrong on my invoice',
    'ya lo compré pero no funciona',
    'wie kündige ich mein Abo',
    'hello',
    'ok thanks',
    'my customer number is 5550139999',
  ])('none in: %s', (text) => {
    expect(classify({ text }).probability).toBeLessThan(0.5)
  })

  test.each([
    ['pricing', 'how much is the studio plan for 6 people?'],
    ['pricing', '¿cuánto cuesta un implante?'],
    ['pricing', 'was kostet der Agency Tarif'],
    ['availability', 'do you support okta'],
    ['demo', 'can i get a quote for 5 kW'],
    ['purchase', 'I want to book a check-up for me and my wife'],
    ['contact', 'I want to talk to sales'],
    // A price or a year is no phone number that was left without a word.
    ['availability', 'is heating in the 950 too'],
  ])('%s in: %s', (kind, text) => {
    const intent = classify({ text })
    expect(intent.probability).toBeGreaterThanOrEqual(0.5)
    expect(intent.kind).toBe(kind)
  })

  test('the words shown are the visitor’s own, verbatim', () => {
    for (const text of [...EXPLICIT, 'ok and HOW MUCH is the Studio plan??']) {
      const { words } = classify({ text })
      expect(words.length).toBeGreaterThan(0)
      for (const word of words) expect(text).toContain(word)
    }
  })
})

test('anything at all is classified: a probability, a known kind, no throw', () => {
  const inputs = ['', ' ', '\u0000', '\ud83d', '🦷', "'", '@', '?', '\u202e', 'a'.repeat(9000)]
  for (const text of inputs) {
    const intent = classify({ text, context: text, asked: true })
    expect(intent.probability).toBeGreaterThanOrEqual(0)
    expect(intent.probability).toBeLessThanOrEqual(1)
    expect(INTENT_KINDS).toContain(intent.kind)
  }
})

test('64 KB of anything is read in bounded time', () => {
  for (const piece of ["a'", 'no ', 'call me. ', '我', 'want to ', '0']) {
    const text = piece.repeat(Math.ceil(65_536 / piece.length))
    const started = performance.now()
    classify({ text })
    // The budget is 50 ms; a busy machine gets some room, a quadratic step would need far more.
    expect(performance.now() - started).toBeLessThan(500)
  }
})

test('rules and clear probabilities are sure, the middle is not', () => {
  const intent = classify({ text: 'call me' })
  expect(isSure(intent)).toBe(true)
  expect(isSure({ ...intent, by: 'classifier', probability: 0.5 })).toBe(false)
  expect(isSure({ ...intent, by: 'classifier', probability: 0.97 })).toBe(true)
})
