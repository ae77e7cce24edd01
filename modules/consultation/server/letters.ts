import { z } from 'zod'
import { type Basis, clause } from '#kernel/citation.ts'
import { civilDay, civilTime } from '#kernel/paris-time.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import type { Lang } from '#platform/mail/letter.ts'
import { longDate } from '#platform/mail/templates.ts'
import type { Letters } from '#platform/mail/told.ts'

const payload = z.object({
  id: z.uuid(),
  reference: z.string(),
  title: z.string(),
  deadline: z.iso.datetime(),
  version: z.int(),
  /** Not said by what waits in an outbox since a time when it was not asked. */
  published: z.boolean().default(true),
})
type Named = { readonly what: string; readonly until: string; readonly version: number; readonly published: boolean }

/** « lundi 22 mars 2027 à 12 h 00 », Paris time. */
function told(instant: string, lang: Lang): string {
  const [hour = '', minute = ''] = civilTime(instant).split(':')
  const day = longDate(civilDay(instant), lang)
  return lang === 'fr' ? `${day} à ${Number(hour)}\u00a0h\u00a0${minute}` : `${day} at ${hour}:${minute}`
}

/** To the members, of what their coordinator did for them. */
function toMembers(basis: Basis, words: Readonly<Record<Lang, (named: Named) => string>>): Letters<Group>[string] {
  return ({ group, members, payload: raw }, lang) => {
    const { id, reference, title, deadline, version, published } = payload.parse(raw)
    const what = lang === 'fr' ? `«\u202f${title}\u202f» (${reference})` : `“${title}” (${reference})`
    return {
      bodies: members.filter((body) => body !== coordinatorOf(group)),
      what: words[lang]({ what, until: told(deadline, lang), version, published }),
      basis,
      page: `consultations/${id}`,
    }
  }
}

const coordinated = [clause('coordinator'), cite('CCP', 'L2113-7')] as const
const moved = [clause('coordinator'), cite('CCP', 'R2151-4')] as const

/** The letters of a consultation. Operators are told by the public site, not by these. */
export const letters: Letters<Group> = {
  'consultation.noticeSent': toMembers(coordinated, {
    fr: ({ what, until }) => `L’avis de la consultation ${what} est parti. Date limite : ${until}.`,
    en: ({ what, until }) => `The notice of the consultation ${what} has left. Deadline: ${until}.`,
  }),
  'consultation.published': toMembers(coordinated, {
    fr: ({ what, until }) => `La consultation ${what} est publiée. Date limite : ${until}.`,
    en: ({ what, until }) => `The consultation ${what} is published. Deadline: ${until}.`,
  }),
  'consultation.changed': toMembers(moved, {
    fr: ({ what, version, published }) =>
      published
        ? `La version ${version} du dossier de la consultation ${what} est publiée.`
        : `La version ${version} du dossier de la consultation ${what} est arrêtée. Rien n’est encore publié : elle paraîtra avec la consultation.`,
    en: ({ what, version, published }) =>
      published
        ? `Version ${version} of the file of the consultation ${what} is published.`
        : `Version ${version} of the file of the consultation ${what} is settled. Nothing is published yet: it will appear with the consultation.`,
  }),
  'consultation.extended': toMembers(moved, {
    fr: ({ what, until }) => `La date limite de la consultation ${what} est portée au ${until}.`,
    en: ({ what, until }) => `The deadline of the consultation ${what} moves to ${until}.`,
  }),
  'consultation.closed': toMembers([cite('CCP', 'R2151-5')], {
    fr: ({ what }) => `La consultation ${what} est close : sa date limite est passée.`,
    en: ({ what }) => `The consultation ${what} is closed: its deadline has passed.`,
  }),
  'consultation.abandoned': toMembers([clause('coordinator'), cite('CCP', 'R2185-1')], {
    fr: ({ what }) => `La consultation ${what} est déclarée sans suite.`,
    en: ({ what }) => `The consultation ${what} is abandoned.`,
  }),
}
