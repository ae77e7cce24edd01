import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { Dossier, noticedOf, Referral } from '#modules/consultation/index.ts'
import type { NamedInterest } from '#modules/interest/index.ts'
import type { Ground } from '#modules/procedure/index.ts'
import { lotTold } from '#platform/documents/lot.fr.ts'
import type { Article, DocumentModel } from '#platform/documents/model.ts'
import { shortDate, tidy } from '#platform/documents/typography.fr.ts'
import type { Opened } from '../model/award-state.ts'
import type { TenderSeen } from './ports.ts'
import * as part from './presentation-parts.ts'

/** What the presentation report is set from besides the award: the consultation as its notice froze it, the analysis, the interests. */
export type ReportAround = {
  readonly dossier: Dossier
  readonly frozen: NonNullable<ReturnType<typeof noticedOf>>['frozen']
  readonly noticeSentAt: IsoInstant
  readonly deadline: IsoInstant
  /** Why the procedure is not an open one; `null` where none was told. */
  readonly ground: Ground | null
  /** The tenders of the lot as they were analysed here; `null` where they were not. */
  readonly tenders: readonly TenderSeen[] | null
  /** Who was kept away from the procedure, and by whom replaced; never the interest itself (R1.33). */
  readonly interests: readonly NamedInterest[]
  /** The referrals on the lot that were entered on the procedure itself. */
  readonly referrals: readonly Referral[]
}

/**
 * The presentation report of a formalised procedure (CCP R2184-1 to R2184-6, R2.73), from the register alone: nobody types it again. What the register does
 * not know stands in its last article, by name, for whoever signs the report to complete.
 */
export function presentationReport(state: Opened, around: ReportAround, day: IsoDate): DocumentModel {
  const parts: readonly part.Part[] = [
    part.buyer(around),
    part.contract(state, around),
    part.procedure(around),
    part.candidates(state),
    part.lowTenders(around),
    part.choice(state, around),
    part.information(state, around),
    part.interests(around),
    ...part.abandonment(state),
    part.missing(state, around),
  ]
  const { name } = around.frozen.coordinator
  return {
    language: 'fr',
    title: 'Rapport de présentation',
    subtitle: tidy(state.lot === null ? state.title : `${state.title} – ${lotTold(state.lot)}`),
    reference: `RP-${state.reference}${state.lot === null ? '' : `-${state.lot.key}`}`,
    issuer: tidy(`${name}, coordonnateur du groupement de commandes`),
    subject:
      'Rapport de présentation d’une procédure formalisée (code de la commande publique, art. R. 2184-1 à R. 2184-6).',
    date: day,
    standing: tidy(`Établi d’après le registre de la procédure, le ${shortDate(day)}`),
    blocks: [
      ...parts.map((each, index): Article => ({ ...each, kind: 'article', number: String(index + 1) })),
      {
        kind: 'note',
        tone: 'information',
        title: 'D’où vient ce rapport',
        content: [
          tidy(
            'Chaque ligne est tirée du registre de la procédure au jour du rapport. Le rapport est communiqué à la Commission européenne à sa demande, et joint au dossier du contrôle de légalité.',
          ),
        ],
      },
    ],
  }
}
