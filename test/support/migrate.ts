// Every worker test file starts with the migrated schema; storage is isolated per file.
import { applyD1Migrations, type D1Migration } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

// The binding exists in tests only (vitest.config.ts).
const { MIGRATIONS } = env as unknown as { MIGRATIONS: D1Migration[] }

await applyD1Migrations(env.DB, MIGRATIONS)
