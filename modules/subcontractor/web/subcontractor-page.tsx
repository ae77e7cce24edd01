import { Link, useParams } from '@tanstack/react-router'
import { type NotifiedContract, useNotifiedContracts } from '#modules/contract/web/parts.ts'
import { type ActSetting, type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { useGroup } from '#ui/group.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import { Stages } from '#ui/stages.tsx'
import type { Known, Subcontractor } from '../model/state.ts'
import { AmendFields, AnswerFields, AskFields, type Awaited, ForwardFields, PublishFields } from './fields.tsx'
import { AfterPart, DeclarationPart, DocumentsPart, OpinionsPart, QuestionsPart, StandingPart } from './parts.tsx'
import { stagesOf } from './stages.ts'
import { amendPayload, answerPayload, askPayload, eurosOf, publishPayload } from './values.ts'
import { words } from './words.ts'

/** One subcontractor: where it stands, what the holder declared of it, what was asked and said, what is to be published. */
export function SubcontractorPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const contracts = useNotifiedContracts()
  return (
    <CaseReading<Subcontractor> process="subcontractor" collection="subcontractors" caseId={caseId}>
      {(data) => {
        const { state } = data.resource
        return state.status === 'none' ? null : <SubcontractorDetail data={data} state={state} contracts={contracts} />
      }}
    </CaseReading>
  )
}

export type SubcontractorDetailProps = {
  readonly data: CaseData<Subcontractor>
  readonly state: Known
  readonly contracts: readonly NotifiedContract[]
}

export function SubcontractorDetail({ data, state, contracts }: SubcontractorDetailProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group } = useGroup()
  const contract = contracts.find(({ id }) => id === state.contract)
  return (
    <CaseDetailPage
      data={data}
      title={state.name}
      list={{ path: 'subcontractors', title: says.title }}
      lede={
        <>
          {capitalised(labels.status('subcontractor', state.status))}.{' '}
          <Link to={`/groups/${group}/contracts/${state.contract}`}>
            {contract === undefined ? state.contract : `${contract.reference} – ${contract.title}`}
          </Link>
        </>
      }
      opens="present"
      judgements={['accept', 'refuse']}
      quiet={['withdraw', 'amend', 'forward']}
      stages={<Stages stages={stagesOf(says.stops, state)} />}
      settings={useSettings(state)}
    >
      <StandingPart state={state} />
      <DeclarationPart state={state} />
      <DocumentsPart state={state} />
      <QuestionsPart state={state} />
      <OpinionsPart state={state} />
      {state.status === 'accepted' && <AfterPart state={state} />}
    </CaseDetailPage>
  )
}

function useSettings(state: Known): Readonly<Record<string, ActSetting>> {
  const says = useWords(words)
  const { today } = useGroup()
  const awaited: Awaited =
    state.status !== 'accepted'
      ? []
      : state.publications.flatMap(({ of, published }, index) =>
          published === null ? [[String(index + 1), says.publicationOf[of]] as const] : [],
        )
  const low = state.status === 'asked' && state.asked.low !== null
  return {
    ask: {
      initial: { pieces: '', low: '', askedOn: today },
      fields: (form) => <AskFields form={form} />,
      payload: askPayload,
    },
    answer: {
      initial: { file: '', explanations: '', receivedOn: today },
      fields: (form) => <AnswerFields form={form} low={low} />,
      payload: answerPayload,
    },
    forward: {
      initial: { favourable: '', said: '' },
      fields: (form) => <ForwardFields form={form} />,
      payload: ({ favourable, said }) => ({ said: textOf(said), ...choiceIn(textOf(favourable)) }),
    },
    amend: {
      initial: { amount: eurosOf(state.amount), vat: eurosOf(state.vat), deed: '', signedOn: '', reason: '' },
      fields: (form) => <AmendFields form={form} />,
      payload: amendPayload,
    },
    publish: {
      initial: { publication: awaited[0]?.[0] ?? '', publishedOn: today, reference: '' },
      fields: (form) => <PublishFields form={form} awaited={awaited} />,
      payload: publishPayload,
    },
  }
}

/** A choice that was not made is not sent. */
const choiceIn = (chosen: string) => (chosen === '' ? {} : { favourable: chosen === 'yes' })
