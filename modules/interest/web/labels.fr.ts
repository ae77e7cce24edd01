import type { Entry } from '#api/shapes.ts'
import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as free from '../model/interest-free.ts'
import type * as rules from '../model/interest-rules.ts'
import type { Interest, InterestAct } from '../model/interest-state.ts'

const { day } = factsIn('fr')
const listed = (value: Json | undefined): string => (Array.isArray(value) ? value.join(' ; ') : '')

/** Ce que dit une déclaration, pour qui peut la lire. */
const declared = ({ payload, withheld }: Entry): string => {
  if (withheld === true) return 'a déposé une déclaration d’intérêts : son contenu est réservé au coordonnateur'
  return payload.tie === null ? 'a déclaré n’avoir aucun intérêt' : 'a déclaré un intérêt'
}
const whose = ({ actor, payload }: Entry): string => {
  const of = payload.of as { readonly name?: string } | null | undefined
  return of?.name ?? actor.name ?? 'Une personne'
}

export const interest: ModuleLabels<
  InterestAct['type'],
  Interest['status'],
  keyof typeof rules | keyof typeof free,
  'declarant' | 'member' | 'body' | 'coordinator' | 'clock'
> = {
  process: 'interest',
  acts: {
    declare: 'Déclarer vos intérêts',
    renew: 'Déclarer de nouveau',
    signal: 'Signaler un intérêt possible',
    carry: 'Reprendre l’intérêt',
    uphold: 'Retenir l’intérêt',
    dismiss: 'Constater qu’il n’y a pas d’intérêt',
    replace: 'Désigner qui supplée',
  },
  final: {
    declare: 'Une déclaration ne s’efface pas. Un intérêt déclaré n’est levé que par l’appréciation du coordonnateur.',
    renew: 'Une déclaration ne s’efface pas. Un intérêt déclaré n’est levé que par l’appréciation du coordonnateur.',
  },
  statuses: {
    none: 'pas encore de déclaration',
    clear: 'aucun intérêt déclaré',
    signalled: 'intérêt possible signalé',
    declared: 'intérêt déclaré : accès retiré',
    carried: 'intérêt repris d’une procédure abandonnée : accès retiré',
    upheld: 'intérêt retenu : accès retiré',
    dismissed: 'aucun intérêt, après appréciation',
  },
  capacities: {
    declarant: 'la personne concernée',
    member: 'un membre du groupement',
    body: 'le membre pour lequel elle agit',
    coordinator: 'le coordonnateur',
    clock: 'l’ouverture de la procédure',
  },
  done: {
    declare: (entry) => `${whose(entry)} ${declared(entry)}.`,
    renew: (entry) => `La personne ${declared(entry)}.`,
    signal: ({ payload }) => `Un intérêt possible de ${payload.name ?? 'cette personne'} a été signalé.`,
    carry: () =>
      'L’intérêt d’une procédure abandonnée demeure dans celle qui en prend la suite : la personne reste écartée.',
    uphold: () => 'L’intérêt a été retenu : la personne reste écartée de la procédure.',
    dismiss: () => 'Il a été constaté qu’il n’y a pas d’intérêt : la personne peut de nouveau lire la procédure.',
    replace: ({ payload }) => `${payload.name} supplée la personne écartée, par ${payload.reference}.`,
  },
  tasks: {
    declare: ({ facts }) =>
      `Déclarer ses intérêts dans « ${facts.title} » : ${listed(facts.persons)} ne l’${Array.isArray(facts.persons) && facts.persons.length > 1 ? 'ont' : 'a'} pas fait`,
    renew: ({ facts }) => `Dire si l’intérêt repris d’une procédure abandonnée demeure : ${facts.name}`,
    uphold: ({ facts }) => `Apprécier l’intérêt déclaré ou signalé de ${facts.name}, dans « ${facts.title} »`,
    replace: ({ facts }) => `Désigner qui supplée ${facts.name}, écarté de « ${facts.title} »`,
  },
  rules: {
    interestFree: ({ declaredOn }, outcome) =>
      outcome === 'unmet'
        ? `Un intérêt que vous avez dans cette procédure est déclaré depuis le ${day(declaredOn)} : vous n’y faites plus aucun acte et n’en lisez plus rien. Seul le constat, par le coordonnateur, qu’il n’y a pas d’intérêt le lève.`
        : 'Vous n’avez pas d’intérêt déclaré dans cette procédure.',
    procedureUnderway: ({ known }, outcome) => {
      if (outcome === 'met') return 'La procédure est en cours.'
      return known === true
        ? 'La procédure est terminée : il n’y a plus d’intérêt à y déclarer.'
        : 'Le groupement n’a pas de telle procédure.'
    },
    ownDeclaration: ({ own, paper }, outcome) => ownSaid(own, paper, outcome === 'met'),
    ownRenewal: ({ own, paper }, outcome) => ownSaid(own, paper, outcome === 'met'),
    caseOfOnePerson: (_facts, outcome) =>
      outcome === 'met'
        ? 'Cette personne n’a pas d’autre déclaration dans cette procédure.'
        : 'Cette personne a déjà une déclaration dans cette procédure : complétez-la par une nouvelle déclaration.',
    knowledgeDated: ({ knownOn, declaredOn }, outcome) =>
      outcome === 'met'
        ? `Connu le ${day(knownOn)}, déclaré le ${day(declaredOn)}.`
        : `Le ${day(knownOn)} n’est pas encore venu : dites le jour où la personne l’a su.`,
    definitionRead: ({ inForce }, outcome) =>
      outcome === 'met'
        ? `La définition légale a été lue dans sa rédaction en vigueur depuis le ${day(inForce)}.`
        : `La définition a changé : lisez la rédaction en vigueur depuis le ${day(inForce)}, puis déclarez.`,
    offenceNoticeRead: (_facts, outcome) =>
      outcome === 'met'
        ? 'L’avertissement sur les infractions a été lu.'
        : 'Lisez l’avertissement : un intérêt tu peut constituer une infraction pénale.',
    interestDescribed: ({ described, unnamed, wrong }, outcome) => {
      if (outcome === 'not-applicable') return 'Aucun intérêt n’est déclaré : rien n’est à décrire.'
      if (outcome === 'met') return 'L’intérêt est décrit, et les opérateurs sont nommés.'
      if (described !== true) return 'Décrivez l’intérêt en quelques mots.'
      return Number(unnamed) > 0
        ? 'Un opérateur n’a pas de nom.'
        : `Ces SIREN sont faux (neuf chiffres, dont le dernier est une clé) : ${listed(wrong)}.`
    },
    interestCarried: (_facts, outcome) =>
      outcome === 'met'
        ? 'L’intérêt tenait dans une procédure abandonnée pour le même achat : il demeure jusqu’à ce qu’il soit apprécié.'
        : 'Aucun intérêt de cette personne ne tient dans une procédure abandonnée pour le même achat.',
    interestKept: (_facts, outcome) =>
      outcome === 'unmet'
        ? 'Un intérêt déclaré ne se retire pas par une autre déclaration : le coordonnateur l’apprécie, et lui seul le lève.'
        : 'Rien de ce qui est déclaré n’est retiré.',
    signalReasoned: ({ ofAnother }, outcome) => {
      if (outcome === 'met') return 'Le signalement est motivé.'
      return ofAnother === true
        ? 'Dites ce qui fait penser à un intérêt.'
        : 'De votre propre intérêt, faites une déclaration : elle vaut plus qu’un signalement.'
    },
    ownCauseLeft: (_facts, outcome) =>
      outcome === 'met'
        ? 'L’intérêt apprécié est celui d’une autre personne.'
        : 'Nul n’apprécie son propre intérêt, ni ne désigne qui le supplée : une autre personne doit le faire.',
    interferenceFound: (_facts, outcome) =>
      outcome === 'to-appraise'
        ? 'Dites en quoi cet intérêt peut influencer, ou paraître influencer, l’exercice de la fonction.'
        : outcome === 'met'
          ? 'L’intérêt est apprécié, et retenu.'
          : 'L’intérêt n’est pas retenu.',
    interferenceAbsent: (_facts, outcome) =>
      outcome === 'to-appraise'
        ? 'Dites pourquoi rien n’interfère avec la fonction : l’accès sera rendu aussitôt.'
        : outcome === 'met'
          ? 'Il est apprécié que rien n’interfère.'
          : 'L’intérêt demeure.',
    substituteFree: ({ another, interested }, outcome) => {
      if (outcome === 'met') return 'Le suppléant est une autre personne, sans intérêt déclaré dans la procédure.'
      if (interested === true) return 'Cette personne a elle-même un intérêt déclaré dans la procédure.'
      return another === true
        ? 'Nommez le suppléant.'
        : 'Nommez le suppléant : une autre personne que celle qui est écartée.'
    },
    substituteByAct: ({ actOn, today }, outcome) => {
      if (outcome === 'met') return `Le suppléant est désigné par un acte du ${day(actOn)}.`
      return String(actOn) > String(today)
        ? `L’acte est daté du ${day(actOn)}, qui n’est pas encore venu.`
        : 'Dites par quel acte le suppléant est désigné.'
    },
  },
}

function ownSaid(own: Json | undefined, paper: Json | undefined, met: boolean): string {
  if (met) {
    return own === true
      ? 'La personne déclare pour elle-même.'
      : 'Le coordonnateur consigne la déclaration qu’il a reçue, avec sa preuve.'
  }
  return paper === true
    ? 'Seul le coordonnateur consigne une déclaration reçue sur papier, au plus tôt le jour où il l’a reçue.'
    : 'Chacun déclare ses propres intérêts ; le coordonnateur consigne ceux qu’il a reçus, avec la pièce.'
}
