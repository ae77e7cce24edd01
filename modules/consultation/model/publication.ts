import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { Category } from '#modules/need/index.ts'
import type { ProcedureType } from '#modules/procedure/index.ts'
import type { Consultation, ExtensionGround, NoticeTerms } from './consultation-state.ts'
import type {
  Criterion,
  DossierDocument,
  FileLimits,
  Framework,
  Holders,
  Lot,
  PriceLine,
  Selection,
  Variants,
} from './dossier.ts'
import { rectifiedAt } from './notice.ts'

export type PublicBuyer = {
  readonly name: string
  readonly siret: string
  /** Where it is invoiced, and the service that Chorus Pro asks for. */
  readonly invoicing: string
  readonly service: string
}

export type PublicVersion = {
  readonly number: number
  readonly publishedAt: IsoInstant
  readonly important: boolean
  /** Why it was changed; empty for the first. */
  readonly reason: string
  /** The SHA-256 of its manifest: what was published, to the byte. */
  readonly manifest: string
  readonly documents: readonly DossierDocument[]
}

export type PublicExtension = {
  readonly at: IsoInstant
  readonly from: IsoInstant
  readonly to: IsoInstant
  readonly ground: ExtensionGround
  readonly reason: string
  readonly questionsFrom: IsoInstant
  readonly questionsTo: IsoInstant
}

/** All that the public site reads of a consultation: what its publication froze, and nothing else. */
export type PublicConsultation = {
  /** The deadline is passed or not by the clock, never by this word alone: `isOpenAt`. */
  readonly status: 'open' | 'closed' | 'abandoned'
  readonly reference: string
  readonly title: string
  readonly object: string
  readonly procedure: ProcedureType
  readonly category: Category
  readonly coordinator: { readonly name: string; readonly siret: string }
  readonly buyers: readonly PublicBuyer[]
  readonly cpv: readonly string[]
  readonly lots: readonly Lot[]
  readonly undividedFor: string
  readonly departments: readonly string[]
  readonly duration: { readonly from: IsoDate; readonly months: number }
  readonly longFor: string
  readonly framework: Framework
  readonly holders: Holders
  readonly advance: number
  readonly criteria: readonly Criterion[]
  readonly selection: Selection
  readonly prices: readonly PriceLine[]
  readonly ties: string
  readonly variants: Variants
  readonly validityDays: number
  readonly files: FileLimits
  readonly mission: string
  readonly orderedBy: string
  readonly paidBy: string
  readonly environment: string
  readonly noticeSentAt: IsoInstant
  readonly publishedAt: IsoInstant
  readonly deadline: IsoInstant
  readonly questionsUntil: IsoInstant
  readonly versions: readonly PublicVersion[]
  readonly extensions: readonly PublicExtension[]
  /** When each rectifying notice was made, the first one first. */
  readonly rectifiedAt: readonly IsoInstant[]
  readonly abandoned: { readonly on: IsoDate; readonly reason: string } | null
}

/** What the notice said and what followed; `null` while none has been sent. */
export function noticedOf(state: Consultation): NoticeTerms | null {
  if (state.status === 'sent' || state.status === 'open' || state.status === 'closed') return state
  return state.status === 'abandoned' ? state.noticed : null
}

/** What the public may read of a consultation; nothing before its publication. */
export function publicOf(state: Consultation): PublicConsultation | null {
  const notice = noticedOf(state)
  if (notice === null || notice.published === null || state.status === 'none') return null
  if (state.status !== 'open' && state.status !== 'closed' && state.status !== 'abandoned') return null
  const { dossier } = state
  const { frozen, published } = notice
  const { invoicing, ...told } = dossier
  return {
    ...told,
    status: state.status,
    reference: state.reference,
    procedure: frozen.type,
    category: frozen.category,
    coordinator: frozen.coordinator,
    buyers: frozen.buyers.map(({ body, name, siret }) => {
      const where = invoicing.find((each) => each.body === body)
      return { name, siret, invoicing: where?.address ?? '', service: where?.service ?? '' }
    }),
    noticeSentAt: notice.noticeSentAt,
    publishedAt: published.at,
    deadline: notice.deadline,
    questionsUntil: notice.questionsUntil,
    versions: notice.versions.map(({ number, at, important, reason, manifest, documents }) => ({
      number,
      publishedAt: at < published.at ? published.at : at,
      important,
      reason,
      manifest,
      documents,
    })),
    extensions: notice.extensions,
    rectifiedAt: rectifiedAt(notice),
    abandoned: state.status === 'abandoned' ? { on: state.abandonedOn, reason: state.reason } : null,
  }
}

/** True when tenders may still come: what is read after the deadline is never open, whatever the clock has done yet. */
export function isOpenAt(
  { status, deadline }: Pick<PublicConsultation, 'status' | 'deadline'>,
  now: IsoInstant,
): boolean {
  return status === 'open' && now < deadline
}
