import type { IsoDate } from '#kernel/citation.ts'
import { siret } from '#modules/consultation/server/index.ts'
import { blocksSetBy } from '#platform/documents/blocks.ts'
import { lowered } from '#platform/documents/letter.fr.ts'
import type { Article, Block, DocumentModel } from '#platform/documents/model.ts'
import { shortDate, tidy } from '#platform/documents/typography.fr.ts'
import type { Opened } from '../model/award-state.ts'
import { candidateIn } from '../model/standing.ts'
import type { DeedAround, Part } from './deed-parts.ts'
import * as part from './deed-parts.ts'

const { paragraph, definitions } = blocksSetBy(tidy)

/**
 * The deed of an award (acte d’engagement), from the register alone: who contracts, for whom, on which documents, at which price and for how long.
 * It is what the holder signs, then the coordinator (CCP R2182-3).
 */
export function deedDocument(state: Opened, around: DeedAround, day: IsoDate): DocumentModel {
  const parts: readonly Part[] = [
    part.object(state, around),
    part.buyers(state, around),
    part.pieces(around),
    part.price(state, around),
    part.duration(around),
    part.execution(around),
    ...part.fineTuned(state),
    part.commitment(around),
    part.disputes(around),
  ]
  const { name, siret: number } = around.coordinator
  return {
    language: 'fr',
    title: 'Acte d’engagement',
    subtitle: tidy(state.lot === null ? state.title : `${state.title} – ${part.lotOf(state)}`),
    reference: `AE-${state.reference}${state.lot === null ? '' : `-${state.lot.key}`}`,
    issuer: tidy(`${name}, coordonnateur du groupement de commandes`),
    subject: 'Acte d’engagement du titulaire d’un marché passé par un groupement de commandes.',
    date: day,
    standing: 'À signer par le titulaire, puis par le coordonnateur',
    blocks: [
      { kind: 'heading', level: 1, text: 'Entre' },
      definitions([
        [
          'Le coordonnateur',
          `${name}, SIRET ${number === '' ? 'inconnu' : siret(number)}${around.coordinator.seat === '' ? '' : `, dont le siège se situe ${around.coordinator.seat}`}, coordonnateur du groupement de commandes, agissant au nom et pour le compte des acheteurs de l’article 2 (code de la commande publique, art. L. 2113-6 et L. 2113-7), ${represented(around)} ;`,
        ],
        [
          'Le titulaire',
          `${holderOf(state)}, représenté par la personne habilitée à l’engager qui signe le présent acte.`,
        ],
      ]),
      paragraph('Il est convenu ce qui suit :'),
      ...parts.map((each, index): Article => ({ ...each, kind: 'article', number: String(index + 1) })),
      signatures(around, state),
      original,
    ],
  }
}

function holderOf(state: Opened): string {
  const holder = candidateIn(state, state.intended)
  if (holder === undefined) throw new Error('a deed is set of an award that has no holder')
  const { name, identifier } = holder
  return /^\d{14}$/.test(identifier)
    ? `${name}, SIRET ${siret(identifier)}`
    : `${name}, identifié sous le numéro ${identifier}`
}

function represented({ signatory, authority }: DeedAround): string {
  const by = signatory === null ? 'la personne habilitée qui signe le présent acte' : lowered(signatory)
  const under = authority === null ? '' : `, en vertu de l’acte n° ${authority.number} du ${shortDate(authority.date)}`
  return `représenté par ${by}${under}`
}

function signatures({ coordinator, signatory }: DeedAround, state: Opened): Block {
  return {
    kind: 'signatures',
    done: tidy(
      'Établi en un seul original. Chaque partie signe à la date que porte sa signature, le titulaire en premier.',
    ),
    parties: [
      {
        body: tidy(candidateIn(state, state.intended)?.name ?? ''),
        role: 'Le titulaire, par la personne habilitée à l’engager',
      },
      {
        body: tidy(coordinator.name),
        role: tidy(
          `${signatory ?? 'La personne habilitée à signer'}, pour le coordonnateur, au nom et pour le compte des acheteurs`,
        ),
      },
    ],
  }
}

const original: Block = {
  kind: 'note',
  tone: 'information',
  title: 'Original',
  content: [
    tidy(
      'Signé par voie électronique, l’original est ce fichier. Son empreinte SHA-256 est inscrite au registre du groupement le jour où il est établi : une signature donnée sur d’autres octets y est signalée.',
    ),
  ],
}
