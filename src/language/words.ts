// What gives the ten Latin-script languages away: common words of questions and small talk, and
// letters or endings that few of them share. Read by detect.ts; a word in several lists counts less.
import type { Language } from './language.ts'

export type LatinLanguage = Exclude<Language, 'ar' | 'hi' | 'zh' | 'ja'>

/** Lower case, blank-separated. Words that visitors of any language type ("ok", "demo", "email") stay out. */
export const COMMON_WORDS: Record<LatinLanguage, string> = {
  en: `the a an and or but is are am was were be been do does did don't doesn't can can't could would should will
    won't i i'm i'd i'll i've im my me mine you your yours we our us they it it's its he she his her this that these those there
    here what what's whats when where who which why how of to in on at for with from by about as if not have has had get got
    need want like just any some much many more please thanks thank hello hey yes yeah sure offer take work price cost book buy
    call help good morning still already into than then so no interested maybe later today tomorrow month year per someone
    know tell show give let looking thx pls bye cheers great nice`,
  es: `el la los las un una unos unas y o pero es son soy era está están estoy estar hay de del al en con por para sin
    sobre que qué como cómo cuando cuándo cuanto cuánto cuánta cuántos cuántas cuesta cuestan cuál cual cuáles donde dónde quién porque no sí si mi mis
    tu su sus me te se nos le les lo yo usted ustedes ellos este esta esto ese esa eso tiene tienen tengo tienes tenéis puedo puede
    pueden podéis podría quiero quiere quisiera quería necesito hacer hola gracias buenos buenas días tardes noches favor adiós más muy
    también ya todavía algo precio ofrecen hacéis llamar llámame correo hasta mañana ahora gustaría vale claro luego nada solo sólo
    saber comprar reservar cita funciona ha he fue ser`,
  fr: `le la les l un une des du de d et ou mais est sont suis était c ce cet cette ces il elle on nous vous ils je j
    tu me m te se s y en au aux à dans avec pour par sans sur que qu qui quoi quel quelle quels quelles quand où comment combien
    pourquoi parce ne n pas plus oui non mon ma mes ton votre vos notre nos leur être avoir ai as avez ont a fait faire faites
    peux peut pouvez puis voudrais veux veut besoin bonjour bonsoir salut merci bien très aussi si plaît svp coûte coûtent prix
    tarif devis rendez aimerais êtes proposez quelqu'un mois jour demain maintenant déjà toujours encore même tout tous voir
    acheter réserver revoir d'accord ça combien`,
  de: `der die das den dem des ein eine einen einem einer eines und oder aber ist sind bin war waren sein ich du er sie es wir
    ihr mich mir dich dir uns euch mein meine meinen meiner dein ihre ihren ihrem unser unsere sich nicht kein keine keinen was wer wie wo wann
    warum welche welcher welches wieviel viel viele mehr von zu zum zur mit für auf aus bei nach über um im in an am ab bis ohne
    haben habe hat hatte kann können könnte könnten möchte möchten will wollen würde brauche gibt geht kostet kosten hallo danke
    bitte guten tag ja nein doch noch nur schon auch wenn dass ob man mal gerne preis angebot termin anrufen rufen morgen heute
    jetzt wird werden machen bieten liefern kaufen buchen interesse vielen später als oder jemand bekomme`,
  pt: `o os a as um uma uns umas e ou mas é são sou era está estão estou de do da dos das no na nos nas em com por para pra
    sem sobre que quê como quando quanto quantos quanta custa custam qual quais onde quem porque não sim se meu minha meus minhas
    seu sua seus me te lhe nós eu você vocês voce ele ela eles isso isto este esta esse essa tem têm tenho temos posso pode podem
    poderia quero queria gostaria preciso fazer faço fazem olá oi obrigado obrigada bom boa dia tarde noite favor tchau mais muito
    também já ainda algo preço orçamento ligar ligue amanhã agora hoje até depois tudo bem só saber comprar agendar funciona
    foi ser ao aos à pelo pela vou vocês aceitam`,
  it: `il lo la i gli le un uno una e o ma è sono sei siamo siete era di del della dello dei degli delle da dal dalla in nel
    nella con per su sul sulla senza che chi cosa come quando quanto quanta quanti costa costano quale quali dove perché non sì no se
    mio mia miei tuo suo vostro vostra mi ti si ci vi io tu lui lei noi voi questo questa questi quello quella ho hai ha abbiamo
    avete hanno posso può puoi possiamo potete potrei vorrei voglio vuole bisogno fare fate ciao salve grazie buongiorno buonasera
    prego favore arrivederci più molto anche già ancora prezzo preventivo appuntamento chiamare chiamatemi domani oggi adesso al
    allo alla ai alle sapere comprare prenotare funziona essere stato bene dopo solo grazie qualcuno poi c'è mese`,
  nl: `de het een en of maar is zijn ben was waren ik jij je u hij zij ze wij we jullie mij me mijn jouw uw hem haar ons onze
    dit dat deze die niet geen wat wie hoe waar wanneer waarom welke hoeveel veel meer van te naar met voor op uit bij over om in
    aan af tot zonder door heb hebt heeft hebben had kan kunt kunnen zou wil willen wilt graag moet nodig doen doet doe
    krijg krijgen hallo hoi dag goedemorgen dank bedankt dankjewel alsjeblieft alstublieft ja nee nog ook al wel als er maar toch
    prijs kost kosten offerte afspraak bellen bel morgen vandaag nu wordt worden maken bieden leveren kopen boeken iemand
    interesse later gaat goed mag werkt`,
  pl: `i w we z ze na do od dla po o u za przez przy bez pod nad nie tak czy co kto jak gdzie kiedy dlaczego ile jaki jaka
    jakie który która które ja ty on ona my wy oni mnie mi mój moja moje mam masz ma macie mają państwo pan pani jest są jestem był
    była było być to ten ta te tego tej się siebie mogę może można możecie chcę chce chciałbym chciałabym potrzebuję proszę dzień dobry
    cześć witam dziękuję dzięki hej też już jeszcze tylko bardzo więcej cena kosztuje kosztują oferta ofertę wizyta zadzwonić zadzwońcie jutro dziś teraz
    kupić zamówić umówić działa ale lub oraz więc żeby bo jeśli kogoś usługi miesiąc`,
  tr: `bir ve ile için ama veya mi mı mu mü de da ne nasıl nerede nereye neden niçin kim kaç hangi bu şu o ben sen biz siz
    onlar benim senin bizim sizin bana sana bize size beni var yok değil evet hayır lütfen teşekkür teşekkürler ederim merhaba
    selam günaydın iyi günler istiyorum isterim istemiyorum ister misiniz musunuz mısınız müsünüz olur oldu olan daha çok en kadar
    fiyat fiyatı fiyatlar ücret ücreti kadar randevu teklif almak satın alabilir miyim mıyım yapıyor yapıyorsunuz bugün yarın
    şimdi sonra gibi şey hakkında arayın ara telefon numaram nedir tamam belki sadece çalışmıyor yardım aylık biri peki ya`,
}

