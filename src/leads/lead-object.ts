// A lead as software reads it, the same over the API and in a file of JSON lines: times as ISO 8601.
import type { ListedLead } from './list.ts'

export function leadObject(lead: ListedLead) {
  const { capturedAt, activityAt, updatedAt, consent, ...plain } = lead
  return {
    ...plain,
    consent: consent && { ...consent, at: iso(consent.at) },
    capturedAt: iso(capturedAt),
    activityAt: iso(activityAt),
    updatedAt: iso(updatedAt),
  }
}

const iso = (at: number) => new Date(at).toISOString()
