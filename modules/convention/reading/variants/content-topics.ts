import type { Topic } from './topics.ts'

/**
 * What a sentence is about by its own words (folded), for texts whose titles do not say: each row asks for the words that
 * only such a clause joins.
 */
export const CONTENT_TOPICS: readonly (readonly [Topic, RegExp])[] = [
  [
    'object',
    /\bgroupement[^.;]{0,80}\b(?:a pour (?:objet|but|objectif)|est (?:cree|constitue|forme|institue))|\bl'objet du groupement/,
  ],
  [
    'coordinator',
    /\bcoord(?:on|in)n?at(?:eur|rice)\b[^.;]{0,60}\b(?:est|sont|sera|designe|assure|exerce)|\b(?:designe\w*|nomme\w*|choisi\w*|confie\w*)\b[^.;]{0,90}\bcoord(?:on|in)n?at/,
  ],
  ['committee', /\bcommission d'appel d'offres|\bcao\b/],
  [
    'costs',
    /\b(?:frais|depenses|couts?|charges) (?:de |d'|du |lies|liees|communs|communes|occasionn)[^.;]{0,60}(?:fonctionnement|gestion|publicite|publication|groupement|procedure|coordination|reprographie|annonces?)|\bcoord\w+[^.;]{0,60}\b(?:remuner|indemni|gratuit|benevol)/,
  ],
  [
    'duration',
    /\b(?:convention|groupement|elle|il)\b[^.;]{0,80}\b(?:duree|conclue? pour|valable|vaut|prend(?:ra)? fin|s'acheve|cess\w+|expire|echoit|recondui\w+|reconductible|renouvel|prolong|prorog)/,
  ],
  [
    'effect',
    /\b(?:convention|acte|groupement|elle)\b[^.;]{0,60}\b(?:prend(?:ra)? effet|vaut (?:a compter|a partir|des)|entre(?:ra)? en (?:vigueur|application)|executoire|opposable|produi\w+ (?:ses )?effets?|lie les)/,
  ],
  [
    'accession',
    /\b(?:adher|rejoindre|s'ajouter|se joindre|integr|admis|admission|accueilli|nouve\w+ (?:membre|adherent))\w*[^.;]{0,120}\b(?:groupement|convention|membres?)|\b(?:groupement|convention)\b[^.;]{0,60}(?:ouvert|adher)/,
  ],
  ['withdrawal', /\b(?:se retirer|retrait|quitter|sortir|se desister|se desengager|partir)\b/],
  [
    'dissolution',
    /\bdissou|\bdissolution|\b(?:mettre|mis) fin (?:au groupement|a la (?:presente )?convention)|\bgroupement[^.;]{0,40}(?:disparait|s'eteint|cesse d'exister|prend fin)/,
  ],
  [
    'disputes',
    /\b(?:litiges?|differends?|contestations?|desaccords?|contentieux)\b[^.;]{0,140}(?:membres|parties|convention|groupement|tribunal|amiable|juridiction)|\btribunal\b[^.;]{0,120}(?:convention|membres|parties|litige|differend|contestation)/,
  ],
  ['originals', /\b(?:exemplaires?|originaux)\b/],
]
