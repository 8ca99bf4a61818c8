import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ParseOptions } from '../../src/contact/contact.ts'
import { parseContact } from '../../src/contact/parse.ts'

// Pieces that scanners react to, so that random texts reach deep into them.
const pieces = fc.constantFrom(
  ...[
    'ana',
    'Ana Lopez',
    '@',
    '＠',
    'gmail',
    '.',
    ' dot ',
    ' at ',
    'com',
    '415',
    '555-2671',
    '+1 ',
    '(0)',
  ],
  ...[
    "I'm ",
    'my name is ',
    ' my wife ',
    'his number is ',
    'order ',
    '\n',
    ', ',
    ' double ',
    'five ',
    '我叫',
    '李明',
  ],
  ...[
    'です',
    '٠',
    '９',
    '\ud800',
    '\udc00',
    '👩‍💻',
    'not ',
    'sorry ',
    'x12',
    '[at]',
    'arroba',
    "'s ",
    '-',
    '：',
  ],
)
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((units) => String.fromCharCode(...units)),
)
const options: fc.Arbitrary<ParseOptions> = fc.record(
  {
    region: fc.constantFrom('US', 'DE', 'xx', '', '🇺🇸'),
    asked: fc.subarray(['email', 'phone', 'name'] as const),
    known: fc.record({ email: fc.string(), name: fc.string() }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
)

test('law: every hit stands in the text as it says, whatever the text', () => {
  fc.assert(
    fc.property(texts, options, (text, given) => {
      const { found, invalid, corrects } = parseContact(text, given)
      for (const hit of [...found, ...invalid]) {
        expect(hit.start).toBeGreaterThanOrEqual(0)
        expect(hit.end).toBeLessThanOrEqual(text.length)
        expect(hit.start).toBeLessThan(hit.end)
        expect(hit.raw).toBe(text.slice(hit.start, hit.end))
      }
      for (const hit of found) expect(hit.value).not.toBe('')
      if (corrects) expect(found.length).toBeGreaterThan(0)
    }),
    { numRuns: 1_500 },
  )
})

test('law: the same text gives the same result', () => {
  fc.assert(
    fc.property(texts, options, (text, given) => {
      expect(parseContact(text, given)).toEqual(parseContact(text, given))
    }),
  )
})
