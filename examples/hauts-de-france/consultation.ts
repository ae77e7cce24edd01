import type { Json } from '#kernel/canonical.ts'
import type { Player } from '../../apps/play/player.ts'
import { COORDINATOR, FOUNDERS } from './bodies.ts'
import { SECOND, TEXTS, type Text } from './consultation-documents.ts'
import { OBJECT } from './needs.ts'
import { closeReviews } from './technical-group.ts'

/** The case under which the other stages find the consultation. */
export const CONSULTATION = 'consultations/consultation'

const noted = 'Noté de 0 à 10 d’après le mémoire technique, puis ramené à la pondération.'
const criterion = (key: string, title: string, kind: string, weight: number, over: Record<string, Json> = {}) => ({
  key,
  title,
  kind,
  weight,
  method: noted,
  parts: [],
  ...over,
})

const CRITERIA = [
  criterion('C1', 'Prix', 'price', 3_500, {
    method: '10 × montant le plus bas / montant de l’offre, sur le détail quantitatif estimatif.',
  }),
  criterion('C2', 'Valeur technique', 'quality', 4_000, {
    method: '',
    parts: [
      criterion('C2.1', 'Services rendus aux usagers', 'quality', 6_000),
      criterion('C2.2', 'Sécurité et protection des données', 'quality', 4_000),
    ],
  }),
  criterion('C3', 'Performance environnementale de l’hébergement', 'environment', 1_500),
  criterion('C4', 'Accompagnement des établissements', 'quality', 1_000),
]

const dossierOf = (player: Player, over: Record<string, Json> = {}): Record<string, Json> => ({
  title: 'Environnement numérique de travail',
  object: OBJECT,
  cpv: ['72000000-5', '48190000-6'],
  lots: [],
  undividedFor:
    'Une plateforme unique sert tous les établissements : la diviser rendrait son exploitation techniquement difficile et plus coûteuse.',
  framework: { countedIn: 'amount', unit: '', minimum: 5_570_000_00, maximum: 12_254_000_00, value: null },
  duration: { from: '2027-09-01', months: 48 },
  longFor: '',
  departments: ['02', '59', '60', '62', '80'],
  criteria: CRITERIA,
  selection: {
    turnover: 6_000_000_00,
    capacities: 'Trois références de services numériques éducatifs ou comparables, des trois dernières années.',
  },
  prices: [
    { key: 'A1', label: 'Accès d’un apprenant à l’espace numérique', unit: 'apprenant et année scolaire' },
    { key: 'B1', label: 'Accompagnement des établissements', unit: 'journée' },
    { key: 'C1', label: 'Développement propre à un membre', unit: 'journée' },
  ],
  holders: { number: 1, allocation: null, rule: '' },
  ties: 'À égalité de note, l’offre la mieux notée en valeur technique est retenue.',
  variants: { allowed: false, terms: '' },
  validityDays: 180,
  files: { megabytesPerFile: 500, megabytesPerTender: 2_000, formats: ['pdf', 'docx', 'xlsx', 'odt', 'ods', 'zip'] },
  mission:
    'Le coordonnateur conduit la procédure, signe et notifie le marché au nom et pour le compte de tous les membres, puis leur en remet les pièces.',
  orderedBy: 'Chaque membre passe ses propres bons de commande, dans la limite de sa part.',
  paidBy: 'Chaque membre constate le service fait et paie les commandes qu’il a passées.',
  invoicing: Object.entries(FOUNDERS).map(([key, { name }]) => ({
    body: player.id(key),
    address: `${name}, service de la commande publique`,
    service: key === COORDINATOR ? 'ENT' : '',
  })),
  advance: 500,
  environment:
    'Le titulaire rend compte chaque année de l’énergie consommée par l’hébergement et des mesures prises pour la réduire.',
  recourse: {
    court: 'Tribunal administratif de Lille',
    address: '5 rue Geoffroy Saint-Hilaire, CS 62039, 59014 Lille Cedex',
    contact: 'Téléphone : 03 59 54 23 42 ; lille.tribunal-administratif.fr ; requêtes reçues par www.telerecours.fr',
    periods: [
      'Référé précontractuel, jusqu’à la signature du marché (code de justice administrative, art. L. 551-1 et suivants).',
      'Référé contractuel, jusqu’au trente et unième jour après la publication de l’avis d’attribution au Journal officiel de l’Union européenne, ou six mois après la conclusion du marché si aucun avis n’est publié (art. L. 551-13 et R. 551-7).',
      'Recours en contestation de la validité du marché, dans les deux mois des mesures de publicité qui annoncent sa conclusion (Conseil d’État, 4 avril 2014, n° 358994).',
    ].join('\n'),
  },
  ...over,
})

