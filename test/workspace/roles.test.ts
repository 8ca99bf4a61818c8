import { describe, expect, test } from 'vitest'
import { can, roleOf } from '../../src/workspace/roles.ts'
import { isSame, setupToken, signingSecret } from '../../src/workspace/secrets.ts'

describe('roles', () => {
  test('everybody reads; a viewer does nothing else', () => {
    expect(can('viewer', 'read')).toBe(true)
    for (const action of [
      'work_leads',
      'export',
      'erase',
      'configure_agents',
      'configure_workspace',
      'manage_members',
      'manage_owners',
    ] as const) {
      expect(can('viewer', action)).toBe(false)
      expect(can('owner', action)).toBe(true)
      expect(can('admin', action)).toBe(action !== 'manage_owners')
    }
  })

  test('a role nobody knows may look', () => {
    expect(roleOf('admin')).toBe('admin')
    expect(roleOf('member')).toBe('viewer')
    expect(roleOf('')).toBe('viewer')
  })
})

describe('secrets', () => {
  // biome-ignore lint/suspicious/noExplicitAny: only the secrets are read
  const env = (vars: object) => vars as any

  test('a signing secret is long and random, or there is none', () => {
    const good = 'Zx81kQw0vBn47LmPqRs52TuYhG93JdFe'
    expect(signingSecret(env({ BETTER_AUTH_SECRET: good }))).toBe(good)
    for (const weak of [undefined, '', good.slice(1), 'abc'.repeat(20)])
      expect(signingSecret(env({ BETTER_AUTH_SECRET: weak }))).toBeNull()
  })

  test('a setup token of less than 16 characters opens nothing', () => {
    expect(setupToken(env({ SETUP_TOKEN: 'x'.repeat(15) }))).toBeNull()
    expect(setupToken(env({ SETUP_TOKEN: 'x'.repeat(16) }))).toBe('x'.repeat(16))
  })

  test('only the secret itself is the same', async () => {
    expect(await isSame('open-sesame', 'open-sesame')).toBe(true)
    expect(await isSame('open-sesamE', 'open-sesame')).toBe(false)
    expect(await isSame('', 'open-sesame')).toBe(false)
  })
})
