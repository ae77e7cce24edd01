import type { ProcessForms } from '#api/group.ts'
import type { ActView, Resource } from '#api/shapes.ts'
import type { CaseData } from '#ui/case-detail.tsx'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { GalleryForm } from '#ui/gallery/form.tsx'
import { InGroup } from '#ui/gallery/group.tsx'
import { cite } from '#ui/gallery/sample.ts'
import { Page } from '#ui/page.tsx'
import type { Known } from '../model/evaluation-state.ts'
import { AgreeFields, Consensus } from './consensus-page.tsx'
import { EvaluationDetail, Withheld } from './evaluation-page.tsx'
import { Evaluations } from './evaluations-page.tsx'
import {
  analysed,
  around,
  begun,
  early,
  frozen,
  ID,
  own,
  publicLetter,
  rows,
  scored,
  settled,
  undertaken,
  waiting,
} from './gallery-sample.ts'
import * as labels from './labels.fr.ts'
import { ScoreFields } from './score-fields.tsx'
import { SheetDetail } from './sheet-page.tsx'
import { TendererLettersView } from './tenderer-letters.tsx'
import { words } from './words.ts'

/** The analysis in the gallery, stage by stage, and the letters as an operator reads them. */

const MODULES = [labels.evaluation, labels.scoring]

const act = (name: string, open: boolean, process = 'coordinator'): ActView => ({
  act: name,
  open,
  findings: [
    {
      rule: 'competence',
      outcome: open ? 'met' : 'unmet',
      basis: [cite('convention', '3')],
      facts: { process: 'evaluation', by: [process] },
    },
  ],
})
const LEADING = [
  'appoint',
  'recordPrice',
  'qualify',
  'write',
  'settle',
  'agree',
  'dismiss',
  'declineRegularisation',
].map((name) => act(name, true))
const form: ProcessForms = {
  process: 'evaluation',
  collection: 'evaluations',
  opening: 'begin',
  single: false,
  acts: {},
}

const dataOf = <S,>(process: string, state: S, acts: readonly ActView[]): CaseData<S> => ({
  place: { collection: `${process}s`, id: ID },
  resource: { id: ID, process, seq: 12, state, acts: [...acts] } satisfies Resource<S>,
  entries: [],
  form,
})

const detail = (state: Known, acts: readonly ActView[], how: 'undertaken' | 'disclosed') => (
  <InGroup labels={MODULES} group={{ today: '2027-05-03' }}>
    <EvaluationDetail data={dataOf('evaluation', state, acts)} around={around(how)} opening={undefined} />
  </InGroup>
)

const inForm = (name: 'score' | 'agree') => (
  <InGroup labels={MODULES}>
    <Page title={name === 'score' ? words.fr.ownSheet : words.fr.consensus}>
      <GalleryForm
        process={name === 'score' ? 'scoring' : 'evaluation'}
        act={name}
        initial={{ tender: begun.tenders[0]?.id ?? '' }}
        fields={(fields) =>
          name === 'score' ? (
            <ScoreFields
              {...fields}
              tenders={begun.tenders}
              scored={scored}
              scores={own.scores}
              files={around('undertaken').files}
            />
          ) : (
            <AgreeFields {...fields} rows={rows} scored={scored} state={waiting} />
          )
        }
      />
    </Page>
  </InGroup>
)

const nothing = async (): Promise<void> => undefined
const lettersView = (letters: Parameters<typeof TendererLettersView>[0]['letters']) => (
  <InGroup labels={MODULES}>
    <Page title="Lettres de l’acheteur">
      <TendererLettersView id={ID} letters={letters} onAnswer={nothing} />
    </Page>
  </InGroup>
)

export const gallery: readonly GalleryEntry[] = [
  {
    name: 'evaluations',
    whole: true,
    states: [
      {
        name: 'some',
        element: (
          <InGroup labels={MODULES}>
            <Evaluations
              data={{
                cases: [
                  {
                    ...{
                      process: 'evaluation',
                      collection: 'evaluations',
                      id: ID,
                      status: 'begun',
                      seq: 4,
                      title: '2027-ENT-01',
                    },
                    state: begun,
                  },
                ],
                opening: {
                  id: ID,
                  process: 'evaluation',
                  seq: 0,
                  state: { status: 'none' },
                  acts: [act('begin', true)],
                },
                form,
              }}
              closed={[]}
            />
          </InGroup>
        ),
      },
      {
        name: 'none',
        element: (
          <InGroup labels={MODULES}>
            <Evaluations
              data={{
                cases: [],
                opening: {
                  id: ID,
                  process: 'evaluation',
                  seq: 0,
                  state: { status: 'none' },
                  acts: [act('begin', true)],
                },
                form,
              }}
              closed={[]}
            />
          </InGroup>
        ),
      },
    ],
  },
  {
    name: 'evaluation',
    whole: true,
    states: [
      { name: 'begun', element: detail(early, LEADING, 'undertaken') },
      { name: 'scored', element: detail(begun, [...LEADING, act('conclude', false)], 'disclosed') },
      { name: 'concluded', element: detail(settled, [act('reopen', true)], 'disclosed') },
      { name: 'frozen', element: detail(frozen, [act('write', true)], 'disclosed') },
      {
        name: 'withheld',
        element: (
          <InGroup labels={MODULES}>
            <Withheld state={{ status: 'begun', withheld: true, reference: '2027-ENT-01', lot: null }} />
          </InGroup>
        ),
      },
    ],
  },
  {
    name: 'evaluation-sheet',
    whole: true,
    states: [
      {
        name: 'undertaken',
        element: (
          <InGroup labels={MODULES}>
            <SheetDetail
              data={dataOf('scoring', undertaken, [act('score', true), act('close', true)])}
              analysis={analysed}
              around={around('undertaken')}
            />
          </InGroup>
        ),
      },
      { name: 'form', element: inForm('score') },
    ],
  },
  {
    name: 'evaluation-consensus',
    whole: true,
    states: [
      {
        name: 'waiting',
        element: (
          <InGroup labels={MODULES}>
            <Consensus data={dataOf('evaluation', waiting, [act('agree', true)])} sheets={[]} />
          </InGroup>
        ),
      },
      { name: 'form', element: inForm('agree') },
    ],
  },
  {
    name: 'tenderer-letters',
    whole: true,
    states: [
      { name: 'asked', element: lettersView([publicLetter]) },
      {
        name: 'validity',
        element: lettersView([
          {
            ...publicLetter,
            kind: 'validity',
            until: '2027-12-31',
            text: 'Acceptez-vous d’être engagé jusqu’à la fin de l’année ?',
          },
        ]),
      },
      {
        name: 'answered',
        element: lettersView([
          {
            ...publicLetter,
            answer: { at: '2027-05-04T08:00:00.000Z', text: 'Nos serveurs sont amortis.', agrees: null },
          },
        ]),
      },
    ],
  },
]
