import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { goFirst } from '../../src/leads/courtesy.ts'
import { type Export, exportLeads } from '../../src/leads/csv.ts'
import { parseExportOptions } from '../../src/leads/export-options.ts'
import { parseLeadFilter } from '../../src/leads/filter.ts'
import type { LeadsDb } from '../../src/leads/query.ts'
import { countingDb } from '../support/counting-db.ts'
import { parseCsv } from '../support/parse-csv.ts'
import { leadsFor, seedLeads } from '../support/seed-leads.ts'

const START = Date.UTC(2026, 2, 1)
const NOW = START + 9_000 * 3_600_000
const WS = 81
const leads = leadsFor(WS, 8_100, START)

beforeAll(async () => {
  for (let at = 0; at < leads.length; at += 2_000) await seedLeads(leads.slice(at, at + 2_000))
  await seedLeads(leadsFor(WS + 1, 30, START))
})

async function exported(query: string, more: Partial<Export> = {}, db: LeadsDb = env.DB) {
  const params = new URLSearchParams(query)
  const stream = await exportLeads(db, {
    workspaceNo: WS,
    filter: parseLeadFilter(params),
    options: parseExportOptions(params, 'plain'),
    actor: 'key_1',
    now: NOW,
    zone: 'UTC',
    ...more,
  })
  return new Response(stream).arrayBuffer()
}
const textOf = (bytes: ArrayBuffer) =>
  new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes)

describe('exportLeads', () => {
  test('one row per lead, every lead, in the order of the view; limit and cursor are ignored', async () => {
    const rows = parseCsv(textOf(await exported('columns=id,name,email,phone&limit=3&cursor=~5')))
    expect(rows[0]).toEqual(['id', 'name', 'email', 'phone'])
    expect(rows.slice(1)).toEqual(
      leads.toReversed().map((l) => [l.id, l.name ?? '', l.email ?? '', l.phone ?? '']),
    )
  })

  test('parsed back it is the query: filtered, sorted, several pages', async () => {
    const rows = parseCsv(textOf(await exported('columns=id&status=new&country=US,DE&dir=asc')))
    const found = leads.filter(
      (l) => l.status === 'new' && (l.country === 'US' || l.country === 'DE'),
    )
    expect(rows.slice(1).flat()).toEqual(found.map((l) => l.id))
    const byName = parseCsv(textOf(await exported('columns=id&sort=person&dir=asc')))
    expect(new Set(byName.slice(1).flat())).toEqual(new Set(leads.map((l) => l.id)))
  })

  test('excel: byte order mark, labels, times of the zone, semicolons where asked', async () => {
    const bytes = await exported(
      'preset=excel&delimiter=semicolon&columns=name,captured&tz=Europe/Berlin&dir=asc',
    )
    expect([...new Uint8Array(bytes).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows = parseCsv(textOf(bytes).slice(1), ';')
    expect(rows[0]).toEqual(['Name', 'Captured'])
    expect(rows[1]?.[1]).toBe('2026-03-01 01:00:00')
  })

  test('crm: the headers its import knows, the name in two', async () => {
    const rows = parseCsv(textOf(await exported('preset=crm&q=lopez')))
    expect(rows[0]?.slice(0, 4)).toEqual(['First Name', 'Last Name', 'Email', 'Phone'])
    expect(rows[1]?.slice(0, 2)).toEqual(['Ana', 'López'])
  })

  test('an empty view is a header', async () => {
    expect(textOf(await exported('columns=id,name&agent=agent_none'))).toBe('id,name\r\n')
  })

  test('leads captured after it began are not in it', async () => {
    const stream = await exportLeads(env.DB, {
      workspaceNo: WS,
      filter: parseLeadFilter(new URLSearchParams('dir=asc')),
      options: parseExportOptions(new URLSearchParams('columns=id'), 'plain'),
      actor: 'key_1',
      now: NOW,
      zone: 'UTC',
    })
    const late = { ...leads[0]!, id: 'lead_late', capturedAt: NOW + 1 }
    await seedLeads([late])
    const text = await new Response(stream).text()
    await env.DB.prepare("DELETE FROM leads WHERE id = 'lead_late'").run()
    expect(text).not.toContain('lead_late')
    expect(parseCsv(text)).toHaveLength(leads.length + 1)
  })

  test('an error on a later page breaks the download; on the first page nothing was sent', async () => {
    let fail = Number.POSITIVE_INFINITY
    let calls = 0
    const db: LeadsDb = {
      batch: env.DB.batch.bind(env.DB),
      prepare(text: string) {
        const statement = env.DB.prepare(text)
        if (!text.includes('ORDER BY')) return statement
        if (++calls >= fail) throw new Error('D1 is away')
        return statement
      },
    }
    await exported('columns=id', {}, db)
    expect(calls).toBeGreaterThan(1)
    calls = 0
    fail = 2
    await expect(exported('columns=id', {}, db)).rejects.toThrow('D1 is away')
    calls = 0
    fail = 1
    const params = new URLSearchParams()
    await expect(
      exportLeads(db, {
        workspaceNo: WS,
        filter: parseLeadFilter(params),
        options: parseExportOptions(params, 'plain'),
        actor: 'key_1',
        now: NOW,
        zone: 'UTC',
      }),
    ).rejects.toThrow('D1 is away')
  })

  test('the transcript column holds what was said, and is refused beyond 5,000 leads', async () => {
    const transcriptOf = async (id: string) => `transcript of ${id}`
    await env.DB.prepare(`UPDATE leads SET conversations = '["conv_1","conv_2"]' WHERE id = ?`)
      .bind(leads[7]!.id)
      .run()
    const query = `columns=id&transcript=1&from=2026-03-01&to=2026-03-01`
    const rows = parseCsv(textOf(await exported(query, { transcriptOf })))
    expect(rows[0]).toEqual(['id', 'transcript'])
    expect(rows.find((row) => row[0] === leads[7]!.id)?.[1]).toBe(
      'transcript of conv_1\n\ntranscript of conv_2',
    )
    await expect(exported('transcript=1', { transcriptOf })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  test('every export is in the audit log, without what was searched for', async () => {
    await exported('q=secret-name&status=won', { now: NOW + 77 })
    const row = await env.DB.prepare('SELECT actor, action, detail FROM audit_log WHERE at = ?')
      .bind(NOW + 77)
      .first<{ actor: string; action: string; detail: string }>()
    expect(row).toMatchObject({ actor: 'key_1', action: 'export' })
    expect(JSON.parse(row!.detail)).toEqual({ view: 'status=won', searched: true, preset: 'plain' })
  })

  test('while people ask for pages its own are small, and it comes to its end', async () => {
    const quiet = countingDb()
    await exported('columns=id', {}, quiet)
    const busy = countingDb()
    const prepare: LeadsDb['prepare'] = (text) => {
      void goFirst(async () => undefined)
      return busy.prepare(text)
    }
    const rows = parseCsv(textOf(await exported('columns=id', {}, { ...busy, prepare })))
    expect(rows).toHaveLength(leads.length + 1)
    expect(busy.queries()).toBeGreaterThan(2 * quiet.queries())
  })

  test('reads D1 about as many rows as it writes', async () => {
    const db = countingDb()
    await exported('columns=id', {}, db)
    expect(db.rowsRead()).toBeLessThanOrEqual(leads.length * 1.01)
  })
})
