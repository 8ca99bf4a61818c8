// Links in what an agent or a visitor wrote: four schemes, all else stays text (PRODUCT §6).
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkify } from '../../src/widget/linkify.ts'

const links = (text: string) => linkify(text).flatMap(({ href }) => href ?? [])

describe('linkify', () => {
  it.each([
    ['see https://a.example/b?c=d#e.', ['https://a.example/b?c=d#e']],
    ['(http://a.example/b)', ['http://a.example/b']],
    ['HTTPS://A.EXAMPLE', ['HTTPS://A.EXAMPLE']],
    [
      'write mailto:ana@a.example, or tel:+14155552671!',
      ['mailto:ana@a.example', 'tel:+14155552671'],
    ],
    ['“https://a.example”', ['https://a.example']],
    ['«https://a.example»', ['https://a.example']],
    ['„https://a.example“', ['https://a.example']],
    ['「https://a.example」。', ['https://a.example']],
    ['https://a.example؟', ['https://a.example']],
    ['https://a.example।', ['https://a.example']],
    ['"https://a.example"', ['https://a.example']],
    ['https://a.example\nhttps://b.example', ['https://a.example', 'https://b.example']],
    ['https://müller.example/größe', ['https://müller.example/größe']],
  ])('%s', (text, expected) => {
    expect(links(text)).toEqual(expected)
  })

  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'JaVaScRiPt://a.example/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox',
    'file:///etc/passwd',
    'blob:https://a.example/1',
    'ftp://a.example',
    '//a.example',
    'www.a.example',
    'https://',
    'http://[',
    'xhttps://a.example',
    'https:a.example',
  ])('%s stays text', (text) => {
    expect(links(text)).toEqual([])
  })

  it('loses and adds nothing of the text, whatever it is', () => {
    const pieces = fc.constantFrom(
      'https://a.example',
      ' ',
      '\n',
      '(',
      ')',
      '.',
      '"',
      'tel:1',
      'javascript:',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' }))), (words) => {
        const text = words.join('')
        expect(
          linkify(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
        for (const href of links(text))
          expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(new URL(href).protocol)
      }),
    )
  })

  it('reads 1 MB of brackets in linear time', () => {
    const begin = performance.now()
    for (const text of ['('.repeat(1e6), ')'.repeat(1e6), `https://a.example${')'.repeat(1e6)}`])
      linkify(text)
    expect(performance.now() - begin).toBeLessThan(2000)
  })
})
