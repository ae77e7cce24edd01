import { z } from 'zod'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import type { Letters } from '#platform/mail/told.ts'
import { formatDate } from '#ui/i18n/format.ts'

const seized = z.object({ award: z.uuid(), reference: z.string(), number: z.string() })
const asked = z.object({ award: z.uuid(), reference: z.string(), due: z.string() })
const delivered = z.object({ contract: z.uuid(), reference: z.string(), bodies: z.array(z.string()) })

/** What the group is told of an award: the coordinator, that the judge is seized and that a candidate asks; each buyer, that its documents are there. */
export const letters: Letters<Group> = {
  'award.courtSeized': ({ payload, group }, lang) => {
    const { award, reference, number } = seized.parse(payload)
    const french = lang === 'fr'
    return {
      bodies: [coordinatorOf(group) ?? ''],
      what: french
        ? `Le juge est saisi (référé n° ${number}) de la consultation ${reference} : le marché ne se signe pas.`
        : `The judge is seized (referral no ${number}) of the consultation ${reference}: the contract is not signed.`,
      expected: french
        ? 'Versez sa décision dès qu’elle est notifiée.'
        : 'File the decision as soon as it is notified.',
      basis: [cite('CJA', 'L551-4')],
      page: `awards/${award}`,
    }
  },
  'award.asked': ({ payload, group }, lang) => {
    const { award, reference, due } = asked.parse(payload)
    const french = lang === 'fr'
    return {
      bodies: [coordinatorOf(group) ?? ''],
      what: french
        ? `Un candidat évincé de la consultation ${reference} demande les motifs ou les avantages de l’offre retenue.`
        : `A rejected candidate of the consultation ${reference} asks for the reasons, or for the advantages of the chosen tender.`,
      expected: french
        ? `Répondez sur la page de l’attribution, au plus tard le ${formatDate(due, lang)}.`
        : `Answer on the page of the award, at the latest on ${formatDate(due, lang)}.`,
      basis: [cite('CCP', 'R2181-4'), cite('CCP', 'R2181-2')],
      page: `awards/${award}`,
    }
  },
  'award.delivered': ({ payload }, lang) => {
    const { contract, reference, bodies } = delivered.parse(payload)
    const french = lang === 'fr'
    return {
      bodies,
      what: french
        ? `Le marché de la consultation ${reference} est notifié : ses pièces et sa lettre de notification vous sont remises.`
        : `The contract of the consultation ${reference} is notified: its documents and its letter of notification are given to you.`,
      expected: french
        ? 'Ouvrez la page du marché et confirmez que vous les avez reçues.'
        : 'Open the page of the contract and confirm that you have them.',
      basis: [cite('CCP', 'R2182-4')],
      page: `contracts/${contract}`,
    }
  },
}
