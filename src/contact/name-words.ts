// Word lists of the name scanner: what introduces a name, what is never one, what ends one.
// Called by the name-* files. Lists are data: a word missing here is fixed by adding it.

import { phraseTable, wordSet } from './token.ts'

/** The word after these is a name whatever its case. First person. */
export const STRONG_INTROS = phraseTable(`my name is|my names|my name's|my full name is|my name
  my name is registered as|my first name is|my last name is|my surname is|my full name|i go by
  i am called|i'm called|me llamo|mi nombre es|mi nombre completo es|je m'appelle|mon nom est
  mon prénom est|ich heiße|ich heisse|mein name ist|mein name lautet|hier spricht|me chamo|chamo-me
  mon nom|meu nome é|meu nome e|meu nome|o meu nome é|mi chiamo|il mio nome è|il mio nome e|ik heet|mijn naam is
  nazywam się|nazywam sie|mam na imię|mam na imie|moje imię to|benim adım|adım|ismim|benim ismim
  اسمي|إسمي|اسمي هو|मेरा नाम|mera naam|mera nam`)

/** First person too, but as often followed by anything else ("I'm interested"). */
export const WEAK_INTROS =
  phraseTable(`i am|i'm|im|iam|this is|it's|its|it is|soy|yo soy|habla|je suis
  moi c'est|c'est|c est|ici|ich bin|ich bin der|ich bin die|hier ist|bin|eu sou|sou|sou o|sou a|eu sou o
  eu sou a|aqui é|aqui é o|aqui é a|fala|sono|io sono|qui|ik ben|met|hier is|jestem|tu|z tej strony|ben
  أنا|انا|معك|मैं|main|mai|i'm registered as|registered as|i am registered as|speaking is|you can call me
  just call me|call me|folks call me|people call me`)

/** Names of somebody, said without "my": the person spoken of last. */
export const OPEN_INTROS = phraseTable(`name is|name's|names|full name is|full name|ask for|talk to
  speak to|speak with|attn|attention|contact person is|contact person|the name is|name|nombre|nom|nome
  naam|imię|isim|isim soyisim|ad soyad|preguntar por|pregunte por|demandez|demander|fragen sie nach
  chiedere di|vragen naar|the name's`)

/** His, her, their: a third person's. */
export const THIRD_INTROS = phraseTable(`his name is|her name is|their name is|his name's|her name's
  his name|her name|he's called|she's called|he is called|she is called|su nombre es|se llama|il s'appelle
  elle s'appelle|son nom est|er heißt|sie heißt|sein name ist|ihr name ist|ele se chama|ela se chama
  o nome dele é|o nome dela é|si chiama|hij heet|zij heet|ze heet|zijn naam is|haar naam is|nazywa się
  ma na imię|onun adı|adı|اسمه|اسمها|उसका नाम|उनका नाम|uska naam`)

export const FIRST_NAME_LABELS =
  phraseTable(`first name|firstname|given name|vorname|prénom|nombre de pila
  primeiro nome|voornaam|imię|ad`)
export const LAST_NAME_LABELS =
  phraseTable(`last name|lastname|surname|family name|nachname|familienname
  nom de famille|apellido|apellidos|sobrenome|apelido|cognome|achternaam|nazwisko|soyad|soyadı`)

/** Who says it by "X here". */
export const HERE_WORDS = wordSet('here hier aquí aca ici qui aqui burada')

/** Endings of a letter; a name may follow. */
export const CLOSINGS = phraseTable(`regards|best regards|kind regards|warm regards|best wishes|best
  sincerely|yours sincerely|yours truly|yours|cheers|thanks|thank you|many thanks|thx|thanks again
  thanks in advance|greetings|br|saludos|un saludo|atentamente|gracias|cordialement|bien cordialement
  merci|salutations|grüße|gruß|viele grüße|liebe grüße|beste grüße|schöne grüße|freundliche grüße
  mit freundlichen grüßen|mfg|lg|vg|danke|vielen dank|obrigado|obrigada|atenciosamente|abraços|abraço
  cumprimentos|grazie|saluti|cordiali saluti|distinti saluti|groeten|groetjes|met vriendelijke groet
  met vriendelijke groeten|mvg|bedankt|pozdrawiam|z poważaniem|dziękuję|teşekkürler|saygılarımla
  sevgiler|شكرا|تحياتي|धन्यवाद|सादर`)

