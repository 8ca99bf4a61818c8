// A page before sign-in.
import type { FC } from 'hono/jsx'
import { Button } from '../../ui/button.tsx'
import { FormActions } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'

export const SignInSample: FC = () => (
  <>
    <h1>Sign in</h1>
    <form method="post" action="/design/signed-out">
      <TextField name="email" type="email" label="E-mail" value="ada@acme.example" />
      <TextField
        name="password"
        type="password"
        label="Password"
        error="E-mail and password do not fit together. Check both."
      />
      <FormActions>
        <Button kind="primary">Sign in</Button>
      </FormActions>
    </form>
  </>
)
