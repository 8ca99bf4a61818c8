// Words that say nothing about the subject, per language, and in English those that say little.
// Folded as terms.ts folds. Read by lexicon.ts; the lists serve questions and small talk alike.

export const STOP_WORDS = `
a an the and or but if then than as at by for from in into of off on onto out over per to up with without within
about after before during between through under above again once only own same so too very just also
i me my mine myself we us our ours you your yours he him his she her hers it its they them their theirs this that
these those who whom whose which what when where why how am is are was were be been being have has had having do
does did doing done can could may might must shall should will would ill id ive im youre dont doesnt cant wont isnt
not no nor yes ok okay oh ah hm hmm well please pls plz thanks thank hi hello hey there here any some all each every
both few more most other such s t re ve ll d m anyone anybody someone something anything everything everyone
want wanna like get got gonna let lets know tell say ask see hear think wonder wondering question questions
i'm it's what's is there are there much many lot guys sir madam kindly actually really exactly currently now
u ur r pls thx btw whats thats theres hows wheres whens whos whys im ive isnt arent wasnt didnt couldnt wouldnt because
till until upon whatever somewhat though although rather whether

habt seid konnt wollt musst durft kannst hast bist machen macht wollen will wurde werde mal etwas jemand wohin woher
gibt gebt geben wieviel wieviele waren wird werden kommt hier dort dieser diese dieses unsere unser ihre
fur dir euch ihnen beim zur ab la

el la los las un una unos unas y o pero si en de del al por para con sin sobre mi tu su nos les me te se lo le que
como cuando donde cual cuales quien cuanto cuanta cuantos cuantas es son esta estan hay ser estar tiene tienen tengo
puedo puede pueden hacer hace quiero quisiera favor gracias hola usted ustedes nosotros muy mas este ese esto eso ya
nuestro nuestra nuestros nuestras vuestro vuestra sus mis ustedes hasta desde entre tambien ahi alli vale bueno donde
notre votre vos cette etre etes avoir peuvent pouvons doit dois faut aussi alors depuis jusqu
nostro nostra vostro vostra questi queste anche fino posso possiamo potete nossos nossa nosso vossa tambem ate
onze jullie kunt kun wordt worden ook tot dan
pasa pasar sucede passiert passe succede cuantos cuantas cada podria podrian haceis teneis estais sois
le les des du un une et ou mais si dans sur pour par avec sans mon ma mes ton votre vos notre nos leur ce cet cette
ces qui que quoi quand comment est sont avez ai as avons ont etes suis faire fait peux peut pouvez puis je tu il elle
nous vous ils elles on y en ne pas plus tres merci bonjour svp quel quelle quels quelles combien
der die das den dem des ein eine einen einem einer und oder aber wenn in im an am auf aus bei mit nach von vom zu
zum zur fur ohne uber ich du er sie es wir ihr mich mir uns euch mein dein sein unser euer was wer wie wo wann warum
welche welcher welches ist sind war haben hat habe kann konnen muss mussen soll darf gibt es auch nicht kein keine
noch schon nur bitte danke hallo man dass mal denn
os as um uma uns umas e ou mas se em no na nos nas do da dos das ao aos pelo pela com sem meu minha seu sua voce
voces eu ele ela nos eles elas quem qual quais quando onde como quanto quanta sao tem tenho posso pode podem fazer
quero por favor obrigado obrigada ola muito mais isto isso
il lo gli i un uno una e o ma se nel nella dei delle degli della dello del di da a con su per tra fra mio mia tuo suo
sua io tu lui lei noi voi loro chi che cosa quale quali quando dove come perche sono siete hai ho ha avete hanno posso
puo potete fare vorrei grazie ciao buongiorno si non piu molto questo questa
de het een en of maar als in op aan bij met naar van voor zonder over mijn jouw uw zijn haar ons onze hun ik jij je u
hij zij ze wij we jullie wie wat waar wanneer waarom hoe welke is ben bent heb hebt heeft hebben kan kunnen mag moet
doen graag bedankt hallo niet geen ook er dit dat die deze veel
i w na z ze do od po za przez dla bez o u czy jak co kto gdzie kiedy ile jest sa byc mam masz ma mamy macie moge moze
mozna chce prosze dziekuje dzien dobry ja ty on ona my wy oni moj twoj wasz nasz to ten ta te nie tak sie mi
bir ve veya ama ile icin de da mi mu ne nasil nerede kim hangi kac var yok mi misiniz musunuz ben sen biz siz bu su
evet hayir lutfen tesekkurler merhaba cok daha olarak istiyorum yapabilir
في من الي علي عن مع هل ما ماذا متي اين كيف كم هو هي انا انت نحن هذا هذه ذلك التي الذي لا نعم شكرا مرحبا اريد يمكن
يمكنني لديكم عندكم او و
क ह म स पर और य कय कब कह कस कतन कन हम आप म मझ मर आपक हमर यह वह नह ह ज करत करन सकत सकत ह ह त भ लए एक
的 了 吗 呢 是 我 你 您 他 她 们 这 那 有 在 和 与 吧 请 什么 怎么 哪 可以 能 不 没有 你们 我们 请问 可以吗 是否 有没
です ます した して か は が を に で と も の へ から まで ですか ますか あり りま いま せん てい こと もの する ある いる どう どの ない
`

