import { z } from 'zod'
import { clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import { longInstant } from '#platform/documents/typography.fr.ts'
import { invitationOf } from '#platform/invitation.ts'
import type { Letters, Scene, Told } from '#platform/mail/told.ts'

const given = z.object({ id: z.uuid(), body: z.uuid(), person: z.uuid() })
const deposited = z.object({ id: z.uuid(), procedure: z.uuid() })
const remarked = z.object({ id: z.uuid(), review: z.uuid(), body: z.uuid().optional() })
const met = z.object({
  id: z.uuid(),
  title: z.string(),
  at: z.iso.datetime(),
  until: z.iso.datetime(),
  place: z.string(),
  link: z.string(),
  sequence: z.int(),
  invited: z.array(z.object({ body: z.uuid(), person: z.uuid() })),
})

const basis = [clause('technical-group')] as const
const page = 'technical-group'

/** What a technical group is told by mail: never what stands in its documents, remarks or minutes (S6.4). */
export const letters: Letters<Group> = {
  'seat.given': ({ payload }, lang) => {
    const { id, body, person } = given.parse(payload)
    return {
      bodies: [body],
      persons: [person],
      what:
        lang === 'fr'
          ? 'Un siège vous est donné dans un groupe technique.'
          : 'You are given a seat in a technical group.',
      expected:
        lang === 'fr'
          ? 'Vous signez l’engagement de confidentialité : rien ne vous est montré avant.'
          : 'You sign the undertaking of confidentiality: nothing is shown to you before.',
      basis: [clause('technical-group'), cite('policy', 'groupe-technique')],
      page: `${page}/seats/${id}`,
    }
  },
  'review.deposited': ({ payload, group }, lang) => ({
    bodies: [coordinatorOf(group) ?? ''],
    what:
      lang === 'fr'
        ? 'Un document est soumis à la relecture du groupe technique.'
        : 'A document is submitted to the review of the technical group.',
    basis,
    page: `${page}/reviews/${deposited.parse(payload).id}`,
  }),
  'remark.made': ({ payload, group }, lang) => ({
    bodies: [coordinatorOf(group) ?? ''],
    what:
      lang === 'fr'
        ? 'Une remarque est faite sur un document du groupe technique.'
        : 'A remark is made on a document of the technical group.',
    basis,
    page: `${page}/reviews/${remarked.parse(payload).review}`,
  }),
  'remark.answered': ({ payload }, lang) => {
    const { review, body } = remarked.parse(payload)
    return {
      bodies: body === undefined ? [] : [body],
      what:
        lang === 'fr' ? 'Le coordonnateur a répondu à votre remarque.' : 'The coordinator has answered your remark.',
      basis,
      page: `${page}/reviews/${review}`,
    }
  },
  'meeting.convened': (scene, lang) =>
    meetingLetter(
      scene,
      {
        fr: 'Vous êtes invité à une réunion du groupe technique',
        en: 'You are invited to a meeting of the technical group',
      }[lang],
    ),
  'meeting.moved': (scene, lang) =>
    meetingLetter(
      scene,
      { fr: 'Une réunion du groupe technique est déplacée', en: 'A meeting of the technical group is moved' }[lang],
    ),
  'meeting.cancelled': (scene, lang) =>
    meetingLetter(
      scene,
      { fr: 'Une réunion du groupe technique est annulée', en: 'A meeting of the technical group is cancelled' }[lang],
      true,
    ),
  'meeting.held': ({ payload }, lang) => {
    const { id, invited } = met.parse(payload)
    return {
      ...invitedOf(invited),
      what:
        lang === 'fr'
          ? 'Le compte rendu d’une réunion du groupe technique est établi.'
          : 'The minutes of a meeting of the technical group are written.',
      basis,
      page: `${page}/meetings/${id}`,
    }
  },
}

const invitedOf = (invited: readonly { readonly body: string; readonly person: string }[]) => ({
  bodies: [...new Set(invited.map(({ body }) => body))],
  persons: invited.map(({ person }) => person),
})

/** The hour and the place, with the invitation that calendars take in. */
function meetingLetter({ payload, group, nameOf }: Scene<Group>, what: string, cancelled = false): Told {
  const meeting = met.parse(payload)
  const { id, invited, at, place, link } = meeting
  const where = place === '' ? link : place
  return {
    ...invitedOf(invited),
    what: `${what}\u00a0: ${longInstant(at)}${where === '' ? '' : `, ${where}`}.`,
    basis,
    page: `${page}/meetings/${id}`,
    calendar: (around) =>
      invitationOf({ ...meeting, cancelled }, { ...around, group: group.id, from: nameOf(coordinatorOf(group) ?? '') }),
  }
}
