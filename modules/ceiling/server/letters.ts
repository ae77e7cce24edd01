import { z } from 'zod'
import { clause } from '#kernel/citation.ts'
import { formatAmount } from '#kernel/money.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import { longDate } from '#platform/mail/templates.ts'
import type { Letters } from '#platform/mail/told.ts'

const short = z.object({
  ...{ id: z.uuid(), title: z.string(), ordered: z.int(), minimum: z.int(), until: z.iso.date() },
})

/** The letters of the ceilings. */
export const letters: Letters<Group> = {
  // R4.13: all members and the coordinator, since all orders count for the minimum.
  'ceiling.minimumNotReached': ({ group, members, payload }, lang) => {
    const { id, title, ordered, minimum, until } = short.parse(payload)
    const amounts = { ordered: formatAmount(ordered, lang), minimum: formatAmount(minimum, lang) }
    const [missing, day] = [formatAmount(minimum - ordered, lang), longDate(until, lang)]
    return {
      bodies: [...new Set([...members, coordinatorOf(group) ?? ''])],
      what:
        lang === 'fr'
          ? `Le minimum du marché « ${title} » n’est pas atteint : ${amounts.ordered} hors taxe sont commandés sur ${amounts.minimum}. On commande jusqu’au ${day}.`
          : `The minimum of the contract “${title}” is not reached: ${amounts.ordered} excluding VAT is ordered of ${amounts.minimum}. Orders are placed until ${day}.`,
      expected:
        lang === 'fr'
          ? `Il manque ${missing} : commandez ce dont vous avez besoin avant cette date, le titulaire peut demander la marge perdue sur ce qui ne l’est pas.`
          : `${missing} is missing: order what you need before that day, the holder may claim the margin lost on what is not ordered.`,
      basis: [clause('execution'), cite('policy', 'minimum du marché')],
      page: `ceilings/${id}`,
    }
  },
}
