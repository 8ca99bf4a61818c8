// What visitors say in another language than the articles: Spanish, French, German, Portuguese, Italian
// and Dutch words for what businesses of many kinds are asked, beside the English one. One meaning a
// line, folded;`_` joins. A word that is also a common English one stays out. Read by lexicon.ts only.

export const TRANSLATED: Record<string, string> = {
  // Lines of synonyms.ts that go on here.
  monthly: `al_mes por_mes mensual mensuel mensuelle par_mois monatlich im_monat pro_monat ao_mes por_mes
    mensal al_mese mensile per_maand maandelijks`,
  yearly: `al_ano por_ano anual annuel annuelle par_an jahrlich im_jahr pro_jahr ao_ano annuale all_anno
    per_jaar jaarlijks`,
  person: `usuario usuarios persona personas utilisateur utilisateurs personnes benutzer nutzer personen
    utilizador utilizadores pessoa pessoas utente utenti persone gebruiker gebruikers personen`,
  keep: `guardar guardan almacenar almacenan almacenados stocker stockes stockees heberges hebergees conserves
    gespeichert speichern aufbewahrt armazenados guardados conservati archiviati salvati opgeslagen bewaard`,
  erase:
    'borrar eliminar supprimer effacer loschen geloscht apagar excluir cancellati eliminare verwijderen',
  login: 'contrasena mot_de_passe passwort anmelden senha accesso wachtwoord inloggen',
  security:
    'seguridad segura securite securise sicherheit seguranca sicurezza sicuro veilig veiligheid',
  privacy: 'proteccion_de_datos rgpd dsgvo datenschutz confidentialite protecao_de_dados lgpd',
  integrate: `integrar integracion conecta conectar integrer connecter verbinden anbindung schnittstelle
    integracao conectar integrazione collegare koppelen koppeling`,
  import:
    'importar migrar importer migrer importieren ubernehmen umziehen importare importeren overzetten',
  export:
    'exportar exporter exportieren herunterladen esportare exporteren descargar telecharger baixar',
  language: `idioma idiomas hablan ingles langue langues parlez anglais sprache sprachen englisch sprechen
    lingua lingue inglese parlate falam taal talen engels spreken`,
  support: `soporte ayuda assistance aide hilfe kundendienst suporte ajuda assistenza aiuto ondersteuning hulp`,
  invoice:
    'factura facturas facture factures rechnung rechnungen fatura faturas fattura fatture factuur facturen',
  accept: `aceptan acepta aceptais admiten acceptez acceptes akzeptieren akzeptiert nehmen aceitam aceita
    accettate accettano accepteren accepteert`,
  begin: 'empezar comenzar commencer demarrer anfangen beginnen comecar iniziare cominciare',
  textmessage: 'mensaje_de_texto texto kurznachricht mensagem messaggio sms_bericht',
  mobile: 'aplicacion movil applicazione aplicativo celular mobiel telefono_movil',
  developer:
    'desarrollador desarrolladores developpeur entwickler schnittstelle programador sviluppatore ontwikkelaar',
  outage: 'caida panne ausfall storung queda guasto',
  urgent:
    'urgencia urgencias urgence urgences notfall notfalle dringend emergencia emergenza urgenza spoed',
  membership: 'suscripcion abonnement mitgliedschaft assinatura abbonamento lidmaatschap',
  deposit: 'anticipo acompte anzahlung entrada acconto aanbetaling caucion',
  instalment: `plazos cuotas a_plazos en_plusieurs_fois mensualites raten ratenzahlung in_raten prestacoes
    parcelas a_rate rateale termijnen gespreid`,
  loan: 'prestamo financiacion credito pret financement kredit finanzierung emprestimo financiamento prestito lening',
  incentive:
    'subvencion subvenciones ayudas aides subventions forderung zuschuss subsidio incentivi subsidie',
  tax: 'iva impuesto tva taxe steuer mwst imposto imposta btw belasting',
  offer: 'presupuesto oferta devis offre angebot kostenvoranschlag orcamento preventivo offerte',
  minimum: 'minimo mindestens minima',
  contract:
    'contrato permanencia contrat engagement vertrag laufzeit mindestlaufzeit fidelizacao contratto vincolo looptijd',
  blackout:
    'apagon corte_de_luz coupure_de_courant stromausfall apagao falta_de_luz blackout stroomuitval',
  electricity:
    'electricidad luz electricite courant strom eletricidade energia elettricita corrente stroom',
  panel:
    'placa placas panneau panneaux solarmodul module modulen painel paineis pannello pannelli paneel panelen',
  payback:
    'amortizar amortiza se_amortiza rentabiliser rentabel amortisiert amortisieren retorno terugverdientijd',
  feedin:
    'excedente excedentes surplus_injecte einspeisung einspeisen uberschuss eccedenza teruglevering',
  winter: 'invierno hiver winterzeit inverno',
  car: 'coche voiture fahrzeug elektroauto carro macchina',
  size: 'tamano taille grosse tamanho dimensione grootte',
  distance: 'lejos loin entfernung weit lontano afstand',
  qualified: 'certificado certifies zertifiziert certificados certificati gecertificeerd',
  founded: 'fundada fundacion fondee gegrundet grundung fundado fondata opgericht',
  childteeth:
    'brackets ortodoncia ortodontia appareil_dentaire zahnspange aparelho apparecchio beugel alineadores gouttieres',
  extraction:
    'extraccion extraer sacar_una_muela arracher ziehen_lassen extracao estrazione togliere trekken',
  pain: 'dolor duele douleur schmerz schmerzen schmerzt dolore pijn',
  examine: 'revision kontrolle kontrolluntersuchung visita_de_control controllo consulta_de_rotina',
  doctor: 'dentista dentiste zahnarzt zahnarztin tandarts medico medecin arzt',
  wheelchair:
    'silla_de_ruedas fauteuil_roulant rollstuhl barrierefrei cadeira_de_rodas sedia_a_rotelle rolstoel',
  transport: 'autobus tranvia parada tramway haltestelle strassenbahn bonde fermata halte',
  pet: 'perro mascota mascotas chien animaux hund haustier haustiere cachorro animali huisdier huisdieren',
  breakfast:
    'breakfast desayuno petit_dejeuner fruhstuck cafe_da_manha pequeno_almoco colazione ontbijt',
  room: 'habitacion habitaciones chambre chambres zimmer quarto quartos kamer kamers',
  return: 'devolver devoluciones retourner retours zuruckgeben rucksendung restituire retourneren',
  repair:
    'reparar reparacion reparer reparation reparieren reparatur consertar conserto riparare riparazione repareren',
  course: 'curso cursos cours kurs kurse corso corsi cursus',
  lawyer: 'abogado avocat anwalt rechtsanwalt advogado avvocato advocaat',
  wash: 'lavar laver waschen lavare wassen',
  nonprofit:
    'ong asociacion association verein gemeinnutzig gemeinnutzige onlus associazione associacao vereniging stichting',
  pay: 'transferencia virement uberweisung bonifico overschrijving bank_transfer',
  // Meanings of their own.
  charger:
    'charger cargar carga cargador chargeur recharger laden ladegerat wallbox ladestation caricare colonnina carregar carregador oplader laadpaal opladen',
  slate: 'slate ardoise pizarra schiefer ardesia ardosia leisteen',
  tile: 'tile tiles teja tejas tuile tuiles ziegel tegole telha telhas dakpannen',
  month: 'month mes meses mois monat monate mese mesi maand maanden',
  data: 'data datos donnees daten dados dati gegevens',
  company: 'company empresa entreprise firma unternehmen azienda bedrijf',
  roof: 'roof tejado techo toit toiture dach telhado tetto',
  battery:
    'battery bateria baterias batterie batteries speicher stromspeicher akku batteria batterij',
  inverter: 'inverter inversor onduleur wechselrichter omvormer',
  tooth: 'tooth diente dientes muela muelas dents zahn zahne dente denti dentes tanden kies',
  crown: 'crown corona couronne krone coroa kroon',
  filling: 'filling empaste plombage fullung obturacao otturazione vulling',
  implant: 'implant implante implantes implantat implantate impianto implantaat',
  cleaning: 'limpieza nettoyage detartrage reinigung zahnreinigung limpeza pulizia gebitsreiniging',
  whitening:
    'whitening whiten bleaching blanqueamiento blanquear blanchiment aufhellung zahnaufhellung clareamento branqueamento sbiancamento bleken',
  wisdomtooth:
    'wisdom_tooth muela_del_juicio dent_de_sagesse weisheitszahn dente_do_siso dente_del_giudizio verstandskies',
  anaesthetic: 'anaesthetic anesthetic anestesia anesthesie betaubung narkose verdoving',
  pregnant: 'pregnant embarazada enceinte schwanger gravida incinta zwanger expecting_a_baby',
  server: 'server servers servidor servidores serveur serveurs',
  install:
    'install installation installed instalar instalacion instalan installer installieren instalacao installare installazione installeren installatie',
  reseller: 'revendedor revendeur wiederverkaufer rivenditore wederverkoper',
}
