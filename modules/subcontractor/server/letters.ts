import { z } from 'zod'
import { clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import { longDate } from '#platform/mail/templates.ts'
import type { Letters } from '#platform/mail/told.ts'

const said = { id: z.uuid(), name: z.string() }
const decided = z.object({ ...said, what: z.enum(['accepted', 'deemed-accepted', 'refused']), on: z.iso.date() })
const word = z.object({ ...said, body: z.uuid(), favourable: z.boolean(), said: z.string() })
const requested = z.object({
  ...{ ...said, body: z.uuid(), number: z.string(), until: z.iso.date() },
  what: z.enum(['requested', 'agreed', 'passed', 'refused']),
})

const DECIDED = {
  fr: {
    accepted: (name: string, day: string) => `Le sous-traitant ${name} est accepté le ${day}.`,
    'deemed-accepted': (name: string, day: string) =>
      `Le sous-traitant ${name} est accepté par le silence, au terme du ${day}.`,
    refused: (name: string, day: string) => `Le sous-traitant ${name} est refusé le ${day}.`,
  },
  en: {
    accepted: (name: string, day: string) => `The subcontractor ${name} is accepted on ${day}.`,
    'deemed-accepted': (name: string, day: string) =>
      `The subcontractor ${name} is accepted by silence, at the end of ${day}.`,
    refused: (name: string, day: string) => `The subcontractor ${name} is refused on ${day}.`,
  },
} as const

const REQUESTED = {
  fr: {
    requested: (what: string, until: string) =>
      `${what} est reçue : le titulaire l’accepte ou la refuse jusqu’au ${until}.`,
    agreed: (what: string) => `${what} est acceptée par le titulaire.`,
    passed: (what: string) => `${what} passe au paiement : le titulaire n’a rien dit.`,
    refused: (what: string) => `${what} est refusée par le titulaire.`,
  },
  en: {
    requested: (what: string, until: string) =>
      `${what} is received: the holder agrees to it or refuses it until ${until}.`,
    agreed: (what: string) => `${what} is agreed by the holder.`,
    passed: (what: string) => `${what} goes on to payment: the holder has said nothing.`,
    refused: (what: string) => `${what} is refused by the holder.`,
  },
} as const

/** The letters of subcontracting: to all members of a decision, to the coordinator of a word, to a member of what it is asked to pay. */
export const letters: Letters<Group> = {
  'subcontractor.decided': ({ members, payload }, lang) => {
    const { id, name, what, on } = decided.parse(payload)
    return {
      bodies: members,
      what: DECIDED[lang][what](name, longDate(on, lang)),
      basis: [cite('CCP', 'R2193-4'), cite('policy', 'A27')],
      page: `subcontractors/${id}`,
    }
  },
  'subcontractor.wordForwarded': ({ group, payload, nameOf }, lang) => {
    const { id, name, body, favourable, said: words } = word.parse(payload)
    const member = nameOf(body)
    const coordinator = coordinatorOf(group)
    const french = favourable ? 'favorable' : 'défavorable'
    return {
      bodies: coordinator === undefined ? [] : [coordinator],
      what:
        lang === 'fr'
          ? `Un acheteur donne un avis ${french} au sous-traitant ${name} : « ${words} ». Membre : ${member}.`
          : `A buyer is ${favourable ? 'in favour of' : 'against'} the subcontractor ${name}: “${words}”. Member: ${member}.`,
      expected:
        lang === 'fr' ? 'Vous seul décidez : acceptez-le, ou refusez-le.' : 'You alone decide: accept or refuse.',
      basis: [cite('policy', 'A27'), clause('coordinator')],
      page: `subcontractors/${id}`,
    }
  },
  'subcontractor.paymentRequested': ({ payload }, lang) => {
    const { id, name, body, number, until, what } = requested.parse(payload)
    const request = lang === 'fr' ? `La demande de paiement n° ${number} (${name})` : `The request ${number} (${name})`
    return {
      bodies: [body],
      what: REQUESTED[lang][what](request, longDate(until, lang)),
      basis: [cite('CCP', 'R2193-11'), cite('policy', 'paiement direct')],
      page: `payment-requests/${id}`,
    }
  },
}
