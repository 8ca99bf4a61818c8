import type { Words } from './words.ts'

export const nl: Words = {
  what: {
    either: 'uw e-mailadres of telefoonnummer',
    both: 'uw e-mailadres en telefoonnummer',
    email: 'uw e-mailadres',
    phone: 'uw telefoonnummer',
  },
  withName: 'uw naam en {what}',
  interest: [
    'Wilt u {what} achterlaten? Dan kan iemand van ons team persoonlijk contact met u opnemen.',
    'Als u wilt, laat dan {what} achter en wij komen bij u terug met alle details.',
    'Zullen we dit verder bespreken? Stuur gewoon {what} hier in de chat.',
  ],
  eachReply: [
    'Mag ik {what} noteren, zodat we bij u terug kunnen komen?',
    'Als u {what} achterlaat, kan een collega u verder helpen.',
    'Voor het geval dit gesprek wegvalt: wilt u {what} doorgeven?',
    'Stuur gerust wanneer het u uitkomt {what}, dan nemen we contact op.',
    'Hoe kunnen we u bereiken? Laat alstublieft {what} achter.',
  ],
  insist: [
    'Mag ik eerst {what} noteren? Dan kan ik u hier antwoorden en kan ons team het opvolgen.',
    'Om u te antwoorden heb ik eerst {what} nodig, zodat we contact kunnen opnemen als er iets openblijft.',
    'Ik help u graag. Stuur alstublieft eerst {what}, zodat we u ook na deze chat kunnen bereiken.',
  ],
  correct: {
    email: 'Dat e-mailadres lijkt niet helemaal te kloppen. Wilt u het nakijken?',
    phone: 'Dat telefoonnummer lijkt niet helemaal te kloppen. Wilt u het nakijken?',
    both: 'Het e-mailadres en het telefoonnummer lijken niet helemaal te kloppen. Wilt u ze nakijken?',
  },
  instead: {
    email: 'U kunt in plaats daarvan ook een e-mailadres achterlaten.',
    phone: 'U kunt in plaats daarvan ook een telefoonnummer achterlaten.',
  },
  thanks: {
    named: 'Dank u wel, {name}. Uw gegevens zijn genoteerd.',
    plain: 'Dank u wel. Uw gegevens zijn genoteerd.',
  },
  decline: 'Geen probleem, dat is helemaal aan u.',
  suggestion: 'Bedoelde u {email}?',
  labels: {
    email: 'E-mail',
    phone: 'Telefoon',
    name: 'Naam',
    send: 'Versturen',
    decline: 'Nu niet',
  },
}
