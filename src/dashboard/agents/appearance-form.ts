// The appearance form as typed, and what it means. Pure; valid is what AgentChange takes.
import { AgentChange, Appearance } from '../../workspace/agent.ts'
import { APPEARANCE_WORDS } from './words.ts'

export type AppearanceDraft = {
  title: string
  color: string
  greeting: string
  /** As many as may be set, empty ones included. */
  suggestions: string[]
  position: string
  avatar: string
}

export type AppearanceErrors = Partial<Record<keyof AppearanceDraft, string>>

export const MAX_SUGGESTIONS = 6

export function draftOf({ suggestions, ...same }: Appearance): AppearanceDraft {
  return { ...same, suggestions: padded(suggestions) }
}

/** What a form does not hold stays as it `stands`. */
export function readDraft(form: FormData, stands: Appearance): AppearanceDraft {
  const text = (name: 'title' | 'color' | 'greeting' | 'position' | 'avatar'): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : stands[name]
  }
  const questions = form.getAll('suggestion').filter((one) => typeof one === 'string')
  return {
    title: text('title'),
    color: text('color').trim().toLowerCase(),
    greeting: text('greeting'),
    suggestions: padded(form.has('suggestion') ? questions : stands.suggestions),
    position: text('position'),
    avatar: text('avatar'),
  }
}

export type ParsedAppearance =
  | { kind: 'valid'; change: AgentChange }
  | { kind: 'invalid'; errors: AppearanceErrors }

export function parseDraft(draft: AppearanceDraft): ParsedAppearance {
  const suggestions = draft.suggestions.filter((one) => one.trim() !== '')
  const parsed = AgentChange.safeParse({ appearance: { ...draft, suggestions } })
  if (parsed.success) return { kind: 'valid', change: parsed.data }
  const wrong = parsed.error.issues.map((issue) => issue.path[1] as keyof AppearanceDraft)
  return {
    kind: 'invalid',
    errors: Object.fromEntries(wrong.map((field) => [field, APPEARANCE_WORDS.errors[field]])),
  }
}

/** A colour to draw with: the typed one, else the one that stands. */
export function drawable(color: string, stands: string): string {
  return Appearance.shape.color.safeParse(color).success ? color : stands
}

function padded(suggestions: string[]): string[] {
  const empty = Array.from({ length: MAX_SUGGESTIONS }, () => '')
  return [...suggestions, ...empty].slice(0, MAX_SUGGESTIONS)
}
