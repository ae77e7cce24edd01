import { Link, useParams } from '@tanstack/react-router'
import type { Resource } from '#api/shapes.ts'
import { isRehearsal } from '#kernel/rehearsal.ts'
import type { Group } from '#modules/convention/index.ts'
import { useConventionGroup } from '#modules/convention/web/parts.ts'
import { isElectronic, otherMediumOf, type Procedure } from '#modules/procedure/index.ts'
import { PartInPlace } from '#ui/act-in-place.tsx'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useRead } from '#ui/reading.tsx'
import { Stages } from '#ui/stages.tsx'
import type { Consultation } from '../model/consultation-state.ts'
import { noticedOf } from '../model/publication.ts'
import { pendingIn } from '../model/referral.ts'
import classes from './consultation.module.css'
import { settingsOf } from './consultation-settings.tsx'
import { stagesOf } from './consultation-stages.ts'
import { CourtPart } from './court-part.tsx'
import { DossierView } from './dossier-view.tsx'
import { type CheckedAgainst, findingsOf } from './file-findings.ts'
import { PublicationState } from './publication-state.tsx'
import { Versions } from './versions.tsx'
import { words } from './words.ts'

/** One consultation: its line, its one act, the file with its checks, what the notice fixed, its versions. */
export function ConsultationPage() {
  const { id } = useGroup()
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const { data: convention } = useConventionGroup()
  const procedures = useRead<readonly { readonly id: string; readonly state: Procedure }[]>(
    `/api/groups/${id}/cases?process=procedure`,
  )
  return (
    <CaseReading<Consultation> process="consultation" collection="consultations" caseId={caseId}>
      {(data) => {
        const { state } = data.resource
        const about = state.status === 'none' ? undefined : state.procedure
        const procedure = procedures.data?.find((each) => each.id === about)?.state
        return <ConsultationDetail data={data} convention={convention} procedure={procedure} />
      }}
    </CaseReading>
  )
}

export type ConsultationDetailProps = {
  readonly data: CaseData<Consultation>
  /** `undefined` until they are read. */
  readonly convention: Group | undefined
  readonly procedure: Procedure | undefined
}

export function ConsultationDetail({ data, convention, procedure }: ConsultationDetailProps) {
  const says = useWords(words)
  const { id: groupId, today, lookup, me } = useGroup()
  const { resource } = data
  const { state, id } = resource
  if (state.status === 'none') return null
  const notice = noticedOf(state)
  const against = checkedAgainst(state, convention, procedure)
  const named = against?.procedure?.buyers ?? notice?.frozen.buyers ?? []
  const buyers = named.toSorted((one, other) => lookup.name(one.body).localeCompare(lookup.name(other.body), 'fr'))
  const past = isPast(resource)
  const { dossier, documents } = state
  const leads = leadingAct(resource)
  const settings = settingsOf(state, says, against, buyers)
  return (
    <CaseDetailPage
      data={data}
      title={dossier.title}
      list={{ path: 'consultations', title: says.title }}
      lede={state.reference}
      opens="draft"
      {...(leads === undefined ? {} : { leads })}
      quiet={QUIET}
      inPlace={IN_PLACE}
      stages={<Stages stages={stagesOf(state, says.stages, past)} />}
      settings={settings}
    >
      {state.status === 'abandoned' && <p>{says.abandonedFor(state.abandonedOn, state.reason)}</p>}
      {notice !== null && <PublicationState notice={notice} caseId={id} past={past} />}
      <CourtPart referrals={notice?.referrals ?? []} lots={dossier.lots} />
      {(notice?.published ?? null) !== null && me?.coordinates === true && (
        <p>
          <Link to="/groups/$group/arrivals" params={{ group: groupId }}>
            {says.desk}
          </Link>{' '}
          <span className={classes.hint}>{says.deskTeach}</span>
        </p>
      )}
      {mayRehearse(resource, groupId) && (
        <p>
          <Link to="/groups/$group/rehearsals" params={{ group: groupId }}>
            {says.rehearse}
          </Link>{' '}
          <span className={classes.hint}>{says.rehearseTeach}</span>
        </p>
      )}
      <PartInPlace title={says.stages.draft} data={data} acts={IN_PLACE} settings={settings} leads={leads === 'revise'}>
        <DossierView
          dossier={dossier}
          documents={documents}
          buyers={buyers}
          findings={state.status === 'draft' && against !== undefined ? findingsOf(state, against, { today }) : null}
        />
      </PartInPlace>
      {notice !== null && <Versions versions={notice.versions} />}
    </CaseDetailPage>
  )
}

/** The coordinator may rehearse what is left of it; a rehearsal is not rehearsed. */
const mayRehearse = ({ acts }: Resource<Consultation>, group: string): boolean =>
  !isRehearsal(group) && acts.some(({ act, open }) => act === 'abandon' && open)

const QUIET = ['abandon', 'reopen', 'extend', 'recordReferral', 'recordJudgment']

/** What is done where the file is read: it takes the place of what is read. */
const IN_PLACE = ['revise', 'change']

/**
 * What leads: to fill in the file while something is missing, to validate it once nothing is; then what the Publications
 * Office answers, in the order in which it comes, until the national notice may appear.
 */
function leadingAct({ state, acts }: Resource<Consultation>): string | undefined {
  const first = (order: readonly string[]) => order.find((name) => acts.some(({ act, open }) => act === name && open))
  const seized = pendingIn({ referrals: noticedOf(state)?.referrals ?? [] }).length > 0
  const order = seized && state.status === 'closed' ? ['recordJudgment'] : ORDERS[state.status]
  return order === undefined ? undefined : first(order)
}

const ORDERS: Readonly<Partial<Record<Consultation['status'], readonly string[]>>> = {
  draft: ['validate', 'revise'],
  sent: ['publish', 'recordReceipt', 'recordPublication'],
}

/** The server’s clock says whether the deadline has passed: the status alone would be late by a moment. */
const isPast = ({ state, acts }: Resource<Consultation>): boolean =>
  state.status === 'closed' ||
  acts.some(({ findings }) => findings.some(({ rule, outcome }) => rule === 'deadlineAhead' && outcome === 'unmet'))

/** What the checks compare the file to: the procedure as it stands, or what the notice froze of it. */
function checkedAgainst(
  state: Consultation,
  convention: Group | undefined,
  procedure: Procedure | undefined,
): CheckedAgainst | undefined {
  if (convention === undefined) return undefined
  const frozen = noticedOf(state)?.frozen
  if (procedure === undefined || procedure.status === 'none') return undefined
  const buyers = procedure.buyers.map((buyer) => ({ ...buyer, name: '' }))
  const medium = { electronic: isElectronic(procedure), otherMedium: otherMediumOf(procedure) }
  return { convention, procedure: { ...procedure, buyers, ...medium, ...frozen } }
}
