// Phrases of declining, agreeing and small talk in the 13 languages. Called by rules; syntax in
// phrases.ts. "Just looking for a price" is no decline, so bare "looking" never stands here.
import { phraseBook } from './phrases.ts'
import { fold } from './tokens.ts'

/** Declines to give details, or not now, wherever it stands (PRODUCT §3 d). */
export const DECLINES = phraseBook(`
  don't|dont|not|won't|wont|rather|never|no|refuse|without|prefer|uncomfortable|hesitant|why .. give|giving|share|sharing|leave|leaving|provide|providing|hand|reveal|disclose|tell .. email|e-mail|mail|phone|number|details|contact|info|information|data|that|name|address
  don't|dont|not|won't|rather not|to|want|wanna .. give|giving|share|sharing|leave|provide|say|tell; no need to|for .. contact|call|email|reach|follow; not .. contact|call|email|phone me; don't|dont|stop|never contact|contacting|calling|call|email|emailing|text|ask|bother|spam|asking .. me|us|again
  maybe|perhaps later|another|next|some; later maybe|thanks|then; not now|today|yet|interested|ready|right|at; not comfortable; just|only looking|browsing .. around|thanks|now|at; just looking|browsing; only browsing; i'm|im|am just browsing; i'll|ill|i will|we'll .. think|reach|contact|get back|come back|let you; some other|another time; no thank you|u|thanks; no thx|ty; nah .. thanks|good|fine; i'm|im good|fine .. thanks|thank; prefer|stay|remain .. anonymous; i'd|would|prefer rather not; pass on that; none of your business; no email|phone|spam|calls|contact please|thanks; no contact|calls|spam; keep|stay|rather private; leave me alone; not giving; maybe some other; i'll pass; ill pass; no need
  no quiero|quisiera|voy|deseo|me|pienso .. dar|dejar|compartir|dejarles|gusta|dejarte|darte|proporcionar .. correo|email|teléfono|datos|número|nada|eso|móvil|mail; prefiero no; no gracias; ahora no; por ahora no; de momento no; quizás|quizá|tal|a más|vez|lo tarde|luego|adelante; más tarde|adelante; otro día|momento; solo|sólo estoy|estaba|miro|mirando|curioseando|quería mirando|viendo|mirar|curioseando; solo|sólo miraba|mirando|miro; no me interesa|llamen|llames|contacten|escriban|llaméis; no hace falta|necesito; no es necesario; lo pensaré; lo voy a pensar; me lo pienso; sin compromiso gracias; no estoy interesad*; no daré; no doy mi; no voy a dar*
  ne|n|pas .. veux|souhaite|donner|donnerai|laisser|communiquer|envie .. pas|donner|laisser|communiquer|mon|mes .. mail|email|numéro|téléphone|coordonnées|adresse|ça; préfère|préférerais ne|pas|rester|éviter; non merci; pas maintenant|intéressé|intéressée|besoin|tout|pour; peut être plus|une; plus tard .. merci|peut; plus tard; une autre fois; je|on regarde|fais juste|seulement|simplement|que; je regarde; juste pour|regarder|regarde|curieux|curieuse; ne .. m|me|nous appelez|contactez|rappelez|recontactez; ne m|me appelez|contactez; inutile de|d; je vais|dois réfléchir; rester anonyme; pas la peine; sans donner
  möchte|will|mag|gebe|werde|wollen .. nicht|keine|ungern|kein .. geben|angeben|hinterlassen|mitteilen|nummer|mail|email|daten|telefonnummer|kontaktdaten|kontakt|nennen; keine|meine daten|nummer|email|mail|telefonnummer|kontaktdaten .. nicht|angeben|geben|hinterlassen; nein danke; nein .. lieber nicht; lieber|eher nicht|anonym; nicht jetzt|interessiert|heute|nötig|anrufen|kontaktieren; jetzt|momentan|gerade|aktuell|derzeit noch|nicht; vielleicht später|mal|ein|nochmal; später vielleicht|mal|danke; ein andermal; ein anderes mal; nur|bloß|einfach|mich .. schauen|umschauen|umsehen|gucken|informieren|umgucken; schaue|schau|gucke nur|mich|erstmal; kein interesse|bedarf|kontakt; keine werbung|anrufe|kontaktaufnahme; überlege|überlegen .. mir|noch; ich melde mich; rufen sie .. nicht; nicht .. anrufen|kontaktieren; brauche nicht; muss nicht
  não|nao .. quero|vou|gostaria|desejo|pretendo|prefiro|gosto .. passar|dar|deixar|informar|compartilhar|fornecer|partilhar .. telefone|email|e-mail|número|dados|contato|contacto|celular|isso|meu|mail|whatsapp|nada; prefiro não|nao; não|nao obrigad*|quero obrigad*; agora não|nao; não|nao agora|precisa|preciso|tenho interesse; talvez depois|mais|outro|outra|mais; mais tarde; depois eu|vejo|talvez; outro|outra dia|hora|vez; só|so|apenas estou|tô|to|dando|olhando|vendo|pesquisando .. olhando|olhada|vendo|pesquisando|olhadinha; só|so|apenas olhando|vendo|pesquisando; não|nao me liga*|ligue*|contacte*|contate*|interessa; não|nao .. ligar|ligue|liguem; vou pensar; não|nao estou interessad*; não|nao é necessário
  non|preferisco .. voglio|vorrei|desidero|intendo|do|lascio|lasciare|dare .. dare|lasciare|fornire|condividere|mia|mio|miei .. email|mail|numero|telefono|dati|contatti|niente|contatto; preferisco non|rimanere|restare; no grazie; non ora|adesso|oggi|interessa|serve|mi; forse più|dopo|un; più tardi; magari dopo|più|un; un'altra volta; un altra|altro|altra volta|momento; sto solo|soltanto .. guardando|dando|curiosando; solo guardando|curiosando; do solo un; ci penso; ci devo pensare; non .. chiamatemi|contattatemi|chiamare|contattare|chiamate; non sono interessat*; non c'è bisogno; per ora no|non; non serve
  wil|geef|ga|liever|wens|hoef .. geen|niet|mijn|liever .. geven|delen|achterlaten|telefoonnummer|nummer|email|e-mail|gegevens|mailadres; liever niet|anoniem; nee bedankt|dank|dankje|hoor; niet nu|vandaag|geïnteresseerd|nodig|bellen; nu niet|even; misschien later|een; later misschien|wel; een andere keer; alleen maar|even .. kijken|rondkijken; kijk|even alleen|gewoon|rond|rondkijken; gewoon .. rondkijken|kijken; geen interesse|behoefte|contact|reclame; niet .. bellen|mailen|contacteren; bel|mail me|mij niet; denk|nadenken er .. over; hoeft niet
  nie .. chcę|podam|będę|chciałbym|zamierzam|chciałabym|podaję .. podawać|podać|zostawiać|numeru|maila|email*|telefonu|danych|nic|dzielić|zostawić; wolę nie|pozostać; nie dziękuję|dzięki|teraz|dzisiaj|dziś|jestem|trzeba|interesuje; może później|innym|kiedyś|potem; później może; innym razem; nie dzwoń*|kontaktuj*; tylko się|patrzę|oglądam|przeglądam|sprawdzam .. rozglądam|patrzę|oglądam; tylko się rozglądam; rozglądam się; zastanowię się; muszę .. zastanowić|przemyśleć; na razie nie|dziękuję; nie ma potrzeby; nie potrzebuję kontaktu
  vermek|paylaşmak|bırakmak|söylemek istemiyorum|istemem; istemiyorum; istemem; hayır teşekkür*|sağol|sağolun|istemiyorum; şimdi değil|olmaz; şu an değil|istemiyorum; şimdilik .. değil|yok|hayır|bakıyorum|istemiyorum|kalsın; belki sonra|daha|başka; daha sonra; sonra belki|bakarız; sadece bakıyorum|bakınıyorum|geziyorum|bakıyordum; aramayın|aramayınız; ilgilenmiyorum; düşüneceğim; gerek yok; başka zaman; vermeyeceğim; kalsın; iletişime geçmeyin
  لا|لن .. أريد|اريد|أرغب|ارغب|أود|أحب|اعطي|أعطي|أعطيك|اشارك .. إعطاء|اعطاء|ترك|مشاركة|بريدي|رقمي|بياناتي|رقم|أعطي|اعطي; أفضل|افضل عدم|ألا|أن .. أعطي|مشاركة|إعطاء|ذكر; أفضل|افضل عدم; لا شكرا; ليس الآن|الان|اليوم; ربما لاحقا|فيما|مرة|بعدين; لاحقا .. شكرا|ربما; لاحقا; فقط أتصفح|اتصفح|أشاهد|أنظر|استفسر|أتفرج; أتصفح|اتصفح فقط; لا تتصلوا|تتصل|تتواصلوا|داعي|حاجة; لست|غير مهتم*; سأفكر|سافكر; وقت آخر; مرة أخرى لاحقا
  नहीं|न|ना|मत .. दूंगा|दूंगी|देना|चाहता|चाहती|दे|बताना|साझा; नंबर|ईमेल|फोन|जानकारी|डिटेल .. नहीं; नहीं धन्यवाद|शुक्रिया|चाहिए; अभी नहीं; बाद में; शायद बाद; फिर कभी; सिर्फ|बस|केवल देख; रुचि|दिलचस्पी नहीं; कॉल|फोन मत|न|ना; सोच कर|के|कर|लेता; संपर्क न|मत; जरूरत नहीं; nahi|nahin .. dena|dunga|dungi|chahta|chahti|batana; number|email|phone .. nahi|nahin; nahi|nahin shukriya|dhanyavaad|thanks|chahiye; abhi nahi|nahin; baad mein|me|mai; sirf|bas dekh; call|phone mat; shayad baad; interest nahi; soch ke|kar
  不想 .. 留; 不想 .. 给; 不想 .. 提供; 不愿意; 不方便; 不留; 不给; 不想透露; 不提供; 不用了; 不用谢谢; 不需要; 不必; 以后再说; 下次吧; 下次再; 改天; 暂时不; 现在不; 先不; 再看看; 再说吧; 只是看看; 随便看看; 就看看; 我先看看; 考虑一下; 没兴趣; 不感兴趣; 别打电话; 不要打电话; 不要联系; 别联系; 不用联系; 稍后再; 晚点再; 不了谢谢; 以后吧
  教えたくない; 教えたくありません; 教えません; 言いたくない; 伝えたくない; 出したくない; 結構です; けっこうです; いりません; いらない; 必要ありません; 必要ない; 遠慮; また今度; また後で; 後で; あとで; 今はいい; 今はいらない; 今は必要; 今はちょっと; 見ているだけ; 見てるだけ; 見ていただけ; 興味ありません; 興味がない; 興味はありません; 連絡しないで; 電話しないで; 連絡は不要; 電話は不要; 連絡不要; 検討します; 考えます; 考えておきます; 匿名; 控えさせて; やめておきます; 大丈夫です`)

