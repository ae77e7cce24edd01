import { BODY_WORDS } from './line-starts.ts'

/** How a party, its seat and its representative are introduced. Folded unless said otherwise. */

/** What ends the name of a party. */
export const NAME_END =
  /,? ?\b(?:dont (?:le|la|l'|les) ?(?:siege|adresse|bureaux|hotel|mairie)|ayant (?:son|pour|elu|leur|comme)|sise?s?(?= )|situee?s?\b|domiciliee?s?\b|representee?s?\b|representant\b|agissant|identifiee?s?\b|immatriculee?s?\b|enregistree?|siret\b|siren\b|n° ?(?:de )?siret|ci-? ?apres|denommee?s?\b|designee?s?\b|adresse ?:|siege(?: social)? ?:|habilitee?s?\b|prise? en la personne|en la personne|collectivite territoriale|personne morale|regie? par|creee? par|demeurant|coordonnat(?:eur|rice) |d'une part|d'autre part|en sa qualite|en qualite|numero|legalement|etablie? (?:a|au)\b|autorisee?s?\b)| \(?(?:n°|siret)|[;:\t\n]|,/g

/** Words after a comma that belong to the name all the same. */
export const NAME_GOES_ON = /^, ?(?:de (?!la (?:region|commune))|d'(?!une? )|du |des |et (?:de |des |du |d'))/

/** What introduces the address of the seat. */
export const SEAT_START =
  /(?:dont (?:le|la|l') ?(?:siege|adresse|mairie)(?: social| administratif| principal)?(?: (?:social|administratif))? ?(?:est (?:situee?|fixee?|etablie?|sise?|domiciliee?|localisee?)?|se (?:situe|trouve)|(?:situee?|fixee?|sise?))? ?(?::|,)?|ayant (?:son|pour|leur|elu|comme) (?:siege(?: social| administratif)?|adresse|domicile)(?: (?:social|administratif))? ?(?:fixee?|situee?|sis|est)? ?(?::|,)?|\bsise?s?(?= )|\bsituee?s?\b(?! dans)|\bdomiciliee?s?\b|\bdemeurant\b|\betablie?(?= (?:a|au) )|\badresse(?: postale| du siege)? ?:|\bsiege(?: social| administratif)? ?:|\bsiege social\b,?)\s*/

/** Words between the introduction and the address that are no part of it. « en mairie » is. */
export const SEAT_LEAD =
  /^(?:a l'|a la (?=mairie|maison|prefecture)|au (?=\d|siege|centre|[a-z])|a(?= )|aux? (?=\d))\s*/

/** What ends the address. */
export const SEAT_END =
  /[,.]? ?\b(?:representee?s?\b|agissant|identifiee?s?\b|immatriculee?s?\b|n° ?(?:de )?siret|siret\b|siren\b|ci-? ?apres|denommee?s?\b|designee?s?\b|habilitee?s?\b|autorisee?s?\b|dument|prise? en la|en la personne|d'une part|d'autre part|coordonnat|inscrite?|et dont|et representee?|ayant (?:pour representant|recu|delib)|membre du|numero|tel(?:ephone)?\b|courriel|mail)|\(siret|[;\t]|\. ?$/g

/** A stretch that reads as an address even without an introduction. */
export const ADDRESS =
  /(?:^|[ ,(-])(?:\d{1,4} ?(?:bis|ter|quater|[a-d])?,? (?:rue|avenue|av\.?|bd|boulevard|place|pl\.|allees?|chemin|route|rte|quai|cours|square|impasse|esplanade|parvis|passage|voie|grande? rue|rond-point|promenade|faubourg|montee|sentier|villa|hameau|lieu|mail|[a-z]+ rue)|(?:rue|avenue|boulevard|place|allee|chemin|route|quai|cours|square|impasse|esplanade|parvis|faubourg) (?:de |du |des |d'|[a-z])|hotel (?:de|du|d')|en mairie|mairie|lieu-dit|bp ?\d|cs ?\d|\d{5} [a-z]|\d{2} \d{3} [a-z]|le bourg)/

/** What introduces the representative. */
export const REPRESENTED_BY =
  /(?:representee?s?(?:,)?(?: (?:aux presentes|ici|legalement|valablement|dument|aux fins des presentes|pour les presentes|dans la presente convention|a l'acte|a cet effet|respectivement|pour la signature des presentes|,))* par|pris(?:es?)? en la personne de|agissant par(?: l'intermediaire de)?(?= (?:son|sa|le|la|m\\.|mme|monsieur|madame))|ayant pour representante?(?: legale?)?|en la personne de|representant(?:e)?(?: legale?| habilitee?)? ?:|signataire ?:|nom (?:et qualite )?du (?:representant|signataire) ?:|represente(?:e|s)?(?:\(e\))? (?:par )?:)\s*:?\s*/

/** A representative told before the body it stands for: « Mme X, Maire, représentant la Commune de … ». The name of the body follows. */
export const STANDS_FOR = new RegExp(
  `^(?:(?:monsieur|madame|mme|m\\.|mr|mlle) [^;\\n]{2,140}?|(?:le|la) (?:president|presidente|maire|directeur|directrice)\\b[^;\\n]{0,120}?)(?:,? ?(?:representante?s?(?: legale?)?(?: d[eu])?|agissant (?:au nom (?:et pour le compte )?d[eu]s?|pour(?: le compte d[eu]s?)?|en (?:sa )?qualite de representante?(?: legale?)? d[eu])|au nom (?:et pour le compte )?d[eu]|pour le compte d[eu]|pour)|,? (?:(?:premiere?|1er?e?) )?(?:vice-? ?)?(?:maire|president|presidente|directeur|directrice|proviseure?|principale?)(?: adjoint\\w*| general\\w*| delegue\\w*)* d(?:e|u)(?! (?:la |l')?(?:conseil|comite|bureau|directoire|commission|assemblee))) ?(?:le |la |l'|les )?(?=(?:${BODY_WORDS})\\b)`,
)

/** What ends the passage about the representative. */
export const REPRESENTATIVE_END =
  /,? ?\b(?:dument|agissant (?:en vertu|aux|es|au nom|sur|par|pour|conform|en application|en execution|dans|d'apres|suivant)|habilitee?s?\b|autorisee?s?\b|ayant (?:recu|tou[st]|pouvoir|delegation|ete|qualite)|en vertu|en application|en execution|par (?:deliberation|une deliberation|la deliberation|decision|arrete|delegation)|suivant (?:deliberation|la)|selon|ci-? ?apres|d'une part|d'autre part|designee?s?\b|denommee?s?\b|specialement|domiciliee?s?\b|es[ -]qualites?|ou (?:son|sa|le|la|tout|toute)|et par|dont le siege|ayant son|ayant pour siege|sise?(?= )|sous le|conformement|delegue par|investie?|nommee?\b|elue? (?:en|le|par|lors)|aux termes|aux fins|qui \b|siret|en date|le \d|deliberation|coordonnat\w+ du|membre)|[;\t]|\. ?$/g

/** Civilities at the start of a person's name; `null` when the drafter left both. */
export const CIVILITIES: readonly (readonly ['M.' | 'Mme' | null, RegExp])[] = [
  [null, /^(?:monsieur|madame|m\.?|mme) ?(?:\/|ou|\(ou\)|-) ?(?:monsieur|madame|m\.|mme)\b\.? ?/],
  ['Mme', /^(?:madame|mademoiselle|mme\.?|mlle\.?|mmes)(?= |\.|$|,|\uE000)\.? ?/],
  ['M.', /^(?:monsieur|m\.|mr\.?|mm\.|m(?= [a-z]))(?= ?|$) ?/],
]

/** Titles between the civility and the name, left out. */
export const HONORIFIC =
  /^(?:le |la )?(?:docteur|dr\.?|professeur|pr\.?|me|maitre|colonel|general|lieutenant-colonel) (?=[a-z])/

/** An office, as it begins. */
export const OFFICE =
  /^(?:(?:premiere?|1er?e?|deuxieme|second|2e(?:me)?|\d{1,2}e(?:me)?|troisieme|quatrieme) )?(?:(?:vice|co)-? ?)?(?:president|maire\b|directeur|directrice|adjoint|conseill[ei]|secretaire|proviseur|principale?\b|prefet|recteur|rectrice|gerant|chef\b|cheffe\b|administrat|tresor|doyen|responsable|delegue|ordonnateur|depute|senat|syndic\b|regisseur|representant|premier ministre|dg[sa]?\b|executif|chancel)/

/** What stands before an office and is no part of it. */
export const OFFICE_LEAD =
  /^(?:,? ?(?:agissant )?(?:en (?:sa |leur )?qualite (?:de |d'|du )|en tant que |pris en sa qualite de |es qualites? de |comme )|(?:,? ?(?:son|sa|leur|leurs|le|la|l'|notre) ?))+/

/** What stands after an office and is no part of it. */
export const OFFICE_TAIL = /,? ?\(?(?:(?:actuellement )?en (?:exercice|fonctions?)|en titre|alors en exercice)\)?/g

/** The short names a text gives its parties: « ci-après dénommée « la Ville » ». */
export const ALIAS =
  /(?:ci-? ?apres(?: \w+){0,3}? ?(?:denomme|designe|appele|nomme)\w*|denomme\w* ci-? ?apres|designe\w* ci-? ?apres|ci-? ?apres)(?: (?:par|comme|sous le terme(?: de)?|sous le nom de))? ?:?,? ?"([^"]{2,60})"(?: ou (?:encore )?(?:par )?"([^"]{2,60})")?/

export const ALIAS_PLAIN =
  /ci-? ?apres (?:denomme|designe|appele|nomme)\w* (?:par )?((?:le |la |l')?[a-z0-9 '-]{2,40}?)(?=[,.;)]|$| d'une part| ou )/

/** Columns of a table of members. */
export const COLUMNS: readonly (readonly [
  'name' | 'seat' | 'city' | 'representative' | 'office' | 'quality' | 'person' | 'other',
  RegExp,
])[] = [
  [
    'office',
    /^(?:(?:agissant )?en qualite de|en tant que|qualite|fonction|titre|mandat|qualite du (?:signataire|representant)|fonction du (?:signataire|representant))s?(?: du (?:signataire|representant))?$/,
  ],
  ['quality', /^(?:statut|role|categorie|qualite de membre|type(?: de membre)?|college)\b/],
  [
    'representative',
    /\brepresent|\bagissant|\bsignataire|^executif|^nom (?:et|,) ?(?:prenom|qualite)|^nom du (?:maire|president)|^personne habilitee/,
  ],
  [
    'other',
    /deliberation|\bdate|\bdecision|\bacte\b|siret|siren|habitants|population|montant|signature|cachet|telephone|courriel|mail|^n°$|^numero|besoin|quantite|^lots?\b|estimation|contact|referent/,
  ],
  ['city', /^(?:commune du siege|ville|localite)$/],
  ['seat', /\bsiege|\badresse|\bdomicili/],
  [
    'name',
    /\bmembre|\bcollectivit|\borganisme|\betablissement|\bdenomination|\bacheteur|\badherent|^parties?\b|\bentite|\bstructure|\bpersonnes? (?:publique|morale)|^personnes?$|^les parties$|^beneficiaires?$|^partenaires?$|^groupe(?:s)?$|^nom\b|^commune|\bsignataires|raison sociale|pouvoir adjudicateur|^designation|^identite/,
  ],
]
