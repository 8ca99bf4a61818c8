// Synonyms of the trade: what visitors say beside what businesses write. One meaning a line; a word may
// stand in several. `_` joins words that only mean it together. Folded and stemmed by lexicon.ts.
// Read by lexicon.ts only. A meaning stays out unless it would help at businesses of many kinds.

/** What businesses of every kind are asked, in the languages of PRODUCT §3. */
export const COMMON: Record<string, string> = {
  price: `price pricing cost fee rate charge tariff ballpark surcharge price_tag how_much expensive cheap afford pay_for worth payable
    precio cuesta cuestan costo coste cuanto_cuesta tarifa prix cout coute coutent combien tarif
    preis preise kosten kostet gebuhr teuer preco custa custam custo quanto_custa taxa valor
    prezzo costa costano costo tariffa prijs kost prijzen tarieven cena ceny cennik kosztuje kosztuja koszt
    fiyat ucret ucreti fiyati kac_para سعر اسعار تكلفه يكلف رسوم ثمن كم_سعر कमत दम शलक
    价格 价钱 多少钱 费用 收费 料金 値段 価格 費用 いくら`,
  pay: `pay payment card visa mastercard credit_card debit cash invoice_payment settle
    pagar pago pagos tarjeta payer paiement carte_bancaire bezahlen zahlung zahlen zahlungsart kreditkarte
    pagamento cartao pagare carta_di_credito betalen betaling betaalmethode platnosc platnosci zaplacic karta
    odeme odemek kart دفع الدفع بطاقه भगतन 付款 支付 刷卡 支払 支払い カード`,
  hours: `open opening_hours opening_times business_hours close closed closing what_time
    horario horarios abierto abren abierta horaires ouvert ouverte ouvrez offnungszeiten geoffnet offen
    aberto abrem orari aperto aperti openingstijden geopend godziny otwarcia otwarte otwarty acik
    calisma_saatleri مواعيد العمل ساعات مفتوح घट खल 营业时间 营业 开门 営業時間 営業 開店`,
  place: `address located location where_are directions find_us street office premises based
    direccion ubicacion donde_estan ubicados adresse ou_etes_vous situe anschrift standort wo_seid
    wo_sind endereco localizacao onde_fica indirizzo dove_siete dove_si_trova adres waar_zit gevestigd
    gdzie_jestescie adresi nerede konum عنوان موقع اين पत 地址 在哪里 位置 住所 場所 どこ`,
  contact: `contact reach phone telephone call email e-mail hotline speak_to talk_to get_in_touch phone_number
    contacto llamar telefono contacter telephone appeler kontakt anrufen telefon telefonnummer
    contato ligar telefone contatto chiamare telefono bellen telefoonnummer kontakt zadzwonic telefon
    iletisim aramak telefon اتصال هاتف تواصل सपरक फन 联系 电话 連絡 電話`,
  appointment: `appointment booking book reserve reservation schedule slot
    cita reservar reserva turno rendez_vous reserver reservation termin buchen buchung vereinbaren
    agendar marcar consulta marcacao agendamento appuntamento prenotare prenotazione afspraak boeken
    reserveren reservering wizyta wizyte rezerwacja umowic randevu rezervasyon موعد حجز احجز बकग 预约 预订
    予約`,
  cancel: `cancel cancellation call_off terminate quit unsubscribe stop_subscription
    cancelar cancelacion anular annuler annulation resilier stornieren kundigen kundigung absagen stornierung
    cancelamento cancellare disdire disdetta annullare annuleren opzeggen odwolac anulowac rezygnacja
    iptal الغاء الغي रदद 取消 退订 キャンセル 解約`,
  refund: `refund money_back reimburse reimbursement get_my_money return_policy
    reembolso devolucion devolver remboursement rembourser ruckerstattung erstattung geld_zuruck
    rimborso terugbetaling geld_terug zwrot pieniedzy iade para_iadesi استرداد استرجاع वपस 退款 返金`,
  guarantee: `guarantee warranty guaranteed warranted
    garantia garantie gewahrleistung garanzia gwarancja garanti ضمان कफलत गरट वरट 保修 质保 保証`,
  delivery: `deliver delivery ship shipping shipment dispatch courier postage send parcel
    envio envios entrega enviar livraison livrer expedition lieferung liefern versand lieferzeit
    frete consegna spedizione spedire bezorging levering verzending levertijd dostawa wysylka
    teslimat kargo توصيل شحن डलवर 送货 配送 发货 快递 発送 送料`,
  discount: `discount rebate percent_off off less deal promo coupon voucher reduction reduced cheaper special_offer
    descuento rebaja remise reduction rabais rabatt ermassigung nachlass desconto sconto riduzione korting weniger menos moins menos_de
    znizka rabat indirim خصم تخفيض छट 折扣 优惠 打折 割引`,
  trial: `trial evaluate evaluation test_drive try free_trial test_version sandbox
    prueba essai essayer testen probe testphase probeabo teste experimentar prova provare proef
    proefperiode probny okres_probny deneme تجربه تجريبي 试用 体験 お試し`,
  free: `free complimentary no_charge free_of_charge gratis gratuit gratuite gratuito kostenlos kostenfrei
    umsonst gratuita bezplatny darmowy za_darmo ucretsiz bedava مجاني مجانا मफत 免费 無料`,
  parking: `parking park car_park garage parkplatz parken aparcamiento estacionamiento aparcar
    stationnement parcheggio parcheggiare parkeren parkeerplaats otopark parkowanie موقف परकग 停车 駐車`,
  child: `child children kid kids son daughter baby toddler infant boy girl teenager family
    nino ninos hijo hija enfant enfants kind kinder sohn tochter crianca criancas filho filha bambino bambini
    figlio figlia kinderen dziecko dzieci cocuk cocuklar طفل اطفال बचच 孩子 儿童 子供 子ども`,
  insurance: `insurance insurer insured seguro aseguradora assurance mutuelle versicherung krankenkasse
    versichert convenio assicurazione verzekering verzekerd ubezpieczenie sigorta تامين बम 保险 保険`,
  duration: `how_long duration last take_long time_needed
    cuanto_dura cuanto_tarda combien_de_temps duree dauert dauer wie_lange quanto_tempo demora dura
    quanto_dura hoe_lang duurt jak_dlugo trwa ne_kadar_surer sure كم_يستغرق مده 多久 多长时间 期間 時間`,
  saturday:
    'saturday sabado samedi samstag sonnabend sabato zaterdag sobota sobote cumartesi السبت शनवर 星期六 周六 土曜',
  sunday:
    'sunday domingo dimanche sonntag domenica zondag niedziela niedziele pazar الاحد रववर 星期日 周日 日曜',
  monday:
    'monday lunes lundi montag segunda_feira lunedi maandag poniedzialek pazartesi الاثنين समवर 周一 月曜',
  friday:
    'friday viernes vendredi freitag sexta_feira venerdi vrijdag piatek cuma الجمعه शकरवर 周五 金曜',
  weekend:
    'weekend saturday sunday fin_de_semana week_end wochenende weekends samstag sonntag sabado domingo',
}

