import type { Words } from './words.ts'

export const it: Words = {
  what: {
    either: 'un indirizzo e-mail o un numero di telefono',
    both: 'un indirizzo e-mail e un numero di telefono',
    email: 'un indirizzo e-mail',
    phone: 'un numero di telefono',
  },
  withName: 'il Suo nome e {what}',
  interest: [
    'Può lasciarci {what}? Così qualcuno del nostro team potrà seguirLa personalmente.',
    'Se desidera, ci lasci {what} e Le invieremo tutti i dettagli.',
    'Vuole che procediamo? Basta scrivere {what} qui in chat.',
  ],
  eachReply: [
    'Può indicarmi {what}, così possiamo ricontattarLa?',
    'Se ci lascia {what}, il nostro team potrà aiutarLa meglio.',
    'Nel caso la conversazione si interrompa, potrebbe darci {what}?',
    'Quando Le è comodo, ci invii {what} e La ricontatteremo.',
    'Come possiamo raggiungerLa? Ci lasci {what}, per favore.',
  ],
  insist: [
    'Prima di iniziare, può indicarmi {what}? Così potrò risponderLe qui e il nostro team potrà ricontattarLa.',
    'Per risponderLe ho bisogno di avere prima {what}: così possiamo ricontattarLa se resta qualcosa in sospeso.',
    'La aiuto volentieri. Ci invii prima {what}, per favore, così potremo raggiungerLa anche dopo questa chat.',
  ],
  correct: {
    email: 'Questo indirizzo e-mail non sembra corretto. Potrebbe controllarlo?',
    phone: 'Questo numero di telefono non sembra corretto. Potrebbe controllarlo?',
    both: 'L’indirizzo e-mail e il numero di telefono non sembrano corretti. Potrebbe controllarli?',
  },
  instead: {
    email: 'In alternativa può lasciare un indirizzo e-mail.',
    phone: 'In alternativa può lasciare un numero di telefono.',
  },
  thanks: {
    named: 'Grazie, {name}. I Suoi dati sono stati annotati.',
    plain: 'Grazie. I Suoi dati sono stati annotati.',
  },
  decline: 'Nessun problema, come preferisce.',
  suggestion: 'Intendeva {email}?',
  labels: {
    email: 'E-mail',
    phone: 'Telefono',
    name: 'Nome',
    send: 'Invia',
    decline: 'Non ora',
  },
}
