// Rows of custom fields in the lead collection form. Adding and removing are buttons of the same form:
// the page comes back with the rows changed and everything typed kept, saved only by its own button.
import type { FC } from 'hono/jsx'
import { Button } from '../../ui/button.tsx'
import { Card, Section } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { Select, TextArea, TextField } from '../../ui/field.tsx'
import type { Children } from '../../ui/props.ts'
import { type CollectionErrors, type FieldDraft, MAX_FIELDS } from './collection-form.ts'
import { FEATURES_WORDS as WORDS } from './features-words.ts'

export type CustomFieldsProps = {
  fields: FieldDraft[]
  errors: CollectionErrors
  mayEdit: boolean
  /** Below the rows: the form's end. */
  children?: Children
}

export const CustomFields: FC<CustomFieldsProps> = ({ fields, errors, mayEdit, children }) => (
  <Section title={WORDS.fieldsSection} text={WORDS.fieldsSectionText}>
    <div class="stack">
      {fields.length === 0 && !mayEdit ? <p class="muted">{WORDS.fieldsEmpty}</p> : null}
      {fields.map((field, index) => (
        <Row field={field} index={index} errors={errors} mayEdit={mayEdit} />
      ))}
      {mayEdit && fields.length < MAX_FIELDS ? (
        <div>
          <Button name="rows" value="add" icon="plus" attrs={{ formnovalidate: true }}>
            {WORDS.addField}
          </Button>
        </div>
      ) : null}
    </div>
    {children}
  </Section>
)

type RowProps = { field: FieldDraft; index: number; errors: CollectionErrors; mayEdit: boolean }

const Row: FC<RowProps> = ({ field, index, errors, mayEdit }) => {
  const name = (part: string) => `custom-${index}-${part}`
  const error = (part: string) => errors[name(part)]
  const title = field.label.trim() || WORDS.field(index + 1)
  return (
    <Card
      title={WORDS.field(index + 1)}
      actions={
        mayEdit ? (
          <Button
            kind="quiet"
            small
            icon="trash"
            name="rows"
            value={`remove-${index}`}
            attrs={{ 'aria-label': WORDS.removeField(title), formnovalidate: true }}
          >
            {WORDS.remove}
          </Button>
        ) : null
      }
    >
      <input type="hidden" name={name('key')} value={field.key} />
      <div class="fields">
        <TextField
          name={name('label')}
          label={WORDS.fieldLabel}
          value={field.label}
          error={error('label')}
          maxlength={80}
        />
        <Select
          name={name('kind')}
          label={WORDS.fieldKind}
          value={field.kind}
          error={error('kind')}
          options={Object.entries(WORDS.kinds).map(([value, label]) => ({ value, label }))}
        />
        <TextArea
          name={name('options')}
          label={WORDS.fieldOptions}
          help={WORDS.fieldOptionsHelp}
          value={field.options}
          error={error('options')}
          rows={2}
        />
        <Checkbox name={name('required')} label={WORDS.fieldRequired} checked={field.required} />
      </div>
    </Card>
  )
}
