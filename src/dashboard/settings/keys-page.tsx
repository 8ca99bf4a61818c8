// API keys: those that work, a new one, the new one shown once, and the question before one is revoked.
import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, FormActions } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { Snippet } from '../../ui/copy-button.tsx'
import { FieldError, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Clock } from '../../ui/props.ts'
import { Badge } from '../../ui/status.tsx'
import { type Column, List, Table } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { type ApiKey, SCOPES, type Scope } from '../../workspace/keys.ts'
import { DashboardLayout, type Frame } from '../layout.tsx'
import { SettingsPage } from './settings-page.tsx'
import { KEYS_WORDS as WORDS } from './words.ts'

/** The form as typed. */
export type KeyFields = { name: string; scopes: Scope[] }

export type KeysProps = {
  clock: Clock
  keys: ApiKey[]
  fields: KeyFields
  errors: { name?: string; scopes?: string }
  /** Just made: the only time its secret is shown. */
  made: { name: string; key: string } | null
  /** Where the API is: `https://leads.example`. */
  origin: string
  mayEdit: boolean
}

export const KeysPage: FC<KeysProps & { frame: Frame }> = ({ frame, ...keys }) => (
  <SettingsPage frame={frame} tab="keys" mayEdit={keys.mayEdit}>
    <Keys {...keys} />
  </SettingsPage>
)

/** Also the part that htmx puts in place of itself. */
export const Keys: FC<KeysProps> = (props) => (
  <div id="keys" class="stack">
    {props.made ? <Made made={props.made} origin={props.origin} /> : null}
    <Card flush={props.keys.length > 0} title={WORDS.title} text={WORDS.text}>
      {props.keys.length === 0 ? (
        <p class="muted">{WORDS.none}</p>
      ) : (
        <List id="key-list">
          <Table
            caption={WORDS.caption}
            rows={props.keys}
            rowId={({ id }) => id}
            columns={columnsOf(props)}
          />
        </List>
      )}
    </Card>
    {props.mayEdit ? <NewKey {...props} /> : null}
  </div>
)

const Made: FC<{ made: { name: string; key: string }; origin: string }> = ({ made, origin }) => (
  <Notice tone="good" title={WORDS.madeTitle}>
    <div class="stack">
      <p>{WORDS.madeText(made.name)}</p>
      <Snippet text={made.key} label={WORDS.key} />
      <p>{WORDS.madeUse}</p>
      <Snippet
        text={`curl ${origin}/api/v1/leads -H "Authorization: Bearer ${made.key}"`}
        label={WORDS.usage}
      />
    </div>
  </Notice>
)

function columnsOf({ clock, mayEdit }: KeysProps): Column<ApiKey>[] {
  const { columns } = WORDS
  const shown: Column<ApiKey>[] = [
    {
      key: 'name',
      label: columns.name,
      width: 'wide',
      cell: ({ name, hint }) => (
        <>
          {name} <code class="muted">{hint}…</code>
        </>
      ),
    },
    {
      key: 'scopes',
      label: columns.scopes,
      phone: 'below',
      cell: ({ scopes }) => (
        <span class="row">
          {scopes.map((scope) => (
            <Badge>{WORDS.scopeWords[scope].toLowerCase()}</Badge>
          ))}
        </span>
      ),
    },
    {
      key: 'created',
      label: columns.created,
      from: 'large',
      width: 'fit',
      cell: ({ createdAt }) => <Time at={createdAt} clock={clock} as="day" />,
    },
    {
      key: 'used',
      label: columns.used,
      width: 'fit',
      cell: ({ lastUsedAt }) =>
        lastUsedAt === null ? WORDS.never : <Time at={lastUsedAt} clock={clock} />,
    },
  ]
  if (!mayEdit) return shown
  return [
    ...shown,
    {
      key: 'actions',
      label: columns.actions,
      align: 'end',
      width: 'fit',
      phone: 'side',
      cell: ({ id, name }) => (
        <LinkButton
          small
          kind="danger"
          href={`/settings/keys/${id}/revocation`}
          attrs={{ 'aria-label': WORDS.revokeLabel(name) }}
        >
          {WORDS.revoke}
        </LinkButton>
      ),
    },
  ]
}

const NewKey: FC<KeysProps> = ({ fields, errors }) => (
  <Card title={WORDS.createTitle} text={WORDS.createText}>
    <form
      method="post"
      action="/settings/keys"
      {...{ 'hx-post': '/settings/keys', 'hx-target': '#keys', 'hx-swap': 'outerHTML' }}
    >
      <TextField
        name="name"
        label={WORDS.name}
        help={WORDS.nameHelp}
        value={fields.name}
        maxlength={80}
        required
        {...(errors.name !== undefined && { error: errors.name })}
      />
      <fieldset
        class="radio-cards"
        id="field-scopes"
        {...(errors.scopes !== undefined && { 'aria-describedby': 'field-scopes-error' })}
      >
        <legend>{WORDS.scopes}</legend>
        {SCOPES.map((scope) => (
          <Checkbox
            name="scope"
            id={`field-scope-${scope}`}
            value={scope}
            label={WORDS.scopeWords[scope]}
            help={WORDS.scopeHelp[scope]}
            checked={fields.scopes.includes(scope)}
            {...(errors.scopes !== undefined && { attrs: { 'aria-invalid': 'true' } })}
          />
        ))}
        <FieldError id="field-scopes" error={errors.scopes} />
      </fieldset>
      <FormActions>
        <Button kind="primary" icon="key">
          {WORDS.create}
        </Button>
      </FormActions>
    </form>
  </Card>
)

export const RevocationPage: FC<{ frame: Frame; apiKey: ApiKey }> = ({ frame, apiKey }) => {
  const { id, name, hint, lastUsedAt } = apiKey
  const title = WORDS.revokeTitle(name)
  return (
    <DashboardLayout frame={frame} title={title} place="settings" width="form">
      <PageHeader parent={{ href: '/settings/keys', label: WORDS.title }} title={title} />
      <Card>
        <p>{WORDS.revokeText}</p>
        <p class="muted">
          <code>{hint}…</code>{' '}
          {lastUsedAt === null ? (
            WORDS.neverUsed
          ) : (
            <>
              {WORDS.used} <Time at={lastUsedAt} clock={frame.clock} />.
            </>
          )}
        </p>
        <form method="post" action={`/settings/keys/${id}/revocation`}>
          <FormActions>
            <Button kind="danger" icon="trash">
              {WORDS.confirm}
            </Button>
            <LinkButton kind="quiet" href="/settings/keys">
              {WORDS.keep}
            </LinkButton>
          </FormActions>
        </form>
      </Card>
    </DashboardLayout>
  )
}
