// Phrases by which a visitor says outright what they want (PRODUCT §3 a: buy, book, a quote, a
// demo, a call, sales), in the 13 languages. Called by rules; syntax in phrases.ts.
import { phraseBook } from './phrases.ts'

/** Wants to buy, subscribe, order, hire. */
export const SAYS_BUY = phraseBook(`
  want|like|need|ready|love|looking|going|gonna to buy|purchase|order|subscribe|enroll|hire|upgrade|proceed; wanna buy|purchase|order|subscribe|hire; i'd|id|i really want|like|love to .. buy|order|hire|enroll; sign me|us up; i'll|ill|we'll|i will|we will take it|one|two|the|this
  how|where|can do|can|could i|we .. buy|purchase|order|subscribe|sign|enroll; let's do it; take my money; i want to sign up
  i|we want|need the|a|this .. plan|subscription; where to buy; i want in; add me to the waitlist|waiting
  quiero|queremos|quisiera|gustaría|necesito comprar|contratar|pedir|encargar|suscribirme|inscribirme|apuntarme|adquirir
  gustaría comprar|contratar|pedir|adquirir; cómo|dónde .. comprar|comprarlo|contratar|contrato|compro|pedir|inscribirme|suscribirme; lo compro; me lo quedo; me apunto
  veux|voudrais|voudrions|aimerais|souhaite|souhaiterais acheter|commander|souscrire|prendre|louer; m inscrire|abonner; comment|où .. acheter|commander|souscrire; je le|la prends; je prends
  möchte|möchten|will|wollen|würde|wurde .. kaufen|bestellen|abschließen|abonnieren|beauftragen|mieten; wo|wie kann|können .. kaufen|bestellen|abschließen; ich nehme; ich nehm es; kunde werden
  quero|queremos|queria|gostaria|preciso|desejo comprar|contratar|encomendar|pedir|assinar|adquirir|fechar; quero|queria|gostaria me|de|inscrever inscrever|me; 
  gostaria de comprar|contratar|encomendar|assinar; como|onde .. comprar|contrato|contratar|compro|assino|assinar|encomendar; vou querer; quero fechar; vou levar
  vorrei|vorremmo|voglio|vogliamo comprare|acquistare|ordinare|abbonarmi|iscrivermi|attivare|noleggiare; come|dove .. comprare|acquistare|ordinare|compro|acquisto; lo prendo; lo compro
  wil|willen|graag .. kopen|bestellen|aanschaffen|huren|afsluiten|inschrijven; hoe|waar kan .. kopen|bestellen; ik neem het; klant worden
  chcę|chciałbym|chciałabym|chcemy .. kupić|zamówić|wykupić|zapisać|wynająć; jak|gdzie .. kupić|zamówić|kupię; biorę; poproszę o zamówienie
  satın almak istiyorum|isterim|isteriz|istiyoruz; sipariş vermek ist*; abone olmak ist*; nasıl|nereden .. alabilirim|satın|sipariş; kayıt olmak ist*; almak istiyorum; alıyorum
  أريد|اريد|أود|نريد|أرغب|ابغى|عايز .. شراء|أشتري|اشتري|الشراء|الاشتراك|أشترك|طلب|أطلب; كيف .. أشتري|أطلب|أشترك|الشراء|الاشتراك
  खरीदना|ऑर्डर|खरीदनी .. चाहता|चाहती|चाहते|है|करना; कैसे खरीद*; kharidna|kharidni|order|buy .. chahta|chahti|hai|karna; लेना चाहता|चाहती|है
  我想 .. 买; 我要 .. 买; 想购买; 要订购; 我要下单; 想订阅; 怎么购买; 怎么买; 哪里买; 怎么下单; 我要订; 我要报名; 想报名
  購入したい; 買いたい; 購入を検討; 注文したい; 申し込みたい; 契約したい; 購入希望; どこで買え; 購入方法; 申し込み方法; 申込みたい; 購入を希望`)

