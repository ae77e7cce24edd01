import { useState } from 'react'
import type { ActView } from '#api/shapes.ts'
import { Judgement } from '#ui/act/judgement.tsx'
import type { FormValues } from '#ui/draft.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { GalleryForm } from '#ui/gallery/form.tsx'
import { InGroup } from '#ui/gallery/group.tsx'
import { Page, Part } from '#ui/page.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import type { Consultation } from '../model/consultation-state.ts'
import { ConsultationDetail } from './consultation-page.tsx'
import { settingsOf } from './consultation-settings.tsx'
import { Consultations } from './consultations-page.tsx'
import { judged } from './gallery-judged.ts'
import * as sample from './gallery-sample.ts'
import { seized } from './gallery-seized.ts'
import { consultation } from './labels.fr.ts'
import { ChangeFields, ExtensionFields, emptyMove, emptyNotice, NoticeFields } from './notice-fields.tsx'
import { fr } from './words.fr.ts'

const { act, forbidden, finding, resource } = sample
const labels = [consultation]

const list = (states: readonly Consultation[], open: boolean) => (
  <InGroup labels={labels}>
    <Consultations
      procedures={[{ id: sample.PROCEDURE, state: sample.procedure }]}
      purchases={[]}
      convention={sample.convention}
      data={{
        cases: states.map((state, index) => ({
          process: 'consultation',
          collection: 'consultations',
          id: `${sample.CASE.slice(0, -1)}${index}`,
          status: state.status,
          seq: 90 + index,
          title: '',
          state,
        })),
        opening: resource({ status: 'none' }, [open ? act('draft', 'coordinator') : forbidden('draft')]),
        form: undefined,
      }}
    />
  </InGroup>
)

const detail = (state: Consultation, acts: readonly ActView[]) => (
  <InGroup labels={labels}>
    <ConsultationDetail
      data={{
        place: { collection: 'consultations', id: sample.CASE },
        resource: resource(state, acts),
        entries: [],
        form: undefined,
      }}
      convention={sample.convention}
      procedure={sample.procedure}
    />
  </InGroup>
)

type Drawn = Parameters<typeof ExtensionFields>[0]

type FormProps = {
  readonly initial: FormValues
  readonly draw: (form: Drawn) => React.ReactNode
  readonly issues?: Readonly<Record<string, string>>
}

function Form({ initial, draw, issues = {} }: FormProps) {
  const [values, setValues] = useState(initial)
  const change = (patch: Partial<FormValues>) => setValues({ ...values, ...(patch as FormValues) })
  return draw({ values, change, issue: (path) => issues[path] })
}

const form = (act: keyof typeof consultation.acts, initial: FormValues, draw: FormProps['draw']) => (
  <InGroup labels={labels}>
    <Page title={sample.procedure.status === 'none' ? '' : sample.procedure.title}>
      <GalleryForm
        process="consultation"
        act={act}
        initial={initial}
        fields={draw}
        {...(act in fr.consequences ? { consequence: fr.consequences[act as keyof typeof fr.consequences] } : {})}
      />
    </Page>
  </InGroup>
)

const against = {
  convention: sample.convention,
  procedure:
    sample.procedure.status === 'none'
      ? null
      : {
          ...sample.procedure,
          electronic: true,
          buyers: sample.procedure.buyers.map((buyer) => ({ ...buyer, name: '' })),
        },
}
const settings = (state: Consultation) =>
  settingsOf(state, fr, against, sample.procedure.status === 'none' ? [] : sample.procedure.buyers)

/** The form of the file as it stands on its page, and what the server answered to it. */
const file = (name: 'revise' | 'change', state: Consultation, issues: Readonly<Record<string, string>> = {}) => {
  const {
    initial = {},
    fields = () => null,
    consequence,
    long = { placeOf: () => undefined },
  } = settings(state)[name] ?? {}
  const told = Object.entries(issues).map(([path, message]) => ({ path, message }))
  return (
    <InGroup labels={labels}>
      <Page title={sample.procedure.status === 'none' ? '' : sample.procedure.title}>
        {told.length === 0 ? (
          <GalleryForm
            process="consultation"
            act={name}
            initial={initial}
            fields={fields}
            {...(consequence === undefined ? {} : { consequence })}
            long={long}
          />
        ) : (
          <Part title={consultation.acts[name]}>
            <ProblemNotice
              problem={{ type: 'about:blank', title: '', status: 422, issues: told }}
              placeOf={long.placeOf}
            />
            <Form initial={initial} draw={fields} issues={issues} />
          </Part>
        )}
      </Page>
    </InGroup>
  )
}