/** Looks like a decline and is none: "just looking for a price". */
export const NO_DECLINE = phraseBook(`
  looking for|to; browsing for; no problem|worries|idea|doubt; why not; mirando para|precios; cherche un|une|à; suche nach|einen|eine|ein`)

/** The whole message, when details were asked for. */
export const BARE_NO = new Set(
  wordsOf(`no nope nah n never pass skip not nein ne nö nee não nao nem non nan nie hayır hayir yok لا كلا नहीं ना nahi nahin na
    不 不了 不用 不要 没有 算了 いいえ いえ いや ううん`),
)

/** Yes, said first. */
export const YES = new Set(
  wordsOf(`yes yeah yep yup yea yess correct exactly right indeed absolutely definitely sí si correcto exacto efectivamente claro
    oui ouais exact exactement correct ja jawohl genau richtig stimmt jap jo sim isso exato certo correto claro
    sì esatto certo corretto giusto jazeker klopt juist tak zgadza dokładnie owszem jasne evet doğru aynen tabii
    نعم اجل أجل ايوه صحيح بالضبط ها हाँ हां जी सही haan han ji sahi bilkul 是 对 对的 是的 没错 嗯 はい うん ええ そう そうです そうです正`),
)

/** Agree only when the message says nothing else. */
export const SOFT_YES = new Set(
  wordsOf(`ok okay okey k kk sure fine alright great cool perfect perfecto vale bueno bien dale d'accord daccord entendu parfait volontiers
    okej gut gerne klar passt einverstanden beleza ótimo perfeito combinado pode bene perfetto va volentieri d'accordo goed prima graag
    dobrze dobra pewnie oczywiście tamam olur peki tabi حسنا طيب تمام موافق اوك ठीक अच्छा theek thik accha acha 好 好的 行 可以 没问题 了解 わかりました いいですよ お願いします 大丈夫`),
)

