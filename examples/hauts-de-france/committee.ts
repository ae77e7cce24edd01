import { wordingOn } from '#modules/interest/index.ts'
import { bodyOf } from '../../apps/play/moves.ts'
import type { Player } from '../../apps/play/player.ts'
import { ANALYSIS } from './analysis.ts'
import { APPLIED } from './applications.ts'
import { COORDINATOR } from './bodies.ts'
import { CAST } from './cast.ts'
import { OPERATORS } from './operators.ts'

/** The session of the award committee. */
export const SESSION = 'session of the committee'
const PATH = `committee-sessions/${SESSION}`
const COMMITTEE = 'committee'
const CHAIR = `representative of ${COORDINATOR}`

/** The day on which the council elected its committee, of ours: no real council voted it. */
const ELECTED_ON = '2021-07-23'
const ELECTION = 'election of the committee'

/** Five seats, as many substitutes: each is named by its seat, for nobody is meant. */
const LISTS = ['A', 'A', 'A', 'B', 'B'] as const
const memberOf = (seat: number) => `elected member ${seat} of the committee`
const substituteOf = (seat: number) => `substitute ${seat} of the committee`
const named = (seat: number) => `${seat}${seat === 1 ? 'er' : 'e'} siège élu`

/** Who is in the room: too few the first time; enough the second, when the absent need not come. */
const FIRST = [memberOf(1), memberOf(4)] as const
const SECOND = [memberOf(1), memberOf(2), substituteOf(3), memberOf(4)] as const
/** Who learns in the room that it must withdraw. */
const RECUSED = memberOf(2)

/** The committee of the coordinator, whose chair is its authority: it is composed, and gives itself its rules. */
export async function composeCommittee(player: Player): Promise<void> {
  await player.vote(COORDINATOR, bodyOf(CAST, COORDINATOR), {
    ...{ subject: 'committee-election', name: ELECTION, on: ELECTED_ON, enforceableOn: '2021-07-27' },
  })
  await player.goTo('2027-05-03', '10:00')
  const act = player.id(ELECTION)
  const seat = (person: string, name: string, over: object) => ({
    ...{ person: player.id(person), name, body: player.id(COORDINATOR), rank: 1 },
    ...over,
  })
  const elected = (of: (seat: number) => string, title: string) =>
    LISTS.map((list, index) =>
      seat(of(index + 1), `${title}, ${named(index + 1)}`, {
        ...{ capacity: 'membre du conseil régional', place: 'elected', list, ground: { by: 'election', act } },
        rank: index + 1,
      }),
    )
  await player.as(COORDINATOR).open('committees', COMMITTEE, {
    full: [
      seat(CHAIR, `Présidence, ${bodyOf(CAST, COORDINATOR).name}`, {
        ...{ capacity: bodyOf(CAST, COORDINATOR).title, place: 'chair', list: '', ground: { by: 'right' } },
      }),
      ...elected(memberOf, 'Membre titulaire'),
    ],
    substitutes: elected(substituteOf, 'Membre suppléant'),
    ...{ small: false, mandate: { from: ELECTED_ON, until: '2028-03-31' } },
  })
  await player.act(`committees/${COMMITTEE}`, 'adoptRules', {
    ...{ from: ELECTED_ON, convening: 5, secondConvening: 3, urgent: null, castingVote: true },
    ...{ excessSubstitutes: false, remote: true, secretVote: false },
    source: { date: ELECTED_ON, number: '2021-07-CAO-2', file: null },
  })
}

