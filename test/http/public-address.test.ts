import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { publicAddress } from '../../src/http/public-address.ts'

const CORPUS = join(import.meta.dirname, '../../../shared/corpora/security/ssrf/ssrf-urls.txt')

const why = (given: string, base?: string) => {
  const guarded = publicAddress(given, base === undefined ? undefined : new URL(base))
  return guarded.kind === 'public' ? guarded.url.href : guarded.why
}

describe('the public web', () => {
  it.each([
    ['https://example.com', 'https://example.com/'],
    ['http://example.com:80/a?b=c#d', 'http://example.com/a?b=c'],
    ['https://Example.COM./x', 'https://example.com/x'],
    ['https://bücher.example/preise', 'https://xn--bcher-kva.example/preise'],
    ['https://例え.jp/', 'https://xn--r8jz45g.jp/'],
    ['https://a_b.example.com/', 'https://a_b.example.com/'],
    ['https://10.example.com/', 'https://10.example.com/'],
    ['https://localhost.example.com/', 'https://localhost.example.com/'],
    ['https://my.localshop.com', 'https://my.localshop.com/'],
  ])('%s is of it', (given, href) => {
    expect(why(given)).toBe(href)
  })
})

describe('any other place', () => {
  it.each([
    ...[
      'http://127.0.0.1',
      'http://127.1',
      'http://2130706433',
      'http://0x7f.1',
      'http://0177.0.0.1',
    ],
    ...['http://①②⑦.⓪.⓪.①', 'http://１２７.０.０.１', 'http://127。0。0。1', 'http://127.0.0.1.'],
    ...['http://8.8.8.8', 'http://[2606:4700::1111]', 'http://[::1]', 'http://[::ffff:10.0.0.1]'],
    ...[
      'http://[64:ff9b::7f00:1]',
      'http://169.254.169.254',
      'http://100.64.0.1',
      'http://224.0.0.1',
    ],
    ...['http://localhost', 'http://LOCALHOST.', 'http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ', 'http://a.localhost'],
    ...['http://intranet', 'http://printer.local', 'http://db.internal', 'http://nas.home.arpa'],
    ...['http://metadata.google.internal', 'http://metadata.goog', 'http://10.0.0.1.nip.io'],
    ...['https://ana@example.com', 'https://a:b@example.com', 'https://example.com:8443'],
    ...[
      'http://example.com:443',
      'https://example.com:80',
      'http://.',
      'http://a..b',
      'http://a%20b.com',
    ],
  ])('%s is refused', (given) => {
    expect(['place', 'web']).toContain(why(given))
  })

  it.each([
    '',
    ' ',
    'ftp://example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '//example.com',
  ])('%j is no web address', (given) => {
    expect(why(given)).toBe('web')
  })

  it('a backslash or an endless address is refused before anybody reads it in another way', () => {
    expect(why('http://example.com\\@127.0.0.1/')).toBe('web')
    expect(why(`https://example.com/${'a'.repeat(2000)}`)).toBe('web')
  })
})

describe('a redirect', () => {
  it.each([
    ['/next', 'https://example.com/next'],
    ['//other.example/x', 'https://other.example/x'],
    ['//127.0.0.1/secret', 'place'],
    ['http://169.254.169.254/latest/meta-data/', 'place'],
    ['file:///etc/passwd', 'web'],
    ['javascript:alert(1)', 'web'],
  ])('to %s from a public page', (location, expected) => {
    expect(why(location, 'https://example.com/a/b')).toBe(expected)
  })
})

describe.skipIf(!existsSync(CORPUS))('the corpus of hostile addresses', () => {
  const lines = existsSync(CORPUS)
    ? readFileSync(CORPUS, 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
    : []
  /** Hostile to look at, but what would be asked is example.com itself. */
  const HARMLESS = ['http://example.com#@127.0.0.1/', 'http://example.com/%0d%0aX-Injected:%201']

  it('is large enough to mean something', () => {
    expect(lines.length).toBeGreaterThan(90)
  })

  it.each(lines)('%s', (line) => {
    const guarded = publicAddress(line)
    if (HARMLESS.includes(line))
      expect(guarded).toMatchObject({ kind: 'public', url: { host: 'example.com' } })
    else expect(guarded.kind).toBe('refused')
  })
})