/** Deposits the texts, and gives them as the file cites them. */
async function deposited(player: Player, texts: readonly Text[]) {
  const documents: { readonly kind: string; readonly name: string; readonly sha256: string; readonly size: number }[] =
    []
  for (const { kind, name, text } of texts) {
    const sha256 = await player.file(name, text)
    documents.push({ kind, name, sha256, size: Buffer.byteLength(text) })
  }
  return documents
}

const PROPORTIONATE =
  'Les précisions portent sur le dimensionnement de l’hébergement et sur un échange déjà normalisé : neuf jours de plus, soit deux semaines à compter de leur publication, suffisent à en tenir compte.'

const FITTING = 'L’objet du dossier est celui du besoin arrêté, dans les mots de l’article 1 de la convention.'

/** The technical group has met three times: the coordinator writes the file, and validates it once every check is met. */
export async function writeDossier(player: Player): Promise<void> {
  await player.goTo('2027-02-05', '14:00')
  await closeReviews(player)
  const documents = await deposited(player, TEXTS)
  const begun = { criteria: [], ties: '', undividedFor: '' }
  await player.as(COORDINATOR).open('consultations', 'consultation', {
    procedure: player.id('procedure'),
    reference: '2027-ENT-01',
    dossier: dossierOf(player, begun),
    documents: [],
  })
  await player.goTo('2027-02-05', '17:00')
  await player.as(COORDINATOR).act(CONSULTATION, 'revise', { dossier: dossierOf(player), documents })
  await player.as(COORDINATOR).act(CONSULTATION, 'validate', {}, FITTING)
}

/** The notice leaves; the European one appears two days later, and the file is open to all. */
export async function publishConsultation(player: Player): Promise<void> {
  await player.goTo('2027-02-08', '10:00')
  await player.as(COORDINATOR).act(CONSULTATION, 'sendNotice', {
    deadline: { date: '2027-03-22', time: '12:00' },
    questionsUntil: { date: '2027-03-10', time: '18:00' },
  })
  await player.goTo('2027-02-08', '16:00')
  await player.as(COORDINATOR).act(CONSULTATION, 'recordReceipt', {
    received: { date: '2027-02-08', time: '15:12' },
    reference: '2027-041234',
  })
  await player.goTo('2027-02-10', '10:00')
  await player.as(COORDINATOR).act(CONSULTATION, 'recordPublication', {
    published: { date: '2027-02-10', time: '09:00' },
    reference: '2027/S 028-081234',
  })
  await player.as(COORDINATOR).act(CONSULTATION, 'publish')
}

/**
 * The second version: what it changes is important, so the deadline moves in the same act; and what came too late to be
 * answered six days before the first deadline is answered six days before the new one.
 */
export async function changeDossier(player: Player): Promise<void> {
  await player.goTo('2027-03-17', '11:00')
  player.as(COORDINATOR)
  const kept = TEXTS.filter(({ name }) => SECOND.every((each) => each.name !== name))
  const documents = await deposited(player, [...kept, ...SECOND])
  const version = {
    dossier: dossierOf(player),
    documents,
    important: true,
    reason:
      'Le cahier des clauses techniques précise les échanges avec les annuaires de l’éducation nationale, et les volumes par membre sont joints.',
    deadline: { date: '2027-03-31', time: '12:00' },
    questionsUntil: { date: '2027-03-22', time: '18:00' },
  }
  await player.as(COORDINATOR).act(CONSULTATION, 'change', version, PROPORTIONATE)
}
