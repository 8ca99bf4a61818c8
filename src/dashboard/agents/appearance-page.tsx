// An agent's Appearance tab: the form, and beside it the chat as it would look, drawn anew while one types.
import type { FC } from 'hono/jsx'
import { Card } from '../../ui/card.tsx'
import { contrast, DARK, READABLE, VISIBLE, WHITE } from '../../ui/contrast.ts'
import { Select, TextArea, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Agent } from '../../workspace/agent.ts'
import type { Frame } from '../layout.tsx'
import { AgentPage, EditForm, pathOf } from './agent-page.tsx'
import { type AppearanceDraft, type AppearanceErrors, drawable } from './appearance-form.ts'
import { ChatPreview } from './chat-preview.tsx'
import { APPEARANCE_WORDS as WORDS } from './words.ts'

export type AppearanceProps = {
  agent: Agent
  mayEdit: boolean
  draft: AppearanceDraft
  errors: AppearanceErrors
  saved: boolean
}

export const AppearancePage: FC<AppearanceProps & { frame: Frame }> = ({ frame, ...props }) => (
  <AgentPage frame={frame} agent={props.agent} tab="appearance" mayEdit={props.mayEdit}>
    <AppearancePart {...props} />
  </AgentPage>
)

export const AppearancePart: FC<AppearanceProps> = (props) => (
  <div class="grid-2" id="appearance">
    <Card title={WORDS.title}>
      <EditForm
        id="appearance-form"
        action={pathOf(props.agent, 'appearance')}
        target="#appearance"
        mayEdit={props.mayEdit}
        saved={props.saved}
      >
        <Fields {...props} />
      </EditForm>
    </Card>
    <Preview {...props} />
  </div>
)

const Fields: FC<AppearanceProps> = ({ agent, draft, errors }) => (
  <>
    <div class="fields">
      <TextField
        name="title"
        label={WORDS.name}
        help={WORDS.nameHelp}
        value={draft.title}
        error={errors.title}
        placeholder={agent.name}
        maxlength={200}
      />
      <TextField
        name="avatar"
        label={WORDS.avatar}
        help={WORDS.avatarHelp}
        value={draft.avatar}
        error={errors.avatar}
        maxlength={8}
        width="short"
      />
      <TextField
        name="color"
        type="color"
        label={WORDS.color}
        help={WORDS.colorHelp}
        value={draft.color}
        error={errors.color}
      />
      <Select
        name="position"
        label={WORDS.position}
        value={draft.position}
        error={errors.position}
        options={[
          { value: 'right', label: WORDS.right },
          { value: 'left', label: WORDS.left },
        ]}
      />
    </div>
    <TextArea
      name="greeting"
      label={WORDS.greeting}
      help={WORDS.greetingHelp}
      value={draft.greeting}
      error={errors.greeting}
      placeholder={WORDS.greetingDefault(agent.name)}
      rows={2}
      maxlength={500}
    />
    <Suggestions draft={draft} error={errors.suggestions} />
  </>
)

const Suggestions: FC<{ draft: AppearanceDraft; error: string | undefined }> = (props) => (
  <fieldset class="field">
    <legend>{WORDS.suggestions}</legend>
    <p class="help">{WORDS.suggestionsHelp}</p>
    {props.error === undefined ? null : <Notice tone="bad">{props.error}</Notice>}
    {props.draft.suggestions.map((suggestion, index) => (
      <input
        name="suggestion"
        aria-label={WORDS.suggestion(index + 1)}
        value={suggestion}
        placeholder={WORDS.suggestionExample[index]}
        maxlength={200}
        autocomplete="off"
      />
    ))}
  </fieldset>
)

/** Posted, not fetched by address: what is being written stays out of URLs and logs. */
export const Preview: FC<AppearanceProps> = ({ agent, draft, mayEdit }) => {
  const color = drawable(draft.color, agent.appearance.color)
  const live = {
    'hx-post': pathOf(agent, 'appearance', 'preview'),
    'hx-trigger': 'input from:#appearance-form delay:300ms',
    'hx-include': '#appearance-form',
    'hx-swap': 'outerHTML',
  }
  return (
    <div id="preview" {...(mayEdit && live)}>
      <Card title={WORDS.preview}>
        <div class="stack">
          <ChatPreview agent={agent} draft={draft} color={color} />
          <Contrast color={color} />
        </div>
      </Card>
    </div>
  )
}

const Contrast: FC<{ color: string }> = ({ color }) => {
  const white = contrast(color, WHITE)
  if (white < READABLE)
    return (
      <Notice tone="warn">
        <p>{WORDS.contrastDark(ratio(white), ratio(contrast(color, DARK)))}</p>
        {white < VISIBLE ? <p>{WORDS.contrastPale}</p> : null}
      </Notice>
    )
  return <p class="help">{WORDS.contrastGood(ratio(white))}</p>
}

/** Rounded down: 4.49 must not read as 4.5. */
function ratio(value: number): string {
  return (Math.floor(value * 10) / 10).toFixed(1)
}
