// The columns of an export: header by preset, the lead columns it reads, and the cell it makes of them.
import type { LeadColumn } from './columns.ts'
import { EXPORT_COLUMNS, type ExportColumn, type Preset } from './export-options.ts'

export type CellContext = {
  time: (at: number) => string
  agentName: (id: string) => string
}

/** A cell's text from the value of the column it reads (`captured`: the moment), before quoting. */
type Make = (value: unknown, context: CellContext) => string

type Column = {
  label: string
  reads: LeadColumn | 'captured'
  make: Make
  /** Words, ids and moments of our own: nothing to quote or defuse in them, a million times. */
  ours?: true
}

const text: Make = (value) =>
  typeof value === 'string' ? value : value === null ? '' : String(value)
const time: Make = (value, context) => (value === null ? '' : context.time(value as number))
const agentName: Make = (id, context) => context.agentName(id as string)
/** Most lists are empty or hold one plain value, and need no parser. */
const list: Make = (value) => {
  const json = value as string
  if (json === '[]') return ''
  if (!json.includes('","') && !json.includes('\\')) return json.slice(2, -2)
  return (JSON.parse(json) as string[]).join('; ')
}
const fields: Make = (value) =>
  value === '{}'
    ? ''
    : Object.entries(JSON.parse(value as string) as Record<string, string>)
        .map(([key, given]) => `${key}: ${given}`)
        .join('; ')
const utm =
  (key: string): Make =>
  (value) =>
    value === '{}' ? '' : ((JSON.parse(value as string) as Record<string, string>)[key] ?? '')

const COLUMNS: Record<ExportColumn, Column> = {
  name: { label: 'Name', reads: 'name', make: text },
  email: { label: 'Email', reads: 'email', make: text },
  phone: { label: 'Phone', reads: 'phone', make: text },
  company: { label: 'Company', reads: 'company', make: text },
  agent: { label: 'Agent', reads: 'agent_id', make: agentName },
  agent_id: { label: 'Agent id', reads: 'agent_id', make: text, ours: true },
  status: { label: 'Status', reads: 'status', make: text, ours: true },
  intent: { label: 'Intent', reads: 'intent', make: text, ours: true },
  probability: { label: 'Probability', reads: 'probability', make: text, ours: true },
  interest: { label: 'Interest', reads: 'interest_sentence', make: text },
  country: { label: 'Country', reads: 'country', make: text },
  captured: { label: 'Captured', reads: 'captured', make: time, ours: true },
  activity: { label: 'Last activity', reads: 'activity_at', make: time, ours: true },
  mode: { label: 'Mode', reads: 'mode', make: text, ours: true },
  emails: { label: 'All emails', reads: 'emails', make: list },
  phones: { label: 'All phones', reads: 'phones', make: list },
  custom: { label: 'Custom fields', reads: 'custom', make: fields },
  page: { label: 'Page', reads: 'page_url', make: text },
  page_title: { label: 'Page title', reads: 'page_title', make: text },
  referrer: { label: 'Referrer', reads: 'referrer', make: text },
  utm_source: { label: 'UTM source', reads: 'utm', make: utm('source') },
  utm_medium: { label: 'UTM medium', reads: 'utm', make: utm('medium') },
  utm_campaign: { label: 'UTM campaign', reads: 'utm', make: utm('campaign') },
  utm_term: { label: 'UTM term', reads: 'utm', make: utm('term') },
  utm_content: { label: 'UTM content', reads: 'utm', make: utm('content') },
  device: { label: 'Device', reads: 'device', make: text },
  consent_text: { label: 'Consent text', reads: 'consent_text', make: text },
  consent_version: { label: 'Consent version', reads: 'consent_version', make: text },
  consent_at: { label: 'Consent given', reads: 'consent_at', make: time, ours: true },
  notes: { label: 'Notes', reads: 'notes', make: text },
  conversations: { label: 'Conversations', reads: 'conversations', make: list },
  assigned_to: { label: 'Assigned to', reads: 'assigned_to', make: text },
  id: { label: 'Lead id', reads: 'id', make: text, ours: true },
}

/** Headers that the import of HubSpot and of Salesforce maps by itself. */
const CRM: Column[] = [
  { label: 'First Name', reads: 'name', make: (name) => namesOf(name)[0] },
  { label: 'Last Name', reads: 'name', make: (name) => namesOf(name)[1] },
  { label: 'Email', reads: 'email', make: text },
  { label: 'Phone', reads: 'phone', make: text },
  { label: 'Company', reads: 'company', make: text },
  { label: 'Country', reads: 'country', make: text },
  { label: 'Lead Status', reads: 'status', make: text },
  { label: 'Lead Source', reads: 'agent_id', make: agentName },
  { label: 'Create Date', reads: 'captured', make: time, ours: true },
  { label: 'Description', reads: 'interest_sentence', make: text },
  { label: 'Website URL', reads: 'page_url', make: text },
  { label: 'External Id', reads: 'id', make: text },
]

export type CsvColumn = Column & { header: string }

/** Columns named beat the preset's own; `plain` is headed by their names, the others by labels. */
export function csvColumns(preset: Preset, columns: ExportColumn[]): CsvColumn[] {
  if (columns.length === 0 && preset === 'crm')
    return CRM.map((column) => ({ ...column, header: column.label }))
  return (columns.length > 0 ? columns : EXPORT_COLUMNS).map((name) => ({
    ...COLUMNS[name],
    header: preset === 'plain' ? name : COLUMNS[name].label,
  }))
}

/** The last word is the family name; one word alone is what somebody is called by. */
function namesOf(name: unknown): [string, string] {
  if (typeof name !== 'string') return ['', '']
  const cut = name.lastIndexOf(' ')
  return cut < 0 ? [name, ''] : [name.slice(0, cut), name.slice(cut + 1)]
}
