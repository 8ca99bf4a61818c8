// Wordings of PRODUCT §3 in 13 languages: complete, filled in, varying, polite.
import { describe, expect, it } from 'vitest'
import type { Ask } from '../../src/capture/state.ts'
import {
  declineButton,
  formLabels,
  phraseAsk,
  phraseDecline,
  phraseSuggestion,
  phraseThanks,
  WORDS,
} from '../../src/capture/wording.ts'
import type { Field } from '../../src/contact/contact.ts'
import { LANGUAGES, type Language } from '../../src/language/language.ts'
import { settingsOf } from './scripts.ts'

const leaves = (words: unknown): string[] =>
  typeof words === 'string' ? [words] : Object.values(words as object).flatMap(leaves)
const holes = (text: string) => text.match(/\{\w*\}/g) ?? []

const ASKS: [ask: 'either' | 'both' | 'email' | 'phone', fields: Field[]][] = [
  ['either', ['email', 'phone', 'name']],
  ['either', ['email', 'phone']],
  ['both', ['email', 'phone', 'name']],
  ['both', ['phone', 'name']],
  ['both', ['email']],
  ['email', ['email', 'name']],
  ['phone', ['phone']],
]

function say(
  language: Language,
  reason: Ask['reason'],
  fields: Field[],
  more: {
    ask?: 'either' | 'both' | 'email' | 'phone'
    count?: number
    askWording?: string
    corrects?: ('email' | 'phone')[]
    invalid?: ('email' | 'phone')[]
  } = {},
): string {
  const { count = 0, corrects = [], invalid = [], ask = 'either', askWording = '' } = more
  return phraseAsk(settingsOf({ ask, askWording }), language, {
    ask: { reason, fields },
    corrects,
    invalid,
    count,
  })
}

// What belongs to a language and to none of the others: a file copied and left untranslated shows.
const OWN: Record<Language, RegExp> = {
  en: /\byour\b/,
  es: /\bsu (correo|teléfono|número)/,
  fr: /\bvotre\b/,
  de: /\bIhre\b/,
  pt: /\bseu\b/,
  it: /\bindirizzo|numero di\b/,
  nl: /\buw\b/,
  pl: /\badres|numer\b/,
  tr: /adresinizi|numaranızı/,
  ar: /\p{Script=Arabic}{3}/u,
  hi: /\p{Script=Devanagari}{3}/u,
  zh: /您的/,
  ja: /\p{Script=Katakana}{3}|電話番号/u,
}

describe.each(LANGUAGES)('%s', (language) => {
  const words = WORDS[language]

  it('has every phrase, none empty, none shouted, none said twice', () => {
    const all = leaves(words)
    expect(all.length).toBe(leaves(WORDS.en).length)
    for (const text of all) {
      expect(text.trim()).toBe(text)
      expect(text).not.toBe('')
      expect(text).not.toMatch(/[!¡!]/u)
      expect(text).not.toContain('！')
    }
    const sentences = [
      words.interest,
      words.eachReply,
      words.insist,
      words.correct,
      words.instead,
      words.thanks,
    ].flatMap(leaves)
    expect(new Set(sentences).size).toBe(sentences.length)
    for (const sentence of [...sentences, words.decline, words.suggestion]) {
      expect(sentence).toMatch(/[.?।。？؟]$/)
    }
  })

  it('has each placeholder once where it belongs and nowhere else', () => {
    for (const ask of [...words.interest, ...words.eachReply, ...words.insist, words.withName]) {
      expect(holes(ask)).toEqual(['{what}'])
    }
    expect(holes(words.thanks.named)).toEqual(['{name}'])
    expect(holes(words.suggestion)).toEqual(['{email}'])
    const { what, correct, instead, labels, decline, thanks } = words
    for (const text of leaves([what, correct, instead, labels, decline, thanks.plain])) {
      expect(holes(text)).toEqual([])
    }
  })

  it('is written in its own language and script', () => {
    for (const [ask, fields] of ASKS) {
      expect(say(language, 'interest', fields, { ask })).toMatch(OWN[language])
    }
    if (language !== 'en') {
      const english = new Set([WORDS.en.interest, WORDS.en.insist, WORDS.en.thanks].flatMap(leaves))
      for (const text of leaves(words)) expect(english.has(text)).toBe(false)
    }
  })

  it('asks for exactly what is missing', () => {
    for (const reason of ['interest', 'each_reply', 'insist'] as const) {
      for (const [ask, fields] of ASKS) {
        for (let count = 0; count < 5; count++) {
          const text = say(language, reason, fields, { ask, count })
          const key =
            fields.includes('email') && fields.includes('phone')
              ? ask === 'both'
                ? 'both'
                : 'either'
              : fields[0] === 'email'
                ? 'email'
                : 'phone'
          const what = words.what[key]
          const named = words.withName.replace('{what}', what)
          expect(text).toContain(what)
          expect(text.includes(named)).toBe(fields.includes('name'))
          expect(holes(text)).toEqual([])
        }
      }
    }
  })

  it('varies: five asks running differ in each_reply, three on interest and insist', () => {
    const asks = (reason: Ask['reason'], n: number) =>
      new Set(
        [...Array(n).keys()].map((count) =>
          say(language, reason, ['email', 'phone', 'name'], { count }),
        ),
      ).size
    expect(asks('each_reply', 5)).toBe(5)
    expect(asks('interest', 3)).toBe(3)
    expect(asks('insist', 3)).toBe(3)
    const later = (count: number) => say(language, 'each_reply', ['email'], { ask: 'email', count })
    for (let count = 0; count < 12; count++) expect(later(count)).not.toBe(later(count + 1))
  })

  it('corrects in words of its kind and offers the other kind where the agent takes either', () => {
    const fields: Field[] = ['email', 'phone', 'name']
    const { correct, instead } = words
    const of = (corrects: ('email' | 'phone')[], ask: 'either' | 'both') =>
      say(language, 'invalid', fields, { corrects, ask })
    expect(of(['email'], 'either')).toContain(correct.email)
    expect(of(['email'], 'either')).toContain(instead.phone)
    expect(of(['phone'], 'either')).toContain(instead.email)
    expect(of(['phone'], 'both')).toBe(correct.phone)
    expect(of(['email', 'phone'], 'either')).toBe(correct.both)
    expect(say(language, 'insist', fields, { invalid: ['email'] })).toContain(instead.phone)
    expect(say(language, 'insist', fields, { invalid: ['email'], ask: 'both' })).not.toContain(
      instead.phone,
    )
    const twice = say(language, 'insist', fields, { invalid: ['email', 'phone'] })
    expect(twice).toBe(say(language, 'insist', fields))
    const gap = ['zh', 'ja'].includes(language) ? '' : ' '
    expect(of(['email'], 'either')).toBe(correct.email + gap + instead.phone)
    expect(say(language, 'each_reply', fields, { invalid: ['email'] })).not.toContain(instead.phone)
  })

  it('thanks with the name and without, suggests the address, labels the form', () => {
    expect(phraseThanks(settingsOf({}), language, 'Ana')).toContain('Ana')
    expect(phraseThanks(settingsOf({}), language, null)).toBe(words.thanks.plain)
    expect(phraseSuggestion(language, 'ana@gmail.com')).toContain('ana@gmail.com')
    expect(phraseDecline(settingsOf({}), language)).toBe(words.decline)
    expect(formLabels(language)).toBe(words.labels)
    expect(declineButton(language)).toBe(words.labels.decline)
  })
})

