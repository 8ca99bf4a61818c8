// What the built-in answers say of themselves, in the languages of PRODUCT §3. Plain text. No phrase
// asks for details: whether to ask is capture's to decide, and its wording is capture's too.
import type { Language } from '../language/language.ts'

export const SMALL_TALK = [
  'greeting',
  'how_are_you',
  'thanks',
  'bye',
  'bot',
  'agree',
  'praise',
] as const
export type SmallTalk = (typeof SMALL_TALK)[number]

type Phrases = Record<SmallTalk | 'unknown', string>

export const PHRASES: Record<Language, Phrases> = {
  en: {
    greeting: 'Hello. What would you like to know?',
    how_are_you: "I'm doing well, thank you for asking. How can I help you?",
    thanks: "You're welcome. Is there anything else you would like to know?",
    bye: 'Goodbye, and thank you for stopping by.',
    bot: "I'm a digital assistant. I answer from what this business has told me; our team is there for everything else.",
    agree: 'All right. What else would you like to know?',
    praise: "I'm glad to hear that. Is there anything else you would like to know?",
    unknown:
      "I'm sorry, I don't have that information. Someone from our team can answer this for you, just get in touch.",
  },
  es: {
    greeting: 'Hola. ¿Qué le gustaría saber?',
    how_are_you: 'Muy bien, gracias por preguntar. ¿En qué puedo ayudarle?',
    thanks: 'De nada. ¿Desea saber algo más?',
    bye: 'Hasta luego y gracias por su visita.',
    bot: 'Soy un asistente digital. Respondo con lo que me ha contado esta empresa; para todo lo demás está nuestro equipo.',
    agree: 'De acuerdo. ¿Qué más le gustaría saber?',
    praise: 'Me alegro. ¿Desea saber algo más?',
    unknown:
      'Lo siento, no tengo esa información. Alguien de nuestro equipo puede responderle; póngase en contacto con nosotros.',
  },
  fr: {
    greeting: 'Bonjour. Que souhaitez-vous savoir ?',
    how_are_you: 'Très bien, merci. Comment puis-je vous aider ?',
    thanks: 'Avec plaisir. Souhaitez-vous savoir autre chose ?',
    bye: 'Au revoir et merci de votre visite.',
    bot: "Je suis un assistant numérique. Je réponds avec ce que cette entreprise m'a appris ; pour tout le reste, notre équipe est là.",
    agree: "D'accord. Que souhaitez-vous savoir d'autre ?",
    praise: 'Merci, cela fait plaisir. Souhaitez-vous savoir autre chose ?',
    unknown:
      "Désolé, je n'ai pas cette information. Une personne de notre équipe pourra vous répondre, contactez-nous.",
  },
  de: {
    greeting: 'Hallo. Was möchten Sie wissen?',
    how_are_you: 'Danke der Nachfrage, mir geht es gut. Wie kann ich Ihnen helfen?',
    thanks: 'Gern geschehen. Möchten Sie noch etwas wissen?',
    bye: 'Auf Wiedersehen und danke für Ihren Besuch.',
    bot: 'Ich bin ein digitaler Assistent. Ich antworte mit dem, was mir dieses Unternehmen mitgegeben hat; für alles andere ist unser Team da.',
    agree: 'In Ordnung. Was möchten Sie noch wissen?',
    praise: 'Das freut mich. Möchten Sie noch etwas wissen?',
    unknown:
      'Das weiß ich leider nicht. Unser Team kann Ihnen diese Frage beantworten, nehmen Sie gern Kontakt auf.',
  },
  pt: {
    greeting: 'Olá. O que gostaria de saber?',
    how_are_you: 'Muito bem, obrigado por perguntar. Como posso ajudar?',
    thanks: 'De nada. Gostaria de saber mais alguma coisa?',
    bye: 'Até logo e obrigado pela visita.',
    bot: 'Sou um assistente digital. Respondo com o que esta empresa me contou; para tudo o mais, a nossa equipe está à disposição.',
    agree: 'Certo. O que mais gostaria de saber?',
    praise: 'Fico feliz. Gostaria de saber mais alguma coisa?',
    unknown:
      'Desculpe, não tenho essa informação. Alguém da nossa equipe pode responder, entre em contato conosco.',
  },
  it: {
    greeting: 'Buongiorno. Che cosa desidera sapere?',
    how_are_you: 'Molto bene, grazie. Come posso aiutarla?',
    thanks: 'Prego. Desidera sapere altro?',
    bye: 'Arrivederci e grazie della visita.',
    bot: "Sono un assistente digitale. Rispondo con quello che l'azienda mi ha detto; per tutto il resto c'è il nostro team.",
    agree: "Va bene. Che cos'altro desidera sapere?",
    praise: 'Mi fa piacere. Desidera sapere altro?',
    unknown:
      'Mi dispiace, non ho questa informazione. Una persona del nostro team può risponderle, ci contatti pure.',
  },
  nl: {
    greeting: 'Hallo. Wat wilt u weten?',
    how_are_you: 'Heel goed, bedankt voor het vragen. Hoe kan ik u helpen?',
    thanks: 'Graag gedaan. Wilt u nog iets weten?',
    bye: 'Tot ziens en bedankt voor uw bezoek.',
    bot: 'Ik ben een digitale assistent. Ik antwoord met wat dit bedrijf mij heeft verteld; voor al het andere staat ons team klaar.',
    agree: 'Goed. Wat wilt u nog meer weten?',
    praise: 'Fijn om te horen. Wilt u nog iets weten?',
    unknown:
      'Sorry, die informatie heb ik niet. Iemand van ons team kan dit beantwoorden, neem gerust contact op.',
  },
  pl: {
    greeting: 'Dzień dobry. W czym mogę pomóc?',
    how_are_you: 'Bardzo dobrze, dziękuję. W czym mogę pomóc?',
    thanks: 'Nie ma za co. Czy chcą Państwo wiedzieć coś jeszcze?',
    bye: 'Do widzenia i dziękuję za wizytę.',
    bot: 'Jestem cyfrowym asystentem. Odpowiadam na podstawie tego, co przekazała mi ta firma; we wszystkim innym pomoże nasz zespół.',
    agree: 'Dobrze. Co jeszcze chcą Państwo wiedzieć?',
    praise: 'Bardzo się cieszę. Czy chcą Państwo wiedzieć coś jeszcze?',
    unknown:
      'Przepraszam, nie mam tej informacji. Ktoś z naszego zespołu odpowie na to pytanie, zapraszamy do kontaktu.',
  },
  tr: {
    greeting: 'Merhaba. Ne öğrenmek istersiniz?',
    how_are_you: 'Çok iyiyim, sorduğunuz için teşekkürler. Size nasıl yardımcı olabilirim?',
    thanks: 'Rica ederim. Öğrenmek istediğiniz başka bir şey var mı?',
    bye: 'Hoşça kalın, ziyaretiniz için teşekkürler.',
    bot: 'Ben dijital bir asistanım. Bu işletmenin bana verdiği bilgilerle yanıtlıyorum; diğer her şey için ekibimiz burada.',
    agree: 'Tamam. Başka ne öğrenmek istersiniz?',
    praise: 'Buna sevindim. Öğrenmek istediğiniz başka bir şey var mı?',
    unknown:
      'Üzgünüm, bu bilgiye sahip değilim. Ekibimizden biri bu soruyu yanıtlayabilir, bizimle iletişime geçebilirsiniz.',
  },
  ar: {
    greeting: 'مرحبًا. ماذا تود أن تعرف؟',
    how_are_you: 'أنا بخير، شكرًا لسؤالك. كيف يمكنني مساعدتك؟',
    thanks: 'على الرحب والسعة. هل تود معرفة شيء آخر؟',
    bye: 'مع السلامة وشكرًا لزيارتك.',
    bot: 'أنا مساعد رقمي. أجيب مما أخبرتني به هذه الشركة، وفريقنا موجود لكل ما عدا ذلك.',
    agree: 'حسنًا. ماذا تود أن تعرف أيضًا؟',
    praise: 'يسعدني ذلك. هل تود معرفة شيء آخر؟',
    unknown: 'عذرًا، ليست لدي هذه المعلومة. يمكن لأحد أفراد فريقنا الإجابة عن سؤالك، تواصل معنا.',
  },
  hi: {
    greeting: 'नमस्ते. आप क्या जानना चाहेंगे?',
    how_are_you: 'मैं ठीक हूँ, पूछने के लिए धन्यवाद. मैं आपकी क्या मदद कर सकता हूँ?',
    thanks: 'आपका स्वागत है. क्या आप कुछ और जानना चाहेंगे?',
    bye: 'अलविदा, यहाँ आने के लिए धन्यवाद.',
    bot: 'मैं एक डिजिटल सहायक हूँ। मैं वही बताता हूँ जो इस व्यवसाय ने मुझे बताया है; बाकी सब के लिए हमारी टीम मौजूद है।',
    agree: 'ठीक है। आप और क्या जानना चाहेंगे?',
    praise: 'यह सुनकर खुशी हुई. क्या आप कुछ और जानना चाहेंगे?',
    unknown:
      'क्षमा करें, मेरे पास यह जानकारी नहीं है। हमारी टीम का कोई सदस्य इसका उत्तर दे सकता है, कृपया संपर्क करें।',
  },
  zh: {
    greeting: '您好。您想了解什么？',
    how_are_you: '我很好，谢谢关心。有什么可以帮您？',
    thanks: '不客气。您还想了解什么吗？',
    bye: '再见，感谢您的来访。',
    bot: '我是数字助手，根据这家企业提供的信息回答问题；其他问题可以找我们的团队。',
    agree: '好的。您还想了解什么？',
    praise: '很高兴听到您这么说。您还想了解什么吗？',
    unknown: '很抱歉，我没有这方面的信息。我们的团队可以为您解答，欢迎联系我们。',
  },
  ja: {
    greeting: 'こんにちは。何をお知りになりたいですか？',
    how_are_you: 'ありがとうございます、元気です。どのようなご用件でしょうか？',
    thanks: 'どういたしまして。ほかに知りたいことはありますか？',
    bye: 'ご利用ありがとうございました。またお越しください。',
    bot: '私はデジタルアシスタントです。この会社から教わった内容でお答えします。それ以外のことは担当者が承ります。',
    agree: 'かしこまりました。ほかに知りたいことはありますか？',
    praise: 'そう言っていただけてうれしいです。ほかに知りたいことはありますか？',
    unknown:
      '申し訳ありませんが、その情報は持っていません。担当者がお答えできますので、お問い合わせください。',
  },
}
