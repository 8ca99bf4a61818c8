// Word lists of ownership and correction. Called by owner and correction; lists are data.

import { phraseTable, wordSet } from './token.ts'

/** Whose a detail may be, as people call each other. */
export const RELATIONS =
  wordSet(`wife husband spouse partner girlfriend boyfriend fiance fiancé fiancée mother
  mom mum mama father dad son daughter brother sister aunt uncle cousin grandmother grandma grandfather grandpa
  grandson granddaughter nephew niece neighbour neighbor friend colleague coworker co-worker boss manager
  assistant secretary roommate flatmate landlord tenant client accountant lawyer attorney contractor employee
  associate director mother-in-law father-in-law kid
  mujer esposa esposo marido pareja novia novio madre padre mamá papá hijo hija hermano hermana vecino vecina
  amigo amiga jefe jefa compañero compañera abogado
  femme mari épouse époux conjoint conjointe compagne compagnon copine copain mère père fils fille frère soeur
  sœur voisin voisine ami amie collègue patron
  frau ehefrau mann ehemann partnerin freundin freund mutter vater sohn tochter bruder schwester nachbar
  nachbarin kollege kollegin chef chefin
  mulher esposa marido namorada namorado mãe pai filho filha irmão irmã vizinho vizinha colega chefe
  moglie marito fidanzata fidanzato compagna compagno madre padre figlio figlia fratello sorella vicino vicina
  amico amica collega capo
  vrouw echtgenote echtgenoot vriendin vriend moeder vader zoon dochter broer zus buurman buurvrouw baas
  żona zona żony mąż męża dziewczyna chłopak matka mama ojciec tata syn córka brat siostra sąsiad sąsiadka
  kolega koleżanka szef
  eşim esim karım kocam annem babam oğlum kızım kardeşim abim ablam komşum arkadaşım patronum
  زوجتي زوجي أمي امي أبي ابي ابني ابنتي أخي اخي أختي اختي جاري صديقي صديقتي مديري
  पत्नी पति माँ मां पिता बेटा बेटी भाई बहन पड़ोसी दोस्त`)
export const UNSPACED_RELATIONS = [
  '老婆',
  '妻子',
  '太太',
  '老公',
  '丈夫',
  '先生的',
  '妈妈',
  '爸爸',
  '朋友',
  '邻居',
  '妻の',
  '夫の',
  '主人の',
  '友人',
  '友達',
]

/** Theirs, when a word for the detail follows: "his number", "sein Handy". */
export const THEIR_WORDS =
  wordSet(`his her their his/her seine seinen sein son sa dele dela suo sua zijn haar jego
  jej onun उसका उसकी उनका उनकी uska uski`)
/** Theirs or, politely, yours. */
export const THEIR_OR_YOUR = wordSet('su sus ihre ihrer ihr seu leur onun')
export const THEM_WORDS = wordSet('him her them ihn sie lui elle lo la ele ela hem haar')

/** The writer's own, nearest before the detail. */
export const SELF_WORDS =
  wordSet(`me my mine myself i i'm im our us we mi mis mío mía yo nuestro nuestra soy mon
  ma mes moi je notre mein meine meinen meiner mir mich ich unser unsere meu minha meus eu mim nosso mio mia io
  miei nostro mijn mij ik onze mój moja moje mnie ja benim ben bana मेरा मेरी मुझे मैं mera meri رقمي بريدي`)

export const DETAIL_WORDS =
  wordSet(`email e-mail e mail mails number phone cell mobile tel telephone contact address
  whatsapp no nr line name landline work office correo teléfono número móvil celular adresse courriel mail
  téléphone portable numéro nummer handy telefon telefonnummer mailadresse e-mailadresse telefone endereço
  telefono numero cellulare indirizzo telefoonnummer adres numer telefonu numarası telefonu e-postası ईमेल नंबर
  फोन`)
export const LINKS =
  wordSet(`is are was at on under to: ist unter lautet es est é è jest to is at: via can be reached
  reach him her them hai है`)

/** I did it: what follows "to" was written to, not given. */
export const CONTACTED =
  wordSet(`wrote write writing written emailed e-mailed mailed messaged contacted called
  phoned rang texted tried complained sent dialed dialled calling emailing reached
  escribí escribimos escrito escribiendo llamé llamado llamamos écrit écrivons appelé contacté geschrieben
  schreibe schreiben angerufen gemailt kontaktiert escrevi escrevemos escrito liguei ligamos scritto scrivo
  scriviamo chiamato contattato geschreven gemaild gebeld pisałem pisałam dzwoniłem napisałem yazdım aradım
  yazdık كتبت اتصلت راسلت लिखा`)
