import { z } from 'zod'
import { clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import type { Letters } from '#platform/mail/told.ts'

const told = z.object({ id: z.uuid(), body: z.uuid(), title: z.string() })
const declined = told.extend({ reason: z.string() })
const given = z.object({ id: z.uuid(), title: z.string(), bodies: z.array(z.string()) })

const basis = [clause('coordinator'), cite('policy', 'modifications')] as const

/** The letters of a modification: its need to the coordinator, its end to whoever asked, its copy to each buyer. */
export const letters: Letters<Group> = {
  'modification.needTold': ({ payload, group, nameOf }, lang) => {
    const { id, body, title } = told.parse(payload)
    const french = lang === 'fr'
    return {
      bodies: [coordinatorOf(group) ?? ''].filter((each) => each !== ''),
      what: french
        ? `Un besoin de modification d’un marché est dit : « ${title} ». Acheteur : ${nameOf(body)}.`
        : `A need of modification of a contract is told: “${title}”. Buyer: ${nameOf(body)}.`,
      expected: french
        ? 'Instruisez-le sous un des six cas, ou dites pourquoi vous n’y donnez pas suite.'
        : 'Take it up under one of the six cases, or say why you decline it.',
      basis,
      page: `modifications/${id}`,
    }
  },
  'modification.declined': ({ payload }, lang) => {
    const { id, body, title, reason } = declined.parse(payload)
    return {
      bodies: [body],
      what:
        lang === 'fr'
          ? `Le coordonnateur ne donne pas suite au besoin « ${title} » : ${reason}`
          : `The coordinator declines the need “${title}”: ${reason}`,
      basis,
      page: `modifications/${id}`,
    }
  },
  'modification.given': ({ payload }, lang) => {
    const { id, title, bodies } = given.parse(payload)
    return {
      bodies,
      what:
        lang === 'fr'
          ? `La modification « ${title} » est notifiée au titulaire : elle vous est remise avec sa lettre de notification.`
          : `The modification “${title}” is notified to the holder: it is given to you with its letter of notification.`,
      basis,
      page: `modifications/${id}`,
    }
  },
}
