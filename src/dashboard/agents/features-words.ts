// The English words of an agent's Features tab. The labels of the three modes are the requirement's
// own and stand in src/capture/settings.ts.
import type { CustomField, LeadCollection, Mode } from '../../capture/settings.ts'

export const FEATURES_WORDS = {
  /** Exactly so (REQUIREMENT). */
  section: 'Lead Collection',
  sectionText:
    'The agent asks visitors for an e-mail address or phone number. Whoever leaves one becomes a lead. Details that a visitor volunteers are kept in every mode.',
  enabled: 'Collect leads with this agent',
  enabledHelp:
    'Off: nothing is asked, read out of messages or stored as a lead. Leads you have stay.',
  mode: 'How it asks',
  modeText: {
    on_interest:
      'Visitors get answers. Once one shows interest, the same reply also asks; three asks at most, and none after a no.',
    each_reply:
      'Visitors get answers, and every reply also asks, in changing words, until the details are given.',
    insist:
      'Visitors are asked first. Their question is answered in the reply that thanks for the details.',
  } satisfies Record<Mode, string>,
  askSection: 'What to ask for',
  askSectionText: 'A lead exists from the first valid e-mail address or phone number.',
  ask: 'Contact details',
  askOptions: {
    either: 'E-mail or phone, whichever the visitor likes',
    email: 'E-mail address',
    phone: 'Phone number',
    both: 'E-mail and phone',
  } satisfies Record<LeadCollection['ask'], string>,
  askName: 'Ask for the name, too',
  askNameHelp: 'Together with the details, never alone, and nobody is held up by it.',
  country: 'Country of phone numbers without a country code',
  countryAuto: 'The visitor’s own country',
  countryHelp: 'So that "415 555 2671" is understood. Numbers with + or 00 need none.',
  wordsSection: 'What it says',
  wordsSectionText:
    'Empty fields use the texts you see in them, in the language of the visitor (13 languages). Your own wording is said to everybody as it stands.',
  askWording: 'The ask',
  thanksWording: 'The thanks',
  thanksWordingHelp: '{name} becomes the visitor’s name, if known.',
  declineWording: 'When a visitor says no',
  consentText: 'Consent text',
  consentTextHelp:
    'Stands with the ask and in the form. Details given after it was shown keep its wording and time with the lead.',
  consentExample: 'We use your details to answer your request. More in our privacy notice.',
  interestSection: 'When a visitor counts as interested',
  interestSectionText:
    'Every message gets a probability of interest in what you offer. Asking for a price is high, asking where to park is low.',
  threshold: 'Counts as interested from',
  thresholdHelp:
    '50 % suits most. Lower asks more visitors and earlier, also some who only look around; higher waits for clear signs. Whoever says outright that they want to buy, book, get a quote, a demo or a call counts at any setting.',
  fieldsSection: 'More fields',
  fieldsSectionText:
    'Asked in the contact form beside the details, such as a company or a preferred day. At most 10.',
  fieldsEmpty: 'No fields yet.',
  field: (n: number): string => `Field ${n}`,
  fieldLabel: 'Label',
  fieldKind: 'Kind',
  kinds: {
    text: 'Text',
    number: 'Number',
    choice: 'Choice from a list',
    checkbox: 'Yes or no',
  } satisfies Record<CustomField['kind'], string>,
  fieldOptions: 'Options of the list',
  fieldOptionsHelp: 'One a line. Only for a choice.',
  fieldRequired: 'Required in the form',
  addField: 'Add a field',
  removeField: (label: string): string => `Remove ${label}`,
  remove: 'Remove',
  unsaved: 'Not saved yet',
  notSaved: 'Not saved: see the field marked in red',
  errors: {
    mode: 'Choose one of the three.',
    ask: 'Choose what to ask for.',
    defaultCountry: 'Choose a country from the list.',
    threshold: 'Enter a number from 5 to 99.',
    askWording: 'Shorten this to 500 characters.',
    thanksWording: 'Shorten this to 500 characters.',
    declineWording: 'Shorten this to 500 characters.',
    consentText: 'Shorten this to 1,000 characters.',
    customFields: 'At most 10 fields.',
  } as Record<string, string>,
  fieldErrors: {
    label: 'Enter a label of 1 to 80 characters, or remove the field.',
    kind: 'Choose one of the kinds.',
    options: 'Enter 1 to 20 options of at most 80 characters, one a line.',
  } as Record<string, string>,
} as const

export const REPLAY_WORDS = {
  title: 'Replay on your last 100 conversations',
  text: 'What each mode would have asked and kept with the settings saved above, counted over what visitors really wrote. Nothing is sent, stored or changed.',
  submit: 'Replay',
  again: 'Replay again',
  current: 'chosen now',
  asked: 'Asked in',
  asks: 'Asks in all',
  kept: 'Details kept in',
  withheld: 'Answers held back',
  none: 'This agent has had no conversations yet. Try it, or share its chat page, then replay.',
  conversations: (count: number): string =>
    count === 1 ? '1 conversation' : `${count} conversations`,
  counted: (count: number): string =>
    count === 1 ? 'Counted over 1 conversation.' : `Counted over ${count} conversations.`,
  caveat:
    'Details are kept whenever they are volunteered, so that number is the same in every mode: what visitors would have written to other asks nobody knows.',
  missing: (count: number): string =>
    count === 1 ? '1 could not be read.' : `${count} could not be read.`,
} as const
