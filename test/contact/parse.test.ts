import { expect, test } from 'vitest'
import { parseContact } from '../../src/contact/parse.ts'

const values = (text: string, region = 'US') =>
  parseContact(text, { region }).found.map((hit) => `${hit.field}:${hit.value}`)

test('the main story: name, phone and an obfuscated e-mail in one sentence', () => {
  expect(values('sure, im ana - 415 555 2671 or ana at gmail dot com')).toEqual([
    'name:Ana',
    'phone:+14155552671',
    'email:ana@gmail.com',
  ])
})

test('what was meant as an address and cannot be one is invalid', () => {
  expect(parseContact('sure: tim@exmaple').invalid).toEqual([
    { field: 'email', start: 6, end: 17, raw: 'tim@exmaple' },
  ])
})

test('numbers of orders are no phones', () => {
  expect(values('order 773-388-3607 has not arrived')).toEqual([])
})
