// The columns of an export: header by preset, the lead columns it reads, and the cell it makes of them.
import type { LeadColumn } from './columns.ts'
import type { CsvBytes } from './csv-bytes.ts'
import type { WriteTime } from './csv-time.ts'
import { EXPORT_COLUMNS, type ExportColumn, type Preset } from './export-options.ts'

export type CellContext = {
  time: WriteTime
  agentName: (id: string) => string
}

/** Writes the cell of a value of the column it reads (`captured`: the moment). */
type Write = (out: CsvBytes, value: unknown, context: CellContext) => void

type Column = {
  label: string
  reads: LeadColumn | 'captured'
  write: Write
}

const text: Write = (out, value) => {
  if (value !== null) out.cell(value as string)
}
/** Words, numbers and ids of our own: nothing to quote or defuse in them, a million times. */
const own: Write = (out, value) => {
  if (value !== null) out.own(String(value))
}
const time: Write = (out, value, context) => {
  if (value !== null) context.time(out, value as number)
}
const agentName: Write = (out, id, context) => out.cell(context.agentName(id as string))
/** Most lists are empty or hold one plain value, and need no parser. */
const list: Write = (out, value) => {
  const json = value as string
  if (json === '[]') return
  const plain = !json.includes('","') && !json.includes('\\')
  if (plain) out.cell(json, 2, json.length - 2)
  else out.cell((JSON.parse(json) as string[]).join('; '))
}
const fields: Write = (out, value) => {
  if (value === '{}') return
  const custom = Object.entries(JSON.parse(value as string) as Record<string, string>)
  out.cell(custom.map(([key, given]) => `${key}: ${given}`).join('; '))
}
const utm =
  (key: string): Write =>
  (out, value) => {
    if (value !== '{}') out.cell(utmOf(value as string)[key] ?? '')
  }

const COLUMNS: Record<ExportColumn, Column> = {
  name: { label: 'Name', reads: 'name', write: text },
  email: { label: 'Email', reads: 'email', write: text },
  phone: { label: 'Phone', reads: 'phone', write: text },
  company: { label: 'Company', reads: 'company', write: text },
  agent: { label: 'Agent', reads: 'agent_id', write: agentName },
  agent_id: { label: 'Agent id', reads: 'agent_id', write: own },
  status: { label: 'Status', reads: 'status', write: own },
  intent: { label: 'Intent', reads: 'intent', write: own },
  probability: { label: 'Probability', reads: 'probability', write: own },
  interest: { label: 'Interest', reads: 'interest_sentence', write: text },
  country: { label: 'Country', reads: 'country', write: text },
  captured: { label: 'Captured', reads: 'captured', write: time },
  activity: { label: 'Last activity', reads: 'activity_at', write: time },
  mode: { label: 'Mode', reads: 'mode', write: own },
  emails: { label: 'All emails', reads: 'emails', write: list },
  phones: { label: 'All phones', reads: 'phones', write: list },
  custom: { label: 'Custom fields', reads: 'custom', write: fields },
  page: { label: 'Page', reads: 'page_url', write: text },
  page_title: { label: 'Page title', reads: 'page_title', write: text },
  referrer: { label: 'Referrer', reads: 'referrer', write: text },
  utm_source: { label: 'UTM source', reads: 'utm', write: utm('source') },
  utm_medium: { label: 'UTM medium', reads: 'utm', write: utm('medium') },
  utm_campaign: { label: 'UTM campaign', reads: 'utm', write: utm('campaign') },
  utm_term: { label: 'UTM term', reads: 'utm', write: utm('term') },
  utm_content: { label: 'UTM content', reads: 'utm', write: utm('content') },
  device: { label: 'Device', reads: 'device', write: text },
  consent_text: { label: 'Consent text', reads: 'consent_text', write: text },
  consent_version: { label: 'Consent version', reads: 'consent_version', write: text },
  consent_at: { label: 'Consent given', reads: 'consent_at', write: time },
  notes: { label: 'Notes', reads: 'notes', write: text },
  conversations: { label: 'Conversations', reads: 'conversations', write: list },
  assigned_to: { label: 'Assigned to', reads: 'assigned_to', write: text },
  id: { label: 'Lead id', reads: 'id', write: own },
}

/** Headers that the import of HubSpot and of Salesforce maps by itself. */
const CRM: Column[] = [
  { label: 'First Name', reads: 'name', write: (out, name) => out.cell(namesOf(name)[0]) },
  { label: 'Last Name', reads: 'name', write: (out, name) => out.cell(namesOf(name)[1]) },
  { label: 'Email', reads: 'email', write: text },
  { label: 'Phone', reads: 'phone', write: text },
  { label: 'Company', reads: 'company', write: text },
  { label: 'Country', reads: 'country', write: text },
  { label: 'Lead Status', reads: 'status', write: text },
  { label: 'Lead Source', reads: 'agent_id', write: agentName },
  { label: 'Create Date', reads: 'captured', write: time },
  { label: 'Description', reads: 'interest_sentence', write: text },
  { label: 'Website URL', reads: 'page_url', write: text },
  { label: 'External Id', reads: 'id', write: text },
]

export type CsvColumn = Column & { header: string }

/** The columns of a lead that they read, each once. */
export function readsOf(columns: CsvColumn[]): LeadColumn[] {
  const reads = columns.map((column) => column.reads).filter((name) => name !== 'captured')
  return [...new Set(reads)]
}

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

/** A view has few campaigns: what was parsed for the row before mostly does for this one. */
let parsed = { json: '{}', utm: {} as Record<string, string> }

function utmOf(json: string): Record<string, string> {
  if (parsed.json !== json) parsed = { json, utm: JSON.parse(json) as Record<string, string> }
  return parsed.utm
}