/** Asks to be forgotten: no lead. */
export const WITHDRAWS =
  wordSet(`unsubscribe unsubscribing remove removing delete erase abbestellen abmelden austragen löschen
  desuscribir desuscribirme borrar eliminar désabonner désinscrire supprimer descadastrar remover apagar
  disiscrivere cancellare rimuovere uitschrijven verwijderen wypisać wypisz usuń usunąć`)
export const WRITERS =
  wordSet(`i we i've we've ive weve wife husband he she they yo nosotros he hemos je nous j'ai ich
  wir habe haben eu nós io noi ho abbiamo ik we heb hebben`)
export const RECEIVED =
  wordSet(`got get getting received receive receiving message email e-mail mail sms text texts
  call calls emails spam newsletter`)
export const YOURS =
  wordSet(`your yours you're tu vuestro vuestra votre vos eure euer ihre eurer seu vosso vostro
  vostra jullie uw wasz wasza sizin`)
export const SITE_WORDS = wordSet(
  'site website page homepage listed published web webseite seite página',
)

/** After it: what the writer says about an address that is not theirs. */
export const GRIEVANCES =
  phraseTable(`spamming|spams|spam|bounced|bounces|bouncing|nobody answers|nobody answered
  no one answers|no one answered|noone answers|nobody replies|nobody replied|no one replied|no one replies
  never answered|never answers|never replied|never replies|not answering|not responding|no answer|no reply
  no response|doesn't work|does not work|didn't work|isn't working|not working|is dead|doesn't exist
  keeps calling|keeps emailing|keeps writing|is that you|is this you|is that yours|is it yours|still valid
  don't use it|do not use it|dont use it|no longer use|anymore|any more|no longer
  nadie contesta|nadie responde|no contestan|personne ne répond|pas de réponse|niemand antwortet|keine antwort
  niemand meldet|antwortet niemand|ninguém responde|nessuno risponde|niemand reageert|geen antwoord|nikt nie
  kimse cevap|geschrieben|angerufen|gemailt`)

export const ROLE_LOCALS =
  wordSet(`accounts accounting accountspayable ap billing invoices invoice support help
  helpdesk service customerservice noreply no-reply postmaster abuse`)
export const NEVER_PERSONS =
  wordSet(`noreply no-reply no_reply donotreply do-not-reply mailer-daemon postmaster
  notifications notification bounce bounces`)

/** The message takes something back. */
export const CORRECTIONS =
  phraseTable(`i mean|i meant|i ment|oops|ooops|whoops|woops|typo|correction|scratch that
  wrong one|wrong email|wrong e-mail|wrong number|wrong address|wrong mail|wrong name|actually use|actually it's
  actually its|actually it is|actually my|actually please|actually make it|actually that's|actually the|instead
  should be|should have been|should read|supposed to be|my bad|my mistake|ignore that|mistyped|misspelled
  misspelt|made a mistake|use this one|it's not|its not|that's not|thats not|not the|was wrong|is wrong|mistake
  rather use|better use|please use|forget that|sorry it's|sorry its|sorry it is|sorry that's|sorry my|sorry the
  sorry wrong|sorry use|quise decir|quería decir|me equivoqué|perdón es|perdon es|en realidad|mejor usa|error
  corrección|corrijo|je voulais dire|en fait|erreur|je me suis trompé|je me suis trompée|plutôt|pardon c'est
  désolé c'est|ich meine|ich meinte|ich meinte natürlich|eigentlich|tippfehler|vertippt|verschrieben|falsch
  stimmt nicht|sondern|korrektur|besser|ups|hoppla|quis dizer|na verdade|errei|correção|aliás|volevo dire|anzi
  in realtà|ho sbagliato|sbagliato|correzione|ik bedoel|ik bedoelde|eigenlijk|foutje|verkeerd|miałem na myśli
  miałam na myśli|pomyłka|pomyliłem|pomyliłam|właściwie|yanlış|aslında|düzeltme|yani|أقصد|اقصد|خطأ|تصحيح|غلط
  मेरा मतलब|गलत|असल में|mera matlab|galat`)
export const UNSPACED_CORRECTIONS = [
  '不对',
  '错了',
  '更正',
  '应该是',
  '说错',
  '写错',
  '打错',
  '不是',
  '間違え',
  '訂正',
  '正しくは',
  '間違い',
]
export const APOLOGIES = wordSet(
  'sorry perdón perdon disculpa pardon désolé entschuldigung desculpa desculpe scusa scusi sorry przepraszam pardon آسف माफ़ क्षमा no wait',
)
export const NOT_WORDS = wordSet('not nicht pas niet nie não nao değil ليس नहीं')
