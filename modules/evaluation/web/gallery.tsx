import type { ProcessForms } from '#api/group.ts'
import type { ActView, Resource } from '#api/shapes.ts'
import type { CaseData } from '#ui/case-detail.tsx'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { GalleryForm } from '#ui/gallery/form.tsx'
import { InGroup } from '#ui/gallery/group.tsx'
import { cite, member } from '#ui/gallery/sample.ts'
import { Page } from '#ui/page.tsx'
import type { EvaluationAround } from '../contract.ts'
import { largeEvaluation, largeSheets } from '../large-sample.ts'
import { disagreements } from '../model/disagreement.ts'
import type { Known, TenderLetter } from '../model/evaluation-state.ts'
import { byPersons, scoredIn } from '../model/grid.ts'
import { AgreeFields, Consensus } from './consensus-page.tsx'
import { EvaluationDetail, Withheld } from './evaluation-page.tsx'
import { Evaluations } from './evaluations-page.tsx'
import * as labels from './labels.fr.ts'
import { LettersView } from './letters-page.tsx'
import { ScoreFields } from './score-fields.tsx'
import { SheetDetail } from './sheet-page.tsx'
import { words } from './words.ts'

/** The analysis in the gallery: five tenders told by their trade, three evaluators, one of each state. */

const SIZE = { tenders: 5, criteria: 5, evaluators: 3 }
const NAMES = [
  'Éditeur de services numériques',
  'Hébergeur régional',
  'Coopérative du logiciel libre',
  'Groupe de presse scolaire',
  'Intégrateur national',
]
const PRICES = [812_400_00, 795_000_00, 468_900_00, 830_150_00, 905_700_00]
const TITLES = ['Prix', 'Environnement', 'Accompagnement des équipes', 'Sécurité et hébergement', 'Ergonomie']
const MODULES = [labels.evaluation, labels.scoring]
const ID = '00000000-0000-4000-8000-0000000ea001'

const large = largeEvaluation(SIZE)
const concluded: typeof large = {
  ...large,
  grid: {
    ...large.grid,
    criteria: large.grid.criteria.map((each, index) => ({ ...each, title: TITLES[index] ?? each.title })),
  },
  tenders: large.tenders.map((each, index) => ({
    ...each,
    operator: NAMES[index] ?? each.operator,
    price: each.price === null ? null : { ...each.price, total: PRICES[index] ?? each.price.total },
    ...(index === 4
      ? {
          qualification: {
            ...{ kind: 'unacceptable', reason: 'Le prix excède les crédits.', by: ID, on: '2027-04-22' },
            ...{ regularisable: false, variant: false },
          } as const,
        }
      : {}),
  })),
}
const letter: TenderLetter = {
  ...{ number: 1, kind: 'price', tender: concluded.tenders[2]?.id ?? '', until: null },
  ...{ text: 'Votre prix est très inférieur aux autres. Justifiez-le, poste par poste.', due: '2027-05-12' },
  ...{ sentAt: '2027-04-28T09:12:00.000Z', answer: null },
}
const { concludedOn: _on, digest: _digest, ...analysis } = concluded
const begun: Known = { ...analysis, status: 'begun', letters: [letter] }
const early: Known = {
  ...{ ...begun, evaluators: [], letters: [], consensus: {} },
  tenders: begun.tenders.map((each) => ({ ...each, price: null, qualification: null })),
}
const settled: Known = {
  ...concluded,
  letters: [
    {
      ...letter,
      answer: { at: '2027-05-04T08:00:00.000Z', text: 'Nos serveurs sont amortis depuis deux ans.', agrees: null },
    },
  ],
  tenders: concluded.tenders.map((each, index) =>
    index === 2
      ? { ...each, low: { outcome: 'justified', reason: 'Serveurs amortis.', by: ID, on: '2027-05-06' } }
      : each,
  ),
}
const frozen: Known = {
  ...settled,
  status: 'frozen',
  concludedOn: '2027-05-07',
  digest: 'd'.repeat(64),
  frozenAt: '2027-05-10T08:00:00.000Z',
  report: 'f1'.repeat(32),
}

const EVALUATORS = ['Cheffe de projet numérique', 'Ingénieur réseau', 'Conseillère pédagogique']
const around = (status: 'undertaken' | 'disclosed'): EvaluationAround => ({
  evaluators: concluded.evaluators.map(({ person }, index) => ({
    person,
    name: EVALUATORS[index] ?? '',
    body: member(index).id,
  })),
  persons: [{ person: ID, name: 'Chef du service des achats', body: member(0).id }],
  sheets: concluded.evaluators.slice(0, status === 'disclosed' ? 3 : 2).map(({ person }, index) => ({
    ...{ id: person, person },
    status: status === 'disclosed' ? 'disclosed' : index === 0 ? 'closed' : 'undertaken',
  })),
  files: concluded.tenders.map(({ id }) => ({
    tender: id,
    envelope: 1,
    file: 0,
    name: 'memoire-technique.pdf',
    size: 4_200_000,
    verdict: 'clean',
  })),
})

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

const [sheet] = largeSheets(SIZE)
if (sheet === undefined) throw new Error('three evaluators score')
const { readers: _readers, closedAt: _closed, status: _status, ...own } = sheet
const undertaken = { ...own, status: 'undertaken' as const }
const analysed: Resource<Known> = { id: ID, process: 'evaluation', seq: 4, state: begun, acts: [] }
const scored = byPersons(scoredIn(begun.grid))
const sheets = largeSheets(SIZE).map(({ person, scores }) => ({ evaluator: person, notes: scores }))
const waiting: Known = { ...begun, consensus: {} }
const rows = disagreements(
  scored,
  waiting.tenders.map(({ id }) => id),
  sheets,
).slice(0, 4)

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

const publicLetter = {
  ...letter,
  ...{ evaluation: ID, lot: null, reference: '2027-ENT-01', title: 'Espace numérique de travail' },
}
const nothing = async (): Promise<void> => undefined
const lettersView = (stage: Parameters<typeof LettersView>[0]['stage']) => (
  <InGroup labels={MODULES}>
    <LettersView id={ID} stage={stage} onAnswer={nothing} />
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
      { name: 'asked', element: lettersView({ kind: 'read', letters: [publicLetter] }) },
      {
        name: 'validity',
        element: lettersView({
          kind: 'read',
          letters: [
            {
              ...publicLetter,
              kind: 'validity',
              until: '2027-12-31',
              text: 'Acceptez-vous d’être engagé jusqu’à la fin de l’année ?',
            },
          ],
        }),
      },
      {
        name: 'answered',
        element: lettersView({
          kind: 'read',
          letters: [
            {
              ...publicLetter,
              answer: { at: '2027-05-04T08:00:00.000Z', text: 'Nos serveurs sont amortis.', agrees: null },
            },
          ],
        }),
      },
      { name: 'none', element: lettersView({ kind: 'read', letters: [] }) },
      { name: 'outside', element: lettersView({ kind: 'outside' }) },
    ],
  },
]
