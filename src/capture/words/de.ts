import type { Words } from './words.ts'

export const de: Words = {
  what: {
    either: 'Ihre E-Mail-Adresse oder Telefonnummer',
    both: 'Ihre E-Mail-Adresse und Telefonnummer',
    email: 'Ihre E-Mail-Adresse',
    phone: 'Ihre Telefonnummer',
  },
  withName: 'Ihren Namen und {what}',
  interest: [
    'Möchten Sie {what} hinterlassen? Dann kann sich jemand aus unserem Team persönlich bei Ihnen melden.',
    'Wenn Sie möchten, hinterlassen Sie {what}, und wir melden uns mit allen Einzelheiten.',
    'Sollen wir das weiter besprechen? Schreiben Sie einfach {what} hier in den Chat.',
  ],
  eachReply: [
    'Darf ich {what} notieren, damit wir uns bei Ihnen melden können?',
    'Wenn Sie {what} hinterlassen, kann Ihnen das Team gezielt weiterhelfen.',
    'Falls das Gespräch hier abbricht: Würden Sie uns {what} nennen?',
    'Senden Sie uns gern jederzeit {what}, dann melden wir uns.',
    'Wie können wir Sie erreichen? Bitte hinterlassen Sie {what}.',
  ],
  insist: [
    'Darf ich vorab {what} notieren? Dann beantworte ich Ihre Frage hier, und unser Team kann sich bei Ihnen melden.',
    'Um Ihnen zu antworten, brauche ich zuerst {what}. So können wir uns melden, falls etwas offen bleibt.',
    'Ich helfe Ihnen gern. Bitte senden Sie zuerst {what}, damit wir Sie auch nach diesem Chat erreichen.',
  ],
  correct: {
    email: 'Die E-Mail-Adresse scheint nicht ganz zu stimmen. Könnten Sie sie bitte prüfen?',
    phone: 'Die Telefonnummer scheint nicht ganz zu stimmen. Könnten Sie sie bitte prüfen?',
    both: 'E-Mail-Adresse und Telefonnummer scheinen nicht ganz zu stimmen. Könnten Sie beide bitte prüfen?',
  },
  instead: {
    email: 'Sie können stattdessen auch eine E-Mail-Adresse hinterlassen.',
    phone: 'Sie können stattdessen auch eine Telefonnummer hinterlassen.',
  },
  thanks: {
    named: 'Vielen Dank, {name}. Ihre Angaben sind notiert.',
    plain: 'Vielen Dank. Ihre Angaben sind notiert.',
  },
  decline: 'Kein Problem, das entscheiden ganz Sie.',
  suggestion: 'Meinten Sie {email}?',
  labels: {
    email: 'E-Mail',
    phone: 'Telefon',
    name: 'Name',
    send: 'Senden',
    decline: 'Jetzt nicht',
  },
}
