// Lists: a table whose row is one link, with a sticky head, sort links and selection. The first column
// is the link and the row's title; on phones a row becomes a card of two columns (Column.phone).
// Keys (static/app.js): j k Enter x, and e for the element with data-export.
import type { Child, FC } from 'hono/jsx'
import { Icon } from './icon.tsx'
import { type Attrs, type Children, classes } from './props.ts'
import { UI_WORDS } from './words.ts'

export type Column<Row> = {
  key: string
  label: string
  cell: (row: Row) => Child
  /** The link that sorts by this column, and how it is sorted now. */
  sort?: { href: string; dir: 'asc' | 'desc' | null }
  align?: 'end'
  /** `fit`: as wide as its longest cell. The rest shares what is left. */
  width?: 'fit' | 'wide'
  /** Left out while the list is narrower: `medium` 720 px, `large` 960 px. */
  from?: 'medium' | 'large'
  /** Place on phones: beside the first column, below it, or nowhere (default). */
  phone?: 'side' | 'below' | 'hidden'
}

export type Selection<Row> = {
  /** Id of the form that the boxes belong to (BulkBar). */
  form: string
  name: string
  label: (row: Row) => string
}

export type TableProps<Row> = {
  id?: string
  /** For screen readers: what is listed. */
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  rowId: (row: Row) => string
  href?: (row: Row) => string
  selection?: Selection<Row>
  /** Rows of 32 px instead of 40. */
  compact?: boolean
  /** Bold rows: not seen yet. */
  isNew?: (row: Row) => boolean
  /** For links of the head: `hx-get`, `hx-target` and so on. */
  sortAttrs?: Attrs
  attrs?: Attrs
}

export function Table<Row>(props: TableProps<Row>) {
  const { columns, selection } = props
  return (
    <table class={classes('table', props.compact && 'compact')} id={props.id} {...props.attrs}>
      <caption class="sr-only">{props.caption}</caption>
      <thead>
        <tr>
          {selection ? (
            <th scope="col" class="pick">
              <span class="sr-only">{UI_WORDS.select}</span>
            </th>
          ) : null}
          {columns.map((column) => (
            <Head column={column} attrs={props.sortAttrs} />
          ))}
        </tr>
      </thead>
      <tbody>
        <TableRows {...props} />
      </tbody>
    </table>
  )
}

/** The rows alone: a fragment that is put before or behind those that are there. */
export function TableRows<Row>(props: TableProps<Row>) {
  const { columns, selection } = props
  return (
    <>
      {props.rows.map((row) => (
        <tr id={`row-${props.rowId(row)}`} class={classes(props.isNew?.(row) && 'new')}>
          {selection ? (
            <td class="pick">
              <label>
                <input
                  type="checkbox"
                  name={selection.name}
                  value={props.rowId(row)}
                  form={selection.form}
                />
                <span class="sr-only">{selection.label(row)}</span>
              </label>
            </td>
          ) : null}
          {columns.map((column, i) => (
            <td class={placeOf(column, i)}>
              {i === 0 && props.href ? (
                <a class="row-link" href={props.href(row)}>
                  {column.cell(row)}
                </a>
              ) : (
                column.cell(row)
              )}
            </td>
          ))}
        </tr>
      ))}
    </>
  )
}

function Head<Row>({ column, attrs }: { column: Column<Row>; attrs?: Attrs }) {
  const { sort } = column
  const sorted = sort?.dir ? { 'aria-sort': sort.dir === 'asc' ? 'ascending' : 'descending' } : {}
  return (
    <th scope="col" class={placeOf(column)} {...sorted}>
      {sort ? (
        <a href={sort.href} title={UI_WORDS.sortBy(column.label)} {...attrs}>
          {column.label}
          {sort.dir ? <Icon name={sort.dir === 'asc' ? 'arrowUp' : 'arrowDown'} size={12} /> : null}
        </a>
      ) : (
        column.label
      )}
    </th>
  )
}

function placeOf<Row>(column: Column<Row>, index?: number): string {
  const phone = index === 0 ? 'main' : (column.phone ?? 'hidden')
  return classes(`at-${phone}`, column.align, column.width, column.from && `from-${column.from}`)
}

/** A cell of two lines: what it is, and what one wants to know of it. */
export const TwoLines: FC<{ lead?: Child; first: Child; second?: Child }> = (props) => (
  <span class="two-lines">
    {props.lead ? <span class="lead">{props.lead}</span> : null}
    <span class="first">{props.first}</span>
    {props.second ? <span class="second">{props.second}</span> : null}
  </span>
)

/** The list with all that belongs to it; `id` is what htmx swaps. */
export const List: FC<{ id: string; children?: Children; attrs?: Attrs }> = (props) => (
  <div class="list" id={props.id} data-list="" {...props.attrs}>
    {props.children}
  </div>
)

export type BulkBarProps = {
  /** Id of the form, as in Selection. */
  form: string
  action: string
  label: string
  /** What can be done with the selected rows, and "all that match". */
  children?: Children
  hidden?: Child
  attrs?: Attrs
}

/** Stands below the table; appears, and counts, when a row is selected: by CSS alone. */
export const BulkBar: FC<BulkBarProps> = (props) => (
  <form
    id={props.form}
    class="bulk-bar"
    method="post"
    action={props.action}
    aria-label={props.label}
    {...props.attrs}
  >
    <span class="bulk-count">{UI_WORDS.selected}</span>
    {props.hidden}
    {props.children}
    <button type="reset" class="button quiet small">
      {UI_WORDS.clear}
    </button>
  </form>
)
