import type { BodyKind } from '../draft.ts'

/**
 * Kinds of bodies by the words of their name (folded, without its article). The first row that matches wins: the narrow
 * names stand before the wide ones (`syndicat mixte` before `syndicat`, `caisse des écoles` before `école`).
 */
export const KINDS: readonly (readonly [BodyKind, RegExp])[] = [
  ['ccas', /^(?:ccas|cias|c\.c\.a\.s|c\.i\.a\.s|centre (?:inter)?communal d'action sociale|centre d'action sociale)\b/],
  [
    'etablissement-public',
    /^(?:caisse des ecoles|ehpad|e\.h\.p\.a\.d|etablissement d'hebergement|maison de retraite|residence (?:autonomie|des aines|publique)|foyer[- ](?:logement|residence|d'accueil)|ets? public|oph\b|opac\b|office|regie\b(?! de quartier)|sdis\b|service departemental d'incendie|service d'incendie|college\b|lycee|cite scolaire|erea\b|eple\b|ecole|universite|comue|institut|centre de gestion|cdg\b|cnfpt|centre national|crous|agence de l'eau|agence regionale de sante|etablissement public(?! de cooperation intercommunale| territorial)|epf\b|epa\b|epic\b|epcc\b|chambre (?:de|d'|regionale|departementale|des)|cci\b|cma\b|grand port|port (?:autonome|de)|musee|conservatoire|theatre|opera|bibliotheque|association syndicale|caisse (?:de credit municipal|des depots)|credit municipal|centre (?:scientifique|regional des œuvres)|parc national|mdph|maison departementale|haras|rectorat)/,
  ],
  [
    'agence-departementale',
    /^(?:agence (?:technique |publique )?departementale|agence (?:d'ingenierie|technique)|atd\b|agence (?:d')?[^,]{0,30}departement|agence [^,]{0,40}(?:ingenierie|technique|assistance))/,
  ],
  [
    'hopital',
    /^(?:centres? hospitali|chu\b|chru?\b|ch\b|chi\b|chs\b|epsm\b|hopita|hospices|assistance publique|etablissement (?:public )?(?:de sante|hospitalier)|groupe(?:ment)? hospitalier|ght\b|institut (?:gustave|curie)|clinique publique)/,
  ],
  [
    'syndicat-mixte',
    /^(?:syndicats? mixte|smo\b|smf\b|smictom|smitom|smirtom|smivom|sm\b|petr\b|pole d'equilibre|pole metropolitain|parc naturel regional|pnr\b|syndicat (?:d[eu'] ?[^,]{0,60})?mixte|eptb\b|epage\b)/,
  ],
  ['private', /^(?:syndicat (?:des copropriet|de copropri))/],
  [
    'epci',
    /^(?:syndicat d'agglomeration nouvelle|communaute|metropole|eurometropole|[^,]{2,40} metropole$|[^,]{2,40} (?:agglomeration|agglo|communaute)$|epci\b|etablissement public (?:de cooperation intercommunale|territorial)|ept\b|cc\b|ca\b|cu\b|c\.c\.|grand(?:e)? (?!port)[a-z]+(?: [a-z]+)?$|(?:grand )?paris (?:sud|grand|seine|terres|ouest))/,
  ],
  [
    'syndicat',
    /^(?:syndicats?|sivom|sivos|sivu|sirp|siaep|siaepa|sictom|sictum|sitom|sirtom|siom|si\b|sie\b|sde\b|sdec\b|sdef\b|sdesm\b|s\.i\.v)/,
  ],
  ['region', /^(?:region|conseil regional|collectivite de corse|collectivite territoriale)/],
  ['departement', /^(?:departement|conseil (?:departemental|general)|collectivite europeenne|metropole de lyon)/],
  ['commune', /^(?:communes?|villes?|mairie|municipalite|commune nouvelle|conseil municipal|arrondissement)\b/],
  [
    'private',
    /^(?:spl\b|spla|sem\b|saeml?\b|semop|societe|association|sas?\b|sarl\b|scic\b|fondation|mutuelle|ogec\b|esh\b|cooperative|sci\b|gie\b|groupement d'interet economique|union (?:regionale|departementale|des)|federation|habitat et|coallia|entreprise|apei|adapei|sica\b)/,
  ],
  [
    'other',
    /^(?:etat\b|prefecture|ministere|direction|gip\b|groupement d'interet public|gcs\b|groupement de cooperation|rectorat|agence|cour |tribunal)/,
  ],
]

/** Kinds by what the text says of a body after its name. */
export const DESCRIPTIONS: readonly (readonly [BodyKind, RegExp])[] = [
  [
    'epci',
    /^[^.;]{0,30}(?:etablissement public de cooperation intercommunale|communaute de communes|communaute d'agglomeration)/,
  ],
  ['syndicat-mixte', /^[^.;]{0,30}syndicat mixte/],
  ['syndicat', /^[^.;]{0,30}(?:syndicat intercommunal|syndicat de communes)/],
  ['hopital', /^[^.;]{0,30}etablissement public de sante/],
  [
    'private',
    /^[^.;]{0,30}(?:societe|association|s\.?a\.?s\b|personne (?:morale )?de droit prive|organisme (?:prive|de droit prive)|entreprise sociale)/,
  ],
  ['etablissement-public', /^[^.;]{0,30}(?:etablissement public|office public|regie|epic\b|epa\b)/],
  ['commune', /^[^.;]{0,20}commune\b/],
]

/** Kinds by a word anywhere in a name that begins with nothing known (`Somme Numérique`, `Habitat du Val`). */
export const NAME_CLUES: readonly (readonly [BodyKind, RegExp])[] = [
  ['hopital', /\b(?:hopital|hospitalier)\b/],
  ['epci', /\b(?:metropole|agglomeration|communaute)\b/],
  ['ccas', /\bccas\b/],
  ['etablissement-public', /\b(?:office public|habitat|ehpad|oph|college|lycee|regie)\b/],
  ['private', /\b(?:spl|sem|sas|association|societe)\b/],
  ['syndicat-mixte', /\bsyndicat mixte\b|\bnumerique\b/],
  ['syndicat', /\b(?:syndicat|sivom|sivos|sivu)\b/],
]

/** Plural names that stand for several bodies: « les communes de A, B et C ». */
export const PLURALS: Readonly<Record<string, string>> = {
  communes: 'Commune',
  villes: 'Ville',
  departements: 'Département',
  regions: 'Région',
  ccas: 'CCAS',
  'centres communaux d’action sociale': 'Centre communal d’action sociale',
  'communautes de communes': 'Communauté de communes',
  syndicats: 'Syndicat',
}

/** Short names of kinds and the words they stand for, to know a body again under another name. */
export const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bc\.?c\.?a\.?s\.?(?=\W|$)/g, 'centre communal d action sociale'],
  [/\bc\.?i\.?a\.?s\.?(?=\W|$)/g, 'centre intercommunal d action sociale'],
  [/\bsivos\b/g, 'syndicat intercommunal a vocation scolaire'],
  [/\bsivom\b/g, 'syndicat intercommunal a vocation multiple'],
  [/\bsivu\b/g, 'syndicat intercommunal a vocation unique'],
  [/\bsdis\b/g, 'service departemental d incendie et de secours'],
  [/\bcc\b/g, 'communaute de communes'],
  [/\bca\b/g, 'communaute d agglomeration'],
  [/\bcu\b/g, 'communaute urbaine'],
  [/\bconseil departemental\b|\bconseil general\b/g, 'departement'],
  [/\bconseil regional\b/g, 'region'],
  [/\b(?:ville|mairie|municipalite|commune nouvelle)\b/g, 'commune'],
  [/\bch\b/g, 'centre hospitalier'],
  [/\bepf\b/g, 'etablissement public foncier'],
  [/\boph\b/g, 'office public de l habitat'],
  [/\bspl\b/g, 'societe publique locale'],
  [/\bsa?em\b/g, 'societe d economie mixte'],
  [/\bchu\b/g, 'centre hospitalier universitaire'],
  [/\bsi\b/g, 'syndicat intercommunal'],
  [/\bsm\b/g, 'syndicat mixte'],
  [/\bdpt\b|\bcd\b/g, 'departement'],
  [/\bsmo\b/g, 'syndicat mixte ouvert'],
]

/** Words that name no body in particular: « les établissements », « communes membres ». */
export const NO_NAME =
  /^(?:les? |la |l'|des )?(?:(?:autres?|collectivites?|etablissements?|communes?|membres?|personnes?|organismes?|acheteurs?|entites?|structures?|parties|signataires?|syndicats?|publi(?:c|que)s?|locales?|locaux|territoriales?|adherents?|intercommunales?|interesse\w*|suivant\w*|designe\w*|ci-apres|ci-dessous|soussigne\w*|et|ou|de|du|des|la|le|les|d'|l'|qui|hospitali\w+|scolaires?|support|centre|groupement|commandes?|entreprises?|societes?|associations?|partenaires?|contractant\w*|services?|ville|departement|region|communaute)[ ,:]*)+$/
