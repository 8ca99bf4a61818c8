// Keyset paging: newer and older, no page numbers, because nothing counts a million rows.
import type { Child, FC } from 'hono/jsx'
import { Icon } from './icon.tsx'
import type { Attrs } from './props.ts'
import { UI_WORDS } from './words.ts'

export type PaginationProps = {
  newer?: string | null
  older?: string | null
  /** "50 of 1,204", or where a bounded search stopped. */
  summary?: Child
  /** Other words than Newer and Older: where the order is not one of time. */
  words?: { newer: string; older: string }
  attrs?: Attrs
}

export const Pagination: FC<PaginationProps> = (props) => {
  const words = props.words ?? UI_WORDS
  if (!props.newer && !props.older && !props.summary) return null
  return (
    <nav class="pagination" aria-label={UI_WORDS.pages}>
      <span>{props.summary}</span>
      {props.newer ? (
        <a class="button small" rel="prev" href={props.newer} {...props.attrs}>
          <Icon name="chevronLeft" size={14} />
          {words.newer}
        </a>
      ) : null}
      {props.older ? (
        <a class="button small" rel="next" href={props.older} {...props.attrs}>
          {words.older}
          <Icon name="chevronRight" size={14} />
        </a>
      ) : null}
    </nav>
  )
}
