import { Link, useParams } from '@tanstack/react-router'
import { useNotifiedContracts } from '#modules/contract/web/parts.ts'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { useGroup } from '#ui/group.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import { Stages } from '#ui/stages.tsx'
import type { ModificationFile, Modifying } from '../contract.ts'
import { daysAhead } from '../model/after-rules.ts'
import { expectedOf } from '../model/expected.ts'
import type { Begun, Modification } from '../model/state.ts'
import { settingsOf } from './act-settings.tsx'
import { MeterPart } from './meter-part.tsx'
import { stagesOf } from './modification-stages.ts'
import { CasePart, ChangesPart, ContractedParts, NeedPart, OpinionPart } from './parts.tsx'
import { words } from './words.ts'

/** One modification: where it stands, what it changes under which case, what is left under the limits, what follows. */
export function ModificationPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  return (
    <CaseReading<Modification> process="modification" collection="modifications" caseId={caseId}>
      {(data) => {
        const { state } = data.resource
        return state.status === 'none' ? null : <ReadModification data={data} state={state} />
      }}
    </CaseReading>
  )
}

type Read = { readonly data: CaseData<Modification>; readonly state: Begun }

function ReadModification({ data, state }: Read) {
  const { id: group } = useGroup()
  const modifying = useReadAfresh<Modifying>(`/api/groups/${group}/contracts/${state.contract}/modifying`)
  const file = useReadAfresh<ModificationFile>(`/api/groups/${group}/modifications/${data.resource.id}/file`)
  const reference = useNotifiedContracts().find(({ id }) => id === state.contract)?.reference ?? ''
  return (
    <Reading of={modifying}>
      {(known) => (
        <Reading of={file}>
          {(found) => (
            <ModificationDetail data={data} state={state} modifying={known} file={found} reference={reference} />
          )}
        </Reading>
      )}
    </Reading>
  )
}

export type ModificationDetailProps = Read & {
  readonly modifying: Modifying
  readonly file: ModificationFile
  /** The number of the contract. */
  readonly reference: string
}

export function ModificationDetail({ data, state, modifying, file, reference }: ModificationDetailProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group, today } = useGroup()
  const drafted = 'event' in state ? state : undefined
  const awaited = file.opinionDue && (drafted?.opinion?.total ?? 0) < file.total
  const leads = expectedOf(state, {
    ...{ controlled: file.controlled, opinionAwaited: awaited, buyers: modifying.buyers },
  }).at(0)?.act
  const halves =
    drafted?.kind === 'additional' || drafted?.kind === 'unforeseen'
      ? [{ title: drafted.title, amount: drafted.amount }]
      : []
  return (
    <CaseDetailPage
      data={data}
      title={state.title}
      list={{ path: 'modifications', title: says.title }}
      lede={
        <>
          {capitalised(labels.status('modification', state.status))}. {says.contract}{' '}
          <Link to={`/groups/${group}/contracts/${state.contract}`}>{reference}</Link>.
        </>
      }
      opens="tell"
      {...(leads === undefined ? {} : { leads })}
      quiet={['decline', 'abandon', 'publish', ...(state.status === 'drafted' ? ['draft'] : [])]}
      stages={<Stages stages={stagesOf(says.stages, state, file)} />}
      settings={settingsOf(says, { state, modifying, file, form: data.form, today })}
      upcoming={daysAhead(state, file.controlled).flatMap(({ what, until, basis }) =>
        until === null || what === 'modification-notice' || what === 'national-notice'
          ? []
          : [{ key: what, label: says.days[what], due: until, basis }],
      )}
    >
      {state.status === 'declined' && <p>{says.declinedFor(state.declinedOn, state.reason)}</p>}
      {state.status === 'abandoned' && <p>{says.abandonedFor(state.abandonedOn, state.reason)}</p>}
      <NeedPart state={state} />
      {drafted !== undefined && (
        <>
          <ChangesPart state={drafted} />
          <CasePart state={drafted} />
        </>
      )}
      <MeterPart
        modifying={modifying}
        halves={halves}
        {...(drafted === undefined || 'signature' in state ? {} : { total: file.total })}
      />
      {drafted !== undefined && <OpinionPart state={drafted} file={file} />}
      {'signature' in state && <ContractedParts id={data.resource.id} state={state} />}
    </CaseDetailPage>
  )
}
