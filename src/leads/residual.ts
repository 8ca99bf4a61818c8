// What of a view no index answers: checked on every row that is walked (view.ts, sorted-range.ts).
import { type SQL, sql } from 'drizzle-orm'
import type { LeadFilter } from './filter.ts'
import { all, any } from './query.ts'
import { searchOf } from './search.ts'
import { span, type View } from './walk.ts'

/** Columns are those that the condition names. */
export type Residual = { condition: SQL; columns: string[] }

/** Which filters the streams already answer. */
export type Covered = { agents: boolean; statuses: boolean; assigned?: boolean }

/** `days`: the walk does not follow capture, so its days are checked too. */
export function residualOf(
  filter: LeadFilter,
  covered: Covered,
  days: View | null,
): Residual | null {
  const conditions: SQL[] = []
  const columns: string[] = []
  const check = (column: string, condition: SQL) => {
    conditions.push(condition)
    columns.push(column)
  }
  if (days && (days.bounds.from !== null || days.bounds.until !== null))
    conditions.push(all(span(days, { days: true, dir: filter.dir, after: null })))
  if (!covered.agents && filter.agents.length > 0)
    check('agent_id', sql`agent_id IN ${filter.agents}`)
  if (!covered.statuses && filter.statuses.length > 0)
    check('status', sql`status IN ${filter.statuses}`)
  if (filter.intents.length > 0) check('intent', sql`intent IN ${filter.intents}`)
  if (filter.modes.length > 0) check('mode', sql`mode IN ${filter.modes}`)
  if (filter.countries.length > 0) check('country', sql`country IN ${filter.countries}`)
  if (!covered.assigned && filter.assigned.length > 0)
    check('assigned_to', assignedTo(filter.assigned))
  for (const kind of filter.has) check(kind, sql`${sql.identifier(kind)} IS NOT NULL`)
  for (const spellings of searchOf(filter.q)?.words ?? [])
    check('search_text', any(spellings.map((text) => sql`instr(search_text, ${text}) > 0`)))
  return conditions.length > 0 ? { condition: all(conditions), columns } : null
}

/** One parameter, however many members: D1 binds at most 100. */
function assignedTo(who: string[]): SQL {
  const members = sql`assigned_to IN (SELECT value FROM json_each(${JSON.stringify(who)}))`
  return who.includes('none') ? any([sql`assigned_to IS NULL`, members]) : members
}