/** Stand before a name without being part of it. */
export const TITLES =
  wordSet(`mr mrs ms miss mx dr prof sir madam herr frau fräulein señor señora señorita
  sr sra srta don doña monsieur madame mademoiselle mme mlle signor signora sig dott senhor senhora
  pan pani bay bayan dhr mevr meneer mevrouw السيد السيدة श्री श्रीमती`)
export const ARTICLES = wordSet('der die el la il le pan pani')
export const PARTICLES =
  wordSet(`van von de da do dos das di del della der den ter ten la le el al bin ibn
  bint y e zu zur du des abu mc mac st san santa`)

/** Openers of a message that may precede a bare name. */
export const OPENERS =
  wordSet(`hi hello hey yes yeah yep sure ok okay of course alright fine hola sí si
  claro vale bonjour salut oui bien d'accord hallo ja klar gerne guten tag moin olá oi sim ciao buongiorno
  sì certo goedendag natuurlijk cześć tak jasne dzień dobry merhaba selam evet tabii tamam مرحبا نعم اكيد
  नमस्ते हाँ हां जी is it's its it i'm im i am this name my so and well good morning afternoon evening great
  perfect thanks no problem please here you go ich bin c'est soy sono ben to jestem`)

export const COMPANY_WORDS =
  wordSet(`inc llc ltd gmbh ag sa sl bv co corp company group team support sales
  service services office roofing dental clinic solar solutions studio agency store shop bank insurance
  consulting partners holding systems software hotel restaurant school university church media energy`)

/** Never a name, whatever their case: function words, states, what people ask for. */
export const NOT_NAMES =
  wordSet(`a an the and or but so if then as at by for from in into of off on onto out
  over to up with without about after before because than that this these those there here who whom
  whose what which when where why how i me my mine we us our you your he him his she her it its they them
  their is are am was were be been being do does did done have has had will would can could should shall
  may might must not no nor yes ok okay sure please thanks thank thx hi hello hey dear sir madam good
  great fine well very really quite just also only still already again always never ever even too much
  many more most some any all both each every other another such same now today tomorrow tonight
  yesterday later soon asap early late morning afternoon evening noon night week weekend month year day
  days monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug
  sep sept oct nov dec
  interested looking searching trying calling writing asking wondering thinking planning having getting
  going coming moving working living using running hoping waiting wanting needing seeing afraid able
  happy glad sorry sad angry upset mad tired sick busy ready available free unable unsure confused stuck
  lost worried curious new old back away home late broken urgent important wrong right correct true false
  bad nice cool awesome amazing terrible ridiculous unacceptable perfect possible impossible expensive
  cheap quick fast slow small big large full empty open closed certain aware unhappy disappointed
  frustrated considering comparing located based based interested calling a customer client patient
  owner manager student teacher doctor nurse lawyer engineer developer designer homeowner tenant landlord
  renter business company person people someone somebody anyone anybody nobody everyone guy man woman mom
  dad mother father husband wife son daughter brother sister boss friend neighbor neighbour colleague
  partner team family kid kids child children email e-mail mail phone number call text tel cell mobile
  contact address name names street road avenue city state country zip code order account invoice quote
  price pricing cost costs appointment booking demo trial plan question questions problem issue help
  support service sales information info details need want wants like love know think hope mean meant see look get
  got give make take send sent use used tell told let ask asked try tried buy book pay paid cancel change
  update check meet talk speak chat write reach visit come go leave live work wait reply answer
  one two three four five six seven eight nine ten first last next previous
  german french spanish italian english dutch polish turkish portuguese american british canadian indian
  chinese japanese arab mexican european maybe perhaps actually oops sorry basically definitely absolutely
  what's that's there's it's i'm i'll i'd i've don't can't won't isn't wasn't didn't
  anything something nothing everything none else best regards cheers speaking registered called whatsapp
  website site page app google facebook instagram crm api bot robot human real live agent asap pm am usd eur
  god jesus vegan vegetarian muslim jewish catholic hindu buddhist atheist pregnant disabled retired
  married single divorced widowed gay straight trans diabetic allergic deaf blind male female parent
  carer caregiver nurse vet veteran self-employed freelance freelancer unemployed employed remote
  irish scottish welsh swedish norwegian danish finnish swiss austrian belgian greek russian ukrainian
  korean vietnamese thai filipino brazilian argentinian colombian peruvian chilean cuban egyptian moroccan
  nigerian kenyan ghanaian australian israeli iranian iraqi syrian lebanese pakistani bangladeshi asian
  african latino latina hispanic
  spelled spelt misspelled misspelt incorrect missing
  interesting urgent test testing testers just gonna wanna gotta trying done finished lol haha wow hmm umm
  uh um ah oh alright yep yeah nope nah bye goodbye via per vs etc eg ie not'`)

