import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Ground, Termination } from '../model/state.ts'

const { day, euros } = factsIn('fr')

const GROUNDS: Readonly<Record<Ground, string>> = {
  'force-majeure': 'la force majeure',
  fault: 'la faute du titulaire',
  'public-interest': 'l’intérêt général',
  exclusion: 'un cas d’exclusion survenu',
  'modification-impossible': 'une modification impossible',
}
const groundIn = (ground: unknown): string => GROUNDS[String(ground) as Ground] ?? String(ground)

export const termination: ModuleLabels<
  Act['type'],
  Termination['status'],
  keyof typeof rules,
  'buyer' | 'coordinator'
> = {
  process: 'termination',
  acts: {
    request: 'Demander la résiliation d’un marché',
    giveNotice: 'Inscrire une mise en demeure',
    recordHearing: 'Inscrire l’audition du titulaire',
    decline: 'Écarter la demande',
    decide: 'Résilier le marché',
    settle: 'Inscrire le décompte de résiliation',
  },
  final: { decide: 'Le marché prend fin ce jour-là pour tous ses membres.' },
  statuses: {
    none: 'non demandée',
    requested: 'demandée',
    declined: 'écartée',
    decided: 'prononcée',
    settled: 'apurée',
  },
  capacities: { buyer: 'un acheteur du marché', coordinator: 'le coordonnateur' },
  done: {
    request: ({ payload }) => `La résiliation est demandée pour ${groundIn(payload.ground)} : ${payload.reason}`,
    giveNotice: ({ payload }) => `Le titulaire est mis en demeure jusqu’au ${day(payload.until)}.`,
    recordHearing: ({ payload }) => `Le titulaire a été entendu le ${day(payload.on)}.`,
    decline: ({ payload }) => `Le coordonnateur écarte la demande : ${payload.why}`,
    decide: ({ payload }) =>
      `Le marché est résilié pour ${groundIn(payload.ground)} ; son dernier jour est le ${day(payload.effectiveOn)}.`,
    settle: ({ payload }) => `Le décompte de résiliation est établi : ${euros(payload.amount)}.`,
  },
  tasks: {
    decide: ({ facts }) => `Une résiliation est demandée (${facts.asked}) : à décider, ou à écarter.`,
    settle: ({ due }) => `Le décompte de résiliation est à établir pour le ${day(due)}.`,
  },
  rules: {
    terminatedContract: ({ notifiedOn, endsOn }, outcome) => {
      if (outcome === 'met') return `Le marché est notifié depuis le ${day(notifiedOn)}.`
      return notifiedOn === '' || endsOn === ''
        ? 'Ce marché n’est pas notifié : il n’y a rien à résilier.'
        : `Ce marché a pris fin le ${day(endsOn)}.`
    },
    groundOfCode: ({ ground }) => `Le motif est prévu par le code : ${groundIn(ground)}.`,
    noticeLeavesDelay: ({ sentOn, until, today }, outcome) => {
      if (outcome === 'met') return `Envoyée le ${day(sentOn)}, elle laisse jusqu’au ${day(until)}.`
      return String(sentOn) > String(today)
        ? `La mise en demeure est datée du ${day(sentOn)}, qui n’est pas encore venu.`
        : `La mise en demeure du ${day(sentOn)} ne laisse aucun délai : elle va jusqu’au ${day(until)}.`
    },
    heardAfterNotice: ({ sentOn, on }, outcome) => {
      if (outcome === 'met') return `Entendu le ${day(on)}, après la mise en demeure du ${day(sentOn)}.`
      return sentOn === ''
        ? 'Aucune mise en demeure ne dit au titulaire ce qui lui est reproché.'
        : `L’audition vient entre la mise en demeure, du ${day(sentOn)}, et aujourd’hui.`
    },
    noticePassed: ({ until }, outcome) => {
      if (outcome === 'not-applicable') return 'Le motif n’est pas une faute.'
      if (outcome === 'met') return `Le délai de la mise en demeure est passé depuis le ${day(until)}.`
      return until === ''
        ? 'Une faute vient après une mise en demeure : envoyez-la, et laissez son délai passer.'
        : `Le titulaire a jusqu’au terme du ${day(until)} pour se conformer à la mise en demeure.`
    },
    heardBeforeFault: ({ on }, outcome) => {
      if (outcome === 'not-applicable') return 'Le motif n’est pas une faute.'
      return outcome === 'met'
        ? `Le titulaire a été entendu le ${day(on)}.`
        : 'Le titulaire n’a pas été entendu : inscrivez son audition, avec sa preuve.'
    },
    effectDated: ({ effectiveOn, endsOn, today }, outcome) => {
      if (outcome === 'met') return `Le dernier jour du marché est le ${day(effectiveOn)}.`
      return String(effectiveOn) < String(today)
        ? `Une résiliation ne remonte pas : son effet du ${day(effectiveOn)} est passé.`
        : `Le marché finit de lui-même le ${day(endsOn)}.`
    },
    indemnityComputed: ({ known, initial, accepted, indemnity }, outcome) => {
      if (outcome === 'not-applicable') return 'Ce motif n’ouvre pas d’indemnité calculée ici.'
      return known === false
        ? 'Le montant du marché n’est pas connu ici : l’indemnité se calcule au décompte.'
        : `L’indemnité est de ${euros(indemnity)}, sur ${euros(initial)} dont ${euros(accepted)} sont admis.`
    },
    statementDated: ({ effectiveOn, settledOn }, outcome) =>
      outcome === 'met'
        ? `Établi le ${day(settledOn)}.`
        : `Le décompte vient entre l’effet de la résiliation, le ${day(effectiveOn)}, et aujourd’hui.`,
    statementInTime: ({ last, settledOn }, outcome) =>
      outcome === 'met'
        ? `Établi avant le terme du ${day(last)}.`
        : `Établi le ${day(settledOn)}, quand il était dû pour le ${day(last)} : dites pourquoi.`,
  },
}
