import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { CaseWithState } from '#api/group.ts'
import type { ActView } from '#api/shapes.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import type { FormValues } from '#ui/draft.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { GalleryForm } from '#ui/gallery/form.tsx'
import { InGroup } from '#ui/gallery/group.tsx'
import pages from '#ui/gallery/pages.module.css'
import { SampleLabels } from '#ui/gallery/sample-labels.tsx'
import { NO_NAMES } from '#ui/i18n/names.ts'
import { Page } from '#ui/page.tsx'
import type { ExaminationFile } from '../contract.ts'
import type { Running } from '../model/examination-state.ts'
import type { OperatorProof } from '../model/proof-state.ts'
import type { ShownExamination } from '../model/secrecy.ts'
import { concernedIn } from '../model/standing.ts'
import { ApplicantDetail } from './applicant-page.tsx'
import { CompletionFields, initialCompletion, Letters } from './completion-fields.tsx'
import { DecideFields, ExplainFields, INITIAL_DECISION, initialExplanation } from './decide-fields.tsx'
import { ExaminationDetail, KeptExamination } from './examination-page.tsx'
import { Examinations } from './examinations-page.tsx'
import * as S from './gallery-sample.ts'
import * as labels from './labels.fr.ts'
import { ComeIn } from './own/come-in.tsx'
import { Enter } from './own/enter.tsx'
import { OwnRequests } from './own/own-requests.tsx'
import { type Examinable, initialPieces, PiecesFields } from './piece-fields.tsx'
import { initialProof, ProofFields } from './proof-fields.tsx'
import { ProofDetail, Proofs } from './proofs-page.tsx'
import { initialReadings, ReviewFields } from './review-fields.tsx'
import { words } from './words.ts'

/** The applications of a consultation in the gallery. */

const MODULES = [labels.examination, labels.operatorProof]
const nothing = (): void => undefined
const inGroup = (page: ReactNode) => (
  <InGroup labels={MODULES} group={{ today: '2027-04-01' }}>
    {page}
  </InGroup>
)

const dataOf = (state: ShownExamination, acts: readonly ActView[]) => ({
  place: { collection: 'examinations', id: S.ID },
  resource: { id: S.ID, process: 'examination', seq: 7, state, acts: [...acts] },
  entries: [],
  form: undefined,
})

const one = (state: Running, acts: readonly ActView[], file: ExaminationFile = S.examinationFile()) =>
  inGroup(<ExaminationDetail data={dataOf(state, acts)} state={state} file={file} />)

const applicant = (state: Running, account: string, acts: readonly ActView[]) => {
  const found = S.applicants.find((each) => each.account === account)
  return found === undefined
    ? inGroup(null)
    : inGroup(<ApplicantDetail data={dataOf(state, acts)} state={state} file={S.examinationFile()} applicant={found} />)
}

const CONSULTATION: Examinable = {
  ...{ id: S.CONSULTATION, reference: '2027-ENT-01', turnover: true, pieces: null, documents: S.documents },
}
const list = (cases: readonly CaseWithState<ShownExamination>[], consultations: readonly Examinable[]) =>
  inGroup(
    <Examinations
      consultations={consultations}
      data={{
        cases,
        opening: { id: S.ID, process: 'examination', seq: 0, state: { status: 'none' }, acts: [S.act('begin', true)] },
        form: undefined,
      }}
    />,
  )
const listed: CaseWithState<ShownExamination> = {
  ...{ id: S.ID, process: 'examination', status: 'begun', seq: 7, state: S.read },
} as CaseWithState<ShownExamination>

const form = (act: string, initial: FormValues, fields: (form: ActFields<FormValues>) => ReactNode) =>
  inGroup(
    <Page title={words.fr.title}>
      <GalleryForm process="examination" act={act} initial={initial} fields={fields} />
    </Page>,
  )

const concerned = () => {
  const named = concernedIn(S.read, S.applicants)
  return S.applicants.filter(({ account }) => named.some((each) => each.account === account))
}

const [, HOST] = S.applicants
const reviewForm =
  HOST === undefined
    ? inGroup(null)
    : form('review', initialReadings(S.read, HOST.account), (fields) => (
        <ReviewFields form={fields} state={S.read} applicant={HOST} answers={[]} />
      ))

const queries = new QueryClient({ defaultOptions: { queries: { retry: false, enabled: false } } })
/** The page of a candidate stands in no group. */
const open = (page: ReactNode) => (
  <QueryClientProvider client={queries}>
    <SampleLabels modules={MODULES} names={NO_NAMES}>
      <main className={pages.sheet}>{page}</main>
    </SampleLabels>
  </QueryClientProvider>
)
const own = (view: Parameters<typeof OwnRequests>[0]['view']) =>
  open(<OwnRequests id={S.CONSULTATION} view={view} onAnswered={nothing} onLeave={nothing} />)

const reading = [S.act('review', true), S.act('askExplanation', true), S.act('decide', false, 'completionAwaited')]

const proofData = (state: OperatorProof) => ({
  place: { collection: 'operator-proofs', id: S.PROOF },
  resource: { id: S.PROOF, process: 'operatorProof', seq: 9, state, acts: [S.act('annul', true)] },
  entries: [],
  form: undefined,
})
const proofList = (states: readonly OperatorProof[]) =>
  inGroup(
    <Proofs
      consultations={[CONSULTATION]}
      data={{
        cases: states.map((state, index) => ({
          ...{ id: `${S.PROOF.slice(0, -1)}${index}`, process: 'operatorProof', status: state.status, seq: 9, state },
        })) as CaseWithState<OperatorProof>[],
        opening: { ...proofData({ status: 'none' }).resource, seq: 0, acts: [S.act('record', true)] },
        form: undefined,
      }}
    />,
  )

