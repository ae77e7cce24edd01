import type { Approval } from '../draft.ts'
import type { Cue } from '../evidence.ts'
import { AGREE, ALL_MEMBERS, BUT_FOR, JOIN, MAJORITY, MAY, MAY_NOT, PROCEDURE, WANTS } from './families.ts'

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
    all: [
      /\bgroupement (?:de commandes |d'achats? )?(?:est |demeure |reste |a ete )?(?:un groupement )?(?:constitue |forme )?(?:dit )?(?:"?ferme"?|clos)\b|¬(?:est|sera|demeure|reste) (?:\w+ )?ouvert/,
    ],
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
  {
    value: true,
    weight: 3,
    all: [
      /(?<!¬)\b(?:peuvent|peut|pourra|pourront|possib\w+|libre\w*|facult\w+|loisible|permis\w*|autoris\w+|ouvert\w*|susceptib\w+|vocation)\b/,
      JOIN,
    ],
    none: [
      NEGATED_JOIN,
      /¬(?:peut|peuvent|pourra|pourront|saurai|est|sont|sera) [^.;]{0,50}(?:adhe|rejoi|integr|entr|admis|accueil|accept|elarg|etend|possib)/,
      /\bretrait|\bse retirer/,
    ],
    anywhere: true,
  },
  { value: true, weight: 2, all: [MAY, JOIN], none: [MAY_NOT, NEGATED_JOIN, /\bretrait|\bse retirer/] },
  {
    value: true,
    weight: 3,
    all: [/(?<!¬)\bouvert(?:e|es|s)? (?:a |aux? |des |par |sur |pendant |jusqu|en perman)|(?<!¬)\breste ouvert/],
    none: [/¬(?:est|sera|demeure|reste) (?:\w+ )?ouvert|\bmarche ouvert|plis/],
    anywhere: true,
  },
  { value: true, weight: 2, all: [JOIN, PROCEDURE], none: [MAY_NOT, NEGATED_JOIN, /\bretrait d|\bse retire/] },
  {
    value: true,
    weight: 2,
    all: [/\b(?:demandes?|requetes?|candidatures?)\b/, PROCEDURE],
    none: [MAY_NOT, NEGATED_JOIN, /\bretrait|\bsortie/],
  },
  { value: true, weight: 2, all: [JOIN, WANTS], none: [MAY_NOT, NEGATED_JOIN] },
  { value: true, weight: 3, all: [JOIN, MAY_NOT, CONDITION_OF_JOINING], none: [/\bretrait|\bse retire/] },
  {
    value: true,
    weight: 1,
    all: [
      /\b(?:adher(?:er|e|ent|era)|rejoindre|rejoint|rejoignent|admis(?:e?s?)|nouve(?:au|l|lle|aux|lles) (?:membre|adherent|adhesion|participant|entrant)s?)\b/,
    ],
    none: [MAY_NOT, NEGATED_JOIN, /\bretrait|\bse retire/],
  },
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
    none: [
      MAJORITY,
      NO_AGREEMENT,
      MEMBERS_NEED_NOT,
      /\bpour information|\binforme\w* (?:l'ensemble|les|tous|chac|des)/,
      /\bfondateur/,
    ],
  },
  { value: 'majority', weight: 6, all: [MAJORITY, AGREE] },
  { value: 'majority', weight: 6, all: [MAJORITY, JOIN] },
  {
    value: 'coordinator',
    weight: 5,
    all: [AGREE, BY_COORDINATOR],
    none: [
      NO_AGREEMENT,
      /\bavenant (?:est |sera )?(?:conclu|signe|pass|entre)/,
      /\bde tous\b|\bde chac|\bde l'ensemble/,
    ],
  },
  {
    value: 'amendment',
    weight: 4,
    all: [/(?<!¬)\bavenants?\b/],
    none: [/\bavenant[^.;]{0,30}¬(?:est|sera)|¬(?:un |l')?avenant|¬necessaire/],
  },
  {
    value: 'free',
    weight: 2,
    all: [
      /\bpar (?:une )?(?:deliberation|decision)|\bdeliberation (?:de|du|d')|\bdecision de (?:l'|son|leur) ?(?:organe|assemblee|executif)|\bsur (?:simple )?demande|\bnotifiee? au coord|\badresse(?:e|nt)? (?:sa|leur|une)|\btransmise? au coord|\bbulletin d'adhesion|\ba tout moment|\bsignature de la (?:presente )?convention|\bsign\w+ la (?:presente )?convention|\bapprouve\w* la (?:presente )?convention/,
    ],
  },
]
