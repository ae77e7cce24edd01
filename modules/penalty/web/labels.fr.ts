import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as ofClauses from '../model/clauses-rules.ts'
import type { ClausesAct, PenaltyClauses } from '../model/clauses-state.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Penalty } from '../model/state.ts'

const { day, euros, number } = factsIn('fr')

const percent = (points: unknown): string =>
  typeof points === 'number' ? `${String(points / 100).replace('.', ',')}\u00a0%` : '—'
const days = (value: Parameters<typeof number>[0]): string => `${number(value)}\u00a0${value === 1 ? 'jour' : 'jours'}`

type Rules = Exclude<keyof typeof rules, 'appliedOf' | 'clausesFor' | 'countedOf' | 'hearingTerm' | 'sentOrder'>

export const penalty: ModuleLabels<Act['type'], Penalty['status'], Rules, 'buyer' | 'holder'> = {
  process: 'penalty',
  acts: {
    propose: 'Proposer une pénalité',
    observe: 'Inscrire les observations du titulaire',
    apply: 'Appliquer la pénalité',
    waive: 'Renoncer à la pénalité',
  },
  statuses: {
    none: 'non proposée',
    proposed: 'proposée au titulaire',
    applied: 'appliquée',
    waived: 'abandonnée',
  },
  capacities: { buyer: 'le membre qui a commandé', holder: 'le titulaire' },
  done: {
    propose: ({ payload }) => `Une pénalité est proposée au titulaire, pour un retard depuis le ${day(payload.term)}.`,
    observe: ({ payload }) => `Le titulaire a présenté ses observations le ${day(payload.observedOn)}.`,
    apply: () => 'La pénalité est appliquée.',
    waive: ({ payload }) => `Le membre renonce à la pénalité : ${payload.waiver}`,
  },
  tasks: {
    apply: ({ facts }) =>
      `Commande ${facts.number} : le titulaire est entendu, ou son délai est passé ; la pénalité est à appliquer, ou à abandonner.`,
  },
  rules: {
    orderSent: (_facts, outcome) =>
      outcome === 'met'
        ? 'La commande est partie.'
        : 'Le titulaire n’est en retard que d’une commande qui lui a été adressée, et n’est pas annulée.',
    delayCounted: ({ term, doneOn, today, days: late, divisor, value, amount }, outcome) => {
      if (outcome === 'computed')
        return `${days(late)} de retard après le ${day(term)}, sur ${euros(value)} : ${euros(amount)} (un ${number(divisor)}ᵉ par jour).`
      return String(doneOn) > String(today)
        ? `L’exécution est datée du ${day(doneOn)}, qui n’est pas encore venu.`
        : `Exécuté le ${day(doneOn)} pour le ${day(term)} : il n’y a pas de retard.`
    },
    valueWithinOrder: ({ value, amount }, outcome) =>
      outcome === 'met'
        ? `En retard : ${euros(value)} hors taxe sur ${euros(amount)}.`
        : `Ce qui est en retard (${euros(value)}) est plus que rien, et au plus la commande : ${euros(amount)} hors taxe.`,
    invitedInWriting: ({ invitedOn, term, today }, outcome) => {
      if (outcome === 'met') return `Le titulaire est invité à s’expliquer le ${day(invitedOn)}.`
      return String(invitedOn) > String(today)
        ? `L’invitation est datée du ${day(invitedOn)}, qui n’est pas encore venu.`
        : `L’invitation à s’expliquer, du ${day(invitedOn)}, vient après le terme, le ${day(term)}.`
    },
    heardInOrder: ({ invitedOn, observedOn, today }, outcome) => {
      if (outcome === 'met') return `Reçues le ${day(observedOn)}.`
      return String(observedOn) > String(today)
        ? `Les observations sont datées du ${day(observedOn)}, qui n’est pas encore venu.`
        : `Les observations du ${day(observedOn)} précèdent l’invitation, du ${day(invitedOn)}.`
    },
    penaltyHeard: ({ invitedOn, last, heardOn }, outcome) => {
      if (outcome === 'met')
        return heardOn === ''
          ? `Invité le ${day(invitedOn)}, le titulaire avait jusqu’au ${day(last)}.`
          : `Le titulaire a été entendu le ${day(heardOn)}.`
      return outcome === 'unmet'
        ? `Invité le ${day(invitedOn)}, le titulaire a jusqu’au ${day(last)} pour s’expliquer : la pénalité s’applique ensuite.`
        : `Invité le ${day(invitedOn)}, le titulaire a jusqu’au ${day(last)} par le CCAG-TIC, à confirmer : le marché permet-il d’appliquer avant ?`
    },
    capHeld: ({ counted, amount, base, before, cap, cappedBy }, outcome) => {
      const what = cappedBy === 'order' ? 'de la commande' : 'des commandes du marché'
      const most = `${percent(cap)} ${what} (${euros(base)} hors taxe)`
      if (outcome === 'unmet') return `Le plafond est atteint : ${euros(before)} sont déjà appliqués, pour ${most}.`
      return amount === counted
        ? `${euros(amount)}, sous le plafond de ${most}.`
        : `${euros(amount)} au lieu de ${euros(counted)} : avec ${euros(before)} déjà appliqués, le plafond est de ${most}.`
    },
    waiverSettled: ({ back, released, exempt }, outcome) => {
      if (outcome === 'not-applicable') return 'Cette pénalité n’a pas été appliquée.'
      if (outcome === 'met') return 'Rien n’en a été retenu, et les pénalités des autres restent ce qu’elles sont.'
      const kept =
        Number(back) === 0
          ? ''
          : `${euros(back)} déjà retenus sur la commande sont à rendre au titulaire : sur sa prochaine facture, ou par un paiement à part. `
      const others =
        Number(released) === 0
          ? ''
          : `Les pénalités des autres membres et commandes, ${euros(released)}, passent sous l’exonération de ${euros(exempt)} : elles ne seraient plus réclamées. `
      return `${kept}${others}Comment le réglez-vous, et qui en avez-vous averti ?`
    },
    exemptionCounted: ({ total, exempt, claimed }) =>
      claimed === 0
        ? `Les pénalités de tous les membres font ${euros(total)} : jusqu’à ${euros(exempt)}, rien n’est réclamé.`
        : `Les pénalités de tous les membres font ${euros(total)}, au-dessus de ${euros(exempt)} : toutes sont dues.`,
  },
}

