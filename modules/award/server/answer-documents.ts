import { civilDay } from '#kernel/paris-time.ts'
import { blocksSetBy } from '#platform/documents/blocks.ts'
import type { Block, DocumentModel } from '#platform/documents/model.ts'
import { longDate, longInstant, tidy } from '#platform/documents/typography.fr.ts'
import type { Opened, Told } from '../model/award-state.ts'
import type { PageLetter } from '../model/page-letters.ts'
import { candidateIn } from '../model/standing.ts'
import { about, type LetterAround, written } from './letter-documents.ts'

const { heading, paragraph } = blocksSetBy(tidy)
const issuer = ({ coordinator }: LetterAround): string =>
  tidy(`${coordinator}, coordonnateur, au nom et pour le compte des membres du groupement`)

/** When a letter was put on the page of its candidate, and when it was opened there: the register holds both. */
const proof = (at: string, readAt: string | null): Block => ({
  kind: 'note',
  tone: 'information',
  title: 'Mise à disposition',
  content: [
    tidy(
      `À disposition sur la page du candidat le ${longInstant(at)}${readAt === null ? '' : `, ouverte le ${longInstant(readAt)}`}, heure de Paris. Le registre du groupement garde ces heures.`,
    ),
  ],
})

/** What a rejected candidate asked, and what it is answered (CCP R2181-2, R2181-4). */
export function answerDocument(
  state: Opened,
  { letter, asking, at, readAt }: Extract<PageLetter, { kind: 'answer' }>,
  around: LetterAround,
): DocumentModel {
  return {
    language: 'fr',
    title: 'Réponse à une demande de motifs',
    subtitle: tidy(state.title),
    reference: `REP-${state.reference}`,
    issuer: issuer(around),
    subject: 'Réponse à un candidat dont l’offre ou la candidature n’est pas retenue.',
    date: letter.on,
    standing: 'Mise à disposition par voie électronique',
    blocks: [
      about(state, candidateIn(state, asking.from)?.name ?? asking.from),
      paragraph('Madame, Monsieur,'),
      paragraph(`Nous répondons à la demande que nous avons reçue de vous le ${longDate(asking.receivedOn)}.`),
      ...(asking.text === '' ? [] : [heading('Votre demande'), ...written(asking.text)]),
      heading('Notre réponse'),
      ...written(letter.text),
      ...(letter.document === null
        ? []
        : [paragraph(`Un document est joint sur votre page ; son empreinte (SHA-256) est ${letter.document}.`)]),
      proof(at, readAt),
    ],
  }
}

/** Why the procedure is given up, to whoever took part (CCP R2185-1, R2185-2). */
export function abandonmentDocument(state: Opened, letter: Told, around: LetterAround): DocumentModel {
  return {
    language: 'fr',
    title: 'Procédure déclarée sans suite',
    subtitle: tidy(state.title),
    reference: `SSU-${state.reference}`,
    issuer: issuer(around),
    subject: 'Information d’un participant à une procédure déclarée sans suite.',
    date: civilDay(letter.sentAt),
    standing: 'Mise à disposition par voie électronique',
    blocks: [
      about(state, candidateIn(state, letter.to)?.name ?? letter.to),
      paragraph('Madame, Monsieur,'),
      paragraph(
        'Nous avons déclaré sans suite la procédure à laquelle vous avez participé. Aucun marché ne sera signé.',
      ),
      heading('Motifs'),
      ...written(state.status === 'abandoned' ? state.reason : ''),
      ...(around.recourse === null
        ? []
        : [
            heading('Vos droits'),
            paragraph(
              `Les recours sont portés devant : ${around.recourse.court}, ${around.recourse.address}. ${around.recourse.contact}`.trim(),
            ),
            ...written(around.recourse.periods),
          ]),
      proof(letter.sentAt, letter.readAt),
    ],
  }
}
