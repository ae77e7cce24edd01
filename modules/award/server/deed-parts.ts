import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Dossier, DossierDocument } from '#modules/consultation/index.ts'
import { PROCEDURES } from '#modules/consultation/server/index.ts'
import type { ProcedureType } from '#modules/procedure/index.ts'
import { blocksSetBy } from '#platform/documents/blocks.ts'
import { lotTold } from '#platform/documents/lot.fr.ts'
import type { Article } from '#platform/documents/model.ts'
import { count, euros, longInstant, shortDate, tidy } from '#platform/documents/typography.fr.ts'
import type { Opened } from '../model/award-state.ts'
import { buyersTable, piecesTables } from './deed-tables.ts'

const { paragraph, definitions } = blocksSetBy(tidy)

/** What the deed is set from besides the award: the parties, the file as it was published, the tender as it was opened. */
export type DeedAround = {
  readonly coordinator: { readonly name: string; readonly siret: string; readonly seat: string }
  /** The office that signs for the coordinator, and the act that allows it; `null` where the register does not tell it alone. */
  readonly signatory: string | null
  readonly authority: { readonly number: string; readonly date: IsoDate } | null
  readonly buyers: readonly DeedBuyer[]
  readonly dossier: Dossier
  readonly documents: readonly DossierDocument[]
  readonly procedure: ProcedureType
  readonly noticeSentAt: IsoInstant
  /** The files of the chosen tender as they came out of its envelopes; `null` where the session was held elsewhere. */
  readonly tender: { readonly receivedAt: IsoInstant; readonly files: readonly DeedFile[] } | null
}
export type DeedBuyer = {
  readonly name: string
  readonly siret: string
  /** Cents excluding VAT: the most that it declared to need. */
  readonly maximum: number
  readonly address: string
  readonly service: string
}
export type DeedFile = { readonly name: string; readonly sha256: string }

/** An article of the deed, numbered once all are known. */
export type Part = Omit<Article, 'kind' | 'number'>

export const lotOf = ({ lot }: Opened): string => (lot === null ? '' : lotTold(lot))

export function object(state: Opened, { dossier, procedure, noticeSentAt }: DeedAround): Part {
  const chosen = state.by === 'committee' ? 'la commission d’appel d’offres' : 'l’exécutif du coordonnateur'
  return {
    title: 'Objet',
    blocks: [
      paragraph(`Le présent marché a pour objet : ${dossier.object.replace(/\.$/, '')}.`),
      ...(state.lot === null ? [] : [paragraph(`Il porte sur le ${lotOf(state)}.`)]),
      definitions([
        ['Consultation', state.reference],
        ['Procédure', `${PROCEDURES[procedure]} ; avis envoyé le ${shortDate(civilDay(noticeSentAt))}`],
        ['Attribution', `Décidée par ${chosen} le ${shortDate(state.decidedOn)}`],
        ['Codes CPV', dossier.cpv.join(', ')],
        ['Lieu d’exécution', `Départements ${dossier.departments.join(', ')}`],
      ]),
    ],
  }
}

export function buyers(state: Opened, around: DeedAround): Part {
  const { dossier } = around
  return {
    title: 'Acheteurs',
    blocks: [
      paragraph(
        'Le coordonnateur conclut le marché au nom et pour le compte des acheteurs suivants, qui seuls peuvent commander :',
      ),
      buyersTable(around.buyers, state.lot !== null),
      paragraph(
        'Les besoins maximaux sont ceux que chaque acheteur a déclarés ; ils n’engagent aucun d’eux à commander et ne limitent pas, à eux seuls, ses commandes. Le maximum de l’article 4 vaut pour tous ensemble.',
      ),
      paragraph(`Mission du coordonnateur : ${dossier.mission}`),
      paragraph(
        'Chaque acheteur est responsable de l’exécution du marché pour ce qui le concerne ; il n’est tenu solidairement que de ce qui est mené conjointement en son nom et pour son compte (art. L. 2113-7).',
      ),
    ],
  }
}

export function pieces({ documents, tender }: DeedAround): Part {
  return {
    title: 'Pièces du marché',
    blocks: [
      paragraph(
        'Le marché est constitué du présent acte d’engagement et des pièces suivantes. Sauf ordre différent fixé par le cahier des clauses administratives particulières, elles prévalent dans l’ordre où elles sont nommées :',
      ),
      ...piecesTables(documents, tender?.files ?? []),
      paragraph(
        tender === null
          ? 'L’offre du titulaire, telle que le coordonnateur l’a reçue, vient après elles.'
          : `L’offre est celle qui a été reçue le ${longInstant(tender.receivedAt)}, heure de Paris. Chaque fichier est désigné par son empreinte SHA-256, qui change dès qu’un de ses octets change.`,
      ),
      paragraph(
        'Le règlement de la consultation et le détail quantitatif estimatif ont servi à la consultation : ils ne sont pas des pièces du marché.',
      ),
    ],
  }
}

