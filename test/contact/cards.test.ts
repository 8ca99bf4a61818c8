import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskCards } from '../../src/contact/cards.ts'

describe('card numbers are masked, separators and length kept', () => {
  test.each([
    ['card 4111 1111 1111 1111 exp 12/27', 'card •••• •••• •••• •••• exp 12/27'],
    ['4111111111111111', '••••••••••••••••'],
    ['5555-5555-5555-4444.', '••••-••••-••••-••••.'],
    ['amex 378282246310005 ok', 'amex ••••••••••••••• ok'],
    ['4111 1111 1111 1111 123', '•••• •••• •••• •••• 123'],
    ['１１ ４１１１１１１１１１１１１１１１', '１１ ••••••••••••••••'],
  ])('%s', (text, masked) => {
    expect(maskCards(text)).toBe(masked)
  })
})

test.each([
  '415 555 2671',
  '+49 152 2731 9280',
  '4111 1111 1111 1112',
  'order 1234567890123456',
  'iban DE89 3704 0044 0532 0130 00',
])('no card: %s', (text) => {
  expect(maskCards(text)).toBe(text)
})

test('law: masking keeps the length, and masking twice changes nothing', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789 -'), maxLength: 60 })
  const text = fc.oneof(digits, fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(text, (raw) => {
      const masked = maskCards(raw)
      expect(masked.length).toBe(raw.length)
      expect(maskCards(masked)).toBe(masked)
    }),
  )
})
