import { civilDay } from '#kernel/paris-time.ts'
import { blocksSetBy } from '#platform/documents/blocks.ts'
import type { Block, DocumentModel } from '#platform/documents/model.ts'
import { longDate, longInstant, tidy } from '#platform/documents/typography.fr.ts'
import type { Contracted, Letter, Opened } from '../model/award-state.ts'
import { candidateIn, isOfPage } from '../model/standing.ts'

const { heading, paragraph, list } = blocksSetBy(tidy)

export type LetterAround = {
  readonly coordinator: string
  readonly members: readonly string[]
  readonly recourse: {
    readonly court: string
    readonly address: string
    readonly contact: string
    readonly periods: string
  } | null
}

/** Several paragraphs of what somebody wrote, one after the other. */
export const written = (text: string): readonly Block[] =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => paragraph(part.replace(/\s*\n\s*/g, ' ')))

export const about = (state: Opened, to: string): Block => ({
  kind: 'definitions',
  entries: [
    { term: 'Destinataire', definition: [tidy(to)] },
    { term: 'Consultation', definition: [tidy(`${state.reference} : ${state.title}`)] },
    ...(state.lot === null ? [] : [{ term: 'Lot', definition: [tidy(state.lot.title)] }]),
  ],
})

/** When it left, and where it is then read; what became of it since is in the register, and no part of the letter. */
const leaving = (letter: Letter): string =>
  `Partie le ${longInstant(letter.sentAt)}, heure de Paris${
    isOfPage(letter) ? ', et dès cet instant à disposition sur la page du candidat' : ''
  }.`

/** A letter of rejection as it left, word for word as the register holds it, for the file and for paper (CCP R2181-1, R2181-3): the same words give the same bytes. */
export function rejectionDocument(state: Opened, letter: Letter, around: LetterAround): DocumentModel {
  const to = candidateIn(state, letter.to)?.name ?? letter.to
  const { recourse } = around
  const rejected = candidateIn(state, letter.to)?.rejection === 'application' ? 'candidature' : 'offre'
  return {
    language: 'fr',
    title: 'Lettre de rejet',
    subtitle: tidy(state.title),
    reference: `REJ-${state.reference}`,
    issuer: tidy(`${around.coordinator}, coordonnateur, au nom et pour le compte des membres du groupement`),
    subject: 'Information d’un candidat dont l’offre ou la candidature n’est pas retenue.',
    date: civilDay(letter.sentAt),
    standing: letter.medium === 'paper' ? 'Envoyée sur papier' : 'Envoyée par voie électronique',
    blocks: [
      about(state, to),
      paragraph('Madame, Monsieur,'),
      paragraph(`Nous vous informons que votre ${rejected} à cette consultation n’est pas retenue.`),
      ...(letter.reasons === '' ? [] : [heading('Motifs du rejet'), ...written(letter.reasons)]),
      ...(letter.winner === ''
        ? []
        : [heading('Attributaire'), paragraph(`L’attributaire est ${letter.winner}.`), ...written(letter.choice)]),
      ...(letter.signableFrom === null
        ? []
        : [
            heading('Signature du marché'),
            paragraph(
              `Le marché pourra être signé à partir du ${longDate(letter.signableFrom)}, le délai de l’article R2182-1 du code de la commande publique étant respecté.`,
            ),
          ]),
      heading('Vos droits'),
      paragraph(
        'Vous pouvez demander les caractéristiques et les avantages de l’offre retenue : il y est répondu dans les quinze jours si votre offre était recevable (article R2181-4 du code de la commande publique).',
      ),
      ...(recourse === null
        ? []
        : [
            paragraph(
              `Les recours sont portés devant : ${recourse.court}, ${recourse.address}. ${recourse.contact}`.trim(),
            ),
            ...written(recourse.periods),
          ]),
      {
        kind: 'note',
        tone: 'information',
        title: 'Envoi',
        content: [tidy(leaving(letter))],
      },
    ],
  }
}

/** The letter by which the contract is notified to its holder (CCP R2182-4), and that each member is given with it (S3.18). */
export function notificationDocument(state: Contracted, around: LetterAround): DocumentModel {
  const holder = candidateIn(state, state.intended)?.name ?? ''
  const { signature, transmission } = state
  const acknowledged = transmission?.acknowledgement ?? null
  return {
    language: 'fr',
    title: 'Lettre de notification du marché',
    subtitle: tidy(state.title),
    reference: `NOT-${state.reference}`,
    issuer: tidy(`${around.coordinator}, coordonnateur, au nom et pour le compte des membres du groupement`),
    subject: 'Notification d’un marché à son titulaire.',
    date: civilDay(state.notification?.sentAt ?? `${signature.signedOn}T12:00:00.000Z`),
    standing: 'À recevoir par le titulaire : le marché prend effet à cette réception',
    blocks: [
      about(state, holder),
      paragraph('Madame, Monsieur,'),
      paragraph(
        `Nous vous notifions le marché que vous avez signé le ${longDate(state.holder.signedOn)} et que nous avons signé le ${longDate(signature.signedOn)}.`,
      ),
      ...(acknowledged === null
        ? []
        : [
            paragraph(
              `Il a été transmis au contrôle de légalité, qui en a accusé réception le ${longInstant(acknowledged.at)} sous le numéro ${acknowledged.reference}.`,
            ),
          ]),
      paragraph(
        'Le marché prend effet le jour où vous recevez cette lettre (article R2182-4 du code de la commande publique). Accusez-en réception.',
      ),
      heading('Pour qui le marché est conclu'),
      paragraph('Chacun de ces acheteurs passe ses propres commandes et en répond seul :'),
      list(around.members),
      {
        kind: 'note',
        tone: 'information',
        title: 'Vérification',
        content: [tidy(`Empreinte du marché signé (SHA-256) : ${signature.document}.`)],
      },
    ],
  }
}
