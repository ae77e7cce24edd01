/** Families of words of a group of buyers (folded, negations marked), to be crossed by the signs of each clause. */

const words = (list: string, more = '(?!)'): RegExp => new RegExp(`\\b(?:${list})|${more}`)

/** Leaving the group, by any name. */
export const LEAVE = words(
  "retraits?\\b|(?:se |s'en )?retir(?:er|e|ent|era|ant|ee?s?)\\b|sorties?\\b|sort(?:ir|ent|ant\\w*|ira)\\b|sort\\b(?= quand| d[ue] | de | au | librement| a |,|$)|quitt\\w+|departs?\\b|partir\\b|partant\\w*|se desist\\w+|desistements?|(?:se )?desengag\\w+|se degag\\w+|demission\\w*|renonc\\w+ a (?:sa |son |leur |participer|faire partie)|denonc\\w+|defection|se (?:delier|dessaisir|dissocier|desolidariser)|s'en (?:aller|va)|(?:mettre|met|mis) (?:fin|un terme) a (?:sa|son|la participation|l'adhesion)|cesse\\w* d'(?:etre|y|appartenir|adherer)|interrompre sa|ne plus (?:faire partie|participer)",
  '¬+(?:faire partie|participer|appartenir)',
)
/** Joining it. */
export const JOIN = words(
  "adhe(?:r|s)\\w+|rejoi(?:n|g)\\w+|integr\\w+|entre(?:nt|r|ra|ront)\\b(?! en (?:vigueur|application))|entre (?:dans|au (?:groupement|sein))|entrants?|entrees?\\b(?! en (?:vigueur|application))|admis(?:e?s?|sion)\\b|admet\\w*|accueil\\w*|arrivee?s?\\b(?! a )|accession|acced\\w+|s'adjoin\\w+|s'associ\\w+|(?:devenir|deviennent|devient|deviendr\\w+) (?:membre|partie|adherent)\\w*|(?:autres?|nouve(?:au|l|lle)|futurs?)x?s? (?:membre|adherent|adhesion|partie|participant|collectivite|acheteur|entite|etablissement|structure|organisme|personne|entrant|candidat)s?|elargi\\w*|extens\\w+|etend\\w+|ralli\\w+|s'ajout\\w+|s'agreg\\w+|candidat\\w*|se joindre|postuler|incorpor\\w+",
)
/** Contracts, and what is bought by them. */
export const CONTRACT = words(
  'march(?:e|es)\\b|accords?(?:-| )cadres?|contrats?\\b|consultations?\\b|procedures?\\b|commandes?\\b(?! publique)|engagements? (?:pris|souscrits?|contractes?|anterieurs?|conclus?|en cours)|obligations? (?:nees?|contractees?|souscrites?|issues?)|prestations?\\b|operations?\\b|passation\\b|achats? (?:en cours|engages?|lances?)|lots?\\b',
)
/** The group or its convention: what they last bounds nothing else. */
export const GROUP_TERM = words(
  '(?:terme|fin|expiration|echeance|duree) (?:normale? |initiale? |prevue? )?(?:de la (?:presente )?convention|du groupement|de celle-ci|de celui-ci)|terme (?:prevu|normal)',
)
/** What may be done. */
export const MAY = words(
  "peu(?:t|vent)\\b|pourr(?:a|ont)\\b|pouvoir\\b|saurai(?:t|ent)\\b|possib\\w+|libre(?:s|ment)?\\b|facult\\w+|droit (?:de|d')|loisible|admis(?:e|es|ible)?\\b|autoris\\w+|permis\\w*|permet\\w*|accept\\w+|recevable|envisag\\w+|prevu(?:e|es|s)?\\b|prevoit|susceptib\\w+|ouvert(?:e|es|s)?\\b|conserve\\w*|dispos(?:e|ent)\\b|admet\\w*|offert\\w*|reconnu\\w*|a tout moment",
)
export const MAY_NOT =
  /¬(?:[a-z]+ ){0,2}?¬?(?:peu(?:t|vent)|pourr(?:a|ont)|saurai(?:t|ent)|dispose\w*|admet\w*|accept\w*|prevoi\w*|permet\w*|recoi\w*|recevra|accueill\w*|envisag\w*|s'etend\w*|s'ouvre\w*|beneficie\w*)\b|¬(?:est|sont|sera|seront|etait|soit) (?:[a-z]+ ){0,3}?¬?(?:admis|possib|autoris|permis|prevu|accept|envisag|recevab|ouvert|susceptib|elargi|etendu|accueilli|loisible|recu)\w*|¬(?:\w+ )?(?:facult|possibilit|droit d)|\b(?:interdi\w+|exclu(?:e?s?|t|ent)?\b|impossib\w+|prohib\w+|irrevocab\w+|proscri\w+|s'oppose\w* a)/
/** A prohibition that holds only for a while, or only without something. */
export const BUT_FOR =
  /§|\b(?:sauf|hormis|excepte|a l'exception|moyennant|a moins|sous reserve|pendant (?:la |le |une |les )?(?:passation|procedure|consultation|deroulement|phase|execution|march)|(?:en|au) cours d(?:e|'|u)|durant (?:la |le |une )?(?:passation|procedure|consultation|execution|march)|une fois|des lors|passe (?:le|la|ce|cette|l')|jusqu'(?:a|au) (?:la |l')?(?:fin|terme|issue|echeance|achevement|expiration)[^.;]{0,20}(?:march|contrat|accord)|(?:apres|des|a compter de|avant|jusqu'(?:a|au)) (?:l'|la |le |son |sa )?(?:envoi|lancement|publication|notification|attribution|signature des? march|avis|date limite|engagement d)|entre deux|plus de \w+ fois)|¬(?:accord|preavis|respect\w*|motif|information|informer|avertir|deliberation|avenant|avoir)\b|\bsi (?:un|une|le|la|les|des|elle|il)\b/
/** Words of a procedure that lets something be. */
export const PROCEDURE = words(
  "preavis|immediat\\w*|notifi\\w+|lettre|courrier|deliber\\w+|inform\\w+|avert\\w+|avis\\w*|previen\\w*|fai(?:t|re) (?:savoir|connaitre|part)|signifi\\w+|delai|effecti\\w+|pren(?:d|ne|dre|dra) effet|effets?\\b|demande\\w*|avenant\\w*|accord\\w*|agre\\w+|approuv\\w+|decision\\w*|decid\\w+|constat\\w+|acte\\b|actee?s?\\b|soumis\\w*|subordonn\\w+|requi\\w+|condition\\w*|formul\\w+|adress\\w+|transm\\w+|avec l'|suppos\\w+|necessit\\w+|resulte\\w*|a (?:chaque|la) (?:date|fin|issue)",
)
export const WANTS = words(
  'souhait\\w+|desir\\w+|decid\\w+|entend(?:ant|ent)?\\b|veut|veulent|voul\\w+|envisag\\w+|opt\\w+',
)
/** Agreement, by any name. */
export const AGREE = words(
  'accords?\\b(?!(?:-| )cadre)|approu\\w+|approbation|accept\\w+|consent\\w+|assentiment|agre(?:e|ent|er|ment|es|ee|ees)\\b|autoris\\w+|valid\\w+|unanim\\w+|deliber\\w+|avis (?:favorable|conforme)|vot\\w+|decid\\w+|decision\\w*|statu\\w+|se prononc\\w+|prononc\\w+|feu vert|fait droit|admet\\w*|signe\\w*|souscri\\w+',
)
/** All the members, by any name. */
export const ALL_MEMBERS = words(
  "(?:ensemble|totalite|unanimite) (?:des|de ses|de leurs)|(?:tous|toutes) (?:les|ses|leurs)|chacun(?:e)?\\b|chaque (?:membre|partie|adherent|assemblee|organe|collectivite|signataire|participant|etablissement|conseil)|unanim\\w+|tous d'accord|de concert|tous ensemble|tous y consent|commun accord|concordant\\w*|(?:autres|membres|parties|signataires|adherents) (?:membres|parties|adherents|signataires|existants?|actuels|deja|en place|initiaux|presents)|(?:l'accord|approbation|agrement|consentement|assentiment|avis favorable|acceptation|par) (?:expres |ecrit |prealable |favorable )?(?:des|les) (?:autres )?(?:membres|parties|adherents|signataires|collectivites|etablissements)|(?:les|des) (?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|\\d+) (?:autres )?(?:membres|parties|assemblees|conseils|organes|collectivites|communes|signataires|etablissements)|(?:leurs|les) (?:assemblees|organes|conseils)",
)
export const MAJORITY = words(
  "majorit\\w+|(?:deux|trois|quatre|cinq|\\d+) voix sur|deux tiers|trois quarts|(?:plus de )?la moitie|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\\d{1,2}) (?:des|membres sur|sur|d'entre) (?:les |leurs |l')?(?:\\w+ )?(?:membres|parties|adherents|eux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|\\d)",
)
export const COORD = /\bcoord(?:on|in)n?at(?:eur|rice)s?\b|\bchef de file\b|\bcoordination\b/
