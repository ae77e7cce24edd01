import { z } from 'zod'
import { clause, type IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import { longDate } from '#platform/mail/templates.ts'
import type { Letters } from '#platform/mail/told.ts'

const declared = z.object({ objectionsUntil: z.iso.date() })
const proposed = z.object({
  id: z.uuid(),
  proposedBy: z.uuid(),
  dissolvedFrom: z.iso.date().nullable(),
})
const ended = z.object({ on: z.iso.date(), cause: z.enum(['term', 'decision']), members: z.array(z.uuid()) })

const BY_TERM = [clause('dissolution'), clause('duration')] as const

/** The letters of the end of the group: what begins a period, what every assembly must do, what is over. */
export const letters: Letters<Group> = {
  'completion.declared': ({ members, payload }, lang) => {
    const { objectionsUntil: due } = declared.parse(payload)
    const french = lang === 'fr'
    return {
      bodies: members,
      what: french
        ? 'Le coordonnateur a déclaré le terme de la convention.'
        : 'The coordinator has declared the term of the convention.',
      expected: french
        ? `Si un point de la clôture n’est pas soldé pour vous, votre membre s’y oppose, avec un motif, jusqu’au ${longDate(due, lang)} inclus. Sans opposition qui rouvre un point, le groupement prend fin ensuite de droit.`
        : `If an item of the closing is not settled for you, your body objects, with a reason, until ${longDate(due, lang)} included. Without an objection that reopens an item, the group then ends of right.`,
      due,
      basis: BY_TERM,
      page: 'dissolution',
    }
  },
  'dissolution.proposed': ({ members, payload, nameOf }, lang) => {
    const { id, proposedBy, dissolvedFrom } = proposed.parse(payload)
    const french = lang === 'fr'
    const who = nameOf(proposedBy)
    return {
      bodies: members,
      what: french
        ? `Il est proposé de dissoudre le groupement. Auteur de la proposition : ${who}.`
        : `The dissolution of the group is proposed, by ${who}.`,
      expected: french
        ? 'L’assemblée de votre membre délibère sur cette dissolution ; sa décision, une fois exécutoire, est notifiée au coordonnateur. Il faut ensuite signer le document commun.'
        : 'The assembly of your body decides on this dissolution; its decision, once enforceable, is notified to the coordinator. The common document is then to be signed.',
      due: dissolvedFrom,
      basis: [clause('dissolution'), cite('CGCT', 'L2131-1')],
      page: `dissolution/${id}`,
    }
  },
  'group.ended': ({ group, payload, nameOf }, lang) => {
    const { on, cause, members } = ended.parse(payload)
    return {
      bodies: members,
      what: whatEnded(on, cause, lang),
      expected: whatIsLeft(nameOf(coordinatorOf(group) ?? ''), lang),
      basis: [...BY_TERM, clause('information')],
      page: 'dissolution',
    }
  },
}

function whatEnded(on: IsoDate, cause: 'term' | 'decision', lang: 'fr' | 'en'): string {
  const day = longDate(on, lang)
  if (lang === 'fr')
    return `Le groupement a pris fin le ${day}, ${cause === 'term' ? 'au terme de la convention' : 'par la décision de ses membres'}.`
  return `The group ended on ${day}, ${cause === 'term' ? 'at the term of the convention' : 'by the decision of its members'}.`
}

function whatIsLeft(coordinator: string, lang: 'fr' | 'en'): string {
  return lang === 'fr'
    ? `Le coordonnateur (${coordinator}) adresse à chaque membre un avis de fin, dont il est accusé réception, et consigne où les archives sont conservées. Rien n’est détruit.`
    : `The coordinator (${coordinator}) sends each member a final notice, whose receipt is acknowledged, and records where the archives are kept. Nothing is destroyed.`
}
