import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evalKnowledge } from '../../scripts/eval/knowledge.ts'
import { ANSWERS_FROM } from '../../src/knowledge/confidence.ts'
import { rank } from '../../src/knowledge/rank.ts'
import { buildIndex } from '../../src/knowledge/search-index.ts'
import { splitArticle } from '../../src/knowledge/split.ts'

const SHOP = buildIndex(
  [
    [
      'Delivery',
      'Parcels arrive in 2 to 4 days and cost $6. Bicycles cost $49.\n\nWe ship to Canada.',
    ],
    ['Bicycles', 'The Metro costs $690. It weighs 12 kg.\n\nThe Volt e-bike rides 95 km.'],
    ['Zeiten', 'Wir haben Montag bis Freitag von 9:00 bis 18:00 Uhr geöffnet.'],
    ['Where', 'Our shop is at 810 Mill Street.'],
    ['配送', '送料は500円です。配送は三日かかります。'],
  ].flatMap(([title = '', body = '']) =>
    splitArticle(title, body).map((piece) => ({ articleId: title, title, ...piece })),
  ),
)

const OFFICE = buildIndex(
  [
    [
      'Paying',
      'Charities get a discount of 30 %. A refund takes 14 days. You can pay by bank transfer.',
    ],
    ['Where your data is', 'All data is stored in Oslo.'],
    ['Contact', 'Our contact is Mr. Lund.'],
    ['Roof terrace', 'The terrace has twelve tables and a bar.'],
    ['Team', 'We are a studio of nine.'],
  ].flatMap(([title = '', body = '']) =>
    splitArticle(title, body).map((piece) => ({ articleId: title, title, ...piece })),
  ),
)

describe('the best passage', () => {
  it.each([
    ['how much is the metro', 'The Metro costs $690.'],
    ['how heavy is the Metro?', 'weighs 12 kg'],
    ['what is the price of shipping a bycicle', 'Bicycles cost $49'],
    ['do you deliver to canada', 'We ship to Canada.'],
    ['wann ist offen?', '9:00 bis 18:00'],
    ['cuánto cuesta el metro', '$690'],
    ['where are you', '810 Mill Street'],
    ['送料はいくらですか', '500円'],
  ])('%s', (question, quote) => {
    const [best] = rank(SHOP, question)
    expect(best?.quote).toContain(quote)
  })

  it('has a quote of its own words, at most 400 characters, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (noise) => {
        for (const passage of rank(SHOP, `${noise} metro ${noise}`)) {
          expect(passage.quote!.length).toBeLessThanOrEqual(400)
          expect(passage.answers).toBeGreaterThanOrEqual(0)
          expect(passage.answers).toBeLessThanOrEqual(1)
          expect(passage.text).toContain(passage.sentence)
        }
      }),
    )
  })

  it('of a short follow-up is found with the message before', () => {
    expect(
      rank(SHOP, 'and the weight?', { previous: 'how much is the metro' })[0]?.quote,
    ).toContain('12 kg')
  })

  it.each([
    ['wann bekomme ich eine Rückerstattung?', '14 days'],
    ['¿hay descuento para una asociación?', '30 %'],
    ['acceptez-vous le virement ?', 'bank transfer'],
    ['avete uno sconto per onlus?', '30 %'],
    ['waar worden onze gegevens opgeslagen?', 'Oslo'],
    ['onde ficam armazenados os dados?', 'Oslo'],
  ])('in English is found when asked for in another language: %s', (question, quote) => {
    const best = rank(OFFICE, question)[0]
    expect(best?.answers).toBeGreaterThanOrEqual(ANSWERS_FROM)
    expect(best?.quote).toContain(quote)
  })

  it('of "for 9 of us" is about the price, not about 9:00', () => {
    const index = buildIndex(
      [
        ['Hours', 'We are open from 9:00 to 18:00 on weekdays.'],
        ['Plans', 'Each person costs $14 a month.'],
      ].flatMap(([title = '', body = '']) =>
        splitArticle(title, body).map((piece) => ({ articleId: title, title, ...piece })),
      ),
    )
    const asked = 'how much would it be for 9 of us?'
    expect(rank(index, asked)[0]?.quote).toContain('$14')
    // What was said before and stands nowhere in the knowledge takes nothing away.
    const before = rank(index, asked, { previous: 'hi, our choir has no treasurer at all' })[0]
    expect(before?.quote).toContain('$14')
    expect(before?.answers).toBeGreaterThanOrEqual(ANSWERS_FROM)
  })

  it('does not fail for a number of the visitor’s own, nor for a month', () => {
    for (const question of ['we are 27 people, can we have a discount', 'any discount in March?'])
      expect(rank(OFFICE, question)[0]?.answers).toBeGreaterThanOrEqual(ANSWERS_FROM)
  })

  it('is not taken from another word one letter away', () => {
    // contract and contact, both ordinary words
    expect(rank(OFFICE, 'is there a contract?')[0]?.answers ?? 0).toBeLessThan(ANSWERS_FROM)
  })

  it.each(['do you repair guitars', 'who won the match yesterday', 'asdf qwer', '', '???', '🙂'])(
    'is none, or an unlikely one, for %j',
    (question) => {
      expect(rank(SHOP, question)[0]?.answers ?? 0).toBeLessThan(ANSWERS_FROM)
    },
  )

  it('of 64 KB of anything is found in time', () => {
    for (const part of ['metro ', 'é', '料', 'a\u0301', '1-', "o'", 'x']) {
      const start = performance.now()
      rank(SHOP, part.repeat(64_000 / part.length))
      expect(performance.now() - start).toBeLessThan(150)
    }
  })
})

// Written by us for the tests: trades and languages that the demo does not have.
it('answers most questions of businesses it was not made for, and abstains on most of the others', async () => {
  const folder = join(import.meta.dirname, 'businesses')
  const counts = await evalKnowledge(join(folder, 'questions.jsonl'), folder)
  expect(counts.correct / 84).toBeGreaterThan(0.78)
  expect(counts.abstained / 33).toBeGreaterThan(0.85)
})

const shared = join(import.meta.dirname, '../../../shared/data/knowledge')
it.skipIf(!existsSync(shared))(
  'answers 85 % of the demo’s questions, abstains on 70 %',
  async () => {
    const counts = await evalKnowledge(join(shared, 'questions.jsonl'), shared)
    expect(counts.n).toBe(150)
    expect(counts.correct / 120).toBeGreaterThanOrEqual(0.85)
    expect(counts.abstained / 30).toBeGreaterThanOrEqual(0.7)
  },
)