export const gallery: readonly GalleryEntry[] = [
  {
    name: 'operator-proofs',
    whole: true,
    states: [
      { name: 'some', element: proofList(S.proofs) },
      { name: 'none', element: proofList([]) },
      {
        name: 'form',
        element: inGroup(
          <Page title={words.fr.proof.title}>
            <GalleryForm
              process="operatorProof"
              act="record"
              initial={initialProof(S.CONSULTATION)}
              fields={(fields) => <ProofFields form={fields} consultations={[CONSULTATION]} />}
            />
          </Page>,
        ),
      },
      { name: 'one', element: inGroup(<ProofDetail data={proofData(S.proofs[0])} />) },
      {
        name: 'annulled',
        element: inGroup(
          <ProofDetail
            data={proofData({
              ...S.proofs[0],
              ...{ status: 'annulled', reason: 'Inscrite deux fois.', annulledAt: '2027-04-02T09:00:00.000Z' },
            })}
          />,
        ),
      },
    ],
  },
  {
    name: 'examinations',
    whole: true,
    states: [
      { name: 'some', element: list([listed], []) },
      { name: 'none', element: list([], [CONSULTATION]) },
    ],
  },
  {
    name: 'examination',
    whole: true,
    states: [
      {
        name: 'envelopes-closed',
        element: one(S.listed, [S.act('revise', true)], S.examinationFile({ applicants: [], opening: null })),
      },
      { name: 'to-read', element: one(S.listed, [S.act('requestCompletion', false, 'allReviewed')]) },
      {
        name: 'to-complete',
        element: one(S.read, [S.act('requestCompletion', true), S.act('end', false, 'allDecided')]),
      },
      { name: 'answered', element: one(S.asked, [S.act('end', false, 'allDecided')]) },
      { name: 'ended', element: one(S.ended, [S.act('resume', false, 'applicantJoined')]) },
      { name: 'to-tell', element: one(S.ended, [S.act('tellEliminated', true)]) },
      { name: 'told', element: one(S.told, [S.act('tellEliminated', false, 'eliminatedLeft')]) },
      {
        name: 'kept',
        element: inGroup(<KeptExamination state={{ status: 'begun', withheld: true, reference: '2027-ENT-01' }} />),
      },
    ],
  },
  {
    name: 'application-form',
    whole: true,
    states: [
      {
        name: 'pieces',
        element: form('begin', { consultation: S.CONSULTATION, pieces: initialPieces(CONSULTATION) }, (fields) => (
          <PiecesFields form={fields} consultations={[CONSULTATION]} />
        )),
      },
      { name: 'review', element: reviewForm },
      {
        name: 'completion',
        element: form('requestCompletion', initialCompletion(concerned().map(({ account }) => account)), (fields) => (
          <>
            <CompletionFields id={S.ID} form={fields} state={S.read} concerned={concerned()} />
            <Letters letters={S.letters} />
          </>
        )),
      },
      {
        name: 'explanation',
        element: form('askExplanation', initialExplanation, (fields) => (
          <ExplainFields id={S.ID} form={fields} state={S.read} account={S.CANDIDATES.HOST} />
        )),
      },
      {
        name: 'inadmissible',
        element: form('decide', { ...INITIAL_DECISION, verdict: 'inadmissible' }, (fields) => (
          <DecideFields form={fields} />
        )),
      },
    ],
  },
  {
    name: 'applicant',
    whole: true,
    states: [
      { name: 'to-read', element: applicant(S.listed, S.CANDIDATES.HOST, reading) },
      { name: 'answered', element: applicant(S.asked, S.CANDIDATES.HOST, reading) },
      { name: 'answered-late', element: applicant(S.asked, S.CANDIDATES.COOPERATIVE, reading) },
      {
        name: 'inadmissible',
        element: applicant(S.ended, S.CANDIDATES.COOPERATIVE, [S.act('decide', false, 'stage')]),
      },
    ],
  },
  {
    name: 'own-requests',
    whole: true,
    states: [
      { name: 'to-answer', element: own(S.ownView('2027-04-02T08:00:00.000Z')) },
      { name: 'answered', element: own(S.ownView('2027-04-08T08:00:00.000Z', { answers: [S.ownAnswer] })) },
      { name: 'over', element: own(S.ownView('2027-04-10T08:00:00.000Z')) },
      { name: 'none', element: own({ ...S.ownView('2027-04-02T08:00:00.000Z'), requests: [] }) },
      {
        name: 'invited',
        element: own({ ...S.ownView('2027-04-12T08:00:00.000Z'), requests: [], invitation: S.ownInvitation }),
      },
      { name: 'rejection-waits', element: own(S.ownRejection(null)) },
      { name: 'rejection-read', element: own(S.ownRejection('2027-04-10T09:12:00.000Z')) },
      {
        name: 'by-a-link',
        element: open(
          <ComeIn
            link={{ company: { name: 'Hébergeur régional' }, email: 'marches@exemple.test' }}
            onComeIn={nothing}
          />,
        ),
      },
      { name: 'outside', element: open(<Enter id={S.CONSULTATION} badLink={false} />) },
      { name: 'bad-link', element: open(<Enter id={S.CONSULTATION} badLink />) },
      { name: 'link-sent', element: open(<Enter id={S.CONSULTATION} badLink={false} sentTo="marches@exemple.test" />) },
    ],
  },
]
