import { z } from 'zod'
import { clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import type { Letters } from '#platform/mail/told.ts'

const told = z.object({ id: z.uuid(), body: z.uuid(), title: z.string() })
const reused = told.extend({ by: z.uuid() })
const reusable = told.extend({ licence: z.string() })

const basis = [cite('policy', 'A23'), clause('execution')] as const

/** The letters of projects: what would change the common base, what may be reused, and by whom it is. */
export const letters: Letters<Group> = {
  'project.baseChange': ({ group, payload, nameOf }, lang) => {
    const { id, body, title } = told.parse(payload)
    const coordinator = coordinatorOf(group)
    const french = lang === 'fr'
    return {
      bodies: coordinator === undefined ? [] : [coordinator],
      what: french
        ? `Un projet toucherait au socle commun : « ${title} ». Membre : ${nameOf(body)}.`
        : `A project would change the common base: “${title}”. Member: ${nameOf(body)}.`,
      expected: french
        ? 'Sans votre accord écrit, il ne commence pas.'
        : 'Without your written agreement it does not begin.',
      basis,
      page: `projects/${id}`,
    }
  },
  'project.reusable': ({ members, payload, nameOf }, lang) => {
    const { id, body, title, licence } = reusable.parse(payload)
    return {
      bodies: members.filter((member) => member !== body),
      what:
        lang === 'fr'
          ? `Un développement peut être réutilisé : « ${title} ». Membre : ${nameOf(body)}. Licence : ${licence}.`
          : `A development may be reused: “${title}”. Member: ${nameOf(body)}. Licence: ${licence}.`,
      basis,
      page: `projects/${id}`,
    }
  },
  'project.reused': ({ payload, nameOf }, lang) => {
    const { id, body, title, by } = reused.parse(payload)
    return {
      bodies: [body],
      what:
        lang === 'fr'
          ? `Votre développement « ${title} » est réutilisé. Membre : ${nameOf(by)}.`
          : `Your development “${title}” is reused. Member: ${nameOf(by)}.`,
      basis,
      page: `projects/${id}`,
    }
  },
}