/** Convened in time with the frozen report; three of six come, and four are needed: it is convened a second time the same day. */
export async function failFirstQuorum(player: Player): Promise<void> {
  await player.goTo('2027-05-07', '10:00')
  await player.as(COORDINATOR).open('committee-sessions', SESSION, {
    ...{ committee: player.id(COMMITTEE), procedure: player.id('procedure'), urgency: null },
    agenda: [{ title: 'Attribution du marché de l’environnement numérique de travail', lot: null }],
    ...appointment('2027-05-18'),
  })
  await player.act(PATH, 'invite', {
    ...{ person: player.id('public accountant'), body: player.id(COORDINATOR), title: 'public-accountant' },
    ...{ name: 'Paierie régionale', capacity: 'comptable public du coordonnateur' },
  })
  await player.act(PATH, 'assist', {
    ...{ person: player.id('officer of somme-numerique'), body: player.id('somme-numerique') },
    ...{ name: `Service de la commande publique, ${bodyOf(CAST, 'somme-numerique').name}`, capacity: 'agent' },
    ground: 'A noté les offres, et répond aux questions sur le rapport.',
  })
  await proveConvening(player, 'Envoi recommandé électronique du 7 mai 2027')
  await declareForTheSession(player)
  await player.goTo('2027-05-18', '14:00')
  await enter(player, [CHAIR, ...FIRST])
  await player.as(COORDINATOR).act(PATH, 'open')
  await player.goTo('2027-05-18', '14:30')
  await player.as(COORDINATOR).act(PATH, 'reconvene', { ...appointment('2027-05-25'), urgency: null })
  await proveConvening(player, 'Envoi recommandé électronique du 18 mai 2027')
}

/** Second session: one withdraws from the question, four vote for the best ranked tender, and the chair signs the minutes. */
export async function chooseHolder(player: Player): Promise<void> {
  await player.goTo('2027-05-25', '14:00')
  await enter(player, [CHAIR, ...SECOND])
  await player.as(COORDINATOR).act(PATH, 'open')
  await player.goTo('2027-05-25', '14:10')
  await player.act(PATH, 'recuse', { person: player.id(RECUSED), item: 1 })
  await player.goTo('2027-05-25', '14:40')
  await player.act(PATH, 'observe', {
    person: player.id('public accountant'),
    text: 'Le maximum de l’accord-cadre est couvert par les crédits que les membres ont ouverts.',
  })
  await player.as(COORDINATOR).act(PATH, 'put', {
    ...{ item: 1, reasons: CHOICE },
    proposal: { kind: 'award', tender: player.id(APPLIED.fictif), candidate: OPERATORS.fictif.name },
  })
  for (const person of [CHAIR, ...SECOND].filter((each) => each !== RECUSED))
    await player.act(PATH, 'cast', { person: player.id(person), choice: person === memberOf(4) ? 'abstain' : 'for' })
  await player.act(PATH, 'count')
  await player.goTo('2027-05-25', '15:30')
  await player.as(COORDINATOR).act(PATH, 'close')
  await player.goTo('2027-05-26', '11:00')
  await player.as(COORDINATOR, 'representative').act(PATH, 'sign', { file: null })
}

type Advising = {
  readonly title: string
  readonly text: string
  readonly amendment: {
    readonly contract: string
    readonly base: number
    readonly earlier: number
    readonly added: number
  }
  readonly convenedOn: string
  readonly on: string
}

/** The committee is convened on an amendment of the contract, and gives its opinion; its chair signs the minutes. @returns the name of the session */
export async function adviseOn(player: Player, { title, text, amendment, convenedOn, on }: Advising): Promise<string> {
  const name = 'session on the amendment'
  const path = `committee-sessions/${name}`
  await player.goTo(convenedOn, '12:00')
  await player.as(COORDINATOR).open('committee-sessions', name, {
    ...{ committee: player.id(COMMITTEE), procedure: player.id('procedure'), urgency: null, amendment },
    agenda: [{ title, lot: null }],
    ...appointment(on, '13:00', '15:00'),
  })
  await proveConvening(player, `Envoi recommandé électronique du ${convenedOn}`, { path, persons: [CHAIR, ...SEATS] })
  const present = [CHAIR, memberOf(1), substituteOf(3), memberOf(4)]
  await player.goTo(on, '14:00')
  for (const person of present) await player.act(path, 'arrive', { person: player.id(person), remote: null })
  await player.act(path, 'open')
  await player.goTo(on, '14:30')
  await player.act(path, 'put', { item: 1, reasons: text, proposal: { kind: 'opinion', text } })
  for (const person of present) await player.act(path, 'cast', { person: player.id(person), choice: 'for' })
  await player.act(path, 'count')
  await player.goTo(on, '15:30')
  await player.act(path, 'close')
  await player.goTo(on, '17:00')
  await player.as(COORDINATOR, 'representative').act(path, 'sign', { file: null })
  return name
}

