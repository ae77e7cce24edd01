import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import { capitalised } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Channel, Withdrawal } from '../model/state.ts'

const { count, day } = factsIn('fr')

type Capacity = 'member' | 'coordinator' | 'clock'

const contracts = (value: Json | undefined): string =>
  count(value) > 1 ? `${count(value)} marchés retiennent` : 'un marché retient'

const CHANNELS: Readonly<Record<Channel, string>> = {
  letter: 'lettre recommandée',
  email: 'courriel',
  platform: 'cette plate-forme',
}
const channel = (value: Json | undefined): string =>
  Object.entries(CHANNELS).find(([code]) => code === value)?.[1] ?? String(value)

/** « trois mois », as the convention counts it. */
const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  D: ['jour', 'jours'],
  W: ['semaine', 'semaines'],
  M: ['mois', 'mois'],
  Y: ['an', 'ans'],
}
function length(value: Json | undefined): string {
  const [, figures = '', unit = ''] = /^P(\d+)([DWMY])$/.exec(String(value)) ?? []
  const [one, several] = UNITS[unit] ?? ['', '']
  return figures === '' ? String(value) : `${figures} ${Number(figures) > 1 ? several : one}`
}

export const labels: ModuleLabels<Act['type'], Withdrawal['status'], keyof typeof rules, Capacity> = {
  process: 'withdrawal',
  acts: {
    notify: 'Notifier le retrait',
    reviseEffect: "Réviser la date d'effet",
    retract: 'Revenir sur le retrait',
    takeEffect: "Constater l'effet du retrait",
  },
  statuses: {
    none: 'aucun retrait',
    notified: 'retrait notifié',
    withdrawn: 'membre sorti',
    retracted: 'retrait abandonné',
  },
  capacities: {
    member: 'le membre qui se retire',
    coordinator: 'le coordonnateur',
    clock: "l'écoulement du temps",
  },
  done: {
    notify: ({ payload }, names) =>
      `Le retrait ${names.of(payload.member)} a été notifié par ${channel(payload.channel)}, reçu le ${day(payload.receivedOn)}.`,
    reviseEffect: ({ events }) => {
      const on = events[0]?.effectiveOn
      return on === null
        ? "La date d'effet du retrait n'est plus connue : un marché court sans terme dit."
        : `La date d'effet du retrait est portée au ${day(on)}.`
    },
    retract: () => 'Le membre est revenu sur son retrait : il reste dans le groupement.',
    takeEffect: ({ events }, names) =>
      `Le retrait a pris effet : ${names.the(events[0]?.member)} n'est plus membre depuis le ${day(events[0]?.on)}.`,
  },
  rules: {
    withdrawalAllowed: (_, outcome) =>
      outcome === 'met'
        ? 'La convention permet aux membres de se retirer.'
        : 'La convention ne permet pas aux membres de se retirer : il faudrait un avenant.',
    memberOfTheGroup: ({ member }, outcome, names) =>
      outcome === 'met'
        ? `${capitalised(names.the(member))} est membre du groupement.`
        : `${capitalised(names.the(member))} n'est pas, ou n'est plus, membre du groupement.`,
    coordinatorReplaced: ({ member }, outcome, names) =>
      outcome === 'met'
        ? `${capitalised(names.the(member))} ne coordonne pas le groupement.`
        : `${capitalised(names.the(member))} coordonne le groupement : un avenant doit d'abord désigner son successeur.`,
    withdrawalAct: ({ enforceableOn }, outcome) =>
      outcome === 'met'
        ? `Le retrait est constaté par un acte de l'organe compétent, exécutoire depuis le ${day(enforceableOn)}.`
        : 'Il manque la délibération ou la décision qui constate le retrait : favorable, du membre lui-même, et exécutoire (transmise et publiée).',
    acknowledgedReceipt: ({ receivedOn, actDatedOn, channel: by }, outcome) => {
      if (outcome === 'met') return `Le coordonnateur en a accusé réception le ${day(receivedOn)} (${channel(by)}).`
      return actDatedOn === null
        ? `Il manque l'accusé de réception du coordonnateur : la date du ${day(receivedOn)} est à venir, ou la preuve n'est pas versée.`
        : `L'accusé de réception ne tient pas : la preuve manque, ou le ${day(receivedOn)} précède l'acte du ${day(actDatedOn)} ou reste à venir.`
    },
    noticeComputed: ({ notice, from, until }, outcome) =>
      outcome === 'not-applicable'
        ? 'La convention ne fixe aucun préavis.'
        : `Le préavis de ${length(notice)} court du ${day(from)} au ${day(until)}.`,
    effectComputed: ({ effectiveOn, contracts: held }, outcome) => {
      if (outcome === 'not-applicable')
        return "L'effet suit le préavis : la convention ne le diffère pas à la fin des marchés."
      if (effectiveOn === null)
        return `L'effet n'a pas encore de date : ${contracts(held)} le membre, et sa fin n'est pas connue.`
      return count(held) === 0
        ? `Aucun marché ne retient le membre : le retrait prendra effet le ${day(effectiveOn)}.`
        : `Le retrait prendra effet le ${day(effectiveOn)} : ${contracts(held)} le membre jusque-là.`
    },
    effectMoved: ({ announced, now }, outcome) => {
      if (outcome === 'not-applicable') return "Aucun retrait n'est en cours."
      if (outcome === 'met' && announced === null)
        return `Plus aucun marché sans terme connu ne retient le membre : l'effet est fixé au ${day(now)}.`
      return outcome === 'met'
        ? `La fin des marchés a changé : l'effet passe du ${day(announced)} au ${day(now)}.`
        : `La date annoncée reste juste : ${day(announced)}.`
    },
    effectReached: ({ effectiveOn, contracts: held }, outcome) => {
      if (outcome === 'not-applicable') return "Aucun retrait n'est en cours."
      if (outcome === 'met') return `Le préavis et les marchés sont achevés depuis le ${day(effectiveOn)}.`
      return effectiveOn === null
        ? `L'effet n'a pas encore de date : ${contracts(held)} le membre, et sa fin n'est pas connue.`
        : `Le retrait n'aura d'effet que le ${day(effectiveOn)} : préavis et marchés compris.`
    },
    retractionAct: (_, outcome) => {
      if (outcome === 'not-applicable') return "Aucun retrait n'est en cours."
      return outcome === 'met'
        ? 'Un acte contraire de la même assemblée, exécutoire, revient sur le retrait.'
        : "Il manque l'acte contraire de la même assemblée : ce qu'une délibération a fait, une autre le défait, une fois exécutoire."
    },
  },
}
