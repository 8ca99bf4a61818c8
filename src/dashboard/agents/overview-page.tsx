// An agent's first tab: what it is, its numbers, what is still to do, and the chat to try.
import type { FC } from 'hono/jsx'
import { LANGUAGES } from '../../language/language.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card, Stats } from '../../ui/card.tsx'
import { NumberField, Select, TextArea, TextField } from '../../ui/field.tsx'
import { Status } from '../../ui/status.tsx'
import type { Agent } from '../../workspace/agent.ts'
import type { AgentUsage } from '../../workspace/usage.ts'
import type { Frame } from '../layout.tsx'
import { AgentPage, EditForm, NEW_TAB, pathOf } from './agent-page.tsx'
import { conversationsText } from './list-page.tsx'
import type { AgentNumbers } from './numbers.ts'
import {
  LANGUAGE_NAMES,
  number,
  PROFILE_WORDS,
  STATS_WORDS,
  STEPS_WORDS,
  TRY_WORDS,
} from './words.ts'

/** The form as typed. */
export type Profile = { name: string; persona: string; language: string; dailyModelBudget: string }
export type ProfileErrors = Partial<Record<keyof Profile, string>>

export type OverviewPageProps = {
  frame: Frame
  agent: Agent
  mayEdit: boolean
  numbers: AgentNumbers
  articles: number
  /** null: no model answers here, and none did lately. */
  usage: AgentUsage | null
  profile: Profile
  errors: ProfileErrors
}

export const OverviewPage: FC<OverviewPageProps> = (props) => {
  const { frame, agent, mayEdit, numbers } = props
  return (
    <AgentPage frame={frame} agent={agent} tab="overview" mayEdit={mayEdit}>
      <div class="grid-2">
        <div class="stack">
          <Stats
            stats={[
              {
                label: STATS_WORDS.leads,
                value: number(numbers.leads),
                href: `/leads?agent=${agent.id}`,
              },
              {
                label: STATS_WORDS.conversations,
                value: conversationsText(numbers),
                href: `/conversations?agent=${agent.id}`,
              },
              {
                label: STATS_WORDS.articles,
                value: number(props.articles),
                href: pathOf(agent, 'knowledge'),
              },
            ]}
          />
          {props.usage ? <ModelUsage agent={agent} usage={props.usage} /> : null}
          {mayEdit ? <NextSteps {...props} /> : null}
          <Card title={PROFILE_WORDS.title}>
            <ProfileForm {...props} />
          </Card>
        </div>
        <TryIt agent={agent} />
      </div>
    </AgentPage>
  )
}

const ModelUsage: FC<{ agent: Agent; usage: AgentUsage }> = ({ agent, usage }) => {
  const { input, output } = usage.tokens
  return (
    <Stats
      stats={[
        {
          label: STATS_WORDS.answeredToday,
          value: number(usage.messagesToday),
          note: STATS_WORDS.ofBudget(number(agent.dailyModelBudget)),
        },
        {
          label: STATS_WORDS.tokens,
          value: number(input + output),
          note: STATS_WORDS.tokensNote(number(input), number(output)),
        },
      ]}
    />
  )
}

const ProfileForm: FC<OverviewPageProps> = ({ agent, mayEdit, profile, errors }) => (
  <EditForm action={pathOf(agent)} mayEdit={mayEdit} saved={false}>
    <TextField
      name="name"
      label={PROFILE_WORDS.name}
      help={PROFILE_WORDS.nameHelp}
      value={profile.name}
      error={errors.name}
      maxlength={80}
      required
    />
    <TextArea
      name="persona"
      label={PROFILE_WORDS.persona}
      help={PROFILE_WORDS.personaHelp}
      value={profile.persona}
      error={errors.persona}
      rows={4}
      maxlength={4000}
      optional
    />
    <Select
      name="language"
      label={PROFILE_WORDS.language}
      help={PROFILE_WORDS.languageHelp}
      value={profile.language}
      error={errors.language}
      options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      width="medium"
    />
    <NumberField
      name="dailyModelBudget"
      label={PROFILE_WORDS.budget}
      help={PROFILE_WORDS.budgetHelp}
      unit={PROFILE_WORDS.budgetUnit}
      value={profile.dailyModelBudget}
      error={errors.dailyModelBudget}
      min={0}
      max={1_000_000}
    />
  </EditForm>
)

const NextSteps: FC<OverviewPageProps> = ({ agent, articles, numbers }) => {
  const { enabled } = agent.leadCollection
  const steps = [
    {
      title: STEPS_WORDS.articles,
      text: STEPS_WORDS.articlesText,
      href: 'knowledge',
      done: articles > 0,
    },
    {
      title: STEPS_WORDS.collection,
      text: STEPS_WORDS.collectionText,
      href: 'features',
      done: enabled,
    },
    {
      title: STEPS_WORDS.embed,
      text: STEPS_WORDS.embedText,
      href: 'embed',
      done: numbers.conversations > 0,
    },
  ]
  if (steps.every(({ done }) => done)) return null
  return (
    <Card title={STEPS_WORDS.title}>
      <ol class="stack">
        {steps.map(({ title, text, href, done }) => (
          <li>
            <Status tone={done ? 'good' : 'neutral'} shape={done ? 'check' : 'ring'}>
              {done ? title : <a href={pathOf(agent, href)}>{title}</a>}
              {done ? <span class="sr-only">{STEPS_WORDS.done}</span> : null}
            </Status>
            {done ? null : <p class="help">{text}</p>}
          </li>
        ))}
      </ol>
    </Card>
  )
}

const FRAME_HEIGHT = 600

// Same origin, so the dashboard's policy lets it stand here; the link is for where it does not.
const TryIt: FC<{ agent: Agent }> = ({ agent }) => (
  <Card
    flush
    title={TRY_WORDS.title}
    text={TRY_WORDS.text}
    actions={
      <LinkButton href={`/chat/${agent.id}`} icon="external" small attrs={NEW_TAB}>
        {TRY_WORDS.open}
      </LinkButton>
    }
  >
    <iframe
      src={`/chat/${agent.id}`}
      title={TRY_WORDS.frame(agent.name)}
      width="100%"
      height={FRAME_HEIGHT}
      frameborder="0"
      loading="lazy"
    />
  </Card>
)
