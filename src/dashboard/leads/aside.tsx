// Beside the conversations: the person, actions first. Each card with an id is replaced alone when its
// form is sent by htmx (lead-page.tsx: what else changes with it).
import type { FC } from 'hono/jsx'
import type { Field } from '../../contact/contact.ts'
import type { LeadFilter } from '../../leads/filter.ts'
import type { LeadDetail } from '../../leads/lead.ts'
import { STATUSES } from '../../leads/status.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Card, Facts } from '../../ui/card.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Select, TextArea } from '../../ui/field.tsx'
import { Saved } from '../../ui/notice.tsx'
import { Badge } from '../../ui/status.tsx'
import { DETAIL_WORDS } from './detail-words.ts'
import { type People, personNamed, phoneWords } from './person.ts'
import { lastMove } from './status-undo.ts'
import { viewPath } from './view-links.ts'
import { STATUS_LOOKS } from './words.ts'

export type AsideProps = {
  lead: LeadDetail
  /** Travels with every link and form of the page. */
  filter: LeadFilter
  mayEdit: boolean
  people: People
}

/** The address of a lead, or of something of it, within its view. */
export function leadPath(lead: { id: string }, filter: LeadFilter, part = ''): string {
  return viewPath({ ...filter, cursor: null }, `/leads/${lead.id}${part}`)
}

/** Posts and puts the answer in place of the card. */
export function intoCard(id: string, path: string): Record<string, string> {
  return { 'hx-post': path, 'hx-target': `#${id}`, 'hx-swap': 'outerHTML' }
}

/** What is said beside the button, once: saved (and can be taken back), taken back, or why not. */
export type StatusSaid = 'status' | 'status_undone' | 'status_kept'

export const StatusCard: FC<AsideProps & { said: StatusSaid | null }> = (props) => {
  const { lead, filter, mayEdit, said } = props
  const words = DETAIL_WORDS.status
  const path = leadPath(lead, filter, '/status')
  return (
    <Card id="lead-status">
      <form method="post" action={path} class="stack" {...intoCard('lead-status', path)}>
        <Select
          name="status"
          label={words.label}
          value={lead.status}
          disabled={!mayEdit}
          options={STATUSES.map((value) => ({ value, label: STATUS_LOOKS[value].word }))}
          {...(lead.spamReason && { help: words.spamReason(lead.spamReason) })}
        />
        {mayEdit ? (
          <div class="row">
            <Button small>{words.save}</Button>
            <Saved error={said === 'status_kept'}>{said ? words.said[said] : null}</Saved>
            {said === 'status' ? <UndoStatus lead={lead} filter={filter} /> : null}
          </div>
        ) : null}
      </form>
    </Card>
  )
}

/** Means the change it stands beside, whatever else happens to the lead meanwhile. */
const UndoStatus: FC<Pick<AsideProps, 'lead' | 'filter'>> = ({ lead, filter }) => {
  const last = lastMove(lead)
  const path = leadPath(lead, filter, '/status/reversal')
  return last ? (
    <Button
      kind="quiet"
      small
      name="at"
      value={String(last.at)}
      formaction={path}
      attrs={intoCard('lead-status', path)}
    >
      {DETAIL_WORDS.status.undo}
    </Button>
  ) : null
}

export const AssignmentCard: FC<AsideProps & { saved: boolean }> = (props) => {
  const { lead, filter, mayEdit, people, saved } = props
  const words = DETAIL_WORDS.assignment
  const path = leadPath(lead, filter, '/assignment')
  const { assignedTo } = lead
  const hasLeft = assignedTo !== null && !people.has(assignedTo)
  return (
    <Card id="lead-assignment">
      <form method="post" action={path} class="stack" {...intoCard('lead-assignment', path)}>
        <Select
          name="assignedTo"
          label={words.label}
          value={assignedTo ?? ''}
          disabled={!mayEdit}
          options={[
            { value: '', label: words.nobody },
            ...[...people].map(([value, label]) => ({ value, label })),
            ...(hasLeft ? [{ value: assignedTo, label: personNamed(people, assignedTo) }] : []),
          ]}
        />
        {mayEdit ? (
          <div class="row">
            <Button small>{words.save}</Button>
            <Saved>{saved ? words.saved : null}</Saved>
          </div>
        ) : null}
      </form>
    </Card>
  )
}

