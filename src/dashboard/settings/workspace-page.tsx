// Name and time zone of the workspace, and how its data leaves it.
import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { FormActions, Section } from '../../ui/card.tsx'
import { Select, TextField } from '../../ui/field.tsx'
import { Saved } from '../../ui/notice.tsx'
import type { Frame } from '../layout.tsx'
import { SettingsPage } from './settings-page.tsx'
import { WORDS, WORKSPACE_WORDS } from './words.ts'

/** The form as typed. */
export type WorkspaceFields = { name: string; timeZone: string }

export type WorkspaceFormProps = {
  fields: WorkspaceFields
  errors: Partial<Record<keyof WorkspaceFields, string>>
  timeZones: string[]
  mayEdit: boolean
  saved?: boolean
}

type WorkspacePageProps = WorkspaceFormProps & { frame: Frame; mayExport: boolean }

export const WorkspacePage: FC<WorkspacePageProps> = ({ frame, ...form }) => (
  <SettingsPage frame={frame} tab="workspace" mayEdit={form.mayEdit}>
    <Section title={WORKSPACE_WORDS.title} text={WORKSPACE_WORDS.text}>
      <WorkspaceForm {...form} />
    </Section>
    <Section title={WORKSPACE_WORDS.exportTitle} text={WORKSPACE_WORDS.exportText}>
      <div class="stack">
        <div>
          <h3>{WORKSPACE_WORDS.exportLeads}</h3>
          <p class="help">{WORKSPACE_WORDS.exportLeadsText}</p>
          <FormActions>
            {form.mayExport ? (
              <LinkButton href="/leads.csv" icon="download" download>
                {WORKSPACE_WORDS.exportAll}
              </LinkButton>
            ) : null}
            <LinkButton href="/leads" kind="quiet" icon="people">
              {WORKSPACE_WORDS.openLeads}
            </LinkButton>
          </FormActions>
        </div>
        <div>
          <h3>{WORKSPACE_WORDS.api}</h3>
          <p class="help">{WORKSPACE_WORDS.apiText}</p>
          <FormActions>
            <LinkButton href="/settings/keys" icon="key">
              {WORDS.tabs.keys}
            </LinkButton>
            <LinkButton href="/api/v1/openapi.json" kind="quiet" icon="code">
              {WORKSPACE_WORDS.openApi}
            </LinkButton>
          </FormActions>
        </div>
      </div>
    </Section>
  </SettingsPage>
)

/** Also the part that htmx puts in place of itself. */
export const WorkspaceForm: FC<WorkspaceFormProps> = (props) => {
  const { fields, errors, mayEdit } = props
  return (
    <form
      id="workspace"
      method="post"
      action="/settings"
      {...{ 'hx-post': '/settings', 'hx-target': '#workspace', 'hx-swap': 'outerHTML' }}
    >
      <TextField
        name="name"
        label={WORKSPACE_WORDS.name}
        value={fields.name}
        maxlength={80}
        required
        disabled={!mayEdit}
        {...(errors.name !== undefined && { error: errors.name })}
      />
      <Select
        name="timeZone"
        label={WORKSPACE_WORDS.timeZone}
        help={WORKSPACE_WORDS.timeZoneHelp}
        value={fields.timeZone}
        options={zoneOptions(props.timeZones, fields.timeZone)}
        width="medium"
        disabled={!mayEdit}
        {...(errors.timeZone !== undefined && { error: errors.timeZone })}
      />
      {mayEdit ? (
        <FormActions>
          <Button kind="primary">{WORDS.save}</Button>
          <Saved>{props.saved ? WORDS.saved : null}</Saved>
        </FormActions>
      ) : null}
    </form>
  )
}

/** The zone in use stands in the list even if this runtime lists it by another name. */
function zoneOptions(zones: string[], current: string): { value: string; label: string }[] {
  const all = zones.includes(current) ? zones : [current, ...zones]
  return all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
}