export const penaltyClauses: ModuleLabels<
  ClausesAct['type'],
  PenaltyClauses['status'],
  keyof typeof ofClauses,
  'coordinator' | 'executor'
> = {
  process: 'penaltyClauses',
  acts: { set: 'Fixer les clauses de pénalité', change: 'Changer les clauses de pénalité' },
  statuses: { none: 'non fixées', 'in-force': 'en vigueur' },
  capacities: { coordinator: 'le coordonnateur', executor: 'qui suit l’exécution pour le groupement' },
  done: {
    set: () => 'Les clauses de pénalité du marché sont fixées.',
    change: ({ payload }) => `Les clauses de pénalité sont changées : ${payload.reason}`,
  },
  rules: {
    clausesOfContract: ({ notifiedOn }, outcome) => {
      if (outcome !== 'met') return 'Ce marché n’est pas notifié à son titulaire.'
      return typeof notifiedOn === 'string'
        ? `Le marché est notifié depuis le ${day(notifiedOn)}.`
        : 'Le marché est notifié.'
    },
    clausesOfConditions: ({ divisor, cap, exempt, hearing }, outcome) => {
      const said = `un ${number(divisor)}ᵉ par jour, plafond de ${percent(cap)}, rien jusqu’à ${euros(exempt)}, ${days(hearing)} pour s’expliquer`
      return outcome === 'met'
        ? `Celles du CCAG-TIC : ${said}.`
        : `Ce ne sont pas celles du CCAG-TIC (${said}) : le marché y déroge-t-il, et le dit-il dans sa liste des dérogations ?`
    },
  },
}
