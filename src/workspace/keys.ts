// API keys (PRODUCT §10): `fg_` + 256 random bits, shown once; only the SHA-256 is kept. Called by the API
// door on every request and by Settings.
import { and, desc, eq, isNull, lt, or } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import * as z from 'zod'
import { newId } from '../ids.ts'
import type { WorkspaceRef } from './agents.ts'
import { apiKeys, workspaces } from './schema.ts'

export const SCOPES = ['read', 'write', 'export'] as const
export type Scope = (typeof SCOPES)[number]

/** What an admin gives a new key. */
export const NewKey = z.object({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(z.enum(SCOPES)).min(1),
})
export type NewKey = z.infer<typeof NewKey>

/** A key as a list shows it; never the key itself. */
export type ApiKey = {
  id: string
  name: string
  /** Its first characters, to tell keys apart. */
  hint: string
  scopes: Scope[]
  createdAt: number
  lastUsedAt: number | null
}

/** Who calls, and what the key allows. */
export type Caller = { keyId: string; workspace: WorkspaceRef; zone: string; scopes: Scope[] }

/** The moment of last use is written at most once in this time: a read stays a read. */
const USED_EVERY_MS = 60_000
const KEY = /^fg_[A-Za-z0-9_-]{43}$/
const HINT_LENGTH = 9

/** The caller of an `Authorization` header; null when it holds no valid key. One query. */
export async function verifyKey(
  db: D1Database,
  header: string | undefined,
  now: number,
): Promise<Caller | null> {
  const key = /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1]
  if (!key || !KEY.test(key)) return null
  // Looked up by the hash of all 256 bits: there is nothing to compare and nothing to time.
  const [row] = await drizzle(db)
    .select({
      keyId: apiKeys.id,
      scopes: apiKeys.scopes,
      lastUsedAt: apiKeys.lastUsedAt,
      id: workspaces.id,
      no: workspaces.no,
      zone: workspaces.timeZone,
    })
    .from(apiKeys)
    .innerJoin(workspaces, eq(workspaces.id, apiKeys.workspaceId))
    .where(and(eq(apiKeys.hash, await hashOf(key)), isNull(apiKeys.revokedAt)))
    .limit(1)
  if (!row) return null
  if (now - (row.lastUsedAt ?? 0) >= USED_EVERY_MS) await markUsed(db, row.keyId, now)
  return {
    keyId: row.keyId,
    workspace: { id: row.id, no: row.no },
    zone: row.zone,
    scopes: scopesOf(row.scopes),
  }
}

/**
 * The new key with its secret, which nobody can see again.
 * @param secret the demo brings its own, to be the same every time
 */
export async function createKey(
  db: D1Database,
  workspaceId: string,
  given: NewKey,
  now: number,
  secret: string = newSecret(),
): Promise<ApiKey & { key: string }> {
  if (!KEY.test(secret)) throw new Error('an API key is fg_ and 43 base64url characters')
  const key = {
    id: newId('key', now),
    name: given.name,
    hint: secret.slice(0, HINT_LENGTH),
    createdAt: now,
    lastUsedAt: null,
  }
  await drizzle(db)
    .insert(apiKeys)
    .values({ ...key, workspaceId, hash: await hashOf(secret), scopes: given.scopes.join(' ') })
  return { ...key, scopes: given.scopes, key: secret }
}

/** Keys that work, newest first. */
export async function listKeys(db: D1Database, workspaceId: string): Promise<ApiKey[]> {
  const rows = await drizzle(db)
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.workspaceId, workspaceId), isNull(apiKeys.revokedAt)))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id))
  return rows.map(({ id, name, hint, scopes, createdAt, lastUsedAt }) => ({
    id,
    name,
    hint,
    scopes: scopesOf(scopes),
    createdAt,
    lastUsedAt,
  }))
}

/** Refused from the next request on. False when the workspace has no such key. */
export async function revokeKey(
  db: D1Database,
  workspaceId: string,
  keyId: string,
  now: number,
): Promise<boolean> {
  const revoked = await drizzle(db)
    .update(apiKeys)
    .set({ revokedAt: now })
    .where(
      and(eq(apiKeys.workspaceId, workspaceId), eq(apiKeys.id, keyId), isNull(apiKeys.revokedAt)),
    )
    .returning({ id: apiKeys.id })
  return revoked.length > 0
}

export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return `fg_${btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (c) => URL_SAFE[c] ?? '')}`
}

const URL_SAFE: Record<string, string> = { '+': '-', '/': '_' }

async function markUsed(db: D1Database, keyId: string, now: number): Promise<void> {
  await drizzle(db)
    .update(apiKeys)
    .set({ lastUsedAt: now })
    .where(
      and(
        eq(apiKeys.id, keyId),
        or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, now - USED_EVERY_MS + 1)),
      ),
    )
}

async function hashOf(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function scopesOf(text: string): Scope[] {
  const words = text.split(' ')
  return SCOPES.filter((scope) => words.includes(scope))
}
