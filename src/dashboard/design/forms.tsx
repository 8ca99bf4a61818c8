// Fields and choices, filled, empty, wrong and resting.
import type { FC } from 'hono/jsx'
import { Button } from '../../ui/button.tsx'
import { FormActions } from '../../ui/card.tsx'
import { Checkbox, RadioCards, Switch } from '../../ui/choice.tsx'
import { NumberField, Select, TextArea, TextField } from '../../ui/field.tsx'
import { TalkMiniature } from '../../ui/miniature.tsx'
import { Saved } from '../../ui/notice.tsx'

export const FormParts: FC = () => (
  <form method="post" action="/design">
    <TextField
      name="name"
      label="Name"
      value="Bright Smile"
      help="Visitors read it above each answer."
    />
    <div class="fields">
      <TextField name="site" type="url" label="Website" placeholder="https://" optional />
      <TextField
        name="contact"
        type="email"
        label="E-mail"
        value="ana@gmial"
        error="Add the part behind the dot, as in ana@gmail.com."
      />
    </div>
    <TextArea
      name="persona"
      label="Persona"
      placeholder="Friendly, brief, never gives medical advice"
      help="How the agent speaks, in your own words."
    />
    <Select
      name="country"
      label="Country of phone numbers"
      value="us"
      width="medium"
      options={[
        { value: 'us', label: 'United States' },
        { value: 'de', label: 'Germany' },
      ]}
    />
    <NumberField name="days" label="Keep conversations for" value={90} min={1} unit="days" />
    <TextField name="colour" type="color" label="Colour" value="#0f766e" />
    <TextField name="resting" label="Not yours to change" value="Owner" disabled />
    <Switch
      name="enabled"
      label="Lead collection"
      checked
      help="Off, nothing is asked and nothing is kept as a lead."
    />
    <Switch name="off" label="Turnstile" />
    <Checkbox name="askName" label="Ask for the name too" checked />
    <Checkbox
      name="terms"
      label="We may store contact details"
      error="Tick this to go on."
      help="Needed before the first lead."
    />
    <RadioCards
      name="mode"
      legend="How to ask"
      value="on_interest"
      options={[
        {
          value: 'on_interest',
          label: 'Allow full conversations, collect lead details if customer shows interest',
          text: 'Visitors are answered as long as they like and asked when they sound interested.',
          miniature: (
            <TalkMiniature
              bubbles={[
                { side: 'theirs', wide: 4 },
                { side: 'ours', wide: 6 },
                { side: 'theirs', wide: 5 },
                { side: 'ours', kind: 'field', wide: 7 },
              ]}
            />
          ),
        },
        {
          value: 'each_reply',
          label: 'Allow conversations, ask lead details on each reply',
          text: 'Every answer ends with the question, until they are given.',
          miniature: (
            <TalkMiniature
              bubbles={[
                { side: 'theirs', wide: 4 },
                { side: 'ours', kind: 'field', wide: 6 },
                { side: 'theirs', wide: 5 },
                { side: 'ours', kind: 'field', wide: 7 },
              ]}
            />
          ),
        },
        {
          value: 'insist',
          label: 'Insist on lead details before engaging in conversation',
          text: 'Nothing is answered before they are given.',
          miniature: (
            <TalkMiniature
              bubbles={[
                { side: 'theirs', wide: 4 },
                { side: 'ours', kind: 'field', wide: 7 },
                { side: 'ours', kind: 'waiting', wide: 6 },
              ]}
            />
          ),
        },
      ]}
    />
    <FormActions>
      <Button kind="primary">Save</Button>
      <Button kind="quiet" type="reset">
        Discard
      </Button>
      <Saved>Saved</Saved>
      <Saved error>Not saved</Saved>
    </FormActions>
  </form>
)
