// The form that makes an agent, and the question before one is deleted.
import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, FormActions } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Agent } from '../../workspace/agent.ts'
import { DashboardLayout, type Frame } from '../layout.tsx'
import { pathOf } from './agent-page.tsx'
import { DELETE_WORDS, NEW_WORDS, PROFILE_WORDS, WORDS } from './words.ts'

export type NewAgentPageProps = { frame: Frame; name: string; error?: string }

export const NewAgentPage: FC<NewAgentPageProps> = ({ frame, name, error }) => (
  <DashboardLayout frame={frame} title={NEW_WORDS.title} place="agents" width="form">
    <PageHeader
      title={NEW_WORDS.title}
      parent={{ href: '/agents', label: WORDS.agents }}
      text={NEW_WORDS.text}
    />
    <Card>
      <form method="post" action="/agents">
        <TextField
          name="name"
          label={PROFILE_WORDS.name}
          help={PROFILE_WORDS.nameHelp}
          value={name}
          error={error}
          maxlength={80}
          required
          autofocus
        />
        <FormActions>
          <Button kind="primary">{NEW_WORDS.submit}</Button>
          <LinkButton href="/agents" kind="quiet">
            {WORDS.cancel}
          </LinkButton>
        </FormActions>
      </form>
    </Card>
  </DashboardLayout>
)

export const DeleteAgentPage: FC<{ frame: Frame; agent: Agent; leads: number }> = (props) => {
  const { frame, agent, leads } = props
  const title = DELETE_WORDS.title(agent.name)
  return (
    <DashboardLayout frame={frame} title={title} place="agents" width="form">
      <PageHeader title={title} parent={{ href: pathOf(agent), label: agent.name }} />
      <Card>
        <ul class="stack">
          <li>{DELETE_WORDS.chat}</li>
          <li>{DELETE_WORDS.leads(leads)}</li>
          <li>{DELETE_WORDS.knowledge}</li>
          {agent.archivedAt === null ? <li class="muted">{DELETE_WORDS.instead}</li> : null}
        </ul>
        <form method="post" action={pathOf(agent, 'deletion')}>
          <FormActions>
            <Button kind="danger" icon="trash">
              {DELETE_WORDS.submit}
            </Button>
            {agent.archivedAt === null ? (
              <Button formaction={pathOf(agent, 'archival')} icon="archive">
                {WORDS.archive}
              </Button>
            ) : null}
            <LinkButton href={pathOf(agent)} kind="quiet">
              {WORDS.cancel}
            </LinkButton>
          </FormActions>
        </form>
      </Card>
    </DashboardLayout>
  )
}
