/** How a printed line begins or ends when it opens a new paragraph, or goes on the one before. Folded. */

export const BODY_WORDS =
  "region|conseil (?:regional|departemental|general|municipal)|departement|collectivite|commune|ville|mairie|municipalite|communaute|agglomeration|metropole|eurometropole|syndicat|sivom|sivos|sivu|sictom|smictom|sm[oi]?|agence|centre|ccas|cias|caisse|etablissement|ehpad|residence|maison|hopital|hopitaux|hospices|office|oph|opac|regie|societe|spl|sem|saeml?|association|service departemental|sdis|college|lycee|cite scolaire|ecole|universite|pole|petr|parc naturel|grand port|port|chambre|groupement d'interet|gip|gcs|groupement de cooperation|institut|musee|conservatoire|theatre|opera|fondation|union|federation|etat|prefecture|ministere|direction|cooperative|habitat|territoire|pays|etablissements?|foyer|mutuelle|crous|cnfpt|entente|gip|gie|ets|epa|epic|epf|eple|epci|epl|epsm|chu?|chru|ghu?t?"

/** A line that opens a party: « La Commune de … », « Et le Syndicat … ». */
export const PARTY_START = new RegExp(`^(?:et,? ?:? ?)?(?:le |la |l'|les )?(?:${BODY_WORDS})\\b`)

/** A line that always opens a paragraph. */
export const OPENS =
  /^(?:entre(?: les soussignee?s)?\s*[:,]?$|entre\s*:|et\s*[:,]?$|et d'autre part|d'une part|d'autre part|vu |considerant |pour (?:le |la |l'|les )|fait (?:a|en) |etabli a |il est (?:convenu|constitue|cree|expose|prealablement|institue)|il a ete (?:convenu|expose|prealablement)|ceci expose|cela expose|preambule|expose|annexe|nb ?:|nota|note au|note :|ci-apres (?:denomme|designe)|designe[es]* ci-apres|denomme[es]* ci-apres|represente[es]* par|dont le siege|ayant son siege|siege |adresse ?:|represente[es]* |le (?:president|maire|directeur)\s*,?$|la (?:presidente|maire|directrice)\s*,?$)/

/** List marks at the start of a line. */
export const ITEM =
  /^(?:[•*▪◦·☐☒>]|[-–—](?=\s)|(?:\d{1,2}|[a-z])\)|\d{1,2}°\)?|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\d{1,2}[.\-/](?= )|[ivx]{1,5}[.)](?= )|[abcefghijk]\.(?= )|o (?=[a-zl]))\s*/

/** The line before ends in the middle of a phrase. */
export const UNFINISHED =
  /(?:^|[ '(-])(?:de|du|des|d'|la|le|les|l'|et|ou|a|au|aux|en|par|pour|sur|sous|dans|avec|sans|un|une|qu'|que|qui|dont|n°|son|sa|ses|leurs?|ce|cette|chaque|tout|toute|toutes|m\.|mme|monsieur|madame|saint|sainte|entre|est|sont|article|articles|l\.|r\.)$|'$|[(«]$/
