import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { Category } from '#modules/need/index.ts'
import { firstReception, type MediumGround, type ProcedureType, type Reception } from '#modules/procedure/index.ts'
import type { Extension, Noticed, Version } from './consultation-state.ts'
import type { Criterion, Dossier } from './dossier.ts'
import { fileValue } from './value.ts'

/** BT-500, BT-501 and BT-510: who sends the notice, and where it has its seat. */
export type NoticeCoordinator = { readonly name: string; readonly registration: string; readonly seat: string }

export type NoticeBuyer = {
  readonly name: string
  readonly registration: string
  readonly maximum: Cents
  /** BT-743: each is invoiced by itself, at the service that Chorus Pro asks for (law.md R1.08). */
  readonly invoicing: string
  readonly service: string
}

/**
 * The notice as one object, from which the printed notice is made, and later the machine formats: the national and the
 * European notice cannot differ (CCP R2131-18). Members are named after the terms of eForms, with their number beside.
 */
export type Notice = {
  /** BT-22, internal identifier of the procedure. */
  readonly internalIdentifier: string
  /** BT-21 title, BT-24 description. */
  readonly title: string
  readonly description: string
  /** BT-105. */
  readonly procedureType: ProcedureType
  /** BT-106: a period shortened by urgency, with its justification BT-1351. */
  readonly accelerated: { readonly justification: string } | null
  /** BT-23. */
  readonly mainNature: Category
  /** BT-262 and BT-263. */
  readonly classification: readonly string[]
  /** OPT-300 to BT-501: who buys for whom, each by its registration. */
  readonly leadBuyer: NoticeCoordinator
  readonly buyers: readonly NoticeBuyer[]
  /** BT-5071: the places of performance. */
  readonly placesOfPerformance: readonly string[]
  /** BT-27: the estimated value: the need as it was frozen, or the maximum of the file when that is more. */
  readonly estimatedValue: Cents
  /** BT-271: the maximum of the framework agreement; the minimum is national. */
  readonly framework: Dossier['framework'] & { readonly maximumParticipants: number }
  /** BT-109: why it lasts more than four years. */
  readonly frameworkDurationJustification: string
  /** BT-36 and BT-536. */
  readonly duration: { readonly months: number; readonly from: IsoDate }
  readonly lots: Dossier['lots']
  readonly undividedFor: string
  /** BT-539 to BT-541. */
  readonly awardCriteria: readonly Criterion[]
  /** BT-750: selection criteria. */
  readonly selection: Dossier['selection']
  /** BT-63. */
  readonly variants: Dossier['variants']
  /** BT-98, in days. */
  readonly tenderValidityDays: number
  /** BT-131: until when tenders, or applications, are received. */
  readonly receptionDeadline: IsoInstant
  readonly receives: Reception
  /** BT-17: whether they come electronically. */
  readonly electronic: boolean
  /** BT-19: the case of the code for which they do not; `null` where they do, and where none was told. */
  readonly otherMedium: MediumGround['case'] | null
  /** BT-13: until when one may ask. */
  readonly additionalInformationDeadline: IsoInstant
  /** BT-05: when the notice left. */
  readonly dispatchedAt: IsoInstant
  readonly orderedBy: string
  readonly paidBy: string
  readonly mission: string
  readonly environment: string
  /** In points of base of the first orders; 0 when none is paid. */
  readonly advance: number
  /** OPT-301, review organisation, and BT-99: before whom the procedure is contested, and until when. */
  readonly recourse: Dossier['recourse']
}