/** Yes first, in scripts without blanks. */
export const UNSPACED_YES = phraseBook(
  'はい; ええ; うん; そうです; 是的; 对的; 没错; 好的; 是啊; 对啊; 嗯',
)

/** Says a name and nothing else, when hardly a word is left over. */
export const SAYS_NAME = phraseBook(`
  name is|s|ist|es|est; name's; me llamo; mi nombre; je m appelle; ich heiße; mein name; me chamo; meu nome; mi chiamo; ik heet; mijn naam
  nazywam się; mam na imię; adım; ismim; اسمي; मेरा नाम; mera naam; 我叫; と申します`)

/** Words that may stand around a yes, a no, a greeting or contact details without saying more. */
export const FILLERS = new Set(
  wordsOf(`please pls plz thanks thank you thx ty very much so many a lot for it that is this the oh well and then there sir madam all good day morning
    evening afternoon night bye goodbye see ya later cheers hello hi hey hiya yo lol haha hahaha hmm hm ah uh um i'm im i am my name here it's its me got know see
    email mail e-mail phone number tel mobile cell at or on by reach dot com org net nice just
    por favor gracias muchas adiós hasta luego hola buenos buenas días tardes noches qué bien me llamo soy mi nombre es correo teléfono número el y o tu
    merci beaucoup bien s'il vous plaît svp stp bonjour bonsoir salut au revoir bonne journée je suis m'appelle mon c'est et ou numéro téléphone adresse voici super
    danke schön bitte vielen dank hallo guten tag morgen abend tschüss auf wiedersehen servus moin ich bin heiße mein meine ist lautet und oder nummer telefon unter super
    obrigado obrigada muito olá oi bom boa dia tarde noite tchau até logo sou chamo meu minha é e ou telefone tá está bem bom então valeu
    grazie mille ciao salve buongiorno buonasera arrivederci prego sono chiamo il mio la mia è e o numero telefono per favore
    dank je wel bedankt hartelijk hoi dag goedemorgen doei tot ziens ik ben heet mijn is en of telefoonnummer naam alsjeblieft alstublieft
    dziękuję dzięki bardzo cześć witam dzień dobry do widzenia pa jestem nazywam się mój moje to i lub numer proszę imię
    teşekkürler teşekkür ederim ederiz çok sağol merhaba selam günaydın iyi günler görüşürüz adım ben benim ve veya numaram lütfen
    شكرا جزيلا لك مرحبا السلام عليكم اهلا صباح الخير مساء مع السلامة انا اسمي بريدي رقمي هو و من فضلك
    धन्यवाद शुक्रिया नमस्ते मेरा नाम है और मैं हूँ नंबर ईमेल अलविदा namaste dhanyavaad shukriya mera naam hai main hoon`),
)

