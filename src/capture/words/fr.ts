import type { Words } from './words.ts'

export const fr: Words = {
  what: {
    either: 'votre adresse e-mail ou votre numéro de téléphone',
    both: 'votre adresse e-mail et votre numéro de téléphone',
    email: 'votre adresse e-mail',
    phone: 'votre numéro de téléphone',
  },
  withName: 'votre nom et {what}',
  interest: [
    'Pourriez-vous laisser {what} ? Un membre de notre équipe pourra alors vous répondre personnellement.',
    'Si vous le souhaitez, laissez {what} et nous reviendrons vers vous avec tous les détails.',
    'Souhaitez-vous aller plus loin ? Il suffit d’indiquer {what} ici.',
  ],
  eachReply: [
    'Puis-je avoir {what}, afin que nous puissions vous recontacter ?',
    'Si vous laissez {what}, un collègue pourra vous aider davantage.',
    'Au cas où la conversation serait coupée, pourriez-vous indiquer {what} ?',
    'Quand vous le souhaitez, envoyez {what} et nous reviendrons vers vous.',
    'Comment pouvons-nous vous joindre ? Merci de laisser {what}.',
  ],
  insist: [
    'Avant de commencer, puis-je avoir {what} ? Je pourrai ainsi vous répondre ici et notre équipe pourra assurer le suivi.',
    'Pour vous répondre, il me faut d’abord {what}, afin que nous puissions vous recontacter si une question reste ouverte.',
    'Je vous aide volontiers. Merci d’envoyer d’abord {what}, pour que nous puissions aussi vous joindre après cette discussion.',
  ],
  correct: {
    email: 'Cette adresse e-mail ne semble pas correcte. Pourriez-vous la vérifier ?',
    phone: 'Ce numéro de téléphone ne semble pas correct. Pourriez-vous le vérifier ?',
    both: 'L’adresse e-mail et le numéro de téléphone ne semblent pas corrects. Pourriez-vous les vérifier ?',
  },
  instead: {
    email: 'Vous pouvez aussi laisser une adresse e-mail à la place.',
    phone: 'Vous pouvez aussi laisser un numéro de téléphone à la place.',
  },
  thanks: {
    named: 'Merci, {name}. Vos coordonnées sont bien notées.',
    plain: 'Merci. Vos coordonnées sont bien notées.',
  },
  decline: 'Pas de souci, c’est comme vous préférez.',
  suggestion: 'Vouliez-vous dire {email} ?',
  labels: {
    email: 'E-mail',
    phone: 'Téléphone',
    name: 'Nom',
    send: 'Envoyer',
    decline: 'Pas maintenant',
  },
}
