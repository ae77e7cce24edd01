import { civilDay } from '#kernel/paris-time.ts'
import { blocksSetBy } from '#platform/documents/blocks.ts'
import {
  closing,
  issuerOf,
  LEFT_BY,
  remedyAgainstAbandonment,
  salutation,
  written,
} from '#platform/documents/letter.fr.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import { longDate, tidy } from '#platform/documents/typography.fr.ts'
import type { Asking, Opened, Telling } from '../model/award-state.ts'
import type { LetterLeft } from '../model/letters-left.ts'
import type { PageLetter } from '../model/page-letters.ts'
import { about, type LetterAround, leaving, referenceOf, rejectionDocument } from './letter-documents.ts'

const { heading, paragraph } = blocksSetBy(tidy)

type Answered = Asking & { readonly answer: NonNullable<Asking['answer']> }

/** What a rejected candidate asked, and what it is answered (CCP R2181-2, R2181-4). What became of it since is in the register, and no part of the letter. */
export function answerDocument(state: Opened, asking: Answered, around: LetterAround): DocumentModel {
  const { from, receivedOn, text, answer } = asking
  const number = state.askings.filter((each) => each.from === from).findIndex((each) => each.answer === answer) + 1
  return {
    language: 'fr',
    title: 'Réponse à un candidat évincé',
    subtitle: tidy(state.title),
    reference: `${referenceOf('REP', state, from)}${number > 1 ? `-${number}` : ''}`,
    issuer: issuerOf(around),
    subject: 'Réponse à un candidat dont l’offre ou la candidature n’est pas retenue.',
    date: answer.on,
    standing: LEFT_BY.electronic,
    blocks: [
      about(state, from, answer.availableAt === null ? `Le ${longDate(answer.on)}` : leaving(answer.availableAt, true)),
      salutation,
      paragraph(
        `Nous répondons à la demande que nous avons reçue de vous le ${longDate(receivedOn)} (code de la commande publique, art. ${state.formalised ? 'R. 2181-4' : 'R. 2181-2'}).`,
      ),
      ...(text === '' ? [] : [heading('Votre demande'), ...written(text)]),
      heading('Notre réponse'),
      ...written(answer.text),
      ...(answer.document === null
        ? []
        : [paragraph(`Un document est joint à cette réponse. Son empreinte SHA-256 : ${answer.document}`)]),
      ...closing(around),
    ],
  }
}

/** Why the procedure is given up, to whoever took part (CCP R2185-1, R2185-2). */
export function abandonmentDocument(state: Opened, letter: Telling, around: LetterAround): DocumentModel {
  const on = state.status === 'abandoned' ? ` le ${longDate(state.abandonedOn)}` : ''
  return {
    language: 'fr',
    title: 'Procédure déclarée sans suite',
    subtitle: tidy(state.title),
    reference: referenceOf('SSU', state, letter.to),
    issuer: issuerOf(around),
    subject: 'Information d’un participant à une procédure déclarée sans suite.',
    date: civilDay(letter.sentAt),
    standing: LEFT_BY[letter.medium],
    blocks: [
      about(state, letter.to, leaving(letter.sentAt, letter.own)),
      salutation,
      paragraph(
        `Nous avons déclaré sans suite${on} la procédure à laquelle vous avez participé (code de la commande publique, art. R. 2185-1). Aucun marché ne sera signé à sa suite, et nous vous en communiquons les motifs (art. R. 2185-2).`,
      ),
      heading('Motifs'),
      ...written(state.status === 'abandoned' ? state.reason : ''),
      ...remedyAgainstAbandonment(around.recourse),
      ...closing(around),
    ],
  }
}

/** The document of any letter to a candidate, by its kind. */
export function letterDocument(state: Opened, letter: LetterLeft, around: LetterAround): DocumentModel {
  if (letter.kind === 'answer') return answerDocument(state, letter.asking, around)
  return letter.kind === 'rejection'
    ? rejectionDocument(state, letter.letter, around)
    : abandonmentDocument(state, letter.letter, around)
}

/** The same, of a letter as it stands on a page: of one that left before its bytes were kept. */
export function pageLetterDocument(state: Opened, letter: PageLetter, around: LetterAround): DocumentModel {
  if (letter.kind === 'answer') return answerDocument(state, { ...letter.asking, answer: letter.letter }, around)
  return letter.kind === 'rejection'
    ? rejectionDocument(state, letter.letter, around)
    : abandonmentDocument(state, letter.letter, around)
}
