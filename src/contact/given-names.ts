// Common given names in the languages of the product, folded: enough to believe "im rosa" or
// "Walt 503-…" without capitals or other signs. Not a filter: names missing here are found by shape.

import { wordSet } from './token.ts'

export function isGivenName(low: string): boolean {
  return GIVEN_NAMES.has(low)
}

const GIVEN_NAMES =
  wordSet(`aaron abby abigail abdul abdullah ada adam adriana adrian adriano agnes agnieszka
  ahmad ahmed aisha akira al alan albert alberto alejandra alejandro alessandra alessandro alessia alex
  alexander alexandra alexandre alexandros alexis alfonso alfred alfredo ali alice alicia alina aline alison
  allison alma alvaro amanda amber amelia amelie amina amir amit amy ana anakin anastasia anders andre andrea
  andreas andrei andres andrew andrzej andy angel angela angelo angelina anika anil anita anja anke ann anna
  anne annette annie anthony antoine anton antonia antonio anya arianna ariel arjun arlene arnaud arne arnie
  arthur artur arun arturo asha ashley astrid aurelie aurora axel ayla ayse aysel aziz barbara bart
  bartek bas beata beatrice beatriz bella ben benedikt benjamin benoit bernard bernd bernhard bert beth
  betty bianca bill billy bjorn bob bobby brad bradley brandon brenda brett brian bridget britta brooke bruce
  bruno bryan caleb calvin camila camilla camille carl carla carlo carlos carmen carol carolina caroline
  carolyn catalina caterina catherine cathy cecilia cedric celine cem cesar chad chantal charles charlie
  charlotte chase chen chiara chloe chris christa christian christina christine christof christoph
  christophe christopher cindy clara claire claudia claudio clemens colin connie connor constanza cora
  corinna craig cristian cristina curtis cynthia dagmar dan dana daniel daniela daniele danielle danny dario
  darren dave david davide dawn dean deb deborah debra deepak deniz dennis derek derya diana diane diego
  dieter dietmar dimitri dirk dmitri dolores dominik dominique don donald donna dora doris dorota dorothy
  doug douglas duncan dustin dylan ebru ed eddie edgar edith eduardo edward edwin eileen elaine elena eleanor
  elif elijah elisa elisabeth elise eliza elizabeth elke ella ellen ellie elsa emanuele emil emilia emilie
  emily emine emma emmanuel emre enrico enrique enzo eric erica erich erik erika ernesto esra esteban esther
  ethan etienne eugene eva evan evelyn ewa fabian fabien fabio fabrice farid fatih fatima fatma federica
  federico felipe felix fernanda fernando filip filippo fiona flavia flavio florence florian frances
  francesca francesco francis francisca francisco francois francoise frank franz fred frederic frederick
  frederik friedrich gabriel gabriela gabriele gaby gareth gary gavin gemma geoff george georg georges georgia
  gerald gerard gerda gerhard gianluca gianni gil gilbert gina giorgia giorgio giovanna giovanni giulia
  giuseppe glen glenn gloria gonzalo gordon grace graham greg gregor gregory greta grzegorz guido guillaume
  guillermo gunter gustavo hakan hamid hana hannah hannes hans harald hari harold harriet harry hasan
  hassan hatice heather hector heidi heike heinrich heinz helen helena helene helga helmut hendrik henri
  henrik henry herbert hermann hilary hiro hiroshi holger holly howard hugh hugo hussein ian ibrahim
  ida ignacio igor ines inga inge ingrid irene irina iris irma isaac isabel isabella isabelle isla ivan
  ivana ivo jack jackie jacob jacqueline jacques jaime jake jakob jakub jamal james jamie jan jana jane janet
  janice janine jannis jarek jasmin jasmine jason javier jay jean jeanne jeff jeffrey jelle jen jenna jennifer
  jenny jens jeremy jerome jerry jesse jessica jesus jill jim jimmy joachim joan joana joanna joao joaquin
  jochen joe joel joerg johan johanna johannes john johnny jon jonas jonathan jordan jorg jorge jose josef
  joseph josephine josh joshua joyce juan juana judith judy julia julian juliana julie julien juliet
  julio julius june jurgen justin justyna jutta kai kamal kamil karen karim karin karina karl karla
  karolina karsten kasia katarina katarzyna kate katharina katherine kathleen kathrin kathy katie katja
  katrin katy katya kay kazuki keith kelly ken kenji kenneth kerstin kevin khalid kim kirsten klaus konrad
  kristin kristina krzysztof kumar kurt kyle lamia lara larry lars laura lauren laurence laurent lavanya
  layla lea leah lee leila lena leo leon leonard leonardo leonie leticia leyla liam lilly lily lina linda lisa
  liz lizzie lola lorena lorenzo lori louis louisa louise luc luca lucas lucia luciana lucie lucy ludwig luigi
  luis luisa luiz lukas luke luna lutz lydia lynn maciej madison magda magdalena mahmoud maike malcolm
  malgorzata manfred manoel manon manuel manuela marc marcel marcela marcelo marcia marcin marco marcos
  marcus margaret margarita maria mariam marian mariana marie marina mario marion marisa mark marko markus
  marlene marta martha martin martina martine mary masako mateo mateusz mathias mathieu mathilde matt matteo
  matthew matthias matthieu maurice mauricio max maxim maxime maya megan meghan mehdi mehmet mei melanie
  melissa melody mercedes merve mia michael michaela michal michel michele michelle mick miguel mike milan
  milena mila millie mina mira miranda miriam mitchell mohamed mohammad mohammed mohan moira molly mona
  monica monika monique morgan morten muhammad murat mustafa nadia nadine nancy naomi natalia natalie
  natasha nate nathan nathalie neil nelson nia nicholas nick nicola nicolas nicole niels niklas nils nina nisha
  noah noel noemi nora norbert norma norman nour nuno oksana olaf oleg olga oliver olivia olivier omar
  orlando oscar oskar osman otto ozan pablo paola paolo pascal pat patricia patrick patrik patrizia patty
  paul paula paulina pauline paulo pavel pawel pedro peggy penelope penny pete peter petra phil philip
  philipp philippe phillip pia pierre pilar piotr pooja priya quentin rachel rafael rahul rainer raj raja
  rajesh ralf ralph ramon ramona rania raphael raquel rashid raul ravi ray raymond rebecca reinhard rene
  renata renate rene rhys ricardo riccardo richard rick rita rob robert roberta roberto robin rocio rodrigo
  roger rohan roland rolf roman romain ron ronald ronja rosa rosalie rose rosie ross roy ruben rudolf rui
  russell ruth ryan sabine sabrina salma salvatore sam samantha samir samira samuel sandeep sandra
  sandrine sandro sandy sanjay santiago sara sarah sascha scott sean sebastian sebastien selin selma serena
  sergei sergio seth severine shane shannon sharon shaun sheila shirley sibel sid silke silvia simon simona
  simone sina sofia sofie sonia sonja sophia sophie stacy stan stefan stefania stefanie steffen stella
  stephan stephane stephanie stephen steve steven stuart sue sunil susan susana susanna susanne suzanne sven
  svetlana sylvia sylvie takashi tamara tania tanja tanya tara tarek tatiana ted teresa terry theo theresa
  thiago thierry thomas thorsten tiago tiffany till tim timo timothy tina tobias todd tom tomas tomasz tommy
  toni tony torsten tracy travis trevor tristan udo ulrich ulrike ursula uta uwe valentina valentin valerie
  vanessa vera verena veronica veronika vicente vicki victor victoria vijay viktor vincent vincenzo viola
  violet virginia vivian vivien volker walt walter wanda wayne wei wendy werner wesley will william wim
  winston wolfgang xavier yan yann yannick yasmin yasmine yolanda yosef yuki yusuf yves yvonne zac zach zack
  zara zeynep zoe zofia zoltan
  علي محمد احمد أحمد فاطمة خالد سارة مريم ليلى عمر يوسف نور راجेश राम प्रिया अमित राहुल सुनीता अंजलि रवि`)