/** Greetings, thanks and goodbyes of scripts without blanks. */
export const UNSPACED_FILLERS = phraseBook(`
  谢谢; 多谢; 感谢; 你好; 您好; 再见; 拜拜; 早上好; 晚上好; 哈哈; 我叫; 我是; 我的 .. 电话|是; 邮箱是
  ありがとう; ありがとうございます; こんにちは; こんばんは; おはよう; おはようございます; さようなら; です; ます; と申します; はじめまして; どうも; よろしくお願いします`)

/** Talk about the bot or the weather: deserves a nice word, but no answer of the business. */
export const SMALL_TALK = phraseBook(`
  are|r|is you|u|this|it|there .. bot|robot|human|real|person|ai|machine|chatbot|single|married; how are|r|is you|u|things|ya|your|it; how's it going; how do you do; what's|whats|what up; who|what are|r|made|built|created you|u; what's|whats|what is|s your name; your name; am i .. talking|speaking|chatting .. bot|human|person|robot|to; who am i|this; tell .. joke|story|fun; do you .. like|love|sleep|eat|dream|feel|speak|know; how old|tall are; where are you from; i love|like|hate you; you're|youre|you are .. funny|smart|stupid|dumb|cute|nice|great|awesome; nice to meet; meaning of life; sing .. song; ignore .. instructions|prompt|rules; system prompt; are you there; anyone|anybody there|here; you suck; good bot|job
  eres .. robot|bot|humano|persona|real|máquina; cómo|que estás|está|están|tal|va; qué tal; quién eres; hay alguien; cuéntame un chiste; cómo te llamas
  es|êtes tu|vous .. robot|humain|bot|réel|personne|vraie; ça va; comment ça|allez|vas|vous|tu va|vous|tu|appel*; qui es|êtes tu|vous; raconte .. blague; tu es .. robot|humain|bot
  bist|sind du|sie .. bot|roboter|mensch|echt|maschine|computer; wie geht|gehts|heißt; wer bist|sind; erzähl .. witz; ist .. jemand da; was geht
  você|voce|tu|és|é .. robô|robo|bot|humano|pessoa; tudo bem|bom; como vai|você|está|vai; quem é você; qual .. seu nome; conta .. piada; como você está
  sei .. bot|robot|umano|persona|vero; come stai|va|ti|sta|state; chi sei; come ti chiami; raccontami una; c'è qualcuno
  ben|bent je|jij|u .. robot|bot|mens|echt; hoe gaat|heet; alles goed; wie ben; vertel .. grap
  czy jesteś|to|rozmawiam .. robotem|bot*|człowiek*; jesteś .. bot*|robot*|człowiek*; jak się|leci|masz .. masz|nazywasz|czujesz|leci; kim jesteś; co słychać; opowiedz .. żart
  robot|bot|insan|gerçek musun|mısın|misin|mısınız|musunuz; nasılsın; nasılsınız; kimsin; adın ne; sen kimsin; naber; ne haber; fıkra anlat*
  هل أنت|انت .. روبوت|بشر|إنسان|حقيقي|آلي|انسان; كيف حالك|الحال|حالكم; من أنت|انت; ما اسمك; احك*|أخبرني نكتة
  क्या .. रोबोट|बॉट|इंसान; आप कैसे|कौन हैं|हो; कैसे हो|हैं; आपका नाम; चुटकुला; kya .. robot|bot|insaan ho|hai|hain; kaise ho|hain|hai; aap kaise|kaun; tum kaun|kaise
  你是机器人; 你是真人; 是机器人吗; 是真人吗; 你是人吗; 你好吗; 你叫什么; 你是谁; 讲个笑话; 讲笑话; 在吗; 有人吗
  ロボット; ボットですか; ボット; 人間ですか; お元気ですか; 元気ですか; あなたは誰; 名前は何; お名前は; 冗談; 誰ですか; aiですか`)

function wordsOf(list: string): string[] {
  return list.trim().split(/\s+/).map(fold)
}
