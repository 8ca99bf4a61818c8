// What a bulk form is about: the leads that were ticked, or all that match the view it was made for.
// Pure: reads the form, nothing else.
import { type LeadFilter, parseLeadFilter } from '../../leads/filter.ts'

export type Selection = {
  /** The view the form stands in: where to come back to, and what `all` means. */
  view: LeadFilter
  kind: 'leads' | 'all'
  /** Of `leads`: ids as they came. */
  ids: string[]
  /** Of `all`: when the list was made (ms); leads captured since were not meant. */
  before: number | null
}

/** As many rows as the longest page of a list has. */
const MAX_SELECTED = 200
const LEAD_ID = /^[A-Za-z0-9_-]{1,64}$/
const MOMENT = /^[0-9]{1,13}$/

export function readSelection(form: FormData): Selection {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const ids = form
    .getAll('lead')
    .filter((id): id is string => typeof id === 'string' && LEAD_ID.test(id))
  return {
    view: parseLeadFilter(new URLSearchParams(text('view'))),
    kind: text('scope') === 'all' ? 'all' : 'leads',
    ids: [...new Set(ids)].slice(0, MAX_SELECTED),
    before: MOMENT.test(text('before')) ? Number(text('before')) : null,
  }
}

/** The selection as fields of the next form, so that nothing is kept between two requests. */
export function selectionFields(selection: Selection, viewText: string): [string, string][] {
  const { kind, ids, before } = selection
  return [
    ['view', viewText],
    ...(before === null ? [] : ([['before', String(before)]] as [string, string][])),
    ...(kind === 'all'
      ? ([['scope', 'all']] as [string, string][])
      : ids.map((id): [string, string] => ['lead', id])),
  ]
}
