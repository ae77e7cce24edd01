import { z } from 'zod'
import type { Basis } from '#kernel/citation.ts'
import { type About, letterOf, publication, type Said } from '#modules/public-site/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Draft, Lang, Letter } from '#platform/mail/letter.ts'
import type { Mailer } from '#platform/mail/mailer.ts'
import type { Message, OutboxHandler } from '#platform/outbox.ts'
import { formatCitation } from '#ui/i18n/citation.ts'
import { formatExact } from '#ui/i18n/format.ts'
import { type Deposit, isCommitted } from '../model/deposit-state.ts'
import { type OperatorPerson, personById, personsOf } from './operator-store.ts'
import { depositOf } from './queries.ts'

/** What the letters to whoever deposits have in common: how they are laid out, what they say of a deposit, how they are sent. */

/** What a letter to whoever deposits is written from. */
export type Occasion = About & { readonly person: OperatorPerson }

export type Point = Draft['points'][number]

type Written = Omit<Occasion, 'id' | 'person'> & { readonly person: Pick<OperatorPerson, 'language'> }

/** A letter to whoever deposits, in its language, with the way to check it without its link. */
export function written(occasion: Written, said: Said, action: Draft['action']): Letter {
  const { person, publicUrl } = occasion
  const lang = person.language
  const verify =
    lang === 'fr'
      ? `Pour vérifier ce message, ouvrez ${publicUrl}/consultations sans passer par le lien : la consultation s’y trouve, et de là sa page de dépôt.`
      : `To verify this message, open ${publicUrl}/consultations without the link: the consultation is there, and from it its page of deposits.`
  return letterOf(occasion, { lang, said, action, verify: [verify] })
}

/** The page on which one deposits: whoever is in the account reads there what became of its deposits. */
export function toPage({ person, publicUrl, id }: Occasion): Draft['action'] {
  const label = person.language === 'fr' ? 'Ouvrir la page de dépôt' : 'Open the page of deposits'
  return { label, url: `${publicUrl}/depot/${id}` }
}

/** Which deposit, when it came, and until when it could. */
export const cameAt = (deposit: Deposit, language: Lang): readonly Point[] => {
  if (deposit.status === 'none' || !isCommitted(deposit)) return []
  const { hash, receivedAt, deadline } = deposit
  const french = language === 'fr'
  return [
    { label: french ? 'Empreinte du dépôt' : 'Hash of the deposit', value: hash },
    { label: french ? 'Dernier octet reçu' : 'Last byte received', value: preciseInstant(receivedAt, language) },
    { label: french ? 'Limite' : 'Deadline', value: preciseInstant(deadline, language) },
  ]
}

/** To the millisecond, as it was judged. */
const preciseInstant = (instant: string, language: Lang): string =>
  `${formatExact(instant, language)}${language === 'fr' ? ', heure de Paris' : ', Paris time'} (${instant.slice(11, 23)} UTC)`

/** The articles that something rests on, one after the other. */
export const articles = (basis: Basis, language: Lang): Point => ({
  label: language === 'fr' ? 'Fondement' : 'Articles',
  value: basis.map((citation) => formatCitation(citation, language)).join(language === 'fr' ? ' ; ' : '; '),
})

const payload = z.object({ consultation: z.string(), account: z.string(), deposit: z.string() })

/** What a letter on a deposit is written from, in the transaction that reads it. */
export type Telling = {
  readonly tx: Tx
  readonly message: Message
  readonly occasion: Occasion
  readonly deposit: Deposit
}

/** Brings a letter to every confirmed address of the account, each by a message of its own. */
export const toAccount = (publicUrl: string, write: (telling: Telling) => Promise<Letter>): OutboxHandler => ({
  recipients: async ({ groupId, payload: sent }, { db }) => {
    const { account } = payload.parse(sent)
    return (await db.transaction(groupId, (tx) => personsOf(tx, groupId, account))).map(({ id }) => id)
  },
  deliver: async (message, { db, mailer }) => {
    const { groupId, recipient } = message
    const about = payload.parse(message.payload)
    const shown = await publication(db, about.consultation)
    if (shown === undefined) return
    const { consultation } = shown
    const ready = await db.transaction(groupId, async (tx) => {
      const person = await personById(tx, groupId, recipient)
      const deposit = await depositOf(tx, groupId, about.deposit)
      if (person === undefined || deposit === undefined) return undefined
      const occasion = { person, id: about.consultation, consultation, publicUrl }
      return { person, letter: await write({ tx, message, occasion, deposit }) }
    })
    if (ready !== undefined) await mailTo(mailer, { ...ready, message })
  },
})

type Mailing = { readonly person: OperatorPerson; readonly message: Message; readonly letter: Letter }

/** Sends to one person what a message of the outbox says. */
export async function mailTo(mailer: Mailer, { person, message, letter }: Mailing): Promise<void> {
  const to = { name: person.company.name, address: person.email }
  try {
    await mailer.send({ letter, to, groupId: message.groupId, key: `${message.id}-${person.id}` })
  } catch (error) {
    // What the outbox notes of a failure outlives the person, whose address is not kept there.
    throw new Error(error instanceof Error ? error.message.replaceAll(person.email, '…') : 'unknown')
  }
}
