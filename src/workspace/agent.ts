// An agent: the configured assistant of one workspace on its website (the requirement also says bot).
// What an admin may set is validated by these schemas and nowhere else: screen, API and stored JSON.
import * as z from 'zod'
import type { LeadCollection } from '../capture/settings.ts'
import { LANGUAGES, type Language } from '../language/language.ts'

export type Agent = {
  workspaceId: string
  /** Small integer of the workspace, the high bits of a lead's `pos`. */
  workspaceNo: number
  id: string
  name: string
  persona: string
  /** Used when neither the message nor the page tells the visitor's language. */
  language: Language
  leadCollection: LeadCollection
  /** Exact origins (`https://shop.example`); empty: every origin may chat. */
  allowedOrigins: string[]
  appearance: Appearance
  /** Messages a day answered by a model; then the built-in answers. */
  dailyModelBudget: number
  /** How many were so far, as findAgent read it a moment ago; only it does. */
  modelMessagesToday?: number
  /** Grows with every change of articles or persona: what is cached under it stays true. */
  knowledgeVersion: number
  archivedAt: number | null
  createdAt: number
  updatedAt: number
}

const short = z.string().trim().max(200)

export const Appearance = z.object({
  /** CSS hex colour of the hosted chat and the widget. */
  color: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .default('#1f5eff'),
  title: short.default(''),
  greeting: z.string().trim().max(500).default(''),
  suggestions: z.array(short.min(1)).max(6).default([]),
  position: z.enum(['left', 'right']).default('right'),
  avatar: z.string().trim().max(8).default(''),
})
export type Appearance = z.infer<typeof Appearance>

/** `https://shop.example`: scheme, host and port, nothing after it, as a browser sends it in `Origin`. */
const Origin = z
  .string()
  .trim()
  .max(255)
  .refine((value) => originOf(value) !== null, 'must be an origin such as https://shop.example')
  .overwrite((value) => originOf(value) ?? value)

/**
 * Whether pages of `origin` may use the agent: a new agent allows all; once a list is set, exact
 * matches and our `own` (PRODUCT §7).
 */
export function allowsOrigin(
  { allowedOrigins }: Pick<Agent, 'allowedOrigins'>,
  origin: string,
  own: string,
): boolean {
  return allowedOrigins.length === 0 || origin === own || allowedOrigins.includes(origin)
}

function originOf(value: string): string | null {
  if (!URL.canParse(value)) return null
  const url = new URL(value)
  const bare = `${url.origin}/` === url.href
  return bare && (url.protocol === 'https:' || url.protocol === 'http:') ? url.origin : null
}

const name = z.string().trim().min(1).max(80)
const persona = z.string().trim().max(4000)
const language = z.enum(LANGUAGES)
const allowedOrigins = z.array(Origin).max(50)
const dailyModelBudget = z.int().min(0).max(1_000_000)

/** A new agent: the name is enough. */
export const NewAgent = z.object({
  name,
  persona: persona.default(''),
  language: language.default('en'),
  allowedOrigins: allowedOrigins.default([]),
  appearance: Appearance.default(() => Appearance.parse({})),
  dailyModelBudget: dailyModelBudget.default(2000),
})
export type NewAgent = z.infer<typeof NewAgent>

/** A change of an agent: what is absent stays. Appearance is changed key by key. */
export const AgentChange = z.object({
  name: name.optional(),
  persona: persona.optional(),
  language: language.optional(),
  allowedOrigins: allowedOrigins.optional(),
  appearance: z
    .object({
      color: Appearance.shape.color.removeDefault().optional(),
      title: Appearance.shape.title.removeDefault().optional(),
      greeting: Appearance.shape.greeting.removeDefault().optional(),
      suggestions: Appearance.shape.suggestions.removeDefault().optional(),
      position: Appearance.shape.position.removeDefault().optional(),
      avatar: Appearance.shape.avatar.removeDefault().optional(),
    })
    .optional(),
  dailyModelBudget: dailyModelBudget.optional(),
  archived: z.boolean().optional(),
})
export type AgentChange = z.infer<typeof AgentChange>
