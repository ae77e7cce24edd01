import type { Mission } from '../draft.ts'

/** The coordinator, by its role (folded). */
export const COORDINATOR =
  /\bcoord(?:on|in)n?at(?:eur|rice|ion)s?\b|\bchef de file\b|\bmandataire du groupement\b|\bcoordinateur\b|\bpilote du groupement\b|\bcoordonne(?:nt|ra)? (?:le|ce) groupement/
const ROLE = '(?:coord(?:on|in)n?at(?:eur|rice|ion)s?|coordinateur|chef de file|pilote)'
const NAMING = '(?:est|sera|a ete|sont|seront|ont ete)'

/** Sentences that name the coordinator; the name stands before (`before`) or after the phrase (`after`). */
export const DESIGNATIONS: readonly { readonly when: RegExp; readonly side: 'before' | 'after' | 'both' | 'all' }[] = [
  {
    when: new RegExp(
      `\\b${ROLE}s?(?: [^.:;]{0,60})? ?(?:${NAMING} |: ?)(?:donc |ainsi )?(?:assuree?s? par |confiee?s? a |exercee?s? par |devolue?s? a |tenue?s? par |attribuee?s? a )?(?=(?:le |la |l'|les |:|a |\\w))`,
    ),
    side: 'after',
  },
  {
    when: new RegExp(
      `${NAMING} (?:ici |expressement |d'un commun accord |, )?(?:designee?s?|nommee?s?|denommee?s?|appelee?s?|dite?s?|qualifiee?s?|choisie?s?|retenue?s?|instituee?s?|desormais|etablie?s?|chargee?s?|investie?s?|reconnue?s?|le |la |les )?[^.;]{0,50}\\b${ROLE}`,
    ),
    side: 'before',
  },
  {
    when: new RegExp(
      `(?:assur\\w+|exerc\\w+|assum\\w+|rempli\\w+|tien\\w+|accept\\w+|prend\\w*|jou\\w+|agi\\w+|intervien\\w+|se voit (?:confier|attribuer|reconnaitre)|se charg\\w+|devien\\w+|recoi\\w+|recevra|endoss\\w+|occup\\w+|a (?:la|le|pour)|aura|fait fonction|sert|conserv\\w+|represent\\w+)[^.;]{0,60}\\b${ROLE}`,
    ),
    side: 'before',
  },
  {
    when: /(?:designent?|conviennent de designer|decident de designer|choisissent|nomment|confient|designation|confiee?s?|mandatent|chargent|donnent mandat)[^.;]{0,200}/,
    side: 'both',
  },
  {
    when: new RegExp(
      `\\b(?:${ROLE}|cette (?:fonction|mission|tache|charge|qualite)|ces (?:fonctions|missions)|ce role|la (?:fonction|mission|charge|qualite))s?[^.;]{0,60}\\b(?:echoi\\w*|revien\\w*|incombe\\w*|appartien\\w*|est (?:devolu|confie|attribu|reconnu|donne|assure|exerce|tenu|rempli|assume)\\w*|sont (?:devolu|confie|attribu|assure|exerce)\\w*) (?:a |au |aux |par )`,
    ),
    side: 'after',
  },
  {
    when: new RegExp(
      `, (?:en (?:sa )?qualite de |comme |le )?(?:membre )?${ROLE}s?\\b(?! (?:et|ou) )[^,.;:]{0,60}(?:,|$)`,
    ),
    side: 'before',
  },
  {
    when: new RegExp(`\\bont (?:chacun\\w* )?[^.;]{0,90}(?:la qualite|le role|la fonction|les fonctions) de ${ROLE}`),
    side: 'all',
  },
  { when: /\b(?:coordonnee?|pilotee?|conduite?|anime?e?|menee?) par /, side: 'after' },
  { when: /\bcoordonne(?:ra)? (?:le|ce) (?:present )?groupement/, side: 'before' },
  { when: new RegExp(`\\b(?:en )?(?:sa )?qualite de ${ROLE}`), side: 'both' },
]

/** A name with its role beside it: « la SPL X, coordonnateur délégué, signe … ». */
export const BESIDE = new RegExp(
  `, (?:en (?:sa )?qualite de |comme |le )?(?:membre )?${ROLE}s?\\b(?! (?:et|ou) )[^,.;:]{0,60}(?:,|$)`,
)

/** A second choice, not a coordinator. */
export const SUBSTITUTE =
  /\b(?:suppleant|remplac|substitu|defaill|empech|nouveau coord|si le coord|en cas de|retrait du coord|changement de coord)/

