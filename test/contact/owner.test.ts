import { describe, expect, test } from 'vitest'
import type { ParseOptions } from '../../src/contact/contact.ts'
import { parseContact } from '../../src/contact/parse.ts'

const owners = (text: string, options: ParseOptions = {}) =>
  parseContact(text, { region: 'US', ...options }).found.map((hit) => {
    const { owner } = hit
    return `${hit.value} ${owner.kind === 'other' ? (owner.relation ?? owner.person) : owner.kind}`
  })

describe('whose a detail is', () => {
  test.each<[string, string[]]>([
    [
      'me: paul@example.com, wife: Ella, ella@example.com',
      ['paul@example.com self', 'Ella wife', 'ella@example.com wife'],
    ],
    [
      "my neighbour wants solar, his number is 503-555-0161, name's Walt",
      ['+15035550161 neighbour', 'Walt neighbour'],
    ],
    [
      "my husband's number is 720-555-0111, mine is 720-555-0122",
      ['+17205550111 husband', '+17205550122 self'],
    ],
    ["503-555-0155 is my wife's cell", ['+15035550155 wife']],
    [
      'mi mujer se llama Carmen, su correo es carmen@example.es',
      ['Carmen mujer', 'carmen@example.es mujer'],
    ],
    ['meine Frau Eva, eva@example.de', ['Eva frau', 'eva@example.de frau']],
    [
      'Ana Lopez ana@x.com and Bob Ray bob@x.com',
      ['Ana Lopez self', 'ana@x.com self', 'Bob Ray 1', 'bob@x.com 1'],
    ],
    ['a check-up for my wife, 415-555-2671', ['+14155552671 self']],
    ['sorry I mean rob@example.com, bob is my boss', ['rob@example.com self']],
    ['my boss said to write you from ana@acme.com', ['ana@acme.com self']],
    ['I wrote to support@you.com', ['support@you.com business']],
    [
      'we write to help@tallyhook.example since 3 days and nobody answers',
      ['help@tallyhook.example business'],
    ],
    ['noreply@yourshop.com keeps spamming me', ['noreply@yourshop.com business']],
    ['I called 503-555-0155 and nobody answered', ['+15035550155 business']],
    ['he can be reached at 415 555 2671', ['+14155552671 1']],
    ['please send them to ana@x.com', ['ana@x.com self']],
    ['is info@acme.com your email?', ['info@acme.com business']],
    ['is your number 503-555-0155?', ['+15035550155 business']],
    ['my old email was k@example.com', ['k@example.com business']],
    ['my email is info@acme.de', ['info@acme.de self']],
    ['I wrote to you from ana@acme.com', ['ana@acme.com self']],
    ['please unsubscribe me, stop emailing bob@acme.com', ['bob@acme.com business']],
    ['remove my address bob@acme.com from your list', ['bob@acme.com business']],
    ['bitte löschen: bob@acme.com', ['bob@acme.com business']],
    ['stop emailing, just call me: 415 555 2671', ['+14155552671 self']],
    ['delete the old one, use bob@acme.com', ['bob@acme.com self']],
    [
      'this is now my husband Pete typing, pete@oak.house',
      ['Pete husband', 'pete@oak.house husband'],
    ],
    [
      "my husband is Deshawn, 404-555-0163, i'm Latrice, 404-555-0164",
      ['Deshawn husband', '+14045550163 husband', 'Latrice self', '+14045550164 self'],
    ],
  ])('%s', (text, expected) => {
    expect(owners(text)).toEqual(expected)
  })

  test('another name than the known one is another person', () => {
    expect(owners('Al Brown 503-555-0161', { known: { name: 'Ana Lopez' } })).toEqual([
      'Al Brown 1',
      '+15035550161 1',
    ])
  })

  test("the agent's own details are never found", () => {
    const own = new Set(['help@acme.com', '+15035550155'])
    expect(owners('help@acme.com or 503-555-0155 or ana@x.com', { own })).toEqual([
      'ana@x.com self',
    ])
  })
})

describe('a correction is noticed', () => {
  test.each<[string, ParseOptions, string]>([
    ['sorry, I mean rob@example.com', {}, 'rob@example.com'],
    ['oops, tim@example.com', {}, 'tim@example.com'],
    ['sorry, tim@example.com', {}, 'tim@example.com'],
    ['actually use 503-555-0155', {}, '+15035550155'],
    ['perdón, quise decir ana@example.es', {}, 'ana@example.es'],
    ['ich meinte ana@example.de', {}, 'ana@example.de'],
    ["it's .org", { known: { email: 'ana@acme.com' } }, 'ana@acme.org'],
    ["sorry, it's dot org not dot com", { known: { email: 'ana@acme.com' } }, 'ana@acme.org'],
    ['gmail.com not gmial.com', { known: { email: 'ana@gmial.com' } }, 'ana@gmail.com'],
  ])('%s', (text, options, value) => {
    const { found, corrects } = parseContact(text, { region: 'US', ...options })
    expect(corrects).toBe(true)
    expect(found[0]?.value).toBe(value)
  })

  test('the address that is taken back is not given', () => {
    const { found, corrects } = parseContact("it's jan@example.nl not jan@example.com")
    expect(corrects).toBe(true)
    expect(found.map((hit) => hit.owner.kind)).toEqual(['self', 'business'])
  })

  test.each(['my email is ana@x.com', 'sorry for the delay', 'do you ship to example.org'])(
    'none in: %s',
    (text) => {
      expect(parseContact(text, { known: { email: 'ana@acme.com' } }).corrects).toBe(false)
    },
  )
})
