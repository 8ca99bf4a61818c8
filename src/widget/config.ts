// What the widget hears of its agent before it draws anything: the answer of
// `GET /v1/agents/:agentId/widget?locale=…`. Types only: the server fills it, the browser reads it.
import type { CustomField } from '../capture/settings.ts'
import type { AskView } from '../conversation/view.ts'
import type { Language } from '../language/language.ts'

export type WidgetConfig = {
  agent: {
    id: string
    name: string
    /** Never empty: the agent's name where no title is set. */
    title: string
    /** What stands before the first message; in `insist` a second text asks, and says why and what for. */
    greeting: string[]
    /** An emoji or initials; empty: none. */
    avatar: string
    suggestions: string[]
    /** `#rrggbb`, and the text colour that reads on it. */
    color: string
    ink: string
    position: 'left' | 'right'
  }
  language: Language
  dir: 'ltr' | 'rtl'
  words: WidgetWords
  labels: { email: string; phone: string; name: string; send: string; decline: string }
  customFields: CustomField[]
  /** In `insist`: what is asked for before the first message; else null. */
  ask: AskView | null
  /** One contact point of either kind is enough. */
  either: boolean
  /** Calling code of the country a national number is read in, such as `+1`; null where unknown. */
  dial: string | null
}

/** Every string of the widget and the hosted page that is neither the agent's nor the ask's own. */
export type WidgetWords = {
  you: string
  conversation: string
  message: string
  /** In the empty box: "Write a message". */
  placeholder: string
  send: string
  details: string
  /** The launcher; `{title}` is the chat's title. */
  open: string
  close: string
  /** For screen readers while the answer is under way; `{agent}` is the agent's name. */
  typing: string
  stop: string
  stopped: string
  failed: string
  retry: string
  offline: string
  tooMany: string
  tooLong: string
  /** Before the names of the articles an answer was taken from. */
  source: string
  /** `{values}` is what was understood, such as "ana@gmail.com, +1 415 555 2671". */
  noted: string
  notRight: string
  /** Shown when the visitor sends the form with nothing in it. */
  giveOne: string
  phoneInstead: string
  emailInstead: string
  optional: string
  newConversation: string
  copy: string
  copied: string
  cancel: string
  /** `{agent}` is the agent's name. */
  greeting: string
}
