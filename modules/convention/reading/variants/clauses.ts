import type { DissolutionDecision } from '../draft.ts'
import type { Cue } from '../evidence.ts'
import type { Variant } from '../sentences.ts'
import { ALL_MEMBERS, MAJORITY } from './families.ts'

/** The group ends by itself at its term. */
export const AT_TERM: readonly Variant<boolean>[] = [
  {
    value: true,
    when: /\b(?:de plein droit|automatique\w*|de fait|naturellement|de lui-meme|d'elle-meme|sans (?:autre )?formalite)\b[^.]{0,140}(?:terme|echeance|expiration|fin|achev|realisation|extinction|execution|issue|solde|duree|objet|acheve)/,
    unless: /\b(?:retrait|nombre (?:de|des) membres|plus (?:qu'un|que)|resiliation du marche|moins de)\b/,
  },
  {
    value: true,
    when: /\b(?:terme|echeance|expiration|achevement|realisation|extinction|execution complete|fin|arrivee du terme|issue)\b[^.]{0,120}(?:de plein droit|automatique\w*|de fait|entrain\w* (?:la )?(?:dissolution|fin))/,
    unless: /\b(?:retrait|nombre (?:de|des) membres|plus (?:qu'un|que)|marche infructueux)\b/,
  },
  {
    value: true,
    when: /\b(?:groupement|convention|il|elle)\b[^.]{0,70}(?:est dissous?(?:te)?|sera dissous?(?:te)?|prend(?:ra)? fin|disparai\w+|cesse\w*|s'eteint|s'eteindra|s'acheve\w*|se dissout|expire\w*|dissolution)[^.]{0,70}(?:au |a |aux |avec |a l'|des |lors |par |apres |jusqu'a )[^.]{0,40}(?:terme|echeance|expiration|achev|realisation|extinction|execution|duree|date (?:mentionnee|prevue|fixee|indiquee|d'|de)|fin (?:de|du|des)|objet|issue|solde|survenance|cloture|liquidation|apurement|arrivee)/,
    unless: /\b(?:avant (?:le|son|l'|ce|la) ?(?:terme|echeance|expiration)|retrait|ne peut|nombre)\b/,
  },
  {
    value: true,
    when: /\b(?:groupement|convention|il|elle|celui-ci)\b[^.]{0,60}\b(?:dissous|dissoute|dissout|dissolution|disparai\w+|s'eteint|s'eteindra|cesse\w*|prend(?:ra)? fin|finit|fin)\b/,
    and: [
      /\b(?:terme|echeance|expir\w*|date de fin|date (?:d'expiration|d'echeance)|s'eteint|s'eteindra|acheve\w*|achevement|extinction|apure\w*|solde|realis\w+|termine\w*|fin (?:de|du|des)|duree)\b/,
      /\b(?:au|a l'|a la|a son|avec|quand|lorsqu\w*|des|apres|par|une fois|jusqu'\w+|de lui-meme|de plein droit|automatiquement|sans (?:autre |qu'il soit )?(?:formalite|besoin))\b/,
    ],
    unless:
      /\b(?:avant (?:le|son|l'|ce|la|leur) ?(?:terme|echeance|expiration)|retrait|anticip\w+|ne peut|nombre|majorit\w*|unanim\w*|decid\w+)\b/,
  },
  {
    value: true,
    when: /\b(?:terme|echeance|expiration|survenance|arrivee a (?:son )?terme|achevement|extinction|fin)\b[^.]{0,90}\b(?:emport\w*|entrain\w*|vaut|met(?:tra)? fin|provoqu\w*|signifi\w*|cause|opere|conduit a|marque)\b[^.]{0,50}\b(?:dissolution|fin|disparition|extinction|groupement)/,
  },
  { value: false, when: /\b(?:dissou\w*|dissolution|resili\w*|mettre fin|mis fin|prendre fin|denonc\w*|cess\w+)\b/ },
]

const WILLED =
  /\b(?:dissou\w*|dissolution|dissolv\w+|fin\b|un terme au|resili\w*|denonc\w*|anticip\w*|prononc\w*|decid\w*|decision\w*|deliber\w*|vot\w+|cess\w*|disparai\w*|accord\w*|convenu|convien\w+|demand\w+|avis|volonte|consent\w*|assentiment|approuv\w*)/

/** How members decide to dissolve. */
export const DISSOLUTION_CUES: readonly Cue<DissolutionDecision>[] = [
  {
    value: 'majority',
    weight: 5,
    all: [MAJORITY, WILLED],
    none: [/\bmajorite (?:absolue )?d(?:es|u) (?:capital|budget)|\bcommission/],
  },
  {
    value: 'unanimous',
    weight: 4,
    all: [ALL_MEMBERS, WILLED],
    none: [
      MAJORITY,
      /\binform\w+ (?:l'ensemble|chac|les|tous)|\bexecut\w+ (?:ses|leurs)|\b(?:comptes|solde|reparti|quote-part)/,
    ],
  },
  {
    value: 'unanimous',
    weight: 4,
    all: [
      /\bunanim\w*|\bcommun accord|\bconcordant\w*|\baccord (?:unanime|mutuel|des (?:parties|membres|signataires|soussignes)|de chac|entre)/,
    ],
    none: [MAJORITY, /\bcommission/],
  },
]

/** Whether an amicable step comes first. */
export const AMICABLE =
  /\b(?:amiable\w*|conciliat\w*|mediat\w*|concert\w*|transaction\w*|negociat\w*|a l'amiable|accord amiable|rapproche\w*|solution negociee|dialogue|reunion de conciliation|arbitr\w* (?:amiable|du prefet))/

/** The amicable step without the word: the members look for an arrangement, meet, or are heard before any lawsuit. */
export const ARRANGEMENT =
  /\b(?:arrangement|concili\w*|entente|compromis|bons offices|regler entre eux|reglement non contentieux|voie non contentieuse|s'efforc\w+ de (?:regler|resoudre|trouver|parvenir|s'entendre)|tent\w+ de (?:regler|resoudre|trouver|parvenir|s'entendre|se|rapprocher)|recherch\w+ [^.]{0,30}(?:accord|solution|issue|terrain)|resol\w+ [^.]{0,40}(?:discussion|dialogue|accord)|discussions?|se (?:rencontr|reuni|rapproch|concert)\w*|d'un commun accord|reunion (?:entre|des)|prealablement a (?:toute|tout) (?:saisine|recours|action|instance|contentieux)|avant (?:toute|tout) (?:saisine|recours|action|instance|contentieux|procedure))\b/

/** Courts, as the text names them. */
export const COURT =
  /\b(?:tribunal administratif|t\.?a\.?(?= (?:de|d'))|tribunal judiciaire|tribunal de grande instance|tribunal de commerce|cour administrative d'appel|tribunaux (?:administratifs|judiciaires|competents))(?: territorialement competent)?/g
