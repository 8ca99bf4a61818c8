// How many conversations came how far in the last days: for the overview. One unit all along, the
// conversation, so that every step is a part of what came in. Bounded: at most FUNNEL_ROWS of them.
import { boundsOf, isTimeZone, offsetAt } from '../leads/days.ts'
import { EVERYTHING } from '../leads/filter.ts'
import type { LeadsDb } from '../leads/query.ts'

export type Funnel = {
  conversations: number
  interested: number
  asked: number
  captured: number
  /** A lead of it was contacted, and may have gone further since. */
  contacted: number
  won: number
  /** Interested, but no details were left. */
  missed: number
}

export type FunnelOfDays = {
  total: Funnel
  agents: { agentId: string; funnel: Funnel }[]
  /** Oldest first, days without any too. `day`: YYYY-MM-DD in the zone. */
  days: { day: string; conversations: number }[]
  /** There were more than FUNNEL_ROWS: only the newest are counted. */
  capped: boolean
}

export const FUNNEL_DAYS = 30
/** Each reads its row, and up to four more once a lead came of it. */
export const FUNNEL_ROWS = 10_000

const DAY_MS = 86_400_000

/** Walks conversations_by_activity a day at a time; a conversation counts on the day of its last message. */
export async function funnelOfDays(
  db: LeadsDb,
  workspaceNo: number,
  now: number,
  zone: string,
): Promise<FunnelOfDays> {
  const days = lastDays(now, isTimeZone(zone) ? zone : 'UTC')
  const oldest = await db
    .prepare(OLDEST_UNCOUNTED)
    .bind(workspaceNo, days[0]?.from ?? now, FUNNEL_ROWS)
    .first<{ at: number }>()
  const counted = days.map((day) => ({ ...day, from: Math.max(day.from, (oldest?.at ?? -1) + 1) }))
  const { results: rows } = await db
    .prepare(COUNTS)
    .bind(workspaceNo, JSON.stringify(counted))
    .all<Funnel & { day: number; agentId: string }>()
  const agents = new Map<string, Funnel>()
  for (const row of rows) agents.set(row.agentId, sum(agents.get(row.agentId) ?? NOTHING, row))
  return {
    total: [...agents.values()].reduce(sum, NOTHING),
    agents: [...agents].map(([agentId, funnel]) => ({ agentId, funnel })),
    days: days.map(({ day }, index) => ({
      day,
      conversations: rows
        .filter((row) => row.day === index)
        .reduce((n, row) => n + row.conversations, 0),
    })),
    capped: oldest !== null,
  }
}

const NOTHING: Funnel = {
  conversations: 0,
  interested: 0,
  asked: 0,
  captured: 0,
  contacted: 0,
  won: 0,
  missed: 0,
}

function sum(a: Funnel, b: Funnel): Funnel {
  return {
    conversations: a.conversations + b.conversations,
    interested: a.interested + b.interested,
    asked: a.asked + b.asked,
    captured: a.captured + b.captured,
    contacted: a.contacted + b.contacted,
    won: a.won + b.won,
    missed: a.missed + b.missed,
  }
}

/** The last days up to today; each from its first instant to that of the next (23 to 25 hours). */
function lastDays(now: number, zone: string): { day: string; from: number; until: number }[] {
  const today = Date.parse(new Date(now + offsetAt(now, zone)).toISOString().slice(0, 10))
  const names = Array.from({ length: FUNNEL_DAYS + 1 }, (_, i) =>
    new Date(today - (FUNNEL_DAYS - 1 - i) * DAY_MS).toISOString().slice(0, 10),
  )
  const starts = names.map((day) => {
    const range = { from: day, to: null }
    return boundsOf({ ...EVERYTHING, range }, now, zone).from ?? 0
  })
  return names
    .slice(0, FUNNEL_DAYS)
    .map((day, i) => ({ day, from: starts[i] ?? 0, until: starts[i + 1] ?? 0 }))
}

/** The newest conversation that is not counted any more; none when all are. Reads the index only. */
const OLDEST_UNCOUNTED = `
SELECT activity_at AS at FROM conversations WHERE workspace_no = ?1 AND activity_at >= ?2
ORDER BY activity_at DESC LIMIT 1 OFFSET ?3`

const LEAD_IS = `EXISTS (SELECT 1 FROM lead_conversations j CROSS JOIN leads l ON l.id = j.lead_id
  WHERE j.conversation_id = c.id AND l.workspace_no = ?1 AND l.status`

const COUNTS = `
SELECT d.key AS day, c.agent_id AS agentId, count(*) AS conversations,
  sum(c.interested) AS interested, sum(c.asked) AS asked, sum(c.captured) AS captured,
  sum(c.captured AND ${LEAD_IS} IN ('contacted', 'qualified', 'won', 'lost'))) AS contacted,
  sum(c.captured AND ${LEAD_IS} = 'won')) AS won,
  sum(c.interested AND NOT c.captured) AS missed
FROM json_each(?2) d
CROSS JOIN conversations c ON c.workspace_no = ?1
  AND c.activity_at >= d.value ->> 'from' AND c.activity_at < d.value ->> 'until'
GROUP BY d.key, c.agent_id`
