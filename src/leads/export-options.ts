// The part of a view's query string that only an export reads (PRODUCT §8). Bad values fall back.
import { valuesOf } from './filter.ts'

export const PRESETS = ['excel', 'plain', 'crm'] as const
export type Preset = (typeof PRESETS)[number]

/** Columns of an export by name, in the order they stand in. */
export const EXPORT_COLUMNS = [
  'name',
  'email',
  'phone',
  'company',
  'agent',
  'status',
  'intent',
  'interest',
  'country',
  'captured',
  'activity',
  'mode',
  'emails',
  'phones',
  'custom',
  'page',
  'referrer',
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'device',
  'consent_version',
  'consent_at',
  'notes',
  'id',
] as const
/** On request only. */
export const MORE_COLUMNS = [
  'agent_id',
  'probability',
  'page_title',
  'utm_term',
  'utm_content',
  'consent_text',
  'conversations',
  'assigned_to',
] as const
export type ExportColumn = (typeof EXPORT_COLUMNS)[number] | (typeof MORE_COLUMNS)[number]

export type ExportOptions = {
  preset: Preset
  delimiter: ',' | ';'
  /** Empty: the preset's own. */
  columns: ExportColumn[]
  transcript: boolean
}

/** @param preset of the door: dashboard `excel`, API `plain` */
export function parseExportOptions(params: URLSearchParams, preset: Preset): ExportOptions {
  const known: readonly ExportColumn[] = [...EXPORT_COLUMNS, ...MORE_COLUMNS]
  const columns = valuesOf(params, 'columns')
    .map((name) => known.find((column) => column === name))
    .filter((column) => column !== undefined)
  return {
    preset: PRESETS.find((one) => one === params.get('preset')) ?? preset,
    delimiter: params.get('delimiter') === 'semicolon' ? ';' : ',',
    columns: [...new Set(columns)],
    transcript: params.get('transcript') === '1',
  }
}

/** parse(print(options)) is the options; what the door does anyway is not printed. */
export function printExportOptions(options: ExportOptions, preset: Preset): URLSearchParams {
  const params = new URLSearchParams()
  if (options.preset !== preset) params.set('preset', options.preset)
  if (options.delimiter === ';') params.set('delimiter', 'semicolon')
  if (options.columns.length > 0) params.set('columns', options.columns.join())
  if (options.transcript) params.set('transcript', '1')
  return params
}
