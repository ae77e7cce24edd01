import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { blocksSetBy, ofWords, tableOf } from '#platform/documents/blocks.ts'
import {
  type Addressee,
  addressed,
  closing,
  issuerOf,
  LEFT_BY,
  leftAt,
  type Recourse,
  remedies,
  type Sender,
  salutation,
  written,
} from '#platform/documents/letter.fr.ts'
import type { Block, DocumentModel } from '#platform/documents/model.ts'
import { longDate, longInstant, tidy } from '#platform/documents/typography.fr.ts'
import type { Piece, Rejection, Request, RequestKind, Running } from '../model/examination-state.ts'
import { askedOf, decisionOf } from '../model/standing.ts'
import { foundWords } from './found-words.ts'
import { GROUNDS } from './ground-words.ts'

const { heading, paragraph } = blocksSetBy(tidy)

/** What a letter to one applicant is set from besides the examination. */
export type LetterAround = Sender & {
  readonly title: string
  readonly to: Addressee
  readonly recourse: Recourse | null
}

type Of = Pick<Running, 'reference'>
type Head = Pick<DocumentModel, 'title' | 'reference' | 'subject' | 'date'>

const letter = (head: Head, around: LetterAround, blocks: readonly Block[]): DocumentModel => ({
  ...head,
  language: 'fr',
  subtitle: tidy(around.title),
  issuer: issuerOf(around),
  standing: LEFT_BY.electronic,
  blocks,
})

const about = ({ reference }: Of, at: IsoInstant, { to, title }: LetterAround): Block =>
  addressed(to, [
    ['Consultation', `${reference} : ${title}`],
    ['Envoyée', leftAt(at)],
  ])

const KINDS: Readonly<Record<RequestKind, { readonly title: string; readonly asks: string; readonly asked: string }>> =
  {
    completion: {
      title: 'Demande de compléter une candidature',
      asks: 'Des pièces ou informations que le dossier de la consultation demande manquent à votre candidature, ou y sont incomplètes. Nous vous invitons à les produire (code de la commande publique, art. R. 2144-2).',
      asked: 'Ce qui manque',
    },
    explanation: {
      title: 'Demande de compléter ou d’expliquer des justificatifs',
      asks: 'Nous vous invitons à compléter ou à expliquer les documents justificatifs que vous avez produits (code de la commande publique, art. R. 2144-6).',
      asked: 'Ce qui est à expliquer',
    },
  }

type Asking = { readonly request: Request; readonly account: string; readonly pieces: readonly Piece[] }

/** What one applicant is asked to complete or to explain, until when, how it answers, and what follows if it does not (CCP R2144-2, R2144-6, R2144-7). */
export function requestDocument(state: Of, { request, account, pieces }: Asking, around: LetterAround): DocumentModel {
  const { kind, number, at, deadline, message } = request
  const says = KINDS[kind]
  const head = {
    title: says.title,
    reference: `CAND-${state.reference}-${number}`,
    subject: 'Demande de l’acheteur sur une candidature.',
    date: civilDay(at),
  }
  const rows = (askedOf(request, account)?.pieces ?? []).map(({ piece, found, note }) => [
    [tidy(pieces.find(({ key }) => key === piece)?.title ?? piece)],
    [tidy([foundWords.fr[found], note].filter((part) => part !== '').join(' : '))],
  ])
  const same =
    kind === 'completion' ? ' Ce délai est le même pour tous les candidats auxquels une telle demande est faite.' : ''
  return letter(head, around, [
    about(state, at, around),
    salutation,
    paragraph(says.asks),
    tableOf('Pièces et informations demandées', [ofWords('Pièce', 2), ofWords(says.asked, 3)], rows),
    ...written(message),
    heading('Délai et forme de la réponse'),
    paragraph(`Votre réponse doit être reçue au plus tard le ${longInstant(deadline)}, heure de Paris.${same}`),
    paragraph(
      'Répondez sur votre page de la consultation, où l’on entre comme pour le dépôt : votre réponse y est datée, et il en est accusé réception. Votre offre ne peut plus être modifiée.',
    ),
    paragraph(
      'La candidature de qui ne produit pas dans ce délai ce qui lui est demandé est déclarée irrecevable, et le candidat est éliminé (code de la commande publique, art. R. 2144-7).',
    ),
    ...closing(around),
  ])
}

/** That an application is inadmissible, and why (CCP R2144-7, R2181-1); `undefined` of one that was not decided so. */
export function eliminationDocument(
  state: Running,
  { account, at }: Pick<Rejection, 'account' | 'at'>,
  around: LetterAround,
): DocumentModel | undefined {
  const decided = decisionOf(state, account)
  if (decided?.verdict !== 'inadmissible') return undefined
  const head = {
    title: 'Rejet d’une candidature',
    reference: `ELI-${state.reference}`,
    subject: 'Information d’un candidat dont la candidature est éliminée.',
    date: civilDay(at),
  }
  return letter(head, around, [
    about(state, at, around),
    salutation,
    paragraph(
      `Votre candidature à cette consultation a été déclarée irrecevable le ${longDate(civilDay(decided.at))} : elle est éliminée (code de la commande publique, art. R. 2144-7), et nous vous en informons (art. R. 2181-1).`,
    ),
    heading('Motifs'),
    paragraph(`${GROUNDS[decided.ground]}.`),
    ...written(decided.reasons),
    ...remedies(around.recourse),
    ...closing(around),
  ])
}

/** That an applicant is invited to tender, in the words that all who are read (CCP R2142-15). */
export function invitationDocument(
  state: Of,
  { at, message }: { readonly at: string; readonly message: string },
  around: LetterAround,
): DocumentModel {
  const head = {
    title: 'Invitation à remettre une offre',
    reference: `INV-${state.reference}`,
    subject: 'Invitation d’un candidat retenu à remettre une offre.',
    date: civilDay(at),
  }
  return letter(head, around, [
    about(state, at, around),
    salutation,
    paragraph(
      'Votre candidature à cette consultation est retenue : nous vous invitons à remettre une offre (code de la commande publique, art. R. 2142-15). La même invitation est adressée, le même jour, à tous les candidats retenus.',
    ),
    ...written(message),
    ...closing(around),
  ])
}
