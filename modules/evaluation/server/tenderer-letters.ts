import { z } from 'zod'
import type { Basis } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { articles, toAccount, written } from '#modules/submission/server/index.ts'
import type { Lang, Letter } from '#platform/mail/letter.ts'
import type { OutboxHandlers } from '#platform/outbox.ts'
import { formatDate } from '#ui/i18n/format.ts'
import type { LetterKind, TenderLetter } from '../model/evaluation-state.ts'
import { evaluationOf } from './queries.ts'

const asked = z.object({
  evaluation: z.uuid(),
  letter: z.int(),
})

const SAID: Readonly<Record<Lang, Readonly<Record<LetterKind, string>>>> = {
  fr: {
    price: 'L’acheteur vous demande, par écrit, de justifier le prix de votre offre.',
    regularisation:
      'L’acheteur permet à tous les soumissionnaires concernés, dans le même délai, de régulariser leur offre.',
    clarification: 'L’acheteur vous demande de préciser la teneur de votre offre, sans la modifier.',
    validity: 'L’acheteur vous demande si vous acceptez d’être engagé plus longtemps par votre offre.',
    negotiation: 'L’acheteur vous écrit au sujet de votre offre.',
  },
  en: {
    price: 'The buyer asks you, in writing, to account for the price of your tender.',
    regularisation: 'The buyer allows all the tenderers concerned, within the same time, to put their tender right.',
    clarification: 'The buyer asks you to make the content of your tender clear, without changing it.',
    validity: 'The buyer asks whether you agree to be bound longer by your tender.',
    negotiation: 'The buyer writes to you about your tender.',
  },
}

const BASES: Readonly<Record<LetterKind, Basis>> = {
  price: [cite('CCP', 'L2152-6'), cite('CCP', 'R2152-3')],
  regularisation: [cite('CCP', 'R2152-2')],
  clarification: [cite('CCP', 'R2161-5')],
  validity: [cite('policy', 'analyse des offres')],
  negotiation: [cite('policy', 'analyse des offres')],
}

type Telling = Parameters<typeof written>[0] & { readonly letter: TenderLetter; readonly page: string }

/** What is asked stands on the page behind the company's own access: a mailbox is read by others than its owner. */
function letterOf({ letter, page, ...occasion }: Telling): Letter {
  const lang = occasion.person.language
  const french = lang === 'fr'
  const { reference } = occasion.consultation
  const said = {
    subject: french
      ? `Consultation ${reference} : une lettre attend votre réponse`
      : `Consultation ${reference}: a letter awaits your answer`,
    paragraphs: [
      SAID[lang][letter.kind],
      french
        ? 'Le texte de la lettre est sur le site, où vous y répondez. Entrez d’abord par la page de dépôt, comme pour votre dépôt.'
        : 'The text of the letter is on the site, where you answer it. First come in by the page of deposits, as you did for your deposit.',
    ],
    points: [
      { label: french ? 'Réponse attendue jusqu’au' : 'Answer expected until', value: formatDate(letter.due, lang) },
      articles(BASES[letter.kind], lang),
    ],
  }
  return written(occasion, said, {
    label: french ? 'Lire la lettre et répondre' : 'Read the letter and answer',
    url: page,
  })
}

/** The letters to tenderers, each to every confirmed address of the account. */
export const tendererLetters = ({ publicUrl }: { readonly publicUrl: string }): OutboxHandlers => ({
  'tenderer.asked': toAccount(publicUrl, async ({ tx, message, occasion: { person, id, consultation } }) => {
    const about = asked.parse(message.payload)
    const state = await evaluationOf(tx, message.groupId, about.evaluation)
    const letters = state === undefined || state.status === 'none' ? [] : state.letters
    const letter = letters.find(({ number }) => number === about.letter)
    const page = `${publicUrl}/consultations/${id}/letters`
    return letter && letterOf({ person, consultation, publicUrl, letter, page })
  }),
})
