// The English words of the dashboard's frame: what stands around every page. A page's own words stand
// beside the page.
import type { ProblemCode } from '../http/problem.ts'
import type { Done } from '../ui/page.tsx'

export const PRODUCT_NAME = 'Fineguide Leads'

export const WORDS = {
  places: {
    overview: 'Overview',
    leads: 'Leads',
    agents: 'Agents',
    conversations: 'Conversations',
    settings: 'Settings',
  },
  mainMenu: 'Main menu',
  newLeads: (count: number): string => (count === 1 ? '1 new lead' : `${count} new leads`),
  workspaces: 'Workspaces',
  workspaceSettings: 'Workspace settings',
  memberMenu: (name: string): string => `Menu of ${name}`,
  appearance: 'Appearance',
  themes: { system: 'Like this device', light: 'Light', dark: 'Dark' },
  keys: 'Keyboard shortcuts',
  signOut: 'Sign out',
  undo: 'Undo',
} as const

/** Of the menus that narrow a list. */
export const FILTER_WORDS = {
  agent: 'Agent',
  anyTime: 'Any time',
  exactDays: 'Exact days',
  from: 'From',
  to: 'To',
  bothIncluded: (zone: string): string => `Both days included, in the time of ${zone}.`,
} as const

/** Of the page that stands in place of one. */
export const ERROR_WORDS = {
  titles: {
    unknown: 'This page does not exist',
    forbidden: 'You may not do this',
    internal: 'Something went wrong on our side',
  } as Partial<Record<ProblemCode, string>>,
  internal: 'Please try again in a moment. If it stays, send us the number below.',
  home: 'Back to the overview',
} as const

/** What a redirect says was done (ui/page.tsx: `seeOther`). Rooms add their lines here. */
export const DONE_WORDS: Record<string, (count: number) => string> = {
  saved: () => 'Saved',
  view_saved: () => 'View saved. It stands under Views, for everybody',
  archived: () => 'Archived',
  restored: () => 'Restored',
  created: () => 'Created',
  deleted: (count) => (count > 1 ? `Deleted ${count.toLocaleString('en-US')}` : 'Deleted'),
  revoked: () => 'Revoked. Whoever uses the key is refused from now on',
  samples_added: (count) => `Added ${count} sample conversations`,
  samples_removed: (count) =>
    count === 1
      ? 'Removed 1 sample conversation and its leads'
      : `Removed ${count} sample conversations and their leads`,
  assigned: (count) => (count > 1 ? `Assigned ${count.toLocaleString('en-US')}` : 'Assigned'),
  undone: (count) =>
    count > 1 ? `Taken back: ${count.toLocaleString('en-US')} as before` : 'Taken back',
  changed: (count) => {
    if (count === 0) return 'Nothing to change: that was their status already'
    return count > 1 ? `Changed ${count.toLocaleString('en-US')}` : 'Changed'
  },
}

/** Null for a key that nobody has written words for: then nothing is said. */
export function doneText(done: Done | null): string | null {
  if (!done || !Object.hasOwn(DONE_WORDS, done.key)) return null
  return DONE_WORDS[done.key]?.(done.count ?? 1) ?? null
}
