// better-auth: passwords, sessions, and the organisation plugin whose organisations are our workspaces.
// Imported by session.ts only, and only dynamically: a visitor's chat never pays for its 250 KB, which
// are evaluated at the first request of the dashboard (test/workspace/boundary.test.ts).
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { isAPIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { organization } from 'better-auth/plugins/organization'
import { adminAc, memberAc, ownerAc } from 'better-auth/plugins/organization/access'
import { drizzle } from 'drizzle-orm/d1'
import { newId } from '../ids.ts'
import * as schema from './auth-schema.ts'

export type AuthSettings = {
  db: D1Database
  /** Scheme, host and port of the request: `https` makes the cookies Secure. */
  origin: string
  secret: string
}

export type Auth = ReturnType<typeof makeAuth>

/** Building one takes 10 ms. Hosts are few in production; whoever invents Host headers fills no memory. */
const MOST_INSTANCES = 8
const instances = new WeakMap<D1Database, Map<string, Auth>>()

/** The instance of this isolate for the request's own origin. */
export function authOf(settings: AuthSettings): Auth {
  const made = instances.get(settings.db) ?? new Map<string, Auth>()
  instances.set(settings.db, made)
  const key = `${settings.origin} ${settings.secret}`
  const standing = made.get(key)
  if (standing) return standing
  if (made.size >= MOST_INSTANCES) made.clear()
  const auth = makeAuth(settings)
  made.set(key, auth)
  return auth
}

export type PasswordSignIn =
  | { kind: 'signed_in'; token: string; cookies: string[] }
  | { kind: 'wrong' }

/** Unknown e-mail and wrong password take the same time and give the same answer. */
export async function signInByPassword(
  auth: Auth,
  headers: Headers,
  given: { email: string; password: string },
): Promise<PasswordSignIn> {
  try {
    const { response, headers: answer } = await auth.api.signInEmail({
      body: given,
      headers,
      returnHeaders: true,
    })
    return { kind: 'signed_in', token: response.token, cookies: answer.getSetCookie() }
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return { kind: 'wrong' }
    throw error
  }
}

/**
 * The token of the session in the cookies, and cookies to set when the session was prolonged. The
 * cookie cache answers for five minutes without a query; whether the session still stands is for
 * `memberOfSession` to say.
 */
export async function sessionToken(
  auth: Auth,
  headers: Headers,
): Promise<{ token: string | null; cookies: string[] }> {
  const { response, headers: answer } = await auth.api.getSession({ headers, returnHeaders: true })
  return { token: response?.session.token ?? null, cookies: answer.getSetCookie() }
}

/** Deletes the session's row; the answer's cookies delete the browser's. */
export async function endSession(auth: Auth, headers: Headers): Promise<string[]> {
  const { headers: answer } = await auth.api.signOut({ headers, returnHeaders: true })
  return answer.getSetCookie()
}

const COOKIE_CACHE_SECONDS = 5 * 60
const SESSION_SECONDS = 14 * 24 * 60 * 60
const DAY_SECONDS = 24 * 60 * 60

/** Prefixes of the ids of better-auth's rows; it names the models by its own words. */
const PREFIXES: Record<string, string> = { organization: 'ws', verification: 'verify' }

function makeAuth({ db, origin, secret }: AuthSettings) {
  return betterAuth({
    appName: 'Fineguide Leads',
    baseURL: origin,
    secret,
    database: drizzleAdapter(drizzle(db, { schema }), { provider: 'sqlite', schema }),
    // Accounts come from /setup and from invitations.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    user: { modelName: 'users' },
    account: { modelName: 'accounts' },
    verification: { modelName: 'verifications' },
    session: {
      modelName: 'sessions',
      expiresIn: SESSION_SECONDS,
      updateAge: DAY_SECONDS,
      cookieCache: { enabled: true, maxAge: COOKIE_CACHE_SECONDS },
    },
    // Its own limiter sees only requests through its HTTP handler, which is not mounted, and counts
    // successes as well; sign-in-attempts.ts counts failures by account and address, in the same D1.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'fineguide',
      database: {
        generateId: ({ model }) => newId(PREFIXES[model] ?? model, Date.now()),
        // A test compares schema and migrations; nothing is asked of D1 at run time.
        validateSchema: false,
      },
      // No addresses of members in the sessions table.
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    // Its messages may carry an e-mail address; errors are thrown and logged by http/problem.ts.
    logger: { disabled: true },
    plugins: [
      organization({
        roles: { owner: ownerAc, admin: adminAc, viewer: memberAc },
        allowUserToCreateOrganization: false,
        disableOrganizationDeletion: true,
        schema: {
          session: { fields: { activeOrganizationId: 'activeWorkspaceId' } },
          organization: { modelName: 'workspaces' },
          member: { modelName: 'members', fields: { organizationId: 'workspaceId' } },
          invitation: { modelName: 'invitations', fields: { organizationId: 'workspaceId' } },
        },
      }),
    ],
  })
}
