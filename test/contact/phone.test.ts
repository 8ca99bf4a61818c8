import { describe, expect, test } from 'vitest'
import { parseContact } from '../../src/contact/parse.ts'

const phones = (text: string, region = 'US') =>
  parseContact(text, { region })
    .found.filter((hit) => hit.field === 'phone')
    .map((hit) => hit.value)

describe('a number is found and stored as E.164', () => {
  test.each([
    ['415 555 2671', 'US', '+14155552671'],
    ['(415) 555-2671', 'US', '+14155552671'],
    ['415.555.2671 please', 'US', '+14155552671'],
    ['917/555-0136', 'US', '+19175550136'],
    ['917–555–0136', 'US', '+19175550136'],
    ['1-503-555-0155', 'US', '+15035550155'],
    ['tel:+19175550136', 'US', '+19175550136'],
    ['ph5035550155', 'US', '+15035550155'],
    ['tel. 0049 30 901820', 'US', '+4930901820'],
    ['+49 (0)89 12345678', 'US', '+498912345678'],
    ['meine nummer ist 0151 23456789', 'DE', '+4915123456789'],
    ['06.12.34.56.78', 'FR', '+33612345678'],
    ['020 7946 0018', 'GB', '+442079460018'],
    ['mi móvil es 612 345 678', 'ES', '+34612345678'],
    ['(11) 91234-5678', 'BR', '+5511912345678'],
    ['my whatsapp is 447400123456', 'US', '+447400123456'],
    ['４１５-６６６-７７７７', 'US', '+14156667777'],
    ['٠٥٠١٢٣٤٥٦٧', 'SA', '+966501234567'],
    ['नंबर ९८७६५४३२१०', 'IN', '+919876543210'],
    ['7504 taylor drive brooklyn ny 11238 9172338859', 'US', '+19172338859'],
    ['zip 94107 phone 415 555 2671', 'US', '+14155552671'],
    ['the phone number linked to my account is 281-277-5882', 'US', '+12812775882'],
  ])('%s (%s)', (text, region, value) => {
    expect(phones(text, region)).toEqual([value])
  })
})

describe('spoken digits are digits', () => {
  test.each([
    ['its five oh three five five five oh one five five', 'US', '+15035550155'],
    ['two one two, triple five, oh one nine nine', 'US', '+12125550199'],
    ['five double one two two four eight one one double zero', 'US', undefined],
    ['seis uno dos tres cuatro cinco seis siete ocho', 'ES', '+34612345678'],
    ['null eins fünf eins zwei drei vier fünf sechs sieben acht neun', 'DE', '+4915123456789'],
    ['zéro six un deux trois quatre cinq six sept huit', 'FR', '+33612345678'],
    ['zéro six douze trente-quatre cinquante-six soixante-dix-huit', 'FR', '+33612345678'],
    ['zéro six quatre-vingt-quinze douze vingt et un trente', 'FR', '+33695122130'],
    ['seis doce treinta y cuatro cincuenta y seis setenta y ocho', 'ES', '+34612345678'],
    ['four one five, five fifty five, twenty six seventy one', 'US', '+14155552671'],
    ['um um nove um dois três quatro cinco seis sete oito', 'BR', '+5511912345678'],
    ['zip and account three one two four seven zero six nine zero zero', 'US', undefined],
  ])('%s', (text, region, value) => {
    expect(phones(text, region)).toEqual(value ? [value] : [])
  })
})

test.each([
  ['415-666-7777 ext. 503', '503'],
  ['call 1-800-555-0100 x22', '22'],
  ['+1-917-555-0136;ext=4', '4'],
])('an extension is kept apart: %s', (text, extension) => {
  expect(parseContact(text, { region: 'US' }).found[0]?.extension).toBe(extension)
})

describe('what is no phone', () => {
  test.each([
    'order 773-388-3607 has not arrived',
    'order #4155550123',
    'my account number is 8184983867',
    'policy no. 818-465-0889 please',
    '5035550155 is my order number',
    'Bestellnummer 0151 23456789',
    'mi pedido 612 345 678',
    'my account is locked. the number is 4155552671',
    'tracking 1Z999AA10123456784',
    'invoice INV-2024-00981',
    'part no 555-0199-22B',
    'around $1,250,000',
    '8.750,00 euros',
    '2025-03-14 at 10:30',
    '03/14/2025',
    '12.06.2026',
    'between 1998 and 2004',
    'server ip 192.168.100.200',
    'card 4111 1111 1111 1111 exp 12/27',
    'ssn 123-45-6789',
    'iban DE89 3704 0044 0532 0130 00',
    'medicare 2123 45670 1',
    'nhs 401-023-2137',
    'isbn 978-3-16-148410-0',
    '36.1699, -115.1398',
    'zip is 94107-1234',
    '10-12 people, 2-3 hours',
    '8am-5pm mon-fri',
    '1111111111',
    'we use 1200000000 requests',
  ])('%s', (text) => {
    const { found, invalid } = parseContact(text, { region: 'US' })
    expect([...found, ...invalid]).toEqual([])
  })
})

describe('clearly meant as a phone and impossible is invalid', () => {
  test.each([
    ['call me at 415-555', undefined, '415-555'],
    ['my number is 555-2671', undefined, '555-2671'],
    ['my phone is 415 555 26711111', undefined, '415 555 26711111'],
    ['555 12', ['phone'] as const, '555 12'],
  ])('%s', (text, asked, raw) => {
    const { found, invalid } = parseContact(text, { region: 'US', ...(asked && { asked }) })
    expect(found).toEqual([])
    expect(invalid.map((hit) => hit.raw)).toEqual([raw])
  })

  test('a time to call is not', () => {
    expect(parseContact('call me at 10:30 or at 3', { region: 'US' }).invalid).toEqual([])
  })
})
