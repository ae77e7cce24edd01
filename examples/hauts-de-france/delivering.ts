import { fractionOf } from '#kernel/money.ts'
import type { Player } from '../../apps/play/player.ts'
import { AWARD } from './award.ts'
import { KEYS } from './cast.ts'
import { LEARNERS } from './needs.ts'
import { PRICES } from './operators.ts'
import { commitmentOf, orderOf, SUPPORT } from './ordering.ts'

/** What is delivered of the orders, what is late, and what is paid. */

/** The member whose first delivery is rejected, the one that pays late. */
export const [REJECTING, LATE] = ['aisne', 'oise']

const deliveryOf = (key: string, year: number): string => `delivery to ${key} for ${year}`
const invoiceOf = (key: string, year: number): string => `invoice to ${key} for ${year}`

const noted = (note: string) => ({ file: null, note })

/** The holder says that the accesses of a member are ready: all of what it ordered. */
async function ready(player: Player, key: string, { name, order, quantity, on }: Readying): Promise<void> {
  const proof = await player
    .as(key)
    .file(`avis-${name}.txt`, `Le titulaire déclare prêt ce que demande la commande : ${order}\n`)
  await player.open('acceptances', name, {
    ...{ order: player.id(order), parts: [{ place: 0, quantity }], by: 'ready-notice', readyOn: on, proof },
  })
}
type Readying = { readonly name: string; readonly order: string; readonly quantity: number; readonly on: string }

/** Ready at the beginning of the school year, and checked within the month by the agent of each member: the watch of the service begins. */
export async function checkYear(player: Player, year: number, { on, passed, but = [] }: Checking): Promise<void> {
  await player.goTo(on, '10:00')
  for (const key of KEYS)
    await ready(player, key, {
      ...{ name: deliveryOf(key, year), order: orderOf(key, year), quantity: LEARNERS[key] ?? 0, on },
    })
  await player.goTo(passed, '10:00')
  for (const key of KEYS.filter((each) => !but.includes(each)))
    await player.as(key, 'representative').act(`acceptances/${deliveryOf(key, year)}`, 'passAptitude', {
      ...{ notifiedOn: passed, grounds: noted('Procès-verbal d’aptitude : comptes ouverts, annuaire à jour.') },
    })
}
type Checking = { readonly on: string; readonly passed: string; readonly but?: readonly string[] }

/** One delivery is rejected, once its holder was heard: the directory of the schools is not the one that was asked for. */
export async function rejectOne(player: Player): Promise<void> {
  const path = `acceptances/${deliveryOf(REJECTING, 2027)}`
  const defects = 'L’annuaire livré est celui de l’année précédente : les élèves entrés en sixième n’ont pas de compte.'
  await player.goTo('2027-09-08', '10:00')
  const asked = player.as(REJECTING, 'representative')
  await asked.act(path, 'invite', { about: 'rejection', defects, invitedOn: '2027-09-08' })
  await player.goTo('2027-09-15', '10:00')
  await player.as(REJECTING, 'representative').act(path, 'recordObservations', {
    ...{ said: 'Le fichier des entrants est arrivé le 3 septembre ; il sera repris.', file: null, on: '2027-09-14' },
  })
  await player.goTo('2027-09-17', '10:00')
  await player.as(REJECTING, 'representative').act(path, 'reject', {
    ...{ notifiedOn: '2027-09-17', grounds: noted('Rapport de vérification du 7 septembre 2027.') },
    ...{ reasons: defects, term: '2027-12-10' },
  })
}

/** It is presented again a week after its term, passes, and its silence accepts it. */
export async function presentAgain(player: Player): Promise<void> {
  const path = `acceptances/${deliveryOf(REJECTING, 2027)}`
  await player.goTo('2027-12-17', '10:00')
  player.as(REJECTING)
  const proof = await player.file('avis-de-nouvelle-presentation.txt', 'Le titulaire présente à nouveau sa livraison\n')
  await player.act(
    path,
    'presentAgain',
    { by: 'ready-notice', readyOn: '2027-12-17', proof },
    'Présentée une semaine après le terme : le retard est compté à part.',
  )
  await player.goTo('2027-12-20', '10:00')
  await player.as(REJECTING, 'representative').act(path, 'passAptitude', {
    ...{ notifiedOn: '2027-12-20', grounds: noted('L’annuaire est celui de la rentrée 2027.') },
  })
}

/** The days of support are done two weeks after their term, and accepted. */
export async function acceptSupport(player: Player): Promise<void> {
  await player.goTo('2028-03-06', '10:00')
  await ready(player, 'nord', { name: 'delivery of support', order: SUPPORT, quantity: 100, on: '2028-02-14' })
  await player.as('nord', 'representative').act('acceptances/delivery of support', 'passAptitude', {
    ...{ notifiedOn: '2028-02-28', grounds: noted('Feuilles d’émargement des cent journées.') },
  })
}

type Priced = { readonly line: string; readonly quantity: number; readonly price: number }

/** Files the invoice of the whole of an order, as it came by the electronic portal of public bodies (simulated). */
async function file(player: Player, key: string, { name, order, from, receivedOn, of }: Filing): Promise<void> {
  const amount = of.quantity * of.price
  await player.as(key).open('invoices', name, {
    ...{ contract: player.id(AWARD), order: player.id(order), body: player.id(key), kind: 'services' },
    ...{ number: `F-${player.id(name).slice(0, 8)}`, issuedOn: receivedOn, receivedOn, channel: 'chorus' },
    ...{ currency: 'EUR', commitment: commitmentOf(order, from) },
    ...{ lines: [{ line: of.line, quantity: of.quantity, amount }], amount, vat: fractionOf(amount, 20, 100) },
  })
}
type Filing = {
  readonly name: string
  readonly order: string
  readonly from: string
  readonly receivedOn: string
  readonly of: Priced
}