/** Wants an appointment, a table, a visit. */
export const SAYS_BOOK = phraseBook(`
  want|like|need|love|wanna|can|could|to book|reserve|schedule; can|could|may|i|we .. book|reserve|schedule a|an|me|us|for; book|reserve|schedule me|us; book|reserve|schedule|make a|an|my appointment|table|room|visit|consultation|session|call|slot|cleaning
  need|want|get|like an|a|for .. appointment|reservation|consultation|booking; make an|a appointment|reservation|booking; do you have .. slot|appointment|opening; come in today|tomorrow; can i come today|tomorrow|in; fit me in; see me today|tomorrow; need someone to come|look
  come|look|visit .. look at|my|our|the .. roof|house|place|office
  quiero|quisiera|gustaría|puedo|necesito|podría reservar|agendar|pedir|sacar|programar; reservar|pedir|agendar|sacar una|un|mi|cita|hora; necesito|quiero una cita|consulta|reserva; resérvame; una cita para|por
  veux|voudrais|aimerais|souhaite|peux|puis|pouvez réserver|prendre; prendre|fixer|avoir un rendez|rdv; réserver un|une|pour; rendez vous pour|svp; réservez moi
  termin|platz|tisch|zimmer vereinbaren|buchen|ausmachen|machen|haben|bekommen|reservieren; möchte|will|würde .. buchen|reservieren|termin; brauche .. termin; einen termin; bitte .. termin; termin frei
  quero|queria|gostaria|preciso|posso|gostava .. agendar|marcar|reservar; agendar|marcar uma|um|minha|consulta|horário|avaliação|visita; tem horário; preciso de uma consulta
  vorrei|voglio|posso|vorremmo prenotare|fissare|prendere; prenotare|fissare un|una|l; un appuntamento
  wil|willen|graag|kan .. boeken|reserveren|inplannen; afspraak maken|inplannen|boeken; een afspraak
  chcę|chciałbym|chciałabym|mogę|można|proszę .. umówić|zarezerwować|zapisać|rezerwację; umówić się|wizytę|termin|spotkanie; wizytę na; zapisać się
  randevu almak|alabilir|alayım|istiyorum|oluşturmak|ayarla*; rezervasyon yap*|istiyorum; yer ayırt*
  أريد|اريد|أود|ممكن|هل|نريد|أرغب .. حجز|أحجز|احجز|موعد|موعدا|الحجز; حجز موعد; أحجز موعد
  अपॉइंटमेंट|बुकिंग|समय|बुक .. चाहिए|करना|लेना|करनी|मिल*; appointment|booking|book .. chahiye|karna|karni|leni|lena|mil*; बुक करें|कर
  我想预约; 我要预约; 想预约; 可以预约; 怎么预约; 想预订; 我要预订; 帮我预约; 帮我订; 能预约; 预约一下; 想订; 订个位
  予約したい; 予約を; 予約でき; 予約お願い; 予約希望; 予約は; 予約取; 来店したい`)

/** Wants a quote, an offer, a demo, a trial. */
export const SAYS_QUOTE = phraseBook(`
  get|want|need|like|have|give|send|request|provide|prepare|receive|for a|an|me|us|the .. quote|quotation|estimate|proposal; get|want|need|like|have|see|book|schedule|request|show|arrange|give a|me|us|the .. demo|demonstration|walkthrough|trial
  need|want quote|quotation|estimate|demo; request|book|schedule|see|arrange a|the|for demo|quote; quote for|please|me; demo please; can|could|someone|you send me|us .. offer|proposal|quote; get started|started with; start|try .. trial|free; try it; free quote|estimate; can i try; like to try; want to try; offer for
  quiero|quisiera|necesito|gustaría|pedir|solicitar|me|podrían|dar|enviar|hacer .. presupuesto|cotización|demo|demostración|prueba; presupuesto para|sin|gratis|de; cotizar; quiero probar; una demo
  veux|voudrais|aimerais|souhaite|faites|obtenir|demander|demande|recevoir|avoir|faire|envoyer|envoyez .. devis|démo|démonstration|essai|offre; un devis; devis gratuit*|pour|svp; je veux essayer
  ein|einen|kostenloses|unverbindliches|das|euer|ihr angebot|kostenvoranschlag; angebot an|für|bitte|anfordern|erhalten|bekommen|schicken|erstellen|zukommen; eine demo|vorführung|probe*; demo vereinbaren|buchen|sehen|bitte; kostenlos testen; möchte|will|würde .. testen|ausprobieren
  quero|queria|gostaria|preciso|pedir|solicitar|fazer|enviar|mandar|fazem|manda .. orçamento|cotação|demo|demonstração|teste|proposta; um orçamento|demo; quero testar|experimentar
  vorrei|voglio|fare|avere|ricevere|richiedere|inviarmi|mandarmi|mi .. preventivo|demo|dimostrazione|prova|offerta; un preventivo; vorrei provare
  wil|graag|kan|kunt|mag|stuur|vraag .. offerte|demo|proefperiode; offerte aanvragen|ontvangen|krijgen|voor; een offerte|demo; wil .. proberen|uitproberen
  poproszę|proszę|chcę|chciałbym|chciałabym|przesłać|otrzymać|dostać .. wycenę|ofertę|demo|prezentację|kosztorys; wycena; wycenę; bezpłatn* wycen*; chcę .. wypróbować|przetestować; zobaczyć demo
  teklif almak|alabilir|ist*|ver*|gönder*; demo ist*|görmek|talep; denemek istiyorum; deneme sürümü; fiyat teklifi
  أريد|اريد|ممكن|أود|نريد|ارسلوا|أرغب .. عرض|تجربة|تسعيرة|نسخة; عرض سعر|أسعار; تسعيرة
  कोटेशन|डेमो|ट्रायल|कोट .. चाहिए|देखना|दे*|भेज*|लेना; quotation|quote|demo|trial .. chahiye|dekhna|do|bhej*|lena|dikha*
  要 .. 报价; 报价单; 想试用; 想要 .. 演示; 看演示; 申请试用; 想看 .. 演示; 给我报价; 发 .. 报价; 预约演示; 想体验
  見積もりを; 見積もり希望; 見積りを; 見積もりをお; デモを; 試したい; 試してみたい; お見積; トライアルを; デモ希望; 体験したい`)

