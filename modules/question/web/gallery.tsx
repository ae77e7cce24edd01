import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { member } from '#ui/gallery/sample.ts'
import type { ShownQuestion } from '../model/secrecy.ts'
import * as S from './gallery-sample.ts'
import * as labels from './labels.fr.ts'
import { QuestionDetail } from './question-page.tsx'
import { Questions } from './questions-page.tsx'

const modules = [labels.question]
const somme = { me: { body: member(5), office: 'officer', coordinates: false } }
const published = [{ id: S.ID, reference: '2027-ENT-01', title: 'Environnement numérique de travail' }]

const questions = (states: readonly ShownQuestion[], as?: typeof somme) => (
  <InGroup labels={modules} {...(as === undefined ? {} : { group: as })}>
    <Questions data={{ cases: S.listed(states) }} consultations={states.length === 0 ? [] : published} />
  </InGroup>
)

const question = (state: ShownQuestion, isPast = false, as?: typeof somme) => (
  <InGroup labels={modules} {...(as === undefined ? {} : { group: as })}>
    <QuestionDetail
      data={{
        place: { collection: 'questions', id: S.ID },
        resource: S.resource(state, state.status === 'asked' && as === undefined ? S.acts(isPast, state.late) : []),
        entries: [S.entry],
        form: undefined,
      }}
    />
  </InGroup>
)

export const gallery: readonly GalleryEntry[] = [
  {
    name: 'questions',
    whole: true,
    states: [
      { name: 'some', element: questions([S.question, S.late, S.answered, S.declined]) },
      { name: 'none', element: questions([]) },
      { name: 'for-a-member', element: questions([S.kept], somme) },
    ],
  },
  {
    name: 'question',
    whole: true,
    states: [
      { name: 'asked', element: question(S.question) },
      { name: 'late', element: question(S.late) },
      { name: 'past-its-day', element: question(S.question, true) },
      { name: 'late-past-its-day', element: question(S.late, true) },
      { name: 'given-late', element: question(S.givenLate) },
      { name: 'answered', element: question(S.answered) },
      { name: 'declined', element: question(S.declined) },
      { name: 'for-a-member', element: question(S.kept, false, somme) },
      { name: 'answered-for-a-member', element: question(S.answered, false, somme) },
    ],
  },
]
