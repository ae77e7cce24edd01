import type { ActView } from '#api/shapes.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import type { FormValues } from '#ui/draft.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { GalleryForm } from '#ui/gallery/form.tsx'
import { GROUP, InGroup } from '#ui/gallery/group.tsx'
import { member } from '#ui/gallery/sample.ts'
import { Page } from '#ui/page.tsx'
import type { Purchase } from '../model/purchase-state.ts'
import type { NeedSheet } from '../model/sheet-state.ts'
import { EnquiryFields, emptyEnquiry, enquiryValues } from './enquiry-fields.tsx'
import * as sample from './gallery-sample.ts'
import { needSheet, purchase } from './labels.fr.ts'
import { answersAmong, declaredBy, type FoundSheet } from './need-summary.ts'
import { PurchaseDetail } from './purchase-page.tsx'
import { Purchases } from './purchases-page.tsx'
import type { SheetProblem } from './read-sheet.ts'
import { FilingFields, filingValues, SheetFields } from './sheet-fields.tsx'
import { SheetDetail } from './sheet-page.tsx'
import { toldSheet } from './sheet-values.ts'
import { TableTaken } from './table-import.tsx'

const { act, forbidden, resource, PURCHASE, ENQUIRY } = sample
const labels = [purchase, needSheet]
const SHEET = '00000000-0000-4000-8000-00000000f005'
const somme = { me: { body: member(5), office: 'representative', coordinates: false } }

const list = (states: readonly Purchase[], open: boolean) => (
  <InGroup labels={labels}>
    <Purchases
      sheets={[...sample.MIXED, ...sample.answering(`${PURCHASE}1`, sample.ALL)]}
      convention={sample.convention}
      data={{
        cases: states.map((state, index) => ({
          process: 'purchase',
          collection: 'purchases',
          id: index === 0 ? PURCHASE : `${PURCHASE}${index}`,
          status: state.status,
          seq: 60 + index,
          title: '',
          state,
        })),
        opening: resource<Purchase>('purchase', PURCHASE, { status: 'none' }, [
          open ? act('purchase', 'open', 'coordinator') : forbidden('purchase', 'open', 'coordinator'),
        ]),
        form: undefined,
      }}
    />
  </InGroup>
)

const named = (state: Purchase, title: string): Purchase => (state.status === 'none' ? state : { ...state, title })

const lacking = sample.finding('everyNeedValidated', 'unmet', {
  members: 10,
  missing: [
    { body: member(1).id, status: 'accepted' },
    { body: member(2).id, status: 'filed' },
    { body: member(3).id, status: 'none' },
  ],
})
const coordinating = (...against: readonly ReturnType<typeof sample.finding>[]): readonly ActView[] => [
  act('purchase', 'revise', 'coordinator'),
  act('purchase', 'freeze', 'coordinator', ...against),
  act('purchase', 'abandon', 'coordinator'),
]
const reading = ['revise', 'freeze', 'abandon'].map((name) => forbidden('purchase', name, 'coordinator'))

type DetailProps = {
  readonly state: Purchase
  readonly acts: readonly ActView[]
  readonly sheets: readonly FoundSheet[]
  readonly group?: Parameters<typeof InGroup>[0]['group']
}

const detail = ({ state, acts, sheets, group = {} }: DetailProps) => (
  <InGroup labels={labels} group={group}>
    <PurchaseDetail
      data={{
        place: { collection: 'purchases', id: PURCHASE },
        resource: resource('purchase', PURCHASE, state, acts),
        entries: [],
        form: undefined,
      }}
      sheets={sheets}
      convention={sample.convention}
      perimeters={sample.perimeters}
      filing={resource<NeedSheet>('needSheet', SHEET, { status: 'none' }, [act('needSheet', 'file', 'member')])}
    />
  </InGroup>
)

const sheet = (state: NeedSheet, open: readonly string[]) => (
  <InGroup labels={labels} group={somme}>
    {state.status !== 'none' && (
      <SheetDetail
        told={state}
        data={{
          place: { collection: 'need-sheets', id: SHEET },
          resource: resource(
            'needSheet',
            SHEET,
            state,
            ['revise', 'return', 'accept', 'validate'].map((name) => {
              const by = name === 'revise' ? 'member' : name === 'validate' ? 'signatory' : 'coordinator'
              return open.includes(name) ? act('needSheet', name, by) : forbidden('needSheet', name, by)
            }),
          ),
          entries: [],
          form: undefined,
        }}
        purchase={resource('purchase', PURCHASE, sample.collecting, [])}
        sheets={sample.MIXED}
        perimeters={sample.perimeters}
      />
    )}
  </InGroup>
)

