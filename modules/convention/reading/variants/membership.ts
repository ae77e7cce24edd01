import type { Approval } from '../draft.ts'
import type { Cue } from '../evidence.ts'
import {
  AGREE,
  ALL_MEMBERS,
  BUT_FOR,
  CONTRACT,
  COORD,
  GROUP_TERM,
  JOIN,
  LEAVE,
  MAJORITY,
  MAY,
  MAY_NOT,
  PROCEDURE,
  WANTS,
} from './families.ts'

const OF_COORDINATOR = /\b(?:retrait|depart|demission|defaillance|sortie|desistement) du coord|coord\w+ (?:se retire|souhait\w+ se retirer|quitte|demissionne)/
const NEGATED_JOIN =
  /¬(?:nouve\w+ |autres? |tel\w* )?(?:membre|adhe|admis|entree|integration|arrivee|collectivit|acheteur|personne|candidat|extension|elargi|autre|entite|nouve|organisme)|\bnul(?:le)?\b[^.;]{0,60}¬|\bpersonne ¬/
const CONDITION_OF_JOINING =
  /¬(?:accord|avenant|approbation|consent|deliber|avis\b|intervention|que\b|formalit|autorisation|modif)|§|\bmoyennant|sous reserve|\bsauf\b|\ba moins\b|\bavant (?:l'|la |le )(?:accord|approb|avis|sign|conclusion|deliber)|¬(?:beneficie|particip|concern|engag|emport|entrain|remet|modifi)/

/** Whether the group takes newcomers. */
export const OPENNESS: readonly Cue<boolean>[] = [
  { value: false, weight: 4, all: [MAY_NOT, JOIN], none: [CONDITION_OF_JOINING, /\bretrait|\bsortie/], anywhere: true },
  { value: false, weight: 3, all: [NEGATED_JOIN], none: [CONDITION_OF_JOINING, /\bcoord\w+ (?:supple|rempl)/] },
  { value: false, weight: 3, all: [NEGATED_JOIN, MAY_NOT], none: [CONDITION_OF_JOINING], anywhere: true },
  {
    value: false,
    weight: 4,
    all: [/\bgroupement (?:de commandes |d'achats? )?(?:est |demeure |reste |a ete )?(?:un groupement )?(?:constitue |forme )?(?:dit )?(?:"?ferme"?|clos)\b|¬(?:est|sera|demeure|reste) (?:\w+ )?ouvert/],
    anywhere: true,
  },
  {
    value: false,
    weight: 3,
    all: [
      /\b(?:composition|liste (?:des|de ses) (?:membres|adherents)|perimetre|nombre de(?:s| ses) membres|groupement)\b/,
      /\bdefinitiv\w+|\b(?:fige|intangible|immuable|limitatif|limitative\w*|arrete)\w*\b|\btitre definitif|¬(?:peu\w+|pourra|est) (?:pas )?(?:etre )?(?:modifi|evolu|chang|etend|elarg|complet|augment)/,
    ],
    none: [/\bavenant/, BUT_FOR],
    anywhere: true,
  },
  { value: true, weight: 3, all: [/(?<!¬)\b(?:peuvent|peut|pourra|pourront|possib\w+|libre\w*|facult\w+|loisible|permis\w*|autoris\w+|ouvert\w*|susceptib\w+|vocation)\b/, JOIN], none: [NEGATED_JOIN, /¬(?:peut|peuvent|pourra|pourront|saurai|est|sont|sera) [^.;]{0,50}(?:adhe|rejoi|integr|entr|admis|accueil|accept|elarg|etend|possib)/, /\bretrait|\bse retirer/], anywhere: true },
  { value: true, weight: 2, all: [MAY, JOIN], none: [MAY_NOT, NEGATED_JOIN, /\bretrait|\bse retirer/] },
  { value: true, weight: 3, all: [/(?<!¬)\bouvert(?:e|es|s)? (?:a |aux? |des |par |sur |pendant |jusqu|en perman)|(?<!¬)\breste ouvert/], none: [/¬(?:est|sera|demeure|reste) (?:\w+ )?ouvert|\bmarche ouvert|plis/], anywhere: true },
  { value: true, weight: 2, all: [JOIN, PROCEDURE], none: [MAY_NOT, NEGATED_JOIN, /\bretrait d|\bse retire/] },
  { value: true, weight: 2, all: [/\b(?:demandes?|requetes?|candidatures?)\b/, PROCEDURE], none: [MAY_NOT, NEGATED_JOIN, /\bretrait|\bsortie/] },
  { value: true, weight: 2, all: [JOIN, WANTS], none: [MAY_NOT, NEGATED_JOIN] },
  { value: true, weight: 3, all: [JOIN, MAY_NOT, CONDITION_OF_JOINING], none: [/\bretrait|\bse retire/] },
  { value: true, weight: 1, all: [/\b(?:adher(?:er|e|ent|era)|rejoindre|rejoint|rejoignent|admis(?:e?s?)|nouve(?:au|l|lle|aux|lles) (?:membre|adherent|adhesion|participant|entrant)s?)\b/], none: [MAY_NOT, NEGATED_JOIN, /\bretrait|\bse retire/] },
]

const NO_AGREEMENT =
  /¬(?:l'|le |la |les |un |une |autre )?(?:accord|approbation|agrement|avenant|avis|consentement|autorisation|formalit|condition|acceptation|besoin|necessaire)|¬(?:est|sont|sera) (?:\w+ )?(?:subordonn|soumis|requi|exig|necess|condition)\w*|\bdispens\w+ d(?:e|')|¬[^.;]{0,60}(?:se prononc|deliber|approuv|accept|accord|agre|avenant)\w*[^.;]{0,40}\b(?:necessaire|requis|exige)|\bsans (?:que|qu')[^.;]{0,70}(?:prononc|deliber|approuv|accept|accord|agre|avenant|consent|avis)/
/** Those who need not agree are the other members only: somebody else may have to. */
const MEMBERS_NEED_NOT =
  /¬(?:aient|ait|ont|a|auront) (?:¬|a |pas a )*(?:se prononcer|deliberer|approuver|donner|intervenir|y consentir)|¬(?:intervention|accord|avis|consentement|approbation|deliberation) d(?:e|')s? (?:l'ensemble d(?:e|')s? )?(?:autres |leurs )?(?:membres|parties|signataires)|\b(?:accord|consentement|approbation|avis|deliberation|intervention)s? d(?:e|')s? (?:l'ensemble d(?:e|')s? )?(?:autres )?(?:membres|parties|signataires)[^.;]{0,20}¬|\bmembres (?:\w+ )?¬(?:ont|sont|interviennent|deliberent|se prononcent)|¬que les (?:autres )?membres/
const BY_COORDINATOR =
  /\b(?:par|d[eu]|de la part du) (?:le |la |l'|seul )?coord\w+|\bcoord\w+(?:,? (?:qui|lequel|laquelle))?,? (?:seul |en |y |l'|les |la |le |peut |pourra |\w+ et |alors |ensuite )*(?:accept|approuv|agre|valid|se prononc|decid|donn\w+ (?:son|sa)|statu|autoris|accord|admet|prononc|fait droit|examin|instrui|arret|choisi|refus|appreci|tranch)|\b(?:decision|accord|agrement|validation|approbation|acceptation|autorisation|consentement|avis)\b[^.;]{0,50}\bcoord/

/** Who must agree to a newcomer. A majority is none of these: it is for a person to settle. */
export const APPROVAL_CUES: readonly Cue<Approval | 'majority'>[] = [
  { value: 'founders-and-coordinator', weight: 9, all: [/\bfondateurs?\b/, AGREE], none: [/¬(?:\w+ ){0,2}fondateur/] },
  { value: 'free', weight: 8, all: [NO_AGREEMENT], none: [MEMBERS_NEED_NOT] },
  { value: 'free', weight: 3, all: [MEMBERS_NEED_NOT] },
  {
    value: 'free',
    weight: 4,
    all: [
      /\blibrement|\blibres?\b|\bde plein droit|\bsimples? (?:deliberation|decision|demande|notification|declaration|lettre|courrier|envoi|signature|bulletin|adhesion)|\bpar (?:la )?(?:seule|simple)|\bseule? (?:deliberation|signature|notification|approbation|decision)|\bil (?:lui |leur )?suffit\b/,
    ],
    none: [/\blibre de (?:refus|accept)/, /\bavenant\b/, ALL_MEMBERS],
  },
  {
    value: 'all-members',
    weight: 5,
    all: [AGREE, ALL_MEMBERS],
    none: [MAJORITY, NO_AGREEMENT, MEMBERS_NEED_NOT, /\bpour information|\binforme\w* (?:l'ensemble|les|tous|chac|des)/, /\bfondateur/],
  },
  { value: 'majority', weight: 6, all: [MAJORITY, AGREE] },
  { value: 'majority', weight: 6, all: [MAJORITY, JOIN] },
  { value: 'coordinator', weight: 5, all: [AGREE, BY_COORDINATOR], none: [NO_AGREEMENT, /\bavenant (?:est |sera )?(?:conclu|signe|pass|entre)/, /\bde tous\b|\bde chac|\bde l'ensemble/] },
  { value: 'amendment', weight: 4, all: [/(?<!¬)\bavenants?\b/], none: [/\bavenant[^.;]{0,30}¬(?:est|sera)|¬(?:un |l')?avenant|¬necessaire/] },
  {
    value: 'free',
    weight: 2,
    all: [
      /\bpar (?:une )?(?:deliberation|decision)|\bdeliberation (?:de|du|d')|\bdecision de (?:l'|son|leur) ?(?:organe|assemblee|executif)|\bsur (?:simple )?demande|\bnotifiee? au coord|\badresse(?:e|nt)? (?:sa|leur|une)|\btransmise? au coord|\bbulletin d'adhesion|\ba tout moment|\bsignature de la (?:presente )?convention|\bsign\w+ la (?:presente )?convention|\bapprouve\w* la (?:presente )?convention/,
    ],
  },
]

const BOUND =
  /(?<!¬)\b(?:reste|demeure|restera|demeurera|continue|continuera|sera|est|restent|demeurent|sont|resteront)(?:nt|ra|ront)? (?:\w+ ){0,3}?(?:engage|tenu|lie|soumis|redevable|partie\b|solidaire|responsable|d'(?:etre|executer|honorer|appliquer)|a (?:executer|honorer|assumer))|(?<!¬)\bhonor\w+|(?<!¬)\bassum\w+|(?<!¬|\bse )\bpoursui\w+|\bse poursui\w+ (?:neanmoins|jusqu|toutefois|a son egard|pour lui)|(?<!¬)\bcontinue\w* (?:de|d'|a|d'etre)|\bcontinuent de le (?:lier|concerner)|(?<!¬)\bs'acquitt\w+ (?:jusqu|des obligations)|(?<!¬)\bmen\w+ (?:a|jusqu'a) (?:leur |son )?(?:bien|terme)|(?<!¬)\bexecut\w+[^.;]{0,40}\bjusqu'|(?<!¬)\brespect\w+ (?:les|ses|leurs) engagements/
const UNAFFECTED =
  /¬(?:aucun\w* )?(?:effets?|incidence|consequence|prejudice|influence|portee|repercussion|impact)|¬(?:\w+ ){0,3}?(?:affect|remet|met\b|mettre|libere|degage|exonere|dispense|delie|decharge|produi|a d'effet|a effet|modifi|porte atteinte|concern|vaut|s'appli|s'etend|touch|interromp|entraine|dispense|emport)|¬a(?:ura)? (?:d'|pas |¬)?(?:effet|incidence|consequence)|\bn'a(?:ura)? (?:pas |aucun |d')?\s?(?:effet|incidence)|\bmalgre (?:le|son) (?:retrait|depart)|\bsous reserve d(?:e|u|es) (?:l'|la )?(?:respect|execution|bonne fin|achevement)/
const ENDS =
  /\b(?:expir\w+|fin\b|terme\b|echeance|achev\w+|issue\b|execution complete|entierement execut\w+|extinction|cloture|sold\w+|reception|liquid\w+|apur\w+|denouement|complete execution|termin\w+)/
const LATE =
  /§|\b(?:differ|report|repouss|attend|suspend|decal)\w*|\b(?:prend|prendra|prenne|pren(?:nent|dre)|produi\w+|effectif|effective|intervien\w*|interviendra|possible|recevable|admis|ouvert|permis|s'opere|est constate)\b/
const AT = /\b(?:a l'|au |a la |aux |apres |des |lorsqu|une fois|qu'a|qu'au|qu'apres|jusqu|a compter|une fois)/
const ONGOING =
  /\b(?:en cours|en vigueur|conclu\w*|signe\w*|notifie\w*|lance\w*|attribue\w*|engage\w*|passe\w*|auxquel\w+|qui le concernent|deja|anterieur\w*|souscri\w+|non encore|pas encore|livre\w*|publi\w+|execut\w+|se poursui\w+)/

/** Leaving has no effect on a contract being awarded or executed. */
export const DEFERRED_CUES: readonly Cue<boolean>[] = [
  { value: true, weight: 4, all: [BOUND, CONTRACT], none: [/\bmembres? restants?|\bautres membres (?:restent|demeurent|poursuiv)/] },
  { value: true, weight: 3, all: [BOUND, /\bengagements?\b|\bobligations?\b|\bjusqu'(?:a|au) (?:leur|son|sa|la) (?:\w+ )?(?:terme|echeance|extinction|fin|expiration|achevement)/], none: [/\bmembres? restants?/, GROUP_TERM] },
  { value: true, weight: 4, all: [UNAFFECTED, CONTRACT], none: [/¬(?:lieu|droit) |¬(?:ouvre|donne)/] },
  { value: true, weight: 4, all: [LATE, AT, ENDS, CONTRACT], none: [/\bavant (?:l'|la |le |son )?(?:terme|fin|echeance|expiration)/, /\bmeme si\b|\bsans attendre/] },
  { value: true, weight: 3, all: [LATE, AT, ENDS, /\b(?:de|a) (?:celui-ci|ceux-ci|celle-ci|ce dernier|celles-ci)/], none: [/\bpreavis/] },
  { value: true, weight: 3, all: [/§(?:prend|prendra|produi|devien|est|sera|vaut|a d'effet|intervien|peut|pourra|concern|porte|s'appli)/, CONTRACT, /\b(?:futur\w*|a venir|ulterieur\w*|suivant\w*|prochain\w*|nouve\w+|non encore|pas encore|posterieur\w*)/] },
  { value: true, weight: 3, all: [MAY_NOT, LEAVE, CONTRACT, /\b(?:pendant|en cours|durant|tant que|une fois|apres|avant|jusqu'a|entre deux|en dehors|hors)\b/], none: [GROUP_TERM] },
  { value: true, weight: 3, all: [/\b(?:en dehors|en l'absence|hors) d(?:e|')|\bentre deux\b/, CONTRACT, LEAVE] },
  { value: true, weight: 3, all: [MAY, LEAVE, AT, ENDS, CONTRACT], none: [MAY_NOT, /\bpreavis|\bavant l|\bmeme si|\bquand bien/] },
  { value: false, weight: 6, all: [/(?<!¬)\b(?:effets?|est|sera|effectif|effective|prend|opere|vaut|libere)\b[^.;]{0,24}\bimmediat\w*|\bimmediatement (?:effectif|applicable|libere)/], none: [/\bque pour l'avenir/] },
  { value: false, weight: 6, all: [/\b(?:y compris|meme (?:pour|en|si|lorsqu|pendant|a l'egard|ceux)|quand (?:bien )?meme|nonobstant|sans attendre|independamment|aussi (?:pour|a l'egard|aux)|egalement (?:pour|a l'egard|aux)|que[^.;]{0,40} ou non|qu'il y ait ou non)\b/, CONTRACT, ONGOING], none: [BOUND, UNAFFECTED, MAY_NOT, /§|\bexclu|\bcondamn/] },
  { value: false, weight: 6, all: [/\bsoi(?:t|ent) ou non\b|\bou non (?:en cours|acheve|execute|termine)/] },
  { value: false, weight: 5, all: [/(?<!¬)\b(?:decharg|liber|degag|exoner|deli|dispens|affranchi|quitte)\w*/, /\b(?:obligation|engagement|march|contrat)/, LEAVE], none: [UNAFFECTED, BOUND, /§/] },
  { value: false, weight: 5, all: [/(?<!¬)\bmet(?:tra)? fin\b[^.;]{0,60}\b(?:march|contrat|accord)/, LEAVE] },
]

const STAYS =
  /\b(?:s'interdi\w+|renonc\w+ (?:\w+ )?a (?:se|toute?|son droit|leur droit|la faculte)|s'engag\w+ (?:irrevocablement |tous )?(?:a (?:ne ¬?(?:se |quitter)|¬|rester|demeurer|y (?:rester|demeurer)|le (?:rester|demeurer))|jusqu'a)|(?:est|sont|sera) (?:tenus?|engages?|lies?|obliges?) (?:de |a )?(?:rester|demeurer|y rester|jusqu'au terme)|engagement (?:est )?(?:irrevocable|ferme)|pour toute la duree)/

/** Whether a member may leave. */
export const LEAVING_CUES: readonly Cue<boolean>[] = [
  { value: false, weight: 5, all: [MAY_NOT, LEAVE], none: [BUT_FOR, OF_COORDINATOR, /\bpreavis|\bmembre exclu|\bmembres? exclus/], anywhere: true },
  { value: false, weight: 4, all: [/¬(?:\w+ ){0,2}?(?:retrait|retirer|sortie|depart|faculte|desist|desengag|denonciation)/], none: [BUT_FOR, STAYS, OF_COORDINATOR], anywhere: true },
  { value: true, weight: 5, all: [/§(?:\w+ ){0,3}?(?:peu(?:t|vent)|pourr(?:a|ont)|recevable|possible|admis|accepte|autorise|ouvert|permis|prend|intervien\w*|effectif)\b/, LEAVE], none: [GROUP_TERM, OF_COORDINATOR], anywhere: true },
  { value: false, weight: 4, all: [STAYS, LEAVE], none: [BUT_FOR], anywhere: true },
  { value: false, weight: 3, all: [STAYS, /\bmembres?|\bparties|\badherents/], none: [BUT_FOR, LEAVE, /\bretrait|\bsortant/] },
  { value: true, weight: 4, all: [MAY_NOT, LEAVE, BUT_FOR], none: [GROUP_TERM, OF_COORDINATOR], anywhere: true },
  { value: true, weight: 3, all: [MAY, LEAVE], none: [MAY_NOT, OF_COORDINATOR, STAYS], anywhere: true },
  { value: true, weight: 2, all: [LEAVE, PROCEDURE], none: [MAY_NOT, OF_COORDINATOR, STAYS] },
  { value: true, weight: 2, all: [LEAVE, UNAFFECTED], none: [OF_COORDINATOR] },
  { value: true, weight: 2, all: [LEAVE, BOUND], none: [OF_COORDINATOR, STAYS] },
  { value: true, weight: 2, all: [LEAVE, WANTS], none: [MAY_NOT, OF_COORDINATOR] },
  { value: true, weight: 3, all: [LEAVE, /\bpreavis\b/], none: [OF_COORDINATOR, /¬(?:peut|peuvent|saurait|pourra) (?:se retirer|quitter)/] },
  { value: true, weight: 1, all: [/(?<!¬)\b(?:se retire\w*|se desist\w+|se desengag\w+|s'en va|quitt\w+|sortant|membre (?:demissionnaire|partant)|retrait d'un membre)\b/], none: [MAY_NOT, OF_COORDINATOR, STAYS] },
]
