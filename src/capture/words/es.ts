import type { Words } from './words.ts'

export const es: Words = {
  what: {
    either: 'su correo electrónico o su teléfono',
    both: 'su correo electrónico y su teléfono',
    email: 'su correo electrónico',
    phone: 'su número de teléfono',
  },
  withName: 'su nombre y {what}',
  interest: [
    '¿Nos deja {what}? Así alguien de nuestro equipo podrá atenderle personalmente.',
    'Si lo desea, déjenos {what} y le enviaremos todos los detalles.',
    '¿Quiere que sigamos adelante? Basta con que escriba aquí {what}.',
  ],
  eachReply: [
    '¿Me facilita {what} para que podamos responderle?',
    'Si nos deja {what}, un compañero podrá ayudarle mejor.',
    'Por si se corta la conversación, ¿podría indicarnos {what}?',
    'Cuando le venga bien, envíenos {what} y nos pondremos en contacto.',
    '¿Cómo podemos localizarle? Por favor, déjenos {what}.',
  ],
  insist: [
    'Antes de empezar, ¿me facilita {what}? Así podré responderle aquí y nuestro equipo podrá darle seguimiento.',
    'Para responderle necesito primero {what}; así podremos contactarle si queda algo pendiente.',
    'Con gusto le ayudo. Envíe primero {what}, por favor, para que podamos localizarle también después de este chat.',
  ],
  correct: {
    email: 'Ese correo electrónico no parece correcto. ¿Podría revisarlo?',
    phone: 'Ese número de teléfono no parece correcto. ¿Podría revisarlo?',
    both: 'El correo electrónico y el teléfono no parecen correctos. ¿Podría revisarlos?',
  },
  instead: {
    email: 'Si lo prefiere, también puede dejar un correo electrónico.',
    phone: 'Si lo prefiere, también puede dejar un número de teléfono.',
  },
  thanks: {
    named: 'Gracias, {name}. Sus datos han quedado anotados.',
    plain: 'Gracias. Sus datos han quedado anotados.',
  },
  decline: 'No hay problema, como usted prefiera.',
  suggestion: '¿Quiso decir {email}?',
  labels: {
    email: 'Correo electrónico',
    phone: 'Teléfono',
    name: 'Nombre',
    send: 'Enviar',
    decline: 'Ahora no',
  },
}