/** Wants a call, a reply, or a person of sales. */
export const SAYS_CONTACT = phraseBook(`
  call|phone|ring|contact|text|email|message|reach|whatsapp me|us|back; give me|us a call|ring|bell; get back to me|us; get in touch; have|can|could someone|somebody|anyone|you|sales .. call|contact|reach|phone|email me|us; call me back; reach out to me|us
  speak|talk|chat|connect|connected|transfer|speaking|talking to|with|me .. human|person|sales|someone|somebody|agent|representative|rep|advisor|adviser|expert|specialist|consultant|manager|operator; who can|could|should i|we talk|speak|contact|call|write; contact sales; sales team|person|rep; human|agent please; live agent; call*|phone me|us at|on; want|need|like a callback|call; request a callback; i want a human|person
  llámame; llámeme; llámenme; llamadme; llamarme; llámennos; contáctenme; contáctame; contactarme; contactadme; contacten conmigo|me; pónganse|ponerse|póngase .. contacto; pueden|puede|podéis|podría|podrían|me llamar|llaman|contactar|llamáis|llame; me llamen|llame; hablar|comunicarme con .. humano|persona|alguien|agente|asesor*|comercial|ventas; quiero hablar con; que me llam*|contact*
  appelez|rappelez|contactez|recontactez moi|nous|nos; me|nous rappeler|appeler|contacter|recontacter|rappelle|rappelez|contacte; être rappelé|contacté|recontacté; parler|discuter à|avec .. humain|personne|quelqu|conseiller|commercial|agent; parler à|avec; joindre un
  rufen|ruf|rufe .. an; rückruf; zurückrufen; zurückruf*; kontaktieren sie|mich|uns; melden sie|euch; meldet euch; mich|uns .. anrufen|kontaktieren|zurückrufen|melden; mit .. sprechen|reden|verbinden; jemand* .. sprechen|anrufen|anruft|melden|kontaktieren|meldet; vertrieb sprechen|kontaktieren; an den vertrieb; bitte um anruf|kontakt|rückruf
  me liga|ligue|liguem|ligar|contacte|contate|contactem|chama|chame|contatem; liga|ligue|liguem para|pra mim|me; podem|pode|poderia me ligar|contactar|contatar|chamar|telefonar; entrem|entrar|entre|entra em contato|contacto; falar com .. humano|pessoa|alguém|atendente|vendedor*|vendas|comercial|consultor*; quero falar com; contato comigo; quero que me ligue*
  chiamatemi; richiamatemi; chiamami; contattatemi; contattami; mi .. chiamare|richiamare|contattare|chiami|chiama|contatti; potete|può|possiamo|puoi chiamarmi|richiamarmi|contattarmi; essere richiamato|contattato|richiamata|contattata; parlare con .. umano|persona|qualcuno|operatore|consulente|commerciale|vendite; parlare con; mettermi in contatto
  bel|bellen|contacteer|mail mij|me|ons; mij|me|ons .. bellen|terugbellen|contacteren; teruggebeld|terugbellen; contact met mij|me|ons .. opnemen; neem contact .. op; spreken|praten met .. iemand|mens|medewerker|verkoop*|adviseur; met .. mens|medewerker|persoon|verkoop*|adviseur .. spreken|praten; iemand .. spreken|bellen|belt; met iemand|verkoop
  zadzwoń*|oddzwoń* .. do mnie|mnie|nas; zadzwońcie; oddzwońcie; proszę .. kontakt|telefon|oddzwonienie|zadzwonić|oddzwonić; skontaktujcie|skontaktować .. ze|z|się; porozmawiać|rozmawiać|mówić z .. człowiekiem|konsultantem|kimś|doradcą|handlowcem|sprzedawcą|działem; ktoś .. zadzwonić|zadzwoni|oddzwoni
  beni|bizi .. arayın|arar|ara|arasın|arayabilir|arayabilir*; benimle|bizimle .. iletişim*|görüş*; biriyle|yetkiliyle|temsilciyle|insanla|satış|danışmanla|temsilcisiyle .. görüşmek|konuşmak|bağla*|görüşebilir*; geri arayın|ara*; müşteri temsilcisi; birisi beni arasın
  اتصلوا بي|بنا; اتصل بي|بنا; تواصلوا|تواصل معي|معنا; الاتصال|التواصل بي|معي; كلموني; أن .. تتصلوا|يتصل; التحدث|أتحدث|اتكلم|أتواصل|التكلم|التواصل مع .. شخص|موظف|المبيعات|مندوب|مستشار|أحد|ممثل|مبيعات|فريق; مكالمة
  मुझे|हमें .. कॉल|फोन|संपर्क; कॉल करें|कीजिए|करो|कर; संपर्क करें|कीजिए; किसी .. बात; बात करनी|करना|कराइए|करवा*; mujhe|hume .. call|phone|contact; call|phone karo|karna|kijiye|karein|kare; kisi|sales|insaan .. baat; baat karni|karna|karao|karwa*
  打电话给我; 给我打电话; 联系我; 给我回电; 回电给我; 联系我们 .. 一下; 转人工; 人工客服; 找人工; 和 .. 销售; 跟 .. 销售; 联系销售; 想和 .. 聊; 真人客服; 请致电; 给我来电; 销售联系; 想找销售
  電話して; 電話をください; 電話ください; お電話ください; 連絡して; 連絡ください; 連絡をください; ご連絡; 折り返し; 担当者と; 担当の方と; 営業の方; 営業担当; 人と話; オペレーターと; オペレーターにつな; 電話がほしい; 電話をいただ; 連絡をいただ; 担当者に`)

