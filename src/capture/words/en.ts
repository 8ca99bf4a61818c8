import type { Words } from './words.ts'

export const en: Words = {
  what: {
    either: 'your e-mail address or phone number',
    both: 'your e-mail address and phone number',
    email: 'your e-mail address',
    phone: 'your phone number',
  },
  withName: 'your name and {what}',
  interest: [
    'Would you leave {what}? Then someone from our team can follow up with you personally.',
    'If you like, leave {what} and we will get back to you with the details.',
    'Shall we take this further? Just send {what} here in the chat.',
  ],
  eachReply: [
    'May I have {what}, so that we can get back to you?',
    'If you leave {what}, a colleague can help you further.',
    'In case we lose touch here, would you share {what}?',
    'Whenever it suits you, send {what} and we will follow up.',
    'How can we reach you? Please leave {what}.',
  ],
  insist: [
    'Before we start, may I have {what}? Then I can answer you here and our team can follow up.',
    'To answer you I first need {what}, so that our team can get back to you if anything is left open.',
    'I am glad to help. Please send {what} first, so that we can also reach you after this chat.',
  ],
  correct: {
    email: 'That e-mail address does not look quite right. Could you check it?',
    phone: 'That phone number does not look quite right. Could you check it?',
    both: 'The e-mail address and phone number do not look quite right. Could you check them?',
  },
  instead: {
    email: 'You can also leave an e-mail address instead.',
    phone: 'You can also leave a phone number instead.',
  },
  thanks: {
    named: 'Thank you, {name}. Your details are noted.',
    plain: 'Thank you. Your details are noted.',
  },
  decline: 'No problem, that is entirely up to you.',
  suggestion: 'Did you mean {email}?',
  labels: { email: 'E-mail', phone: 'Phone', name: 'Name', send: 'Send', decline: 'Not now' },
}
