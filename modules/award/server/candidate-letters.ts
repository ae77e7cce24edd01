import { z } from 'zod'
import type { Basis } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { articles, type Occasion, type Point, toAccount, written } from '#modules/submission/server/index.ts'
import { entryAt } from '#platform/journal/read.ts'
import type { Lang, Letter as Mail } from '#platform/mail/letter.ts'
import type { OutboxHandlers } from '#platform/outbox.ts'
import { formatInstant } from '#ui/i18n/format.ts'
import type { LetterKind } from '../model/award-state.ts'

const openedPayload = z.object({ at: z.string() })

/** Where a candidate reads its letters, with the access of its deposit. */
const toLetters = ({ person, publicUrl, id }: Occasion) => ({
  label: person.language === 'fr' ? 'Lire la lettre' : 'Read the letter',
  url: `${publicUrl}/consultations/${id}/letters`,
})

type Words = {
  readonly waits: Readonly<Record<LetterKind, { readonly subject: string; readonly says: string }>>
  readonly behind: string
  readonly opened: { readonly subject: string; readonly says: string; readonly keep: string }
  readonly at: string
  readonly entry: string
}
const WORDS: Readonly<Record<Lang, Words>> = {
  fr: {
    waits: {
      rejection: {
        subject: 'une lettre de l’acheteur vous attend',
        says: 'L’acheteur vous écrit sur la suite donnée à votre candidature ou à votre offre. Des délais peuvent courir de cette lettre : lisez-la sans attendre.',
      },
      abandonment: {
        subject: 'une lettre de l’acheteur vous attend',
        says: 'L’acheteur vous écrit sur la procédure à laquelle vous avez participé. Des délais peuvent courir de cette lettre : lisez-la sans attendre.',
      },
      answer: {
        subject: 'l’acheteur a répondu à votre demande',
        says: 'L’acheteur a répondu à ce que vous lui avez demandé sur la suite donnée à votre offre.',
      },
    },
    behind:
      'Son texte n’est pas dans ce message. Il est sur votre page, où l’on entre comme pour votre dépôt ; l’heure à laquelle vous l’ouvrez est inscrite au registre, et vous en recevez la preuve.',
    opened: {
      subject: 'lettre ouverte',
      says: 'Une lettre de l’acheteur a été ouverte avec l’accès de votre entreprise. Le registre du groupement garde cette heure.',
      keep: 'Gardez ce message : il dit quelle inscription du registre le prouve.',
    },
    at: 'Ouverte le',
    entry: 'Inscription au registre',
  },
  en: {
    waits: {
      rejection: {
        subject: 'a letter of the buyer awaits you',
        says: 'The buyer writes to you about what became of your application or your tender. Periods may run from this letter: read it without delay.',
      },
      abandonment: {
        subject: 'a letter of the buyer awaits you',
        says: 'The buyer writes to you about the procedure in which you took part. Periods may run from this letter: read it without delay.',
      },
      answer: {
        subject: 'the buyer has answered your request',
        says: 'The buyer has answered what you asked about what became of your tender.',
      },
    },
    behind:
      'Its text is not in this message. It is on your page, which one enters as for your deposit; the hour at which you open it is entered in the register, and you are sent the proof of it.',
    opened: {
      subject: 'letter opened',
      says: 'A letter of the buyer was opened with the access of your company. The register of the group keeps this hour.',
      keep: 'Keep this message: it says which entry of the register proves it.',
    },
    at: 'Opened on',
    entry: 'Entry of the register',
  },
}

const BASES: Readonly<Record<LetterKind, Basis>> = {
  rejection: [cite('CCP', 'R2181-1'), cite('CCP', 'R2132-7')],
  abandonment: [cite('CCP', 'R2185-1'), cite('CCP', 'R2132-7')],
  answer: [cite('CCP', 'R2181-4'), cite('CCP', 'R2132-7')],
}

/** That a letter waits on the page of its candidate. It repeats nothing of what the letter says: a mailbox is read by others than its owner. */
export function waitingMail(occasion: Occasion, kind: LetterKind): Mail {
  const { consultation, person } = occasion
  const { waits, behind } = WORDS[person.language]
  const french = person.language === 'fr'
  const said = {
    subject: `Consultation ${consultation.reference}${french ? ' : ' : ': '}${waits[kind].subject}`,
    paragraphs: [waits[kind].says, behind],
    points: [articles(BASES[kind], person.language)],
  }
  return written(occasion, said, toLetters(occasion))
}

export type Receipt = { readonly at: string; readonly seq: number; readonly hash: string }

/** The receipt of an opening: when, and which entry of the register holds it. */
export function openedMail(occasion: Occasion, { at, seq, hash }: Receipt): Mail {
  const { consultation, person } = occasion
  const says = WORDS[person.language]
  const points: readonly Point[] = [
    { label: says.at, value: formatInstant(at, person.language) },
    { label: says.entry, value: `${seq} (${hash})` },
    articles([cite('CCP', 'R2132-7'), cite('CCP', 'R2181-1')], person.language),
  ]
  const colon = person.language === 'fr' ? ' : ' : ': '
  const said = {
    subject: `Consultation ${consultation.reference}${colon}${says.opened.subject}`,
    paragraphs: [says.opened.says, says.opened.keep],
    points,
  }
  return written(occasion, said, toLetters(occasion))
}

/** The letters to candidates, by topic of the outbox. */
export const candidateLetters = ({ publicUrl }: { readonly publicUrl: string }): OutboxHandlers => {
  const waiting = (kind: LetterKind) => toAccount(publicUrl, async ({ occasion }) => waitingMail(occasion, kind))
  return {
    'operator.award.rejected': waiting('rejection'),
    'operator.award.abandoned': waiting('abandonment'),
    'operator.award.answered': waiting('answer'),
    'operator.award.opened': toAccount(publicUrl, async ({ tx, message, occasion }) => {
      const { groupId, caseFile, seq } = message
      const { at } = openedPayload.parse(message.payload)
      const entry = await entryAt(tx, groupId, caseFile, seq)
      return entry && openedMail(occasion, { at, seq, hash: entry.hash })
    }),
  }
}
