import type { Player } from '../../apps/play/player.ts'
import { AWARD } from './award.ts'
import { COORDINATOR } from './bodies.ts'
import { KEYS } from './cast.ts'
import { LEARNERS } from './needs.ts'
import { PRICES } from './operators.ts'

/** What may be ordered on the contract, how much of it, and the orders of each school year. */

/** What each counted on as the most of its need, by learner, in cents excluding VAT. */
const MOST_OF_A_LEARNER = 22_00
const VAT = 2_000

const AS_SIGNED = 'Relu sur les pièces du marché signées le 30 juin 2027.'

/** The coordinator reads off the contract what its prices, its ceilings and its clauses are. */
export async function openOrders(player: Player): Promise<void> {
  await player.goTo('2027-07-12', '10:00')
  const contract = player.id(AWARD)
  player.as(COORDINATOR)
  const document = await player.file('bordereau-des-prix.txt', 'Bordereau des prix annexé au marché 2027-ENT-01\n')
  const line = (key: string, label: string, unit: string, cents: number) => ({
    ...{ key, label, unit, price: cents * 100, vat: VAT, kind: 'order' },
  })
  const lines = [
    line('A1', 'Accès d’un apprenant à l’espace numérique', 'apprenant et année scolaire', PRICES.fictif.A1),
    line('B1', 'Accompagnement des établissements', 'journée', PRICES.fictif.B1),
    line('C1', 'Développement propre à un membre', 'journée', PRICES.fictif.C1),
  ]
  await player.open('price-schedules', 'prices', { contract, document, lines, revision: null }, AS_SIGNED)
  const shares = KEYS.map((key) => ({
    ...{ body: player.id(key), amount: (LEARNERS[key] ?? 0) * MOST_OF_A_LEARNER, quantities: [] },
  }))
  const amount = shares.reduce((sum, share) => sum + share.amount, 0)
  await player.open('ceilings', CEILING, {
    ...{ contract, maximum: { amount, quantities: [] }, minimum: 0, shares },
  })
  await player.open(
    'acceptance-terms',
    'terms of acceptance',
    {
      contract,
      terms: {},
      withoutRegularService: ['B1', 'C1'],
      source: 'Article 9 du cahier des clauses administratives',
    },
    AS_SIGNED,
  )
  const payment = { days: 30, startsAt: 'service', small: false, large: [], advance: 500, guarantee: 0, retention: 0 }
  await player.open('payment-terms', 'terms of payment', { contract, ...payment }, AS_SIGNED)
  const penalties = { divisor: 1_000, cap: 1_000, cappedBy: 'contract', exempt: 1_000_00, hearing: 15 }
  await player.open('penalty-clauses', 'clauses of penalties', { contract, ...penalties }, AS_SIGNED)
}

export const CEILING = 'ceiling'

export const orderOf = (key: string, year: number): string => `order of ${key} for ${year}`

type Asked = {
  readonly key: string
  readonly name: string
  readonly line: string
  readonly quantity: number
  readonly from: string
  readonly until: string
}

/** An order goes from its preparation to its receipt by the holder on two days: the one on which the clock stands, and the next. */
async function place(player: Player, { key, name, line, quantity, from, until }: Asked): Promise<void> {
  const order = `orders/${name}`
  await player.as(key).open('orders', name, {
    ...{ contract: player.id(AWARD), body: player.id(key), service: null, note: '', from, until },
    lines: [{ line, quantity, uai: null }],
  })
  const commitment = commitmentOf(name, from)
  await player.act(order, 'commit', { commitment, committedOn: player.today })
  await player.as(key, 'representative').act(order, 'sign')
  await player.as(key).act(order, 'send', { sentAt: null, medium: 'electronic' })
  const proof = await player.file(`accuse-${commitment}.txt`, `Commande reçue par le titulaire : ${commitment}\n`)
  await player.act(order, 'recordReceipt', { receivedOn: player.today, proof })
}

/** The number of a commitment as an accounting office gives it: of its year and its member, never the name that the play gives an order. */
export const commitmentOf = (name: string, from: string): string =>
  `EJ-${from.slice(0, 4)}-${name === SUPPORT ? 'nord-0002' : `${name.replace(/^order of | for \d{4}$/g, '')}-0001`}`

/** Each member orders the access of its learners for one school year. */
export async function orderYear(player: Player, year: number, on: string): Promise<void> {
  await player.goTo(on, '09:30')
  const [from, until] = [`${year}-09-01`, `${year + 1}-08-31`]
  for (const key of KEYS)
    await place(player, { key, name: orderOf(key, year), line: 'A1', quantity: LEARNERS[key] ?? 0, from, until })
}

/** The holder objects to one order, in its fifteen days; the member answers, and maintains it. */
export async function objectAndAnswer(player: Player): Promise<void> {
  const order = `orders/${orderOf('pas-de-calais', 2027)}`
  await player.goTo('2027-07-28', '10:00')
  await player.as('pas-de-calais').act(order, 'object', {
    objection: 'Le titulaire demande que les comptes des collèges en travaux ne soient ouverts qu’à leur réouverture.',
  })
  await player.goTo('2027-08-02', '10:00')
  await player.act(order, 'answerObjection', {
    answer: 'Les élèves de ces collèges sont accueillis ailleurs et ont besoin de leur compte dès la rentrée.',
    maintained: true,
  })
}

export const SUPPORT = 'order of support for nord'

/** A department orders days of support; another member lends a part of its share to a third. */
export async function orderSupport(player: Player): Promise<void> {
  await player.goTo('2027-12-16', '09:30')
  await place(player, {
    ...{ key: 'nord', name: SUPPORT, line: 'B1', quantity: 100, from: '2027-12-20', until: '2028-01-31' },
  })
}

/** A syndicate lends a part of its share to another: both sign. */
export async function lendShare(player: Player): Promise<void> {
  await player.goTo('2028-03-06', '09:30')
  const path = `ceilings/${CEILING}`
  await player.as('oise-thd', 'representative').act(path, 'lend', {
    ...{ from: player.id('oise-thd'), to: player.id('somme'), amount: 60_000_00, quantities: [] },
  })
  await player.as('somme', 'representative').act(path, 'acceptLoan', { loan: 1 })
}
