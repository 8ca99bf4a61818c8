// The English words of the agents' pages: the list, an agent's frame, its first tab, appearance and
// embedding. Features and knowledge have a file each, beside their pages.
import type { Mode } from '../../capture/settings.ts'
import type { Language } from '../../language/language.ts'

export const WORDS = {
  agents: 'Agents',
  agentsText:
    'Each agent answers visitors of one website from its own knowledge, and turns those who are interested into leads.',
  newAgent: 'New agent',
  unknownAgent: 'There is no such agent in this workspace. It may have been deleted.',
  malformed: 'The form could not be read. Reload the page and try again.',
  tabs: {
    overview: 'Overview',
    features: 'Features',
    knowledge: 'Knowledge',
    appearance: 'Appearance',
    embed: 'Embed',
  },
  tabsLabel: (name: string): string => `Parts of ${name}`,
  readOnly: 'Your role may look at agents, but not change them. Ask an owner or an admin.',
  archived: 'Archived',
  menu: (name: string): string => `Actions for ${name}`,
  openChat: 'Open the chat page',
  archive: 'Archive',
  restore: 'Restore',
  delete: 'Delete…',
  collectionOn: 'Lead collection on',
  collectionOff: 'Lead collection off',
  save: 'Save changes',
  saved: 'Saved',
  cancel: 'Cancel',
} as const

export const LIST_WORDS = {
  caption: 'Agents of this workspace',
  archivedCaption: 'Archived agents',
  archivedText: 'Out of the way here. Their chats go on answering and their leads stay.',
  columns: {
    name: 'Agent',
    collection: 'Lead collection',
    leads: 'Leads',
    conversations: 'Conversations',
    activity: 'Last activity',
    actions: 'Actions',
  },
  on: 'On',
  off: 'Off',
  noPersona: 'No persona yet',
  never: 'None yet',
  leads: (count: number): string => (count === 1 ? '1 lead' : `${number(count)} leads`),
  emptyTitle: 'Make your first agent',
  emptyText:
    'A name is enough to begin. Give it a few articles about your business, try it here, then put its chat on your website.',
  emptyViewer: 'Nobody has made an agent in this workspace yet. An owner or an admin can.',
} as const

/** Few words for a mode, where its whole label has no room. */
export const MODE_SHORT: Record<Mode, string> = {
  on_interest: 'When interest shows',
  each_reply: 'On each reply',
  insist: 'Before engaging',
}

export const NEW_WORDS = {
  title: 'New agent',
  text: 'The name is enough; everything can be changed later.',
  submit: 'Create agent',
} as const

export const PROFILE_WORDS = {
  title: 'About this agent',
  name: 'Name',
  nameHelp: 'Visitors see it in the chat; leads carry it.',
  persona: 'Persona',
  personaHelp:
    'Who it speaks for and how: "You answer for Brightwell Dental, a family dental clinic. Warm and short." Facts belong in its knowledge.',
  language: 'Language',
  languageHelp:
    'Visitors are answered in the language they write in. This one is used when that is not clear.',
  budget: 'Answers by a language model a day',
  budgetUnit: 'messages',
  budgetHelp: 'Beyond that, the built-in answers quote the knowledge until midnight UTC.',
  errors: {
    name: 'Enter a name of 1 to 80 characters.',
    persona: 'Shorten the persona to 4,000 characters.',
    language: 'Choose one of the languages in the list.',
    dailyModelBudget: 'Enter a whole number from 0 to 1,000,000.',
  },
} as const

export const TRY_WORDS = {
  title: 'Try it',
  text: 'The real chat, as your visitors see it. What you write here is kept like any conversation, and details you leave become a lead.',
  frame: (name: string): string => `Chat with ${name}`,
  open: 'Open in a new tab',
} as const

export const STEPS_WORDS = {
  title: 'Next steps',
  articles: 'Give it knowledge',
  articlesText: 'Paste or upload what visitors ask about: prices, opening hours, services.',
  collection: 'Switch on lead collection',
  collectionText: 'It is off until you choose how the agent asks for contact details.',
  embed: 'Put it on your website',
  embedText: 'Share the chat page by link, or place it in a page of yours.',
  done: 'Done',
  open: 'Open',
} as const

export const STATS_WORDS = {
  leads: 'Leads',
  conversations: 'Conversations',
  articles: 'Articles',
  answeredToday: 'Answered by a model today',
  ofBudget: (budget: string): string => `of ${budget} a day (UTC), then the built-in answers`,
  tokens: 'Tokens in 30 days',
  tokensNote: (read: string, written: string): string => `${read} read, ${written} written`,
} as const

export const DELETE_WORDS = {
  title: (name: string): string => `Delete ${name}?`,
  chat: 'Its chat page and every embedded chat answer "not found" (404) from this moment on.',
  leads: (count: number): string =>
    count === 0
      ? 'It has no leads. Its conversations stay in Conversations.'
      : count === 1
        ? 'Its 1 lead stays in Leads, under its name, with the conversation.'
        : `Its ${number(count)} leads stay in Leads, under its name, with their conversations.`,
  knowledge: 'Its knowledge and settings cannot be brought back.',
  instead: 'To put it out of the way and keep it working, archive it instead.',
  submit: 'Delete this agent',
} as const

