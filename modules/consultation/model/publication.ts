import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { Category } from '#modules/need/index.ts'
import type { ProcedureType } from '#modules/procedure/index.ts'
import type { ChangeReason, Consultation, Extension, NoticeTerms, Version } from './consultation-state.ts'
import type { Dossier, DossierDocument } from './dossier.ts'
import { buyersInOrder, rectifiedAt } from './notice.ts'

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
} & ChangeReason

/**
 * All that the public site reads of a consultation: what its publication froze, and nothing else. The file is there as
 * candidates were given it; where a buyer is invoiced stands with the buyer.
 */
export type PublicConsultation = Omit<Dossier, 'invoicing'> & {
  /** The deadline is passed or not by the clock, never by this word alone: `isOpenAt`. */
  readonly status: 'open' | 'closed' | 'abandoned'
  readonly reference: string
  readonly procedure: ProcedureType
  readonly category: Category
  readonly coordinator: { readonly name: string; readonly siret: string; readonly seat: string }
  readonly buyers: readonly PublicBuyer[]
  readonly noticeSentAt: IsoInstant
  readonly publishedAt: IsoInstant
  readonly deadline: IsoInstant
  readonly questionsUntil: IsoInstant
  readonly versions: readonly PublicVersion[]
  readonly extensions: readonly Extension[]
  /** When each rectifying notice was made, the first one first. */
  readonly rectifiedAt: readonly IsoInstant[]
  readonly abandoned: { readonly on: IsoDate; readonly reason: string } | null
}

/** What the notice said and what followed; `null` while none has been sent. */
export function noticedOf(state: Consultation): NoticeTerms | null {
  if (state.status === 'sent' || state.status === 'open' || state.status === 'closed') return state
  return state.status === 'abandoned' ? state.noticed : null
}

function publicVersion(version: Version, published: IsoInstant): PublicVersion {
  const { number, at, important, reason, minorFor, termsKeptFor, alteredFor, manifest, documents } = version
  return {
    number,
    publishedAt: at < published ? published : at,
    important,
    reason,
    minorFor,
    termsKeptFor,
    ...(alteredFor === undefined ? {} : { alteredFor }),
    manifest,
    documents,
  }
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
    buyers: buyersInOrder(frozen).map(({ body, name, siret }) => {
      const where = invoicing.find((each) => each.body === body)
      return { name, siret, invoicing: where?.address ?? '', service: where?.service ?? '' }
    }),
    noticeSentAt: notice.noticeSentAt,
    publishedAt: published.at,
    deadline: notice.deadline,
    questionsUntil: notice.questionsUntil,
    versions: notice.versions.map((version) => publicVersion(version, published.at)),
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
