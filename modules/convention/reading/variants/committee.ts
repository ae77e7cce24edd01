import type { CommitteeMode } from '../draft.ts'
import type { Cue } from '../evidence.ts'

const CAO =
  /\b(?:commissions?(?! (?:permanente|d'evaluation|des menus|consultative|technique|locale|de suivi|europeenne|paritaire))|cao|c\.a\.o)\b|\bjury\b/
const OWN =
  /\b(?:propre|specifique|speciale?|ad hoc|particuliere|distincte|mixte|commune (?:au|aux|d|,|$|constit|instit)|du groupement|conjointe|interne au groupement)\b/
const OF_COORDINATOR =
  /\b(?:commissions?(?: d'appel d'offres)?|cao|c\.a\.o|celle|sienne|jury|elle)\b(?: \w+){0,3}? (?:du|de la|de l'|de ce|propre au|interne du|d[eu] (?:premier |seul )?) ?(?:membre )?coord|\b(?:sa|la sienne|sa propre|ses propres) (?:propre )?(?:commissions?|cao)|\bcoord\w+[^.;]{0,80}\b(?:sa|son|ses) (?:propre )?(?:commission|cao)|\bcelle du (?:membre )?coord|\bcommission interne|\bcao (?:\w+ )?(?:coord|competente est celle)/
const OF_ONE =
  /\b(?:commission d'appel d'offres|cao)\b[^.;]{0,40}\b(?:du|de la|de l'|de|d') ?(?:ville|commune|communaute|departement|region|syndicat|metropole|centre hospitalier|ccas|office|conseil|universite|sdis)\b(?! membre)/
const JUDGES =
  /\b(?:competente?|charge\w*|attribu\w+|designe\w*|choisi\w*|se prononc\w*|reten\w*|rend|avis|emet|statu\w*|intervien\w*|sieg\w+|reuni\w*|class\w+|examin\w+|decid\w+|offici\w+|saisi\w*|tient lieu|fait office|recour\w+|fait appel|font appel|s'en remet\w*|confie\w*|releve\w*|revien\w*|appartien\w*|est|sera|s'appuie\w*|soumis\w*|choix)\b/
const ONE_EACH =
  /\b(?:un|une|deux|leurs?|son|ses|des|d'un|d'une) (?:\w+ )?(?:representant|membre|titulaire|delegue|elu|suppleant|administrateur|voix|siege)\w*\b/
const OF_EACH =
  /\b(?:chaque|chacun\w*|par (?:membre|collectivite|partie|adherent|signataire|etablissement)|de tous les|des (?:autres )?(?:membres|parties|collectivites|adherents|signataires)|pour chaque)\b/
const SETS_UP =
  /(?<!¬)\b(?:institu\w*|cre(?:e|ee|er|ent)\b|constitu\w*|instaur\w*|form(?:e|ee|er|ent)\b|mis\w* en place|met\w* en place|se dot\w*|compos\w*|compren\w*|reunit|compte|sieg\w*|design\w*|eli\w*|elu\w*|delegu\w*|nomm\w*|envoi\w*|dispose\w*|dote\w*)\b/
const CONSULTATIVE =
  /\bvoix consultative|\ba titre consultatif|\binvite\w*|\bassiste\w* (?:aux|a la|a ses)|\bpurement consultati/
const NONE =
  /¬[^.;]{0,60}\b(?:commission|cao|jury)\b|\b(?:commission|cao|jury)\b[^.;]{0,80}¬|\b(?:dispens\w*|renonc\w*)\b[^.;]{0,60}\b(?:commission|cao)\b|¬(?:commission|cao|jury)/
const NOT_OWN =
  /\b(?:propre|specifique|ad hoc|particuliere|distincte|speciale)\b|\bcelle du coord|\bcao du coord|\bcommission (?:d'appel d'offres )?du coord/
const RULES =
  /\b(?:quorum|ordre du jour|convocation|moins de|majorite de ses|deliberer|quorum|empech\w+|voix preponderante|ne peu(?:t|vent) (?:etre )?(?:prend|sieg|vot))\b/

/** Which award committee sits: the coordinator's, one of the group, or none by the text's own words. */
export const COMMITTEE_CUES: readonly Cue<CommitteeMode>[] = [
  {
    value: 'none',
    weight: 6,
    all: [
      NONE,
      CAO,
      /\b(?:groupement|membres?|parties|il (?:en )?¬|¬(?:est|sera|seront|sont|a\b|y a)|procedure adaptee|besoin|en ¬|commission|etablissements?)\b/,
    ],
    none: [NOT_OWN, RULES, OF_COORDINATOR],
    anywhere: true,
  },
  {
    value: 'coordinator',
    weight: 5,
    all: [OF_COORDINATOR, JUDGES],
    none: [/\bn'est pas celle|¬est (?:pas )?celle|\bun representant de la commission|\belu\w* (?:par|parmi|au sein)/],
    anywhere: true,
  },
  {
    value: 'coordinator',
    weight: 3,
    all: [OF_COORDINATOR],
    none: [/¬est (?:pas )?celle|\belu\w* (?:par|parmi|au sein)/],
    anywhere: true,
  },
  {
    value: 'coordinator',
    weight: 3,
    all: [OF_ONE, JUDGES],
    none: [/\bdu groupement\b|\bpropre au groupement/, /\belu\w* (?:par|parmi|au sein)/],
    anywhere: true,
  },
  {
    value: 'coordinator',
    weight: 3,
    all: [
      /\b(?:commission d'appel d'offres|cao) (?:de |d'|du |de la |de l')(?!groupement|chaque|chacun|tous|toutes|l'ensemble|membre|chambre|ce\b)/,
      JUDGES,
    ],
    none: [OF_EACH, OWN, NONE],
  },
  {
    value: 'coordinator',
    weight: 2,
    all: [
      /\b(?:attribu\w+|choisi\w*|designe\w*|competente?)\b[^.;]{0,90}\b(?:par la|la|sa) (?:propre )?(?:commission d'appel d'offres|cao)(?: (?:du coord|de la|de l'|du|interne)|$|[ ,.])/,
    ],
    none: [OWN],
  },
  {
    value: 'coordinator',
    weight: 3,
    all: [/\bl[.·]? ?1414-3[,-]? ?(?:ii\b|alinea 2|2°)|\bii de l'article l[.·]? ?1414-3/],
    anywhere: true,
  },
  {
    value: 'group',
    weight: 5,
    all: [SETS_UP, CAO, OWN],
    none: [NONE, /\bcelle du coord|\bcommission d'appel d'offres du coord|\bcao du coord/],
    anywhere: true,
  },
  { value: 'group', weight: 5, all: [ONE_EACH, OF_EACH, SETS_UP, CAO], none: [NONE, CONSULTATIVE], anywhere: true },
  { value: 'group', weight: 3, all: [ONE_EACH, OF_EACH, SETS_UP], none: [NONE, CONSULTATIVE, /\bcomite\b/] },
  {
    value: 'group',
    weight: 2,
    all: [/\bl[.·]? ?1414-3[,-]? ?i\b|\b(?:du )?i de l'article l[.·]? ?1414-3/],
    anywhere: true,
  },
]
