// An agent's Features tab: the section Lead Collection as one form, and the replay below it.
import type { FC } from 'hono/jsx'
import { missingFields } from '../../capture/decide.ts'
import { LEAD_COLLECTION_DEFAULTS, MODE_LABELS, MODES } from '../../capture/settings.ts'
import { WORDS as PHRASES, phraseAsk, phraseDecline } from '../../capture/wording.ts'
import type { Language } from '../../language/language.ts'
import { Section } from '../../ui/card.tsx'
import { Checkbox, RadioCards, Switch } from '../../ui/choice.tsx'
import { NumberField, Select, TextArea } from '../../ui/field.tsx'
import type { Agent } from '../../workspace/agent.ts'
import type { Frame } from '../layout.tsx'
import { AgentPage, EditForm, pathOf, Save } from './agent-page.tsx'
import { type CollectionDraft, type CollectionErrors, countries } from './collection-form.ts'
import { CustomFields } from './custom-fields.tsx'
import { FEATURES_WORDS as WORDS } from './features-words.ts'
import { ModeMiniature } from './mode-miniature.tsx'
import { ReplaySection, type ReplayView } from './replay-section.tsx'

export type FeaturesPageProps = CollectionFormProps & { frame: Frame; replay: ReplayView }

export const FeaturesPage: FC<FeaturesPageProps> = (props) => (
  <AgentPage frame={props.frame} agent={props.agent} tab="features" mayEdit={props.mayEdit}>
    <CollectionForm {...props} />
    <ReplaySection agent={props.agent} view={props.replay} />
  </AgentPage>
)

export type CollectionFormProps = {
  agent: Agent
  mayEdit: boolean
  draft: CollectionDraft
  errors: CollectionErrors
  saved: boolean
  /** Rows were added or removed, or a value is wrong: said beside the button. */
  note?: string
}

export const CollectionForm: FC<CollectionFormProps> = (props) => {
  const { agent, draft, errors } = props
  return (
    <EditForm
      id="lead-collection"
      action={pathOf(agent, 'features')}
      mayEdit={props.mayEdit}
      saved={props.saved}
      note={props.note}
      attrs={{ novalidate: true }}
      ownSave
    >
      <Section title={WORDS.section} text={WORDS.sectionText}>
        <Switch
          name="enabled"
          label={WORDS.enabled}
          help={WORDS.enabledHelp}
          checked={draft.enabled}
        />
        <RadioCards
          name="mode"
          legend={WORDS.mode}
          value={draft.mode}
          error={errors.mode}
          options={MODES.map((mode) => ({
            value: mode,
            label: MODE_LABELS[mode],
            text: WORDS.modeText[mode],
            miniature: <ModeMiniature mode={mode} />,
          }))}
        />
        {/* Where most come for; also what Enter in a field does, as the form's first button. */}
        {props.mayEdit ? <Save {...props} kind="normal" /> : null}
      </Section>
      <AskSection draft={draft} errors={errors} />
      <WordsSection draft={draft} errors={errors} language={agent.language} />
      <Section title={WORDS.interestSection} text={WORDS.interestSectionText}>
        <NumberField
          name="threshold"
          label={WORDS.threshold}
          help={WORDS.thresholdHelp}
          unit="%"
          value={draft.threshold}
          error={errors.threshold}
          min={5}
          max={99}
          step="any"
        />
      </Section>
      <CustomFields fields={draft.customFields} errors={errors} mayEdit={props.mayEdit}>
        {props.mayEdit ? <Save {...props} /> : null}
      </CustomFields>
    </EditForm>
  )
}

type PartProps = { draft: CollectionDraft; errors: CollectionErrors }

const AskSection: FC<PartProps> = ({ draft, errors }) => (
  <Section title={WORDS.askSection} text={WORDS.askSectionText}>
    <Select
      name="ask"
      label={WORDS.ask}
      value={draft.ask}
      error={errors.ask}
      options={Object.entries(WORDS.askOptions).map(([value, label]) => ({ value, label }))}
    />
    <Checkbox
      name="askName"
      label={WORDS.askName}
      help={WORDS.askNameHelp}
      checked={draft.askName}
    />
    <Select
      name="defaultCountry"
      label={WORDS.country}
      help={WORDS.countryHelp}
      value={draft.defaultCountry}
      error={errors.defaultCountry}
      width="medium"
      options={[
        { value: '', label: WORDS.countryAuto },
        ...countries().map(({ code, name }) => ({ value: code, label: name })),
      ]}
    />
  </Section>
)

const WordsSection: FC<PartProps & { language: Language }> = ({ draft, errors, language }) => (
  <Section title={WORDS.wordsSection} text={WORDS.wordsSectionText}>
    <TextArea
      name="askWording"
      label={WORDS.askWording}
      value={draft.askWording}
      error={errors.askWording}
      placeholder={usualAsk(draft, language)}
      rows={2}
    />
    <TextArea
      name="thanksWording"
      label={WORDS.thanksWording}
      help={WORDS.thanksWordingHelp}
      value={draft.thanksWording}
      error={errors.thanksWording}
      placeholder={PHRASES[language].thanks.named}
      rows={2}
    />
    <TextArea
      name="declineWording"
      label={WORDS.declineWording}
      value={draft.declineWording}
      error={errors.declineWording}
      placeholder={phraseDecline({ declineWording: '' }, language)}
      rows={2}
    />
    <TextArea
      name="consentText"
      label={WORDS.consentText}
      help={WORDS.consentTextHelp}
      value={draft.consentText}
      error={errors.consentText}
      placeholder={WORDS.consentExample}
      rows={2}
      optional
    />
  </Section>
)

/** The first ask of the chosen mode as a visitor of the agent's language would read it. */
function usualAsk(draft: CollectionDraft, language: Language): string {
  const mode = MODES.find((one) => one === draft.mode) ?? 'on_interest'
  const ask = ASKS.find((one) => one === draft.ask) ?? LEAD_COLLECTION_DEFAULTS.ask
  const fields = missingFields({ ask, askName: draft.askName }, [])
  const reason = mode === 'on_interest' ? 'interest' : mode
  return phraseAsk({ ask, askWording: '' }, language, {
    ask: { reason, fields },
    corrects: [],
    invalid: [],
    count: 0,
  })
}

const ASKS = ['either', 'email', 'phone', 'both'] as const
