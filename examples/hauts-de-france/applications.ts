import type { Opening } from '#modules/opening/index.ts'
import type { Player } from '../../apps/play/player.ts'
import { COORDINATOR } from './bodies.ts'
import { OPERATORS, powerOf } from './operators.ts'

type Company = (typeof OPERATORS)[keyof typeof OPERATORS]
type Deposits = readonly { readonly id: string; readonly account: string }[]

/** The name of the examination of the applications. */
export const EXAMINATION = 'examination of the applications'
const PATH = `examinations/${EXAMINATION}`

const rules = 'reglement-de-la-consultation.txt'

/** Each piece, and how it is told in the file. */
const PIECES = [
  { key: 'declaration', title: 'Déclaration sur l’honneur de n’entrer dans aucun cas d’exclusion', declarable: true },
  { key: 'turnover', title: 'Chiffre d’affaires des trois derniers exercices', declarable: true },
  { key: 'references', title: 'Trois références des trois dernières années', declarable: true },
  { key: 'power', title: 'Pouvoir de la personne qui engage le candidat', declarable: false },
] as const

/** The deposit of each company that is opened. */
export const APPLIED = {
  fictif: 'second deposit of fictif',
  imaginaire: 'second deposit of imaginaire',
  erdacht: 'deposit of erdacht',
  supposee: 'deposit of supposee',
} as const
type Name = keyof typeof APPLIED

/** Two of the four do not say who binds them. */
const LACKING: readonly Name[] = ['imaginaire', 'supposee']

/**
 * The afternoon of the session the applications are read, on the pieces that the file demands; two of them lack one. Both are asked for it
 * the next day, with one deadline, and both answer in time; then all four are admitted, and their tenders are due.
 */
export async function examineApplications(player: Player): Promise<void> {
  await player.goTo('2027-03-31', '15:20')
  await player.as(COORDINATOR).open('examinations', EXAMINATION, {
    consultation: player.id('consultation'),
    pieces: await demanded(player),
  })
  // A case that is opened gets its identifier from the server.
  const accounts = await accountsOf(player)
  for (const name of NAMES) await review(player, accounts, name, LACKING.includes(name) ? 'missing' : 'present')

  await player.goTo('2027-04-01', '10:00')
  await player.as(COORDINATOR).act(PATH, 'requestCompletion', {
    accounts: LACKING.map((name) => accounts[name]),
    deadline: { date: '2027-04-09', time: '12:00' },
    message: 'Le règlement de la consultation le demande en son article 9.',
  })

  const brought: Partial<Record<Name, string>> = {}
  for (const [name, day] of [
    ['imaginaire', '2027-04-02'],
    ['supposee', '2027-04-07'],
  ] as const) {
    await player.goTo(day, '11:15')
    brought[name] = await complete(player, OPERATORS[name])
  }
  await player.goTo('2027-04-09', '14:00')
  for (const name of LACKING) await review(player, accounts, name, 'present', brought[name])
  for (const name of NAMES)
    await player.as(COORDINATOR).act(PATH, 'decide', {
      ...{ account: accounts[name], verdict: 'admitted', ground: null, reasons: '' },
    })
  await player.as(COORDINATOR).act(PATH, 'end', {
    observations:
      'Le dépôt arrivé une seconde après l’heure limite n’est pas ouvert : sa candidature n’est pas examinée.',
  })
}

const NAMES = ['fictif', 'imaginaire', 'erdacht', 'supposee'] as const satisfies readonly Name[]

/** The rules of the consultation in its last version, by their hash. */
export async function rulesOf(player: Player): Promise<string> {
  const { state } = await player.read<{
    state: { versions: readonly { documents: readonly { name: string; sha256: string }[] }[] }
  }>(`consultations/${player.id('consultation')}`)
  const document = state.versions.at(-1)?.documents.find(({ name }) => name === rules)?.sha256
  if (document === undefined) throw new Error('the file has no rules of consultation')
  return document
}

/** The list, each piece with the place where the published file demands it. */
async function demanded(player: Player): Promise<readonly object[]> {
  const document = await rulesOf(player)
  return PIECES.map((piece) => ({
    ...piece,
    demandedIn:
      piece.key === 'turnover' || piece.key === 'references' ? { section: 'selection' } : { document, page: 1 },
  }))
}

async function accountsOf(player: Player): Promise<Record<Name, string>> {
  const { state } = await player
    .as(COORDINATOR)
    .read<{ state: Extract<Opening, { status: 'opened' }> }>(`openings/${player.id('consultation')}`)
  const deposits: Deposits = state.deposits
  const of = (name: Name): string => {
    const found = deposits.find(({ id }) => id === player.id(APPLIED[name]))
    if (found === undefined) throw new Error(`${name} has no deposit`)
    return found.account
  }
  return { fictif: of('fictif'), imaginaire: of('imaginaire'), erdacht: of('erdacht'), supposee: of('supposee') }
}

/** What is found of each piece in the one paper of an application; the power last, in the answer where it came there. */
async function review(
  player: Player,
  accounts: Record<Name, string>,
  name: Name,
  power: 'present' | 'missing',
  brought?: string,
): Promise<void> {
  const paper = { from: 'envelope', deposit: player.id(APPLIED[name]), envelope: 0, file: 0, page: 1 }
  const answer = brought === undefined ? paper : { from: 'answer', request: 1, sha256: brought, page: 1 }
  await player.as(COORDINATOR).act(PATH, 'review', {
    account: accounts[name],
    readings: PIECES.map(({ key }) => ({
      piece: key,
      found: key === 'power' ? power : 'present',
      cited: key !== 'power' ? paper : power === 'missing' ? null : answer,
      note: '',
    })),
  })
}

/** @returns the hash of the paper that the company gave */
async function complete(player: Player, company: Company): Promise<string> {
  const operator = await player.operator('consultation', company)
  return operator.answer(1, 'Voici le pouvoir demandé.', await powerOf(company, player.today))
}
