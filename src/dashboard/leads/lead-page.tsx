// The page of one lead: its conversations as they were read, and the person beside them. What a form
// changed is sent as the card itself with the head and the timeline out of band.
import type { FC } from 'hono/jsx'
import type { ConversationView } from '../../conversation/view.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { IconButton, LinkButton } from '../../ui/button.tsx'
import { Card, Columns } from '../../ui/card.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DashboardLayout, type Frame } from '../layout.tsx'
import { About, type AboutProps } from './about.tsx'
import {
  type AsideProps,
  AssignmentCard,
  ContactCard,
  leadPath,
  NotesCard,
  StatusCard,
  type StatusSaid,
} from './aside.tsx'
import { StatusOf } from './columns.tsx'
import { ContactForm, type ContactFormState } from './contact-form.tsx'
import { DETAIL_WORDS } from './detail-words.ts'
import type { Neighbours } from './neighbours.ts'
import { personOf } from './person.ts'
import { Talk } from './talk.tsx'
import { TimelineCard } from './timeline.tsx'
import { viewPath } from './view-links.ts'
import { WrongForm } from './wrong.tsx'

/** What a form of this page saved: said beside it, once. */
export type SavedPart = StatusSaid | 'assignment' | 'contact' | 'notes'

export type LeadPageProps = AsideProps &
  AboutProps & {
    frame: Frame
    mayErase: boolean
    neighbours: Neighbours
    /** Oldest first; null: there is none any more. */
    conversations: { id: string; view: ConversationView | null }[]
    /** More of them than are shown: the ids of the older ones. */
    olderConversations: string[]
    actors: ReadonlyMap<string, string>
    saved: SavedPart | null
    /** The contact form instead of the card. */
    editing?: ContactFormState
    /** Notes that could not be saved, as typed. */
    notes?: { draft: string; error: string }
  }

export const LeadPage: FC<LeadPageProps> = (props) => {
  const { lead, saved, editing } = props
  return (
    <DashboardLayout frame={props.frame} title={personOf(lead)} place="leads">
      <LeadHead {...props} />
      <WrongForm back={leadPath(lead, props.filter)} />
      <Columns
        asideLabel={DETAIL_WORDS.person}
        aside={
          <>
            {editing ? (
              <ContactForm {...props} {...editing} />
            ) : (
              <ContactCard {...props} saved={saved === 'contact'} />
            )}
            <StatusCard {...props} said={statusSaid(saved)} />
          </>
        }
        more={
          <>
            <AssignmentCard {...props} saved={saved === 'assignment'} />
            <NotesCard {...props} saved={saved === 'notes'} {...props.notes} />
            <About {...props} />
          </>
        }
        moreLabel={DETAIL_WORDS.more}
      >
        <div class="stack">
          <Conversations {...props} />
          <TimelineCard events={lead.timeline} actors={props.actors} clock={props.clock} />
        </div>
      </Columns>
    </DashboardLayout>
  )
}

/** The part that answers a form: its card first, then all that changed with it. */
export const LeadChanged: FC<LeadPageProps & { part: SavedPart }> = ({ part, ...props }) => {
  const saved = props.saved === part
  const said = statusSaid(part)
  return (
    <>
      {said ? <StatusCard {...props} said={said} /> : null}
      {part === 'assignment' ? <AssignmentCard {...props} saved={saved} /> : null}
      {part === 'contact' ? <ContactCard {...props} saved={saved} /> : null}
      {part === 'notes' ? <NotesCard {...props} saved={saved} /> : null}
      <LeadHead {...props} oob />
      <TimelineCard events={props.lead.timeline} actors={props.actors} clock={props.clock} oob />
    </>
  )
}

function statusSaid(part: SavedPart | null): StatusSaid | null {
  return part === 'status' || part === 'status_undone' || part === 'status_kept' ? part : null
}

const LeadHead: FC<LeadPageProps & { oob?: boolean }> = (props) => {
  const { lead, filter, neighbours, mayErase, oob } = props
  const { previous, next } = neighbours
  return (
    <div id="lead-head" {...(oob && { 'hx-swap-oob': 'true' })}>
      <PageHeader
        parent={{ href: viewPath({ ...filter, cursor: null }), label: DETAIL_WORDS.leads }}
        lead={<Avatar name={lead.name} size={32} />}
        title={personOf(lead)}
        beside={<StatusOf status={lead.status} />}
        actions={
          <>
            {previous ? (
              <IconButton
                icon="chevronLeft"
                label={DETAIL_WORDS.newer}
                href={leadPath({ id: previous }, filter)}
                attrs={{ rel: 'prev' }}
              />
            ) : null}
            {next ? (
              <IconButton
                icon="chevronRight"
                label={DETAIL_WORDS.older}
                href={leadPath({ id: next }, filter)}
                attrs={{ rel: 'next' }}
              />
            ) : null}
            {mayErase ? (
              <LinkButton kind="danger" icon="trash" href={leadPath(lead, filter, '/erasure')}>
                {DETAIL_WORDS.erase}
              </LinkButton>
            ) : null}
          </>
        }
      />
    </div>
  )
}

const Conversations: FC<LeadPageProps> = (props) => {
  const { conversations, olderConversations, lead } = props
  const words = DETAIL_WORDS.talk
  const older = olderConversations.length
  if (conversations.length === 0) return <Card>{words.none}</Card>
  return (
    <>
      {older > 0 ? (
        <p class="row muted">
          {words.more(older)}
          {olderConversations.map((id, i) => (
            <a href={`/conversations/${id}`}>{i + 1}</a>
          ))}
        </p>
      ) : null}
      {conversations.map(({ view }, i) =>
        view ? (
          <Talk
            conversation={view}
            label={words.label(older + i + 1, older + conversations.length)}
            agent={{ name: lead.agentName, color: props.agentColor }}
            lead={lead}
            marks={props.marks}
            clock={props.clock}
          />
        ) : (
          <p class="muted">{words.gone}</p>
        ),
      )}
    </>
  )
}
