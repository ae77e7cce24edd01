import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import { capitalised } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as inquiryRules from '../model/inquiry-rules.ts'
import type { Inquiry, InquiryAct } from '../model/inquiry-state.ts'
import type * as itemRules from '../model/item-rules.ts'
import type { Act, Item } from '../model/item-state.ts'

const { count, day } = factsIn('fr')
const members = (value: Json | undefined): string => (count(value) === 1 ? 'un membre' : `${count(value)} membres`)

export const item: ModuleLabels<
  Act['type'],
  Item['status'],
  keyof typeof itemRules,
  'coordinator' | 'recipient' | 'clock'
> = {
  process: 'item',
  acts: {
    share: 'Informer les membres',
    acknowledge: 'Accuser lecture',
    correct: 'Marquer comme corrigée',
  },
  statuses: { none: 'non transmise', shared: 'transmise', corrected: 'corrigée' },
  capacities: {
    coordinator: 'le coordonnateur',
    recipient: 'un membre destinataire',
    clock: 'la suite de droit d’un autre acte',
  },
  done: {
    share: ({ payload }) => `Les membres ont été informés : ${payload.title}`,
    acknowledge: ({ payload }, names) => `${capitalised(names.the(payload.member))} a accusé lecture.`,
    correct: () => 'L’information a été corrigée par une autre.',
  },
  tasks: { acknowledge: ({ facts }) => `Lire l’information transmise par le coordonnateur : ${facts.title}` },
  rules: {
    coordinatorShares: ({ told, leftOut, reason }, outcome) => {
      if (outcome === 'unmet')
        return `Le coordonnateur informe tous les membres : dites pourquoi ${members(leftOut)} ne le ${count(leftOut) > 1 ? 'seraient' : 'serait'} pas.`
      return count(leftOut) === 0
        ? 'Tous les membres sont informés.'
        : `Sont informés ${told} des membres ; motif : ${reason}`
    },
    recipientsAreMembers: ({ strangers }, outcome) => {
      if (outcome === 'met') return 'Les destinataires sont membres du groupement.'
      return count(strangers) > 0
        ? 'Un des destinataires n’est pas un membre à informer : l’information ne sort pas du groupement.'
        : 'Il n’y a aucun membre à informer.'
    },
    confidentialWithReason: ({ confidentiality, empty, reasoned }, outcome) => {
      if (confidentiality === 'shared')
        return outcome === 'met'
          ? 'Le contenu est transmis aux membres.'
          : 'Il manque le texte ou le document à transmettre.'
      if (outcome === 'met') return 'Les membres apprennent que cette pièce existe, et pourquoi elle est retenue.'
      return reasoned === false && empty === true
        ? 'Dites pourquoi cette information est retenue.'
        : 'Une information retenue ne porte ni texte ni document : donnez son titre et le motif, rien de son contenu.'
    },
    tendersUndisclosed: ({ contracts }, outcome) => {
      if (outcome === 'not-applicable') return 'Rien du contenu des offres n’est divulgué.'
      if (outcome === 'met') return 'Une personne répond de ce que le document est occulté.'
      return count(contracts) > 0
        ? 'Un marché est en passation : le contenu des offres n’est pas communiqué aux membres.'
        : 'La passation est achevée : ce qui touche au secret des affaires a-t-il été occulté ?'
    },
    protectiveMeasureDescribed: ({ nature, takenOn, today }, outcome) => {
      if (outcome === 'met')
        return nature === 'protective-measure'
          ? `La mesure a été prise le ${day(takenOn)}.`
          : 'Aucune mesure de protection n’est en cause.'
      if (nature !== 'protective-measure')
        return 'Une mesure de protection se transmet comme telle, pas sous une autre nature.'
      return takenOn === null
        ? 'Dites quelle mesure a été prise, et quand.'
        : `La mesure est datée du ${day(takenOn)}, après ce jour (${day(today)}).`
    },
    protectiveMeasureToldInTime: ({ takenOn, days, last }, outcome) => {
      if (outcome === 'not-applicable') return 'Aucun délai ne court.'
      return outcome === 'met'
        ? `Les membres sont informés de la mesure du ${day(takenOn)} : le délai de ${days} jours ouvrés courait jusqu’au ${day(last)}.`
        : `La mesure du ${day(takenOn)} devait être dite aux membres le ${day(last)} au plus tard (${days} jours ouvrés) : donnez la raison du retard.`
    },
    suitOnExecutionNeedsMember: ({ part }, outcome) => {
      if (outcome === 'not-applicable') return 'Il ne s’agit pas d’une action sur l’exécution.'
      if (outcome === 'met') return 'Le membre dont la part est en cause est d’accord.'
      return part === null
        ? 'Dites sur la part de quel membre porte l’action.'
        : 'Chaque membre répond seul de sa part de l’exécution : il manque l’accord du membre en cause.'
    },
    correctionReachesTheSame: ({ stage, forgotten }, outcome) => {
      if (outcome === 'not-applicable') return 'Cette information n’en corrige aucune.'
      if (outcome === 'met') return 'La correction parvient à tous ceux qui avaient reçu la première information.'
      return stage === 'shared'
        ? `La correction doit aussi parvenir à ${members(forgotten)} qui ${count(forgotten) > 1 ? 'avaient' : 'avait'} reçu la première information.`
        : 'L’information à corriger n’existe pas, ou a déjà été corrigée : corrigez la dernière.'
    },
    readByTheMember: ({ availableAt, readAt }, outcome) => {
      if (outcome === 'met') return 'Le membre accuse lecture pour lui-même.'
      if (availableAt === null) return 'Ce membre n’est pas destinataire de cette information.'
      return readAt === null ? 'Chaque membre accuse lecture pour lui-même.' : 'Ce membre a déjà accusé lecture.'
    },
  },
}

export const inquiry: ModuleLabels<
  InquiryAct['type'],
  Inquiry['status'],
  keyof typeof inquiryRules,
  'member' | 'coordinator'
> = {
  process: 'inquiry',
  acts: { ask: 'Demander une information', answer: 'Répondre à la demande' },
  statuses: { none: 'non posée', asked: 'en attente de réponse', answered: 'répondue' },
  capacities: { member: 'un membre', coordinator: 'le coordonnateur' },
  done: {
    ask: ({ payload }, names) => `${capitalised(names.the(payload.member))} a demandé : ${payload.subject}`,
    answer: () => 'Le coordonnateur a répondu.',
  },
  tasks: { answer: ({ facts }) => `Répondre à ${facts.member} : ${facts.subject}` },
  rules: {
    askedByMember: (_facts, outcome) =>
      outcome === 'met'
        ? 'Un membre demande pour lui-même.'
        : 'Un membre du groupement demande pour lui-même, et au coordonnateur : ce n’est pas le cas ici.',
    answerServesAll: ({ audience }, outcome) => {
      if (outcome === 'unmet') return 'Une réponse sert à tous les membres : dites pourquoi un seul la recevrait.'
      return audience === 'members'
        ? 'Tous les membres reçoivent la réponse.'
        : 'Seul le membre qui a demandé reçoit la réponse.'
    },
    answerGiven: (_facts, outcome) =>
      outcome === 'met' ? 'La réponse est donnée.' : 'Il manque la réponse, en mots ou par un document.',
  },
}
