// Lead collection settings of one agent (PRODUCT §3): read at every turn, validated here and
// nowhere else. The screen, the API and the stored JSON share this schema.
import * as z from 'zod'

export const MODES = ['on_interest', 'each_reply', 'insist'] as const
export type Mode = (typeof MODES)[number]

/** The exact labels of the requirement, in the order shown. */
export const MODE_LABELS: Record<Mode, string> = {
  on_interest: 'Allow full conversations, collect lead details if customer shows interest',
  each_reply: 'Allow conversations, ask lead details on each reply',
  insist: 'Insist on lead details before engaging in conversation',
}

/** Probability from which a visitor counts as interested unless the agent sets its own. */
export const DEFAULT_THRESHOLD = 0.5

export const CustomField = z.object({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  label: z.string().trim().min(1).max(80),
  kind: z.enum(['text', 'number', 'choice', 'checkbox']).default('text'),
  options: z.array(z.string().trim().min(1).max(80)).max(20).default([]),
  required: z.boolean().default(false),
})
export type CustomField = z.infer<typeof CustomField>

const wording = z.string().trim().max(500).default('')

export const LeadCollection = z.object({
  enabled: z.boolean().default(false),
  mode: z.enum(MODES).default('on_interest'),
  ask: z.enum(['either', 'email', 'phone', 'both']).default('either'),
  askName: z.boolean().default(true),
  /** ISO 3166-1 alpha-2; null: the visitor's country as the edge sees it. */
  defaultCountry: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .default(null),
  threshold: z.number().min(0.05).max(0.99).default(DEFAULT_THRESHOLD),
  /** Empty: the default in the visitor's language. `{name}` in thanks is the visitor's name. */
  askWording: wording,
  thanksWording: wording,
  declineWording: wording,
  consentText: z.string().trim().max(1000).default(''),
  customFields: z.array(CustomField).max(10).default([]),
})
export type LeadCollection = z.infer<typeof LeadCollection>

/** The settings a new agent has: off (REQUIREMENT: "disabled by default"). */
export const LEAD_COLLECTION_DEFAULTS: LeadCollection = LeadCollection.parse({})
