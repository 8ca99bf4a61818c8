import type { Words } from './words.ts'

export const pl: Words = {
  what: {
    either: 'adres e-mail lub numer telefonu',
    both: 'adres e-mail i numer telefonu',
    email: 'adres e-mail',
    phone: 'numer telefonu',
  },
  withName: 'imię oraz {what}',
  interest: [
    'Czy możemy prosić o {what}? Ktoś z naszego zespołu skontaktuje się wtedy osobiście.',
    'Prosimy zostawić {what}, a wrócimy ze wszystkimi szczegółami.',
    'Czy przejdziemy do konkretów? Wystarczy wpisać tutaj {what}.',
  ],
  eachReply: [
    'Czy mogę prosić o {what}, abyśmy mogli się odezwać?',
    'Proszę zostawić {what}, a nasz zespół chętnie pomoże dalej.',
    'Na wypadek przerwania rozmowy prosimy podać {what}.',
    'W dogodnej chwili prosimy przesłać {what}, a my się odezwiemy.',
    'Jak możemy się skontaktować? Prosimy podać {what}.',
  ],
  insist: [
    'Zanim zaczniemy, czy mogę prosić o {what}? Wtedy odpowiem tutaj, a nasz zespół będzie mógł się odezwać.',
    'Aby odpowiedzieć, najpierw potrzebuję znać {what}. Dzięki temu odezwiemy się, jeśli coś pozostanie niejasne.',
    'Chętnie pomogę. Proszę najpierw podać {what}, abyśmy mogli się skontaktować także po tej rozmowie.',
  ],
  correct: {
    email: 'Ten adres e-mail wygląda na niepoprawny. Czy można prosić o sprawdzenie?',
    phone: 'Ten numer telefonu wygląda na niepoprawny. Czy można prosić o sprawdzenie?',
    both: 'Adres e-mail i numer telefonu wyglądają na niepoprawne. Czy można prosić o sprawdzenie?',
  },
  instead: {
    email: 'Zamiast tego można też zostawić adres e-mail.',
    phone: 'Zamiast tego można też zostawić numer telefonu.',
  },
  thanks: {
    named: 'Dziękujemy, {name}. Dane zostały zapisane.',
    plain: 'Dziękujemy. Dane zostały zapisane.',
  },
  decline: 'Nie ma problemu, to całkowicie dobrowolne.',
  suggestion: 'Czy chodziło o {email}?',
  labels: {
    email: 'E-mail',
    phone: 'Telefon',
    name: 'Imię',
    send: 'Wyślij',
    decline: 'Nie teraz',
  },
}
