import type { Words } from './words.ts'

export const zh: Words = {
  what: {
    either: '您的邮箱或电话号码',
    both: '您的邮箱和电话号码',
    email: '您的邮箱',
    phone: '您的电话号码',
  },
  withName: '您的姓名以及{what}',
  interest: [
    '方便留下{what}吗？我们的同事可以亲自跟进，为您解答。',
    '如果您愿意，请留下{what}，我们会把详细信息发给您。',
    '需要进一步了解吗？在这里发送{what}即可。',
  ],
  eachReply: [
    '方便告诉我{what}吗？这样我们可以回复您。',
    '如果留下{what}，我们的同事可以为您提供更多帮助。',
    '以防对话中断，能否留下{what}？',
    '您方便的时候，请发送{what}，我们会与您联系。',
    '我们怎样联系您比较好？请留下{what}。',
  ],
  insist: [
    '开始之前，方便告诉我{what}吗？这样我可以在这里为您解答，我们的团队也能继续跟进。',
    '为了回答您的问题，请先提供{what}，若有未尽事宜，我们可以与您联系。',
    '很乐意为您服务。请先发送{what}，以便对话结束后我们仍能联系到您。',
  ],
  correct: {
    email: '这个邮箱似乎不太对，能否请您核对一下？',
    phone: '这个电话号码似乎不太对，能否请您核对一下？',
    both: '邮箱和电话号码似乎都不太对，能否请您核对一下？',
  },
  instead: {
    email: '您也可以改为留下邮箱。',
    phone: '您也可以改为留下电话号码。',
  },
  thanks: {
    named: '谢谢您，{name}。您的信息已记录。',
    plain: '谢谢您。您的信息已记录。',
  },
  decline: '没关系，完全由您决定。',
  suggestion: '您是想输入 {email} 吗？',
  labels: { email: '邮箱', phone: '电话', name: '姓名', send: '发送', decline: '暂时不用' },
}
