// The words of the hosted chat page that are neither the agent's own nor the ask's (capture/wording.ts),
// in the languages of PRODUCT §3.
import type { Language } from '../language/language.ts'

export type HostedWords = {
  you: string
  conversation: string
  message: string
  send: string
  details: string
  /** `{agent}` is the agent's name. */
  greeting: string
  failed: string
  tooMany: string
}

export const HOSTED_WORDS: Record<Language, HostedWords> = {
  en: {
    you: 'You',
    conversation: 'Conversation',
    message: 'Your message',
    send: 'Send',
    details: 'Your contact details',
    greeting: 'Hello, this is {agent}. How can I help?',
    failed: 'The message was not sent. Please try again.',
    tooMany: 'Too many messages in a minute. Please wait a moment.',
  },
  es: {
    you: 'Tú',
    conversation: 'Conversación',
    message: 'Tu mensaje',
    send: 'Enviar',
    details: 'Tus datos de contacto',
    greeting: 'Hola, soy {agent}. ¿En qué puedo ayudarte?',
    failed: 'El mensaje no se envió. Inténtalo de nuevo.',
    tooMany: 'Demasiados mensajes en un minuto. Espera un momento, por favor.',
  },
  fr: {
    you: 'Vous',
    conversation: 'Conversation',
    message: 'Votre message',
    send: 'Envoyer',
    details: 'Vos coordonnées',
    greeting: 'Bonjour, ici {agent}. Comment puis-je vous aider ?',
    failed: 'Le message n’a pas été envoyé. Veuillez réessayer.',
    tooMany: 'Trop de messages en une minute. Patientez un instant, s’il vous plaît.',
  },
  de: {
    you: 'Sie',
    conversation: 'Gespräch',
    message: 'Ihre Nachricht',
    send: 'Senden',
    details: 'Ihre Kontaktdaten',
    greeting: 'Guten Tag, hier ist {agent}. Wie kann ich helfen?',
    failed: 'Die Nachricht wurde nicht gesendet. Bitte versuchen Sie es noch einmal.',
    tooMany: 'Zu viele Nachrichten in einer Minute. Bitte warten Sie einen Moment.',
  },
  pt: {
    you: 'Você',
    conversation: 'Conversa',
    message: 'Sua mensagem',
    send: 'Enviar',
    details: 'Seus dados de contato',
    greeting: 'Olá, aqui é {agent}. Como posso ajudar?',
    failed: 'A mensagem não foi enviada. Tente novamente.',
    tooMany: 'Muitas mensagens em um minuto. Aguarde um momento, por favor.',
  },
  it: {
    you: 'Tu',
    conversation: 'Conversazione',
    message: 'Il tuo messaggio',
    send: 'Invia',
    details: 'I tuoi recapiti',
    greeting: 'Buongiorno, sono {agent}. Come posso aiutarti?',
    failed: 'Il messaggio non è stato inviato. Riprova.',
    tooMany: 'Troppi messaggi in un minuto. Attendi un momento, per favore.',
  },
  nl: {
    you: 'U',
    conversation: 'Gesprek',
    message: 'Uw bericht',
    send: 'Versturen',
    details: 'Uw contactgegevens',
    greeting: 'Hallo, dit is {agent}. Waarmee kan ik helpen?',
    failed: 'Het bericht is niet verstuurd. Probeer het opnieuw.',
    tooMany: 'Te veel berichten in een minuut. Wacht even, alstublieft.',
  },
  pl: {
    you: 'Ty',
    conversation: 'Rozmowa',
    message: 'Twoja wiadomość',
    send: 'Wyślij',
    details: 'Twoje dane kontaktowe',
    greeting: 'Dzień dobry, tu {agent}. W czym mogę pomóc?',
    failed: 'Wiadomość nie została wysłana. Spróbuj ponownie.',
    tooMany: 'Zbyt wiele wiadomości w ciągu minuty. Proszę chwilę poczekać.',
  },
  tr: {
    you: 'Siz',
    conversation: 'Görüşme',
    message: 'Mesajınız',
    send: 'Gönder',
    details: 'İletişim bilgileriniz',
    greeting: 'Merhaba, ben {agent}. Nasıl yardımcı olabilirim?',
    failed: 'Mesaj gönderilemedi. Lütfen tekrar deneyin.',
    tooMany: 'Bir dakikada çok fazla mesaj. Lütfen biraz bekleyin.',
  },
  ar: {
    you: 'أنت',
    conversation: 'المحادثة',
    message: 'رسالتك',
    send: 'إرسال',
    details: 'بيانات التواصل',
    greeting: 'مرحبًا، هنا {agent}. كيف يمكنني مساعدتك؟',
    failed: 'لم تُرسل الرسالة. يرجى المحاولة مرة أخرى.',
    tooMany: 'رسائل كثيرة خلال دقيقة. يرجى الانتظار قليلًا.',
  },
  hi: {
    you: 'आप',
    conversation: 'बातचीत',
    message: 'आपका संदेश',
    send: 'भेजें',
    details: 'आपके संपर्क विवरण',
    greeting: 'नमस्ते, मैं {agent} हूँ। मैं आपकी क्या मदद कर सकता हूँ?',
    failed: 'संदेश नहीं भेजा गया। कृपया फिर से प्रयास करें।',
    tooMany: 'एक मिनट में बहुत सारे संदेश। कृपया थोड़ा रुकें।',
  },
  zh: {
    you: '您',
    conversation: '对话',
    message: '您的留言',
    send: '发送',
    details: '您的联系方式',
    greeting: '您好，我是{agent}。请问有什么可以帮您？',
    failed: '消息未能发送，请重试。',
    tooMany: '一分钟内消息过多，请稍候。',
  },
  ja: {
    you: 'あなた',
    conversation: '会話',
    message: 'メッセージ',
    send: '送信',
    details: 'ご連絡先',
    greeting: 'こんにちは、{agent}です。ご用件をお聞かせください。',
    failed: 'メッセージを送信できませんでした。もう一度お試しください。',
    tooMany: '1分間のメッセージが多すぎます。少しお待ちください。',
  },
}
