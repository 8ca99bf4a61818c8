// What the sign-in pages say.

export const SIGN_IN_WORDS = {
  title: 'Sign in',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  /** The same whether the e-mail is unknown or the password wrong. */
  wrong: 'E-mail and password do not fit together. Check both and try again.',
  missing: 'Enter your e-mail address and your password.',
  noWorkspace:
    'Your account belongs to no workspace any more. Ask an owner of the workspace to invite you.',
  locked: (minutes: number) =>
    `Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  signedInAs: (name: string, workspace: string) => `You are signed in as ${name} (${workspace}).`,
  goOn: 'Open the dashboard',
} as const

export const SIGN_OUT_WORDS = {
  title: 'Sign out',
  text: 'This ends your session in this browser.',
  submit: 'Sign out',
  stay: 'Stay signed in',
} as const

export const SETUP_WORDS = {
  title: 'Set up',
  text: 'Make the first workspace and its owner. This page closes as soon as there is one.',
  token: 'Setup token',
  tokenHelp: 'The secret SETUP_TOKEN of this deployment.',
  workspace: 'Workspace',
  workspaceHelp: 'Usually the name of your business.',
  timeZone: 'Time zone',
  name: 'Your name',
  email: 'Your e-mail',
  password: 'Password',
  passwordHelp: 'At least 10 characters.',
  submit: 'Create the workspace',
  wrongToken: 'This is not the setup token. Look up SETUP_TOKEN where you deployed.',
  errors: {
    token: 'Enter the setup token.',
    workspace: 'Enter a name of at most 80 characters.',
    name: 'Enter your name, at most 80 characters.',
    email: 'Enter an e-mail address such as ana@example.com.',
    password: 'Choose a password of 10 to 128 characters.',
  },
} as const

export const NOT_CONFIGURED_WORDS = {
  title: 'Sign-in is not set up',
  text: 'This deployment has no secret to sign sessions with, or a weak one. Whoever runs it sets one of at least 32 random characters:',
  production: 'npx wrangler secret put BETTER_AUTH_SECRET --env production',
  development: 'npm run dev',
} as const
