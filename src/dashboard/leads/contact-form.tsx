// The form that changes how a lead is reached: in place of the contact card, or on the page at /edit.
import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { type AsideProps, intoCard, leadPath } from './aside.tsx'
import type { ContactDraft, ContactErrors } from './contact-draft.ts'
import { DETAIL_WORDS } from './detail-words.ts'

export type ContactFormState = { draft: ContactDraft; errors: ContactErrors }

export const ContactForm: FC<AsideProps & ContactFormState> = ({ lead, filter, ...props }) => {
  const { draft, errors } = props
  const words = DETAIL_WORDS.form
  const path = leadPath(lead, filter, '/contact')
  const back = leadPath(lead, filter)
  const error = (field: keyof ContactDraft) =>
    errors[field] === undefined ? {} : { error: errors[field] }
  return (
    <Card id="lead-contact" title={DETAIL_WORDS.contact.title}>
      <form method="post" action={path} {...intoCard('lead-contact', path)}>
        <TextField
          name="name"
          label={DETAIL_WORDS.contact.name}
          value={draft.name}
          maxlength={200}
          autofocus
          {...error('name')}
        />
        <TextArea
          name="emails"
          label={words.emails}
          value={draft.emails}
          rows={2}
          help={words.onePerLine}
          {...error('emails')}
        />
        <TextArea
          name="phones"
          label={words.phones}
          value={draft.phones}
          rows={2}
          help={words.phonesHelp}
          {...error('phones')}
        />
        <TextField
          name="company"
          label={DETAIL_WORDS.contact.company}
          value={draft.company}
          maxlength={200}
          {...error('company')}
        />
        <div class="form-actions">
          <Button kind="primary">{words.save}</Button>
          <LinkButton
            kind="quiet"
            href={back}
            attrs={{ 'hx-get': back, 'hx-target': '#lead-contact', 'hx-swap': 'outerHTML' }}
          >
            {words.cancel}
          </LinkButton>
        </div>
      </form>
    </Card>
  )
}
