import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type { Evaluation, EvaluationAct } from '../model/evaluation-state.ts'
import type { Scoring, ScoringAct } from '../model/scoring-state.ts'
import type { EvaluationRule } from './rule-ids.ts'
import { rules } from './rules.fr.ts'

const { count, day, euros } = factsIn('fr')

const LETTERS: Readonly<Record<string, string>> = {
  price: 'une justification de son prix',
  regularisation: 'de régulariser son offre',
  clarification: 'de préciser la teneur de son offre',
  validity: 'd’être engagé plus longtemps',
  negotiation: 'une négociation',
}
const KINDS: Readonly<Record<string, string>> = {
  regular: 'régulière',
  irregular: 'irrégulière',
  unacceptable: 'inacceptable',
  inappropriate: 'inappropriée',
}

export const evaluation: ModuleLabels<
  EvaluationAct['type'],
  Evaluation['status'],
  EvaluationRule,
  'coordinator' | 'operator'
> = {
  process: 'evaluation',
  acts: {
    begin: 'Commencer l’analyse',
    appoint: 'Nommer un évaluateur',
    dismiss: 'Mettre fin à une nomination',
    recordPrice: 'Relever un prix',
    qualify: 'Qualifier une offre',
    write: 'Écrire aux soumissionnaires',
    answer: 'Répondre au coordonnateur',
    declineRegularisation: 'Refuser la régularisation à tous',
    settle: 'Décider d’une offre qui semble anormalement basse',
    agree: 'Arrêter des notes de consensus',
    conclude: 'Conclure l’analyse',
    reopen: 'Reprendre l’analyse',
    freeze: 'Arrêter le rapport',
  },
  final: {
    freeze: 'Le rapport arrêté ne change plus : la commission est convoquée sur lui.',
    begin: 'La grille et les offres sont prises une fois : rien n’en est modifié ensuite.',
  },
  statuses: { none: 'non commencée', begun: 'en cours', concluded: 'conclue', frozen: 'rapport arrêté' },
  capacities: { coordinator: 'le coordonnateur', operator: 'le soumissionnaire' },
  done: {
    begin: ({ events }) =>
      `L’analyse des offres est commencée${count(events[0]?.tenders) > 0 ? `, pour ${count(events[0]?.tenders)} offres` : ''}.`,
    appoint: () => 'Un évaluateur est nommé.',
    dismiss: ({ payload }) =>
      `La nomination d’un évaluateur prend fin${payload.reason === undefined ? '' : ` : ${String(payload.reason)}`}.`,
    recordPrice: ({ payload }) =>
      payload.total === undefined ? 'Un prix est relevé.' : `Un prix est relevé : ${euros(payload.total)}.`,
    qualify: ({ payload }) =>
      payload.kind === undefined
        ? 'Une offre est qualifiée.'
        : `Une offre est qualifiée ${KINDS[String(payload.kind)] ?? ''} : ${String(payload.reason)}`,
    write: ({ payload }) =>
      payload.kind === undefined
        ? 'Le coordonnateur écrit à des soumissionnaires.'
        : `Le coordonnateur demande ${LETTERS[String(payload.kind)] ?? ''}, réponse jusqu’au ${day(payload.due)}.`,
    answer: () => 'Un soumissionnaire a répondu au coordonnateur.',
    declineRegularisation: ({ payload }) =>
      `La régularisation est refusée à tous${payload.reason === undefined ? '' : ` : ${String(payload.reason)}`}.`,
    settle: ({ payload }) =>
      payload.outcome === undefined
        ? 'Il est décidé d’une offre qui semblait anormalement basse.'
        : payload.outcome === 'justified'
          ? `Un prix bas est justifié : ${String(payload.reason)}`
          : `Une offre est rejetée comme anormalement basse : ${String(payload.reason)}`,
    agree: ({ payload }) =>
      `Des notes de consensus sont arrêtées${count(payload.agreed) > 0 ? ` : ${count(payload.agreed)}` : ''}.`,
    conclude: () => 'L’analyse est conclue, et le classement calculé.',
    reopen: ({ payload }) =>
      `L’analyse est reprise${payload.reason === undefined ? '' : ` : ${String(payload.reason)}`}.`,
    freeze: () => 'Le rapport à la commission est arrêté.',
  },
  tasks: {
    appoint: ({ facts }) => `Nommer les évaluateurs de la consultation ${facts.reference}`,
    conclude: ({ facts }) => `Conclure l’analyse des offres de la consultation ${facts.reference}`,
    freeze: ({ facts }) => `Arrêter le rapport à la commission sur la consultation ${facts.reference}`,
    write: ({ facts }) =>
      `Demander aux soumissionnaires de la consultation ${facts.reference} de prolonger leurs offres, qui cessent d’engager le ${day(facts.validUntil)}`,
  },
  rules,
}

export const scoring: ModuleLabels<ScoringAct['type'], Scoring['status'], never, 'evaluator' | 'clock'> = {
  process: 'scoring',
  acts: {
    begin: 'Signer l’engagement et commencer à noter',
    score: 'Noter',
    close: 'Clore mes notes',
    disclose: 'Ouvrir les notes à la lecture',
    end: 'Mettre fin à la feuille',
  },
  commits: { begin: 'Je signe, et je note' },
  final: { close: 'Une feuille close ne change plus.' },
  statuses: {
    none: 'non commencée',
    undertaken: 'en cours',
    closed: 'close, lue de personne',
    disclosed: 'lue de tous',
    ended: 'écartée',
  },
  capacities: { evaluator: 'l’évaluateur', clock: 'le seul passage du temps' },
  done: {
    begin: () => 'Un évaluateur a signé son engagement.',
    score: () => 'Des notes sont données.',
    close: () => 'Un évaluateur a clos ses notes.',
    disclose: () => 'Tous ont clos leurs notes : elles se lisent.',
    end: () => 'Une feuille de notes ne compte plus.',
  },
  tasks: {
    begin: ({ facts }) => `Signer l’engagement et noter les offres de la consultation ${facts.reference}`,
    close: ({ facts }) => `Noter les offres de la consultation ${facts.reference}, et clore ses notes`,
  },
  rules: {},
}
