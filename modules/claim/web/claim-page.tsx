import { useParams } from '@tanstack/react-router'
import { type NotifiedContract, useNotifiedContracts } from '#modules/contract/web/parts.ts'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { useGroup } from '#ui/group.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { Stages } from '#ui/stages.tsx'
import type { ClaimStanding } from '../contract.ts'
import { expectedOf } from '../model/expected.ts'
import type { Claim, Standing } from '../model/state.ts'
import { AboutPart, AskedPart, BarPart, WaysPart } from './claim-parts.tsx'
import { leadsOf, settingsOf } from './claim-settings.ts'
import { stagesOf } from './claim-stages.ts'
import { CourtPart, SettlementPart } from './ending-parts.tsx'
import { words } from './words.ts'

/** One dispute on an execution: where it stands, what is asked, what was tried, which court, until when. */
export function ClaimPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const { id: group } = useGroup()
  const contracts = useNotifiedContracts()
  const standing = useRead<ClaimStanding>(`/api/groups/${group}/claims/${caseId}/standing`)
  return (
    <CaseReading<Claim> process="claim" collection="claims" caseId={caseId}>
      {(data) => (
        <Reading of={standing}>
          {({ court }) => {
            const { state } = data.resource
            return state.status === 'none' ? null : (
              <ClaimDetail data={data} state={state} court={court} contracts={contracts} />
            )
          }}
        </Reading>
      )}
    </CaseReading>
  )
}

export type ClaimDetailProps = {
  readonly data: CaseData<Claim>
  readonly state: Standing
  readonly court: string | null
  readonly contracts: readonly NotifiedContract[]
}

export function ClaimDetail({ data, state, court, contracts }: ClaimDetailProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { lookup, today } = useGroup()
  const leads = expectedOf(state)?.act ?? leadsOf(state)
  return (
    <CaseDetailPage
      data={data}
      title={state.subject}
      list={{ path: 'claims', title: says.title }}
      lede={`${lookup.name(state.body)}. ${capitalised(labels.status('claim', state.status))}.`}
      opens="open"
      {...(leads === undefined ? {} : { leads })}
      quiet={['settle', 'goToCourt', 'close', 'beginAmicable', 'allowChange', 'recordInterruption', 'takeStance']}
      stages={<Stages stages={stagesOf(says.stops, state)} />}
      settings={settingsOf(says, { today, court })}
    >
      {state.status === 'closed' && <p>{says.closed(state.closedOn, says.outcomes[state.outcome], state.reason)}</p>}
      <AskedPart state={state} />
      <AboutPart state={state} contract={contracts.find(({ id }) => id === state.contract)} />
      <WaysPart state={state} />
      <SettlementPart state={state} />
      <CourtPart state={state} court={court} />
      <BarPart state={state} />
    </CaseDetailPage>
  )
}
