// Shown in place of the dashboard while BETTER_AUTH_SECRET is missing or weak: nobody could be
// signed in safely. Says to the operator what to do.
import type { Context } from 'hono'
import type { Env } from '../../env.ts'
import { ErrorPage } from '../../ui/error-page.tsx'
import { page, themeOf } from '../../ui/page.tsx'
import { PublicPage } from '../layout.tsx'
import { NOT_CONFIGURED_WORDS as WORDS } from './words.ts'

export function notConfigured<E extends { Bindings: Env }>(c: Context<E>): Promise<Response> {
  const command = c.env.ENVIRONMENT === 'production' ? WORDS.production : WORDS.development
  return page(
    c,
    <PublicPage title={WORDS.title} theme={themeOf(c)}>
      <ErrorPage status={503} title={WORDS.title} text={WORDS.text}>
        <code>{command}</code>
      </ErrorPage>
    </PublicPage>,
    undefined,
    503,
  )
}
