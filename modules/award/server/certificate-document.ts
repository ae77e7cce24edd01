import type { IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { blocksSetBy } from '#platform/documents/blocks.ts'
import { lotTold } from '#platform/documents/lot.fr.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import { euros, longDate, longInstant, tidy } from '#platform/documents/typography.fr.ts'
import type { NotifiedAward } from '../model/award-state.ts'
import type { ControlDue } from '../model/standing.ts'
import { candidateIn } from '../model/standing.ts'

const { heading, paragraph, definitions } = blocksSetBy(tidy)

export type CertificateAround = {
  readonly coordinator: string
  /** The title of whoever may bind the coordinator; `null` where the register does not tell one. */
  readonly signatory: string | null
  /** The act of the coordinator’s organ under which the contract was signed; `null` where the register no longer has it. */
  readonly authority: { readonly number: string; readonly date: IsoDate } | null
  readonly control: Pick<ControlDue, 'due' | 'threshold' | 'value'>
}

/**
 * The certificate that a contract is enforceable (CGCT L2131-1, L3131-1, L4141-1; R3.06): the authority gives it under its own responsibility, once the contract was
 * transmitted where that is due and received by its holder.
 */
export function certificateDocument(state: NotifiedAward, around: CertificateAround, day: IsoDate): DocumentModel {
  const { transmission, signature, notification, lot } = state
  const by = transmission?.certifiedBy ?? around.signatory ?? 'La personne habilitée à représenter le coordonnateur'
  const received = notification?.receivedAt ?? null
  return {
    language: 'fr',
    title: 'Certificat du caractère exécutoire',
    subtitle: tidy(lot === null ? state.title : `${state.title} – ${lotTold(lot)}`),
    reference: `EXE-${state.reference}${lot === null ? '' : `-${lot.key}`}`,
    issuer: tidy(`${around.coordinator}, coordonnateur du groupement de commandes`),
    subject: 'Certificat du caractère exécutoire d’un marché passé par un groupement de commandes.',
    date: day,
    standing: 'Délivré sous la responsabilité de qui le signe',
    blocks: [
      definitions([
        ['Marché', `${state.reference} : ${state.title}`],
        ['Titulaire', candidateIn(state, state.intended)?.name ?? ''],
        ['Marché signé', `Le ${longDate(signature.signedOn)} ; SHA-256 ${signature.document}`],
        ...(around.authority === null
          ? []
          : [
              [
                'Autorisation de signer',
                `Acte n° ${around.authority.number} du ${longDate(around.authority.date)}`,
              ] as const,
            ]),
      ]),
      paragraph(
        `${capital(by)} certifie, sous sa responsabilité, que le marché désigné ci-dessus est exécutoire (code général des collectivités territoriales, art. L. 2131-1, L. 3131-1 et L. 4141-1), après l’accomplissement de ces formalités :`,
      ),
      heading('Transmission au contrôle de légalité'),
      paragraph(transmitted(state, around)),
      heading('Notification'),
      paragraph(
        received === null
          ? `Le titulaire a reçu le marché le ${longDate(state.notifiedOn)}.`
          : `Le titulaire a reçu la notification le ${longInstant(received)}, heure de Paris : le marché prend effet à cette date (code de la commande publique, art. R. 2182-4).`,
      ),
      paragraph(`Le marché est exécutoire depuis le ${longDate(enforceableSince(state))}.`),
      {
        kind: 'signatures',
        done: tidy(`Établi le ${longDate(day)}.`),
        parties: [{ body: tidy(around.coordinator), role: tidy(capital(by)) }],
      },
    ],
  }
}

/** The later of the acknowledgement and the receipt. */
function enforceableSince({ transmission, notifiedOn }: NotifiedAward): IsoDate {
  const acknowledged = transmission?.acknowledgement ?? null
  const on = acknowledged === null ? notifiedOn : civilDay(acknowledged.at)
  return on > notifiedOn ? on : notifiedOn
}

function transmitted({ transmission }: NotifiedAward, { control }: CertificateAround): string {
  const acknowledged = transmission?.acknowledgement ?? null
  if (transmission !== null && acknowledged !== null)
    return `Le marché a été transmis au représentant de l’État le ${longInstant(transmission.sentAt)} sous le numéro ${transmission.number} (nature ${transmission.nature}, matière ${transmission.matter}) ; l’accusé de réception n° ${acknowledged.reference} est du ${longInstant(acknowledged.at)}.`
  return `Le marché n’est pas de ceux qui se transmettent : sa valeur, ${euros(control.value)} HT, n’atteint pas le seuil de ${euros(control.threshold)} HT (code général des collectivités territoriales, art. D. 2131-5-1).`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
