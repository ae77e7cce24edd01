import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/contact-rules.ts'
import type { Contact, ContactAct } from '../model/contact-state.ts'

const { day } = factsIn('fr')
const operator = (value: Json | undefined): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : 'un opérateur'

export const contact: ModuleLabels<
  ContactAct['type'],
  Contact['status'],
  keyof typeof rules,
  'member' | 'coordinator' | 'clock'
> = {
  process: 'contact',
  acts: {
    declare: 'Déclarer un contact',
    answer: 'Répondre à l’opérateur',
    close: 'Clore sans réponse',
    stop: 'Retenir un message',
  },
  final: {
    declare: 'Un contact déclaré reste inscrit, même clos.',
    answer: 'Un message envoyé à l’opérateur ne se rappelle pas.',
    close: 'Un contact clos ne se rouvre pas : il restera sans réponse.',
  },
  statuses: {
    none: 'non déclaré',
    received: 'reçu, à répondre',
    sent: 'sollicitation du coordonnateur',
    answered: 'répondu par le coordonnateur',
    closed: 'clos sans réponse',
    stopped: 'message refusé',
  },
  capacities: { member: 'un membre', coordinator: 'le coordonnateur', clock: 'le registre' },
  done: {
    declare: ({ payload, withheld }) =>
      withheld === true
        ? `Un contact du ${day(payload.contactOn)} avec un opérateur a été déclaré.`
        : payload.direction === 'sent'
          ? `Le coordonnateur a sollicité ${operator(payload.operator)}, le ${day(payload.contactOn)}.`
          : `Un contact pris par ${operator(payload.operator)}, le ${day(payload.contactOn)}, a été déclaré.`,
    answer: () => 'Le coordonnateur a répondu à l’opérateur.',
    close: ({ payload }) =>
      typeof payload.reason === 'string' ? `Le contact a été clos : ${payload.reason}` : 'Le contact a été clos.',
    stop: () => 'Un message d’un membre à un opérateur a été refusé : seul le coordonnateur leur parle.',
  },
  tasks: {
    answer: ({ facts }) => `Répondre à l’opérateur qui a pris contact avec ${facts.member} le ${day(facts.contactOn)}`,
  },
  rules: {
    purchaseNamed: (_facts, outcome) =>
      outcome === 'met'
        ? 'Le contact porte sur un projet d’achat du groupement.'
        : 'Le groupement n’a pas de tel projet d’achat.',
    ownContact: ({ body }, outcome, names) =>
      outcome === 'met'
        ? `Le contact est déclaré pour ${names.the(String(body))}.`
        : 'Chaque membre déclare ses propres contacts ; le coordonnateur consigne ceux dont il est informé.',
    silenceKept: ({ stage }, outcome) => {
      if (outcome === 'not-applicable')
        return stage === 'collecting'
          ? 'Le besoin n’est pas encore arrêté.'
          : 'Aucun message n’est adressé à un opérateur.'
      return outcome === 'met'
        ? 'Le coordonnateur est seul à parler aux opérateurs jusqu’à l’attribution.'
        : 'Du besoin arrêté à l’attribution, aucun membre ne communique avec un opérateur : transmettez au coordonnateur ce que vous vouliez dire. Il est averti de cet essai.'
    },
    sourcingByCoordinator: (_facts, outcome) => {
      if (outcome === 'not-applicable') return 'Aucun opérateur n’est sollicité avant que le besoin soit arrêté.'
      return outcome === 'met'
        ? 'Le marché est consulté par le coordonnateur.'
        : 'Seul le coordonnateur consulte le marché avant la procédure : demandez-lui de solliciter cet opérateur. Il est averti de cet essai.'
    },
    advantageAvoided: (_facts, outcome) => {
      if (outcome === 'not-applicable') return 'Aucun opérateur ne prend part à la préparation.'
      return outcome === 'met'
        ? 'Il est dit comment l’opérateur n’en tire pas d’avantage.'
        : 'Dites ce qui est fait pour que cet opérateur ne tire pas d’avantage d’avoir pris part à la préparation.'
    },
    contactTold: ({ told, named }, outcome) => {
      if (outcome === 'met') return 'L’opérateur est nommé, et ce qui s’est dit est rapporté.'
      if (named !== true) return 'Nommez l’opérateur.'
      return told === true
        ? 'Le SIREN est faux : neuf chiffres, dont le dernier est une clé.'
        : 'Rapportez ce qui s’est dit.'
    },
    contactDated: ({ contactOn, today }, outcome) =>
      outcome === 'met'
        ? `Le contact a eu lieu le ${day(contactOn)}.`
        : `Le ${day(contactOn)} n’est pas encore venu : nous sommes le ${day(today)}.`,
    contactAnswered: (_facts, outcome) =>
      outcome === 'met' ? 'La réponse est écrite.' : 'Écrivez ce que vous répondez.',
    closedForAReason: (_facts, outcome) =>
      outcome === 'met' ? 'Le motif est donné.' : 'Dites pourquoi aucune réponse n’est due.',
  },
}
