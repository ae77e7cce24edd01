import type { CommitteeMode, CostBearer, DissolutionDecision } from '../draft.ts'
import type { Variant } from '../sentences.ts'

/** Which committee awards. */
export const COMMITTEE: readonly Variant<CommitteeMode>[] = [
  {
    value: 'none',
    when: /\b(?:n'en (?:comporte|comprend|constitue|cree|institue|dispose|prevoit|a|est)|n'est (?:pas|point) (?:dote|pourvu)|ne (?:dispose|comporte|comprend|reunit|constitue|prevoit|possede|dote)[^.]{0,30}(?:pas|aucun\w*|point)|il n'y (?:a|aura) (?:pas|point|aucun\w*)|(?:est|sont) dispense\w*|renonc\w+ a (?:creer|constituer|instituer))\b/,
    and: [/\b(?:commission|cao|jury)\b/, /\bgroupement|\bil n'y|\bmembres?\b|\bn'en\b/],
    unless: /(?:propre|specifique|ad hoc|quorum)|celle du coord/,
  },
  {
    value: 'none',
    when: /\b(?:ne|n'\w+) (?:se |en )?(?:(?:dot|cre|constitu|institu|prevoi|reuni|form|design|comport)\w* )?pas (?:(?:besoin|lieu|souhaite|entendu|juge \w+) )?(?:de |d')?(?:creer|constituer|se doter|recourir|reunir|instituer|commission|cao|une commission|sa commission)/,
    unless: /(?:propre|specifique|ad hoc)|celle du coord|cao du coord/,
    anywhere: true,
  },
  {
    value: 'none',
    when: /\bne pas (?:creer|constituer|instituer|former|reunir|mettre en place)[^.]{0,30}(?:commission|cao)/,
    unless: /(?:propre|specifique|ad hoc)|celle du coord/,
    anywhere: true,
  },
  {
    value: 'none',
    when: /\b(?:aucune|pas de|sans|ni|point de|ne (?:sera|fera|donnera)[^.]{0,40}) ?(?:commission|cao)\b(?! (?:d'appel d'offres )?(?:propre|specifique|speciale|ad hoc|particuliere|distincte|du groupement))/,
    unless: /\b(?:celle du coord|cao du coord|commission d'appel d'offres du coord)/,
    anywhere: true,
  },
  {
    value: 'none',
    when: /\b(?:commission d'appel d'offres|cao)\b[^.]{0,60}(?:n'est pas (?:requise|necessaire|constituee|instituee|creee|prevue|reunie)|n'est (?:ni|donc) |n'a pas (?:lieu|a)|ne (?:sera|se reunit) pas)/,
    unless: /(?:propre|specifique|ad hoc)|celle du coord|moins de|quorum/,
    anywhere: true,
  },
  {
    value: 'none',
    when: /\b(?:il n'est (?:pas |en consequence |donc |institue |cree |prevu )+|ne (?:constitue|cree|designe|comporte|prevoit|reunit) (?:pas|aucune)[^.]{0,20})(?:de |d'une? |aucune )?(?:commission|cao)/,
    unless: /(?:propre|specifique|ad hoc)|celle du coord/,
    anywhere: true,
  },
  {
    value: 'coordinator',
    when: /\b(?:commission|cao)\b[^.]{0,110}(?:(?:est|sera|etant|soit) (?:donc |ainsi |alors )?(?:la )?(?:celle|cao|commission[^.]{0,25}) (?:du|de la|de l'|de) ?[^.]{2,90})/,
    unless:
      /\bcelle d(?:u|e) (?:groupement|chaque)|\bpropre au groupement|commission (?:d'appel d'offres )?du groupement (?:est|sera) (?:composee|constituee)/,
    anywhere: true,
  },
  {
    value: 'coordinator',
    when: /\b(?:commission d'appel d'offres|cao|commission)(?: competente)?(?: du| de la| de l')? ?(?:coord|celle du coord|commune coord|ville coord|communaute coord|departement coord|region coord)/,
    anywhere: true,
  },
  {
    value: 'coordinator',
    when: /\bl[.·]? ?1414-3[,-]? ?(?:ii\b|alinea 2|2°)|\bii de l'article l[.·]? ?1414-3/,
    anywhere: true,
  },
  {
    value: 'group',
    when: /\b(?:instituee?|creee?|constituee?|mise en place|formee?|instaure\w*|cree\w*|institu\w*|constitu\w*|met\w* en place)\b[^.]{0,60}(?:une )?(?:commission|cao)\b[^.]{0,80}(?:groupement|propre|specifique|ad hoc|commune|mixte)/,
    unless: /\bn'est (?:pas |institue |cree )/,
    anywhere: true,
  },
  {
    value: 'group',
    when: /\b(?:commission|cao)\b[^.]{0,60}(?:du groupement|propre|specifique|ad hoc|commune|mixte)[^.]{0,90}(?:est|sera)?[^.]{0,30}(?:instituee?|creee?|constituee?|composee?|mise en place|formee?|comprend|reunit|elu)/,
    unless: /celle du coord/,
    anywhere: true,
  },
  {
    value: 'group',
    when: /\b(?:comprend|composee?|constituee?|compte|reunit|formee?)\b[^.]{0,60}(?:un (?:representant|membre|titulaire|delegue)|deux representants|representants?)[^.]{0,60}(?:de |par |pour )?(?:chaque|chacun|par membre)/,
  },
  {
    value: 'group',
    when: /\b(?:chaque|chacun)\b[^.]{0,40}\b(?:designe|elit|delegue|nomme|envoie|y est represente)\w*\b[^.]{0,90}\b(?:commission|cao)\b[^.]{0,40}\bgroupement/,
    anywhere: true,
  },
  {
    value: 'coordinator',
    when: /\b(?:fait appel|font appel|recour\w+|s'appuie\w*|s'en remet\w*|saisi\w*|est soumis\w*|sont soumis\w*|confie\w*|releve\w*|revien\w*)\b[^.]{0,60}\b(?:commission d'appel d'offres|cao) (?:du|de la|de l'|de) ?(?!groupement|appel|chaque)/,
    unless: /\bdu groupement|propre|ad hoc/,
  },
  { value: 'group', when: /\bl[.·]? ?1414-3[,-]? ?i\b|\b(?:du )?i de l'article l[.·]? ?1414-3/, anywhere: true },
  {
    value: 'group',
    when: /\bun representant[^.]{0,60}(?:chaque|chacun des) (?:membre|adherent|commission|partie)[^.]{0,80}(?:elu|designe)/,
  },
  {
    value: 'coordinator',
    when: /\b(?:commission d'appel d'offres|cao)\b[^.]{0,60}\b(?:du|de la|de l'|de) (?:ville|commune|communaute|departement|region|syndicat|metropole|centre hospitalier|ccas|office|conseil)\b[^.]{0,90}(?:est |sera )?(?:competente|chargee|attribue|designe|choisi|se prononce|est competente|retenue|rend|donne (?:son|un) avis|emet|statue|intervien|siege|se reunit|classe|examine|decide|officie|est reunie|est saisie|tient lieu|fait office)/,
    anywhere: true,
  },
  {
    value: 'coordinator',
    when: /\b(?:attribu\w+|choisi\w*|designe\w*|competente?)\b[^.]{0,90}\b(?:par la|la|sa) (?:propre )?(?:commission d'appel d'offres|cao)(?: (?:du coord|de la|de l'|du|interne)|$|[ ,.])/,
    unless: /du groupement/,
  },
]

/** Whether the coordinator is paid for its role. */
export const COORDINATOR_PAID: readonly Variant<boolean>[] = [
  {
    value: false,
    when: /\b(?:gratuit\w*|a titre gracieux|gracieusement|gracieux|benevol\w*|sans (?:contrepartie|remuneration|indemni\w*|retribution|frais de gestion)|exclusi\w+ de toute|non remuneree?s?|ne (?:donne\w*|donnent|fait|font|ouvre\w*|percoi\w*|recoi\w*|demande|sollicite|reclame|beneficie|peut pretendre|pretend|facture)[^.]{0,30}(?:pas|aucune?|ni|droit a)[^.]{0,60}(?:remuneration|indemni|retribution|contrepartie|compensation|participation|frais|lieu)|n'(?:est|a|ouvre|entraine|appelle|implique|sont)[^.]{0,30}(?:pas|ni|aucune?)[^.]{0,40}(?:remuner|indemni|retribu|contrepartie|compens)|aucune (?:remuneration|indemni\w+|retribution|contrepartie|compensation|participation (?:financiere )?(?:n'est|ne sera)))/,
    unless: /\b(?:membres? de la (?:commission|cao))\b/,
    anywhere: true,
  },
  {
    value: false,
    when: /\bni (?:l'un|l'une|le|la)\b[^.]{0,80}(?:remuner|indemni|retribu|contrepartie)|\bne (?:recoi\w+|percoi\w+|demand\w+|reclam\w+|factur\w+|prelev\w+|touch\w+)(?: de| d'| ni| aucun| pas| rien)|met (?:gracieusement|gratuitement)/,
    anywhere: true,
  },
  {
    value: true,
    when: /\b(?:coord\w+|il|elle|mission|fonction|celui-ci|celle-ci)s?\b[^.]{0,120}(?:percoi\w*|est (?:indemnise|remunere|retribue|defraye|dedommage)|sera (?:indemnise|remunere|retribue|defraye)|sont (?:indemnise|remunere|retribue)|recoi\w*|beneficie\w*|donne\w* (?:lieu|droit) a[^.]{0,30}(?:remuner|indemni|participation|compens|versement|contribution)|fait l'objet d'une (?:remuner|indemni|compens|participation)|ouvre droit|facture[^.]{0,40}(?:frais|mission|prestation|forfait))/,
    unless:
      /\b(?:ne|n'|aucune?) ?(?:percoi|est|sera|recoi|beneficie|donne|ouvre|remuner|indemni)|\brembours|candidat|titulaire/,
    anywhere: true,
  },
  {
    value: true,
    when: /\b(?:verse\w*|acquitte\w*|paie\w*|regle\w*|contribue\w*|s'acquitte\w*|due?|redevable)\b[^.]{0,60}(?:au coord\w+|a la (?:ville|commune|communaute)|une (?:participation|contribution|cotisation|indemni\w+|redevance|remuneration|compensation)|frais de (?:gestion|coordination|dossier|structure))[^.]{0,120}/,
    unless: /\b(?:aucune?|ne|pas)\b|quote-part des frais de publi|rembours/,
  },
  {
    value: true,
    when: /\b(?:indemnisation|remuneration|indemnite|frais de (?:gestion|coordination)|contribution|cotisation|participation forfaitaire|compensation)\b[^.]{0,80}(?:du coord\w+|est (?:fixee|calculee|egale|due|versee)|s'eleve|fixee a|de \d|a hauteur de|\d+ ?(?:%|€|euros))/,
    unless: /\b(?:aucune?|n'est|ne)\b/,
  },
  {
    value: true,
    when: /\b(?:temps passe|charges? de personnel|frais de personnel|temps (?:de travail|agent)|frais de structure|moyens humains)\b[^.]{0,120}(?:rembours|refactur|factur|indemni|valoris|partag|repart|support|pris)/,
    unless: /\b(?:reste|restent|demeure|supporte seul|a (?:sa|la) charge (?:exclusive )?du coord|pas|aucun)\b/,
  },
]

/** Who bears the running costs. */
export const COST_BEARERS: readonly Variant<CostBearer>[] = [
  {
    value: 'equal',
    when: /\b(?:chac\w+|chaque (?:membre|partie|adherent))\b[^.]{0,50}\b(?:un tiers|la moitie|un quart|un cinquieme|un sixieme|une part egale|la meme (?:part|somme|fraction)|autant que)/,
  },
  {
    value: 'coordinator',
    when: /\b(?:inscrit\w*|impute\w*|preleve\w*|port\w+|couvert\w*)\b[^.]{0,30}\b(?:son|ses|sur le) (?:seul |propre )?budgets?\b/,
    unless: /\brembours|repart|refactur/,
  },
  {
    value: 'per-volume',
    when: /\d ?% (?:hors taxes )?(?:du|des) (?:montant|total|volume)[^.]{0,50}(?:commandes|achats|consommations|march\w+ (?:qu|passe)|factures)/,
  },
  {
    value: 'per-volume',
    when: /\b(?:au prorata|prorata|proportion\w*|a proportion|en fonction|selon|a hauteur de (?:ses|leurs?|sa|son)\b|au regard|pondere\w*|suivant|cle de repartition|sur la base)\b[^.]{0,100}(?:besoins|volumes?|achats?|commandes?|montants?|quantites?|consommation\w*|part (?:dans|du|de|relative|d'achat)|depenses|primes|prestations|points de livraison|marches?|lots?|utilis\w+|poids|tonnages?|litres|kwh|energie|(?:qu'(?:il|elle)|que chac\w+(?: membre)?)[^.]{0,30}(?:achet|command|consomm|utilis|retir))/,
    unless:
      /\b(?:population|habitants?|potentiel fiscal|effectifs?|nombre d'(?:agents|eleves|habitants|adherents)|superficie|surface|forfait)/,
  },
  {
    value: 'equal',
    when: /\b(?:a parts? egales?|parts? (?:egales?|identiques?)|pour (?:un|une) (?:moitie|tiers|quart|cinquieme|sixieme|septieme|huitieme|dixieme) (?:chacun|par chac|pour chac)|par moitie|egalitair\w*|a egalite|equitablement|egalement (?:repartis|entre|partag)|identique pour (?:tous|chacun|chaque)|meme (?:montant|somme|participation)|montant (?:identique|unique|forfaitaire)|divise\w* par le nombre|repartis? (?:egalement|a egalite|uniformement)|forfaitaire (?:identique|unique|de \d)|par part virile|de maniere (?:egale|egalitaire|identique)|de facon (?:egale|egalitaire|identique)|egaux?\b|somme (?:egale|identique))/,
    unless: /\b(?:habitants|population|bareme|tranches?)\b/,
  },
  {
    value: 'other',
    when: /\b(?:population|nombre (?:d'|de (?:leurs |ses |leur )?)(?:habitants|agents|eleves|etudiants|apprenants|lits|places|sites|postes|batiments|repas|vehicules)|habitants?\b|potentiel (?:fiscal|financier)|effectifs?|superficie|surface|strate|bareme|degressi\w+|cle de repartition|quote-?part (?:fixe|definie)|pourcentages?|moitie|un tiers|deux tiers|lineaire|budget (?:de )?fonctionnement)\b/,
    unless: /\b(?:penalite|rabais|remise|seuil|majoration|avance)\b/,
  },
  { value: 'other', when: /\d ?% (?:pour|a (?:la charge|hauteur)|par|des frais)|\bprorata\b|proportionnel/ },
  {
    value: 'coordinator',
    when: /\b(?:supporte\w*|assume\w*|prend|prendra|acquitte|finance|paie|regle|conserve|garde|reste\w*|demeure\w*)\b/,
    and: [
      /\bcoord\w+/,
      /\b(?:frais|charges?|depenses?|couts?)\b/,
      /\b(?:seul|exclusi\w+|integral\w*|entiere\w*|totalite|sans (?:en )?(?:demander|refactur\w*|remboursement|contrepartie|repercu\w*)|a (?:sa|la) charge|en charge|sur (?:son|ses) budget|propre)\b/,
    ],
    unless: /\b(?:quote-part|au prorata|avance(?:s|e)? (?:par|et|puis)|puis )|chaque membre|repart|partag/,
  },
  {
    value: 'coordinator',
    when: /\b(?:pris\w* (?:integralement |entierement |totalement |seuls? )?en charge|supporte\w*|assume\w*|a (?:la|sa) charge|assur\w+|finance\w*|incombe\w*|acquitte\w*|impute\w*|payes?|regles?|inscrits?)\b[^.]{0,80}(?:par le |par la |par l'|du |de la |au |a la |le |la |sur le budget d[ue] )?(?:seul )?(?:coord\w+|\bsien\b|budget)|(?:le |la )?coord\w+(?: \w+){0,4}? (?:prend|supporte|assume|finance|conserve|garde|regle|paie|acquitte|fait son affaire|avance)[^.]{0,60}(?:frais|charge|depense|cout)/,
    unless:
      /\b(?:rembours|refactur(?!ation)|repart|quote-part|refactures|partag|avance(?:s|e)? (?:par|et)|au prorata|puis )/,
  },
  {
    value: 'coordinator',
    when: /\bsans (?:refacturation|remboursement|repercussion|contribution)|aucun (?:frais|remboursement)[^.]{0,60}(?:membres|demande|refactur)/,
  },
]

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

/** How members decide to dissolve. */
export const DISSOLUTION_DECISION: readonly Variant<DissolutionDecision>[] = [
  {
    value: 'unanimous',
    when: /\b(?:unanim\w*|commun accord|d'un commun|accord (?:de |entre )?(?:l'ensemble|tous|toutes|unanime|mutuel|des (?:parties|membres))|deliberations? concordantes?|(?:ensemble|totalite) des (?:assemblees|membres|parties|adherents|organes|signataires|collectivites|conseils)|(?:tous|toutes) (?:les|ses) (?:membres|parties|adherents|assemblees|organes|signataires)|chacun[e]? des (?:membres|parties|assemblees|organes|adherents)|chaque (?:membre|assemblee|organe|partie))/,
    unless: /\bmajorit/,
  },
  {
    value: 'majority',
    when: /\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d{1,2}) (?:des|membres sur|sur|d'entre) (?:les |leurs |l')?(?:\w+ )?(?:membres|parties|adherents|eux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|\d)/,
  },
  { value: 'majority', when: /\bmajorit|\bmoitie (?:au moins )?des (?:membres|voix)|\bdeux tiers|\btrois quarts/ },
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
