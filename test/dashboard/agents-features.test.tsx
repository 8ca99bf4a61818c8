import { describe, expect, it } from 'vitest'
import {
  LEAD_COLLECTION_DEFAULTS,
  LeadCollection,
  MODE_LABELS,
} from '../../src/capture/settings.ts'
import {
  type CollectionDraft,
  draftOf,
  parseDraft,
  readDraft,
} from '../../src/dashboard/agents/collection-form.ts'
import { CollectionForm } from '../../src/dashboard/agents/features-page.tsx'
import { type Agent, Appearance } from '../../src/workspace/agent.ts'

const DRAFT = draftOf(LEAD_COLLECTION_DEFAULTS)

function agent(change: Partial<Agent> = {}): Agent {
  return {
    workspaceId: 'ws_acme',
    workspaceNo: 1,
    id: 'agent_a',
    name: 'Clinic',
    persona: '',
    language: 'en',
    leadCollection: LEAD_COLLECTION_DEFAULTS,
    allowedOrigins: [],
    appearance: Appearance.parse({}),
    dailyModelBudget: 2000,
    knowledgeVersion: 1,
    archivedAt: null,
    createdAt: 0,
    updatedAt: 0,
    ...change,
  }
}

function html(draft: CollectionDraft, more: { mayEdit?: boolean; of?: Agent } = {}): string {
  const { mayEdit = true, of = agent() } = more
  return String(
    <CollectionForm agent={of} draft={draft} errors={{}} mayEdit={mayEdit} saved={false} />,
  )
}

const field = (change: object) => ({
  key: '',
  label: 'Company',
  kind: 'text',
  options: '',
  required: false,
  ...change,
})

describe('the form of lead collection', () => {
  it('names the section and the three modes exactly as the requirement does, in its order', () => {
    const text = html(DRAFT)
    expect(text).toContain('<h2>Lead Collection</h2>')
    const labels = [...text.matchAll(/<span class="radio-label">([^<]+)<\/span>/g)]
    expect(labels.map(([, label]) => label)).toEqual([
      'Allow full conversations, collect lead details if customer shows interest',
      'Allow conversations, ask lead details on each reply',
      'Insist on lead details before engaging in conversation',
    ])
    expect(Object.values(MODE_LABELS)).toEqual(labels.map(([, label]) => label))
  })

  it('is off by default, with the first mode preselected', () => {
    const text = html(DRAFT)
    const [box = ''] = /<input[^>]*role="switch"[^>]*>/.exec(text) ?? []
    expect(box).toContain('name="enabled"')
    expect(box).not.toContain('checked')
    const radios = [...text.matchAll(/<input type="radio"[^>]*>/g)].map(([one]) => one)
    expect(radios.map((one) => one.includes('checked'))).toEqual([true, false, false])
  })

  it('shows the usual wording in the language of the agent, for what is asked', () => {
    expect(html(DRAFT)).toContain('Would you leave your name and your e-mail address or phone')
    const german = html({ ...DRAFT, ask: 'email' }, { of: agent({ language: 'de' }) })
    expect(german).toMatch(/placeholder="[^"]*E-Mail-Adresse/)
    expect(html({ ...DRAFT, mode: 'insist' })).toContain('placeholder="Before we start')
  })

  it('escapes whatever was typed', () => {
    const evil = '"><script>alert(1)</script>'
    const text = html({
      ...DRAFT,
      askWording: evil,
      threshold: evil,
      customFields: [field({ label: evil, options: evil, key: evil })],
    })
    expect(text).not.toContain('<script')
  })

  it('has nothing to press for those who may only look', () => {
    const text = html({ ...DRAFT, customFields: [field({ key: 'company' })] }, { mayEdit: false })
    expect(text).toMatch(/^<fieldset[^>]*disabled/)
    expect(text).not.toContain('<form')
    expect(text).not.toContain('<button')
  })
})

describe('what the form means', () => {
  it('every valid setting survives the way to the screen and back', () => {
    const settings = LeadCollection.parse({
      enabled: true,
      mode: 'insist',
      ask: 'phone',
      askName: false,
      defaultCountry: 'JP',
      threshold: 0.07,
      askWording: 'A "number", please',
      consentText: 'Yes\nor no',
      customFields: [
        { key: 'size', label: 'Size', kind: 'choice', options: ['S, M', 'L'], required: true },
        { key: 'field_1', label: '会社', kind: 'text' },
      ],
    })
    expect(parseDraft(draftOf(settings))).toEqual({ kind: 'valid', settings })
  })

  it('unchecked boxes are off; a field that the form does not hold stays as it was', () => {
    const stands = LeadCollection.parse({ enabled: true, mode: 'insist', askWording: 'Hm?' })
    const form = new FormData()
    form.set('mode', 'each_reply')
    const draft = readDraft(form, stands)
    expect(draft).toMatchObject({ enabled: false, askName: false, mode: 'each_reply' })
    expect(draft.askWording).toBe('Hm?')
  })

  it.each([
    ['threshold', { threshold: '4.9' }],
    ['threshold', { threshold: '' }],
    ['threshold', { threshold: 'half' }],
    ['threshold', { threshold: '1e9' }],
    ['mode', { mode: 'sometimes' }],
    ['ask', { ask: 'fax' }],
    ['defaultCountry', { defaultCountry: 'XX' }],
    ['defaultCountry', { defaultCountry: 'usa' }],
    ['askWording', { askWording: 'x'.repeat(501) }],
    ['consentText', { consentText: 'x'.repeat(1001) }],
    ['custom-0-label', { customFields: [field({ key: 'company', label: ' ' })] }],
    ['custom-1-label', { customFields: [field({}), field({ label: 'x'.repeat(81) })] }],
    ['custom-0-kind', { customFields: [field({ kind: 'colour' })] }],
    ['custom-0-options', { customFields: [field({ kind: 'choice', options: ' \n' })] }],
    ['custom-0-options', { customFields: [field({ kind: 'choice', options: 'x'.repeat(81) })] }],
    ['customFields', { customFields: Array.from({ length: 11 }, () => field({})) }],
  ])('a wrong value is an error at %s, in words', (at, change) => {
    const parsed = parseDraft({ ...DRAFT, ...change })
    expect(parsed.kind).toBe('invalid')
    const errors = parsed.kind === 'invalid' ? parsed.errors : {}
    expect(Object.keys(errors)).toEqual([at])
    expect(errors[at]).toMatch(/^[A-Z].{10,}\.$/)
  })

  it('a field keeps its key when its label changes; new ones get keys of their own', () => {
    const parsed = parseDraft({
      ...DRAFT,
      customFields: [
        field({ key: 'company', label: 'Firm' }),
        field({ label: 'Company' }),
        field({ label: '2nd phone' }),
        field({ label: 'Téléphone' }),
        field({ label: '会社' }),
        field({ label: '住所' }),
        field({ label: '', options: '' }),
      ],
    })
    const fields = parsed.kind === 'valid' ? parsed.settings.customFields : []
    expect(fields.map(({ key }) => key)).toEqual([
      'company',
      'company_2',
      'field_2nd_phone',
      'telephone',
      'field',
      'field_2',
    ])
  })

  it('percent are read as people write them', () => {
    const thresholdOf = (threshold: string) => {
      const parsed = parseDraft({ ...DRAFT, threshold })
      return parsed.kind === 'valid' ? parsed.settings.threshold : null
    }
    expect(['50', ' 62.5 ', '62,5', '5', '99'].map(thresholdOf)).toEqual([
      0.5, 0.625, 0.625, 0.05, 0.99,
    ])
  })
})
