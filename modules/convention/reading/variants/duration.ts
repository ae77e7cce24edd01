import type { EffectiveFrom } from '../draft.ts'
import { DATE, LENGTH } from './quantities.ts'

/** The convention, or the group, is what the sentence is about. Sentences on the duration of a contract are not. */
export const ABOUT_GROUP =
  /\b(?:convention|acte|presentes|groupement|elle|il|celle-ci|celui-ci|ces?tte|presente|les (?:membres|parties|signataires)|(?:sa|leur|cette) (?:duree|validite)|son (?:terme|echeance|existence))\b|^(?!march|accord|contrat)[a-z' ,]{3,60} : |^(?:d'une |pour une |la )?(?:duree|validite)\b|^(?:les )?(?:parties|membres) (?:s'engagent|sont)/
export const ABOUT_CONTRACT =
  /^(?:[a-z' ]{0,30}, )?(?:(?:le|les|ces|chaque|un) (?:premier |premiers |deux )?(?:accords?-cadres?|marches?|contrats?)(?: \w+)?, |la duree (?:de validite |d'execution |maximale |totale )?(?:du |des |de l'|de chaque |de ces )|(?:le|la|les|chaque|ce|cet|ces|ledit|lesdits|un|des) |l'|d'un )(?:accords?-cadres?|marches?|contrats?)(?: [^.]{0,60})? (?:est|sont|sera|seront|aura|auront|a|ont|prend|prennent|demarr\w*|commenc\w*|court|dure|peut|peuvent|n'est)\b/

export const UNLIMITED =
  /\b(?:duree (?:illimitee|indeterminee|non limitee|non determinee)|sans (?:limitation|limite) de duree|sans duree (?:limitee|determinee)|n'a pas de (?:terme|duree)|non limitee dans le temps|(?:a|pour une) (?:duree|titre) permanent|aucun\w* (?:terme|duree|limite|echeance)[^.]{0,30}(?:n'est|n'a)|n'est (?:pas|enferme\w*|assorti\w*)[^.]{0,20}(?:limite|terme) |duree n'est pas (?:limitee|determinee|fixee)|sans (?:terme|echeance) (?:fixe|defini))/

export const UNTIL_DATE = new RegExp(
  `(?:du [^.;]{6,25} au|allant d(?:e|u) [^.;]{4,60} (?:au|jusqu'au)|jusqu'au|jusqu'a la date du|prend(?:ra)? fin (?:de plein droit )?(?:le|au|a la date du)|s'acheve(?:ra)? (?:le|au)|expire(?:ra)? (?:de plein droit )?(?:le|au)|echoi?t (?:le|au)|prendra fin (?:le|au)|se termine(?:ra)? (?:le|au)|cesse(?:ra)? (?:de plein droit |de produire (?:ses )?effets? |d'(?:avoir|produire) (?:ses )?effets? |ses effets )?(?:le|au)|arrive(?:ra)? a (?:son )?(?:echeance|terme|expiration) (?:le|au)|(?:cesse\\w*|prend\\w* fin|s'eteint|s'eteindra|expire\\w*|s'acheve\\w*|finit|finira|echoit|se termine\\w*|vaut|court|dure|valable)(?: [a-z']+){0,5} (?:le|au) |(?:terme|echeance|expiration|date de fin|date d'expiration|fin)(?: de (?:la|cette) (?:presente )?convention| du groupement)? ?(?:est |:|en est |sont )? ?(?:fixee? )?(?:au|le)?|se terminant le|prenant fin le|s'achevant le|expirant le|(?:et|a) (?:le |au )|au plus tard (?:le|au)) ?${DATE}`,
)

export const FIXED = new RegExp(
  `(?:(?:duree|validite)[^.;]{0,110}?(?:de|d'|a|:|est|soit)|(?:conclue|constituee?|etablie?|signee?|creee?|institue?e?|valable|vaut|passee|consentie|instauree?|court|dure|produit (?:ses )?effets?|lie\\w*|engage\\w*|s'applique|s'etend|prevue|maintenue|formee?|en vigueur)[^.;]{0,60}? (?:pour|pendant|de|durant)(?: une periode de)?|(?:valable|court|dure|vaut)(?:ra)?(?: pendant| pour| encore)?|pour une periode(?: initiale| ferme)? (?:de|d')|pendant) ?${LENGTH}`,
)

export const COMPLETION =
  /(?:(?:aussi longtemps|tant) que[^.]{0,60}(?:march|accord|contrat)|(?:jusqu'(?:a|au|aux)|s'acheve(?:ra)?|prend(?:ra)? fin|expire(?:ra)?|se termine(?:ra)?|cesse(?:ra)?(?: de produire(?: ses)? effets?)?|dure(?:ra)?|disparait(?:ra)?|s'eteint|s'eteindra|terme|s'etend|arrive(?:ra)? a (?:son )?(?:terme|echeance)|au plus tard)[^.]{0,80}?(?:achevement|realisation|execution|fin|expiration|echeance|terme|extinction|solde|cloture|reception|decompte|accomplissement|liquidation|apurement|issue|date|garantie|notification|paiement|reglement|termines?|acheve|execute)[^.]{0,100}?(?:march|accord|contrat|objet|operation|prestation|travaux|mission|ensemble|commande|procedure|garantie|obligation|engagement)|(?:duree|temps)[^.;]{0,40}(?:necessaire|egale? a (?:celle|la duree)|correspond\w*|celle|identique|de la (?:passation|procedure)|(?:de validite )?(?:du|des|de l')? ?(?:marches?|accords?-cadres?|contrats?))[^.;]{0,90}(?:march|accord|contrat|operation|prestation|travaux|passation|execution)?|pour (?:toute )?la duree (?:du|des|de l'|d'execution|de passation|de validite|necessaire|complete)[^.]{0,80}(?:march|accord|contrat|operation|travaux|prestation)|(?:avec|a|lors de|apres) (?:l'achevement|la fin|l'expiration|l'extinction|la realisation complete|l'execution complete)[^.]{0,60}(?:march|accord|contrat|objet|operation))/

/** A text whose end is an event of the contracts: a verb of ending, then its event, then what it happens to, in families. */
export const ENDING =
  /\b(?:s'acheve\w*|prend(?:ra|re)? fin|s'eteint|s'eteindra|expire\w*|se termine\w*|cesse\w*|disparai\w+|finit|finira|vaut|vaudra|dure|durera|court|produi\w+ (?:ses )?effets?|demeure\w*|reste\w*|est (?:conclue|constitue|forme|cree|valable|etablie|passee|applicable|en vigueur)\w*|arrive\w* a (?:son )?(?:terme|echeance|expiration)|(?:lie|lient|lies|engage|engages|oblige)\b|vit\b|vivra|survi\w+|subsiste\w*|a (?:la )?(?:meme )?duree|terme)\b/
export const COMPLETED =
  /\b(?:lorsqu\w*|quand|une fois|des (?:que|lors|l'|la|le)|apres|avec|jusqu'\w*|au terme|a l'issue|a la (?:fin|cloture|date)|a l'(?:achevement|extinction|expiration|echeance|apurement)|au (?:solde|reglement|paiement|terme)|tant que|aussi longtemps|le temps|pendant (?:toute )?la duree|pour (?:toute )?la duree|lors de|a compter|celle d\w*)\b[^.]{0,120}(?:realis|achev|execut|apur|sold|liquid|termin|extinction|eteint|accompl|clotur|cloture|recept|reception|epuis|expir|echeance|terme|fin\b|issue|paiement|regl|levee?\b|decharge|purg|acquitt|garantie|duree|necessaire|rempli|atteint|abouti|notifi)/
export const COMPLETED_THING =
  /\b(?:march\w+|accords?(?:-cadres?)?|contrats?|objet|operation\w*|travaux|prestations?|fournitures|comptes?|missions?|garanties?|litiges?|chantier|programme|commandes?|obligations?|livraisons?|ouvrages?)\b/

export const NOT_RENEWABLE =
  /\bni (?:prorog|recondui|renouvel)|\b(?:aucun|aucune|pas de|sans|ni) (?:tacite )?(?:reconduction|renouvellement|prorogation|prolongation)|\bne (?:se )?(?:renouvell|recondui|prorog)\w*[^.]{0,12}pas|\b(?:n'est|ne sera|ne peut(?: pas)? etre|ne pourra(?: pas)? etre) (?:ni |pas )?(?:prolong|renouvel|recondui|prorog)|\b(?:n'est|ne sera|ne peut (?:pas )?etre|ne pourra (?:pas )?etre|sans) (?:pas )?(?:renouvel|recondui|reconduc|prorog|possibilite de re)|\bsans (?:tacite )?re(?:conduction|nouvellement)|\bni re(?:nouvelable|conductible)|\bnon re(?:nouvelable|conductible)|exclut toute re/
export const RENEWABLE = /\b(?:renouvel|recondui|reconduc|reconduction|prorog|prolong)/
export const ONCE =
  /(?:une (?:seule |unique )?fois|un (?:seul |unique )?renouvellement|par une reconduction|une reconduction (?:unique )?|une (?:seule )?reconduction|une periode|une nouvelle (?:periode|duree))/
export const TOTAL = new RegExp(
  `(?:duree (?:totale|maximale|globale|cumulee)|totalite|au total|total(?:e)? de|exceder|depasser|maximum de|limite de|dans la limite)[^.;]{0,60}? ?${LENGTH}`,
)

/** What starts the effect of the convention, in the words after « prend effet », « entre en vigueur »… */
export const EFFECT_VERB =
  /(?:s'applique(?:ra|r)?|commence a|opposable|se decompte|decompte|point de depart|lie les|engage les|prend naissance|nait|force obligatoire|devien(?:t|dra) obligatoire|oblige les|lie les|existe a|a partir d|pren(?:d|dra|ne|nent)(?: ainsi| donc)? (?:effet|ses effets)|entre(?:ra)? en (?:vigueur|application)|executoire|prise d'effet|date d'effet|vaut|vaudra|applicable|entree en vigueur|produi(?:t|ra) (?:ses )?effets?|applicable|effective|commence(?:ra)?|debute(?:ra)?|effet|en vigueur|conclue|est etablie|demarr|court|est valable|a compter|des (?:sa|la|son|que))/

export const EFFECT_TRIGGERS: readonly (readonly [EffectiveFrom, RegExp])[] = [
  ['notification', /\bnotifi(?:cation|ee|e)\b|\breception (?:par|de)[^.]{0,40}(?:convention|exemplaire)/],
  [
    'transmission',
    /\btransmi(?:ssion|se|s)\b|\bdepot (?:en|a la) (?:prefecture|sous-prefecture)|\bcontrole de (?:la )?legalite|\bcaractere executoire|\brendue? executoire|\brepresentant de l'etat|\bvisa prefectoral|\breception (?:en|par la) (?:prefecture|sous-prefecture)|\bdevenue? executoire|\bteletransmission|\bpublication\b/,
  ],
  ['last-signature', /\bsignatures?\b|\bsignee\b|\bsigne\b|\bsignataire\b|\bparaphe/],
  ['date', new RegExp(`(?:le|du|au|:) ?(?:premier janvier|${DATE})`)],
]
