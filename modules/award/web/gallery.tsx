import { useState } from 'react'
import type { ActView, Resource } from '#api/shapes.ts'
import { SignHere } from '#modules/amendment/web/parts.ts'
import type { FormValues } from '#ui/draft.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { cite } from '#ui/gallery/sample.ts'
import { Page } from '#ui/page.tsx'
import type { LetterProgress } from '../contract.ts'
import { isWhole, type ShownAward } from '../model/secrecy.ts'
import { CandidateFields } from './award-fields.tsx'
import { AwardDetail, WholeAward } from './award-page.tsx'
import { Awards } from './awards-page.tsx'
import * as A from './gallery-after.ts'
import * as L from './gallery-letters.ts'
import * as S from './gallery-sample.ts'
import { award as labels } from './labels.fr.ts'
import { outcomes } from './own/gallery-sample.ts'
import { type LettersStage, LettersView } from './own/letters-page.tsx'

const view = (act: string, findings: ActView['findings'] = []): ActView => ({
  act,
  open: findings.every(({ outcome }) => outcome !== 'unmet'),
  findings: [
    {
      rule: 'competence',
      outcome: 'met',
      basis: [cite('convention', '3')],
      facts: { process: 'award', by: ['coordinator'] },
    },
    ...findings,
  ],
})
const waiting: ActView = view('sign', [
  {
    rule: 'standstillOver',
    outcome: 'unmet',
    basis: [cite('CCP', 'R2182-1')],
    facts: { sentOn: '2026-12-18', days: 16, last: '2027-01-04', from: '2027-01-05' },
  },
])
const lockedActs: readonly ActView[] = [
  view('recordJudgment'),
  view('sign', [
    { rule: 'courtLockLifted', outcome: 'unmet', basis: [cite('CJA', 'L551-4')], facts: { numbers: ['2612345'] } },
  ]),
]
const unacknowledged: ActView = view('notify', [
  {
    rule: 'acknowledgedBefore',
    outcome: 'unmet',
    basis: [cite('CGCT', 'D2131-5-1'), cite('CGCT', 'L4141-1')],
    facts: { due: true, threshold: 21_600_000, value: 1_200_000_000, reference: '' },
  },
])

const dataOf = (state: ShownAward, acts: readonly ActView[] = []) => ({
  place: { collection: 'awards', id: S.ID },
  resource: { id: S.ID, process: 'award', seq: 12, state, acts: [...acts] } satisfies Resource<ShownAward>,
  entries: [],
  form: undefined,
})

function detail(state: ShownAward, acts: readonly ActView[] = [], progress: LetterProgress | null = null) {
  const data = dataOf(state, acts)
  return (
    <InGroup labels={[labels]}>
      {isWhole(state) && state.status !== 'none' ? (
        <WholeAward data={data} state={state} file={S.file} progress={progress} />
      ) : (
        <AwardDetail data={data} />
      )}
    </InGroup>
  )
}

const list = (states: readonly ShownAward[], lots: typeof S.lots) => (
  <InGroup labels={[labels]}>
    <Awards
      lots={lots}
      data={{
        cases: states.map((state, index) => ({
          ...{ process: 'award', collection: 'awards', status: state.status, seq: index + 1, title: '', state },
          id: `${S.ID.slice(0, -1)}${index}`,
        })),
        opening: { id: S.ID, process: 'award', seq: 0, state: { status: 'none' }, acts: [view('decide')] },
        form: undefined,
      }}
    />
  </InGroup>
)

const own = (stage: LettersStage) => (
  <InGroup labels={[labels]}>
    <LettersView id={S.ID} stage={stage} act={async () => undefined} />
  </InGroup>
)

/** A form that is being filled. */
function Deciding() {
  const [values, setValues] = useState<FormValues>({
    candidates: (S.lots[0]?.operators ?? []).map(({ account, name, identifier }, index) => ({
      ...{ account, name, identifier, rank: index < 2 ? index + 1 : null, reasons: '' },
      rejection: index === 0 ? null : index === 1 ? 'ranked-lower' : 'late',
    })),
  })
  const change = (patch: Partial<FormValues>) =>
    setValues((before) => Object.assign({}, before, patch) satisfies FormValues)
  return (
    <InGroup labels={[labels]}>
      <Page title="2027-ENT-01">
        <CandidateFields form={{ values, change, issue: () => undefined }} />
      </Page>
    </InGroup>
  )
}

/** A document that is about to be signed with a key in a file. */
const signing = (
  <InGroup labels={[labels]}>
    <Page title="2027-ENT-01">
      <SignHere document={'d'.repeat(64)} field="Coordonnateur" startsOpen onSigned={() => undefined} />
    </Page>
  </InGroup>
)

/** The awards in every stage. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'awards',
    whole: true,
    states: [
      { name: 'to-decide', element: list([], S.lots) },
      { name: 'some', element: list([S.told, S.notified, S.kept], []) },
    ],
  },
  {
    name: 'award',
    whole: true,
    states: [
      { name: 'decided', element: detail(S.decided, [view('askProofs')]) },
      { name: 'letters-to-send', element: detail(S.proven, [view('sendLetters')]) },
      { name: 'letters-leaving', element: detail(S.told, [waiting], S.leaving) },
      { name: 'letters-left', element: detail(S.told, [waiting], S.left) },
      { name: 'waiting', element: detail(S.told, [waiting]) },
      { name: 'reasons-asked', element: detail(S.asked, [view('answerAsking')]) },
      { name: 'letter-came-back', element: detail(S.bounced) },
      { name: 'judge-seized', element: detail(S.locked, lockedActs) },
      { name: 'signed', element: detail(S.signed, [view('transmit'), unacknowledged]) },
      { name: 'transmitted', element: detail(S.transmitted, [unacknowledged]) },
      { name: 'pieces-asked', element: detail(S.requested, [view('givePieces'), view('notify')]) },
      { name: 'next-awaited', element: detail(A.nextAwaited, [view('askProofs'), view('recordNextChoice')]) },
      { name: 'suspended', element: detail(A.suspended, [view('recordSuspensionJudgment'), view('notify')]) },
      { name: 'transmission-undone', element: detail(S.undone, [view('transmit')]) },
      { name: 'notified', element: detail(S.notified) },
      { name: 'abandoned', element: detail(S.abandoned, [view('tellAbandonment')]) },
      { name: 'letters-withheld', element: detail(L.withheld, [waiting]) },
      { name: 'abandoned-told', element: detail(L.abandonedTold) },
      { name: 'for-a-member', element: detail(S.kept) },
    ],
  },
  {
    name: 'candidate-letters',
    whole: true,
    states: [
      { name: 'unread', element: own({ kind: 'read', outcomes: [...outcomes.unread] }) },
      {
        name: 'read',
        element: own({
          ...{ kind: 'read', outcomes: [...outcomes.read] },
          receipt: { award: S.ID, seq: 214, at: '2026-12-18T13:40:00.000Z', hash: '7'.repeat(64) },
        }),
      },
      { name: 'answered', element: own({ kind: 'read', outcomes: [...outcomes.answered] }) },
      { name: 'abandoned', element: own({ kind: 'read', outcomes: [...outcomes.abandoned] }) },
      { name: 'none', element: own({ kind: 'read', outcomes: [] }) },
      { name: 'outside', element: own({ kind: 'outside' }) },
    ],
  },
  { name: 'award-deciding', whole: true, states: [{ name: 'candidates', element: <Deciding /> }] },
  { name: 'award-signing', whole: true, states: [{ name: 'with-a-key', element: signing }] },
]