/** Why the first tender is chosen, as the committee says it and candidates read it. */
export const CHOICE =
  'L’offre est la mieux classée : première en valeur technique et en accompagnement, première à égalité en performance environnementale, pour un prix placé au deuxième rang.'

/** The report on which the committee stood, by its hash. */
export async function reportOf(player: Player): Promise<string> {
  const { state } = await player
    .as(COORDINATOR)
    .read<{ state: { report: string } }>(`evaluations/${player.id(ANALYSIS)}`)
  return state.report
}

/** The minutes that the chair signed, brought as a file. */
export async function minutesOf(player: Player): Promise<string> {
  const bytes = await player.as(COORDINATOR).document(`committee-sessions/${player.id(SESSION)}/minutes.pdf`)
  return player.file('proces-verbal-cao.pdf', bytes, 'application/pdf')
}

const appointment = (day: string, from = '12:00', until = '14:00') => ({
  ...{ at: `${day}T${from}:00.000Z`, until: `${day}T${until}:00.000Z` },
  ...{ place: 'Lille, hôtel de Région, salle des commissions', link: '' },
})

/** Who is convened: the chair, each elected member and each substitute. */
const SEATS = LISTS.flatMap((_, index) => [memberOf(index + 1), substituteOf(index + 1)])

async function proveConvening(
  player: Player,
  reference: string,
  { path, persons }: Convened = { path: PATH, persons: [CHAIR, ...SEATS, 'public accountant'] },
): Promise<void> {
  const file = await player.as(COORDINATOR).file('bordereau-convocations.txt', `${reference}\n`)
  await player.act(path, 'proveConvening', {
    ...{ persons: persons.map((person) => player.id(person)), on: player.today, means: 'electronic', reference, file },
  })
}
type Convened = { readonly path: string; readonly persons: readonly string[] }

async function enter(player: Player, persons: readonly string[]): Promise<void> {
  player.as(COORDINATOR)
  for (const person of [...persons, 'public accountant', 'officer of somme-numerique'])
    await player.act(PATH, 'arrive', { person: player.id(person), remote: null })
}

/** Now that the candidates are known, each says whether anything ties it to one of them: on paper, or by itself where it has an access. */
async function declareForTheSession(player: Player): Promise<void> {
  await player.goTo('2027-05-17', '10:00')
  const statement = {
    ...{ occasion: 'candidates', knownOn: '2027-05-17', tie: null, noticeRead: true },
    wording: wordingOn(player.today).from,
  }
  await player.as(COORDINATOR, 'representative').act(`interests/interest of the ${CHAIR}`, 'renew', {
    ...{ ...statement, paper: null },
  })
  await player
    .as('somme-numerique')
    .act('interests/interest of somme-numerique', 'renew', { ...statement, paper: null })
  player.as(COORDINATOR)
  const proof = await player.file('declarations-commission.txt', 'Déclarations des membres de la commission\n')
  for (const [person, name] of onPaper())
    await player.open('interests', `interest of the ${person}`, {
      ...{ procedure: player.id('procedure'), ...statement, paper: { receivedOn: '2027-05-17', proof } },
      of: { person: player.id(person), name, body: player.id(COORDINATOR) },
    })
}

const onPaper = (): readonly (readonly [string, string])[] => [
  ...LISTS.map((_, index) => [memberOf(index + 1), `Membre titulaire, ${named(index + 1)}`] as const),
  ...LISTS.map((_, index) => [substituteOf(index + 1), `Membre suppléant, ${named(index + 1)}`] as const),
  ['public accountant', 'Paierie régionale'],
]
