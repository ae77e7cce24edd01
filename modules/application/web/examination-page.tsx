import { Link, useParams } from '@tanstack/react-router'
import { linkFor } from '#api/acting-for.ts'
import { textFieldOf } from '#ui/act/field-of.ts'
import { type ActSetting, type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { LongField } from '#ui/field/plain-fields.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import type { ExaminationFile } from '../contract.ts'
import type { Running } from '../model/examination-state.ts'
import { isWhole, type ShownExamination } from '../model/secrecy.ts'
import { admittedIn, concernedIn, lackingIn, reviewOf } from '../model/standing.ts'
import { ApplicantsTable } from './applicants-table.tsx'
import classes from './application.module.css'
import { CompletionFields, completionPayload, initialCompletion } from './completion-fields.tsx'
import { InviteFields } from './invite-fields.tsx'
import { ListFields, piecesPayload, typedPieces } from './piece-fields.tsx'
import { RequestsPart } from './requests-part.tsx'
import { words } from './words.ts'

/** One examination: who has what, what was asked of whom, what is decided; then its register. */
export function ExaminationPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  return (
    <CaseReading<ShownExamination> process="examination" collection="examinations" caseId={caseId}>
      {(data) => <Read data={data} />}
    </CaseReading>
  )
}

function Read({ data }: { readonly data: CaseData<ShownExamination> }) {
  const { state } = data.resource
  if (!isWhole(state)) return <KeptExamination state={state} />
  return state.status === 'none' ? null : <WithFile data={data} state={state} />
}

type WithState = { readonly data: CaseData<ShownExamination>; readonly state: Running }

function WithFile({ data, state }: WithState) {
  const { id: group } = useGroup()
  const file = useReadAfresh<ExaminationFile>(`/api/groups/${group}/examinations/${data.resource.id}/file`)
  return <Reading of={file}>{(found) => <ExaminationDetail data={data} state={state} file={found} />}</Reading>
}

export type ExaminationDetailProps = WithState & { readonly file: ExaminationFile }

export function ExaminationDetail({ data, state, file }: ExaminationDetailProps) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const { id } = data.resource
  const { applicants } = file
  return (
    <CaseDetailPage
      data={data}
      title={says.titleOf(state.reference)}
      list={{ path: 'examinations', title: says.title }}
      lede={says.ledeOf(file.title, applicants.length)}
      opens="begin"
      leads={leadOf(state, applicants)}
      quiet={['revise', 'resume', 'answer', 'openRejection', 'invite']}
      inPlace={['review', 'decide', 'askExplanation']}
      settings={useSettings(id, state, file)}
    >
      {state.status === 'ended' && (
        <p>
          <Icon name="file" />{' '}
          <a href={linkFor(`/api/groups/${group}/examinations/${id}/minutes.pdf`)}>{says.minutes}</a>
        </p>
      )}
      <Part title={says.candidates}>
        {applicants.length === 0 ? (
          <p>{says.nobody}</p>
        ) : (
          <>
            <Counts state={state} applicants={applicants} />
            <ApplicantsTable id={id} state={state} applicants={applicants} />
          </>
        )}
        {file.opening !== null && (
          <p>
            <Link to={`/groups/${group}/openings/${file.opening}`}>{says.opening}</Link>
          </p>
        )}
      </Part>
      <RequestsPart id={data.resource.id} state={state} applicants={applicants} />
      <PieceList state={state} documents={file.documents} />
    </CaseDetailPage>
  )
}

function leadOf(state: Running, applicants: ExaminationFile['applicants']): string {
  if (state.status === 'ended') return 'tellEliminated'
  return concernedIn(state, applicants).length > 0 ? 'requestCompletion' : 'end'
}

type CountsProps = { readonly state: Running; readonly applicants: ExaminationFile['applicants'] }

function Counts({ state, applicants }: CountsProps) {
  const says = useWords(words)
  const read = applicants.filter(({ account }) => reviewOf(state, account) !== undefined).length
  const lacking = applicants.filter(({ account }) => lackingIn(reviewOf(state, account)).length > 0).length
  return (
    <p className={classes.counts}>
      <span>{says.readOf(read, applicants.length)}</span>
      <span>{says.lackingOf(lacking)}</span>
    </p>
  )
}

function PieceList({
  state,
  documents,
}: {
  readonly state: Running
  readonly documents: ExaminationFile['documents']
}) {
  const says = useWords(words)
  const cellHead = useCellHead()
  const nameOf = (sha256: string) => documents.find((each) => each.sha256 === sha256)?.name ?? sha256
  return (
    <Part title={says.list}>
      <FramedTable heads={[says.piece, says.demandedIn]}>
        {state.pieces.map(({ key, title, demandedIn, declarable }) => (
          <tr key={key}>
            <th scope="row">
              {title}
              {declarable && <span className={classes.note}>{says.declarable}</span>}
            </th>
            <td data-head={cellHead(says.demandedIn)}>
              {'document' in demandedIn ? says.inDocument(nameOf(demandedIn.document), demandedIn.page) : says.section}
            </td>
          </tr>
        ))}
      </FramedTable>
    </Part>
  )
}

function useSettings(id: string, state: Running, file: ExaminationFile): Readonly<Record<string, ActSetting>> {
  const { form: label } = useWords(words)
  const concerned = concernedIn(state, file.applicants)
  const named = file.applicants.filter(({ account }) => concerned.some((each) => each.account === account))
  const admitted = file.applicants.filter(({ account }) => admittedIn(state).includes(account))
  return {
    requestCompletion: {
      initial: initialCompletion(named.map(({ account }) => account)),
      fields: (form) => <CompletionFields id={id} form={form} state={state} concerned={named} />,
      payload: completionPayload,
    },
    revise: {
      initial: { pieces: typedPieces(state.pieces) },
      fields: (form) => <ListFields form={form} documents={file.documents} />,
      payload: piecesPayload,
    },
    invite: {
      initial: { accounts: admitted.map(({ account }) => account), message: '' },
      fields: (form) => <InviteFields form={form} admitted={admitted} />,
    },
    end: {
      initial: { observations: '' },
      fields: (form) => (
        <LongField label={label.observations} maxLength={20_000} {...textFieldOf(form, 'observations')} />
      ),
    },
    resume: {
      initial: { reason: '' },
      fields: (form) => <LongField label={label.reason} maxLength={4000} {...textFieldOf(form, 'reason')} />,
    },
  }
}

/** To a member of the group, that there is an examination, and whose it is to read. */
export function KeptExamination({ state }: { readonly state: ShownExamination }) {
  const says = useWords(words)
  const labels = useLabels()
  const crumbs = useCrumbs()
  const reference = 'reference' in state && state.reference !== undefined ? state.reference : ''
  return (
    <Page title={says.titleOf(reference)} lede={labels.status('examination', state.status)} crumbs={crumbs}>
      <p>{says.kept}</p>
    </Page>
  )
}
