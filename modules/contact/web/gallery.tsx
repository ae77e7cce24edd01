import type { ActView, Resource } from '#api/shapes.ts'
import type { FormValues } from '#ui/draft.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { GalleryForm } from '#ui/gallery/form.tsx'
import { GROUP, InGroup } from '#ui/gallery/group.tsx'
import { cite, member, TODAY } from '#ui/gallery/sample.ts'
import { Page } from '#ui/page.tsx'
import type { BegunContact, ShownContact } from '../model/shown.ts'
import { AnswerFields, ContactFields, emptyContact } from './contact-fields.tsx'
import { ContactDetail } from './contact-page.tsx'
import { Contacts, type FoundPurchase } from './contacts-page.tsx'
import * as labels from './labels.fr.ts'
import { SilenceNote } from './silence-note.tsx'

const PURCHASE = '00000000-0000-4000-8000-0000000000f1'
const CASE = '00000000-0000-4000-8000-0000000000c1'
const modules = [labels.contact]
const somme = { me: { body: member(5), office: 'representative', coordinates: false } }

const told = {
  purchase: PURCHASE,
  procedure: null,
  body: member(5).id,
  operator: { name: 'Éditeur d’espaces numériques', siren: '732829320' },
  channel: 'telephone',
  contactOn: '2027-01-15',
  text: 'Son chef des ventes demande quand la consultation sera publiée, et propose une démonstration.',
  files: [],
  measures: '',
  declaredOn: '2027-01-15',
} as const
const received: BegunContact = { status: 'received', ...told }
const answered: BegunContact = {
  ...told,
  status: 'answered',
  answer: 'La consultation sera publiée pour tous ; aucune démonstration n’a lieu avant.',
  answerFiles: [],
  answeredOn: '2027-01-16',
}
const closed: BegunContact = { ...told, status: 'closed', reason: 'Publicité, sans question.', closedOn: '2027-01-16' }
const sent: BegunContact = {
  ...told,
  body: member(0).id,
  status: 'sent',
  text: 'Quels délais de reprise des données pratiquez-vous ?',
  measures: 'La question et les réponses seront jointes au dossier de consultation.',
}
const { text: _t, files: _f, measures: _m, declaredOn: _d, ...exchange } = told
const stopped: BegunContact = { ...exchange, status: 'stopped', stoppedOn: '2027-01-16' }
const withheld: BegunContact = {
  status: 'received',
  purchase: PURCHASE,
  procedure: null,
  body: member(3).id,
  contactOn: '2027-01-14',
  withheld: true,
}

const purchases: readonly FoundPurchase[] = [
  {
    process: 'purchase',
    collection: 'purchases',
    id: PURCHASE,
    status: 'frozen',
    seq: 30,
    title: 'Espace numérique de travail',
    state: { status: 'frozen', title: 'Espace numérique de travail' },
  },
]
const act = (name: string, by: string, open = true): ActView => ({
  act: name,
  open,
  findings: [
    {
      rule: 'competence',
      outcome: open ? 'met' : 'unmet',
      basis: [cite('policy', 'A25')],
      facts: { process: 'contact', by: [by] },
    },
  ],
})
const resource = (state: ShownContact, acts: readonly ActView[]): Resource<ShownContact> => ({
  id: CASE,
  process: 'contact',
  seq: 70,
  state,
  acts: [...acts],
})

const list = (states: readonly BegunContact[], as?: typeof somme) => (
  <InGroup labels={modules} {...(as === undefined ? {} : { group: as })}>
    <Contacts
      data={{
        cases: states.map((state, index) => ({
          process: 'contact',
          collection: 'contacts',
          id: `${CASE.slice(0, -1)}${index}`,
          status: state.status,
          seq: 70 + index,
          title: '',
          state,
        })),
        opening: resource({ status: 'none' }, [act('declare', 'member')]),
        form: undefined,
      }}
      purchases={purchases}
    />
  </InGroup>
)

const detail = (state: ShownContact, open: boolean, as?: typeof somme) => (
  <InGroup labels={modules} {...(as === undefined ? {} : { group: as })}>
    <ContactDetail
      data={{
        place: { collection: 'contacts', id: CASE },
        resource: resource(state, [act('answer', 'coordinator', open), act('close', 'coordinator', open)]),
        entries: [],
        form: undefined,
      }}
      purchases={purchases}
    />
  </InGroup>
)

const context = { purchases: [{ id: PURCHASE, title: 'Espace numérique de travail' }] }
const own = emptyContact(TODAY, GROUP.me?.body.id ?? '', PURCHASE)

const declaring = (initial: FormValues) => (
  <GalleryForm
    process="contact"
    act="declare"
    initial={initial}
    fields={(drawn) => <ContactFields {...drawn} context={context} />}
  />
)

/** The pages of the contacts in every state, and the note that reminds a member of its silence. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'contacts',
    whole: true,
    states: [
      { name: 'none', element: list([], somme) },
      { name: 'coordinator', element: list([received, answered, closed, sent, stopped]) },
      { name: 'of-a-member', element: list([received, withheld], somme) },
    ],
  },
  {
    name: 'contact',
    whole: true,
    states: [
      { name: 'to-answer', element: detail(received, true) },
      { name: 'waiting', element: detail(received, false, somme) },
      { name: 'answered', element: detail(answered, false, somme) },
      { name: 'closed', element: detail(closed, false) },
      { name: 'sourcing', element: detail(sent, false) },
      { name: 'stopped', element: detail(stopped, false) },
      { name: 'kept-from-others', element: detail(withheld, false, somme) },
    ],
  },
  {
    name: 'contact-forms',
    whole: true,
    states: [
      {
        name: 'declare',
        element: (
          <InGroup labels={modules} group={somme}>
            <Page title={labels.contact.acts.declare}>{declaring(own)}</Page>
          </InGroup>
        ),
      },
      {
        name: 'sourcing',
        element: (
          <InGroup labels={modules}>
            <Page title={labels.contact.acts.declare}>{declaring({ ...own, direction: 'sent' })}</Page>
          </InGroup>
        ),
      },
      {
        name: 'answer',
        element: (
          <InGroup labels={modules}>
            <Page title={labels.contact.acts.answer}>
              <GalleryForm
                process="contact"
                act="answer"
                initial={{ answer: '', answerFiles: [] }}
                fields={(drawn) => <AnswerFields {...drawn} />}
              />
            </Page>
          </InGroup>
        ),
      },
    ],
  },
  {
    name: 'silence',
    whole: true,
    states: [
      {
        name: 'silent',
        element: (
          <InGroup labels={modules} group={somme}>
            <Page title="Espace numérique de travail">
              <SilenceNote stage="frozen" />
            </Page>
          </InGroup>
        ),
      },
      {
        name: 'sourcing',
        element: (
          <InGroup labels={modules} group={somme}>
            <Page title="Espace numérique de travail">
              <SilenceNote stage="collecting" />
            </Page>
          </InGroup>
        ),
      },
    ],
  },
]
