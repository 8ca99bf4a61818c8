import { describe, expect, it } from 'vitest'
import { decodeEntities } from '../../src/knowledge/entities.ts'

describe('character references', () => {
  it.each([
    ['caf&eacute; &amp; cr&egrave;me', 'café & crème'],
    ['&#36;390 &#x20AC;5 &#X20ac;6', '$390 €5 €6'],
    ['9&nbsp;to&nbsp;5&hellip;', '9\u00a0to\u00a05…'],
    ['&ldquo;Zażółć&rdquo; &lstrok;&Scedil;&inodot;', '“Zażółć” łŞı'],
    ['&#128;&#146;', '€’'],
    ['ana&commat;acme&period;com', 'ana@acme.com'],
  ])('%s', (written, read) => {
    expect(decodeEntities(written)).toBe(read)
  })

  it('are read once: what they make is not read again', () => {
    expect(decodeEntities('&amp;lt;b&amp;gt; &#38;amp;')).toBe('&lt;b&gt; &amp;')
  })

  it.each(['&', '&;', '&#;', '&#x;', '&unknown;', 'R&D', '?a=1&copy=2', '&constructor;', '& amp;'])(
    '%s is none and stays',
    (text) => {
      expect(decodeEntities(text)).toBe(text)
    },
  )

  it.each(['&#0;', '&#xD800;', '&#1114112;', '&#9999999;'])('%s is no character', (text) => {
    expect(decodeEntities(text)).toBe('\ufffd')
  })

  it('covers Latin-1 from end to end, in its order', () => {
    expect(decodeEntities('&nbsp;&sect;&iquest;&Agrave;&szlig;&agrave;&divide;&yuml;')).toBe(
      '\u00a0§¿Àßà÷ÿ',
    )
  })
})
