/** What a clause is about, as its heading tells. */
export type Topic =
  | 'object'
  | 'needs'
  | 'members'
  | 'coordinator'
  | 'obligations'
  | 'committee'
  | 'execution'
  | 'costs'
  | 'duration'
  | 'effect'
  | 'accession'
  | 'withdrawal'
  | 'dissolution'
  | 'disputes'
  | 'originals'
  | 'amendment'
  | 'replacement'
  | 'withdrawal-effects'
  | 'payment'
  | 'penalties'
  | 'subcontracting'
  | 'data-protection'
  | 'intellectual-property'
  | 'confidentiality'
  | 'liability'
  | 'communication'
  | 'preamble'
  | 'annex'

/** Words of a heading (folded) and the topics they open. A heading may open several. */
export const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  [
    'object',
    /\bobjet\b|\bconstitution\b|\bcreation\b|\bfondement|\bbuts?\b|\bnature du groupement|pourquoi|\bformation du groupement|\bnaissance\b|\bdenomination\b|\bforme\b|cadre juridique|finalite|\bvocation\b|\bobjectifs?\b|(?:fondement|base) (?:juridique|legale)/,
  ],
  [
    'needs',
    /\bbesoins?\b|\bperimetre|\bdomaines?\b|\bfamilles?\b|\bprestations\b|\bachats\b|\ballotissement|\betendue|champ d'application/,
  ],
  [
    'members',
    /\bmembres?\b|\baire geographique|\bressort\b|\bcomposition\b|\bparties\b|\badherents\b|\bsignataires\b|\bparticipants\b|qui compose/,
  ],
  [
    'coordinator',
    /\bcoord(?:on|in)n?at|\bcoordination|\bconduite\b|\banimation\b|\bpreparation\b|\bconsultation\b|\bpilot|\bmandataire\b|\bmandat\b|chef de file|\bmissions?\b|\broles?\b|\bdesignation\b|\borganisation\b|\bfonctionnement\b|\bpassation\b|\bprocedure|qui fait quoi|\bresponsabilites\b|\bsignature (?:et notification )?d[ue]s? /,
  ],
  ['obligations', /\bobligations?\b|\bengagements?\b|\broles? des (?:autres )?membres|\bmissions des membres/],
  [
    'committee',
    /\bcommissions?\b|\bcao\b|\bc\.a\.o|\bjury\b|\bchoix (?:du|des|de l') ?(?:titulaire|entreprise|prestataire|fournisseur|attributaire|cocontractant)|\bdesignation d(?:u|es) (?:titulaire|attributaire)|\binstances?\b|\bgouvernance\b|\battribution\b|choix d[eu]|\bselection/,
  ],
  [
    'execution',
    /\bexecution\b|\bsuivi\b|\bsuites? (?:du|des|de l'|donnees?)|\bchantier\b|\bcommandes\b(?! publi)|\bmise en oeuvre|\bapres (?:la )?notification|\bvie d(?:u|es) (?:march|contrat)|\bpartage des taches|\brepartition des (?:taches|missions|roles)|mise en œuvre|qui fait quoi/,
  ],
  [
    'costs',
    /\bfinanc|\bfrais\b|\bargent\b|\bcombien\b|\bdebours|\bcontributions?\b|\bcotisations?\b|\bquote-?part|\brembours|\bdispositions pecuniaires|\bconditions economiques|\bprise en charge|\bcouts?\b|\bremunerat|\bindemni|\bdepenses?\b|\bcharges\b|\bcle de repartition|\bparticipation|\bgratuit|qui paie|\bbudget/,
  ],
  [
    'duration',
    /\bduree\b|\bdates?\b|\bquand\b|\bperiode\b|\bvalidite\b|\bvie de la convention|\btemps\b|\bterme\b|\becheance|\bexpiration|\breconduction|\brenouvellement|\bcalendrier|combien de temps|\bfin de la convention/,
  ],
  [
    'effect',
    /\bvigueur\b|\bdates?\b|\bquand\b|\bperiode d'application|\bapplication de la convention|\bpoint de depart|\bprise d'effet|\beffets?\b|\bdemarrage|\bexecutoire|\bcommence/,
  ],
  [
    'accession',
    /\badhesion|\badherer|\bentrer\b|\bvenir\b|\badmission|\baccession|\baccueil\b|\brattachement|\bentrees?\b(?! en )|\barrivees?\b|\baccroissement|\bentree (?!en vigueur)|\bnouve(?:l|au|lle)|\barrivee|\belargissement|\brejoindre|\bintegration|\bouverture\b|\bcomposition\b|\bextension|\bsortant|\bentrant|\bevolution du groupement|vie du groupement|mouvements?\b/,
  ],
  [
    'withdrawal',
    /\bretrait|\bsorties?\b|\bsortir\b|\bpartir\b|\bretirer\b|(?<!point de )\bdeparts?\b|\bdemission|\bquitter|\bexclusion|\bsortant|\bdesengagement|\bdesistement|\bdefection|\brenonciation|\beviction|\bradiation|\bdenonciation|\bevolution du groupement|vie du groupement|\bcomposition\b|mouvements?\b|\bmembres? (?:partant|demissionnaire)|entrees?(?:,| et) sorties?/,
  ],
  [
    'dissolution',
    /\bdissolution|\bdissoudre|plus d'accord|\bfinit\b|\bfinir\b|\barret du groupement|\bfin\b(?! de non)|\bcloture|\brupture|\bcaducite|\bresiliation|\bcessation|\bfin de la convention|\bextinction|\bdisparition|\bliquidation|\bterme\b|\bdenonciation|vie du groupement/,
  ],
  [
    'disputes',
    /\blitiges?|\bdisput|plus d'accord|\bdifferends?|\bcontentieux|\bcontestations?|\bjuridiction|\breglement des|\brecours\b|\btribunal|\bdesaccord|\bconciliation|\bmediation|\bcompetence juridictionnelle|\bconflits?\b(?! d'interet)|\bamiable|\battribution de (?:competence|juridiction)|\bdroit applicable/,
  ],
  [
    'originals',
    /\bexemplaires?\b|\boriginaux\b|\bsignatures?\b|\bformalites\b|\betablissement de l'acte|\bconservation\b|\bforme de l'acte|\bdispositions (?:diverses|finales)/,
  ],
  ['amendment', /\bmodifications?\b|\bavenants?\b|\brevision\b/],
  [
    'replacement',
    /\b(?:remplacement|substitution|defaillance|empechement|changement) du coord|\bcoord\w+ (?:suppleant|remplacant|defaillant)/,
  ],
  ['payment', /\bpaiement|\bfactur|\breglement financier/],
  ['penalties', /\bpenalites?|\bresiliation/],
  ['subcontracting', /\bsous-?traitan/],
  ['data-protection', /\bdonnees (?:personnelles|a caractere personnel)|\brgpd\b|\bprotection des donnees/],
  ['intellectual-property', /\bpropriete intellectuelle|\bdroits d'(?:auteur|usage|utilisation)/],
  ['confidentiality', /\bconfidentialit|\bsecret\b/],
  ['liability', /\bresponsabilit|\bassurances?\b|\bsolidarit/],
  ['communication', /\bcommunication\b|\binformation\b/],
  ['preamble', /^(?:preambule|expose|considerants?|contexte|visas?)\b|prealablement expose/],
  ['annex', /^annexes?\b/],
]

/**
 * Headings without a number (folded): a short line that is nothing but one of these names of a clause.
 * The line may go on with a few words (`DURÉE DE LA CONVENTION`).
 */
export const BARE_HEADINGS: readonly RegExp[] = [
  /^(?:l')?(?:objet|objectifs?)(?: et \w+)?(?: (?:du|de la|de ce) .{0,60})?$/,
  /^(?:constitution|creation|composition|perimetre|denomination|nature|duree|dissolution|resiliation|siege|fin|modification|fonctionnement|organisation|adhesion|retrait|sortie|exclusion|admission)(?:\b.{0,70})$/,
  /^(?:le )?(?:coordonnateur|coordinateur|coordonnatrice|coordination|pilotage)(?:\b.{0,60})$/,
  /^(?:les )?(?:membres|parties|adherents|signataires|missions?|roles?|obligations?|engagements?)(?: (?:du|de la|de l'|des|a la|et|respectifs).{0,60})?$/,
  /^(?:la )?commission d'appel d'offres?(?:\b.{0,50})$/,
  /^(?:modalites|conditions|dispositions|regles|clauses?) (?:de |d'|du |des |financieres|diverses|generales|particulieres|finales|relatives).{0,70}$/,
  /^(?:prise d'effet|entree en vigueur|date d'effet|effet|mise en œuvre|execution|passation|procedure|attribution)(?:\b.{0,60})$/,
  /^(?:frais|financement|couts?|depenses|participation|remuneration|indemnisation|gratuite)(?:\b.{0,60})$/,
  /^(?:reglement des |gestion des |resolution des )?(?:litiges?|differends?|contentieux|contestations?|contentieux et litiges)(?:\b.{0,50})$/,
  /^(?:nouveaux? membres?|entree d'un|arrivee d'un|depart d'un|sortie d'un|entrees? et sorties?|adhesions? et retraits?|vie du groupement|retrait d'un)(?:.{0,60})$/,
  /^(?:responsabilites?|assurances?|confidentialite|donnees personnelles|protection des donnees|propriete intellectuelle|avenants?|exemplaires|originaux|signatures?|annexes?)(?:\b.{0,60})$/,
  /^(?:preambule|expose(?: des motifs| prealable)?|contexte|considerants?|visas?|il a ete (?:prealablement )?(?:expose|rappele)(?: et rappele)?(?: ce qui suit)?)\s*:?$/,
  /^(?:definition|recensement|estimation|expression|nature) (?:des|du) besoins?(?:\b.{0,50})$/,
  /^(?:qui|comment|pourquoi|combien|quand|que|quel)\b.{3,70}\?$/,
]
