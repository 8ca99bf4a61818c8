// An agent: the configured assistant of one workspace on its website (the requirement also says bot).
import type { LeadCollection } from '../capture/settings.ts'
import type { Language } from '../language/language.ts'

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
  archivedAt: number | null
  createdAt: number
  updatedAt: number
}

export type Appearance = {
  /** CSS hex colour of the hosted chat and the widget. */
  color: string
  title: string
  greeting: string
  suggestions: string[]
  position: 'left' | 'right'
  avatar: string
}