/** Each member receives the invoice of its year and has it paid by its accountant; of one that is left out nothing is done. */
export async function invoiceYear(player: Player, year: number, { receivedOn, but = [] }: Invoicing): Promise<void> {
  for (const key of KEYS.filter((each) => !but.includes(each))) {
    const of = { line: 'A1', quantity: LEARNERS[key] ?? 0, price: PRICES.fictif.A1 }
    const name = invoiceOf(key, year)
    await file(player, key, { name, order: orderOf(key, year), from: `${year}-09-01`, receivedOn, of })
    await player.as(key).act(`invoices/${name}`, 'approve')
  }
}
type Invoicing = { readonly receivedOn: string; readonly but?: readonly string[] }

/** What the accountant of a member paid is entered: all of what was left to pay. `rate` is told of a payment that is late. */
async function pay(player: Player, key: string, { name, paidOn, rate = null }: Paying): Promise<void> {
  const { state } = await player.as(key).read<{ state: { net: number } }>(`invoices/${player.id(name)}`)
  await player.act(`invoices/${name}`, 'recordPayment', {
    ...{ paidOn, reference: `mandat ${player.id(name).slice(0, 4)}`, amount: state.net, rate },
  })
}
type Paying = { readonly name: string; readonly paidOn: string; readonly rate?: number | null }

export async function payYear(player: Player, year: number, { paidOn, but = [] }: PayingYear): Promise<void> {
  for (const key of KEYS.filter((each) => !but.includes(each)))
    await pay(player, key, { name: invoiceOf(key, year), paidOn })
}
type PayingYear = { readonly paidOn: string; readonly but?: readonly string[] }

/**
 * One department pays eighteen days late: it owes the interest and the lump sum, of right, and pays them. The rate of that half-year is not in the
 * law data: it is the one of the half-year before, and the demo says nothing of what it really is.
 */
export async function payLate(player: Player): Promise<void> {
  const name = invoiceOf(LATE, 2027)
  await pay(player, LATE, { name, paidOn: '2028-02-02', rate: 1_040 })
  const { state } = await player.read<{ state: { late: { interest: number; lumpSum: number } } }>(
    `invoices/${player.id(name)}`,
  )
  await player.act(`invoices/${name}`, 'recordInterest', {
    ...{ paidOn: '2028-03-03', amount: state.late.interest + state.late.lumpSum },
  })
}

/** The delivery that came a week late: its penalty alone stays under the exemption. */
export async function proposePenalty(player: Player): Promise<void> {
  await player.goTo('2027-12-20', '11:00')
  await player.as(REJECTING).open('penalties', 'penalty of aisne', {
    ...{ contract: player.id(AWARD), order: player.id(orderOf(REJECTING, 2027)), term: '2027-12-10' },
    ...{ doneOn: '2027-12-17', reason: 'Livraison présentée de nouveau une semaine après le terme du rejet.' },
    ...{ invitedOn: '2027-12-20', value: (LEARNERS[REJECTING] ?? 0) * PRICES.fictif.A1 },
  })
}

/** It is applied once the holder was heard; the penalty of the late support takes all of them over the exemption. */
export async function applyPenalties(player: Player): Promise<void> {
  await player.goTo('2028-03-06', '11:00')
  await player.as(REJECTING).act('penalties/penalty of aisne', 'observe', {
    ...{ observations: 'Le titulaire ne conteste pas le retard.', observedOn: '2028-01-03' },
  })
  await player.act('penalties/penalty of aisne', 'apply')
  await player.as('nord').open('penalties', 'penalty of nord', {
    ...{ contract: player.id(AWARD), order: player.id(SUPPORT), term: '2028-01-31', doneOn: '2028-02-14' },
    ...{ reason: 'Cent journées d’accompagnement achevées deux semaines après leur terme.' },
    ...{ invitedOn: '2028-03-06', value: 100 * PRICES.fictif.B1 },
  })
  await player.goTo('2028-03-24', '10:00')
  await player.as('nord').act('penalties/penalty of nord', 'apply')
  const of = { line: 'B1', quantity: 100, price: PRICES.fictif.B1 }
  const name = 'invoice of support'
  await file(player, 'nord', { name, order: SUPPORT, from: '2027-12-20', receivedOn: '2028-03-23', of })
  await player.act(`invoices/${name}`, 'approve')
}

/** The support is paid without the penalty; the delivery that was presented again is invoiced and paid. */
export async function endFirstYear(player: Player): Promise<void> {
  await player.goTo('2028-06-12', '09:30')
  await pay(player, 'nord', { name: 'invoice of support', paidOn: '2028-04-10' })
  const of = { line: 'A1', quantity: LEARNERS[REJECTING] ?? 0, price: PRICES.fictif.A1 }
  const name = invoiceOf(REJECTING, 2027)
  await file(player, REJECTING, {
    ...{ name, order: orderOf(REJECTING, 2027), from: '2027-09-01', receivedOn: '2028-06-05', of },
  })
  await player.act(`invoices/${name}`, 'approve')
  await pay(player, REJECTING, { name, paidOn: '2028-06-12' })
}
