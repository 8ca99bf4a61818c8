// The lead collection form as typed, and what it means: settings to save, or errors by field. Pure, so
// that what was typed comes back exactly as it was. The law of valid values is LeadCollection's own.
import { getCountries } from 'libphonenumber-js/min'
import { type CustomField, LeadCollection } from '../../capture/settings.ts'
import { FEATURES_WORDS } from './features-words.ts'

export type FieldDraft = {
  /** Of a stored field; empty: made from the label. */
  key: string
  label: string
  kind: string
  /** One a line. */
  options: string
  required: boolean
}

export type CollectionDraft = {
  enabled: boolean
  mode: string
  ask: string
  askName: boolean
  /** Empty: the visitor's. */
  defaultCountry: string
  /** In percent. */
  threshold: string
  askWording: string
  thanksWording: string
  declineWording: string
  consentText: string
  customFields: FieldDraft[]
}

/** By field; those of custom fields as `custom-0-label`. */
export type CollectionErrors = Record<string, string>

export const MAX_FIELDS = 10
export const NEW_FIELD: FieldDraft = {
  key: '',
  label: '',
  kind: 'text',
  options: '',
  required: false,
}

export function draftOf(settings: LeadCollection): CollectionDraft {
  const { defaultCountry, threshold, customFields, ...same } = settings
  return {
    ...same,
    defaultCountry: defaultCountry ?? '',
    threshold: String(Number((threshold * 100).toFixed(2))),
    customFields: customFields.map(({ options, ...field }) => ({
      ...field,
      options: options.join('\n'),
    })),
  }
}

/** What a form does not hold stays as it `stands`, but for boxes: unchecked ones are never sent. */
export function readDraft(form: FormData, stands: LeadCollection): CollectionDraft {
  const before = draftOf(stands)
  const text = (name: string): string | undefined => {
    const value = form.get(name)
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : undefined
  }
  return {
    enabled: form.has('enabled'),
    mode: text('mode') ?? before.mode,
    ask: text('ask') ?? before.ask,
    askName: form.has('askName'),
    defaultCountry: text('defaultCountry') ?? before.defaultCountry,
    threshold: text('threshold') ?? before.threshold,
    askWording: text('askWording') ?? before.askWording,
    thanksWording: text('thanksWording') ?? before.thanksWording,
    declineWording: text('declineWording') ?? before.declineWording,
    consentText: text('consentText') ?? before.consentText,
    customFields: readFields(form, text),
  }
}

/** One more than can be saved is read, so that too many is an error and not a silent loss. */
function readFields(form: FormData, text: (name: string) => string | undefined): FieldDraft[] {
  const fields: FieldDraft[] = []
  for (let i = 0; i <= MAX_FIELDS; i++) {
    const label = text(`custom-${i}-label`)
    if (label === undefined) continue
    fields.push({
      key: text(`custom-${i}-key`) ?? '',
      label,
      kind: text(`custom-${i}-kind`) ?? 'text',
      options: text(`custom-${i}-options`) ?? '',
      required: form.has(`custom-${i}-required`),
    })
  }
  return fields
}

export type ParsedDraft =
  | { kind: 'valid'; settings: LeadCollection }
  | { kind: 'invalid'; errors: CollectionErrors }

/** New rows that were left empty are left out. */
export function parseDraft(draft: CollectionDraft): ParsedDraft {
  const rows = draft.customFields
    .map((field, index) => ({ field, index }))
    .filter(({ field }) => field.key !== '' || field.label.trim() !== '' || field.options !== '')
  const keys: string[] = []
  const customFields = rows.map(({ field }) => {
    const key = keyOf(field, keys)
    keys.push(key)
    return { ...field, key, options: optionsOf(field) }
  })
  const parsed = LeadCollection.safeParse({
    ...draft,
    defaultCountry: draft.defaultCountry || null,
    threshold: fractionOf(draft.threshold),
    customFields,
  })
  const errors: CollectionErrors = {}
  for (const { path } of parsed.error?.issues ?? []) {
    const [name = '', at, part = ''] = path.map(String)
    const row = at === undefined ? undefined : rows[Number(at)]
    if (row) errors[`custom-${row.index}-${part}`] ??= FEATURES_WORDS.fieldErrors[part] ?? ''
    else errors[name] ??= FEATURES_WORDS.errors[name] ?? ''
  }
  for (const [i, { field, index }] of rows.entries())
    if (field.kind === 'choice' && customFields[i]?.options.length === 0)
      errors[`custom-${index}-options`] ??= FEATURES_WORDS.fieldErrors.options ?? ''
  if (draft.defaultCountry && !isCountry(draft.defaultCountry))
    errors.defaultCountry = FEATURES_WORDS.errors.defaultCountry ?? ''
  return parsed.success && Object.keys(errors).length === 0
    ? { kind: 'valid', settings: parsed.data }
    : { kind: 'invalid', errors }
}

function optionsOf({ kind, options }: FieldDraft): CustomField['options'] {
  if (kind !== 'choice') return []
  const lines = options.split('\n').map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}

/** "12,5" is 0.125 as well; nonsense is NaN, which no schema takes. */
function fractionOf(percent: string): number {
  const number = percent.trim() === '' ? Number.NaN : Number(percent.trim().replace(',', '.'))
  return Number((number / 100).toFixed(4))
}

const KEY = /^[a-z][a-z0-9_]{0,39}$/
const LONGEST_BASE = 36

/** Stored values are found by it, so it stays when the label changes. */
function keyOf({ key, label }: FieldDraft, taken: string[]): string {
  if (KEY.test(key) && !taken.includes(key)) return key
  const words = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const base = `${/^[a-z]/.test(words[0] ?? '') ? '' : 'field_'}${words.join('_')}`
  const short = base.replace(/_$/, '').slice(0, LONGEST_BASE)
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? short : `${short}_${n}`
    if (!taken.includes(candidate)) return candidate
  }
}

type Country = { code: string; name: string }
let known: Country[] | undefined

/** Those whose phone numbers we can read, by their English names. */
export function countries(): Country[] {
  const names = new Intl.DisplayNames('en', { type: 'region' })
  known ??= getCountries()
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return known
}

function isCountry(code: string): boolean {
  return countries().some((country) => country.code === code)
}
