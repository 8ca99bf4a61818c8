// The saved views, each with its name in a field of its own; and a new one whose name was refused.
import type { FC } from 'hono/jsx'
import type { LeadFilter } from '../../leads/filter.ts'
import { MAX_VIEW_NAME, type SavedView } from '../../leads/saved-views.ts'
import { Button, IconButton, LinkButton } from '../../ui/button.tsx'
import { Card, FormActions } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { Empty } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DashboardLayout, type Frame } from '../layout.tsx'
import { viewPath } from './view-links.ts'
import { VIEW_WORDS } from './views-words.ts'
import { WORDS } from './words.ts'

/** A name as typed, and what is wrong with it: of the saved view `of`, or of a new one. */
export type NameDraft = { name: string; error: string } & (
  | { of: string }
  | { of: null; filter: LeadFilter }
)

export type SavedViewsProps = { frame: Frame; views: SavedView[]; draft: NameDraft | null }

export const SavedViewsPage: FC<SavedViewsProps> = ({ frame, views, draft }) => (
  <DashboardLayout frame={frame} title={VIEW_WORDS.title} place="leads" width="form">
    <PageHeader
      parent={{ href: '/leads', label: WORDS.title }}
      title={VIEW_WORDS.title}
      text={VIEW_WORDS.text}
    />
    <div class="stack">
      {draft?.of === null ? <NewView {...draft} /> : null}
      {views.length === 0 && !draft ? (
        <Empty icon="bookmark" title={VIEW_WORDS.none} text={VIEW_WORDS.noneText}>
          <LinkButton href="/leads">{VIEW_WORDS.back}</LinkButton>
        </Empty>
      ) : null}
      {views.map((view) => (
        <OneView view={view} draft={draft?.of === view.id ? draft : null} />
      ))}
    </div>
  </DashboardLayout>
)

const NewView: FC<{ filter: LeadFilter; name: string; error: string }> = (props) => (
  <Card title={VIEW_WORDS.save}>
    <form method="post" action={viewPath(props.filter, '/leads/views')}>
      <TextField
        name="name"
        id="view-name"
        label={VIEW_WORDS.name}
        value={props.name}
        error={props.error}
      />
      <FormActions>
        <Button kind="primary">{VIEW_WORDS.save}</Button>
        <LinkButton kind="quiet" href={viewPath(props.filter)}>
          {VIEW_WORDS.back}
        </LinkButton>
      </FormActions>
    </form>
  </Card>
)

const OneView: FC<{ view: SavedView; draft: NameDraft | null }> = ({ view, draft }) => (
  <Card
    title={<a href={viewPath(view.filter)}>{view.name}</a>}
    actions={
      <form method="post" action={`/leads/views/${view.id}/deletion`}>
        <IconButton icon="trash" label={VIEW_WORDS.remove(view.name)} small />
      </form>
    }
  >
    <form class="row" method="post" action={`/leads/views/${view.id}/name`}>
      <TextField
        name="name"
        id={`name-${view.id}`}
        label={VIEW_WORDS.open(view.name)}
        hideLabel
        value={draft?.name ?? view.name}
        maxlength={MAX_VIEW_NAME}
        {...(draft && { error: draft.error })}
      />
      <Button small>{VIEW_WORDS.rename}</Button>
    </form>
  </Card>
)
