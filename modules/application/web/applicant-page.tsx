import { Link, useParams } from '@tanstack/react-router'
import { linkFor } from '#api/acting-for.ts'
import { type CaseData, CaseReading } from '#ui/case-detail.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { DocumentLink } from '#ui/document-link.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page, Part } from '#ui/page.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import { SchemaAct } from '#ui/schema-form/schema-acts.tsx'
import type { ExaminationFile } from '../contract.ts'
import type { Reading as Found, Running } from '../model/examination-state.ts'
import { isWhole, type ShownExamination } from '../model/secrecy.ts'
import { allAnswersOf, answersOf, askedOf, decisionOf, requestsTo, reviewOf, unreadFrom } from '../model/standing.ts'
import { FilesPart, ProofsPart } from './applicant-files.tsx'
import classes from './application.module.css'
import {
  DecideFields,
  decidePayload,
  ExplainFields,
  explainPayload,
  INITIAL_DECISION,
  initialExplanation,
} from './decide-fields.tsx'
import { FoundMark } from './found-mark.tsx'
import { initialReadings, ReviewFields, reviewPayload } from './review-fields.tsx'
import { words } from './words.ts'

type Params = { readonly caseId?: string; readonly account?: string }
type Applicant = ExaminationFile['applicants'][number]

/** One candidate: its files, what was found of each piece, what was asked and answered, and what is decided. */
export function ApplicantPage() {
  const { caseId = '', account = '' }: Params = useParams({ strict: false })
  const { id: group } = useGroup()
  const file = useReadAfresh<ExaminationFile>(`/api/groups/${group}/examinations/${caseId}/file`)
  return (
    <CaseReading<ShownExamination> process="examination" collection="examinations" caseId={caseId}>
      {(data) => (
        <Reading of={file}>
          {(found) => {
            const { state } = data.resource
            const applicant = found.applicants.find((each) => each.account === account)
            if (applicant === undefined || !isWhole(state) || state.status === 'none') return null
            return <ApplicantDetail data={data} state={state} file={found} applicant={applicant} />
          }}
        </Reading>
      )}
    </CaseReading>
  )
}

export type ApplicantDetailProps = {
  readonly data: CaseData<ShownExamination>
  readonly state: Running
  readonly file: ExaminationFile
  readonly applicant: Applicant
}

export function ApplicantDetail({ data, state, file, applicant }: ApplicantDetailProps) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const { account, operator, identifier } = applicant
  const crumbs = useCrumbs(
    <Link key="list" to={`/groups/${group}/examinations`}>
      {says.title}
    </Link>,
    <Link key="case" to={`/groups/${group}/examinations/${data.resource.id}`}>
      {state.reference}
    </Link>,
  )
  const acts = useActs({ data, state, applicant })
  return (
    <Page
      title={says.applicantTitle(operator)}
      lede={says.applicantLede(identifier, state.reference)}
      crumbs={crumbs}
      primary={acts.primary}
      others={acts.others}
    >
      <FindingsPart state={state} account={account} file={file} />
      <ProofsPart applicant={applicant} />
      <FilesPart applicant={applicant} opening={file.opening} />
      <AskedPart state={state} account={account} />
      <DecisionPart state={state} account={account} />
    </Page>
  )
}

type Acting = Omit<ApplicantDetailProps, 'file'>

/** What is next for this candidate leads; the other acts stand in the quiet list. */
function useActs({ data, state, applicant }: Acting) {
  const { place, resource, form } = data
  const { account } = applicant
  const toRead = reviewOf(state, account) === undefined || unreadFrom(state, account).length > 0
  const settings = {
    review: {
      initial: initialReadings(state, account),
      fields: (fields: Parameters<typeof ReviewFields>[0]['form']) => (
        <ReviewFields form={fields} state={state} applicant={applicant} answers={allAnswersOf(state, account)} />
      ),
      payload: reviewPayload(account),
    },
    decide: {
      initial: INITIAL_DECISION,
      fields: (fields: Parameters<typeof DecideFields>[0]['form']) => <DecideFields form={fields} />,
      payload: decidePayload(account),
    },
    askExplanation: {
      initial: initialExplanation,
      fields: (fields: Parameters<typeof ExplainFields>[0]['form']) => (
        <ExplainFields id={resource.id} form={fields} state={state} account={account} />
      ),
      payload: explainPayload(account),
    },
  } as const
  const act = (name: keyof typeof settings, primary: boolean) => {
    const view = resource.acts.find((each) => each.act === name)
    if (view === undefined) return null
    const about = { ...place, about: account }
    return (
      <SchemaAct
        key={`${name} ${account}`}
        place={about}
        resource={resource}
        view={view}
        schema={form?.acts[name]}
        primary={primary}
        {...settings[name]}
      />
    )
  }
  const first = toRead ? 'review' : 'decide'
  const names = ['review', 'askExplanation', 'decide'] as const
  return { primary: act(first, true), others: names.filter((name) => name !== first).map((name) => act(name, false)) }
}

