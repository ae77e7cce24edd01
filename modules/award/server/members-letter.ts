import type { IsoDate } from '#kernel/citation.ts'
import { blocksSetBy } from '#platform/documents/blocks.ts'
import { closing, type Sender, salutation } from '#platform/documents/letter.fr.ts'
import { lotTold } from '#platform/documents/lot.fr.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import { longDate, tidy } from '#platform/documents/typography.fr.ts'
import type { NotifiedAward } from '../model/award-state.ts'
import { contractFiles } from '../model/control-rules.ts'
import { candidateIn } from '../model/standing.ts'

const { heading, paragraph, definitions, list } = blocksSetBy(tidy)

export type MembersAround = Sender & {
  readonly members: readonly string[]
  /** How each orders, and how it pays, as the file of the consultation has it; empty where it says nothing. */
  readonly orderedBy: string
  readonly paidBy: string
}

/** The letter by which the coordinator gives the contract to each member that may order under it (S3.18). */
export function membersLetter(state: NotifiedAward, around: MembersAround, day: IsoDate): DocumentModel {
  const { lot, notifiedOn, endsOn, notification } = state
  return {
    language: 'fr',
    title: 'Lettre aux membres du groupement',
    subtitle: tidy(lot === null ? state.title : `${state.title} – ${lotTold(lot)}`),
    reference: `MEM-${state.reference}${lot === null ? '' : `-${lot.key}`}`,
    issuer: tidy(`${around.coordinator}, coordonnateur du groupement de commandes`),
    subject: 'Remise du marché notifié aux membres du groupement.',
    date: day,
    blocks: [
      definitions([
        ['Marché', `${state.reference} : ${state.title}`],
        ['Titulaire', candidateIn(state, state.intended)?.name ?? ''],
        ['Établie', `Le ${longDate(day)}`],
        ['Effet', `Depuis sa réception par le titulaire, le ${longDate(notifiedOn)}`],
        ...(endsOn === null ? [] : [['Dernier jour', longDate(endsOn)] as const]),
      ]),
      salutation,
      paragraph(
        'Le marché passé pour le groupement est notifié à son titulaire. Nous vous remettons avec cette lettre les pièces du marché et la lettre de notification ; accusez-en réception sur la page du marché.',
      ),
      heading('À qui le marché est remis'),
      list(around.members),
      ...(around.orderedBy.trim() === '' && around.paidBy.trim() === ''
        ? []
        : [
            heading('Commander et payer'),
            ...[around.orderedBy, around.paidBy]
              .filter((text) => text.trim() !== '')
              .map((text) => paragraph(text.trim())),
          ]),
      heading('Ce qui est remis'),
      list([
        ...contractFiles(state).map((sha256) => `Marché signé, SHA-256 ${sha256}`),
        ...(notification === null ? [] : [`Lettre de notification, SHA-256 ${notification.letter}`]),
      ]),
      ...closing(around),
    ],
  }
}
