import type { Json } from '#kernel/canonical.ts'
import type { NoticeId } from '../reading/index.ts'

type Facts = Readonly<Record<string, Json>>

/** A list of names as French prints it: « A, B et C ». */
function names(value: Json | undefined, field = 'name'): string {
  const printed = (Array.isArray(value) ? value : []).map((one) => (typeof one === 'string' ? one : named(one, field)))
  return printed.length < 2 ? printed.join('') : `${printed.slice(0, -1).join(', ')} et ${printed[printed.length - 1]}`
}

function named(value: Json, field: string): string {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? String((value as Facts)[field] ?? '')
    : ''
}

function shared(value: Json | undefined): string {
  return (Array.isArray(value) ? value : [])
    .map((one) => `${named(one, 'name')} (${names((one as Facts).members)})`)
    .join(', ')
}

/** What each notice of the reading says, in French. The compiler refuses a notice without its sentence. */
export const readingLabels: Record<NoticeId, (facts: Facts) => string> = {
  'signature-block-without-name': ({ members }) =>
    `Aucun nom ne figure dans le bloc de signature de : ${names(members)}. C’est l’office qui signe ; la personne doit l’occuper le jour de la signature.`,
  'office-and-civility-differ': ({ members }) =>
    `Le titre imprimé dans le bloc de signature ne s’accorde pas avec la civilité du représentant : ${names(members)}.`,
  'representative-shared': ({ representatives }) =>
    `Une même personne représente plusieurs membres : ${shared(representatives)}. Il faut une signature et un acte d’habilitation pour chacun.`,
  'coordinator-counted-among-founders': ({ coordinator }) =>
    `« Le coordonnateur et les membres fondateurs » : ${coordinator} est aussi fondateur ; son accord est compté une seule fois.`,
  'acts-of-two-kinds': () =>
    'Les visas citent des délibérations pour certains membres et des décisions d’instances pour d’autres : demandez à ces derniers quel organe est compétent.',
  'signature-block-missing': ({ members }) => `Pas de bloc de signature pour : ${names(members)}.`,
  'signature-order-differs': () =>
    'Les blocs de signature ne suivent pas l’ordre des parties. Cet ordre n’est que de présentation.',
  'signature-date-blank': () =>
    'La date de signature est laissée en blanc. La date de la convention sera celle de la dernière signature.',
  'party-incomplete': ({ members }) => `Siège, représentant ou qualité manquent pour : ${names(members)}.`,
  'party-blank': ({ count }) => `Le nom d’une partie est laissé en blanc (${count}). Elle n’est pas reprise.`,
  'coordinator-not-a-party': ({ coordinators }) =>
    `Le coordonnateur désigné ne figure pas parmi les parties : ${names(coordinators)}.`,
  'legal-basis-partial': ({ cited }) =>
    `Seuls sont cités : ${names(cited)}. Le groupement est régi par les articles L2113-6 à L2113-8.`,
  'one-contract-or-several': () =>
    'Le texte parle d’« un marché » et ailleurs « des marchés » : lots et marchés successifs restent possibles dans la limite de l’objet.',
  'effect-on-several-dates': () =>
    'L’effet tient à la notification à chaque membre, donc à plusieurs dates : le groupement prend effet à la dernière, et aucun avis n’est envoyé avant.',
  'term-without-date': () =>
    'Le terme est l’achèvement de l’objet, sans date : il sera constaté par une liste de clôture.',
  'coordinator-replacement-unruled': () =>
    'Aucune règle ne prévoit le remplacement du coordonnateur : son retrait est bloqué tant qu’un avenant n’en a pas désigné un autre.',
  'committee-coordinator-or-new': () =>
    'Le coordonnateur « constitue » la commission d’appel d’offres, alors qu’une autre clause retient la sienne, déjà existante : il faut comprendre qu’il la convoque.',
  'rejection-reasons-optional': () =>
    'Les motifs du rejet ne seraient donnés que « le cas échéant » : ils sont dus dans toute procédure formalisée.',
  'signing-authority-unsaid': () =>
    'Rien ne dit quel acte autorise l’exécutif du coordonnateur à signer le marché : une délibération ou une délégation est requise.',
  'tasks-out-of-order': () =>
    'La liste des missions place la signature avant la mise au point ou la transmission : l’ordre légal prévaut.',
  'protective-measures-unlimited': () =>
    '« Toutes les mesures nécessaires » à la protection du groupement : ce mandat n’a pas de limite. Les membres en sont informés sous cinq jours ouvrés.',
  'transmission-whatever-amount': () =>
    'Le dépôt au contrôle de légalité est exigé quel que soit le montant : en dessous du seuil, il reste volontaire.',
  'originals-in-premises': () =>
    'Les originaux sont conservés « dans ses locaux » : précisez le lieu des originaux électroniques.',
  'information-or-secrecy': () =>
    'Le devoir de transmettre « toute information » se heurte au secret des offres pendant la passation.',
  'committee-below-thresholds': () =>
    'Le texte ne dit pas ce que fait la commission en procédure adaptée : elle n’y donne qu’un avis.',
  'voice-unsaid': () => 'La voix des personnalités désignées n’est pas précisée : elle est consultative.',
  'late-joiner': ({ article }) =>
    `L’adhésion reste ouverte${article === undefined ? '' : ` (article ${article})`} pour un marché déterminé : un nouveau membre ne peut bénéficier d’une procédure déjà lancée. Son adhésion ne vaut que pour les suivantes.`,
  'quantities-unsaid': () =>
    'Chaque membre s’engage pour « la partie » qui le concerne, sans quantité : prévoyez des fiches d’engagement.',
  'group-or-members-execute': () =>
    'L’objet parle de « passer et exécuter » le marché, mais chaque membre exécute pour lui-même : l’exécution est suivie membre par membre.',
  'developments-without-rights': () =>
    'Des développements sont prévus sans clause de propriété ni de réutilisation entre membres.',
  'execution-disputes-split': () =>
    'Les litiges d’exécution reviennent aux membres, les avenants au coordonnateur : ce qui modifie le marché lui est renvoyé.',
  'silence-toward-candidates': () =>
    'L’interdiction de communiquer « en amont » n’a ni début ni fin : elle court du gel des besoins à l’avis d’attribution.',
  'member-body-or-person': () =>
    'Le conflit d’intérêts vise tantôt le membre, tantôt l’agent ou l’élu : le devoir pèse sur les personnes, et le suppléant doit être désigné.',
  'contract-wide-acts-unassigned': () =>
    'Sous-traitants, pénalités et résiliation ne sont confiés à personne : ces actes, communs à tous, reviennent au coordonnateur.',
  'technical-group-double-seat': () =>
    'Le coordonnateur siège au groupe technique à deux titres : un seul siège lui est compté.',
  'association-duty-or-option': () =>
    '« Associera » : le texte n’indique pas si c’est une obligation. Une tâche est créée ; l’écarter demande un motif.',
  'admission-without-threshold': () =>
    'Les critères d’admission n’ont ni seuil ni pièce justificative : ils sont appréciés par ceux qui approuvent.',
  'acknowledgement-requested': () => '« Avec demande d’accusé de réception » : c’est la réception prouvée qui compte.',
  'founders-how-many': () =>
    'Majorité ou unanimité des fondateurs ? Le texte ne le dit pas : l’unanimité de ceux qui sont encore membres est retenue.',
  'notice-and-deferral': () =>
    'Préavis et report à la fin des marchés se cumulent : le retrait prend effet à la plus tardive des deux dates.',
  'award-without-bounds': () =>
    '« En cours de passation » n’est pas borné : de l’envoi de l’avis à la notification du marché.',
  'exceptional-costs-unsaid': () =>
    'Le coordonnateur supporte les frais ; rien n’est dit des condamnations ni des frais causés par un seul membre.',
  'dissolution-with-running-contracts': () =>
    'La dissolution est possible alors que des marchés courent, sans règle pour les solder.',
  'amicable-without-length': () => 'La recherche d’un accord amiable n’a pas de durée : deux mois par défaut.',
  'paper-or-electronic-originals': () =>
    'Les originaux sont comptés par membre : avec une signature électronique, un seul fichier est l’original.',
  'text-truncated': ({ length }) => `Le texte compte ${length} caractères : seul son début a été lu.`,
  'object-missing': () => 'L’objet du groupement n’a pas été trouvé.',
  'kind-missing': () => 'Le texte ne dit pas expressément si le groupement est ponctuel ou permanent.',
  'duration-missing': () => 'Aucune clause de durée.',
  'effect-missing': () => 'Le texte ne dit pas quand la convention prend effet.',
  'parties-missing': () => 'Moins de deux parties ont été trouvées.',
  'coordinator-missing': () => 'Aucun coordonnateur n’est désigné.',
  'missions-missing': () => 'Les missions du coordonnateur ne sont pas définies.',
  'execution-missing': () => 'Le texte ne dit pas qui exécute le marché.',
  'committee-missing': () => 'Le texte ne dit pas quelle commission d’appel d’offres est compétente.',
  'accession-missing': () => 'Aucune clause sur l’adhésion de nouveaux membres.',
  'withdrawal-missing': () => 'Aucune clause de retrait.',
  'withdrawal-notice-missing': () => 'Le retrait est permis sans préavis indiqué.',
  'withdrawal-effects-missing': () => 'Les conséquences financières d’un retrait ne sont pas réglées.',
  'cost-sharing-missing': () => 'La prise en charge des frais de fonctionnement n’est pas réglée.',
  'dissolution-missing': () => 'Aucune clause de dissolution.',
  'disputes-missing': () => 'Aucune clause sur les litiges entre membres.',
  'needs-missing': () => 'Les besoins de chaque membre ne sont pas décrits.',
  'coordinator-replacement-missing': () => 'Le remplacement du coordonnateur n’est pas prévu.',
  'amendment-rule-missing': () => 'Aucune règle générale de modification de la convention.',
  'payment-roles-missing': () => 'Le texte ne dit pas qui est facturé et qui paie.',
  'penalties-missing': () => 'Résiliation et pénalités ne sont pas réglées.',
  'subcontracting-missing': () => 'Le texte ne dit pas qui accepte les sous-traitants.',
  'data-protection-missing': () => 'Les rôles en matière de données personnelles ne sont pas définis.',
  'intellectual-property-missing': () => 'Aucune clause de propriété intellectuelle.',
  'length-in-years-missing': () => 'La durée n’est pas exprimée en années.',
  'committee-rules-missing': () => 'Délai de convocation et règlement intérieur de la commission ne sont pas indiqués.',
  'technical-group-rule-missing': () => 'Le groupe technique n’a pas de règle de décision.',
  'approval-delay-missing': () => 'Aucun délai n’est donné pour se prononcer sur une adhésion.',
  'communication-missing': () => 'Rien n’est dit de la communication après l’attribution.',
}