type OfAccount = { readonly state: Running; readonly account: string }

function FindingsPart({ state, account, file }: OfAccount & { readonly file: ExaminationFile }) {
  const says = useWords(words)
  const cellHead = useCellHead()
  const review = reviewOf(state, account)
  return (
    <Part title={says.findings}>
      {review === undefined ? (
        <p>{says.noReview}</p>
      ) : (
        <>
          <p>{says.reviewedAt(review.at)}</p>
          <FramedTable heads={[says.piece, says.findings, says.seenIn]}>
            {review.readings.map((reading) => (
              <tr key={reading.piece}>
                <th scope="row">{state.pieces.find(({ key }) => key === reading.piece)?.title ?? reading.piece}</th>
                <td data-head={cellHead(says.findings)}>
                  <FoundMark found={reading.found} />
                  {reading.note !== '' && <span className={classes.note}>{reading.note}</span>}
                </td>
                <td data-head={cellHead(says.seenIn)}>
                  <SeenIn reading={reading} file={file} state={state} account={account} />
                </td>
              </tr>
            ))}
          </FramedTable>
        </>
      )}
    </Part>
  )
}

type SeenProps = OfAccount & { readonly reading: Found; readonly file: ExaminationFile }

/** The file and the page, one click away. */
function SeenIn({ reading: { cited }, file, state, account }: SeenProps) {
  const says = useWords(words)
  const { id: group } = useGroup()
  if (cited === null) return <>–</>
  if (cited.from === 'elsewhere') return <>{cited.where}</>
  if (cited.from === 'proof')
    return <Link to={`/groups/${group}/operator-proofs/${cited.proof}`}>{says.proof.fromProof}</Link>
  if (cited.from === 'answer') {
    const files = allAnswersOf(state, account).flatMap((answer) => answer.files)
    const name = files.find(({ sha256 }) => sha256 === cited.sha256)?.name ?? cited.sha256
    return (
      <>
        <DocumentLink hash={cited.sha256} label={name} />
        <span className={classes.note}>
          {says.fromAnswer(cited.request)}, {says.page(cited.page)}
        </span>
      </>
    )
  }
  const { deposit, envelope, file: number, page } = cited
  const named = file.applicants
    .flatMap(({ files }) => files)
    .find((each) => each.deposit === deposit && each.envelope === envelope && each.file === number)
  const address = `/api/groups/${group}/openings/${file.opening ?? ''}/envelopes/${deposit}/${envelope}/files/${number}`
  return (
    <>
      <a href={linkFor(address)}>{named?.name ?? number}</a>
      <span className={classes.note}>{says.page(page)}</span>
    </>
  )
}

function AskedPart({ state, account }: OfAccount) {
  const says = useWords(words)
  const requests = requestsTo(state, account)
  if (requests.length === 0) return null
  const titleOf = (key: string) => state.pieces.find((piece) => piece.key === key)?.title ?? key
  return (
    <Part title={says.asksTitle}>
      {requests.map((request) => (
        <section key={request.number} className={classes.one}>
          <h3>{says.requestOf(request.number, request.kind)}</h3>
          <p>
            {says.sentAt(request.at)}, {says.until(request.deadline)}
          </p>
          <ul className={classes.files}>
            {(askedOf(request, account)?.pieces ?? []).map(({ piece, found, note }) => (
              <li key={piece}>
                {titleOf(piece)} <FoundMark found={found} />
                {note !== '' && <span className={classes.note}>{note}</span>}
              </li>
            ))}
          </ul>
          {request.message !== '' && <p className={classes.message}>{request.message}</p>}
          {answersOf(request, account).map(({ at, late, text, files }) => (
            <div key={at} className={classes.answer}>
              <p className={late ? classes.doubt : undefined}>
                {says.answeredAt(at)}
                {late && `, ${says.late}`}
              </p>
              {text !== '' && <p className={classes.message}>{text}</p>}
              <ul className={classes.files}>
                {files.map(({ sha256, name }) => (
                  <li key={sha256}>
                    <DocumentLink hash={sha256} label={name} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </Part>
  )
}

function DecisionPart({ state, account }: OfAccount) {
  const says = useWords(words)
  const decided = decisionOf(state, account)
  if (decided === undefined) return null
  return (
    <Part title={says.decision}>
      <p>
        {decided.verdict === 'admitted' ? says.admitted : says.inadmissible}
        {decided.ground !== null && <span className={classes.note}>{says.grounds[decided.ground]}</span>}
      </p>
      {decided.reasons !== '' && <p className={classes.message}>{decided.reasons}</p>}
      <p className={classes.note}>{says.decidedAt(decided.at)}</p>
    </Part>
  )
}