/** The same for the other languages, kept apart so that each list stays readable. */
export const NOT_NAMES_ELSEWHERE =
  wordSet(`أو او أم ام ثم albo lub czy oraz veya yahut ile या अथवा और
  el la los las un una unos unas y o pero de del en con por para que
  como cuando donde mi tu su es soy está estoy interesado interesada cliente nuevo nueva aquí buscando
  quiero necesito hola gracias sí no muy también correo teléfono número móvil llamar presupuesto cita
  médico dentista profesor estudiante dueño autónomo mexicano español
  le les des une et ou mais avec pour par que qui quand où mon ma mes ton ta votre vous nous je suis
  intéressé intéressée intéressés client cliente nouveau nouvelle ici désolé désolée d'accord très bien
  merci bonjour oui non disponible pressé perdu contente content prêt prête français téléphone numéro
  rendez-vous devis intéressant urgent propriétaire locataire à la au aux en du mail pas cher
  der die das ein eine einen und oder aber mit für von zu bei im am ist bin war ich du er sie wir ihr
  mein meine dein deine interessiert kunde kundin neu hier auf aus nicht nur auch noch schon sehr gerade
  gut schlecht dringend kaputt zufrieden unzufrieden bereit müde krank froh traurig sicher unsicher selbstständig
  student studentin rentner rentnerin lehrer lehrerin arzt zahnarzt eigentümer eigentümerin mieter mieterin
  vermieter hausbesitzer privatperson anfänger moment juni juli januar februar märz mai oktober dezember
  sommer winter herbst frühling grunde prinzip internet garten haus hause urlaub büro notfall netz
  durchschnitt deutscher bitte danke ja nein hallo gern gerne erreichbar unterwegs verheiratet der telefon
  nummer handy angebot termin frage
  o a os as um uma e ou mas com para por que como quando onde meu minha seu sua é sou estou está
  interessado interessada novo nova aqui procurando quero preciso olá oi obrigado obrigada sim não muito
  também telefone número celular orçamento consulta dono dona professor estudante brasileiro
  il lo gli le uno di da con per che come quando dove mio mia tuo sono interessato interessata cliente
  nuovo nuova qui cerco vorrei voglio ciao grazie sì molto anche telefono numero cellulare preventivo
  appuntamento disponibile pronto proprietario italiano contento felice sicuro ancora stato stata
  het een en of maar met voor van op dat wie wat waar mijn uw jij u ik ben geïnteresseerd klant nieuw hier
  zoek wil graag dank bedankt ja nee niet ook nog al erg telefoon nummer offerte afspraak op zoek blij
  bezig benieuwd eigenaar huurder nieuwsgierig te in
  i w z na do po dla jak kiedy gdzie mój moja twój jest jestem zainteresowany zainteresowana klientem
  nowy tutaj szukam chcę proszę dziękuję tak nie bardzo też telefon numer zadowolony pewien właścicielem
  ve veya ama ile için bir bu şu o ben sen biz siz benim sizin müşteri yeni burada arıyorum istiyorum
  ilgileniyorum merhaba teşekkürler evet hayır çok da de telefon numara numaram randevu fiyat size sizi
  bunu şimdi sadece daha memnun
  مهتم مهتمة أريد اريد ابحث أبحث عميل جديد هنا من في على عن مع هل لا نعم شكرا رقم رقمي هاتف بريد بريدي و هو
  هي ليس طالب محتاج محتاجة بحاجة سعيد ورقمي وبريدي وهاتفي
  gruß grüße grüßen lg mfg vg saludo saludos atentamente cordialement salutations saluti groeten groet
  groetjes mvg pozdrawiam abraço abraços cumprimentos atenciosamente saygılarımla sevgiler
  है हूँ हूं हैं और या में का की के को से पर नहीं हाँ रुचि चाहता चाहती ग्राहक नया फोन फ़ोन नंबर ईमेल मेरा मेरी
  मुझे hai hoon hun aur mera meri`)
