import { register } from '../../apps/play/moves.ts'
import type { Player } from '../../apps/play/player.ts'
import { COORDINATOR } from './bodies.ts'

const MEMBERS = [
  'region',
  'nord',
  'pas-de-calais',
  'oise',
  'aisne',
  'somme',
  'adica',
  'oise-thd',
  'npdc-numerique',
  'somme-numerique',
]
const USES = 'Usages pédagogiques'
const HOSTING = 'Hébergement et sécurité'
const VERSION = '2026-1'

/** The identifiers are of our own making: the demo claims nothing about any real body. */
const GUESTS = {
  academy: {
    name: 'Autorité académique associée',
    siret: '99900011000018',
    city: 'Lille',
    department: '59',
    title: 'La Directrice',
    officer: { name: 'Mission numérique', title: 'Conseillère pour le numérique éducatif' },
  },
  laboratory: {
    name: 'Laboratoire de cybersécurité associé',
    siret: '99900022700010',
    city: 'Amiens',
    department: '80',
    title: 'Le Directeur',
    officer: { name: 'Équipe d’audit', title: 'Expert en sécurité des systèmes d’information' },
  },
} as const

const COMPETENCE: Readonly<Record<string, string>> = {
  region: 'Conduit le projet pour les lycées et pour le groupement.',
  adica: 'Assiste les communes pour leurs équipements.',
  'oise-thd': 'Exploite les réseaux et les services numériques des écoles.',
  'npdc-numerique': 'Exploite les services numériques des écoles.',
  'somme-numerique': 'Exploite les services numériques des écoles.',
}

/**
 * The technical group of a procedure: ten seats, an academic authority, an expert, and what each signs. From
 * 2027-01-28, once the procedure that the scenario calls `procedure` is opened.
 */
export async function seatTechnicalGroup(player: Player, procedure = 'procedure'): Promise<void> {
  await player.goTo('2027-01-28')
  for (const [key, { name, siret, city, department, title, officer }] of Object.entries(GUESTS)) {
    await register(player.as(COORDINATOR), key, {
      ...{ name, kind: 'other', siret, title, officer },
      seat: { text: `${city}, adresse du siège`, city, department },
      organ: { type: 'board', name: 'direction' },
    })
  }
  for (const key of MEMBERS) {
    await player.as(key).open('seats', `seat of ${key}`, {
      procedure: player.id(procedure),
      body: player.id(key),
      person: player.id(`officer of ${key}`),
      competence: COMPETENCE[key] ?? 'Conduit les projets numériques des collèges.',
      from: '2027-01-28',
      until: null,
      designation: { date: '2027-01-27', number: `2027-GT-${MEMBERS.indexOf(key) + 1}` },
      replaces: null,
    })
  }
  await invite(player, procedure, 'academy', 'authority', [USES])
  await invite(player, procedure, 'laboratory', 'expert', [HOSTING])
  for (const key of [...MEMBERS, 'academy', 'laboratory'].filter((each) => each !== 'adica'))
    await player.as(key).act(`seats/seat of ${key}`, 'bind', { version: VERSION })
}

async function invite(player: Player, procedure: string, key: string, kind: string, themes: readonly string[]) {
  await player.as(COORDINATOR).act(`seats/seat of ${key}`, 'invite', {
    ...{ procedure: player.id(procedure), kind, themes, documents: null },
    body: player.id(key),
    person: player.id(`officer of ${key}`),
    competence:
      kind === 'authority' ? 'Connaît les usages des établissements.' : 'Évalue la sécurité des hébergements.',
    ...{ from: '2027-01-28', until: '2027-03-31' },
  })
}

type Clause = { readonly number: string; readonly title: string; readonly digest: string }

