// New leads announce themselves beside the count and never move a row: a first page, newest first, asks every
// 15 seconds for what came after its newest lead.
import type { FC } from 'hono/jsx'
import type { LeadFilter } from '../../leads/filter.ts'
import type { ListedLead } from '../../leads/list.ts'
import { LINK } from './swaps.ts'
import { isCountedView, viewPath, viewQuery } from './view-links.ts'
import { WORDS } from './words.ts'

/**
 * Everything, or some agents and statuses: an index knows their newest. Other views would search again
 * every time, and in another order a new lead need not stand on top.
 */
export function hasNews(filter: LeadFilter): boolean {
  const isNewestFirst = filter.sort === 'captured' && filter.dir === 'desc'
  return isNewestFirst && filter.cursor === null && isCountedView(filter)
}

export const News: FC<{ filter: LeadFilter; leads: ListedLead[] }> = ({ filter, leads }) => {
  if (!hasNews(filter)) return null
  const view = viewQuery(filter)
  const since = `since=${leads[0]?.capturedAt ?? 0}`
  return (
    <span
      id="news"
      role="status"
      hx-get={`/leads/news?${view === '' ? since : `${view}&${since}`}`}
      hx-trigger="every 15s"
      // What is there already stays, and is not announced again.
      hx-swap="innerMorph"
    />
  )
}

export const FreshLeads: FC<{ filter: LeadFilter; n: number; more: boolean }> = (props) => (
  <a class="button small primary" href={viewPath(props.filter)} {...LINK}>
    {WORDS.fresh(props.n, props.more)}
  </a>
)
