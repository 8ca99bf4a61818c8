// What better-auth brings and this product does not use, in its place (`[alias]` in wrangler.toml): 36
// social sign-ins and telemetry weigh 23 KB of the Worker, gzipped. Sign-in is by e-mail and password.
import * as z from 'zod'

/** Of `@better-auth/core/social-providers`. */
export const socialProviders = {}
export const SocialProviderListEnum = z.string()

/** Of `@better-auth/telemetry`: nothing is told to anybody. */
export async function createTelemetry(): Promise<{ publish: () => Promise<void> }> {
  return { publish: async () => {} }
}
