// The pages of somebody who is not signed in: plain forms that need no JavaScript.
import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { FormActions } from '../../ui/card.tsx'
import type { Theme } from '../../ui/document.tsx'
import { Select, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PublicPage } from '../layout.tsx'
import { SETUP_WORDS, SIGN_IN_WORDS, SIGN_OUT_WORDS } from './words.ts'

export type SignInPageProps = {
  theme: Theme
  /** A path of ours, checked. */
  next: string
  email?: string
  error?: string
  /** Who is signed in already. */
  signedIn?: { name: string; workspaceName: string }
}

export const SignInPage: FC<SignInPageProps> = ({ theme, next, email, error, signedIn }) => (
  <PublicPage title={SIGN_IN_WORDS.title} theme={theme}>
    <div class="stack">
      <h1>{SIGN_IN_WORDS.title}</h1>
      {signedIn ? (
        <Notice>
          <p>{SIGN_IN_WORDS.signedInAs(signedIn.name, signedIn.workspaceName)}</p>
          <LinkButton href={next} small>
            {SIGN_IN_WORDS.goOn}
          </LinkButton>
        </Notice>
      ) : null}
      {error ? <Notice tone="bad">{error}</Notice> : null}
      <form method="post" action="/sign-in">
        <input type="hidden" name="next" value={next} />
        <TextField
          name="email"
          type="email"
          label={SIGN_IN_WORDS.email}
          value={email}
          autocomplete="username"
          maxlength={254}
          autofocus={!email}
          required
        />
        <TextField
          name="password"
          type="password"
          label={SIGN_IN_WORDS.password}
          autocomplete="current-password"
          maxlength={128}
          autofocus={Boolean(email)}
          required
        />
        <FormActions>
          <Button kind="primary">{SIGN_IN_WORDS.submit}</Button>
        </FormActions>
      </form>
    </div>
  </PublicPage>
)

export const SignOutPage: FC<{ theme: Theme }> = ({ theme }) => (
  <PublicPage title={SIGN_OUT_WORDS.title} theme={theme}>
    <div class="stack">
      <h1>{SIGN_OUT_WORDS.title}</h1>
      <p>{SIGN_OUT_WORDS.text}</p>
      <form method="post" action="/sign-out">
        <FormActions>
          <Button kind="primary">{SIGN_OUT_WORDS.submit}</Button>
          <LinkButton href="/" kind="quiet">
            {SIGN_OUT_WORDS.stay}
          </LinkButton>
        </FormActions>
      </form>
    </div>
  </PublicPage>
)

export type SetupField = keyof typeof SETUP_WORDS.errors
export type SetupPageProps = {
  theme: Theme
  timeZones: string[]
  /** What had been typed; secrets are typed again. */
  values: Partial<Record<'workspace' | 'timeZone' | 'name' | 'email', string>>
  errors: Partial<Record<SetupField, string>>
  error?: string
}

export const SetupPage: FC<SetupPageProps> = ({ theme, timeZones, values, errors, error }) => (
  <PublicPage title={SETUP_WORDS.title} theme={theme}>
    <div class="stack">
      <h1>{SETUP_WORDS.title}</h1>
      <p>{SETUP_WORDS.text}</p>
      {error ? <Notice tone="bad">{error}</Notice> : null}
      <form method="post" action="/setup">
        <TextField
          name="token"
          type="password"
          label={SETUP_WORDS.token}
          help={SETUP_WORDS.tokenHelp}
          error={errors.token}
          required
        />
        <TextField
          name="workspace"
          label={SETUP_WORDS.workspace}
          help={SETUP_WORDS.workspaceHelp}
          value={values.workspace}
          error={errors.workspace}
          autocomplete="organization"
          maxlength={80}
          required
        />
        <Select
          name="timeZone"
          label={SETUP_WORDS.timeZone}
          value={values.timeZone ?? 'UTC'}
          options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
        <TextField
          name="name"
          label={SETUP_WORDS.name}
          value={values.name}
          error={errors.name}
          autocomplete="name"
          maxlength={80}
          required
        />
        <TextField
          name="email"
          type="email"
          label={SETUP_WORDS.email}
          value={values.email}
          error={errors.email}
          autocomplete="username"
          maxlength={254}
          required
        />
        <TextField
          name="password"
          type="password"
          label={SETUP_WORDS.password}
          help={SETUP_WORDS.passwordHelp}
          error={errors.password}
          autocomplete="new-password"
          maxlength={128}
          required
        />
        <FormActions>
          <Button kind="primary">{SETUP_WORDS.submit}</Button>
        </FormActions>
      </form>
    </div>
  </PublicPage>
)
