import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import { formatInstant } from '#ui/i18n/format.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as outageRules from '../model/outage-rules.ts'
import type { Outage, OutageAct } from '../model/outage-state.ts'
import type * as probeRules from '../model/probe-rules.ts'
import type { Probe, ProbeAct } from '../model/probe-state.ts'

const { listed } = factsIn('fr')
const at = (value: Json | undefined): string => formatInstant(String(value), 'fr')
const name = (key: Json | undefined): string => String(key).split('+')[0] ?? ''

export const probe: ModuleLabels<
  ProbeAct['type'],
  Probe['status'],
  keyof typeof probeRules,
  'member' | 'coordinator' | 'clock'
> = {
  process: 'probe',
  acts: { declare: 'Déclarer une sonde', revoke: 'Révoquer la sonde', lapse: 'Ne plus compter la sonde' },
  statuses: { none: 'non déclarée', declared: 'déclarée', revoked: 'révoquée' },
  capacities: { member: 'le membre, pour sa sonde', coordinator: 'le coordonnateur', clock: 'la date' },
  done: {
    declare: ({ payload }) => `Une sonde du dépôt a été déclarée : ${name(payload.key)}.`,
    revoke: ({ payload }) => `La sonde a été révoquée : ${payload.reason}`,
    lapse: () => 'Le membre a quitté le groupement : sa sonde n’est plus comptée.',
  },
  rules: {
    probeOfAMember: (_facts, outcome) =>
      outcome === 'met'
        ? 'Le membre déclare sa propre sonde.'
        : 'Seul un membre du groupement déclare une sonde, et la sienne : personne ne mesure au nom d’un autre.',
    keyOfAProbe: (_facts, outcome) =>
      outcome === 'met'
        ? 'La clé est celle d’une sonde.'
        : 'Ce n’est pas la clé d’une sonde : recopiez en entier la ligne que la commande « unisson probe » affiche, nom compris.',
    oneProbeABody: ({ name: named, own }, outcome) => {
      if (outcome === 'not-applicable') return 'La clé n’a pu être lue.'
      if (outcome === 'met') return `Le membre n’a pas d’autre sonde, et aucune ne porte le nom ou la clé de ${named}.`
      return own === true
        ? 'Ce membre a déjà une sonde : chacun n’a qu’une voix. Révoquez-la d’abord.'
        : `Une sonde déclarée porte déjà ce nom ou cette clé (${named}) : une même machine ne compte qu’une fois.`
    },
    probeRevokedForAReason: (_facts, outcome) =>
      outcome === 'met' ? 'Le motif est écrit.' : 'Écrivez pourquoi cette sonde n’est plus écoutée.',
    probeMemberLeft: (_facts, outcome) =>
      outcome === 'met'
        ? 'Le membre a quitté le groupement : sa sonde n’est plus comptée.'
        : 'Le membre est toujours du groupement : sa sonde compte.',
  },
}

export const outage: ModuleLabels<
  OutageAct['type'],
  Outage['status'],
  keyof typeof outageRules,
  'coordinator' | 'clock'
> = {
  process: 'outage',
  acts: {
    find: 'Constater une indisponibilité',
    follow: 'Suivre l’indisponibilité',
    declare: 'Déclarer une indisponibilité',
    end: 'Déclarer la fin de l’indisponibilité',
  },
  final: {
    declare:
      'Les dates limites atteintes sont aussitôt reportées, et tous les candidats prévenus : cela ne se reprend pas.',
  },
  statuses: { none: 'non déclarée', running: 'en cours', over: 'terminée' },
  capacities: { coordinator: 'le coordonnateur', clock: 'les sondes, par le passage du temps' },
  done: {
    find: ({ payload }) => `Une indisponibilité du dépôt a été constatée, à partir du ${at(payload.from)}.`,
    follow: () => 'L’indisponibilité a été suivie : sa durée, sa fin ou ses effets ont changé.',
    declare: ({ payload }) =>
      `Une indisponibilité du dépôt a été déclarée, à partir du ${at(payload.from)} : ${payload.reason}`,
    end: ({ payload }) => `L’indisponibilité a pris fin le ${at(payload.until)}.`,
  },
  rules: {
    outageMeasured: ({ from, lost, minimum }, outcome) =>
      outcome === 'met'
        ? `Les sondes ont perdu ${lost} minutes, pour ${minimum} demandées.`
        : `Les sondes ne montrent pas, à partir du ${at(from)}, les ${minimum} minutes perdues qui font une indisponibilité.`,
    outageFoundOnce: (_facts, outcome) => {
      if (outcome === 'not-applicable') return 'Rien n’est mesuré à cette heure.'
      return outcome === 'met'
        ? 'Elle n’a pas encore été constatée.'
        : 'Cette indisponibilité est déjà constatée : la suite s’y ajoute.'
    },
    outageGoesOn: (_facts, outcome) =>
      outcome === 'met'
        ? 'Quelque chose est à ajouter : des minutes, une fin, une date limite atteinte.'
        : 'Rien de nouveau depuis la dernière écriture.',
    outageReasoned: (_facts, outcome) =>
      outcome === 'met'
        ? 'Ce qui a manqué est dit.'
        : 'Dites ce qui a manqué, et comment on le sait : chacun le lira, et un juge peut-être.',
    outageDated: ({ from, until, now }, outcome) => {
      const end = until === null ? '' : `, et a pris fin le ${at(until)}`
      return outcome === 'met'
        ? `Elle a commencé le ${at(from)}${end}.`
        : `Une indisponibilité a eu lieu, et finit après avoir commencé : début le ${at(from)}${end}, il est ${at(now)}.`
    },
    outageInterestFree: ({ consultations }, outcome) => {
      if (outcome === 'not-applicable') return 'Personne ne déclare.'
      return outcome === 'met'
        ? 'Aucune date limite ainsi reportée n’est celle d’une procédure où vous avez un intérêt.'
        : `Vous avez déclaré un intérêt dans une procédure dont la date limite serait reportée (${listed(consultations)}) : une autre personne du coordonnateur déclare l’indisponibilité.`
    },
  },
}