/** Words of questions of every kind: a passage that lacks them may still answer. */
export const WEAK_WORDS = `
happen use used using go going come comes work works working make makes made give gives giving take takes taking put
find found show shows look looking looks keep kept mean means meaning bring brings send help helps able allow
allowed possible possibly usually normally generally typical typically still already yet soon later today tomorrow
good best better right great nice fine sure little bit enough else way ways thing things kind kinds type types sort
option options one ones two three next another different special specific certain available offer offers
offering provide provides provided include includes included including need needs needed require required have want
long time times how_long day days week weeks month months year years hour hours minute minutes process method methods
case reason part number amount level people person someone somebody guys place company business service services
product products customer customers client clients information info details detail learn explain describe difference
during since until while because however new old big small full whole entire own normal regular standard
start starts started end ends finish stop add added get change run runs running set wear does did hold per total
please exactly around frequently frequent often regularly rather approximately roughly least maximum minimum between only even ever never always often sometimes
january february march april june july august september october november december
halt dauert bietet bieten nehmt macht arbeitet arbeiten verkauft verkaufen stellt bekomme bekommt brauche braucht
faites faisons prenez prennent proposez proposent offrez offrent vendez vendent travaillez nouveau nouveaux nouvelle
nouvelles hacen hacemos haceis ofrecen ofreceis venden vendeis trabajan trabajais dan dais nuevo nuevos nueva nuevas
tan fate offrite vendete lavorate nuovi nuovo nuova nuove fazem oferecem vendem trabalham novos novas bieden verkopen
werken werkt nieuwe nieuw neue neuen neuer rapido rapida vite schnell velocemente snel
`

/** General verbs, adjectives and nouns of English: said about any subject, seldom the subject itself. */
export const GENERAL_WORDS = `
accept arrive ask become begin belong bite borrow break build buy call care carry catch cause change choose
collect compare complete connect consider contact contain continue control cover create cut deal decide describe
discuss drive drop eat enable enjoy enter exist expect fall feel fill fit fix follow forget get give grow handle
happen hate hear hit hope hurt ignore improve increase insist join jump kick know land last laugh lead learn leave
let lie lift live lose love manage matter meet miss move note notice obtain occur open own pass perform pick place
plan plant play prefer prepare prevent press prove pull push quit raise reach read realise receive recommend reduce
refer refuse rely remain remember remove repeat replace reply report request respond rest return ride rise rush
satisfy save say seat see seem select send serve share shut sit sleep solve speak spend stand stay step stick stop
study succeed suffer suggest suit suppose surprise swap switch talk teach tell tend touch travel treat turn
understand visit wait walk warn waste watch wonder worry write wish
able actual afraid ahead alive alone amazing angry annoying apart awful bad basic beautiful big bored brief bright
broad busy careful cheap clear clever close cold comfortable complete complex correct crazy current daily dark
dear deep direct dirty dry dead early easy empty exact excellent extra fair false familiar famous fancy far fast
favourite fine firm fit fresh friendly full funny future glad happy hard heavy high honest horrible hot huge
important interesting kind late lazy lead light local lonely loud low lucky main major maximum mere minor modern
near necessary next nice noisy obvious odd official only ordinary overall past perfect plain pleasant poor popular
possible practical present previous proper proud quick quiet rare ready real recent reliable rich rough round rude
sad safe secret separate serious several sharp short shy sick silly similar simple single slow small smart smooth
soft sorry strange strict strong sudden suitable sweet tall terrible thick thin tight tiny tired total tough true
typical ugly unable unhappy unusual upset useful usual various vast warm weak weird well wet wide wild wise wrong
young
ago along altogether anyway apparently away back basically clearly completely definitely down easily else entirely
especially eventually everywhere fairly finally forward fully generally hardly honestly hopefully however immediately
indeed instead inside just lately likely literally mainly maybe meanwhile mostly nearly nowadays obviously often
online otherwise outside perhaps possibly pretty previously probably properly quickly quite rather recently right
roughly seriously shortly simply slightly slowly somehow sometimes somewhere straight suddenly together tonight
totally truly twice upon usually whenever wherever whether
answer area arrangement aspect basis benefit bit case chance choice circumstance condition couple course detail
difference effect end event example fact feature fellow friend group guess half idea instance issue item job
kind lack lot manner mate matter middle moment mom dad mum mother father husband wife brother sister boyfriend
girlfriend neighbour morning evening afternoon night name need noise none nothing object occasion order pair part
piece place plan point position possibility problem purpose quality quantity range reason result rest role rule
rules sake sense series set shape side sign situation size sort source spot stage stuff subject task term thing
time top trouble truth type use value version view way while whole work world year
business company firm shop store office clinic practice hotel restaurant studio school agency centre center website
site app page online house place branch
`
