import { BODY_WORDS } from './line-starts.ts'

/** Whether a text is the convention of a group of buyers, and how it names itself (folded). */

export const TITLE =
  /\bconvention\b[^.]{0,140}\bgroupements? (?:de |d')(?:commandes?|achats?)|\bgroupements? (?:de |d')(?:commandes?|achats?)\b[^.]{0,80}\bconvention\b|^convention(?: constitutive)?(?: de groupement)?(?: d'un groupement| du groupement)?$|^acte constitutif (?:du|d'un|de) groupement (?:de|d'achat)/

export const GROUP = /\bgroupements? (?:permanent |temporaire )?(?:de |d')(?:commandes?|achats?)\b/

/** Texts of another nature that speak of such a group, by the way they open or name themselves. */
export const OTHER_NATURES: readonly RegExp[] = [
  /^(?:extrait d[eu](?:s|u)? ?(?:registre|proces)|registre des deliberations|deliberations?\b(?! annex)|deliberation n|compte[- ]rendu|proces[- ]verbal|seance du|seance publique|rapport\b|note de (?:synthese|presentation|service)|rapport de presentation|projet de deliberation|conseil (?:municipal|communautaire|departemental|regional|d'administration) du)/,
  /^(?:reglement (?:de (?:la )?consultation|interieur|de fonctionnement)|cahier des clauses|acte d'engagement|avis (?:d'appel|de marche)|c\.?c\.?[at]\.?p\b|bordereau|marche public|accord-cadre|decision\b|arrete\b|circulaire|guide|fiche|statuts\b|lettre|courrier|bulletin d'adhesion|charte|foire aux questions)/,
  /^(?:avenant\b|projet d'avenant|avenant n)/,
  /^convention (?:d'objectifs|de subvention|d'attribution|financiere|de financement|de mandat|de partenariat|d'occupation|de mise a disposition|de prestations?|de delegation|d'entente|de cooperation|tripartite|pluriannuelle|de mutualisation|de gestion|d'adhesion (?:a|au)|de co-?maitrise|de transfert|de service|de co-?traitance|relative (?:a la|au) (?:subvention|versement))/,
  /^convention (?:constitutive )?(?:d'un |du |de )?groupement (?:d'interet|momentane|de cooperation|d'employeurs|hospitalier|d'entreprises|solidaire|conjoint|foncier|forestier)/,
]

/** A text that goes with another convention, whatever it recites of it. */
export const AMENDS = /^(?:avenant|projet d'avenant|reglement|statuts|bulletin d'adhesion)\b/

/** Texts to which a convention may be annexed. */
export const ANNEXING_NATURES =
  /^(?:extrait d|registre des deliberations|deliberations?\b|projet de deliberation|compte[- ]rendu|proces[- ]verbal|seance (?:du|publique)|rapport\b|note de (?:synthese|presentation|service)|conseil (?:municipal|communautaire|departemental|regional|d'administration)|decision\b|arrete\b|bordereau|courrier|lettre|objet ?: (?:convention|groupement|transmission|approbation))/

/** The text founds the group itself. */
export const FOUNDS =
  /\b(?:constitu|cre|institu|form|etabli|fond|mettre en place|mis en place|met en place)\w*\b[^.;]{0,160}\bgroupements? (?:permanent |temporaire )?(?:de |d')(?:commandes?|achats?)|\bgroupement\b[^.;]{0,80}\b(?:est|se|sont|a ete) (?:\w+ )?(?:constitu|cre|institu|form|etabli|fond|mis en place)\w*|\bse (?:groupent|regroupent|constituent|reunissent)\b|\bconvention (?:constitutive )?de groupement de commandes? que signent/

/** Signs of a deliberation: an assembly that decides. */
export const DELIBERATES =
  /\bapres en avoir (?:delibere|debattu)|\ble (?:conseil|comite|bureau)[^.;]{0,60}(?:decide|approuve|autorise|delibere)\b|\b(?:decide|approuve)\s*:?\s*(?:d'approuver|d'autoriser|l'adhesion)|\bautorise (?:monsieur|madame|m\.|mme|le (?:maire|president))[^.]{0,60} a signer|\bnombre de (?:conseillers|membres) (?:en exercice|presents)|\bsecretaire de seance\b|\brapporteur ?:/g

/** Lines among the titles that are none. */
export const NOT_TITLE = new RegExp(
  `^(?:entre\\b|(?:premiere|deuxieme|1(?:re|ere)?|i)\\.? partie\\b|partie [i1]\\b|parties (?:prenantes|contractantes|signataires)|tableau|fiche |titre |chapitre |section |preambule|(?:les )?(?:signataires|parties)\\b|identification|\\([^)]*\\d|republique|liberte|departement d[eu]|region |annee|n°|numero|reference|ref\\.|version|date|projet|modele|arrondissement|canton|mairie|page|vu |annexe|sommaire|article|il est|preambule|le \\d|du \\d|https?|www|tel|\\d{5}|siret|adresse|contact|coordonnateur ?:|(?:les? |la |l')?(?:${BODY_WORDS}|communes|villes|collectivites|syndicats|membres)\\b|•|-|\\d)`,
)

/** How a line goes on the title before it. */
export const TITLE_GOES_ON =
  /^(?:pour |relati(?:f|ve|fs|ves) |de |d'|des |du |en |a |au |aux |et |portant |concernant |destine|ayant |constitu|entre |sur |dans |permanent|ponctuel|ouvert|dont |par |avec |la |le |l'|les |\(|«|")/
