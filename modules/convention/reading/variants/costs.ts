import type { CostBearer } from '../draft.ts'
import type { Cue } from '../evidence.ts'
import { COORD } from './families.ts'

const PAY_FOR_ROLE =
  /\b(?:remuner\w*|retribu\w*|indemni\w*|dedommag\w*|defray\w*|contrepartie|compensation|honoraires|vacations?|participation financiere|frais de gestion)\b/
const DENIED_PAY =
  /¬[^.;]{0,70}\b(?:remuner|retribu|indemni|dedommag|defray|contrepartie|compensation|participation (?:financiere|aux frais)|honoraire|frais de gestion|paye|paiement|versement)|¬(?:remuner|retribu|indemni|dedommag|contrepartie|compensation|participation|honoraire|frais de gestion)|\b(?:gratuit\w*|gracieu\w*|benevol\w*)|\bexclusi\w+ de toute|\bnon (?:remuner|indemni|retribu)|¬(?:percoi|recoi|prend|gagn|demand|reclam|factur|prelev|touch|sollicit)\w*(?: ¬| rien| aucun| de | d'| pour)/
/** The price of a contract, what bidders or committees get: no pay of the coordinator. */
const OTHER_PAY =
  /\b(?:candidats?|titulaires?|soumissionnaires?|entreprises?|entrepreneur|prestataires?|fournisseurs?|membres? d[ue] (?:la )?(?:commission|cao|jury)|sinistre|assureur|avocat|huissier|penalit\w*|resiliation|retrait|condamn\w*)\b/
const GIVES_MONEY =
  /(?<!¬)\b(?:vers(?:e|ent|era|er|ee|ees)|acquitt\w+|paie\w*|pay\w+|regl(?:e|ent|era|er)|contribu\w+|due?s?|redevable\w*|doi(?:t|vent)|recoi\w*|percoi\w*|encaiss\w*|factur\w+|prelev\w+|demande)\b/
const SUM =
  /\b(?:participation|contribution|cotisation|indemnit\w*|redevance|remuneration|compensation|forfait\w*|somme forfaitaire|frais de (?:gestion|coordination|dossier|structure|secretariat|personnel)|quote-?part des frais de gestion|\d[\d ,.]* ?(?:€|euros?)|\d[\d,.]* ?%)/
const STAFF =
  /\b(?:temps passe|charges? de personnel|frais de personnel|temps (?:de travail|agent)|frais de structure|moyens humains|travail de ses services|frais de secretariat|tenue du secretariat)\b/

/** Whether the coordinator is paid for its role. */
export const PAID_CUES: readonly Cue<boolean>[] = [
  { value: false, weight: 5, all: [DENIED_PAY], none: [OTHER_PAY, /\bmembres? ¬(?:peu|est|sont)/], anywhere: true },
  { value: false, weight: 2, all: [DENIED_PAY, COORD], none: [/\bcandidats?|\btitulaire/], anywhere: true },
  {
    value: false,
    weight: 2,
    all: [
      /\b(?:mission|fonction|role|coord\w+|il|elle)\b/,
      /\b(?:supporte|assume|prend|conserve|garde|finance)\w* (?:\w+ ){0,3}(?:seul|integral|entier|totalite|l'integralite|l'ensemble|charge)/,
      /¬(?:\w+ ){0,2}(?:rembours|refactur|repercu|contribution|participation)/,
    ],
  },
  {
    value: true,
    weight: 4,
    all: [
      /(?<!¬)\b(?:est|sera|sont|etre|etant|peut etre) (?:\w+ ){0,2}(?:remuner|retribu|indemni|dedommag|defray)\w*/,
      /\b(?:coord\w+|mission|fonction|role|il|elle|celui-ci|celle-ci)\b/,
    ],
    none: [DENIED_PAY, OTHER_PAY, /\bde ses (?:debours|frais|depenses|avances)/],
    anywhere: true,
  },
  {
    value: true,
    weight: 4,
    all: [GIVES_MONEY, SUM, COORD],
    none: [
      DENIED_PAY,
      OTHER_PAY,
      /\brembours\w* (?:des|les|de ses|de leurs) (?:frais|depenses|debours)|\bquote-?part des frais de (?:publi|proce|fonction|consult)|¬/,
    ],
  },
  {
    value: true,
    weight: 3,
    all: [
      PAY_FOR_ROLE,
      /\b(?:est fixe\w*|est calcul\w*|est egal\w*|est due|s'eleve|fixee? a|a hauteur de|correspond a|\d[\d ,.]* ?(?:%|€|euros?)|forfaitaire|annuelle)\b/,
    ],
    none: [DENIED_PAY, OTHER_PAY],
  },
  {
    value: true,
    weight: 3,
    all: [
      /(?<!¬)\b(?:donn\w+|ouvr\w+) (?:lieu|droit) a|\bfait l'objet d'une\b|(?<!¬)\bpercoi\w+|(?<!¬)\brecoi\w+|\bbeneficie d/,
      PAY_FOR_ROLE,
    ],
    none: [DENIED_PAY, OTHER_PAY],
  },
  {
    value: true,
    weight: 4,
    all: [
      STAFF,
      /\b(?:rembours|refactur|factur|indemni|valoris|partag|repart|compren|couvr|financ|recoi|percoi|dedommag)\w*/,
    ],
    none: [
      DENIED_PAY,
      /¬(?:rembours|refactur)|\breste\w* a|\bsupporte seul|\ba (?:sa|la) charge (?:exclusive )?du coord/,
    ],
  },
  {
    value: true,
    weight: 3,
    all: [/\bfactur\w+[^.;]{0,60}\b(?:frais|mission|prestation|forfait|contribution)/, COORD],
    none: [DENIED_PAY, OTHER_PAY],
  },
]

const RUNNING =
  /\b(?:frais|depenses?|charges?|couts?|debours|annonces?|publicite|participation|contribution|cotisation|indemnit\w*|forfait|montant|somme|quote-?part|repart\w+|partag\w+)\b/
const SHARED =
  /(?<!¬)\b(?:repart\w+|partag\w+|divis\w+|ventil\w+|refactur\w*|rembours\w*|quote-?parts?|contribu\w+|particip\w+|support\w+|pren\w+|pris\w*|acquitt\w+|assum\w+|vers\w+|due?s?|mutualis\w+|calcul\w+|pay\w+|paie\w*|factur\w+|egal\w*|fix\w+|recoi\w*|percoi\w*|repos\w+|impute\w*|incomb\w+|charge)\b/
const BY_KEY =
  /\b(?:au prorata|prorata|proportion\w*|en fonction|selon|suivant|au regard|pondere\w*|sur la base|cle de repartition|a hauteur d|d'apres|compte tenu|en raison|rapporte\w* a|calcul\w+|au nombre|par (?:tranche|rationnaire|habitant|agent|lit|logement|eleve|kwh|tonne)|\d[\d,.]* ?%|(?:centimes?|euros?|€) (?:par|pour) )/
const VOLUME =
  /\b(?:besoins?|volumes?|(?:de (?:ses|leurs|chaque)|des|leurs|ses|d'?|les) ?achats?|montants? (?:des|de ses|de leurs|du|de|d'|hors|ht|effectif|total|execut|command|estime|engage|respecti)|quantites?|consomm\w+|commandes?|part (?:dans|du|de|relative|d'achat|respective)|primes?|points? de livraison|lots?\b|poids|tonnages?|tonnes?|litres?|kwh|megawatt\w*|mwh|kilowatt\w*|energie (?:consommee|achetee)|utilisation|valeur (?:des|de ses)|depenses (?:engagees|realisees|de chac)|marches? (?:qu|conclus|passes|le concern)|bons? de commande|metres?|surfaces? a traiter|ouvrages? (?:qui|de chac)|qu(?:'(?:il|elle)|e chac\w+(?: membre)?|e chaque membre|'ils) (?:\w+ )?(?:achet|command|consomm|utilis|retir|fait executer|acquier)\w*)/
const OTHER_KEY =
  /\b(?:population|habitants?|demographi\w+|potentiel (?:fiscal|financier)|effectifs?|nombre d(?:e|')s? (?:\w+ )?(?:agents?|eleves?|etudiants?|apprenants?|lits?|places?|sites?|postes?|batiments?|repas|vehicules?|habitants?|logements?|bornes?|usagers?|rationnaires?|salaries?|convives?|foyers?|abonnes?|communes?|classes?|kilometres?|ascenseurs?)|(?:nombre|nb) de|lits?\b|logements?\b|agents?\b|eleves?\b|superficie|surface|strate|bareme|degressi\w+|tranches?|rationnaires?|budget (?:de )?fonctionnement|richesse|dotation|lineaire|au nombre d|cle (?:fixee|definie|annexee|suivante)|quote-?part (?:fixe|definie)|\d+ ?% (?:pour|a (?:la charge|hauteur)|par|des frais)|pourcentages?)/
const EQUAL_PARTS =
  /\b(?:parts? (?:egales?|identiques?|viriles?)|(?:\w+ )?parts? egales?|a parts? egales?|egalitair\w*|a egalite|equitable\w*|egalement (?:repart|entre|partag)\w*|(?:maniere|facon|fraction|quote-?part|part|somme|participation|montant|contribution|cotisation) (?:forfaitaire )?(?:egale|egal|identique|unique|uniforme)|identique pour (?:tous|chac)|meme (?:montant|somme|participation|part|fraction|contribution)|par (?:moitie|tiers|quarts?|cinquiemes?|sixiemes?)|(?:a raison|pour|chacun) (?:d'un|un|une|d'une|la) (?:moitie|tiers|quart|cinquieme|sixieme|septieme|huitieme|dixieme)|un (?:tiers|quart|cinquieme|sixieme|septieme|huitieme|dixieme) (?:chac|des|de ces|par)|(?:un|l[ae]) (?:tiers|moitie|quart|cinquieme|sixieme)s? (?:chac|des frais|de ces frais|du montant|pour chac)|divis\w+ (?:par le nombre|en (?:\w+) (?:parts )?(?:egale|identique))|autant que|de chaque (?:autre )?membre \d|repart\w+ uniform\w+|egaux\b|(?:somme|montant|contribution|cotisation|participation|indemnite) (?:forfaitaire )?(?:annuelle )?de \d[\d ]* ?(?:€|euros?)[^.;]{0,60}(?:par (?:membre|adherent|partie|collectivite|signataire|etablissement)|chaque|chacun)|(?:chaque|chacun)[^.;]{0,60}(?:somme|montant|contribution|cotisation|participation)? ?(?:forfaitaire )?(?:de )?\d[\d ]* ?(?:€|euros?))/
const BY_COORDINATOR =
  /\bcoord\w+(?:,? (?:(?!membres|chaque|chacun|parties|indemni|remuner|percoi|recoi|rembours)[^.;]){0,70}?)? (?:prend|prendra|supporte|supportera|assume|assumera|finance|financera|conserve|garde|regle|paie|acquitte|fait son affaire|impute|a la charge|inscrit)\b|\b(?:pris\w*|supporte\w*|assume\w*|acquitte\w*|finance\w*|regle\w*|paye\w*|assure\w*|incombe\w*|impute\w*|inscrit\w*|reste\w*|demeure\w*|sont|est)\b[^.;]{0,70}\b(?:par|du|au|a la charge (?:exclusive |seule )?(?:du|de)|d[ue] budget d[ue]|sur le budget d[ue]) (?:le |la |l'|seul )?(?:seul )?coord\w+|\b(?:son|ses|sur le) (?:seul |propre )?budgets?\b|\ba sa charge\b|\bcoord\w+ (?:exclusif|seul)|\bchacun[^.;]{0,30}(?:conserve|garde|supporte)[^.;]{0,60}qu'il (?:lance|conduit|mene|organise)/
const NOBODY_ELSE =
  /¬(?:\w+ ){0,3}?(?:refactur|rembours|repercu|contribution|participation|quote|frais [^.;]{0,30}(?:demande|refactur|membres))|¬[^.;]{0,40}(?:demande|reclame|refactur|repercut)\w*[^.;]{0,60}(?:membres|rembours|participation|contribution)|¬(?:participation|contribution|frais)[^.;]{0,50}\b(?:membres|demande|reclame)/
const PRICES =
  /\b(?:prix|factures?|titulaires?|fournisseurs?|prestataires?|mandatement|reglement des|commandes? (?:passees|qu))\b/
const NAMES_COSTS =
  /\b(?:frais|couts? d(?:e|u|es)|depenses (?:communes|de|liees|occasionnees)|publicite|fonctionnement|participation|contribution|cotisation|forfait\w*|indemni\w+|honoraires|repart\w+|annonces)\b/
const NOT_SHARED =
  /(?<!¬)\b(?:refactur(?:e|ent|era|es|ees)|repart\w+|quote-?parts?|partag\w+|au prorata|prorata|proportion\w*|rembours(?:e|ent|era|es|ees|ement|er)\b)/
const OTHER_MATTER =
  /\b(?:penalit\w*|rabais|remises? (?:de|accord)|seuils?|avances?\b(?! (?:les|par))|sinistre|retrait|se retire|condamn\w*|contentieux|resiliation)\b/

/** A price a unit: « 0,60 € par mégawattheure ». */
const BY_UNIT =
  /(?:€|euros?|centimes?) (?:ht |hors taxes? )?par (?!an\b|membre|mois|trimestre|semestre|consultation|marche|procedure|exercice|annee|partie|adherent|collectivite)/
/** What the key leaves out: « sans égard au nombre de points lumineux ». */
const REGARDLESS = /¬(?:egard|tenir compte|consideration|distinction|que)|\bquel(?:le)?s? que soi/

/** Who bears the running costs of the group. */
export const BEARER_CUES: readonly Cue<CostBearer>[] = [
  {
    value: 'equal',
    weight: 5,
    all: [EQUAL_PARTS, RUNNING],
    none: [OTHER_MATTER, BY_UNIT, /\bbareme|\btranches?\b|\bhabitants?\b|\bpopulation\b/],
  },
  { value: 'equal', weight: 4, all: [EQUAL_PARTS, SHARED], none: [OTHER_MATTER, BY_UNIT, OTHER_KEY, /\bprix\b/] },
  {
    value: 'per-volume',
    weight: 5,
    all: [BY_KEY, VOLUME, SHARED],
    none: [OTHER_KEY, OTHER_MATTER, /\bparts? egales?/],
  },
  {
    value: 'per-volume',
    weight: 5,
    all: [
      /\d[\d,.]* ?% (?:hors taxes? |ht )?(?:du|des) (?:montant|total|volume)|(?:centimes?|euros?|€) (?:ht |hors taxes? )?(?:par|pour) (?:chaque )?(?:kwh|mwh|tonne|litre|unite|megawatt|kilowatt)/,
    ],
    none: [OTHER_MATTER],
  },
  { value: 'other', weight: 5, all: [BY_KEY, OTHER_KEY, SHARED], none: [OTHER_MATTER, REGARDLESS] },
  {
    value: 'other',
    weight: 3,
    all: [OTHER_KEY, /\b(?:cotisation|contribution|participation|forfait|frais|depenses)\b|\d ?(?:€|euros?)/],
    none: [OTHER_MATTER, REGARDLESS, NOBODY_ELSE, /\bprix\b|\bcommission|\bbesoins?\b/],
  },
  {
    value: 'other',
    weight: 2,
    all: [BY_KEY, /\d[\d,.]* ?% (?:pour|a (?:la charge|hauteur)|par|des frais)|\bcle\b|\bquote-?parts?\b|\bprorata\b/],
    none: [VOLUME, EQUAL_PARTS, OTHER_MATTER],
  },
  {
    value: 'coordinator',
    weight: 4,
    all: [BY_COORDINATOR, RUNNING],
    none: [NOT_SHARED, OTHER_MATTER, /\bavanc\w+[^.;]{0,60}\b(?:puis|rembours|avant)/, EQUAL_PARTS],
  },
  { value: 'coordinator', weight: 3, all: [NOBODY_ELSE, RUNNING], none: [OTHER_MATTER, EQUAL_PARTS] },
]

/** A sentence on what is bought and its price: no running cost of the group. */
export function tellsPrices(text: string): boolean {
  return PRICES.test(text) && !NAMES_COSTS.test(text)
}
