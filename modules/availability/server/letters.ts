import { z } from 'zod'
import { clause } from '#kernel/citation.ts'
import { civilDay, civilTime } from '#kernel/paris-time.ts'
import { cite } from '#law/index.ts'
import type { Group } from '#modules/convention/index.ts'
import type { Lang } from '#platform/mail/letter.ts'
import { longDate } from '#platform/mail/templates.ts'
import type { Letters } from '#platform/mail/told.ts'

const references = z.array(z.string())
const payload = z.object({
  id: z.uuid(),
  from: z.iso.datetime(),
  until: z.iso.datetime().nullable(),
  moved: references,
  missed: references,
})

/** « 22 mars 2027 à 11 h 04 », Paris time. */
function told(instant: string, lang: Lang): string {
  const [hour = '', minute = ''] = civilTime(instant).split(':')
  const day = longDate(civilDay(instant), lang)
  return lang === 'fr' ? `${day} à ${Number(hour)}\u00a0h\u00a0${minute}` : `${day} at ${hour}:${minute}`
}

/** What the members are told of an outage; operators are told by the consultation whose deadline moves. */
export const letters: Letters<Group> = {
  'outage.entered': ({ members, payload: raw }, lang) => {
    const { id, from, until, moved, missed } = payload.parse(raw)
    const list = new Intl.ListFormat(lang, { type: 'conjunction' })
    const [since, to] = [told(from, lang), until === null ? null : told(until, lang)]
    const what =
      lang === 'fr'
        ? [
            to === null
              ? `Le dépôt des plis n’est pas possible depuis le ${since}.`
              : `Le dépôt des plis n’a pas été possible du ${since} au ${to}.`,
            moved.length === 0
              ? 'Aucune date limite n’en est reportée.'
              : `Date limite reportée de droit, tous les candidats étant prévenus : ${list.format(moved)}.`,
            ...(missed.length === 0
              ? []
              : [
                  `Date limite déjà passée, qui n’est pas reportée : ${list.format(missed)}. Un pli arrivé hors délai y est jugé au vu de cette indisponibilité.`,
                ]),
          ]
        : [
            to === null
              ? `Tenders cannot be deposited since ${since}.`
              : `Tenders could not be deposited from ${since} to ${to}.`,
            moved.length === 0
              ? 'No deadline is moved by it.'
              : `Deadline moved of right, all candidates being told: ${list.format(moved)}.`,
            ...(missed.length === 0
              ? []
              : [
                  `Deadline that had passed, and is not moved: ${list.format(missed)}. An envelope that came late is judged there in view of this outage.`,
                ]),
          ]
    return {
      bodies: members,
      what: what.join(' '),
      basis: [cite('policy', 'indisponibilité'), cite('CE', '449250'), clause('coordinator')],
      page: `cases/outage/${id}`,
    }
  },
}
