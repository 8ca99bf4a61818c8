// The made-up people and numbers of /design; one moment, so that screenshots stay the same.

import type { Tone } from '../../ui/props.ts'
import type { Shape } from '../../ui/status.tsx'

export const DESIGN_NOW = Date.UTC(2026, 10, 20, 14, 30)

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export const AGENTS = {
  clinic: { name: 'Bright Smile', color: '#0f766e' },
  solar: { name: 'Sunrise Solar', color: '#c2410c' },
  saas: { name: 'Tidewater', color: '#4f46e5' },
} as const

export const STATES: Record<string, { tone: Tone; shape: Shape; word: string }> = {
  new: { tone: 'accent', shape: 'dot', word: 'New' },
  contacted: { tone: 'warn', shape: 'half', word: 'Contacted' },
  qualified: { tone: 'good', shape: 'most', word: 'Qualified' },
  won: { tone: 'good', shape: 'check', word: 'Won' },
  lost: { tone: 'neutral', shape: 'cross', word: 'Lost' },
  spam: { tone: 'bad', shape: 'slash', word: 'Spam' },
}

export type SampleLead = {
  id: string
  name: string | null
  email: string | null
  phone: string | null
  agent: keyof typeof AGENTS
  state: keyof typeof STATES
  intent: string
  country: string
  capturedAt: number
  activityAt: number
}

const LEADS: Omit<SampleLead, 'id' | 'activityAt'>[] = [
  lead(
    'Ana Ruiz',
    'ana@gmail.com',
    '+1 415 555 2671',
    'clinic',
    'new',
    'Booking',
    'US',
    4 * MINUTE,
  ),
  lead(null, null, '+44 20 7946 0018', 'clinic', 'new', 'Pricing', 'GB', 42 * MINUTE),
  lead(
    'Jürgen Weiß',
    'j.weiss@weiss-dach.example',
    null,
    'solar',
    'contacted',
    'Quote',
    'DE',
    3 * HOUR,
  ),
  lead(
    'Mia Torres',
    'mia.torres@northwind.example',
    '+34 600 123 456',
    'saas',
    'qualified',
    'Demo',
    'ES',
    9 * HOUR,
  ),
  lead('山田 花子', 'hanako@example.jp', null, 'saas', 'won', 'Purchase', 'JP', 2 * DAY),
  lead('Al Brown', 'al@brown.example', '+1 503 555 0142', 'solar', 'lost', 'Quote', 'US', 3 * DAY),
  lead(
    'Bartholomew Featherstonehaugh-Cholmondeley',
    'bartholomew.featherstonehaugh@long-company-name.example',
    null,
    'clinic',
    'new',
    'Availability',
    'GB',
    12 * DAY,
  ),
  lead(null, 'win@prizes.example', null, 'saas', 'spam', 'Off topic', 'US', 400 * DAY),
]

export const SAMPLE_LEADS: SampleLead[] = LEADS.map((one, i) => ({
  ...one,
  id: `lead_${i + 1}`,
  activityAt: one.capturedAt + 2 * MINUTE,
}))

function lead(
  name: string | null,
  email: string | null,
  phone: string | null,
  agent: SampleLead['agent'],
  state: string,
  intent: string,
  country: string,
  ago: number,
): Omit<SampleLead, 'id' | 'activityAt'> {
  const capturedAt = DESIGN_NOW - ago
  return { name, email, phone, agent, state, intent, country, capturedAt }
}

export const DAYS = [
  14, 9, 12, 21, 18, 6, 4, 17, 22, 19, 25, 31, 12, 8, 0, 24, 28, 35, 30, 27, 11, 9, 33, 36, 41, 38,
  29, 14, 12, 37,
].map((value, i) => ({
  label: new Date(DESIGN_NOW - (29 - i) * DAY).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }),
  value,
}))

export const FUNNEL = [
  { label: 'Conversations', value: 4812 },
  { label: 'Interested', value: 1730 },
  { label: 'Asked', value: 1698 },
  { label: 'Captured', value: 662 },
  { label: 'Contacted', value: 401 },
  { label: 'Won', value: 88 },
]