export const APPEARANCE_WORDS = {
  title: 'Appearance',
  name: 'Name shown to visitors',
  nameHelp: 'At the head of the chat.',
  color: 'Colour',
  colorHelp: 'Of the chat’s head, button and the visitor’s bubbles.',
  greeting: 'Greeting',
  greetingHelp: 'Stands in the chat before anybody has written. It never counts as a reply.',
  greetingDefault: (name: string): string => `Hello, this is ${name}. How can I help?`,
  suggestions: 'Suggested questions',
  suggestionsHelp: 'Up to six buttons under the greeting. Leave empty what you do not need.',
  suggestion: (n: number): string => `Suggested question ${n}`,
  suggestionExample: ['What does it cost?', 'When are you open?', 'How does it work?'],
  position: 'Corner of the page',
  left: 'Bottom left',
  right: 'Bottom right',
  avatar: 'Letter or emoji',
  avatarHelp: 'Stands before the name at the head of the chat. Empty: none.',
  preview: 'Preview',
  previewLabel: (name: string): string => `How the chat of ${name} looks`,
  write: 'Write a message',
  unsaved: 'Not saved yet',
  contrastGood: (ratio: string): string => `White text on this colour reads well (${ratio} : 1).`,
  contrastDark: (white: string, dark: string): string =>
    `White text on this colour is hard to read (${white} : 1; 4.5 is needed), so dark text stands on it (${dark} : 1). Choose a darker colour for white text.`,
  contrastPale: 'On a white page this colour hardly shows. Choose a stronger one.',
  errors: {
    title: 'Shorten the name to 200 characters.',
    color: 'Choose a colour, or write it like #0f766e.',
    greeting: 'Shorten the greeting to 500 characters.',
    suggestions: 'Shorten each question to 200 characters.',
    position: 'Choose one of the two corners.',
    avatar: 'Use one or two letters or one emoji.',
  },
} as const

export const EMBED_WORDS = {
  scriptTitle: 'Chat on your website',
  scriptText:
    'Paste this once into your pages, best before </body>. The chat button stands in the corner chosen under Appearance.',
  script: 'Code of the widget',
  attributes: [
    {
      label: 'data-locale',
      value: 'Language of the chat, such as fr. Without it: the page’s, else the visitor’s.',
    },
    { label: 'data-theme', value: 'light or dark. Without it: like the visitor’s device.' },
    { label: 'data-font', value: 'inherit takes the font of your page.' },
    { label: 'data-open', value: 'Opens the chat with the page.' },
  ],
  apiTitle: 'From your own code',
  apiText:
    'Once the tag has loaded, window.FineguideChat opens and closes the chat, tells what happens and takes what your page knows of its visitor.',
  api: 'The JavaScript interface',
  apiEvents:
    'Events: ready, open, close, message, ask and captured. They tell which fields, never what was written. Details given to identify are not asked for again.',
  policyTitle: 'Content security policy',
  policyText: 'Only if your website sends one: allow these two. Styles and images need nothing.',
  policy: 'Directives to add',
  linkTitle: 'Link to the chat',
  linkText: 'A page of its own, for e-mails, profiles and QR codes. Works without JavaScript, too.',
  link: 'Address of the chat page',
  copyLink: 'Copy the address',
  frameTitle: 'In a page of yours',
  frameText: 'Paste this where the chat should stand. Width and height are yours to choose.',
  frame: 'Code of the frame',
  originsTitle: 'Allowed websites',
  originsText:
    'Empty: every website may use this agent. Once a website is named, only the named ones may, and this one.',
  origins: 'Websites that may use this agent',
  originsHelp: 'One a line: scheme and host, without a path, such as https://shop.example',
  tooMany: 'At most 50 websites.',
  wrongLine: (line: number, text: string): string =>
    `Line ${line}: "${text}" is not an address such as https://shop.example. Leave out what follows the host.`,
  chatWith: (name: string): string => `Chat with ${name}`,
} as const

export const CHECK_WORDS = {
  title: 'Is it installed?',
  text: 'Websites that asked for this agent’s widget, the latest first.',
  seen: (count: number): string =>
    count === 0
      ? 'Not seen yet. Paste the code into a page and open that page: it shows here within seconds.'
      : count === 1
        ? 'Seen on 1 website.'
        : `Seen on ${count} websites.`,
  on: 'Seen on',
  refused: 'not allowed: add it to the allowed websites.',
  allowedSince: 'refused then, allowed now. Reload that page to see the chat.',
  allow: 'Add it',
  allowLabel: (origin: string): string => `Add ${origin} to the allowed websites`,
  again: 'Check again',
} as const

/** Each language in its own words, as admins look for it. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  es: 'Español (Spanish)',
  fr: 'Français (French)',
  de: 'Deutsch (German)',
  pt: 'Português (Portuguese)',
  it: 'Italiano (Italian)',
  nl: 'Nederlands (Dutch)',
  pl: 'Polski (Polish)',
  tr: 'Türkçe (Turkish)',
  ar: 'العربية (Arabic)',
  hi: 'हिन्दी (Hindi)',
  zh: '中文 (Chinese)',
  ja: '日本語 (Japanese)',
}

export function number(value: number): string {
  return value.toLocaleString('en-US')
}
