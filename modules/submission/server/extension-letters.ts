import { z } from 'zod'
import { publication } from '#modules/public-site/server/index.ts'
import type { Letter } from '#platform/mail/letter.ts'
import type { OutboxHandler } from '#platform/outbox.ts'
import { formatInstant } from '#ui/i18n/format.ts'
import { mailTo, type Occasion, toPage, written } from './letter.ts'
import { personById, personsFor } from './operator-store.ts'

/** The consultation that moved, and how many extensions it had by then. */
const moved = z.object({ id: z.uuid(), extension: z.int().min(1) })

/** The deadline has moved: whoever came in to deposit learns it, whether something was sent already or not. */
export function extensionLetter(occasion: Occasion, number: number): Letter {
  const { consultation, person } = occasion
  const { reference, title, extensions, deadline } = consultation
  const extension = extensions[number - 1]
  if (extension === undefined) throw new Error(`the deadline was not moved ${number} times`)
  const { language } = person
  const french = language === 'fr'
  const [from, to, counts] = [extension.from, extension.to, deadline].map((at) => formatInstant(at, language))
  const again = deadline !== extension.to
  const said = french
    ? {
        subject: `La limite de la consultation ${reference} est reportée`,
        paragraphs: [
          `La limite de la consultation « ${title} » passe du ${from} au ${to}.${again ? ` Elle a été reportée de nouveau depuis : celle qui compte est le ${counts}.` : ''}`,
          'Ce que vous avez déposé demeure, et peut encore être remplacé ou retiré. Ce que vous aviez commencé peut être repris.',
        ],
        points: [{ label: 'Pourquoi', value: extension.reason }],
      }
    : {
        subject: `The deadline of the consultation ${reference} has moved`,
        paragraphs: [
          `The deadline of the consultation “${title}” moves from ${from} to ${to}.${again ? ` It has moved again since: the one that counts is ${counts}.` : ''}`,
          'What you deposited stands, and can still be replaced or withdrawn. What you had begun can be gone on with.',
        ],
        points: [{ label: 'Why', value: extension.reason }],
      }
  return written(occasion, said, toPage(occasion))
}

/** Writes to everybody who came in to deposit for the consultation that moved, each by a message of its own. */
export const extensionHandler = (publicUrl: string): OutboxHandler => ({
  recipients: async ({ groupId, payload }, { db }) => {
    const { id } = moved.parse(payload)
    return (await db.transaction(groupId, (tx) => personsFor(tx, groupId, id))).map((person) => person.id)
  },
  deliver: async (message, { db, mailer }) => {
    const { groupId, recipient } = message
    const { id, extension } = moved.parse(message.payload)
    const shown = await publication(db, id)
    const person = await db.transaction(groupId, (tx) => personById(tx, groupId, recipient))
    if (shown === undefined || person === undefined) return
    const letter = extensionLetter({ person, id, consultation: shown.consultation, publicUrl }, extension)
    await mailTo(mailer, { person, message, letter })
  },
})
