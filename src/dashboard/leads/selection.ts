// What a bulk form is about: the leads that were ticked, or all that match the view it was made for.
// Pure: reads the form, nothing else.
import { type LeadFilter, parseLeadFilter } from '../../leads/filter.ts'

export type Selection = {
  /** The view the form stands in: where to come back to, and what `all` means. */
  view: LeadFilter
  kind: 'leads' | 'all'
  /** Of `leads`: ids as they came. */
  ids: string[]
  /** Of `all`: the view from where the work goes on (by capture, newest first). */
  rest: LeadFilter
  /** Done by earlier steps of the same work. */
  done: number
}

/** As many rows as the longest page of a list has. */
const MAX_SELECTED = 200
const LEAD_ID = /^[A-Za-z0-9_-]{1,64}$/

export function readSelection(form: FormData): Selection {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const view = parseLeadFilter(new URLSearchParams(text('view')))
  const cursor = parseLeadFilter(new URLSearchParams({ cursor: text('from') })).cursor
  const ids = form
    .getAll('lead')
    .filter((id): id is string => typeof id === 'string' && LEAD_ID.test(id))
  const done = Number(text('done'))
  return {
    view,
    kind: text('scope') === 'all' ? 'all' : 'leads',
    ids: [...new Set(ids)].slice(0, MAX_SELECTED),
    rest: { ...view, sort: 'captured', dir: 'desc', cursor },
    done: Number.isSafeInteger(done) && done > 0 ? done : 0,
  }
}

/** The selection as fields of the next form, so that nothing is kept between two requests. */
export function selectionFields(selection: Selection, viewText: string): [string, string][] {
  return [
    ['view', viewText],
    ...(selection.kind === 'all'
      ? ([
          ['scope', 'all'],
          ['from', selection.rest.cursor ?? ''],
        ] as [string, string][])
      : selection.ids.map((id): [string, string] => ['lead', id])),
    ...(selection.done > 0 ? [['done', String(selection.done)] as [string, string]] : []),
  ]
}
