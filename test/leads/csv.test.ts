import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CsvBytes } from '../../src/leads/csv-bytes.ts'
import { isoTimes, localTimes } from '../../src/leads/csv-time.ts'
import {
  EXPORT_COLUMNS,
  MORE_COLUMNS,
  PRESETS,
  parseExportOptions,
  printExportOptions,
} from '../../src/leads/export-options.ts'
import { parseCsv } from '../support/parse-csv.ts'

const CORPUS = join(import.meta.dirname, '../../../shared/corpora/security/csv')
const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true })
const written = (write: (out: CsvBytes) => void) => {
  const out = new CsvBytes()
  write(out)
  return decoder.decode(out.take())
}
const cell = (text: string) => written((out) => out.cell(text))
const DANGEROUS = /^(?:[\t\r]|\s*[=+\-@])/

describe('cell', () => {
  test.each([
    ['plain', 'plain'],
    ['', ''],
    ['say "hi"', '"say ""hi"""'],
    ['a,b', '"a,b"'],
    ['a;b', '"a;b"'],
    ['line\r\nbreak', '"line\r\nbreak"'],
    ['+14155552671', '+14155552671'],
    ['+1 415', "'+1 415"],
    ['+14155552671; +49301', `"'+14155552671; +49301"`],
    ['=1+1', "'=1+1"],
    ['  @x', "'  @x"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\n=1', `"'\n=1"`],
    ['＝1', "'＝1"],
    ['\0=1', "'\0=1"],
    ['\u200b \x01@x', "'\u200b \x01@x"],
    ['-', "'-"],
    ['O’Neil', 'O’Neil'],
    ['王小明', '王小明'],
  ])('%j is written %j', (text, written) => {
    expect(cell(text)).toBe(written)
  })

  test('whatever text: it is read back, and no program takes it for a formula', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n ",;x1') }),
    )
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), (row) => {
        const [read] = parseCsv(`${row.map(cell).join(',')}\r\n`)
        expect(read?.map((text, i) => (text === row[i] ? text : text.slice(1)))).toEqual(row)
        for (const text of read ?? [])
          expect(DANGEROUS.test(text) && !/^\+[1-9][0-9]{1,14}$/.test(text)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test.skipIf(!existsSync(CORPUS))('the corpora of formula cells are all defused', () => {
    const own = JSON.parse(readFileSync(join(CORPUS, 'own-formula-cells.json'), 'utf8')) as string[]
    const payloads = readFileSync(join(CORPUS, 'payloadbox-csv-payload.txt'), 'utf8').split('\n')
    for (const text of [...own, ...payloads]) {
      const [[read = ''] = []] = parseCsv(`${cell(text)}\r\n`)
      expect([text, DANGEROUS.test(read)]).toEqual([text, /^\+[1-9][0-9]{1,14}$/.test(text)])
    }
  })
})

describe('moments', () => {
  test('are what toISOString says', () => {
    const iso = isoTimes()
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 41 - 1 }), (at) => {
        expect(written((out) => iso(out, at))).toBe(new Date(at).toISOString())
      }),
    )
  })

  test('are the clock of the zone, on the day it changes too', () => {
    const berlin = localTimes('Europe/Berlin')
    const at = (iso: string) => written((out) => berlin(out, Date.parse(iso)))
    expect(at('2026-11-22T23:30:05Z')).toBe('2026-11-23 00:30:05')
    expect(at('2026-10-25T00:59:59Z')).toBe('2026-10-25 02:59:59')
    expect(at('2026-10-25T01:00:00Z')).toBe('2026-10-25 02:00:00')
    expect(at('2026-03-29T01:00:00Z')).toBe('2026-03-29 03:00:00')
  })
})

describe('export options', () => {
  test('bad values fall back to the door’s own', () => {
    const options = parseExportOptions(
      new URLSearchParams('preset=xls&delimiter=tab&columns=name,drop,name&transcript=yes'),
      'plain',
    )
    expect(options).toEqual({
      preset: 'plain',
      delimiter: ',',
      columns: ['name'],
      transcript: false,
    })
  })

  test('every combination round-trips', () => {
    fc.assert(
      fc.property(
        fc.record({
          preset: fc.constantFrom(...PRESETS),
          delimiter: fc.constantFrom(',' as const, ';' as const),
          columns: fc.shuffledSubarray([...EXPORT_COLUMNS, ...MORE_COLUMNS]),
          transcript: fc.boolean(),
        }),
        fc.constantFrom(...PRESETS),
        (options, door) => {
          expect(parseExportOptions(printExportOptions(options, door), door)).toEqual(options)
        },
      ),
    )
  })
})
