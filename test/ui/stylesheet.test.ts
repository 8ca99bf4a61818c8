// The stylesheet and the scripts that every page loads: small enough, legible in both themes, and the
// htmx that the lock names.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { contrast, type Rgb, tokens } from './colours.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(ROOT, path))
const gzipped = (path: string) => gzipSync(read(path), { level: 9 }).length

describe('what every page loads', () => {
  it('the stylesheet is under 14 KB gzipped', () => {
    expect(gzipped('static/app.css')).toBeLessThan(14 * 1024)
  })

  it('stylesheet and scripts leave 25 of 60 KB for the page itself', () => {
    const all = ['static/app.css', 'static/app.js', 'static/htmx.min.js', 'static/favicon.svg']
    expect(all.reduce((sum, path) => sum + gzipped(path), 0)).toBeLessThan(35 * 1024)
  })

  it('htmx is the pinned package, byte for byte', () => {
    expect(read('static/htmx.min.js')).toEqual(read('node_modules/htmx.org/dist/htmx.min.js'))
    const { dependencies } = JSON.parse(read('package.json').toString()) as {
      dependencies: Record<string, string>
    }
    const installed = JSON.parse(read('node_modules/htmx.org/package.json').toString()) as {
      version: string
    }
    expect(dependencies['htmx.org']).toBe(installed.version)
  })

  it('no script makes code out of text or asks a foreign host', () => {
    expect(read('static/app.js').toString()).not.toMatch(/innerHTML|eval\(|new Function|https?:/)
  })

  it('nothing is loaded by the stylesheet', () => {
    expect(read('static/app.css').toString()).not.toMatch(/url\(|@import/)
  })

  it('components name tokens, not colours', () => {
    const css = read('static/app.css').toString()
    const components = css.slice(css.indexOf('@layer components {'))
    expect(components).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i)
  })
})

describe.each(['light', 'dark'] as const)('legible in %s', (theme) => {
  const colour = tokens(read('static/app.css').toString(), theme)
  const TEXT = ['ink', 'ink-2', 'ink-3', 'accent', 'good', 'warn', 'bad']
  const GROUNDS = ['ground', 'raised', 'over']

  it.each(TEXT.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    '--%s on --%s has 4.5 : 1 or more',
    (text, ground) => {
      expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5)
    },
  )

  it('what is written on a button of the accent, or on a red one, is legible', () => {
    expect(contrast(colour('on-accent'), colour('accent'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('raised'), colour('bad'))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['ink-2', 'ink-3', 'accent', 'good', 'warn', 'bad'])(
    'a badge or notice in --%s is legible on its own tint',
    (tone) => {
      const tint = mix(colour(tone), colour('raised'), 0.11)
      expect(contrast(colour(tone), tint)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(['ink-2', 'ink-3'])('--%s is legible in a row that is hovered or chosen', (text) => {
    for (const [over, part] of [
      ['ink', 0.045],
      ['accent', 0.09],
    ] as const) {
      const row = mix(colour(over), colour('raised'), part)
      expect(contrast(colour(text), row)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('the edge of a field is seen, 3 : 1', () => {
    expect(contrast(colour('edge'), colour('raised'))).toBeGreaterThanOrEqual(3)
  })
})

/** Close enough to color-mix in oklab for small parts. */
function mix(over: Rgb, under: Rgb, part: number): Rgb {
  return under.map((value, i) => value + ((over[i] ?? 0) - value) * part) as Rgb
}
