import type { Words } from './words.ts'

export const pt: Words = {
  what: {
    either: 'seu e-mail ou telefone',
    both: 'seu e-mail e telefone',
    email: 'seu e-mail',
    phone: 'seu telefone',
  },
  withName: 'seu nome e {what}',
  interest: [
    'Pode deixar {what}? Assim alguém da nossa equipe entra em contato pessoalmente.',
    'Se quiser, deixe {what} e retornamos com todos os detalhes.',
    'Vamos dar o próximo passo? Basta escrever {what} aqui na conversa.',
  ],
  eachReply: [
    'Pode me passar {what}, para que possamos retornar?',
    'Se deixar {what}, um colega poderá ajudar melhor.',
    'Caso a conversa caia, poderia informar {what}?',
    'Quando for conveniente, envie {what} e entraremos em contato.',
    'Como podemos falar com você? Por favor, deixe {what}.',
  ],
  insist: [
    'Antes de começar, pode me passar {what}? Assim respondo aqui e nossa equipe pode dar continuidade.',
    'Para responder, preciso primeiro saber {what}; assim podemos retornar se algo ficar em aberto.',
    'Será um prazer ajudar. Por favor, envie primeiro {what}, para que possamos falar com você também depois desta conversa.',
  ],
  correct: {
    email: 'Esse e-mail não parece correto. Poderia conferir?',
    phone: 'Esse telefone não parece correto. Poderia conferir?',
    both: 'O e-mail e o telefone não parecem corretos. Poderia conferir?',
  },
  instead: {
    email: 'Se preferir, também pode deixar um e-mail.',
    phone: 'Se preferir, também pode deixar um telefone.',
  },
  thanks: {
    named: 'Agradecemos, {name}. Seus dados foram anotados.',
    plain: 'Agradecemos. Seus dados foram anotados.',
  },
  decline: 'Sem problema, fique à vontade.',
  suggestion: 'Você quis dizer {email}?',
  labels: {
    email: 'E-mail',
    phone: 'Telefone',
    name: 'Nome',
    send: 'Enviar',
    decline: 'Agora não',
  },
}
