import type { Entry } from '#api/shapes.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type { Examination, ExaminationAct } from '../model/examination-state.ts'
import { type RuleId, rules } from './rules.fr.ts'

const { at, count, number } = factsIn('fr')

/** Ce qu’une demande dit d’elle-même : rien à qui n’en lit pas le contenu. */
function sent({ events }: Pick<Entry, 'events'>, what: string): string {
  const [event] = events
  if (event?.deadline === undefined) return `${what}.`
  const many = count(event.asked)
  return `${what} à ${number(many)} ${many < 2 ? 'candidat' : 'candidats'}, échéance le ${at(event.deadline)}.`
}

export const examination: ModuleLabels<
  ExaminationAct['type'],
  Examination['status'],
  RuleId,
  'coordinator' | 'operator'
> = {
  process: 'examination',
  acts: {
    begin: 'Ouvrir l’examen des candidatures',
    revise: 'Revoir la liste des pièces',
    review: 'Examiner la candidature, pièce par pièce',
    requestCompletion: 'Demander de compléter',
    askExplanation: 'Demander une explication',
    answer: 'Répondre à une demande',
    decide: 'Décider de la candidature',
    end: 'Achever l’examen',
    resume: 'Reprendre l’examen',
    tellEliminated: 'Informer les candidats éliminés',
    openRejection: 'Ouvrir la lettre sur sa page',
    invite: 'Inviter à remettre une offre',
  },
  final: {
    requestCompletion:
      'La demande part à tous ceux qu’elle nomme : elle ne se rappelle pas, et son échéance ne bouge plus.',
    askExplanation: 'La demande part au candidat : elle ne se rappelle pas.',
    end: 'Ce qui est décidé ne change plus : les offres des candidatures irrecevables resteront scellées.',
    invite: 'L’invitation part à tous en même temps, dans les mêmes mots : elle ne se rappelle pas.',
    tellEliminated:
      'Chaque candidat éliminé lit les motifs de sa décision, mot pour mot. La lettre ne se rappelle pas.',
  },
  statuses: { none: 'à ouvrir', begun: 'en cours', ended: 'achevé' },
  capacities: { coordinator: 'le coordonnateur', operator: 'le candidat' },
  done: {
    begin: ({ events }) =>
      Array.isArray(events[0]?.pieces)
        ? `L’examen des candidatures est ouvert, sur ${number(count(events[0]?.pieces))} pièces.`
        : 'L’examen des candidatures est ouvert.',
    revise: () => 'La liste des pièces est revue.',
    review: () => 'Une candidature a été examinée, pièce par pièce.',
    requestCompletion: (entry) => sent(entry, 'Une demande de compléter est envoyée'),
    askExplanation: (entry) => sent(entry, 'Une demande d’expliquer est envoyée'),
    answer: ({ events }) =>
      events[0]?.late === true ? 'Un candidat a répondu, hors délai.' : 'Un candidat a répondu.',
    decide: ({ payload }) =>
      payload.verdict === undefined
        ? 'Une candidature a sa décision.'
        : payload.verdict === 'admitted'
          ? 'Une candidature est admise.'
          : 'Une candidature est déclarée irrecevable.',
    end: () => 'L’examen des candidatures est achevé.',
    resume: () => 'L’examen des candidatures est repris.',
    tellEliminated: ({ events }) => {
      const many = count(events[0]?.accounts)
      if (many === 0) return 'Les candidats éliminés sont informés.'
      return many === 1
        ? 'Un candidat éliminé est informé, avec ses motifs.'
        : `${number(many)} candidats éliminés sont informés, chacun avec ses motifs.`
    },
    openRejection: () => 'Un candidat éliminé a ouvert, sur sa page, la lettre qui l’en informe.',
    invite: ({ events }) => {
      const many = count(events[0]?.accounts)
      return many === 0
        ? 'Des candidats sont invités à remettre une offre.'
        : `${number(many)} ${many < 2 ? 'candidat est invité' : 'candidats sont invités'} à remettre une offre.`
    },
  },
  tasks: {
    begin: ({ facts }) => `Ouvrir l’examen des candidatures de ${facts.reference}`,
    review: ({ facts }) => `Examiner les candidatures de ${facts.reference}`,
    decide: ({ facts }) => `Décider des candidatures de ${facts.reference}`,
    end: ({ facts }) => `Achever l’examen des candidatures de ${facts.reference}`,
    resume: ({ facts }) => `Reprendre l’examen des candidatures de ${facts.reference}`,
    tellEliminated: ({ facts }) => `Informer les candidats éliminés de ${facts.reference}`,
  },
  rules,
}

export { operatorProof } from './proof-labels.fr.ts'
