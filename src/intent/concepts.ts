// What words mean for a sale, in the 13 languages: lets the classifier carry over to one language
// what it learnt in another. Called by features and rules. A trailing * is any ending; two words
// with a blank are a pair; words of scripts without blanks match anywhere.
import { fold, type Token } from './tokens.ts'
import { TOPICS } from './topics.ts'
import { TRADES } from './trades.ts'

export type Concept = keyof typeof LEXICON

const LEXICON = {
  ...TOPICS,
  ...TRADES,
  price: `price* pricing cost costs fee fees rate rates charge charges expensive cheap cheaper cheapest affordable afford discount* budget tariff* much:how quoted
    precio* cuesta* coste* costo* costaria tarifa* cuanto cuanta caro barato descuento* mensualidad valor
    prix tarif* coute* combien cher remise reduction cout couts
    preis* kostet kosten koste tarif* teuer gunstig* rabatt* gebuhr* wieviel
    preco* custa* quanto quanta desconto* orcament* mensalidade caro
    prezz* costa costano costo costi quanto sconto sconti tariff* caro
    prijs* prijzen kost tarie* duur goedkoop* korting* hoeveel
    cena ceny cene cennik* kosztuj* koszt* ile rabat* znizk* drogo tani*
    fiyat* ucret* kac kaca indirim* pahali ucuz* tutar
    سعر السعر سعره اسعار الاسعار اسعاركم بكم كم تكلفه التكلفه تكلف يكلف خصم رسوم
    कीमत दाम कितना कितने कितनी मूल्य शुल्क फीस रेट छूट डिस्काउंट kitna kitne kitni daam keemat rate
    价格 多少钱 价钱 费用 收费 报价 价位 优惠 折扣 几钱 贵 便宜 多少
    料金 値段 価格 いくら 費用 割引 月額 お値段 コスト`,
  quote: `quote quotes quotation estimate estimates proposal demo demos trial trials tour walkthrough sample samples consultation brochure
    presupuesto* cotizacion* cotizar prueba propuesta muestra demostracion
    devis essai essayer demonstration proposition echantillon
    angebot* kostenvoranschlag* testen probe* testversion vorfuhrung beratung*
    orcamento* cotacao demonstracao testar teste proposta
    preventiv* prova provare dimostrazione proposta
    offerte* proefperiode proberen uitproberen demonstratie
    wycen* oferte oferta wyprobowac probny prezentacj* testow*
    teklif* deneme* demo* numune
    عرض عروض تجربه تجريبي تجريبيه التجربه
    डेमो कोटेशन ट्रायल demo quotation trial
    报价 试用 演示 体验 方案
    見積 試用 トライアル デモ 体験 お試し`,
  buy: `buy buying purchase purchasing order ordering subscribe subscription sign:up signup enroll enrol hire hiring join register apply upgrade get:started rent renting lease install
    comprar compro encargar contratar pedir suscribir* inscribir* alquilar adquirir registrarme apuntarme solicitar
    acheter achat commander souscrire abonner* inscrire inscription louer prendre
    kaufen bestellen buchen beauftragen abonnieren anmelden mieten beantragen abschliessen
    comprar encomendar contratar assinar pedir alugar inscrever cadastrar adquirir fechar
    comprare acquistare ordinare abbonar* iscriver* noleggiare attivare
    kopen bestellen aanschaffen inschrijven aanmelden huren afsluiten abonnement
    kupic zamowic zamowie zapisac wynajac zarejestrowac wykupic kupie
    satin almak alacagim alabilir* siparis abone* kayit kaydol* kirala*
    شراء اشتري اطلب طلب الاشتراك اشترك التسجيل اسجل استئجار
    खरीदना खरीदने खरीद ऑर्डर सब्सक्राइब साइन kharidna kharidni lena order
    购买 买 订购 下单 订阅 注册 报名 租 开通 办理
    購入 買い 買う 注文 申し込み 申込 契約 登録 レンタル`,
  book: `book booking reserve reservation reservations appointment appointments schedule scheduling slot slots table room visit viewing
    reservar reserva cita citas turno agendar visita
    reserver reservation rendez:vous rdv creneau visite
    buchen buchung termin* reservier* besichtigung platz
    agendar agendamento marcar reservar reserva consulta horario visita
    prenotar* prenotazione appuntament* visita
    boeken afspraak reserver* inplannen
    umowic wizyt* rezerw* termin zarezerwowac
    randevu* rezerv* yer ayirt*
    حجز احجز موعد مواعيد
    बुक अपॉइंटमेंट बुकिंग समय appointment book booking
    预约 预订 预定 订位
    予約 アポ 来店`,
  want: `want wanna would:like id:like need needs looking:for interested interest like:to wish
    quiero quisiera queria gustaria necesito busco interesa interesado interesada interesados
    veux voudrais aimerais souhaite souhaiterais besoin cherche interesse interessee voulons
    mochte mochten will wollen hatte:gern hatten:gern brauche brauchen suche suchen interesse interessiert interessieren wurde:gern
    quero queria gostaria preciso procuro interesse interessado interessada queremos
    vorrei vorremmo voglio cerco bisogno interessa interessato interessata vogliamo
    wil willen zou:graag graag nodig zoek interesse geinteresseerd
    chce chcialbym chcialabym chcemy potrzebuj* szukam zainteresowan*
    istiyorum istiyoruz isterim lazim ihtiyac* ariyorum ilgileniyor*
    اريد اود ارغب نريد احتاج ابحث مهتم عايز ابغى
    चाहिए चाहता चाहती चाहते जरूरत chahiye chahta chahti karna karni
    想 要 需要 感兴趣 希望
    たい 欲しい ほしい 必要 興味 希望 検討`,
  contact: `call contact reach phone callback ring email:me text:me speak talk get:back touch
    llamar llamen llamame llamenme llamarme contactar contacto hablar comunic*
    appeler appelez rappeler rappelez contacter contactez parler joindre
    anrufen ruckruf* rufen kontakt* sprechen zuruckrufen melden
    ligar liguem ligue contato contacto falar chamar
    chiamare chiamatemi richiamare richiamatemi contattare contattatemi parlare chiamata
    bellen bel terugbellen contact spreken opnemen
    zadzwonic zadzwoncie oddzwon* kontakt* porozmawiac rozmawiac skontaktowac
    arayin ararsaniz arar iletisim* gorusmek konusmak
    اتصل اتصلوا التواصل تواصل التحدث اتحدث تواصلوا كلموني
    कॉल फोन संपर्क बात call phone baat
    联系 打电话 致电 回电 电话
    電話 連絡 話し 相談`,
  human: `human person agent representative rep advisor adviser sales salesperson someone somebody specialist consultant expert team operator manager
    humano persona agente asesor* comercial ventas alguien representante
    humain personne conseiller commercial quelqu responsable agent
    mensch* mitarbeiter* berater* vertrieb* jemand* verkauf*
    humano pessoa atendente vendedor* vendas comercial alguem consultor*
    umano persona operatore consulente commerciale vendite qualcuno
    mens medewerker* verkoop* iemand adviseur*
    czlowiek* konsultant* doradc* handlow* ktos sprzedawc* kims
    insan temsilci* yetkili* danisman* satis biri birisi biriyle
    شخص موظف المبيعات مبيعات مندوب مستشار ممثل احد
    इंसान व्यक्ति एजेंट सेल्स किसी insaan agent sales kisi
    人工 客服 销售 顾问 真人 专员
    担当 営業 オペレーター 人間 スタッフ`,
  offer: `offer offers sell sells provide provides carry available availability stock accept accepts support supports deliver delivers ship ships include includes included cover covers serve do:you does:it compatible integrate* work:with
    ofrecen ofreceis ofrece venden vende tienen teneis hacen haceis disponible* aceptan acepta incluye incluido envian entregan atienden
    proposez vendez faites avez acceptez livrez disponible* inclus comprend compatible offrez
    bietet bieten haben:sie liefern verfugbar* akzeptieren enthalten unterstutz* verkaufen machen:sie gibt:es
    oferecem vendem tem fazem aceitam entregam disponivel inclui incluso atendem voces:fazem
    offrite vendete avete fate accettate consegnate disponibil* incluso include
    bieden verkopen hebben leveren beschikbaar inbegrepen accepteren doen:jullie hebben:jullie
    oferujecie macie robicie sprzedajecie dostepn* dowozicie wysylacie zawiera obslugujecie
    sunuyor* satiyor* yapiyor* var:mi mevcut teslimat destekli* dahil gonderiyor*
    تقدمون لديكم عندكم متوفر متاح تبيعون تقبلون توصيل يشمل تدعمون يوجد هل:لديكم
    उपलब्ध देते मिलता मिलेगा स्टॉक डिलीवरी शामिल milega milta available deti dete
    提供 有没有 支持 现货 库存 送货 包括 能不能 可以吗 卖
    ありますか 対応 在庫 取り扱い 含まれ 提供 使えますか できますか 配送`,
  you: `you your yours u tu su usted* ustedes vosotros vous votre vos sie ihr ihre ihren du dein* voce voces seu sua voi vostr* jullie uw je wy wasz* pan* siz sizin sizde لكم عندكم لديكم لدي انتم आप आपका आपके आपकी aap 你们 您 贵公司 御社 貴社`,
  mine: `my mine our mi mis mon ma mes notre nos mein* unser* meu minha meus minhas mio mia miei mijn onze moj* moja moje nasz* benim hesabim siparisim faturam paketim حسابي طلبي فاتورتي مشكلتي मेरा मेरी मेरे mera meri mere 我的 我们的 私の うちの`,
  already: `bought ordered purchased paid received booked subscribed already yesterday ago since still last:week last:month
    compre pague pedi recibi contrate ya ayer todavia hace
    achete commande paye recu deja hier toujours depuis
    gekauft bestellt bezahlt erhalten bekommen schon bereits gestern immer:noch seit
    comprei paguei pedi recebi contratei ja ontem ainda faz
    comprato ordinato pagato ricevuto gia ieri ancora
    gekocht besteld betaald ontvangen al gisteren nog:steeds sinds
    kupilem kupilam zamowil* zaplacil* otrzymal* juz wczoraj nadal wciaz
    aldim satin:aldim odedim siparis:verdim dun hala gelmedi
    اشتريت دفعت طلبت استلمت بالفعل امس لم منذ
    खरीदा दिया मिला अभी:तक कल kharida mila nahi:aaya
    买了 付了 已经 收到 昨天 还没 下单了
    買った 購入した 払った 届か 昨日 まだ 支払い済み`,
  broken: `broken broke wrong error errors problem problems issue issues bug fail* failed crash* damaged defective missing lost stuck late doesnt didnt not:working isnt wont cant:log down slow hacked fraud stolen locked blocked complaint terrible worst disappointed unacceptable
    roto rota mal error problema* fallo falla no:funciona danado defectuos* incorrect* perdid* tarde queja
    casse erreur probleme* panne defectueux marche:pas fonctionne:pas mauvais* retard perdu bloque reclamation
    kaputt defekt* falsch* fehler* problem* funktioniert:nicht geht:nicht beschadigt gesperrt beschwerde verspatet
    quebrad* errad* erro problema* nao:funciona defeito atrasad* perdi bloquead* reclamacao
    rotto sbagliat* errore problema* non:funziona difettos* danneggiat* bloccat* reclamo
    kapot fout* verkeerd* probleem werkt:niet defect beschadigd klacht
    zepsut* blad* problem* nie:dziala uszkodzon* reklamacj* pomylk*
    bozuk bozuldu hata* sorun* calismiyor yanlis kirik sikayet* gecikti
    مكسور خطا مشكله عطل لا:يعمل تالف معطل شكوي
    खराब गलत समस्या दिक्कत टूटा kharab galat problem nahi:chal
    坏了 坏 错误 问题 故障 不能用 投诉 错了 丢了
    壊れ エラー 間違 問題 故障 不具合 届かない 動かない できない 苦情`,
  cancel: `cancel cancels cancelled canceling cancellation refund refunds return returns money:back unsubscribe terminate close delete remove change reschedule downgrade
    cancelar cancela reembolso devolver devolucion baja cambiar anular
    annuler remboursement rembourser retour resilier resiliation supprimer modifier
    stornieren kundigen kundigung ruckerstattung zuruckgeben widerruf* loschen andern verschieben umtauschen
    cancelar reembolso devolver estorno trocar excluir alterar
    annullare disdire disdetta rimborso restituire reso cancellare modificare
    annuleren opzeggen zeg terugbetaling retour* verwijderen wijzigen
    anulowac zwrot* zrezygnowac wypowiedz* usunac zmienic przelozyc
    iptal* iade* sil* degistir*
    الغاء الغي استرداد ارجاع حذف تغيير
    रद्द रिफंड वापस cancel refund wapas
    取消 退款 退货 注销 退订 更改
    キャンセル 解約 返金 返品 退会 変更`,
  account: `account password login log:in invoice bill billing statement card balance tracking track delivery package parcel policy claim username payment payments transaction transfer order:number profile
    cuenta contrasena factura pedido tarjeta saldo paquete envio acceso
    compte mot:de facture colis commande carte connexion livraison
    konto passwort rechnung* paket lieferung bestellung zahlung einloggen kundennummer
    conta senha fatura boleto pedido entrega cartao login encomenda
    account password fattura pacco ordine conto bolletta spedizione
    account wachtwoord factuur pakket bestelling inloggen
    konto hasl* faktur* paczk* zamowieni* zalogowac przesylk*
    hesab* sifre* fatura* kargo* siparisim giris
    حساب كلمه فاتوره الفاتوره الطلب شحنه دخول
    खाता पासवर्ड बिल ऑर्डर पार्सल लॉगिन account password
    账号 账户 密码 发票 快递 订单 登录 账单
    アカウント パスワード 請求書 荷物 ログイン 注文番号 請求`,
  not: `no not dont doesnt didnt wont cant never none without no nunca tampoco sin ne pas non jamais sans nicht kein* nein nie ohne nao nunca sem niet geen nee nie brak degil hayir yok istemiyorum لا ليس لن بدون नहीं मत nahi mat 不 没 别 ない ません いいえ`,
  later: `later browsing just:looking not:now another:time looking:around think:about thinking maybe
    luego despues mirando momento pensar* quizas talvez
    tard regarde reflechir plus:tard peut:etre
    spater nur:schauen umsehen uberlegen vielleicht momentan
    depois mais:tarde olhando pensar talvez
    dopo piu:tardi guardando pensarci forse magari
    later rondkijken nadenken misschien
    pozniej potem rozgladam zastanow* moze
    sonra bakiyorum dusun* belki simdilik
    لاحقا ربما افكر اتصفح
    बाद शायद सोच baad shayad
    以后 稍后 看看 考虑 随便看
    後で また今度 見てるだけ 見ているだけ 考え 検討します`,
  free: `free gratis gratuit* kostenlos* umsonst gratuit* darmow* ucretsiz bedava مجاني مجانا मुफ्त फ्री 免费 無料`,
  thanks: `thanks thank thx ty cheers gracias merci danke obrigad* grazie bedankt dank dzieki dziekuje tesekkur* sagol شكرا धन्यवाद शुक्रिया dhanyavaad 谢谢 感谢 ありがとう`,
  hello: `hello hi hey hola bonjour salut hallo ola oi ciao salve hoi czesc witam merhaba selam مرحبا السلام اهلا नमस्ते namaste 你好 您好 こんにちは`,
  yes: `yes yeah yep sure ok okay si claro vale oui ouais bien:sur ja klar gerne sim isso certo certo va:bene tak jasne evet tamam olur نعم اكيد موافق हां हाँ जी haan ji 好 是的 可以 行 はい ええ`,
  ask: `what when where which who how why can could is are does do que cuando donde cual quien como puedo quoi quand ou quel quelle qui comment pourquoi puis was wann wo welche* wer wie warum kann o:que quando onde qual quem posso cosa dove quale chi posso come wat wanneer waar welke hoe kan co kiedy gdzie jaki* kto jak czy ne nasil nerede hangi kim mi ما متي اين كيف هل من क्या कब कहां कैसे कौन kya kab kahan kaise 什么 什么时候 哪里 怎么 吗 何 いつ どこ どう か`,
  soon: `today tomorrow tonight now asap soon monday tuesday wednesday thursday friday saturday sunday weekend week hoy manana lunes martes miercoles jueves viernes sabado aujourdhui demain lundi mardi mercredi jeudi vendredi samedi heute morgen montag dienstag mittwoch donnerstag freitag samstag hoje amanha segunda terca quarta quinta sexta sabado oggi domani lunedi martedi mercoledi giovedi venerdi sabato vandaag maandag dinsdag dzis jutro poniedzialek wtorek bugun yarin pazartesi اليوم غدا आज कल aaj kal 今天 明天 下周 今日 明日 来週`,
  card: `@mail @number`,
} as const

