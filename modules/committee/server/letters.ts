import { z } from 'zod'
import { clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import { longInstant } from '#platform/documents/typography.fr.ts'
import { invitationOf } from '#platform/invitation.ts'
import type { Letters, Scene, Told } from '#platform/mail/told.ts'

const told = z.object({
  id: z.uuid(),
  title: z.string(),
  number: z.int(),
  at: z.iso.datetime(),
  until: z.iso.datetime(),
  place: z.string(),
  link: z.string(),
  called: z.array(z.object({ body: z.uuid(), person: z.uuid() })),
})

const pageOf = (id: string) => `committee/sessions/${id}`

/** What a committee is told by mail: when and where it meets. What it is asked is read on the site. */
export const letters: Letters<Group> = {
  'committee.convened': (scene, lang) => {
    const { number } = told.parse(scene.payload)
    const second = number === 2
    const what =
      lang === 'fr'
        ? `Vous êtes convoqué${second ? ', pour la seconde fois,' : ''} à la commission d’appel d’offres`
        : `You are convened${second ? ', for the second time,' : ''} to the award committee`
    return {
      ...sessionLetter(scene, what),
      expected:
        lang === 'fr'
          ? 'Vous lisez l’ordre du jour sur le site, et vous déclarez avant la séance si un intérêt vous lie à cette procédure.'
          : 'You read the agenda on the site, and declare before the session whether an interest ties you to this procedure.',
      basis: [cite('CGCT', 'L1411-5', 'II'), cite('CGCT', 'L1414-3'), clause('committee'), clause('interests')],
    }
  },
  'committee.cancelled': (scene, lang) =>
    sessionLetter(
      scene,
      {
        fr: 'La séance de la commission d’appel d’offres est annulée',
        en: 'The session of the award committee is cancelled',
      }[lang],
      true,
    ),
  'committee.closed': ({ payload }, lang) => {
    const { id, called } = told.parse(payload)
    return {
      ...calledOf(called),
      what:
        lang === 'fr'
          ? 'Le procès-verbal de la commission d’appel d’offres attend votre signature.'
          : 'The minutes of the award committee wait for your signature.',
      basis: [cite('CGCT', 'R2131-5'), cite('policy', 'commission')],
      page: pageOf(id),
    }
  },
}

const calledOf = (called: readonly { readonly body: string; readonly person: string }[]) => ({
  bodies: [...new Set(called.map(({ body }) => body))],
  persons: called.map(({ person }) => person),
})

/** The hour and the place, with the invitation that calendars take in: a second convening replaces the first. */
function sessionLetter({ payload, group, nameOf }: Scene<Group>, what: string, cancelled = false): Told {
  const { id, title, number, called, ...when } = told.parse(payload)
  const { at, place, link } = when
  const where = place === '' ? link : place
  const sequence = number - 1 + (cancelled ? 1 : 0)
  return {
    ...calledOf(called),
    what: `${what}\u00a0: ${longInstant(at)}${where === '' ? '' : `, ${where}`}.`,
    basis: [cite('CGCT', 'L1414-3'), clause('committee')],
    page: pageOf(id),
    calendar: (around) =>
      invitationOf(
        { id, title, ...when, sequence, cancelled },
        { ...around, group: group.id, from: nameOf(coordinatorOf(group) ?? '') },
      ),
  }
}
