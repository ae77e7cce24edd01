import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { blocksSetBy } from '#platform/documents/blocks.ts'
import {
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
import { lotNumbered } from '#platform/documents/lot.fr.ts'
import type { Block, DocumentModel } from '#platform/documents/model.ts'
import { euros, longDate, longInstant, tidy } from '#platform/documents/typography.fr.ts'
import type { Contracted, Decider, Letter, Opened } from '../model/award-state.ts'
import { candidateIn, isOfPage } from '../model/standing.ts'
import { ASKABLE, FATE_SAID } from './letter-words.ts'

const { heading, paragraph, definitions, list } = blocksSetBy(tidy)

/** What a letter of an award is set from besides the award: in whose name it leaves, for which buyers, and where it is disputed. */
export type LetterAround = Sender & {
  readonly members: readonly string[]
  readonly recourse: Recourse | null
}

/** « RES-2026-ENT-01-LOT-0001-2 »: each letter to each candidate of each lot is called by a name of its own. */
export function referenceOf(prefix: string, state: Opened, to: string | null = null): string {
  const place = state.candidates.findIndex(({ account }) => account === to)
  return [
    prefix,
    state.reference,
    ...(state.lot === null ? [] : [state.lot.key]),
    ...(place < 0 ? [] : [place + 1]),
  ].join('-')
}

/** To whom, on what, and when it left; empty before it does. */
export function about(state: Opened, to: string | null, sent: string): Block {
  const { name, identifier } = candidateIn(state, to) ?? { name: to ?? '', identifier: '' }
  return addressed({ name, identifier }, [
    ['Consultation', `${state.reference} : ${state.title}`],
    ...(state.lot === null ? [] : [['Lot', lotNumbered(state.lot)] as const]),
    ...(sent === '' ? [] : [['Envoyée', sent] as const]),
  ])
}

const DECIDED_BY: Readonly<Record<Decider, string>> = {
  committee: 'la commission d’appel d’offres',
  executive: 'l’exécutif du coordonnateur',
}

/** When it left, and where it is then read; what became of it since is in the register, and no part of the letter. */
export const leaving = (sentAt: IsoInstant, ofPage: boolean): string =>
  `${leftAt(sentAt)}${ofPage ? ' ; à disposition sur la page du candidat dès cet instant' : ''}`

/** A letter of rejection as it left, word for word as the register holds it, for the file and for paper (CCP R2181-1, R2181-3): the same words give the same bytes. */
export function rejectionDocument(state: Opened, letter: Letter, around: LetterAround): DocumentModel {
  const candidate = candidateIn(state, letter.to)
  const rejected = candidate?.rejection === 'application' ? 'candidature' : 'offre'
  return {
    language: 'fr',
    title: 'Lettre de rejet',
    subtitle: tidy(state.title),
    reference: referenceOf('REJ', state, letter.to),
    issuer: issuerOf(around),
    subject: 'Information d’un candidat dont l’offre ou la candidature n’est pas retenue.',
    date: civilDay(letter.sentAt),
    standing: LEFT_BY[letter.medium],
    blocks: [
      about(state, letter.to, leaving(letter.sentAt, isOfPage(letter))),
      salutation,
      paragraph(
        `Nous vous informons que votre ${rejected} à cette consultation n’est pas retenue (code de la commande publique, art. R. 2181-1${state.formalised ? ' et R. 2181-3' : ''}).`,
      ),
      heading('Motifs du rejet'),
      ...(candidate?.rejection == null ? [] : [paragraph(FATE_SAID[candidate.rejection])]),
      ...written(letter.reasons),
      ...attributed(state, letter),
      ...signable(letter),
      ...askable(state, letter),
      ...remedies(around.recourse),
      ...closing(around),
    ],
  }
}

const attributed = (state: Opened, { winner, choice }: Letter): readonly Block[] =>
  winner === ''
    ? []
    : [
        heading('Attributaire'),
        paragraph(
          `Le marché est attribué à ${winner}, par une décision de ${DECIDED_BY[state.by]} du ${longDate(state.decidedOn)}. Les motifs de ce choix sont les suivants.`,
        ),
        ...written(choice),
      ]

const signable = ({ signableFrom }: Letter): readonly Block[] =>
  signableFrom === null
    ? []
    : [
        heading('Signature du marché'),
        paragraph(
          `Le marché est susceptible d’être signé à compter du ${longDate(signableFrom)}, et pas avant (art. R. 2182-1).`,
        ),
      ]

/** What this very candidate may ask the buyer: the code gives it to some only (CCP R2181-2, R2181-4). */
function askable(state: Opened, { to }: Letter): readonly Block[] {
  const fate = candidateIn(state, to)?.rejection ?? null
  const said = ASKABLE[state.formalised ? 'formalised' : 'adapted'](fate)
  return said === null ? [] : [heading('Ce que vous pouvez demander'), paragraph(said)]
}

/** The letter by which the contract is notified to its holder (CCP R2182-4), and that each member is given with it (S3.18). */
export function notificationDocument(state: Contracted, around: LetterAround): DocumentModel {
  const { signature, transmission, holder } = state
  const acknowledged = transmission?.acknowledgement ?? null
  return {
    language: 'fr',
    title: 'Lettre de notification du marché',
    subtitle: tidy(state.title),
    reference: referenceOf('NOT', state),
    issuer: issuerOf(around),
    subject: 'Notification d’un marché à son titulaire.',
    date: civilDay(state.notification?.sentAt ?? `${signature.signedOn}T12:00:00.000Z`),
    standing: 'À recevoir par le titulaire : le marché prend effet à cette réception',
    blocks: [
      about(state, state.intended, state.notification === null ? '' : leaving(state.notification.sentAt, false)),
      salutation,
      paragraph(
        'Nous vous notifions le marché désigné ci-dessus, dont vous êtes titulaire (code de la commande publique, art. R. 2182-4). Le marché signé est joint à cette lettre.',
      ),
      definitions([
        ['Attribution', `Décision de ${DECIDED_BY[state.by]} du ${longDate(state.decidedOn)}`],
        ['Signature', `Par vous le ${longDate(holder.signedOn)} ; par nous le ${longDate(signature.signedOn)}`],
        ['Montant maximal', `${euros(state.amount)} HT, pour toute la durée du marché et tous les acheteurs ensemble`],
        ...(acknowledged === null
          ? []
          : [
              [
                'Contrôle de légalité',
                `Accusé de réception du ${longInstant(acknowledged.at)}, n° ${acknowledged.reference}`,
              ] as const,
            ]),
        ['Empreinte du marché signé (SHA-256)', signature.document],
      ]),
      paragraph(
        'Le marché prend effet le jour où vous recevez cette lettre, et jamais avant. Accusez-en réception sans attendre : la date de votre accusé fait foi de cette réception.',
      ),
      heading('Pour qui le marché est conclu'),
      paragraph('Chacun de ces acheteurs, et eux seuls, passe ses propres commandes et en répond :'),
      list(around.members),
      ...closing(around),
    ],
  }
}
