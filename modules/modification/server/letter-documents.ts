import { civilDay } from '#kernel/paris-time.ts'
import { contractFiles } from '#modules/award/index.ts'
import { blocksSetBy, type Line } from '#platform/documents/blocks.ts'
import { type Addressee, addressed, closing, issuerOf, type Sender, salutation } from '#platform/documents/letter.fr.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import { euros, longDate, longInstant, tidy } from '#platform/documents/typography.fr.ts'
import type { CaseKind } from '../model/cases.ts'
import type { Contracted } from '../model/state.ts'

const { heading, paragraph, definitions, list } = blocksSetBy(tidy)

/** Who writes, to which holder, for which members, of which contract. */
export type LetterAround = Sender & {
  readonly holder: Addressee
  readonly members: readonly string[]
  readonly contract: { readonly title: string; readonly reference: string }
}

/** The case of the code under which a contract is modified, as a letter cites it. */
const CASES: Readonly<Record<CaseKind, string>> = {
  'review-clause': 'Clause de réexamen (art. R. 2194-1)',
  additional: 'Prestations supplémentaires devenues nécessaires (art. R. 2194-2)',
  unforeseen: 'Circonstances imprévues (art. R. 2194-5)',
  replacement: 'Remplacement du titulaire (art. R. 2194-6)',
  'not-substantial': 'Modification non substantielle (art. R. 2194-7)',
  small: 'Modification de faible montant (art. R. 2194-8)',
}

const signedAmount = (cents: number): string =>
  cents === 0 ? 'Sans incidence financière' : `${cents > 0 ? '+ ' : '− '}${euros(Math.abs(cents))} HT`

/** What the modification is, in a few lines: the same in both letters. */
function told(state: Contracted, { contract }: LetterAround): readonly Line[] {
  const acknowledged = state.transmission?.acknowledgement ?? null
  return [
    ['Marché', `${contract.reference} : ${contract.title}`],
    ['Modification', state.title],
    ['Cas', CASES[state.kind]],
    ['Montant', signedAmount(state.amount)],
    ...(state.newHolder === null ? [] : [['Nouveau titulaire', state.newHolder.name] as const]),
    ...(state.endsOn === null ? [] : [['Dernier jour du marché', longDate(state.endsOn)] as const]),
    [
      'Signature',
      `Par le titulaire le ${longDate(state.holder.signedOn)} ; par le coordonnateur le ${longDate(state.signature.signedOn)}`,
    ],
    ...(acknowledged === null
      ? []
      : [
          [
            'Contrôle de légalité',
            `Accusé de réception du ${longInstant(acknowledged.at)}, n° ${acknowledged.reference}`,
          ] as const,
        ]),
    ...contractFiles(state).map((sha256): Line => ['Empreinte de la modification signée (SHA-256)', sha256]),
  ]
}

const dayOf = ({ notification, signature }: Contracted): string =>
  notification === null ? signature.signedOn : civilDay(notification.sentAt)

/** The letter by which a modification is notified to its holder. */
export function notificationLetter(state: Contracted, around: LetterAround): DocumentModel {
  const from = state.effectiveOn
  return {
    language: 'fr',
    title: 'Lettre de notification d’une modification du marché',
    subtitle: tidy(state.title),
    reference: `NOT-${around.contract.reference}`,
    issuer: issuerOf(around),
    subject: 'Notification d’une modification à son titulaire.',
    date: dayOf(state),
    standing: 'À recevoir par le titulaire : la modification n’a pas d’effet avant cette réception',
    blocks: [
      addressed(around.holder, told(state, around)),
      salutation,
      paragraph(
        'Nous vous notifions la modification désignée ci-dessus, que vous avez signée. Elle est jointe à cette lettre.',
      ),
      paragraph(
        from === null
          ? 'La modification prend effet le jour où vous recevez cette lettre. Accusez-en réception sans attendre : la date de votre accusé fait foi de cette réception.'
          : `La modification prend effet le ${longDate(from)}, ou le jour où vous recevez cette lettre s’il vient après. Accusez-en réception sans attendre : la date de votre accusé fait foi de cette réception.`,
      ),
      heading('Ce qui reste inchangé'),
      paragraph('Tout ce que la modification ne change pas demeure comme le marché le dit.'),
      ...closing(around),
    ],
  }
}

/** The letter by which the coordinator gives a modification to each member that orders on the contract (S3.18, R6.10). */
export function copiesLetter(state: Contracted, around: LetterAround): DocumentModel {
  const letter = state.notification?.letter
  return {
    language: 'fr',
    title: 'Lettre aux membres du groupement',
    subtitle: tidy(state.title),
    reference: `MEM-${around.contract.reference}`,
    issuer: issuerOf(around),
    subject: 'Remise d’une modification du marché aux membres du groupement.',
    date: dayOf(state),
    blocks: [
      definitions([['Titulaire', around.holder.name], ...told(state, around)]),
      salutation,
      paragraph(
        'Une modification du marché passé pour le groupement est notifiée à son titulaire. Nous vous en remettons une copie, avec la lettre de notification.',
      ),
      ...('effectOn' in state ? [paragraph(`Elle a effet depuis le ${longDate(state.effectOn)}.`)] : []),
      heading('À qui la modification est remise'),
      list(around.members),
      heading('Ce qui est remis'),
      list([
        ...contractFiles(state).map((sha256) => `Modification signée, SHA-256 ${sha256}`),
        ...(letter === undefined ? [] : [`Lettre de notification, SHA-256 ${letter}`]),
      ]),
      ...closing(around),
    ],
  }
}
