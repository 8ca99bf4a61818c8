import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Captured } from '../../src/conversation/view.ts'
import { MarkedText } from '../../src/dashboard/marked-text.tsx'
import { piecesOf, runsOf } from '../../src/dashboard/marks.ts'

const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
const at = (start: number, end: number, field: Captured['field'] = 'email'): Captured => ({
  field,
  value: 'v',
  start,
  end,
})
const marked = (text: string, captured: Captured[], sentence: string | null) =>
  (
    <MarkedText
      text={text}
      captured={captured}
      signs={sentence ? [sentence] : []}
      signLabel="Interest"
    />
  ).toString()

describe('marks', () => {
  test('captured words are underlined, the sentence is one mark around them', () => {
    expect(marked('Hi. Call ana@x.co now! Bye', [at(9, 17)], 'Call ana@x.co now!')).toBe(
      'Hi. <mark class="sentence" title="Interest">Call ' +
        '<mark class="value" title="E-mail: v">ana@x.co</mark> now!</mark> Bye',
    )
  })

  test('overlapping ranges share their middle', () => {
    const pieces = piecesOf('abcdef', [at(0, 4), at(2, 6, 'name')], [])
    expect(pieces.map(({ text, captured }) => [text, captured.map(({ field }) => field)])).toEqual([
      ['ab', ['email']],
      ['cd', ['email', 'name']],
      ['ef', ['name']],
    ])
  })

  test('offsets count UTF-16 units; a character of two is never torn', () => {
    const text = '😀ana😀'
    expect(piecesOf(text, [at(2, 5)], []).map((piece) => piece.text)).toEqual(['😀', 'ana', '😀'])
    expect(piecesOf(text, [at(1, 6)], []).map((piece) => piece.text)).toEqual(['😀ana', '😀'])
  })

  test('a sentence that ends inside a captured range is still one run', () => {
    const pieces = piecesOf('I want it ana', [at(7, 13)], ['I want it'])
    expect(runsOf(pieces).map((run) => [run.isSign, run.pieces.map(({ text }) => text)])).toEqual([
      [true, ['I want ', 'it']],
      [false, [' ana']],
    ])
  })

  test('hostile text stays text, inside marks and outside', () => {
    const html = marked(HOSTILE + HOSTILE, [at(0, HOSTILE.length)], HOSTILE)
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<img')
  })

  test('whatever the ranges, the pieces are the text', () => {
    const range = fc.record({
      start: fc.integer({ min: -2, max: 30 }),
      end: fc.integer({ max: 30 }),
    })
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 25 }),
        fc.array(range),
        fc.array(fc.string({ unit: 'binary', maxLength: 4 })),
        (text, ranges, signs) => {
          const captured = ranges.map(({ start, end }) => at(start, end))
          const pieces = piecesOf(text, captured, signs)
          expect(pieces.map((piece) => piece.text).join('')).toBe(text)
          expect(pieces.every((piece) => piece.text !== '')).toBe(true)
          expect(pieces.every((piece) => piece.text.isWellFormed())).toBe(text.isWellFormed())
        },
      ),
    )
  })
})
