import { describe, expect, test } from 'vitest'
import { detectLanguage } from '../../src/language/detect.ts'

const CLEAR: [string, string][] = [
  ['en', 'hi, how much is the studio plan for 6 people?'],
  ['en', "ok and what's included?"],
  ['es', 'hola, ¿cuánto cuesta un implante?'],
  ['es', 'quiero reservar una cita para el martes'],
  ['fr', 'bonjour, vous faites des devis gratuits ?'],
  ['fr', "je n'ai pas reçu mon colis"],
  ['de', 'was kostet der Agency Tarif'],
  ['de', 'ok, bitte ein Angebot an m.huber@example.at'],
  ['pt', 'oi, quanto custa o clareamento?'],
  ['pt', 'não quero passar meu telefone'],
  ['it', 'vorrei un preventivo per il tetto'],
  ['nl', 'wat kost een abonnement voor twee personen'],
  ['pl', 'ile kosztuje wizyta u dentysty?'],
  ['tr', 'randevu almak istiyorum, fiyatı ne kadar'],
  ['ar', 'كم سعر التبييض؟'],
  ['hi', 'इसकी कीमत क्या है'],
  ['zh', '我想预约明天'],
  ['ja', '料金はいくらですか'],
]

describe('detectLanguage', () => {
  test.each(CLEAR)('%s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })

  test.each([
    '',
    ' ',
    'ok',
    '👍👍',
    '415 555 2671',
    'ana@example.com',
    'https://example.com/the/price/of/what',
    'Anna Schmidt',
    'mujhe demo dekhna hai',
    'сколько это стоит',
    'این چقدر است گچ پژ',
    'no',
    '\ud83d',
  ])('says nothing about %j', (text) => {
    expect(detectLanguage(text)).toBeUndefined()
  })

  test('a brand name in Latin letters does not hide the script of the sentence', () => {
    expect(detectLanguage('Tallyhook Studio はいくらですか')).toBe('ja')
    expect(detectLanguage('هل تدعمون Xero و QuickBooks؟')).toBe('ar')
  })

  test('64 KB of anything is read in bounded time', () => {
    const started = performance.now()
    for (const piece of ["a'", 'é ', '中', 'a@', 'ا']) detectLanguage(piece.repeat(32_768))
    expect(performance.now() - started).toBeLessThan(250)
  })
})
