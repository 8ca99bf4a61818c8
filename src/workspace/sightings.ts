// On which websites an agent's widget was asked for: noted by the chat door, shown by the Embed tab.
// Laws: anybody can send any origin, so what is written a minute and kept an agent is bounded; nothing
// of a visitor is kept.
import { and, desc, eq, notInArray } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { Agent } from './agent.ts'
import { widgetSightings } from './schema.ts'

export type Sighting = {
  /** `https://shop.example` */
  origin: string
  /** ms since 1970 */
  seenAt: number
  /** False: the widget was refused there, then. */
  allowed: boolean
}

/** Websites kept of one agent, and noted a minute by one isolate. */
export const MOST_SIGHTINGS = 20
const MINUTE_MS = 60_000
const MOST_AGENTS = 500
const LONGEST_ORIGIN = 255

/** The website of an `Origin` or `Referer` header; null for none that could be allowed by name. */
export function websiteOf(header: string | undefined): string | null {
  if (header === undefined || header.length > 4096 || !URL.canParse(header)) return null
  const { origin, protocol } = new URL(header)
  const isWeb = protocol === 'https:' || protocol === 'http:'
  return isWeb && origin.length <= LONGEST_ORIGIN ? origin : null
}

/** Agent → what was noted of it within the minute, and when. */
const noted = new Map<string, Map<string, number>>()

/** False when this isolate has noted the same within the minute, or enough others. */
export function isNews({ id }: Pick<Agent, 'id'>, sighting: Sighting): boolean {
  const { origin, seenAt, allowed } = sighting
  const lately = new Map(
    [...(noted.get(id) ?? [])].filter(([, notedAt]) => seenAt - notedAt < MINUTE_MS),
  )
  // A website that was just allowed is told at once.
  const key = `${origin} ${allowed}`
  const isKnown = lately.has(key) || lately.size >= MOST_SIGHTINGS
  if (!isKnown) lately.set(key, seenAt)
  noted.delete(id)
  noted.set(id, lately)
  const [oldest] = noted.keys()
  if (noted.size > MOST_AGENTS && oldest !== undefined) noted.delete(oldest)
  return !isKnown
}

/** Keeps the latest MOST_SIGHTINGS. */
export async function saveSighting(
  db: D1Database,
  { workspaceId, id: agentId }: Pick<Agent, 'workspaceId' | 'id'>,
  { origin, seenAt, allowed }: Sighting,
): Promise<void> {
  const orm = drizzle(db)
  const ofAgent = and(
    eq(widgetSightings.workspaceId, workspaceId),
    eq(widgetSightings.agentId, agentId),
  )
  const latest = orm
    .select({ origin: widgetSightings.origin })
    .from(widgetSightings)
    .where(ofAgent)
    .orderBy(desc(widgetSightings.seenAt), desc(widgetSightings.origin))
    .limit(MOST_SIGHTINGS)
  await orm.batch([
    orm
      .insert(widgetSightings)
      .values({ workspaceId, agentId, origin, seenAt, allowed })
      .onConflictDoUpdate({
        target: [widgetSightings.workspaceId, widgetSightings.agentId, widgetSightings.origin],
        set: { seenAt, allowed },
      }),
    orm.delete(widgetSightings).where(and(ofAgent, notInArray(widgetSightings.origin, latest))),
  ])
}

/** The latest first. */
export async function listSightings(
  db: D1Database,
  workspaceId: string,
  agentId: string,
): Promise<Sighting[]> {
  return drizzle(db)
    .select({
      origin: widgetSightings.origin,
      seenAt: widgetSightings.seenAt,
      allowed: widgetSightings.allowed,
    })
    .from(widgetSightings)
    .where(and(eq(widgetSightings.workspaceId, workspaceId), eq(widgetSightings.agentId, agentId)))
    .orderBy(desc(widgetSightings.seenAt), desc(widgetSightings.origin))
}
