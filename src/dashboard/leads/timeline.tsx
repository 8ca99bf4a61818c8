// What happened to a lead, and by whom.
import type { FC } from 'hono/jsx'
import type { LeadEvent } from '../../leads/lead.ts'
import { STATUSES } from '../../leads/status.ts'
import { Card } from '../../ui/card.tsx'
import type { IconName } from '../../ui/icon.tsx'
import type { Clock } from '../../ui/props.ts'
import { Timeline } from '../../ui/thread.tsx'
import { DETAIL_WORDS, fieldWords } from './detail-words.ts'

const WORDS = DETAIL_WORDS.timeline

const ICONS: Record<LeadEvent['kind'], IconName> = {
  captured: 'spark',
  enriched: 'plus',
  status: 'tag',
  assigned: 'user',
  edited: 'edit',
}

export type TimelineProps = {
  events: LeadEvent[]
  /** Names of members and API keys by id. */
  actors: ReadonlyMap<string, string>
  clock: Clock
  /** Sent beside another part that changed it. */
  oob?: boolean
}

export const TimelineCard: FC<TimelineProps> = ({ events, actors, clock, oob }) => (
  <Card id="lead-timeline" title={WORDS.title} {...(oob && { attrs: { 'hx-swap-oob': 'true' } })}>
    <Timeline
      clock={clock}
      happenings={events.map((event) => ({
        icon: ICONS[event.kind],
        text: textOf(event, actors),
        at: event.at,
      }))}
    />
  </Card>
)

function textOf({ kind, actor, detail }: LeadEvent, actors: ReadonlyMap<string, string>): string {
  const who = actor === 'visitor' ? WORDS.visitor : (actors.get(actor) ?? WORDS.someone)
  const fields = Array.isArray(detail.fields) ? fieldWords(detail.fields.map(String)) : ''
  if (kind === 'captured' || kind === 'enriched') return WORDS[kind](fields)
  if (kind === 'assigned') {
    const to = typeof detail.to === 'string' ? (actors.get(detail.to) ?? WORDS.someone) : null
    return to === null ? WORDS.unassigned(who) : WORDS.assigned(who, to)
  }
  if (kind === 'edited') return WORDS.edited(who, fields)
  return WORDS.status(who, STATUSES.find((status) => status === detail.to) ?? 'new')
}
