// From the conversation to D1: the rows written in the synchronous blocks are delivered at once where
// possible, else by the alarm, for ever, with a growing pause. Filing is idempotent (PRODUCT §10), so
// a row may be sent twice; it is deleted only after D1 has taken it.
import { logError } from '../http/problem.ts'
import type { Filing } from '../leads/filing.ts'
import { fileLead } from '../leads/store.ts'
import { type Summary, saveSummary } from './directory.ts'
import type { OutboxRow, Transcript } from './transcript.ts'

/** Leads → D1 are tried again after at most this (PRODUCT §10). */
const MAX_PAUSE_MS = 30_000
const FIRST_PAUSE_MS = 500

/** The payload of a `conversation` row: its summary, and the leads whose last activity moved. */
export type ConversationRow = { summary: Summary; filings: Filing[] }

export type FiledLead = { person: number; leadId: string }

/**
 * Sends what is due, oldest first, until nothing is. Never throws: what fails is postponed, and what
 * follows it waits.
 * @param remember called in the same synchronous block that deletes a row: a crash keeps both or neither.
 */
export async function deliver(
  transcript: Transcript,
  db: D1Database,
  clock: { now: () => number; random: () => number },
  remember: (filed: FiledLead[]) => void,
): Promise<void> {
  for (
    let rows = transcript.due(clock.now());
    rows.length > 0;
    rows = transcript.due(clock.now())
  ) {
    for (const row of rows) {
      try {
        const filed = await send(db, row, clock.now())
        transcript.sent(row)
        if (filed.length > 0) remember(filed)
      } catch (error) {
        logError(error, `outbox ${row.kind}, attempt ${row.attempts + 1}`)
        transcript.postpone(row, clock.now() + pauseMs(row.attempts, clock.random()))
        return
      }
    }
  }
}

async function send(db: D1Database, row: OutboxRow, now: number): Promise<FiledLead[]> {
  if (row.kind === 'lead') return file(db, JSON.parse(row.payload) as Filing, now)
  const { summary, filings } = JSON.parse(row.payload) as ConversationRow
  await saveSummary(db, summary)
  const filed: FiledLead[] = []
  for (const filing of filings) filed.push(...(await file(db, filing, now)))
  return filed
}

async function file(db: D1Database, filing: Filing, now: number): Promise<FiledLead[]> {
  const result = await fileLead(db, filing, now)
  return result.kind === 'filed' ? [{ person: filing.person, leadId: result.leadId }] : []
}

/** Doubles from half a second to 30 s; the random part keeps many conversations from knocking at once. */
export function pauseMs(attempts: number, random: number): number {
  const pause = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempts, 10))
  return Math.round(pause * (0.5 + random / 2))
}