/** The notice of a consultation, as it was sent or as its last version has it. */
export function noticeOf(state: Noticed): Notice {
  const { dossier, frozen } = state
  return {
    internalIdentifier: state.reference,
    title: dossier.title,
    description: dossier.object,
    procedureType: frozen.type,
    accelerated: frozen.shortened?.by === 'urgency' ? { justification: frozen.shortened.reasons } : null,
    mainNature: frozen.category,
    classification: dossier.cpv,
    leadBuyer: coordinatorOf(frozen),
    buyers: buyersInOrder(frozen).map(({ body, name, siret, maximum }) => {
      const where = dossier.invoicing.find((each) => each.body === body)
      return {
        name,
        registration: siret,
        maximum,
        invoicing: where?.address ?? '',
        service: where?.service ?? '',
      }
    }),
    placesOfPerformance: dossier.departments,
    estimatedValue: fileValue(dossier, frozen),
    framework: { ...dossier.framework, maximumParticipants: dossier.holders.number },
    frameworkDurationJustification: dossier.longFor,
    duration: { months: dossier.duration.months, from: dossier.duration.from },
    lots: dossier.lots,
    undividedFor: dossier.undividedFor,
    awardCriteria: dossier.criteria,
    selection: dossier.selection,
    variants: dossier.variants,
    tenderValidityDays: dossier.validityDays,
    receptionDeadline: state.deadline,
    receives: firstReception(frozen.type),
    electronic: frozen.electronic,
    otherMedium: frozen.otherMedium?.case ?? null,
    additionalInformationDeadline: state.questionsUntil,
    dispatchedAt: state.noticeSentAt,
    orderedBy: dossier.orderedBy,
    paidBy: dossier.paidBy,
    mission: dossier.mission,
    environment: dossier.environment,
    advance: dossier.advance,
    recourse: dossier.recourse,
  }
}

/** The buyers as one reads them: the coordinator, then the others by name. */
export const buyersInOrder = ({ coordinator, buyers }: Noticed['frozen']): Noticed['frozen']['buyers'] =>
  buyers.toSorted((one, other) => {
    const [first, second] = [one.siret === coordinator.siret, other.siret === coordinator.siret]
    return first === second ? one.name.localeCompare(other.name, 'fr') : first ? -1 : 1
  })

const coordinatorOf = ({ coordinator: { name, siret, seat } }: Noticed['frozen']): NoticeCoordinator => ({
  name,
  registration: siret,
  seat,
})

/** The notice as it left: with the first version and the first deadline. */
export function firstNoticeOf(state: Noticed): Notice {
  const [first] = state.versions
  const [moved] = state.extensions
  return noticeOf({
    ...state,
    dossier: first?.dossier ?? state.dossier,
    deadline: moved?.from ?? state.deadline,
    questionsUntil: moved?.questionsFrom ?? state.questionsUntil,
  })
}

/** What a rectifying notice announces: what changed, and where the deadline now stands (CCP R2151-4). */
export type Rectification = {
  readonly internalIdentifier: string
  readonly title: string
  readonly leadBuyer: Notice['leadBuyer']
  readonly buyers: Noticed['frozen']['buyers']
  readonly dispatchedAt: IsoInstant
  readonly at: IsoInstant
  readonly version: Version | null
  readonly before: Version | null
  readonly extension: Extension | null
}

/** When each rectifying notice was made: an act that changes the file and moves the deadline makes one. */
export function rectifiedAt({ versions, extensions }: Pick<Noticed, 'versions' | 'extensions'>): readonly IsoInstant[] {
  return [...new Set([...versions.slice(1), ...extensions].map(({ at }) => at))].sort()
}

/** One rectification an act: a version, an extension, or both when one act did the two. */
export function rectificationsOf(state: Noticed): readonly Rectification[] {
  const common = {
    internalIdentifier: state.reference,
    title: state.dossier.title,
    leadBuyer: coordinatorOf(state.frozen),
    buyers: state.frozen.buyers,
    dispatchedAt: state.noticeSentAt,
  }
  const later = state.versions.slice(1)
  return rectifiedAt(state).map((at) => {
    const version = later.find((each) => each.at === at) ?? null
    const before =
      version === null ? null : (state.versions.find(({ number }) => number === version.number - 1) ?? null)
    return { ...common, at, version, before, extension: state.extensions.find((each) => each.at === at) ?? null }
  })
}
