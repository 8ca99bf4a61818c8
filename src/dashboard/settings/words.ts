// The English words of the settings.
import type { Scope } from '../../workspace/keys.ts'
import type { Role } from '../../workspace/roles.ts'

export const WORDS = {
  title: 'Settings',
  tabsLabel: 'Parts of the settings',
  tabs: { workspace: 'Workspace', members: 'Members', keys: 'API keys' },
  readOnly: 'Your role may look at the settings, but not change them. Ask an owner or an admin.',
  save: 'Save changes',
  saved: 'Saved',
  malformed: 'The form could not be read. Reload the page and try again.',
} as const

export const WORKSPACE_WORDS = {
  title: 'Workspace',
  text: 'Your team sees this name in the menu. Visitors never do.',
  name: 'Name',
  timeZone: 'Time zone',
  timeZoneHelp:
    'Days in filters, exports and on the overview begin at midnight here. Times are shown in it.',
  errors: {
    name: 'Enter a name of 1 to 80 characters.',
    timeZone: 'Choose a time zone of the list, such as Europe/Berlin.',
  },
  exportTitle: 'Your data',
  exportText: 'Everything you collect is yours to take along, at any time.',
  exportLeads: 'All leads as CSV',
  exportLeadsText: 'For Excel, HubSpot, Salesforce and others; any view can be exported by itself.',
  exportAll: 'Export all leads',
  openLeads: 'Open Leads',
  api: 'Over the API',
  apiText: 'Leads, conversations, agents and knowledge as JSON, with a key of your own.',
  openApi: 'Description of the API (OpenAPI)',
} as const

export const MEMBERS_WORDS = {
  title: 'Members',
  text: 'Who may sign in to this workspace, and what their role allows.',
  caption: 'Members of this workspace',
  columns: { person: 'Person', role: 'Role', joined: 'Since' },
  you: 'you',
  roles: { owner: 'Owner', admin: 'Admin', viewer: 'Viewer' } satisfies Record<Role, string>,
  rolesTitle: 'What roles may do',
  rolesText: {
    owner: 'Everything, owners included.',
    admin: 'Everything but making and removing owners.',
    viewer: 'Reads leads, conversations and settings. Changes and exports nothing.',
  } satisfies Record<Role, string>,
} as const

export const KEYS_WORDS = {
  title: 'API keys',
  text: 'A key lets your own software read and change what is in this workspace.',
  caption: 'API keys of this workspace',
  columns: {
    name: 'Name',
    scopes: 'May',
    created: 'Created',
    used: 'Last used',
    actions: 'Revoke',
  },
  never: 'never',
  none: 'No keys yet.',
  createTitle: 'New key',
  createText: 'Give each program a key of its own: then one can be revoked without the others.',
  name: 'Name',
  nameHelp: 'What will use it: “CRM sync”, “Reports”.',
  scopes: 'What it may do',
  scopeWords: {
    read: 'Read',
    write: 'Write',
    export: 'Export',
  } satisfies Record<Scope, string>,
  scopeHelp: {
    read: 'Agents, knowledge, leads and conversations.',
    write: 'Make, change and erase them.',
    export: 'All leads as one file.',
  } satisfies Record<Scope, string>,
  create: 'Create key',
  errors: {
    name: 'Enter a name of 1 to 80 characters.',
    scopes: 'Choose at least one thing the key may do.',
  },
  madeTitle: 'Copy this key now',
  madeText: (name: string): string =>
    `This is the only time the key “${name}” is shown. Only a fingerprint of it is kept, so nobody can show it again.`,
  key: 'The new API key',
  madeUse: 'Send it with each request:',
  usage: 'How to send the key',
  revoke: 'Revoke',
  revokeLabel: (name: string): string => `Revoke ${name}`,
  revokeTitle: (name: string): string => `Revoke ${name}?`,
  revokeText: 'Whatever uses this key is refused from the next request on. It cannot be undone.',
  used: 'It was last used',
  neverUsed: 'It was never used.',
  confirm: 'Revoke this key',
  keep: 'Keep it',
  unknown: 'There is no such key in this workspace. It may have been revoked already.',
} as const
