// Whether a message is small talk and nothing else: greetings, thanks, "are you a bot?". Called by
// builtin.ts. "Hi, what does a crown cost?" is a question and not for this file.
import { isStop } from '../knowledge/lexicon.ts'
import { fold, wordsOf } from '../knowledge/terms.ts'
import type { SmallTalk } from './phrases.ts'

/** Longer messages say more than hello. */
const CHARACTERS_MAX = 160

/** What visitors write, any language of PRODUCT §3; commas between. Folded before comparing. */
const SAID: Record<SmallTalk, string> = {
  bot: `are you a bot, are you a robot, are you human, are you a human, are you real, are you a real person,
    am i talking to a bot, am i talking to a human, am i chatting with a bot, is this a bot, is this a real person,
    is this ai, are you ai, are you an ai, are you chatgpt, who are you, what are you, whats your name,
    what is your name, who am i talking to, what can you do, eres un bot, eres un robot, eres humano,
    eres una persona, quien eres, como te llamas, es un robot, etes vous un robot, es tu un robot,
    vous etes un robot, etes vous humain, qui etes vous, qui es tu, bist du ein bot, sind sie ein bot,
    bist du ein roboter, sind sie ein mensch, bist du ein mensch, wer bist du, wer sind sie, voce e um robo,
    voce e um bot, voce e humano, quem e voce, es um robo, sei un bot, sei un robot, sei umano, chi sei,
    ben je een bot, bent u een bot, ben je een robot, bent u een mens, wie ben je, wie bent u, jestes botem,
    czy jestes botem, jestes robotem, czy jestes czlowiekiem, kim jestes, bot musun, robot musun, insan misin,
    sen kimsin, kimsin, هل انت روبوت, انت روبوت, هل انت انسان, من انت, क्या आप रोबोट हैं, क्या आप बॉट हैं,
    आप कौन हैं, क्या तुम रोबोट हो, 你是机器人吗, 你是机器人, 你是真人吗, 你是谁, 您是机器人吗, ロボットですか, ボットですか,
    人間ですか, あなたは誰ですか`,
  how_are_you: `how are you, how are you doing, how are you today, hows it going, how is it going, how do you do,
    how r u, how are u, whats up, sup, wassup, hows your day, how is your day, hope you are well, hope youre well,
    nice to meet you, que tal, como estas, como esta, como esta usted, como te va, como va, ca va, comment ca va,
    comment allez vous, comment vas tu, wie gehts, wie geht es, wie geht es dir, wie geht es ihnen, wie gehts dir,
    tudo bem, como vai, como voce esta, come stai, come sta, come va, tutto bene, hoe gaat het, hoe is het,
    hoe gaat het met je, hoe gaat het met u, jak sie masz, co slychac, jak sie pan ma, nasilsin, nasilsiniz,
    naber, ne haber, كيف حالك, كيف الحال, كيفك, आप कैसे हैं, कैसे हो, कैसे हैं आप, क्या हाल है, 你好吗, 你怎么样, 您好吗,
    最近怎么样, お元気ですか, 元気ですか, 元気, 調子はどう`,
  thanks: `thanks, thank you, thank u, thx, ty, tysm, cheers, much appreciated, appreciate it, many thanks,
    thanks a lot, thanks a bunch, thank you very much, thank you so much, gracias, muchas gracias, mil gracias,
    merci, merci beaucoup, danke, dankeschon, vielen dank, danke schon, besten dank, dank dir, obrigado, obrigada,
    muito obrigado, muito obrigada, valeu, grazie, grazie mille, molte grazie, bedankt, dank je, dank u, dankjewel,
    hartelijk dank, dank je wel, dank u wel, dziekuje, dzieki, dziekuje bardzo, tesekkurler, tesekkur ederim,
    cok tesekkurler, sagol, sag ol, شكرا, شكرا جزيلا, شكرا لك, धन्यवाद, शुक्रिया, बहुत धन्यवाद, 谢谢, 谢谢你, 多谢, 感谢,
    谢了, ありがとう, ありがとうございます, ありがとうございました, どうも`,
  bye: `bye, bye bye, goodbye, good bye, see you, see ya, see you later, cya, have a nice day, have a good day,
    have a great day, good night, take care, talk soon, later, thats all, that is all, thats it, adios, hasta luego,
    chao, hasta pronto, nos vemos, buenas noches, eso es todo, au revoir, a bientot, bonne journee, bonne soiree,
    a plus, tschuss, auf wiedersehen, bis bald, schonen tag, schonen tag noch, ciao, mach s gut, das wars, tchau,
    ate logo, ate mais, adeus, bom dia e ate logo, arrivederci, a presto, buona giornata, tot ziens, doei,
    fijne dag, tot later, do widzenia, na razie, czesc na razie, milego dnia, hosca kal, hoscakal, gorusuruz,
    iyi gunler, kolay gelsin, مع السلامه, وداعا, الي اللقاء, अलविदा, फिर मिलेंगे, 再见, 拜拜, さようなら, またね, 失礼します`,
  greeting: `hi, hello, hey, heya, hiya, yo, howdy, hi there, hello there, hey there, good morning, good afternoon,
    good evening, good day, greetings, morning, evening, hola, buenas, buenos dias, buenas tardes, buen dia, bonjour,
    salut, bonsoir, coucou, hallo, guten tag, guten morgen, guten abend, moin, servus, gruss gott, gruezi, hi zusammen,
    ola, oi, bom dia, boa tarde, boa noite, ciao, buongiorno, buonasera, salve, buon giorno, hoi, goedemorgen,
    goedemiddag, goedenavond, goedendag, dag, czesc, dzien dobry, dobry wieczor, hej, witam, siema, merhaba, selam,
    gunaydin, iyi aksamlar, مرحبا, اهلا, السلام عليكم, سلام, صباح الخير, مساء الخير, هلا, नमस्ते, नमस्कार, हैलो, हाय,
    सुप्रभात, 你好, 您好, 嗨, 哈喽, 早上好, 下午好, 晚上好, 在吗, こんにちは, こんばんは, おはよう, おはようございます, はじめまして, もしもし`,
  praise: `great, perfect, awesome, cool, nice, excellent, wonderful, amazing, good to know, sounds good, very helpful,
    that helps, that helped, youre great, you are great, good job, well done, love it, lol, haha, good bot,
    genial, perfecto, estupendo, que bien, parfait, super, genial merci, c est parfait, toll, perfekt, prima, klasse,
    sehr gut, otimo, perfeito, legal, maravilha, perfetto, ottimo, fantastico, geweldig, perfect, top, mooi, swietnie,
    super, doskonale, harika, mukemmel, cok iyi, رائع, ممتاز, बढ़िया, बहुत अच्छा, 太好了, 很好, 不错, 素晴らしい, いいですね, すごい`,
  agree: `ok, okay, k, kk, alright, all right, fine, sure, yes, yeah, yep, yup, got it, i see, understood, makes sense,
    right, no, nope, no thanks, no thank you, not now, nothing, nothing else, never mind, nevermind, hm, hmm, oh,
    vale, si, entendido, claro, de acuerdo, no gracias, oui, d accord, non, non merci, entendu, compris, ja, nein,
    nein danke, in ordnung, verstanden, alles klar, sim, nao, nao obrigado, certo, entendi, tudo certo, va bene,
    no grazie, capito, d accordo, nee, nee bedankt, begrepen, oke, tak, nie, nie dziekuje, dobrze, rozumiem, evet,
    hayir, tamam, hayir tesekkurler, anladim, نعم, لا, حسنا, تمام, لا شكرا, طيب, हाँ, हां, नहीं, ठीक है, अच्छा, ठीक,
    好, 好的, 是, 是的, 不用了, 不, 明白了, 嗯, はい, いいえ, わかりました, 了解, 結構です, うん`,
}