/** Deposits a text as a document of one theme, or as its next version, with the clauses that the server reads in it. */
async function deposit(player: Player, name: string, text: string, payload: Record<string, unknown>): Promise<void> {
  const file = await player.as(COORDINATOR).file(`${name}.txt`, text)
  const { clauses } = await player.read<{ clauses: readonly Clause[] }>(`technical-group/outline?sha256=${file}`)
  const heads = clauses.map(({ number, title, digest }) => ({ number, title, digest }))
  if (payload.note === undefined) await player.open('reviews', name, { ...payload, file, clauses: heads })
  else await player.act(`reviews/${name}`, 'revise', { ...payload, file, clauses: heads })
}

const USES_TEXT = (opening: string): string => `Article 1 – Publics
L’espace numérique sert les élèves, les apprentis, les familles, les enseignants et les agents.
Chaque public dispose d’un accueil qui lui est propre.

Article 2 – Services
2.1 Vie scolaire
Le cahier de textes, les absences et les notes sont tenus dans l’espace.
2.2 Messagerie
La messagerie est ${opening} ; les échanges avec les familles y sont conservés une année scolaire.

Article 3 – Accompagnement
Le titulaire forme deux référents par établissement la première année.
`

const HOSTING_TEXT = `Article 1 – Hébergement
Les données sont hébergées dans l’Union européenne, par un prestataire qui n’est soumis à aucune loi étrangère.

Article 2 – Disponibilité
Le taux de disponibilité est de 99,5 % par mois, mesuré de 7 h à 20 h.

Article 3 – Sécurité
Un audit est conduit chaque année par un tiers ; ses conclusions sont remises aux membres.
`

const HOSTING_AGREED = HOSTING_TEXT.replace('de 7 h à 20 h', 'de 8 h à 18 h, les jours de classe').replace(
  'Un audit est conduit',
  'Un test d’intrusion est conduit par un tiers avant la mise en service. Un audit est conduit',
)

/** Three meetings with their minutes; two documents reviewed, remarks and reservations answered. From 2027-01-28. */
export async function meetTechnicalGroup(player: Player, procedure = 'procedure'): Promise<void> {
  const about = { procedure: player.id(procedure) }
  await deposit(player, 'uses', USES_TEXT('ouverte à toute heure'), {
    ...about,
    title: 'CCTP, usages et accompagnement',
    theme: USES,
  })
  await deposit(player, 'hosting', HOSTING_TEXT, { ...about, title: 'CCTP, hébergement et sécurité', theme: HOSTING })
  for (const [name, day] of [
    ['first', '2027-01-29'],
    ['second', '2027-02-02'],
    ['third', '2027-02-05'],
  ] as const)
    await convene(player, procedure, name, day)
  await meetFirst(player)
  await answerFirst(player)
  await player.goTo('2027-02-02', '12:30')
  await minutes(
    player,
    'second',
    'L’hébergement est examiné avec l’expert associé. La mesure de la disponibilité est discutée.',
    ['Mesurer la disponibilité aux heures de cours.'],
  )
  await remark(
    player,
    'oise',
    'hosting',
    '2',
    'reservation',
    'La mesure de 7 h à 20 h dilue les pannes du matin : la limiter aux heures de cours.',
  )
  await player.goTo('2027-02-05', '12:30')
  await minutes(player, 'third', 'Les réponses aux remarques sont lues. Une réserve de l’Oise attend sa réponse.', [])
}

/** The first meeting, and what three seats then write. */
async function meetFirst(player: Player): Promise<void> {
  await player.goTo('2027-01-29', '12:30')
  await minutes(
    player,
    'first',
    'Les membres ont lu la partie sur les usages, clause par clause. Le Nord et l’autorité académique y reviendront par écrit.',
    ['Encadrer les heures de la messagerie.'],
  )
  await remark(
    player,
    'nord',
    'uses',
    '2.2',
    'reservation',
    'Une messagerie ouverte à toute heure ne respecte pas le droit à la déconnexion des agents : la fermer la nuit.',
  )
  await remark(
    player,
    'academy',
    'uses',
    '3',
    'comment',
    'Deux référents ne suffisent pas dans un lycée de plus de mille élèves.',
  )
  await remark(
    player,
    'laboratory',
    'hosting',
    '3',
    'comment',
    'Prévoir un test d’intrusion avant la mise en service, et non la seule revue annuelle.',
  )
}

