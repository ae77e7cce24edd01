import type { Player, Stage } from '../../apps/play/player.ts'
import {
  acceptSupport,
  applyPenalties,
  checkYear,
  endFirstYear,
  invoiceYear,
  LATE,
  payLate,
  payYear,
  presentAgain,
  proposePenalty,
  REJECTING,
  rejectOne,
} from './delivering.ts'
import { settleDispute, subcontract } from './disputing.ts'
import { lendShare, objectAndAnswer, openOrders, orderSupport, orderYear } from './ordering.ts'

/** The execution of the contract by its ten members, in the stages between which members come and go. */

export const ORDERS: Stage = {
  key: 'orders-sent',
  title: { fr: 'Dix membres ont commandé', en: 'Ten members have ordered' },
  says: {
    fr: 'Prix, plafonds et clauses sont posés ; chacun commande sa première année scolaire dans sa part, et le titulaire conteste une commande.',
    en: 'Prices, ceilings and clauses are set; each orders its first school year within its share, and the holder objects to one order.',
  },
  play: async (player) => {
    await openOrders(player)
    await orderYear(player, 2027, '2027-07-19')
    await objectAndAnswer(player)
  },
}

export const CHECKED: Stage = {
  key: 'service-checked',
  title: {
    fr: 'La rentrée : neuf livraisons vérifiées, une rejetée',
    en: 'The new school year: nine deliveries checked, one rejected',
  },
  says: {
    fr: 'Chaque membre vérifie ce qui lui est livré ; l’Aisne rejette sa livraison après avoir entendu le titulaire.',
    en: 'Each member checks what is delivered to it; one rejects its delivery once the holder was heard.',
  },
  play: async (player) => {
    await checkYear(player, 2027, { on: '2027-09-06', passed: '2027-09-07', but: [REJECTING] })
    await rejectOne(player)
  },
}

export const INVOICED: Stage = {
  key: 'service-accepted',
  title: {
    fr: 'Service admis par le silence, factures mandatées',
    en: 'Service accepted by silence, invoices approved',
  },
  says: {
    fr: 'Le silence a admis neuf livraisons à son jour exact ; leurs factures sont mandatées, et une pénalité de retard est proposée.',
    en: 'Silence accepted nine deliveries on its exact day; their invoices are approved, and a penalty for delay is proposed.',
  },
  play: async (player) => {
    await orderSupport(player)
    await invoiceYear(player, 2027, { receivedOn: '2027-12-16', but: [REJECTING] })
    await presentAgain(player)
    await proposePenalty(player)
  },
}

export const PENALISED: Stage = {
  key: 'penalties-applied',
  title: { fr: 'Pénalités, paiement en retard, part prêtée', en: 'Penalties, a late payment, a share that is lent' },
  says: {
    fr: 'Deux membres pénalisent deux retards et passent ensemble l’exonération ; un paiement en retard doit ses intérêts ; un membre prête à un autre de sa part.',
    en: 'Two members penalise two delays and pass the exemption together; a late payment owes its interest; one member lends another a part of its share.',
  },
  play: async (player) => {
    await lendShare(player)
    await payYear(player, 2027, { paidOn: '2028-01-10', but: [REJECTING, LATE] })
    await payLate(player)
    await acceptSupport(player)
    await applyPenalties(player)
  },
}

export const DISPUTED: Stage = {
  key: 'dispute-settled',
  title: { fr: 'Un différend réglé à l’amiable', en: 'A dispute settled out of court' },
  says: {
    fr: 'Le titulaire conteste une pénalité : mémoire en réclamation, médiateur, transaction ; le registre des différends n’a plus rien d’ouvert.',
    en: 'The holder disputes a penalty: memorandum, mediator, settlement; nothing is open any more in the register of disputes.',
  },
  play: settleDispute,
}

/** A school year like another: ordered in July, checked in September, accepted by silence in October, paid in November. */
async function year(player: Player, start: number): Promise<void> {
  await orderYear(player, start, `${start}-07-12`)
  await checkYear(player, start, { on: `${start}-09-04`, passed: `${start}-09-08` })
  await player.goTo(`${start}-11-06`, '09:30')
  await invoiceYear(player, start, { receivedOn: `${start}-11-02` })
  await player.goTo(`${start}-11-27`, '09:30')
  await payYear(player, start, { paidOn: `${start}-11-24` })
}

export const THREE_YEARS: Stage = {
  key: 'three-years',
  title: { fr: 'Trois années scolaires d’exécution', en: 'Three school years of execution' },
  says: {
    fr: 'Trois rentrées commandées, admises et payées par les dix membres, celui qui se retire compris : son retrait attend la fin du marché.',
    en: 'Three school years ordered, accepted and paid by the ten members, the one that withdraws among them: its withdrawal waits for the end of the contract.',
  },
  play: async (player) => {
    await endFirstYear(player)
    await subcontract(player)
    await year(player, 2028)
    await year(player, 2029)
  },
}