/** The sentence is not about what the visitor wants from sales after all. */
export const UNSAYS = phraseBook(`
  don't|dont|not|never|no|stop|without|didn't|doesn't|nobody|cant|can't .. call|contact|calling|contacting|email|phone|text|ring|buy|want|need|sign|book|talk|speak; no one|need .. call*|contact*|reach*; nobody .. call*|answer*|contact*; no calls
  no|sin|nunca .. quiero|llam*|contact*|necesito|hace; ne|pas .. appel*|contact*|besoin|veux|pas; nicht|kein*|keine|nie|niemand .. anruf*|kontakt*|melde*|rückruf|termin|möchte|brauche|angerufen|rufen; nicht anrufen|kontaktieren|melden|kaufen|anrufen; não|nao|nem|ninguém .. quero|lig*|contat*|contact*|preciso|precisa
  non|nessuno .. voglio|chiam*|contatt*|serve|vorrei|bisogno; niet|geen|niemand .. bel*|contact|nodig|wil; niet bellen|mailen; nie|nikt .. chcę|dzwoń*|kontakt*|potrzebuj*|trzeba|dzwoni*; istemiyorum; aramayın; gerek yok; etmeyin; لا|لم .. أريد|اريد|تتصل*|داعي|أحتاج|حاجة|ترغب|أرغب|يتصل; नहीं|मत; nahi|mat; 不要; 不用; 不想; 别; 不需要; 没人; いらない; 不要です; しないで; 結構です; たくない; 必要ない; 必要ありません`)