describe('the agent’s own wording', () => {
  const own = 'Leave your e-mail or number and win a mug.'

  it('stands for the default, in whatever language the visitor writes', () => {
    expect(say('de', 'interest', ['email', 'phone', 'name'], { askWording: own })).toBe(own)
    expect(phraseDecline(settingsOf({ declineWording: 'As you like.' }), 'fr')).toBe('As you like.')
    expect(phraseThanks(settingsOf({ thanksWording: 'Thanks.' }), 'fr', 'Ana')).toBe('Thanks.')
  })
  it('gives way once it would ask again for what is known', () => {
    const text = say('en', 'each_reply', ['phone', 'name'], { ask: 'both', askWording: own })
    expect(text).not.toContain('e-mail')
    expect(text).toContain('your phone number')
    expect(say('en', 'each_reply', ['email', 'phone'], { ask: 'both', askWording: own })).toBe(own)
  })
  it('never replaces a correction', () => {
    const more = { askWording: own, corrects: ['email' as const] }
    expect(say('en', 'invalid', ['email', 'phone'], more)).toContain(WORDS.en.correct.email)
  })
  it.each([
    ['Thanks {name}, noted.', 'Ana', 'Thanks Ana, noted.'],
    ['Thanks, {name}. {name}, we call you.', 'Ana', 'Thanks, Ana. Ana, we call you.'],
    ['Thanks, {name}.', null, 'Thanks.'],
    ['Thanks {name}, noted.', null, 'Thanks, noted.'],
    ['{name}, thanks.', null, 'thanks.'],
    ['Thanks, {name}.', '$& Lopez', 'Thanks, $&.'],
  ])('%s with the name %s is %s', (thanksWording, name, text) => {
    expect(phraseThanks(settingsOf({ thanksWording }), 'en', name)).toBe(text)
  })
})

describe('a name in the thanks', () => {
  it.each([
    ['en', 'Ana Lopez', 'Thank you, Ana. Your details are noted.'],
    ['en', 'Dr. Ana Lopez', 'Thank you, Dr. Ana Lopez. Your details are noted.'],
    ['en', 'J Lopez', 'Thank you, J Lopez. Your details are noted.'],
    ['en', 'ana@acme.test', 'Thank you. Your details are noted.'],
    ['en', '415 555 2671', 'Thank you. Your details are noted.'],
    ['en', '{name}', 'Thank you. Your details are noted.'],
    ['en', '  ', 'Thank you. Your details are noted.'],
    ['en', 'A'.repeat(61), 'Thank you. Your details are noted.'],
    ['ja', '山田 太郎', '山田 太郎様、ありがとうございます。ご連絡先を承りました。'],
  ] as const)('%s, %s: %s', (language, name, text) => {
    expect(phraseThanks(settingsOf({}), language, name)).toBe(text)
  })
})
