import type { Cue } from '../evidence.ts'
import { BUT_FOR, CONTRACT, GROUP_TERM, LEAVE, MAY, MAY_NOT, PROCEDURE, WANTS } from './families.ts'

const OF_COORDINATOR =
  /\b(?:retrait|depart|demission|defaillance|sortie|desistement) du coord|coord\w+ (?:se retire|souhait\w+ se retirer|quitte|demissionne)/

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
  {
    value: true,
    weight: 4,
    all: [BOUND, CONTRACT],
    none: [/\bmembres? restants?|\bautres membres (?:restent|demeurent|poursuiv)/],
  },
  {
    value: true,
    weight: 3,
    all: [
      BOUND,
      /\bengagements?\b|\bobligations?\b|\bjusqu'(?:a|au) (?:leur|son|sa|la) (?:\w+ )?(?:terme|echeance|extinction|fin|expiration|achevement)/,
    ],
    none: [/\bmembres? restants?/, GROUP_TERM],
  },
  { value: true, weight: 4, all: [UNAFFECTED, CONTRACT], none: [/¬(?:lieu|droit) |¬(?:ouvre|donne)/] },
  {
    value: true,
    weight: 4,
    all: [LATE, AT, ENDS, CONTRACT],
    none: [/\bavant (?:l'|la |le |son )?(?:terme|fin|echeance|expiration)/, /\bmeme si\b|\bsans attendre/],
  },
  {
    value: true,
    weight: 3,
    all: [LATE, AT, ENDS, /\b(?:de|a) (?:celui-ci|ceux-ci|celle-ci|ce dernier|celles-ci)/],
    none: [/\bpreavis/],
  },
  {
    value: true,
    weight: 3,
    all: [
      /§(?:prend|prendra|produi|devien|est|sera|vaut|a d'effet|intervien|peut|pourra|concern|porte|s'appli)/,
      CONTRACT,
      /\b(?:futur\w*|a venir|ulterieur\w*|suivant\w*|prochain\w*|nouve\w+|non encore|pas encore|posterieur\w*)/,
    ],
  },
  {
    value: true,
    weight: 3,
    all: [
      MAY_NOT,
      LEAVE,
      CONTRACT,
      /\b(?:pendant|en cours|durant|tant que|une fois|apres|avant|jusqu'a|entre deux|en dehors|hors)\b/,
    ],
    none: [GROUP_TERM],
  },
  { value: true, weight: 3, all: [/\b(?:en dehors|en l'absence|hors) d(?:e|')|\bentre deux\b/, CONTRACT, LEAVE] },
  {
    value: true,
    weight: 3,
    all: [MAY, LEAVE, AT, ENDS, CONTRACT],
    none: [MAY_NOT, /\bpreavis|\bavant l|\bmeme si|\bquand bien/],
  },
  {
    value: false,
    weight: 6,
    all: [
      /(?<!¬)\b(?:effets?|est|sera|effectif|effective|prend|opere|vaut|libere)\b[^.;]{0,24}\bimmediat\w*|\bimmediatement (?:effectif|applicable|libere)/,
    ],
    none: [/\bque pour l'avenir/],
  },
  {
    value: false,
    weight: 6,
    all: [
      /\b(?:y compris|meme (?:pour|en|si|lorsqu|pendant|a l'egard|ceux)|quand (?:bien )?meme|nonobstant|sans attendre|independamment|aussi (?:pour|a l'egard|aux)|egalement (?:pour|a l'egard|aux)|que[^.;]{0,40} ou non|qu'il y ait ou non)\b/,
      CONTRACT,
      ONGOING,
    ],
    none: [BOUND, UNAFFECTED, MAY_NOT, /§|\bexclu|\bcondamn/],
  },
  { value: false, weight: 6, all: [/\bsoi(?:t|ent) ou non\b|\bou non (?:en cours|acheve|execute|termine)/] },
  {
    value: false,
    weight: 5,
    all: [
      /(?<!¬)\b(?:decharg|liber|degag|exoner|deli|dispens|affranchi|quitte)\w*/,
      /\b(?:obligation|engagement|march|contrat)/,
      LEAVE,
    ],
    none: [UNAFFECTED, BOUND, /§/],
  },
  { value: false, weight: 5, all: [/(?<!¬)\bmet(?:tra)? fin\b[^.;]{0,60}\b(?:march|contrat|accord)/, LEAVE] },
]

const STAYS =
  /\b(?:s'interdi\w+|renonc\w+ (?:\w+ )?a (?:se|toute?|son droit|leur droit|la faculte)|s'engag\w+ (?:irrevocablement |tous )?(?:a (?:ne ¬?(?:se |quitter)|¬|rester|demeurer|y (?:rester|demeurer)|le (?:rester|demeurer))|jusqu'a)|(?:est|sont|sera) (?:tenus?|engages?|lies?|obliges?) (?:de |a )?(?:rester|demeurer|y rester|jusqu'au terme)|engagement (?:est )?(?:irrevocable|ferme)|pour toute la duree)/

/** Whether a member may leave. */
export const LEAVING_CUES: readonly Cue<boolean>[] = [
  {
    value: false,
    weight: 5,
    all: [MAY_NOT, LEAVE],
    none: [BUT_FOR, OF_COORDINATOR, /\bpreavis|\bmembre exclu|\bmembres? exclus/],
    anywhere: true,
  },
  {
    value: false,
    weight: 4,
    all: [/¬(?:\w+ ){0,2}?(?:retrait|retirer|sortie|depart|faculte|desist|desengag|denonciation)/],
    none: [BUT_FOR, STAYS, OF_COORDINATOR],
    anywhere: true,
  },
  {
    value: true,
    weight: 5,
    all: [
      /§(?:\w+ ){0,3}?(?:peu(?:t|vent)|pourr(?:a|ont)|recevable|possible|admis|accepte|autorise|ouvert|permis|prend|intervien\w*|effectif)\b/,
      LEAVE,
    ],
    none: [GROUP_TERM, OF_COORDINATOR],
    anywhere: true,
  },
  { value: false, weight: 4, all: [STAYS, LEAVE], none: [BUT_FOR], anywhere: true },
  {
    value: false,
    weight: 3,
    all: [STAYS, /\bmembres?|\bparties|\badherents/],
    none: [BUT_FOR, LEAVE, /\bretrait|\bsortant/],
  },
  { value: true, weight: 4, all: [MAY_NOT, LEAVE, BUT_FOR], none: [GROUP_TERM, OF_COORDINATOR], anywhere: true },
  { value: true, weight: 3, all: [MAY, LEAVE], none: [MAY_NOT, OF_COORDINATOR, STAYS], anywhere: true },
  { value: true, weight: 2, all: [LEAVE, PROCEDURE], none: [MAY_NOT, OF_COORDINATOR, STAYS] },
  { value: true, weight: 2, all: [LEAVE, UNAFFECTED], none: [OF_COORDINATOR] },
  { value: true, weight: 2, all: [LEAVE, BOUND], none: [OF_COORDINATOR, STAYS] },
  { value: true, weight: 2, all: [LEAVE, WANTS], none: [MAY_NOT, OF_COORDINATOR] },
  {
    value: true,
    weight: 3,
    all: [LEAVE, /\bpreavis\b/],
    none: [OF_COORDINATOR, /¬(?:peut|peuvent|saurait|pourra) (?:se retirer|quitter)/],
  },
  {
    value: true,
    weight: 1,
    all: [
      /(?<!¬)\b(?:se retire\w*|se desist\w+|se desengag\w+|s'en va|quitt\w+|sortant|membre (?:demissionnaire|partant)|retrait d'un membre)\b/,
    ],
    none: [MAY_NOT, OF_COORDINATOR, STAYS],
  },
]
