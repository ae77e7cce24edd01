import { z } from 'zod'
import { clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import { longDate } from '#platform/mail/templates.ts'
import type { Letters } from '#platform/mail/told.ts'

const requested = z.object({ id: z.uuid(), title: z.string(), by: z.uuid() })
const decided = z.object({ id: z.uuid(), title: z.string(), on: z.iso.date() })
const basis = [cite('policy', 'résiliation'), clause('coordinator')] as const

/** The letters of a termination: to the coordinator of what a buyer asks, to every member of what is decided. */
export const letters: Letters<Group> = {
  'termination.requested': ({ group, payload, nameOf }, lang) => {
    const { id, title, by } = requested.parse(payload)
    const coordinator = coordinatorOf(group)
    return {
      bodies: coordinator === undefined ? [] : [coordinator],
      what:
        lang === 'fr'
          ? `La résiliation du marché « ${title} » est demandée. Acheteur : ${nameOf(by)}.`
          : `The termination of the contract “${title}” is asked for. Buyer: ${nameOf(by)}.`,
      expected: lang === 'fr' ? 'Vous seul la décidez, ou l’écartez.' : 'You alone decide it, or set it aside.',
      basis,
      page: `terminations/${id}`,
    }
  },
  'termination.decided': ({ members, payload }, lang) => {
    const { id, title, on } = decided.parse(payload)
    const day = longDate(on, lang)
    return {
      bodies: members,
      what:
        lang === 'fr'
          ? `Le marché « ${title} » est résilié : son dernier jour est le ${day}. Aucune commande n’est passée après.`
          : `The contract “${title}” is terminated: its last day is ${day}. No order is placed after it.`,
      basis,
      page: `terminations/${id}`,
    }
  },
}
