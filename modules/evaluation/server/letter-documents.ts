import { civilDay } from '#kernel/paris-time.ts'
import { blocksSetBy } from '#platform/documents/blocks.ts'
import {
  type Addressee,
  addressed,
  closing,
  issuerOf,
  LEFT_BY,
  leftAt,
  type Sender,
  salutation,
  written,
} from '#platform/documents/letter.fr.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import { longDate, tidy } from '#platform/documents/typography.fr.ts'
import type { LetterKind, TenderLetter } from '../model/evaluation-state.ts'

const { heading, paragraph } = blocksSetBy(tidy)

/** What a letter to one tenderer is set from besides the letter itself. */
export type TenderLetterAround = Sender & {
  readonly reference: string
  readonly title: string
  /** As the letter names it: « lot 2, Formation »; `null` where there are none. */
  readonly lot: string | null
  readonly to: Addressee
}

type Said = {
  readonly title: string
  /** What is asked, and under which article. */
  readonly asks: string
  /** What the answer is for, and what follows where none comes. */
  readonly follows: readonly string[]
}

const SAYS: Readonly<Record<LetterKind, Said>> = {
  price: {
    title: 'Demande de justification du prix d’une offre',
    asks: 'Le prix ou les coûts de votre offre nous semblent anormalement bas. Nous vous demandons de les justifier par écrit, et de fournir toutes précisions utiles (code de la commande publique, art. L. 2152-6 et R. 2152-3).',
    follows: [
      'Votre offre n’est pas rejetée à ce stade. Elle le sera si les éléments que vous fournissez ne justifient pas de manière satisfaisante le bas niveau du prix ou des coûts (art. R. 2152-4), ou si rien ne nous est parvenu dans le délai. La justification ne peut modifier ni le prix ni le contenu de l’offre.',
    ],
  },
  regularisation: {
    title: 'Invitation à régulariser une offre',
    asks: 'Votre offre, en l’état, est irrégulière. Nous vous autorisons à la régulariser (code de la commande publique, art. R. 2152-2). Tous les soumissionnaires dont l’offre peut l’être y sont autorisés, dans le même délai.',
    follows: [
      'La régularisation ne peut modifier aucune caractéristique substantielle de l’offre. Une offre qui n’est pas régularisée dans le délai reste irrégulière, et est éliminée.',
    ],
  },
  clarification: {
    title: 'Demande de précisions sur la teneur d’une offre',
    asks: 'Nous vous demandons de préciser la teneur de votre offre (code de la commande publique, art. R. 2161-5).',
    follows: [
      'Cette demande n’ouvre aucune négociation : votre réponse précise l’offre, et ne peut ni la modifier ni la compléter sur le fond. Sans réponse dans le délai, l’offre est analysée telle qu’elle a été remise.',
    ],
  },
  validity: {
    title: 'Demande de prolonger la validité d’une offre',
    asks: 'Le délai pendant lequel votre offre vous engage arrive à son terme. Nous vous demandons si vous acceptez qu’il soit prolongé.',
    follows: [
      'Vous êtes libre de refuser. Sans votre accord, votre offre cesse de vous engager au jour que le dossier a fixé, et ne peut plus être retenue.',
    ],
  },
  negotiation: {
    title: 'Lettre au sujet d’une offre',
    asks: 'Nous vous écrivons au sujet de votre offre, comme le règlement de la consultation le permet.',
    follows: [],
  },
}

/** One letter on a tender, as its tenderer reads it: what is asked, under which article, until when, and what follows (CCP R2152-2, R2152-3, R2161-5). */
export function tenderLetterDocument(letter: TenderLetter, around: TenderLetterAround): DocumentModel {
  const { reference, title, lot, to } = around
  const { kind, number, sentAt, text, due, until } = letter
  const says = SAYS[kind]
  const asked = until === null ? [] : [paragraph(`Jour jusqu’auquel l’offre vous engagerait : ${longDate(until)}.`)]
  return {
    language: 'fr',
    title: says.title,
    subtitle: tidy(title),
    reference: `OFF-${reference}-${number}`,
    issuer: issuerOf(around),
    subject: 'Lettre de l’acheteur sur une offre.',
    date: civilDay(sentAt),
    standing: LEFT_BY.electronic,
    blocks: [
      addressed(to, [
        ['Consultation', `${reference} : ${title}`],
        ...(lot === null ? [] : [['Lot', lot] as const]),
        ['Envoyée', leftAt(sentAt)],
      ]),
      salutation,
      paragraph(says.asks),
      heading('Objet de la demande'),
      ...written(text),
      ...asked,
      heading('Délai et suite'),
      paragraph(`Votre réponse doit être reçue au plus tard le ${longDate(due)}, avant minuit, heure de Paris.`),
      paragraph(
        'Répondez sur votre page de la consultation, où l’on entre comme pour le dépôt : votre réponse y est datée.',
      ),
      ...says.follows.map(paragraph),
      ...closing(around),
    ],
  }
}
