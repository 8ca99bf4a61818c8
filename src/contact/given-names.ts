// Common given names in the languages of the product, folded: enough to believe "im rosa" or
// "Walt 503-…" without capitals or other signs. Not a filter: names missing here are found by shape.

import { wordSet } from './token.ts'

export function isGivenName(low: string): boolean {
  return GIVEN_NAMES.has(low)
}

const GIVEN_NAMES =
  wordSet(`aaliyah aarav aaron aarti abby abdelkader abdelrahman abdul abdullah abdulrahman abeer abena
  abhishek abigail achieng ada adaeze adam adebayo adel aditi aditya adnan adrian adriana adriano
  afonso agata agnes agnese agnieszka ahlam ahmad ahmed ahmet aidan aiden aina aino aisha aitor
  ajay akash akhil akira akosua al alaa alan albert alberto aldo alejandra alejandro aleksander
  aleksandra aleksei alessandra alessandro alessia alex alexander alexandra alexandre alexandros
  alexis alfie alfonso alfred alfredo ali alice alicia alicja alina aline alison alistair allison
  alma alok alper alvaro amaia amanda amandine amani amara amber amedeo amelia amelie amina amir
  amit amitabh ammar amrita amy ana anakin anand ananya anastasia anatoliy anders andre andrea
  andreas andreea andrei andres andrew andriy andrzej andy ane aneta angel angela angelina angelo
  angus ania aniela anika anil anirudh anita anja anjali anke ankit ankita ann anna annalisa anne
  annegret anneke anneliese annemiek annette annie anouk anshul anthony antje antoine anton
  antonella antoni antonia antonietta antonio anuj anup anusha anwar anya aoife aparna arantxa
  archana archie arianna ariel arjan arjun arkadiusz arkady arlene armando arnaud arne arnie arpit
  arthur artur arturo arun arvind asha ashish ashley ashok ashwin asif asma assunta astrid attila
  audrey aurelie aurelien aurora avinash axel axelle aya ayca aycan aydin ayesha aykut ayla aylin
  ayman ayodele ayse aysegul aysel aytac ayush aziz babatunde balazs baptiste barbara bart bartek
  bartlomiej bartosz bas basma bassam bastien bathilde battista beata beatrice beatriz begona
  begum bella ben benedetta benedikt benjamin benoit berenice berk berkay bernard bernardo bernd
  bernhard bert bertrand beth bettina betty beyza bhavna bianca bilal bill billy birgit bjarne
  bjorn blake blazej bob bobby bogdan bogumil boguslaw bohdan bongani boris bozena brad bradley
  brady bram brandon brenda brendan brett brian brianna bridget brigid brigitte britta brittany
  brody bronwen brooke bruce bruno bryan buket burak burcu burkhard busra cagla caio caleb callum
  calvin camelia cameron camila camilla camille camillo canan candela caner cansu carl carla
  carlijn carlo carlos carlota carlotta carmelo carmen carol carolina caroline carolyn carsten
  carys casey cassio catalina caterina catherine cathy cecilia cedric celia celine cem cenk ceren
  cesar cesare ceyda cezary chad chantal charles charlie charlotte chase chelsea chema chen chetan
  chiara chidi chinedu chioma chitra chloe chris christa christel christelle christian christina
  christine christof christoph christophe christopher ciara cigdem cihan cindy cinzia citlali
  claire clara claudia claudio clay clayton clemence clemens clementine cleusa clint clive cody
  coen colette colin colton concetta connie connor constanza cora corentin corina corinna cormac
  cornelia corrado cosimo courtney craig cristian cristiano cristina cristovao curtis cynthia
  cyril cyrille daan dagmar dalal dalila damiano damien dan dana daniel daniela daniele danielle
  danilo danny danuta dario dariusz darnell darren darshan daryl dave davi david davide dawid dawn
  dean deb debora deborah debra declan deepa deepak deepika defne dejan delphine demetrius
  denilson denis denise deniz dennis derek derrick derya deshawn desiree desmond detlef devika
  dhruv diana diane didier diederik diego dieter dietmar dilara diletta dimitri dimitris dina
  dinesh diogo dirk ditte divya dmitri dmytro dolores domenico dominik dominika dominique don
  donald donatella donato donna dora doris dorota dorothea dorothy doug douglas dragan duane
  duarte duncan dustin dwight dylan easton eberhard ebru ecem eckhard ed eddie edeltraud edgar
  edith edoardo edouard edson eduarda eduardo edurne edward edwin edyta eero eeva eileen elaine
  elcin eleanor elena eleni eleonora elfriede eliana eliane elias elif elijah elio elisa elisabeth
  elisabetta elise eliza elizabeth elke ella ellen ellie elliot elliott elodie eloise elsa elvira
  elzbieta eman emanuela emanuele emeka emeric emerson emil emilia emiliano emilie emilien emily
  emine emirhan emma emmanuel emmy emre encarna enes enrico enrique enza enzo eoin ergun erhan
  eric erica erich erik erika erkan ermanno ernest ernesto erol ersilia ersin ertugrul erwin eryk
  erzsebet esi esin esma esmee esra esteban estelle esther eszter ethan etienne ettore euan eugene
  eugenio eugeniusz eulalia eusebio eva evan evandro evelyn everett evert evgeny ewa ewald ewan
  ewelina eymen ezra fabian fabiana fabien fabienne fabio fabiola fabrice fabricio fabrizio fadi
  fadia fadime fahad faisal fanny fares farhan farid faris faten fathi fatih fatima fatma faustine
  fausto fawzi federica federico feliks felipe felix femke fenna ferenc fergus ferhat feride
  fermin fernanda fernando ferruccio fikret filip filipa filippo filiz filomena fiona fiorella
  flaminia flavia flavio florence florent florentine florian florin floyd folake franca frances
  francesca francesco francine francis francisca francisco franciszek franck francois francoise
  frank franz frauke fred freda freddie frederic frederick frederik frederikke friederike
  friedrich frits fritz fulvio funda funmi furkan fyodor gabor gabriel gabriela gabriele gabriella
  gaby gael gaelle gaetan gaetano galina gamze gareth gary gaurav gauri gavin gayatri geert gemma
  genevieve gennady gennaro genowefa geoff georg george georges georgia gerald geraldine geraldo
  gerard gerardo gerben gerd gerda gerhard gerlinde gero gerrit gertrude gessica ghada ghassan
  gheorghe ghislain ghislaine giacomo gianfranco gianluca gianmarco gianna gianni gianpaolo gil
  gilbert gilberto gilda giles gilles gilson gina ginevra gino gioacchino giordano giorgia giorgio
  giorgos giovana giovanna giovanni girish gisela gita gitte giulia giuliana giuliano giulio
  giuseppe giusy gladys glen glenn gloria gokce gokhan gonca goncalo gonzalo gopal goran gordon
  gorka gosia gottfried govind grace graciela graham graziella grazyna greg gregoire gregor
  gregory greta grigory grzegorz guadalupe gudrun guenter guglielmo guido guillaume guillermo
  gulay gulcan gulsah gulsen gunnar gunter gunther gustavo guus gwen gwenaelle gwendolyn habib
  hacer hadeel hadi hadil haifa haitham hakan halil halime halina hamad hamid hamish hamza hana
  hanan hande hani hank hanna hannah hanne hanneke hannelore hannes hannu hans harald hari harish
  harm harold harpreet harriet harry harsh harsha hartmut haruka harun haruto harvey hasan hassan
  hatem hatice hayriye heather heba hector hedda hedwig heidi heike heikki heiko hein heinrich
  heinz heitor helder helen helena helene helga helge helle helmut helmuth heloisa hema hemant
  hendrik henk henning henri henriette henrik henrique henry henryk herbert heriberto herman
  hermann hermine hernan herve hilary hilde hildegard himanshu hina hinata hiro hiroshi hisham
  hoda holger holly horace horst hortense howard hrvoje hubert huda hudson hugh hugo hugues hulya
  humberto huseyin hussam hussein huub iain ian iara ibrahim ida idil ifeoma iga ignacio ignacy
  igor ikechukwu iker ilaria ilayda ildiko ilhan ilker ilona ilse ilya imani imanol imke
  immacolata imogen imran inacio inaki indira ines inga inge ingeborg ingo ingrid ingvild inigo
  ioana ionut irem irena irene irina iris irma irmgard irvin irving iryna isaac isabel isabella
  isabelle isadora isaiah isha ishaan isidoro isidro isla ismail isolde israel issa istvan itzel
  itziar ivan ivana ivanna ivette ivica ivo ivone iwona iza izabela jaap jaber jacco jacek jacinto
  jack jackie jackson jacob jacopo jacqueline jacques jadwiga jagdish jaime jair jake jakob jakub
  jalal jamal james jamie jamila jan jana janaina jane janet janice janina janine janneke jannik
  jannis janos janusz jared jarek jari jaroslav jaroslaw jarrod jasim jasmin jasmine jason jasper
  javier jawad jaxon jay jayant jayden jean jeanne jed jeff jefferson jeffrey jelena jelle jemima
  jen jenna jennifer jenny jens jeppe jeremie jeremy jermaine jeroen jerome jerry jerzy jesper
  jesse jessica jesus jill jim jimena jimmy jiri joachim joan joana joanna joao joaquim joaquin
  joaquina job jocelyne jochem jochen jodi jodie joe joel joep joerg joern johan johann johanna
  johannes john johnny joke jolanta jon jonas jonathan jonna joost jordan jordi jorg jorge jorgen
  joris jorn jose josef josefa josefina josep joseph josephine josh joshua josiane josie josue
  jovana joyce jozef juan juana jucara judit judith judy juergen juha jukka jules julia julian
  juliana julie julien juliet julieta julio julius june jurgen jurre jussara justin justine
  justyna jutta jyoti jytte kaan kabir kacper kai kailash kaisa kaito kaja kalle kalpana kamal
  kamau kamil kamila kaori karan kareem karel karen kari karim karima karin karina karl karla
  karol karolina karsten kartik kasia kaspar kasper katalin katarina katarzyna kate katerina
  kateryna katharina katherine kathi kathleen kathrin kathy katia katie katja katrin katy katya
  kavitha kavya kawthar kay kaylee kayleigh kazimierz kazuki kazuo kees keiko keisha keith kelechi
  kelly kelsey kemal kemi ken kendra kenji kenneth kenta kerem kerry kerstin kevin khadija khaled
  khalid khalil kiko kilian kim kinga kiran kirk kirsi kirsten kirsty kishore kivanc kjell klaas
  klara klaudia klaus knud koen kofi kojo konrad konstantin konstanze korbinian korkut kornelia
  kostas krista kristen kristi kristin kristina krysia krystian krystyna krzysztof ksawery kuba
  kubra kumar kumiko kunal kunigunde kurt kwame kyle lachlan ladislav laetitia laia lais lakisha
  lalit lamia landon lara larissa larry lars laszlo latoya latrice laura laure lauren laurence
  laurent lauri lautaro lavanya lavinia layla lea leah leandro leanne lech lee leendert leif leila
  leire leman lena leni lenka lennart leo leon leonard leonardo leonid leonie leonor leopold
  leopoldo lerato leroy leslie lester leszek leticia levent levin leyla liam lidia lieke liesbeth
  liesel lieve ligia liisa lilian liliana lilly lilou lily lina linda lindsay lindsey lisa
  lisandro liselotte livia liviu liz lizzie lloyd loes loic lola lonnie loredana lorena lorenzo
  loretta lori loris lorraine lothar lotte lou louane louis louisa louise lourdes lourenco luan
  luana lubna lubos luc luca lucas lucelia lucia luciana luciano lucie luciene lucille lucja lucy
  lucyna ludivine ludovic ludovica ludovico ludwig ludwik luigi luigia luis luisa luisana luise
  luisella luiz luiza lujain luka lukas lukasz luke lulwa luna lupe luther lutz luuk luzia lydia
  lynn lyuba lyudmila maaike maarten mabel macarena maciej maciek mackenzie madhav madison mads
  mae maelle maelys maeva maeve mafalda magda magdalena magdaleno magnus mahdi mahesh mahmoud
  mahmut maike maite makoto maksym malcolm malene malgorzata malik malini malte malwina manal
  mandy manfred manish manisha manju manoel manoela manoj manolo manon mansour manuel manuela
  maram marc marcel marcela marcelina marcelino marcello marcelo marcia marcin marco marcos marcus
  mareike marek maren margaret margarete margarita margaux margit margot margret marguerite maria
  mariam marian mariana mariangela mariano maribel maricela marie marieke marielle marija marijke
  mariko marilu marina mario mariola marion marisa marisela marisol marit marius mariusz marja
  marjan marjorie mark marko markus marlene marli marlies marlis marloes marquis marta marten
  martha marti martijn martin martina martine martyna marvin marwa marwan mary maryam maryline
  marysia marzena masako massimiliano mateo mateus mateusz mathias mathieu mathilde mathis matias
  matilde matt matteo matthew matthias matthieu matthis matti mattia maud maura maureen maurice
  mauricio maurizio mauro maverick max maxence maxim maxime maximo maxine maya mayra maysa mayumi
  mazen mechthild meena meera megan megha meghan megumi mehdi mehmet mehtap mehul mei meike
  meinolf melanie melis melissa melody meltem melvin merce mercedes merel mert merve meryem mesut
  mette mia micaela micah michael michaela michal michalina michel michela michele michelle
  michiel michiko mick mickael midori mieczyslaw mieke miguel mihaela mihai miho mikael mike miki
  mikkel mikko mikolaj mila milada milan mildred milena millie milos milosz milton mina minako
  minna minnie mira miranda miray mireia mireille mirella miren miriam mirjam mirjana mirko
  miroslava miroslaw mitch mitchell miyuki moacir mohamed mohammad mohammed mohan mohannad mohit
  moira molly mona monia monica monika monique montse montserrat morag morena morgan morgane
  moritz morten mostafa mounir muge muhammad mukesh muna muneera munir murat muriel murilo musa
  mustafa mwangi mykola myles myra myron nabil nabila nada nadege nader nadia nadine nadiya naima
  najwa nancy nandini nanna naoki naoko naomi naoto narendra naresh naser nasser natalia natalie
  natalya natasha nate nathalie nathan naveen nawal nayef nazan nazario necati neel neelam neeraj
  neha neide neil nele nelio nell nelly nelson nenad nerea nermeen nermin neslihan nestor neusa
  nevaeh nevin ngozi nia niamh nicholas nick nico nicola nicolae nicolas nicole nicoletta nicolo
  nidal niels nienke nigel nigella nihat nikhil nikita niklas niko nikola nikolai nikos nilay
  nilesh nilgun nils nilton nimesh nina niraj nirmala nisha nishant nitin nizar njoroge nkechi
  nnamdi nneka noah noel noelia noemi noemie noha nolan nomsa noortje nora norbert norberto noriko
  norma norman norris nour noura nuno nunzia nuray nurcan nuria oana obinna oceane octavio odair
  odette odile oguz oisin okan oksana olaf olalla ole oleg oleh oleksandr oleksiy olena olga
  oliver olivia olivier oliwia oliwier ollie olumide oluwaseun olya omar omer omkar ondrej ophelie
  orazio orhan oriana orietta oriol orla orlando ornella osama oscar oskar osman osvaldo oswald
  oswaldo otavio othman otieno otis ottavia ottilie ottmar otto owen oystein ozan ozge pablo paco
  padma padraig paivi pallavi palmira pankaj paola paolo paquita parul parvati pascal pascale pat
  patricia patrick patrik patrizia patrizio patrycja patty paul paula pauli paulina pauline paulo
  pavel pavla pavlo pawel peder pedrinho pedro peggy pekka pelin penelope penny pepe percy
  pernille perrine perry petar pete peter petr petra petri peyton phil philip philipp philippe
  philippine phillip phyllis pia pierangelo pierluigi piero pierre piers piet pieter pietro pilar
  pim piotr piotrek piyush polly pooja poonam prabhu pradeep prakash pramod pranav prasad prashant
  pratik praveen preeti priscilla priya priyanka przemek przemyslaw puja punit purnima pyotr qasim
  qiang quentin rabab rachel rachna radek radha radim radka radoslaw radu radwa raed rafael
  rafaela rafal raffaele raffaella raghad raghav rahul raimundo rainer raissa raj raja rajan rajat
  rajeev rajendra rajesh rajiv rajni rakesh ralf ralph raluca ramazan ramesh rami ramiro ramon
  ramona randall rania ranjit ranya raphael raphaelle raquel rasha rashid rashmi rasmus raul ravi
  ravindra rawan ray rayan raymond razvan rebecca recep reem refik reggie regiane reginald regis
  regula rehab reinhard reinhold rekha remi remo remy renan renata renate renato renaud rene renu
  renzo rhona rhonda rhys ricardina ricardo riccardo richa richard rick riet rigoberto riikka
  rikke riku rima rina rinske rishi rita ritesh ritika ritu riyad rob robbert robert roberta
  roberto robin rochelle rocio roderick rodney rodolfo rodolphe rodrigo roel rogelio roger rogerio
  rohan rohit roisin roland rolf romain roman romane romaric romina romolo ron ronald ronaldo
  ronja rory rosa rosalia rosalie rosana rosangela rosanna rose rosemarie roshni rosi rosie ross
  rossana rossella roxana roxane roxanne roy ruba ruben rubens rudi rudiger rudolf ruediger rufus
  ruggero rui rukiye rupa rupert ruperto ruslan russell ruth ruud ryan ryo ryota ryszard saad
  sabatino sabina sabine sabri sabrin sabrina sacha sachin sadie sahar sahil sai saif sakura salah
  saleh salih salim sally salma salome salomon salvatore salwa sam samantha sameer samet sami
  samia samir samira sammy samuel samuele sandeep sander sandra sandrine sandro sandy sanford
  sangeeta sanjana sanjay sanjiv sanna sanne santiago santosh saoirse sara sarah sascha sasha
  saskia satoshi saurabh saverio savita sawsan sawyer sayaka scott sean sebas sebastian sebastien
  sebnem seda sedat seema sefa segolene selcuk selena selene selim selin selma sema semih sena
  seppo serafina serap sercan serdar serena sergei sergey sergio serhat serhiy serkan serpil seth
  severine severino sevil seweryn seyma shaima shane shanice shannon sharon shaun sheila shelby
  sheldon shelley sherif sherman sherri sherry sheryl shilpa shinji shiori shireen shirley shiv
  shivam shobha shota shreya shruti shubham shweta shyam sibel sibylle sid siddharth sidney
  siegfried sieglinde sigmar sigrid sigurd siham silas silja silje silke silvana silvano silvestro
  silvia silvio simao simon simona simone simonetta simran sina sinan sinead sinikka siobhan sipho
  siri sita sjoerd slawomir smita sneha snehal snezana sofia sofie sofoklis solange solene solveig
  sonal sonam songul sonia sonja sophia sophie soren spencer srinivas stacey stacy stan stanislav
  stanislaw stanley stefan stefania stefanie stefano steffen steffi stella stephan stephane
  stephanie stephen steve steven stig stine stjepan stuart suat subhash sudha sudhir sue suely
  suha suhair sujata sulaiman sule suleyman suman sumit sune sunil sunita suraj suresh susan
  susana susanna susanne sushil sushma susi susie susy suzanne suze suzy svein sven svenja
  svetlana svitlana swantje sybille sylvain sylvester sylvia sylviane sylvie sylwester sylwia
  szymon tabitha tadeusz tahani taher tainara tais takahiro takashi takeshi talal talita tamara
  tamas tamer tamera tamika tancredi tanguy tania tanisha tanja tanvi tanya tapio tara taras tarek
  tareq tarkan taro tarun tatiana tatiane tawfiq tayfun ted teemu telma temitope teodoro tere
  teresa tereza terhi teri terrell terry tetiana teun thabo thais thea thelma themba theo theodor
  theodora theodore theresa thiago thibault thibaut thierry thijs thilo thomas thorben thorbjorn
  thorsten tiago tiffany tiina tijn till tilman tim timo timothy tina tineke tiphaine titouan
  tiziana tiziano tjeerd tobi tobias toby todd tolga tom tomas tomasz tomaz tomek tomislav tommaso
  tommy tomoko tomoya toni tony torben torsten tove tracy traudl travis trevor tricia trine trini
  trisha tristan troy trudy truus trygve tugba tugce tulay tullio tuncay tunde tuomas turgut
  turkan turki tushar tuula tyler tyrone ubaldo uche udo ugo ugur ulf ulla ulrich ulrike ulysse
  umberto umesh urmila ursel ursula urszula uta uwe vaclav vadim vaibhav valdir valentin valentina
  valentine valere valeria valerie valerio valery vanda vandana vanessa vania varsha varun vasco
  vasile vasilis vasily veit venkat vera verena vernon veronica veronika vesna veva vicente vicki
  vicky victor victoria vidar vidya viggo vijay vikas vikram viktor ville vimal vinay vince
  vincent vincenza vincenzo vineet vinicius vinod viola violet violeta vipul virat virgilio
  virginia virginie vishal vitaly vito vitor vittoria vittorio vivek vivian viviana vivien vlad
  vladimir vladislav vojtech volkan volker volodymyr vroni vyacheslav wael wagner waldemar waleed
  walid wally walt walter waltraud wambui wanda wanjiku wayne wei wellington wendell wendy werner
  wesley wieslaw wiktor wiktoria wilbur wilfredo wilfried wilhelm will willem willemijn william
  wilma wim winfried winifred winston wioletta wissam witold wladyslaw wojciech wolfgang wolfram
  wouter xaver xavier xaviere xiaoli xiaoming ximena xochitl yago yahya yakup yan yana yann
  yannick yannis yara yaroslav yasemin yash yasin yasir yasmim yasmin yasmine yasser yassin yaw
  yeliz yemi yesenia yevhen yilmaz ying yoann yogesh yohann yoko yolanda yosef yoshiko yosuke
  younes yousef yui yuka yukari yuki yuko yulia yumi yuna yunus yuri yuriy yusuf yuto yves yvette
  yvonne zac zach zachary zack zahra zaid zainab zakaria zanele zara zbigniew zdenek zdzislaw zeca
  zehra zeinab zelda zelie zeliha zeljko zenon zerrin zeynep zhenya ziad zilda zoe zofia zoltan
  zoraida zoran zoryana zosia zoya zsolt zsuzsanna zuzana zuzanna zuzia zygmunt
  علي محمد احمد أحمد فاطمة خالد سارة مريم ليلى عمر يوسف نور راجेश राम प्रिया अमित राहुल सुनीता अंजलि रवि`)
