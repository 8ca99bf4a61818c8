// Taking back the status that was just set on one lead's page: found in its timeline, so that nothing has to be
// remembered between two requests. Many leads are taken back by their job (jobs/progress.ts). Pure.
import type { StatusMove } from '../../leads/bulk.ts'
import type { LeadDetail } from '../../leads/lead.ts'
import { STATUSES, type Status } from '../../leads/status.ts'

export type LastMove = {
  /** When the status was set (ms): which change a form means. */
  at: number
  /** What puts the lead back, as long as nobody has changed it since. */
  back: StatusMove
}

/** Null while nobody has set a status. */
export function lastMove({ timeline, capturedAt, status }: LeadDetail): LastMove | null {
  const event = timeline.findLast(({ kind }) => kind === 'status')
  const from = event && statusIn(event.detail.from)
  if (!event || !from || statusIn(event.detail.to) !== status) return null
  const { spamReason } = event.detail
  const reason = from === 'spam' && typeof spamReason === 'string' ? spamReason : null
  return { at: event.at, back: [capturedAt, status, from, reason] }
}

function statusIn(value: unknown): Status | null {
  return STATUSES.find((status) => status === value) ?? null
}