/** Hindi and Urdu as typed in Latin letters: no language of ours, and no other one either. */
export const ROMANISED_HINDI = `hai hain ho hu hoon kya kaise kitna kitne kitni mujhe mera meri mere aap aapka tum hum ka ki ke ko se
  mein nahi nahin haan kar karo karna karte chahiye dekhna lena dena batao bhai kab kahan kyun kaun abhi aur yeh ye woh ji theek accha
  namaste shukriya dhanyavaad paisa paise hota milega sakta sakte raha rahe`

/** A letter or piece of a word that speaks for a language: [piece, languages, weight]. Lower case, NFC. */
export const PIECES: readonly (readonly [string, readonly LatinLanguage[], number])[] = [
  ['ñ', ['es'], 1.2],
  ['¿', ['es'], 2],
  ['¡', ['es'], 2],
  ['ción', ['es'], 1],
  ['ã', ['pt'], 1.2],
  ['õ', ['pt'], 1.2],
  ['ção', ['pt'], 1],
  ['ê', ['pt', 'fr'], 0.5],
  ['nh', ['pt'], 0.3],
  ['ß', ['de'], 1.2],
  ['ä', ['de'], 0.8],
  ['ö', ['de', 'tr'], 0.6],
  ['ü', ['de', 'tr'], 0.6],
  ['sch', ['de'], 0.4],
  ['ung ', ['de'], 0.4],
  ['ł', ['pl'], 1.2],
  ['ą', ['pl'], 1.2],
  ['ę', ['pl'], 1.2],
  ['ś', ['pl'], 1.2],
  ['ż', ['pl'], 1.2],
  ['ź', ['pl'], 1.2],
  ['ć', ['pl'], 1],
  ['ń', ['pl'], 1],
  ['rz', ['pl'], 0.3],
  ['cz', ['pl'], 0.4],
  ['ğ', ['tr'], 1.2],
  ['ş', ['tr'], 1.2],
  ['ı', ['tr'], 1.2],
  ['yor', ['tr'], 0.4],
  ['ç', ['fr', 'pt', 'tr'], 0.4],
  ['è', ['fr', 'it'], 0.6],
  ['ò', ['it'], 1],
  ['ì', ['it'], 1],
  ['ù', ['it', 'fr'], 0.6],
  ['zione', ['it'], 1],
  ['gli', ['it'], 0.4],
  ['œ', ['fr'], 1],
  ['û', ['fr'], 0.8],
  ['î', ['fr'], 0.8],
  ['ë', ['nl', 'fr'], 0.4],
  ['eau', ['fr'], 0.5],
  ['oeu', ['fr'], 0.4],
  ['ij', ['nl'], 0.5],
  ['aa', ['nl'], 0.4],
  ['ee', ['nl', 'en'], 0.15],
  ['sh', ['en'], 0.2],
  ['ght', ['en'], 0.5],
  ['ing ', ['en'], 0.3],
  ['wh', ['en'], 0.3],
  ["'s ", ['en'], 0.4],
]