/** In a message of several ("hello, how are you?") the earlier in this list is answered. */
const ORDER: SmallTalk[] = ['bot', 'how_are_you', 'bye', 'thanks', 'greeting', 'praise', 'agree']

const kinds = new Map<string, SmallTalk>()
let longest = 1
for (const kind of [...ORDER].reverse())
  for (const phrase of SAID[kind].split(',')) {
    const words = spell(phrase)
    kinds.set(words.join(' '), kind)
    longest = Math.max(longest, words.length)
  }

/** The kind of small talk a message is made of; undefined when it says anything more. */
export function smallTalkIn(text: string): SmallTalk | undefined {
  if (text.length > CHARACTERS_MAX) return undefined
  const words = spell(text)
  const found = new Set<SmallTalk>()
  for (let at = 0; at < words.length; ) {
    const said = longestFrom(words, at)
    if (said) {
      found.add(said.kind)
      at += said.words
    } else if (isFiller(words[at]!)) at++
    else return undefined
  }
  return ORDER.find((kind) => found.has(kind))
}

function longestFrom(words: string[], at: number): { kind: SmallTalk; words: number } | undefined {
  for (let count = Math.min(longest, words.length - at); count > 0; count--) {
    const kind = kinds.get(words.slice(at, at + count).join(' '))
    if (kind) return { kind, words: count }
  }
  return undefined
}

/** Words as written, without apostrophes; wide scripts as one run, for they have no blanks. */
function spell(text: string): string[] {
  return fold(text)
    .replace(/['’`]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** "hello there", "thanks so much": says nothing besides. */
function isFiller(word: string): boolean {
  return wordsOf(word).every(isStop)
}
