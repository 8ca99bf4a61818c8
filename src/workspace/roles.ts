// Roles of members and what each may do (PRODUCT §10). Routes ask `can`; nothing else compares roles.

export const ROLES = ['owner', 'admin', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** What a page or a button does, in the words of the screen. */
const ACTIONS = {
  read: ['owner', 'admin', 'viewer'],
  /** Status, notes, edited names of leads; a detector's "wrong". */
  work_leads: ['owner', 'admin'],
  /** CSV takes personal data out of the product. */
  export: ['owner', 'admin'],
  erase: ['owner', 'admin'],
  /** Agents with their knowledge, features, appearance. */
  configure_agents: ['owner', 'admin'],
  /** Workspace name, time zone, retention, API keys, webhooks. */
  configure_workspace: ['owner', 'admin'],
  /** Inviting and removing admins and viewers. */
  manage_members: ['owner', 'admin'],
  manage_owners: ['owner'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof ACTIONS

export function can(role: Role, action: Action): boolean {
  const allowed: readonly Role[] = ACTIONS[action]
  return allowed.includes(role)
}

/** A stored role that is not one of ours may look, nothing more. */
export function roleOf(stored: string): Role {
  return ROLES.find((role) => role === stored) ?? 'viewer'
}
