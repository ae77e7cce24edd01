import { z } from 'zod'
import { clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import { longDate } from '#platform/mail/templates.ts'
import type { Letters } from '#platform/mail/told.ts'

const reported = z.object({ id: z.uuid(), body: z.uuid(), subject: z.string() })
const withheld = z.object({
  ...{ id: z.uuid(), body: z.uuid(), number: z.string(), what: z.enum(['rejected', 'postponed']), term: z.iso.date() },
})

const basis = [clause('execution'), cite('policy', 'difficultés d’exécution')] as const
const toCoordinator = (group: Group): readonly string[] => {
  const coordinator = coordinatorOf(group)
  return coordinator === undefined ? [] : [coordinator]
}

/** The letters of the execution: to the coordinator, and to all members of what may concern them (S5.6). */
export const letters: Letters<Group> = {
  'difficulty.reported': ({ group, payload, nameOf }, lang) => {
    const { id, body, subject } = reported.parse(payload)
    const french = lang === 'fr'
    return {
      bodies: toCoordinator(group),
      what: french
        ? `Une difficulté d’exécution est signalée : « ${subject} ». Membre : ${nameOf(body)}.`
        : `A difficulty of the execution is reported: “${subject}”. Member: ${nameOf(body)}.`,
      expected: french
        ? 'Prenez-la en compte, et dites-la à tous les membres si elle peut les toucher.'
        : 'Take note of it, and tell all members if it may concern them.',
      basis,
      page: `cases/difficulty/${id}`,
    }
  },
  'difficulty.toldToAll': ({ members, payload, nameOf }, lang) => {
    const { id, body, subject } = reported.parse(payload)
    return {
      bodies: members,
      what:
        lang === 'fr'
          ? `Une difficulté d’exécution peut vous toucher : « ${subject} ». Membre qui la signale : ${nameOf(body)}.`
          : `A difficulty of the execution may concern you: “${subject}”. Member that reports it: ${nameOf(body)}.`,
      basis,
      page: `cases/difficulty/${id}`,
    }
  },
  'acceptance.withheld': ({ group, payload, nameOf }, lang) => {
    const { id, body, number, what, term } = withheld.parse(payload)
    const day = longDate(term, lang)
    const said = {
      fr: { rejected: 'est rejetée', postponed: 'est ajournée' },
      en: { rejected: 'is rejected', postponed: 'is postponed' },
    }[lang][what]
    return {
      bodies: toCoordinator(group),
      what:
        lang === 'fr'
          ? `Une livraison de la commande ${number} ${said}, à présenter de nouveau pour le ${day}. Membre : ${nameOf(body)}.`
          : `A delivery of the order ${number} ${said}, to be presented again by ${day}. Member: ${nameOf(body)}.`,
      basis,
      page: `acceptances/${id}`,
    }
  },
}
