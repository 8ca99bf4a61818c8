// New leads announce themselves beside the count and never move a row: the default first page asks
// every 15 seconds for what came after its newest lead.
import type { FC } from 'hono/jsx'
import type { LeadFilter } from '../../leads/filter.ts'
import type { ListedLead } from '../../leads/list.ts'
import { LINK } from './swaps.ts'
import { viewQuery } from './view-links.ts'
import { WORDS } from './words.ts'

/** Nothing in any view but the default one: elsewhere a new lead may not belong. */
export const News: FC<{ filter: LeadFilter; leads: ListedLead[] }> = ({ filter, leads }) =>
  viewQuery(filter) === '' ? (
    <span
      id="news"
      role="status"
      hx-get={`/leads/news?since=${leads[0]?.capturedAt ?? 0}`}
      hx-trigger="every 15s"
    />
  ) : null

export const FreshLeads: FC<{ n: number; more: boolean }> = ({ n, more }) => (
  <a class="button small primary" href="/leads" {...LINK}>
    {WORDS.fresh(n, more)}
  </a>
)