/** Finer meanings, in English. */
export const ENGLISH: Record<string, string> = {
  refuse: 'decline declined fail failed failure reject rejected bounce unsuccessful not_work',
  yearly: 'yearly annual annually year per_year a_year anually 12_months twelve_months',
  monthly: 'monthly month per_month a_month',
  daily: 'daily day per_day a_day every_day',
  weekly: 'weekly week per_week a_week every_week',
  nonprofit: 'nonprofit non_profit charity charities ngo school education educational university',
  student:
    'student pupil school university concession studierende studenten studentin auszubildende estudiante alumno etudiant studente estudante ogrenci طالب 学生',
  senior: 'senior pensioner retired elderly oap concession',
  card: 'card credit_card debit_card visa mastercard amex american_express payment',
  person:
    'person people user seat member guest colleague employee staff worker somebody someone head pax',
  team: 'team company staff colleague employee workforce',
  customer: 'customer client patient guest member buyer',
  begin: 'begin start launch commence get_started onboarding set_up setup kick_off',
  finish: 'finish end over expire expiry ends completion done',
  first: 'first initial new newcomer beginner 1st',
  keep: 'keep kept store stored retain hold save saved host hosted storage',
  erase: 'erase delete remove wipe erased deleted',
  invoice: 'invoice receipt bill billing statement',
  upgrade: 'upgrade downgrade change_plan switch_plan change_my_plan switch',
  login: 'login log_in sign_in signin password account',
  mfa: '2fa two_factor 2_factor mfa authenticator two_step authentication',
  sso: 'sso single_sign saml okta entra',
  textmessage: 'sms text text_message',
  security: 'security secure safe safety encrypt encrypted encryption',
  privacy: 'privacy gdpr personal_data data_protection',
  integrate:
    'integrate integration connect connection connector sync plugin work_with compatible link support',
  import: 'import migrate migration move_from switch_from transfer bring_over moving',
  export: 'export download extract backup',
  mobile: 'mobile phone smartphone iphone ios android app ipad tablet',
  iphone: 'iphone ios ipad apple',
  desktop: 'desktop computer pc mac macos windows laptop linux ubuntu debian fedora chromebook',
  linux: 'linux ubuntu debian fedora',
  photo: 'photo photograph photographed picture snap snapshot scan image',
  offline:
    'offline without_internet no_internet without_connection internet_down no_signal without_wifi no_wifi plane_mode on_a_plane',
  language:
    'language english german french spanish italian portuguese dutch polish turkish arabic chinese japanese speak multilingual',
  developer: 'developer api sdk webhook client_library library',
  uptime: 'uptime outage status downtime availability',
  support: 'support help assistance helpdesk customer_service service_desk',
  human: 'human agent representative advisor real_person staff reception',
  technician:
    'technician engineer electrician mechanic plumber installer fitter specialist service_visit service',
  urgent:
    'urgent emergency right_now immediately asap at_once pain acute emergencies on_call 24_hour',
  outsidehours:
    'night at_night outside_opening outside_office after_hours out_of_hours evening on_call late_night',
  late: 'late delay delayed running_late overdue',
  missed:
    'no_show show_up turn_up missed not_turn_up did_not_show forget_appointment missed_visit not_show',
  movedate:
    'reschedule move change_date postpone rebook change_my_booking change_my_appointment moved',
  reminder: 'reminder remind notification notify',
  bring: 'bring need_to_bring take_with carry required document id passport',
  wait: 'wait waiting_time how_soon earliest next_available waiting_list soon within',
  quick: 'fast quick quickly how_fast speed rapid rapidly soon within',
  accept: 'accept accepting take taking allow allowed permit permitted',
  forbid: 'forbid forbidden not_allowed prohibit ban banned no_longer',
  need: 'need require required requirement necessary must mandatory have_to',
  offer: 'quote offer estimate quotation proposal',
  instalment:
    'instalment installment split split_up monthly_payments pay_in_parts pay_over_time financing finance credit split_payment payment_plan spread',
  loan: 'loan financing finance credit borrow mortgage',
  interestrate: 'interest apr interest_rate',
  deposit: 'deposit put_down pay_down down_payment upfront up_front advance prepayment money_down',
  membership:
    'membership member join subscription plan pass mitgliedschaft mitglied abo abonnement socio membresia abbonamento assinatura lidmaatschap czlonkostwo uyelik 会员 会員',
  contract: 'contract commitment minimum_term notice_period lock_in tied agreement',
  sign: 'sign signing signed contract',
  tax: 'tax vat sales_tax gst taxes',
  tip: 'tip gratuity service_charge',
  incentive:
    'incentive government state_aid uncle_sam federal rebate grant subsidy subsidies tax_credit funding',
  bonus: 'bonus reward referral refer recommend recommendation commission earn',
  reseller: 'reseller partner partnership affiliate distributor',
  available: 'available in_stock stock availability sold_out',
  size: 'size big large dimension how_big area space square square_feet square_metre capacity extend extended maximum',
  weight: 'weight weigh heavy how_heavy kg',
  length: 'length long metre meter feet',
  distance: 'distance far how_far_out travel_to radius km mile within_km how_far away',
  region: 'region area service_area zone territory radius come_to',
  europe:
    'europe european eu germany france spain italy portugal netherlands belgium austria switzerland poland denmark sweden norway ireland uk britain england',
  dismissed: 'fired dismissed sacked laid_off dismissal termination unfair_dismissal',
  will: 'will testament inheritance estate',
  abroad: 'abroad international internationally overseas worldwide foreign other_countries outside',
  age: 'age old year_old under_age minor minimum_age how_old years_old alter jahre_alt edad leeftijd idade eta wiek yas umur عمر 年龄 年齢',
  adult: 'adult grown_up over_18',
  wheelchair:
    'wheelchair accessible accessibility disabled step_free lift elevator ramp barrier_free disability',
  transport: 'transport bus tram train metro subway underground station public_transport',
  pet: 'pet dog cat animal puppy kitten',
  vegan: 'vegan vegetarian plant_based meat_free',
  seaview: 'sea_view view_of_the_sea ocean_view balcony view',
  allergy: 'allergy allergen gluten gluten_free nut lactose intolerance coeliac celiac dairy_free',
  food: 'food meal dish menu breakfast lunch dinner brunch catering eat',
  drink: 'drink beverage wine beer cocktail alcohol',
  smoke: 'smoke smoking smoker cigarette vape',
  wifi: 'wifi wi_fi internet wlan',
  room: 'room suite bedroom accommodation stay',
  checkin: 'check_in checkin arrival arrive',
  checkout: 'check_out checkout departure leave',
  gift: 'gift present voucher gift_card gift_certificate',
  return: 'return send_back give_it_back exchange swap bring_back give_back',
  damaged: 'damaged broken defective faulty defect damage not_working cracked torn',
  repair: 'repair fix mend repaired service servicing',
  maintenance: 'maintenance maintain service inspection upkeep care cleaning check clean',
  replace: 'replace replacement change swap new_one',
  track: 'track tracking trace follow',
  material: 'material made_of fabric ingredient composition',
  brand: 'brand make manufacturer maker model',
  kind: 'kind type sort model variety range option',
  founded: 'founded established since how_old_is_the founder founders in_business',
  staffsize: 'employees staff how_many_people team_size',
  qualified:
    'qualified certified licensed certification accredited licence qualification diploma certificate',
  experience: 'experience reference review testimonial track_record installed',
  course: 'course class lesson training session workshop tuition programme program',
  teacher: 'teacher instructor trainer coach tutor',
  exam: 'exam test certificate examination',
  group: 'group party team how_many_people people guests persons',
  doctor: 'doctor dr dentist physician surgeon practitioner specialist',
  examine: 'examination exam check_up checkup consultation check',
  medicine: 'medicine medication drug prescription tablets',
  childteeth: 'braces aligner orthodontic invisalign retainer',
  extraction: 'extraction removal remove pull pulled extracted removed',
  pain: 'pain hurt ache painful sore toothache sensitivity anaesthetic anesthetic numb',
  blackout:
    'blackout power_cut outage power_failure grid_failure grid_go_down grid_down lights_go_out lights_stay_on power_go_out power_goes_out power_outage no_power',
  electricity: 'electricity power energy current kwh',
  panel: 'panel module solar_panel solar',
  payback:
    'payback pay_for_itself pays_for_itself break_even amortise amortize roi pay_off return_on_investment worth_it',
  feedin: 'export exported feed_in sell_back surplus credit credits net_metering',
  produce: 'produce production generate yield output',
  winter: 'winter november december january snow cold',
  leak: 'leak leaks tightness watertight waterproof leaking',
  car: 'car vehicle auto ev automobile',
  hail: 'hail hailstone storm weather wind',
  simultaneous: 'simultaneous at_the_same_time concurrent same_time parallel',
  limit:
    'limit rate_limit throttle throttling throttled maximum max cap quota up_to at_most how_many',
  minimum: 'minimum at_least min from starting smallest start_at lowest',
  valid: 'valid validity expire expires expiry good_for valid_for',
  permission: 'permission permit approval consent role rights landlord',
  own: 'owner ownership own belong',
  cleaning: 'cleaning clean cleaned wash hygiene laundry',
  wash: 'wash washing laundry machine_wash dry_clean',
  assemble: 'assemble assembly install installation set_up mount fitting',
  custom: 'custom customised bespoke personalised personalized made_to_measure tailor',
  job: 'job career vacancy hiring salary wage apply recruitment',
  complaint: 'complaint complain unhappy dissatisfied',
  minutefast: 'turnaround lead_time processing_time express same_day',
  luggage: 'luggage baggage suitcase bag',
  kitchen: 'kitchen cook chef',
  outdoor: 'outdoor terrace garden patio outside balcony',
  private: 'private event wedding birthday party celebration function',
  bike: 'bike bicycle cycle cycling',
  pool: 'pool swimming swim sauna spa',
  gym: 'gym fitness workout exercise',
  lawyer: 'lawyer attorney solicitor counsel legal',
  divorce: 'divorce separation custody',
  house: 'house home apartment flat property rental rent tenancy',
  tenant: 'tenant landlord renter lease rent',
  freeze: 'freeze pause suspend hold put_on_hold pausieren ruhen ruhend aussetzen pausar suspender',
  locker: 'locker shower changing_room towel',
  lost: 'lost forgot forgotten misplaced lose verloren verlorene verlieren perdido perdu perso perduto',
}
