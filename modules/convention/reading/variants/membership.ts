import type { Approval } from '../draft.ts'
import type { Variant } from '../sentences.ts'

/** The group takes no newcomer. */
export const CLOSED: readonly Variant<false>[] = [
  {
    value: false,
    when: /\bne (?:sera|seront|peut etre|peuvent etre|pourra etre|saurait etre|recoit|recevra) (?:pas |plus )?(?:accept|admis|accueilli|recu|d'autre|de nouve)\w*[^.]{0,40}(?:membre|adherent|adhesion|collectivite|entree)/,
    unless: /\bqu'|que si|que par|sans (?:l'accord|avenant)|en cours de (?:passation|procedure)/,
    anywhere: true,
  },
  {
    value: false,
    when: /\b(?:il n'est (?:admis|accepte|prevu|possible)|n'admet|n'accepte|n'accueille|ne (?:peut|pourra) (?:accueillir|recevoir|s'etendre)|exclut|sont exclues?|est exclue?)\b[^.]{0,60}(?:\b(?:ni|aucun\w*|pas d\w*|toute)\b[^.]{0,20})?(?:adhesion|entree|admission|arrivee|nouve\w+ (?:membre|adherent)|extension)/,
    unless: /qu'apres|que si|sans (?:l'accord|avenant)|lancement|en cours de|pendant/,
    anywhere: true,
  },
  {
    value: false,
    when: /\b(?:aucun|nul|personne)\w*\b[^.]{0,40}ne (?:peut|pourra|saurait)[^.]{0,30}(?:entrer|rejoindre|adherer|integrer|etre admis)/,
    unless: /sans|avant|(?<!jus)qu'apres|que si/,
    anywhere: true,
  },
  {
    value: false,
    when: /\b(?:aucun(?:e)?|nul(?:le)?) (?:nouve(?:au|l|lle) |autre )?(?:membre|adhesion|adherent|admission|personne|entree|collectivite|acheteur|entite)s?\b[^.]{0,80}(?:ne (?:peut|pourra|sera|saurait)(?! (?:etre )?(?:tenu|oblige|contraint))|n'est (?:admis|accept|possible|autoris|prevu|recu|ouvert)|possible|admis)/,
    anywhere: true,
  },
  {
    value: false,
    when: /\b(?:adhesion|entree|admission|integration|arrivee)s?\b[^.]{0,80}(?:n'est (?:pas|plus|possible|admise)|ne sont (?:pas|plus)|ne sera pas|ne peut|ne pourra|impossible|exclue?s?|interdite?s?|sont fermees|pas (?:possible|admise|autorisee|prevue|permise))/,
    unless:
      /sans|avant|(?<!jus)qu'apres|si |lorsque|des lors|en cours de (?:passation|procedure)|que (?:si|par|sous|pour|dans|pendant)|(?<!jus)qu'a|(?<!jus)qu'avec|(?<!jus)qu'en/,
    anywhere: true,
  },
  {
    value: false,
    when: /\bgroupement (?:de commandes )?(?:est|demeure|reste)(?: un groupement)? (?:ferme|clos)\b/,
    anywhere: true,
  },
  { value: false, when: /\b(?:n'est pas|ne sera pas|n'est plus) ouvert/, anywhere: true },
  {
    value: false,
    when: /\b(?:composition|liste des membres|perimetre|nombre de(?:s)? membres)\b[^.]{0,60}(?:definitivement|est (?:arretee|figee|fixee)|ne (?:peut|pourra) (?:pas )?(?:etre modifi|evoluer|changer|etre etendu)|intangible|limitativement|fige)/,
    anywhere: true,
  },
  {
    value: false,
    when: /\b(?:il n'est pas prevu|ne prevoit pas|ne permet pas|sans possibilite)[^.]{0,60}(?:adhesion|nouveaux? membre|admission|admettre)/,
    anywhere: true,
  },
  {
    value: false,
    when: /\b(?:ne (?:peut|pourra)|n'(?:est|accueille|admet)|sans) [^.]{0,40}(?:nouveau|nouvelle|nouvel|autre)s? (?:membre|adherent|adhesion|collectivite)/,
    unless:
      /avant|(?<!jus)qu'apres|si |lorsque|sans (?:l'|que |qu'|intervention|accord|avis|avenant|deliberation|consult|formalite|le concours|attendre|distinction)|que (?:si|par|sous|pour|apres)|(?<!jus)qu'a|(?<!jus)qu'avec|(?<!jus)qu'en|beneficie|benefici|engag|retrait/,
  },
]

/** The group takes newcomers. */
export const OPEN: readonly Variant<true>[] = [
  {
    value: true,
    when: /\b(?:demandes?|candidatures?|requetes?)\b[^.]{0,80}\b(?:soumis|examin|adress|present|approuv|accept|instrui|statu|decid|transmis|formul)\w*|\b(?:statue|se prononce|decide|delibere|repond)\w*\b[^.]{0,40}\b(?:demandes?|candidatures?|adhesions?|admissions?)/,
    unless: /\bretrait|\bsortie/,
  },
  { value: true, when: /\b(?:ouvert|ouverte)s? (?:a |aux? |des |par |sur )/, anywhere: true },
  {
    value: true,
    when: /\b(?:peut|peuvent|pourra|pourront|ont la possibilite d[e']|a la faculte d[e'])[^.]{0,60}(?:adherer|rejoindre|integrer|etre admis|entrer|etre accueilli|s'associer|devenir membre|solliciter|demander|participer|beneficier|joindre|etre etendu|accueillir)/,
    unless: /\bne (?:peut|peuvent|pourra)[^.]{0,20}(?:adherer|rejoindre|integrer|etre admis)/,
    anywhere: true,
  },
  {
    value: true,
    when: /\b(?:adhesion|admission|entree|integration|arrivee|candidature)\b[^.]{0,140}(?:est|sont|sera|seront|donne|fait|doit|s'effectue|se fait|se materialise|prend|intervient|formulee?|possible|subordonnee|soumise|necessite|requiert|suppose|resulte|vaut|constatee|actee|approuvee|autorisee|ouverte|libre)/,
  },
  {
    value: true,
    when: /\b(?:nouve(?:au|l|lle|aux|lles)|futurs?) (?:membre|adherent|adhesion|entrant|collectivite)s?\b/,
    unless: /\b(?:aucun|nul|ne peut|n'est pas)\b/,
  },
  {
    value: true,
    when: /\b(?:adher\w+|rejoign\w+|rejoint|integr\w+|entr(?:e|ent|er|era|eront)|devien\w+|deviendr\w+|accede\w*|est admis\w*|sont admis\w*|est accueilli\w*|sont accueilli\w*|accueil\w*|admet\w*)\b[^.]{0,100}\b(?:librement|groupement|membres?|adherents?|convention|par (?:simple )?(?:deliberation|avenant|decision)|si |lorsque|des lors|apres|moyennant|sous reserve)/,
    unless: /\b(?:ne|n'|aucun\w*|nul)\b/,
  },
  { value: true, when: /\b(?:adherer|rejoindre le groupement|souhaitant (?:adherer|rejoindre|integrer))\b/ },
]

/** Who must agree to a newcomer, the strictest sayings first. */
export const APPROVALS: readonly Variant<Approval>[] = [
  {
    value: 'founders-and-coordinator',
    when: /\bfondateurs?\b[^.]{0,160}(?:deliber|approuv|accept|accord|agre|valid|vot|decid|prononc|statu|autoris|consent|unanim)|(?:deliber|approuv|accept|accord|agre|valid|autoris|consent|approbation|unanimite|decid|prononc|statu)[^.]{0,120}\bfondateurs?\b/,
  },
  {
    value: 'free',
    when: /\bsans (?:que |qu')[^.]{0,60}(?:accord|approbation|agrement|avis|deliberation|avenant|intervention|consentement)[^.]{0,60}(?:requis|necessaire|exige|besoin|demande|sollicite|prononc|approuv|intervien|donner)|\b(?:aucun\w*|ni|nul) (?:accord|agrement|avenant|approbation|consentement|autorisation)\b[^.]{0,60}(?:n'est|ne sont|ni )|\bdispense\w* d(?:e|')[^.]{0,20}(?:accord|avenant|approbation)/,
  },
  {
    value: 'free',
    when: /\b(?:librement|libre(?:s)?\b|de plein droit|sans (?:qu'il soit |autre |aucune? |l')?(?:besoin|necessaire|formalite|condition|accord|avenant|approbation|agrement|autorisation|que les (?:autres )?membres)|simple (?:deliberation|decision|demande|notification|declaration|lettre|courrier|envoi|signature|bulletin)|par (?:la )?(?:seule|simple)|seule (?:deliberation|signature|notification)|n'(?:est|a) (?:subordonnee|soumise|pas)[^.]{0,50}(?:accord|approbation|agrement|avenant)|sans avenant)/,
  },
  {
    value: 'all-members',
    when: /\b(?:(?:accord|approbation|acceptation|consentement|unanimite|agrement|approuvee?s?|acceptee?s?|agreee?s?|autorisee?s?|validee?s?|consent\w*|deliber\w*|avis (?:favorable|conforme)|decision|delibere|decidee?|vot\w+|signee?)\b[^.]{0,110}(?:(?:l')?ensemble des (?:autres |assemblees|organes|signataires|parties|collectivites|adherents|conseils|membres)|(?:tous|toutes) les (?:autres )?(?:membres|parties|adherents|signataires|assemblees|organes|collectivites)|chacun[e]? des|chaque (?:membre|partie|adherent|assemblee|organe|collectivite)|unanim\w*|des (?:autres )?(?:membres|parties|adherents)(?: existants| actuels| deja| du groupement| initiaux| signataires)?|membres (?:existants|actuels|du groupement|signataires)|totalite des)|(?:l'ensemble des|tous les|toutes les|chacun des|chaque|l'unanimite des|la totalite des) (?:autres )?(?:membres?|parties?|adherents?|assemblees?|organes?|signataires?|collectivites?|conseils?)[^.]{0,110}(?:accord|approuv|accept|consent|deliber|agre|autoris|valid|unanim|prononc|vot|signe)|\bunanim|deliberations? concordantes?)/,
    unless: /majorite/,
  },
  {
    value: 'all-members',
    when: /\b(?:(?:les |des )?(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d{1,2}) (?:autres )?|(?:les|tous les|toutes les|leurs) )(?:assemblees|conseils|organes deliberants|membres|parties|collectivites|adherents|executifs|signataires)\b[^.]{0,40}\b(?:y )?(?:consent\w*|approuv\w*|accept\w*|donn\w+ (?:leur|chacun\w* (?:son|leur)) (?:accord|assentiment)|deliber\w+|agreent|sont (?:d'accord|favorables)|se prononc\w+ favorablement|valident)/,
    unless: /majorit/,
  },
  {
    value: 'coordinator',
    when: /\b(?:(?:accord|approbation|acceptation|agrement|autorisation|validation|decision|consentement|feu vert|avis (?:favorable|conforme)|acceptee?|approuvee?|agreee?|autorisee?|validee?|prononcee?|decidee?)\b[^.]{0,60}(?:du |de la |par le |par la |de l'|par )(?:seul )?(?:coord\w+|chef de file|mandataire|president du coord\w+)|(?:le |la )(?:coord\w+)(?: \w+){0,3} (?:accepte|approuve|agree|valide|se prononce|decide|donne son|statue|autorise|instruit et|peut (?:accepter|refuser|admettre)|accorde|examine et|admet|prononce))/,
  },
  { value: 'amendment', when: /\bavenant\b/ },
  {
    value: 'free',
    when: /\b(?:par deliberation|deliberation (?:de|du|d')|decision de l'organe|sur (?:simple )?demande|notifiee? au coord|adresse(?:e|nt)? (?:sa|leur|une)|transmise? au coord|bulletin d'adhesion|a tout moment|signature de la (?:presente )?convention)/,
  },
]

/** Nobody may leave. */
export const NO_WITHDRAWAL: readonly Variant<false>[] = [
  {
    value: false,
    when: /\b(?:il n'est (?:admis|accepte|prevu|possible)|n'admet|n'accepte|exclut|est exclue?)\b[^.]{0,60}\b(?:ni|aucun\w*|pas de|tout\w*)\b[^.]{0,40}\b(?:depart|retrait|sortie|desistement|desengagement)/,
    unless: /qu'apres|que si|sans (?:l'accord|preavis)|pendant|en cours/,
    anywhere: true,
  },
  {
    value: false,
    when: /\b(?:nul|personne|aucun d'eux)\b[^.]{0,20}ne (?:peut|pourra|saurait)[^.]{0,30}(?:retirer|quitter|sortir|departir)/,
    unless: /sans (?:l'accord|preavis|avoir|un|en)|moyennant|(?<!jus)qu'apres/,
    anywhere: true,
  },
  {
    value: false,
    when: /\b(?:aucun(?:e)?|nul(?:le)?) (?:membre|partie|adherent|signataire|retrait|sortie|depart|des (?:membres|parties)|d'(?:eux|entre eux)|denonciation)\b[^.]{0,100}(?:ne (?:peut|pourra|saurait|sera)|n'est|possible|admis|autorise|ne s'en)[^.]{0,80}/,
    unless:
      /sans (?:l'accord|preavis|respecter|un preavis|avoir|en avoir|motif|deliberation)|(?<!jus)qu'apres|que si |que sous|(?<!jus)qu'a |(?<!jus)qu'en|(?<!jus)qu'au|que par|moyennant|avant (?:le|la|l')? ?(?:notification|lancement|fin de la procedure)|pendant la (?:procedure|passation|consultation)|en cours de (?:passation|procedure|consultation)/,
    anywhere: true,
  },
  {
    value: false,
    when: /\b(?:retrait|sortie|depart|denonciation)s?\b[^.]{0,90}(?:n'est pas (?:possible|autorise|admis|permis|prevu|envisageable)|ne sont pas (?:possibles|autorise|admis)|est (?:impossible|interdit|exclu|exclue)|n'est (?:ni )?(?:possible|admis|autorise)|interdit|ne (?:peut|pourra) (?:pas )?(?:etre|avoir lieu|intervenir))/,
    unless:
      /(?:avant|(?<!jus)qu'apres|que si|que sous|(?<!jus)qu'a |(?<!jus)qu'en|(?<!jus)qu'au|que par|pendant|en cours|tant que|durant la (?:passation|procedure)|lorsque|une fois|sauf|des lors|sans|plus de|que (?:pour|lorsqu))/,
    anywhere: true,
  },
  {
    value: false,
    when: /\b(?:les membres|chaque membre|ils|les parties|le membre)\b[^.]{0,60}(?:ne (?:peuvent|peut|pourront|pourra) (?:pas |en aucun cas )?(?:se retirer|quitter|sortir|denoncer|se desengager)|s'interdi\w+ de (?:se retirer|quitter|sortir|denoncer)|s'engage(?:nt)? (?:irrevocablement|a (?:ne pas (?:se retirer|quitter)|rester|demeurer)|jusqu'a|pour toute la duree)|renonce(?:nt)? a (?:se retirer|quitter|tout retrait|son droit de retrait))/,
    unless:
      /sans (?:l'accord|preavis|respecter)|(?<!jus)qu'apres|que si |que sous|(?<!jus)qu'a |(?<!jus)qu'en|(?<!jus)qu'au|que par|moyennant|pendant la|en cours de/,
  },
]

/** A member may leave. */
export const WITHDRAWAL: readonly Variant<true>[] = [
  {
    value: true,
    when: /\b(?:peut|peuvent|pourra|pourront|est libre|sont libres|a la faculte|a le droit|ont la faculte|dispose|conserve)[^.]{0,110}(?:se retirer|retrait|quitter|sortir|denoncer|se desengager|se desister|se delier|renoncer a (?:sa participation|son adhesion|participer)|mettre fin a (?:son|sa)|se degager|demissionner|s'en aller|partir|cesser (?:de|d'))/,
    unless:
      /\bne (?:peut|peuvent|pourra|pourront)\b[^.]{0,30}(?:se retirer|quitter|sortir)(?![^.]{0,80}(?:qu|sans|avant))/,
    anywhere: true,
  },
  {
    value: true,
    when: /\b(?:souhait\w+|desir\w+|decid\w+|entend(?:ant)?|veut|voulant|envisag\w+)\b[^.]{0,50}(?:se retirer|quitter|sortir|retrait|partir|denoncer)/,
  },
  {
    value: true,
    when: /\b(?:retrait|sortie|depart)s?\b[^.]{0,140}(?:preavis|notifi|deliber|est (?:possible|libre|constate|autorise|subordonne|soumis|effectif|formule|prononce|acte|decide)|prend|s'effectue|intervient|lettre|courrier|informe|avenant|doit|fait l'objet|donne lieu|sous reserve|n'a d'effet|ne prend|peut)/,
  },
  {
    value: true,
    when: /\b(?:se retirer|se retire|se desiste\w*|se desengage\w*|s'en va|quitter|quitte|part du groupement|retrait est (?:immediat|libre|possible))\b/,
    unless: /\b(?:ne peut|ne peuvent|aucun)\b/,
  },
]

/** Leaving has no effect on a contract being awarded or executed. */
export const DEFERRED: readonly Variant<boolean>[] = [
  {
    value: false,
    when: /\b(?:est|prend effet|a effet|produit effet|opere)\b[^.]{0,20}\bimmediat\w*/,
    unless: /\bne |\bn'/,
  },
  {
    value: true,
    when: /\b(?:peut|peuvent|pourra|pourront|est possible|est libre|sont libres|est admis|est ouvert)\b[^.]{0,60}\b(?:se retirer|quitter|sortir|partir|retrait|se desister|se desengager|sortie|depart)?\b[^.]{0,50}\b(?:apres|a l'issue|au terme|a l'expiration|a la fin|une fois|lorsqu\w*|des)\b[^.]{0,40}\b(?:achev|expir|terme|fin|issue|execut|sold|l'execution)\w*[^.]{0,50}\b(?:march|contrat|accord)/,
    unless: /\bpreavis|meme si|avant l/,
  },
  {
    value: false,
    when: /\b(?:y compris|meme|meme (?:pour|a l'egard)|egalement|aussi)\b[^.]{0,30}\b(?:a l'egard d\w+|pour|envers|vis-a-vis d\w+|au titre d\w+|dans|sur)\b[^.]{0,30}(?:march|contrat|accord|commande)/,
    and: [/\b(?:effets?|effecti\w+|vaut|quitt\w+|cesse\w*|libere|prend fin)\b/],
    unless: /\bne (?:prend|produit)|\bn'a\b|reste (?:tenu|engage)|demeure (?:tenu|engage)/,
  },
  {
    value: false,
    when: /\bque (?:des |les |l'|le )?[^.]{0,30}\b(?:soi(?:t|ent)) ou non (?:en cours|acheve|execute|termine)/,
  },
  {
    value: true,
    when: /\b(?:n'(?:est|a|aura|intervien\w*|opere|entre)|ne (?:prend\w*|produi\w*|devien\w*|vaut|sera|joue|peut|pourra|s'applique|court))\b[^.]{0,60}\bqu(?:e|'\w*)\b/,
    and: [
      /\b(?:retrait|depart|sortie|desistement|il|effet|effectif|quitter|retirer)\b/,
      /\b(?:march\w+|contrats?|accords?(?:-cadres?)?|celui-ci|ceux-ci|celle-ci|consultation|procedure|commandes?|engagements?|prestations?)\b/,
      /\b(?:acheve\w*|termine\w*|execute\w*|expir\w*|fin|terme|echeance|achevement|issue|solde\w*|cloture|extinction|reception|liquid\w+|apur\w+)\b/,
    ],
  },
  {
    value: true,
    when: /\b(?:ne (?:peut|pourra|peuvent)|n'est (?:possible|admis|autorise|permis)|est possible|(?:est|sera) (?:differe|reporte|repousse)\w*|attend\w*|(?:retrait|depart|sortie)[^.]{0,30}(?:possible|admis))\b[^.]{0,60}\b(?:a l'expiration|au terme|a la fin|a l'echeance|a l'issue|apres|entre deux|a la cloture|en fin)\b[^.]{0,60}(?:march|contrat|accord|procedure|consultation)/,
  },
  {
    value: false,
    when: /\b(?:quand (?:bien )?meme|meme si (?:le |un |les |des |l')?(?:march|contrat|accord)|(?:y compris|meme) (?:pour|en cours|lorsqu|pendant|si)[^.]{0,60}(?:march|contrat|accord|execution|passation)|nonobstant (?:les|le|tout|l'existence)[^.]{0,40}(?:march|contrat|accord)|sans attendre (?:la fin|l'expiration|le terme|l'echeance)|effet immediat|immediatement effectif|independamment (?:de l'|du |des )(?:execution|march|contrat|accord|terme)|que (?:les|le|l')? ?(?:march\w+|contrats?|accords?-cadres?) (?:soi(?:t|ent)|en cours)[^.]{0,30}ou non|met fin (?:a sa participation|de plein droit)[^.]{0,50}(?:march|contrat|accord))/,
  },
  {
    value: true,
    when: /\bn'a(?:ura)? d'effet qu'|\bn'est (?:possible|admis|autorise|effectif)[^.]{0,20}qu'(?:au|a|apres)[^.]{0,60}(?:march|contrat|accord)|\b(?:ne (?:prend(?:ra)?|produi(?:t|ra)|devien(?:t|dra)|sera|peut prendre|pourra prendre)[^.]{0,50}(?:effet|effectif|efficace)?[^.]{0,60}(?:qu'(?:a|au|aux|apres|une fois|en fin)|(?<!jus)qu'a compter)[^.]{0,90}(?:expiration|fin|terme|echeance|achevement|issue|execution|date|march|contrat|accord|cloture|solde|extinction))/,
  },
  {
    value: true,
    when: /\b(?:sans|n'a(?:ura)? (?:pas |aucun |d')?|ne produi(?:t|ra) (?:pas |aucun )?|est sans|reste sans|aucun)\s?(?:effets?|incidence|consequence|portee|influence)\b[^.]{0,60}(?:march|contrat|accord|engage|commande|procedure|consultation|operation|obligation|passation|execution|en cours)/,
  },
  {
    value: true,
    when: /\b(?:demeure|reste|restera|demeurera|continue|sera)(?:nt|ra|ront)? (?:\w+ ){0,3}?(?:engage|tenu|lie|soumis|redevable|partie|d'(?:etre|executer|honorer)|a (?:executer|honorer|assumer)|applicable)[^.]{0,140}(?:march|contrat|accord|engagement|commande|terme|echeance|fin|conclu|signe|notifie|lance|cours|execution|consultation|procedure)/,
  },
  {
    value: true,
    when: /\b(?:retrait|sortie|depart|il|effet)\b[^.]{0,60}(?:prend(?:ra)? (?:\w+ )?effet|sera effectif|est effectif|devient effectif|devient definitif|est reporte|reporte|interviendra|intervient|n'intervient|est differe|differe|s'applique)[^.]{0,30}(?:qu')?(?:a |au |aux |jusqu'a|jusqu'au|apres )[^.]{0,60}(?:expiration|fin|terme|echeance|achevement|issue|execution|extinction|cloture|solde|reception)[^.]{0,60}(?:march|contrat|accord|engag|commande|procedure|prestation)/,
  },
  {
    value: true,
    when: /\b(?:ne (?:concerne|vaut|porte|s'applique|peut (?:concerner|porter|avoir))[^.]{0,40}(?:que|qu')[^.]{0,50}(?:march|contrat|procedure|consultation|futur|a venir|ulterieur|pas encore|non encore|future|nouve)|ne (?:remet|met) (?:pas |nullement )?en cause[^.]{0,40}(?:march|contrat|accord|engag|procedure)|n'affecte (?:pas|en rien|aucun)[^.]{0,50}(?:march|contrat|accord|engag|procedure|execution)|ne (?:le |la |l'|les )?(?:degage|libere|dispense|delie|decharge|exonere)[^.]{0,60}(?:march|contrat|accord|engag|commande|procedure|obligation|cours)|honorer?[^.]{0,40}(?:engagement|march|contrat|commande))/,
  },
  {
    value: true,
    when: /\b(?:poursui\w+|jusqu'a?u? ?(?:\w+ ){0,4}(?:expiration|terme|echeance|fin|achevement|extinction))[^.]{0,70}(?:march|contrat|accord)[^.]{0,70}/,
    unless: /meme si|effectif des|avant le terme|ne peut se retirer/,
  },
  {
    value: true,
    when: /\b(?:en (?:dehors|l'absence) de (?:toute )?(?:procedure|consultation|march)|(?:ne (?:peut|pourra|peuvent)|aucun)[^.]{0,40}(?:retirer|quitter|retrait|intervenir)[^.]{0,60}(?:pendant|en cours|durant|tant que|avant)[^.]{0,60}(?:passation|procedure|execution|march|contrat|consultation|accord))/,
  },
]