export const ContactCard: FC<AsideProps & { saved: boolean }> = ({ saved, ...props }) => {
  const { lead, filter, mayEdit } = props
  const words = DETAIL_WORDS.contact
  const edit = leadPath(lead, filter, '/edit')
  const into = { 'hx-get': edit, 'hx-target': '#lead-contact', 'hx-swap': 'outerHTML' }
  return (
    <Card
      id="lead-contact"
      title={words.title}
      actions={
        mayEdit ? (
          <IconButton icon="edit" label={words.edit} href={edit} small attrs={into} />
        ) : null
      }
    >
      <Facts
        facts={[
          {
            label: words.name,
            value: lead.name && <Given lead={lead} field="name" value={lead.name} />,
          },
          ...lead.emails.map((email) => ({
            label: words.email,
            value: (
              <Given lead={lead} field="email" value={email}>
                <a href={`mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`}>
                  <Address email={email} />
                </a>
              </Given>
            ),
            action: <CopyButton text={email} label={words.copyEmail} />,
          })),
          ...lead.phones.map((phone) => ({
            label: words.phone,
            value: (
              <Given lead={lead} field="phone" value={phone}>
                <a href={`tel:${phone.replace(/[^0-9+]/g, '')}`}>{phoneWords(phone)}</a>
              </Given>
            ),
            action: <CopyButton text={phone} label={words.copyPhone} />,
          })),
          { label: words.company, value: lead.company },
        ]}
      />
      <SharedPhone {...props} />
      {saved ? <Saved>{words.saved}</Saved> : null}
    </Card>
  )
}

/** Too long for its line it is broken behind the @. */
const Address: FC<{ email: string }> = ({ email }) => {
  const at = email.lastIndexOf('@') + 1
  return (
    <>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </>
  )
}

type GivenProps = { lead: LeadDetail; field: Field; value: string; children?: unknown }

/** The host page's word for it is not the visitor's. */
const Given: FC<GivenProps> = ({ lead, field, value, children }) => (
  <>
    {children ?? value}
    {lead.fromPage.includes(field) && lead[field] === value ? (
      <>
        {' '}
        <Badge tone="warn">{DETAIL_WORDS.contact.unverified}</Badge>
      </>
    ) : null}
  </>
)

const SharedPhone: FC<AsideProps> = ({ lead, filter }) => {
  const others = lead.alsoTalkedTo.filter((other) => other.sameAgent)
  if (others.length === 0)
    return lead.sharesPhone ? <p class="help">{DETAIL_WORDS.contact.sharesPhoneOnly}</p> : null
  return (
    <p class="help">
      {DETAIL_WORDS.contact.sharesPhone}{' '}
      {others.map((other, i) => (
        <>
          {i > 0 ? ', ' : ''}
          <a href={leadPath(other, filter)}>{other.name ?? DETAIL_WORDS.unnamed}</a>
        </>
      ))}
    </p>
  )
}

export type NotesProps = AsideProps & { saved: boolean; draft?: string; error?: string }

export const NotesCard: FC<NotesProps> = (props) => {
  const { lead, filter, mayEdit, saved, error } = props
  const words = DETAIL_WORDS.notes
  const path = leadPath(lead, filter, '/notes')
  return (
    <Card id="lead-notes" title={words.title}>
      <form method="post" action={path} class="stack" {...intoCard('lead-notes', path)}>
        <TextArea
          name="notes"
          label={words.title}
          hideLabel
          rows={4}
          value={props.draft ?? lead.notes}
          placeholder={words.placeholder}
          disabled={!mayEdit}
          {...(error !== undefined && { error })}
        />
        {mayEdit ? (
          <div class="row">
            <Button small>{words.save}</Button>
            <Saved>{saved ? words.saved : null}</Saved>
          </div>
        ) : null}
      </form>
    </Card>
  )
}