export function price(state: Opened, { dossier }: DeedAround): Part {
  const { framework, lots, prices, advance, holders } = dossier
  const lot = lots.find(({ key }) => key === state.lot?.key)
  const told = (value: number) =>
    framework.countedIn === 'amount' ? `${euros(value)} HT` : `${count(value)} ${framework.unit}`
  const maximum = state.lot === null ? framework.maximum : (lot?.maximum ?? null)
  const minimum = state.lot === null ? framework.minimum : null
  return {
    title: 'Prix et montants',
    blocks: [
      paragraph(
        prices.length === 0
          ? 'Les prestations sont payées aux prix de l’offre du titulaire.'
          : 'Les prestations commandées sont payées par application des prix unitaires du bordereau que le titulaire a rempli, aux quantités réellement exécutées.',
      ),
      definitions([
        ['Montant retenu par la décision', `${euros(state.amount)} HT`],
        ['Minimum', minimum === null ? 'Sans minimum' : told(minimum)],
        [
          'Maximum',
          maximum === null
            ? 'Celui du montant retenu, pour toute la durée du marché'
            : `${told(maximum)}, pour toute la durée du marché`,
        ],
        ['Titulaires', holders.number === 1 ? 'Un seul' : `${count(holders.number)} au plus ; ${holders.rule}`],
        [
          'Avance',
          advance === 0
            ? 'Celle que le code impose, sauf refus du titulaire'
            : `${(advance / 100).toLocaleString('fr-FR')} % des premières commandes, sauf refus du titulaire`,
        ],
      ]),
      paragraph(
        'Les montants s’entendent hors taxes ; la taxe sur la valeur ajoutée s’y ajoute au taux en vigueur. Une fois le maximum atteint, le marché cesse de produire ses effets.',
      ),
    ],
  }
}

export function duration({ dossier: { duration: lasts, longFor } }: DeedAround): Part {
  return {
    title: 'Durée et prise d’effet',
    blocks: [
      paragraph(
        `Le marché dure ${count(lasts.months)} mois, reconductions comprises. Le début d’exécution prévu est le ${shortDate(lasts.from)}.`,
      ),
      paragraph('Il prend effet le jour où le titulaire en reçoit la notification (art. R. 2182-4), et jamais avant.'),
      ...(longFor === '' ? [] : [paragraph(`Durée supérieure à quatre ans (art. L. 2125-1) : ${longFor}`)]),
    ],
  }
}

export function execution({ dossier }: DeedAround): Part {
  return {
    title: 'Commandes, paiement et exécution',
    blocks: [
      definitions([
        ['Commandes', dossier.orderedBy],
        ['Paiement', dossier.paidBy],
        [
          'Facturation',
          'Par voie électronique (art. L. 2192-1), sur le portail public Chorus Pro : chaque acheteur est facturé séparément, sous son SIRET et, s’il y a lieu, le service de l’article 2.',
        ],
        [
          'Délai de paiement',
          'Celui des articles R. 2192-10 et suivants ; tout retard fait courir de plein droit les intérêts moratoires et l’indemnité forfaitaire pour frais de recouvrement (art. L. 2192-12 et L. 2192-13).',
        ],
        ...(dossier.environment === ''
          ? []
          : [['Condition d’exécution environnementale (art. L. 2112-2)', dossier.environment] as const]),
      ]),
    ],
  }
}

export function fineTuned({ fineTunings }: Opened): readonly Part[] {
  if (fineTunings.length === 0) return []
  return [
    {
      title: 'Mise au point',
      blocks: [
        paragraph(
          'Les parties ont mis au point les composantes du marché avant sa signature, sans en modifier de caractéristique substantielle (art. R. 2152-13) :',
        ),
        definitions(
          fineTunings.map(({ changes, document, on }): readonly [string, string] => [
            `Le ${shortDate(on)}`,
            `${changes} (pièce d’empreinte SHA-256 ${document})`,
          ]),
        ),
      ],
    },
  ]
}

export function commitment({ dossier: { validityDays } }: DeedAround): Part {
  return {
    title: 'Engagement du titulaire',
    blocks: [
      paragraph(
        'Après avoir pris connaissance des pièces de l’article 3, le titulaire s’engage, sans réserve, à exécuter les prestations aux conditions qu’elles définissent et aux prix de son offre.',
      ),
      paragraph(
        'Il déclare n’être dans aucun des cas d’exclusion des articles L. 2141-1 et suivants du code de la commande publique, et informera sans délai le coordonnateur s’il s’y trouve placé (art. L. 2195-4).',
      ),
      paragraph(
        'Les paiements sont faits au compte du relevé d’identité bancaire que le titulaire remet à chaque acheteur. La sous-traitance est déclarée et chaque sous-traitant accepté, avec ses conditions de paiement, avant d’exécuter (art. L. 2193-4).',
      ),
      paragraph(
        `Son offre le lie pendant ${count(validityDays)} jours à compter de la date limite de réception des offres, sauf prolongation acceptée.`,
      ),
    ],
  }
}

export function disputes({ dossier: { recourse } }: DeedAround): Part {
  return {
    title: 'Différends',
    blocks: [
      paragraph(
        recourse.court === ''
          ? 'Les différends que les parties ne règlent pas à l’amiable relèvent du juge administratif.'
          : `Les différends que les parties ne règlent pas à l’amiable sont portés devant : ${[recourse.court, recourse.address].filter((part) => part !== '').join(', ')}.`,
      ),
    ],
  }
}