/** Before the file is validated, the last remarks have their answers, and the review of both documents is closed. */
export async function closeReviews(player: Player): Promise<void> {
  player.as(COORDINATOR)
  await player.act('remarks/oise on 2', 'answer', {
    outcome: 'accepted',
    reason: 'Les établissements ont besoin de l’espace aux heures de cours ; le prix n’en est pas changé.',
    change: 'Le taux de disponibilité est mesuré de 8 h à 18 h, les jours de classe.',
  })
  await player.act('remarks/laboratory on 3', 'answer', {
    outcome: 'accepted',
    reason: 'Un test avant la mise en service coûte moins qu’une faille découverte après.',
    change: 'Un test d’intrusion est conduit par un tiers avant la mise en service.',
  })
  await deposit(player, 'hosting', HOSTING_AGREED, {
    note: 'La clause 2 fixe les heures de la mesure ; la clause 3 prévoit le test d’intrusion.',
  })
  for (const name of ['uses', 'hosting']) await player.act(`reviews/${name}`, 'close')
}

/** The coordinator follows the reservation, and the academic authority in part: a second version tells what changes. */
async function answerFirst(player: Player): Promise<void> {
  await player.goTo('2027-02-01')
  await player.as(COORDINATOR).act('remarks/nord on 2.2', 'answer', {
    outcome: 'accepted',
    reason: 'Tous les membres présents le demandent, et le règlement des établissements le prévoit.',
    change: 'La messagerie est fermée de 20 h à 7 h, sauf urgence décidée par l’établissement.',
  })
  await deposit(player, 'uses', USES_TEXT('fermée de 20 h à 7 h, sauf urgence'), {
    note: 'La clause 2.2 fixe les heures de la messagerie.',
  })
  await player.as(COORDINATOR).act('remarks/academy on 3', 'answer', {
    outcome: 'partly',
    reason: 'Un référent de plus au-delà de mille élèves ; davantage alourdirait le prix.',
    change: 'Un troisième référent est formé dans les établissements de plus de mille élèves.',
  })
}

async function convene(player: Player, procedure: string, name: string, day: string): Promise<void> {
  const guest = name === 'second' ? 'laboratory' : 'academy'
  await player.as(COORDINATOR).open('meetings', `${name} meeting`, {
    procedure: player.id(procedure),
    title: name === 'second' ? 'Relecture : hébergement et sécurité' : 'Relecture : usages et accompagnement',
    agenda: ['Clauses à relire', 'Réserves des membres', 'Suites'],
    seats: [...MEMBERS.filter((key) => key !== 'adica'), guest].map((key) => player.id(`seat of ${key}`)),
    ...{
      at: `${day}T09:00:00.000Z`,
      until: `${day}T11:00:00.000Z`,
      place: 'Lille, hôtel de Région, salle des commissions',
      link: '',
    },
  })
}

async function minutes(player: Player, name: string, text: string, advice: readonly string[]): Promise<void> {
  const guest = name === 'second' ? 'laboratory' : 'academy'
  const present = ['region', 'nord', 'oise', 'aisne', 'somme', 'somme-numerique', guest]
  await player.as(COORDINATOR).act(`meetings/${name} meeting`, 'hold', {
    attendance: present.map((key) => player.id(`seat of ${key}`)),
    ...{ minutes: text, advice },
  })
}

async function remark(
  player: Player,
  key: string,
  review: string,
  clause: string,
  kind: string,
  text: string,
): Promise<void> {
  await player.as(key).open('remarks', `${key} on ${clause}`, { review: player.id(review), clause, kind, text })
}
