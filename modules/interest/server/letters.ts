import { z } from 'zod'
import { clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import type { Letters } from '#platform/mail/told.ts'

const about = z.object({ id: z.uuid(), body: z.uuid() })
const basis = [clause('interests'), cite('loi-2013-907', '2')] as const

/** The letters of the interests. None says what the interest is: a mailbox is read by others than its owner. */
export const letters: Letters<Group> = {
  'interest.declared': ({ group, payload, nameOf }, lang) => {
    const { id, body } = about.parse(payload)
    const french = lang === 'fr'
    return {
      bodies: [coordinatorOf(group) ?? ''],
      what: french
        ? `Un intérêt est déclaré par une personne qui agit pour : ${nameOf(body)}.`
        : `An interest is declared by a person who acts for: ${nameOf(body)}.`,
      expected: french
        ? 'La personne ne lit plus rien de la procédure et n’y fait plus rien. Appréciez son intérêt, et voyez qui la supplée.'
        : 'The person reads nothing of the procedure any more and does nothing in it. Appraise the interest, and see who replaces the person.',
      basis,
      page: `interests/${id}`,
    }
  },
  'interest.signalled': ({ group, payload, nameOf }, lang) => {
    const { id, body } = about.parse(payload)
    const french = lang === 'fr'
    return {
      bodies: [coordinatorOf(group) ?? ''],
      what: french
        ? `Un intérêt possible est signalé, d’une personne qui agit pour : ${nameOf(body)}.`
        : `A possible interest is signalled, of a person who acts for: ${nameOf(body)}.`,
      expected: french
        ? 'Rien n’est retiré à cette personne tant que vous n’avez pas apprécié l’intérêt.'
        : 'Nothing is taken from this person until you have appraised the interest.',
      basis,
      page: `interests/${id}`,
    }
  },
  'interest.substituteAwaited': ({ payload }, lang) => {
    const { id, body } = about.parse(payload)
    const french = lang === 'fr'
    return {
      bodies: [body],
      what: french
        ? 'Une personne qui agit pour vous est écartée d’une procédure par un intérêt.'
        : 'A person who acts for you is kept away from a procedure by an interest.',
      expected: french
        ? 'Désignez par un acte qui la supplée, là où elle devait agir.'
        : 'Name by an act who replaces the person, where that person was to act.',
      basis: [clause('interests'), cite('policy', 'A26')],
      page: `interests/${id}`,
    }
  },
  'interest.carried': ({ group, payload, nameOf }, lang) => {
    const { id, body } = about.parse(payload)
    const french = lang === 'fr'
    return {
      bodies: [...new Set([coordinatorOf(group) ?? '', body])],
      what: french
        ? `Une procédure prend la suite d’une autre, abandonnée : un intérêt y demeure, d’une personne qui agit pour : ${nameOf(body)}.`
        : `A procedure takes the place of one that was abandoned: an interest stays in it, of a person who acts for: ${nameOf(body)}.`,
      expected: french
        ? 'La personne reste écartée : elle dit si cet intérêt demeure, et le coordonnateur l’apprécie.'
        : 'The person stays away: it says whether that interest remains, and the coordinator appraises it.',
      basis: [clause('interests'), cite('policy', 'A26')],
      page: `interests/${id}`,
    }
  },
  'interest.dismissed': ({ payload }, lang) => {
    const { id, body } = about.parse(payload)
    return {
      bodies: [body],
      what:
        lang === 'fr'
          ? 'Le coordonnateur constate qu’une personne qui agit pour vous n’a pas d’intérêt dans la procédure.'
          : 'The coordinator finds that a person who acts for you has no interest in the procedure.',
      basis,
      page: `interests/${id}`,
    }
  },
}