const EXACT = new Map<string, Concept[]>()
const STEMS = new Map<string, Concept[]>()
const PAIRS = new Map<string, Concept[]>()
/** Words of Chinese and Japanese by first character. */
const UNSPACED = new Map<string, { word: string; concept: Concept }[]>()
let longestUnspaced = 0
buildIndex()

function buildIndex() {
  const add = (map: Map<string, Concept[]>, key: string, concept: Concept) => {
    const known = map.get(key) ?? []
    if (!known.includes(concept)) map.set(key, [...known, concept])
  }
  for (const [concept, list] of Object.entries(LEXICON) as [Concept, string][]) {
    for (const entry of list.split(/\s+/)) {
      if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(entry)) {
        const first = entry[0]!
        UNSPACED.set(first, [...(UNSPACED.get(first) ?? []), { word: entry, concept }])
        longestUnspaced = Math.max(longestUnspaced, entry.length)
      } else if (entry.includes(':')) {
        add(PAIRS, entry.split(':').map(fold).join(' '), concept)
      } else if (entry.endsWith('*')) {
        add(STEMS, fold(entry.slice(0, -1)), concept)
      } else {
        add(EXACT, entry.startsWith('@') ? entry : fold(entry), concept)
      }
    }
  }
}

const SHORTEST_STEM = 3

/** The concepts that stand at each token, in order of the tokens; a pair counts at its first word. */
export function conceptsOf(tokens: readonly Token[]): readonly Concept[][] {
  return tokens.map((token, at) => conceptsAt(tokens, token, at))
}

function conceptsAt(tokens: readonly Token[], { word }: Token, at: number): Concept[] {
  const found = new Set<Concept>(EXACT.get(word))
  for (let length = SHORTEST_STEM; length <= Math.min(word.length, 14); length++) {
    for (const concept of STEMS.get(word.slice(0, length)) ?? []) found.add(concept)
  }
  const next = tokens[at + 1]?.word
  if (next) for (const concept of PAIRS.get(`${word} ${next}`) ?? []) found.add(concept)
  const unspaced = UNSPACED.get(word)
  if (unspaced) {
    const ahead = tokens
      .slice(at, at + longestUnspaced)
      .map((token) => token.word)
      .join('')
    for (const entry of unspaced) if (ahead.startsWith(entry.word)) found.add(entry.concept)
  }
  return [...found]
}