const context = {
  enquiry: ENQUIRY,
  answers: answersAmong(sample.MIXED, PURCHASE),
  usersOf: (body: string) => declaredBy(sample.perimeters, body)?.users,
}
const filing = { ...context, purchase: PURCHASE, bodies: [3, 7, 9].map((index) => member(index).id) }

const FORMS = {
  enquiry: (drawn: ActFields<FormValues>) => <EnquiryFields {...drawn} />,
  filing: (drawn: ActFields<FormValues>) => <FilingFields {...drawn} context={filing} />,
  sheet: (drawn: ActFields<FormValues>) => <SheetFields {...drawn} context={context} body={member(5).id} />,
}

const form = (kind: keyof typeof FORMS, act: string, initial: FormValues) => (
  <InGroup labels={labels}>
    <Page title={ENQUIRY.title}>
      <GalleryForm
        process={kind === 'enquiry' ? 'purchase' : 'needSheet'}
        act={act}
        initial={initial}
        fields={FORMS[kind]}
      />
    </Page>
  </InGroup>
)

const told = toldSheet({ need: sample.needOf(12), note: '' }, ENQUIRY, undefined)
const mistaken = { ...told, amounts: { minimum: '1.5', expected: '20 000', maximum: '10 000 €' } }

const problem = (kind: SheetProblem['kind'], row: number, head: string, value: string) => ({ kind, row, head, value })
const taken = (problems: readonly SheetProblem[], formulas: readonly string[] = []) => (
  <TableTaken taken={{ read: { ...sample.needOf(1), learners: [], problems }, book: { formulas, sheets: 2 } }} />
)

/** The pages of the needs, their forms, and what a table says that was read or refused, in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'purchases',
    whole: true,
    states: [
      { name: 'none', element: list([], true) },
      {
        name: 'several',
        element: list(
          [
            sample.collecting,
            named(sample.frozen, 'Messagerie des établissements'),
            named(sample.abandoned, 'Manuels numériques'),
          ],
          true,
        ),
      },
      { name: 'not-the-coordinator', element: list([sample.collecting], false) },
    ],
  },
  {
    name: 'purchase',
    whole: true,
    states: [
      { name: 'just-opened', element: detail({ state: sample.collecting, acts: coordinating(lacking), sheets: [] }) },
      {
        name: 'collecting',
        element: detail({ state: sample.collecting, acts: coordinating(lacking), sheets: sample.MIXED }),
      },
      {
        name: 'of-a-member',
        element: detail({ state: sample.collecting, acts: reading, sheets: sample.MIXED, group: somme }),
      },
      { name: 'ready', element: detail({ state: sample.collecting, acts: coordinating(), sheets: sample.ALL }) },
      {
        name: 'frozen',
        element: detail({
          state: sample.frozen,
          acts: [act('purchase', 'reopen', 'coordinator'), act('purchase', 'abandon', 'coordinator')],
          sheets: sample.ALL,
        }),
      },
      { name: 'abandoned', element: detail({ state: sample.abandoned, acts: [], sheets: sample.MIXED }) },
    ],
  },
  {
    name: 'need-sheet',
    whole: true,
    states: [
      { name: 'filed', element: sheet(sample.filed(5), ['return', 'accept']) },
      { name: 'returned', element: sheet(sample.returned(5), ['revise']) },
      { name: 'accepted', element: sheet(sample.accepted(5), ['revise', 'validate']) },
      { name: 'validated', element: sheet(sample.validated(5), ['revise']) },
      { name: 'without-need', element: sheet(sample.without(5), ['revise']) },
    ],
  },
  {
    name: 'need-forms',
    whole: true,
    states: [
      { name: 'enquiry', element: form('enquiry', 'open', emptyEnquiry) },
      { name: 'enquiry-revised', element: form('enquiry', 'revise', enquiryValues(ENQUIRY)) },
      { name: 'filing', element: form('filing', 'file', filingValues(filing, GROUP.me?.body.id ?? '')) },
      { name: 'told', element: form('sheet', 'revise', told) },
      { name: 'mistaken', element: form('sheet', 'revise', mistaken) },
      { name: 'without-need', element: form('sheet', 'file', { ...told, needed: false }) },
    ],
  },
  {
    name: 'need-table',
    states: [
      { name: 'taken', element: taken([], ['B2', 'B3']) },
      {
        name: 'refused',
        element: taken([
          problem('number', 3, 'Prévu', 'environ 40'),
          problem('line-unknown', 4, 'Ligne', 'Z9'),
          problem('merged', 5, 'A5:A7', ''),
        ]),
      },
      { name: 'personal', element: taken([problem('personal-column', 1, 'Nom de l’élève', '')]) },
      { name: 'too-long', element: taken([problem('too-long', 1, '', '1000')]) },
    ],
  },
]