const waiting = finding('europeanNoticeFirst', 'unmet', {
  published: null,
  received: '2027-02-08T14:00:00.000Z',
  from: '2027-02-10T14:00:00.000Z',
  now: '2027-02-09T09:00:00.000Z',
})
/** What the server says of a file that it cannot read, at the places where it says it. */
const ISSUES = {
  'dossier.criteria.1.weight': 'Entre 0 et 100 %.',
  'dossier.criteria.1.parts.0.title': 'Au plus 300 caractères.',
  'dossier.invoicing.1.address': 'Au plus 500 caractères.',
  'dossier.recourse.court': 'Au plus 300 caractères.',
  'documents.2.name': 'Ce nom de document n’en est pas un.',
}
const receiptAnnouncedOnce = finding('receiptAnnouncedOnce', 'unmet', {
  at: '2027-02-08T14:00:00.000Z',
  reference: '2027-041234',
})
const running = ['change', 'extend', 'recordPublication', 'abandon'].map((name) => act(name, 'coordinator'))
const publishedOnce = finding('publicationAnnouncedOnce', 'unmet', {
  at: '2027-02-10T08:00:00.000Z',
  reference: 'JO S 28, 2027/S 028-081234',
})
/** Once it has appeared everywhere, what the Office answers is known. */
const published = running.map((view) =>
  view.act === 'recordPublication' ? act(view.act, 'coordinator', publishedOnce) : view,
)

/** The pages of the consultation and their forms, in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'consultations',
    whole: true,
    states: [
      { name: 'none', element: list([], true) },
      { name: 'several', element: list([sample.draft, sample.open, sample.closed, sample.abandoned], true) },
      { name: 'not-the-coordinator', element: list([sample.open], false) },
    ],
  },
  {
    name: 'consultation',
    whole: true,
    states: [
      {
        name: 'just-opened',
        element: detail(sample.blank, [
          act('revise', 'coordinator'),
          act('validate', 'coordinator', finding('maximumGiven', 'unmet', { maximum: null })),
          act('abandon', 'coordinator'),
        ]),
      },
      {
        name: 'written',
        element: detail(
          sample.draft,
          ['revise', 'validate', 'abandon'].map((name) => act(name, 'coordinator')),
        ),
      },
      {
        name: 'validated',
        element: detail(
          sample.validated,
          ['sendNotice', 'reopen', 'abandon'].map((name) => act(name, 'coordinator')),
        ),
      },
      {
        name: 'notice-sent',
        element: detail(sample.sent, [act('publish', 'coordinator', waiting), ...running]),
      },
      {
        name: 'notice-published',
        element: detail(sample.sent, [
          act('recordReceipt', 'coordinator', receiptAnnouncedOnce),
          act('publish', 'coordinator'),
          ...published,
        ]),
      },
      { name: 'open', element: detail(sample.open, published) },
      { name: 'changed', element: detail(sample.changed, published) },
      { name: 'of-a-member', element: detail(sample.open, ['change', 'extend', 'abandon'].map(forbidden)) },
      { name: 'closed', element: detail(sample.closed, [act('abandon', 'coordinator')]) },
      {
        name: 'court-seized',
        element: detail(
          seized,
          ['recordReferral', 'recordJudgment', 'abandon'].map((name) => act(name, 'coordinator')),
        ),
      },
      { name: 'abandoned', element: detail(sample.abandoned, []) },
    ],
  },
  {
    name: 'consultation-forms',
    whole: true,
    states: [
      { name: 'file-begun', element: file('revise', sample.blank) },
      { name: 'file-unread', element: file('revise', sample.draft, ISSUES) },
      { name: 'file-written', element: file('revise', sample.draft) },
      { name: 'file-in-quantity', element: file('revise', sample.counted) },
      { name: 'file-changed', element: file('change', sample.open) },
      {
        name: 'notice',
        element: form('sendNotice', emptyNotice, (drawn) => (
          <NoticeFields form={drawn} procedure={{ type: 'open', shortened: null, electronic: true }} />
        )),
      },
      {
        name: 'notice-of-tenders-on-paper',
        element: form('sendNotice', emptyNotice, (drawn) => (
          <NoticeFields form={drawn} procedure={{ type: 'open', shortened: null, electronic: false }} />
        )),
      },
      {
        name: 'notice-of-an-adapted-procedure',
        element: form('sendNotice', emptyNotice, (drawn) => (
          <NoticeFields form={drawn} procedure={{ type: 'adapted', shortened: null, electronic: true }} />
        )),
      },
      {
        name: 'extension',
        element: form('extend', emptyMove, (drawn) => <ExtensionFields {...drawn} />),
      },
      {
        name: 'change-that-is-judged',
        element: form('change', { ...emptyMove, important: false }, (drawn) => (
          <>
            <ChangeFields {...drawn} />
            {judged.map((each) => (
              <Judgement key={each.rule} finding={each} value={undefined} onChange={() => undefined} />
            ))}
          </>
        )),
      },
    ],
  },
]