/** A rule on the replacement of the coordinator. */
export const REPLACEMENT =
  /\b(?:rempla\w+|defaillance|empechement|substitution|changement|demission|retrait|carence) (?:\w+ )?(?:du|de la|de l'|d'un) (?:nouveau )?coord|\bnouveau coord|\bcoord\w+ (?:suppleant|remplacant|defaillant|empeche)|\bcoord\w+[^.]{0,80}(?:est|sera|etre) (?:remplac|substitu|supplee)|\b(?:il|elle) (?:peut|pourra|sera|est) (?:etre )?remplac|\bcoord\w+[^.]{0,60}(?:defaill|cesse (?:ses|d'exercer)|se retire|souhaite se|quitte)/

/** Members acting for themselves. */
export const EACH_MEMBER =
  /\b(?:chaque|chacun\w*|les|tous les|tout|un|l'ensemble des|le|aux|par les|autres) (?:des )?(?:autres )?(?:membres?|adherents?|parties?|signataires?|soussignes?|participants?|collectivites?|etablissements?|acheteurs?|entites?|beneficiaires?|communes?|lycees?|colleges?|bailleurs?|organismes?)\b|\bchacun(?:e)?\b/

/** All the coordinators, each for what is its own. */
export const EVERY_COORDINATOR =
  /\b(?:chaque coord|chacun des coord|les (?:deux |trois )?coord\w+s\b|le coord\w+ (?:de la famille|du lot|concerne|competent|designe|de chaque|en charge)|coord\w+ (?:de famille|concerne))/

/** What the coordinator does, by the words that say it. */
export const MISSIONS: readonly { readonly mission: Mission; readonly when: RegExp; readonly unless?: RegExp }[] = [
  {
    mission: 'award',
    when: /\b(?:consultations?|consult(?:e|er|era)|passation|pass(?:e|er|era|ent)\b(?! (?:ses|leurs|les|des|un|une) (?:\w+ )?(?:bons?|commandes?))|procedures?|lanc\w+ (?:les? |la |l')?(?:march|accord|appel)|mise en concurrence|selection|analys\w+|appels? (?:d'offres|public)|dossier de consultation|dce|plis|attribu\w+|publi\w+ (?:des? |les? |l')?avis|avis d'appel|choisi\w* (?:le|les|l') ?(?:titulaire|attributaire|entreprise|prestataire|fournisseur|cocontractant|candidat|offre)|depouill\w+|ouv(?:re|rir|erture) (?:les|des) (?:plis|offres)|compar\w+ les offres|retien\w+ (?:l'offre|les offres|le titulaire)|appels? a la concurrence|choix d(?:u|es) (?:titulaire|attributaire|cocontractant|prestataire|candidat)|candidats?)\b/,
  },
  {
    mission: 'signature',
    when: /\bsign(?:e|er|era|ent|ature|atures|ant|ee?s?)\b|\bconclu(?:t|re|ra|ent)\b (?:le|les|l'|ledit|lesdits|un|chaque) ?(?:march|contrat|accord)|\bconclusion\b(?! d(?:e la (?:presente )?convention|'(?:un )?avenant|es (?:eventuels )?avenants|'une convention))/,
    unless:
      /\bsign\w+[^.;]{0,30}(?:(?:de )?la (?:presente )?convention|avenant (?:a la|d'adhesion)|certificat|bons? de commande)|apres (?:la )?signature|signee? par (?:chaque|chacun|les|tous)|date de (?:la )?signature|jusqu'a la signature|prepar\w+ (?:a |de |pour )?la signature|en vue de (?:la |leur )?signature|(?:chaque|les) membres? sign|pour signature|soumet\w* a (?:la )?signature|avant (?:la )?signature|ne signe/,
  },
  {
    mission: 'notification',
    when: /\bnotifi(?:e|er|era|ent|cation|ant|ee?s?|cations)\b/,
    unless:
      /\bnotifi\w+[^.;]{0,40}(?:rejet|candidats? (?:non|evinc)|non retenus?|la (?:presente )?convention|retrait|adhesion|decisions? de rejet|motifs)|(?:chaque|les) membres? (?:\w+ ){0,3}notifi|notifiee? (?:au coord|par (?:chaque|chacun|les))|(?:lettre|date|copie|suite|suivent|apres|compter|delai|dans les \w+ jours) (?:\w+ )?(?:de )?(?:la |sa |cette )?notification|des la notification|ne notifie|prepar\w+ (?:a |de )?(?:la )?notification|jusqu'a (?:la |sa )?notification/,
  },
  {
    mission: 'execution',
    when: /\b(?:execut(?:e|er|era|ent|ant|ee?s?)\b|(?:assur\w+|pris\w* en charge|prend en charge|charg\w+|suivi?|suit|suivre|pilot\w+|conduit|gere|gestion|mission\w*|responsab\w+|controle|coordonn\w+|effectu\w+)\b[^.;]{0,60}\bexecution\b(?! de la (?:presente )?convention)|\bexecution\b[^.;]{0,40}\b(?:est|sont|sera) (?:\w+ )?(?:confiee|devolue|deleguee|reservee|attribuee)|\bexecution\b[^.;]{0,30}\b(?:incombe|revient|appartient|echoit)\b|\bexecution (?:administrative|technique|financiere|complete|commune|du marche|des marches|de l'accord|du contrat|des contrats|est (?:assuree|confiee|prise)|pour le compte|au nom)|penalites|reconduction|revision des prix|resiliation (?:du|des|de l')|resilie|ordres? de service|bons? de commande|service fait|\b(?:regle|paie|commande|declenche|receptionne|acquitte|mandate|liquide)\w*\b[^.;]{0,70}\b(?:pour le compte|au nom) d|reception des (?:travaux|prestations|ouvrages|fournitures)|verifi\w+ (?:et )?(?:le )?(?:paiement|factures)|mandat\w+ (?:des |les )?factures|paie(?:ment)? (?:des|les) factures|regl\w+ (?:les|des) factures|avances|decomptes?)/,
    unless:
      /\bexecution\b[^.;]{0,90}\b(?:chaque|chacun\w*|(?<!compte |nom )(?:aux|des) (?:autres )?membres)\b|\b(?:conclu\w*|pass\w+|signe?\w*|notifie?)\b[^.;]{0,40}(?:avenants?|modifications?)[^.;]{0,80}execution|avenants? [^.;]{0,40}(?:necessaires? a|relatifs? a)[^.;]{0,40}execution|(?:document|information|piece|renseignement)s?[^.;]{0,60}(?:utiles?|necessaires?)[^.;]{0,40}execution|execution de la (?:presente )?convention|(?:sauf|excepte|hors|a l'exception|a l'exclusion)[^.;]{0,40}execution|ne (?:prend|participe|intervient|assure|s'occupe|suit|gere|comprend|porte|s'etend)[^.;]{0,60}execution|n'(?:est|intervient|assure|a)[^.;]{0,50}execution|(?:bonne )?execution des? missions?|accord-cadre a bons de commande|voies? d'execution|lieux? d'execution|conditions d'execution|delais? d'execution|modalites d'execution|prealable a (?:l'|toute )?execution|avant (?:tout )?(?:commencement d')?execution|jusqu'a[^.;]{0,40}execution|cas d'inexecution|difficultes? (?:rencontrees?|survenant)/,
  },
]

/** Sentences in which members execute for themselves. */
export const MEMBERS_EXECUTE =
  /\b(?:execut\w+|bonne execution|bons? de commande|service fait|commandes?\b|regl\w+[^.;]{0,40}(?:factures|titulaire|prestations|sommes|differends)|factures?|paie\w*|mandat\w*|receptionn\w*|reception des|suivi|livraisons?|ordonn?anc\w*|liquid\w*|verifi\w*|admission)/

export const MEMBERS_DO_NOT =
  /\b(?:n'execut|ne (?:passe|commande|gere|intervien)|transmet\w*[^.;]{0,30}(?:besoins|evaluation)|definition|recens\w*|evaluation|cahier des charges|rembours\w*|au coordonnateur (?:les|la|le) )/

/** The execution given to the members by its own name, whoever the sentence is about. */
export const EXECUTION_TO_MEMBERS =
  /\bexecution\b[^.;]{0,60}\b(?:incombe|revient|appartient|reste|demeure|releve|est (?:confiee|assuree|laissee|effectuee|du ressort))\b[^.;]{0,40}\b(?:chaque|chacun\w*|(?:des|aux|les) membres)|\b(?:chacun\w*|chaque \w+) (?:gerant|reglant|executant|passant|assurant|commandant|payant|suivant|restant|faisant)\b[^.;]{0,60}\b(?:commandes?|factures?|march\w*|execution|contrats?)/

/** The text itself splits the execution. */
export const SHARED_EXECUTION =
  /\bexecution\b[^.;]{0,60}(?:est )?(?:partagee|repartie|mixte|conjointe|scindee|ventilee)|\bpartage (?:de l'|des taches d')execution/
