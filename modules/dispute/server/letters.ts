import { z } from 'zod'
import { clause } from '#kernel/citation.ts'
import type { Group } from '#modules/convention/index.ts'
import { longDate } from '#platform/mail/templates.ts'
import type { Letters } from '#platform/mail/told.ts'

const opened = z.object({ id: z.uuid(), parties: z.array(z.uuid()).min(2), subject: z.string() })
const seized = opened.extend({ court: z.string(), on: z.iso.date(), reference: z.string() })

const basis = [clause('disputes')] as const

/** The letters of a dispute: to every party, so that each knows what the others were told. */
export const letters: Letters<Group> = {
  'dispute.opened': ({ group, payload, nameOf }, lang) => {
    const { id, parties, subject } = opened.parse(payload)
    const [claimant = ''] = parties
    const french = lang === 'fr'
    const { amicableFirst } = group.clauses.disputes
    return {
      bodies: parties,
      what: french
        ? `Un litige sur la convention est déclaré : « ${subject} ». Demandeur : ${nameOf(claimant)}.`
        : `A dispute on the convention is declared: “${subject}”. Claimant: ${nameOf(claimant)}.`,
      expected: amicableFirst
        ? french
          ? 'Les parties recherchent d’abord ensemble une solution amiable, et en consignent le début. Le tribunal ne peut pas être saisi avant, sauf urgence motivée.'
          : 'The parties first seek an amicable solution together, and record its beginning. The court may not be seized before, unless for a reasoned urgency.'
        : french
          ? 'La convention n’impose pas de recherche amiable : une partie peut saisir le tribunal.'
          : 'The convention asks for no amicable phase: a party may go to court.',
      basis,
      page: `disputes/${id}`,
    }
  },
  'dispute.courtSeized': ({ payload }, lang) => {
    const { id, parties, subject, court, on, reference } = seized.parse(payload)
    const day = longDate(on, lang)
    const french = lang === 'fr'
    return {
      bodies: parties,
      what: french
        ? `Le litige « ${subject} » est porté devant : ${court}, le ${day} (dossier n° ${reference}).`
        : `The dispute “${subject}” was brought before: ${court}, on ${day} (case ${reference}).`,
      expected: french
        ? 'Chaque partie répond au tribunal dans le délai que celui-ci fixe. Un accord reste possible à tout moment ; le jugement, une fois notifié, se verse au dossier.'
        : 'Each party answers the court within the time that it sets. An agreement remains possible at any time; the judgment, once notified, is filed in the case.',
      basis,
      page: `disputes/${id}`,
    }
  },
}
