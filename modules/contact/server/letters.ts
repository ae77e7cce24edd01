import { z } from 'zod'
import { clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import type { Letters } from '#platform/mail/told.ts'

const about = z.object({ id: z.uuid(), body: z.uuid() })
const basis = [clause('interests'), cite('policy', 'A25')] as const

/** The letters of the contacts. None names the operator: who means to tender is told in the platform only. */
export const letters: Letters<Group> = {
  'contact.received': ({ group, payload, nameOf }, lang) => {
    const { id, body } = about.parse(payload)
    const french = lang === 'fr'
    return {
      bodies: [coordinatorOf(group) ?? ''],
      what: french
        ? `Un opérateur a pris contact avec un membre : ${nameOf(body)}.`
        : `An operator came into contact with a member: ${nameOf(body)}.`,
      expected: french ? 'Répondez-lui à la place du membre.' : 'Answer in place of the member.',
      basis,
      page: `contacts/${id}`,
    }
  },
  'contact.stopped': ({ group, payload, nameOf }, lang) => {
    const { id, body } = about.parse(payload)
    const french = lang === 'fr'
    return {
      bodies: [coordinatorOf(group) ?? ''],
      what: french
        ? `Un message d’un membre à un opérateur a été refusé : ${nameOf(body)}.`
        : `A message of a member to an operator was refused: ${nameOf(body)}.`,
      expected: french
        ? 'Rappelez au membre que vous seul parlez aux opérateurs jusqu’à l’attribution.'
        : 'Remind the member that you alone speak to operators until the award.',
      basis,
      page: `contacts/${id}`,
    }
  },
  'contact.answered': ({ payload }, lang) => {
    const { id, body } = about.parse(payload)
    return {
      bodies: [body],
      what:
        lang === 'fr'
          ? 'Le coordonnateur a répondu à l’opérateur qui vous avait écrit.'
          : 'The coordinator answered the operator that had written to you.',
      basis,
      page: `contacts/${id}`,
    }
  },
}
