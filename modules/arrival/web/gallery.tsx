import type { ActView, Entry } from '#api/shapes.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { GalleryForm } from '#ui/gallery/form.tsx'
import { InGroup } from '#ui/gallery/group.tsx'
import { cite, member } from '#ui/gallery/sample.ts'
import { Page } from '#ui/page.tsx'
import type { ArrivalFile, ArrivalLine, DeskView } from '../contract.ts'
import type { Arrival, Entered, StillKept, Told } from '../model/arrival-state.ts'
import { toldIn } from '../model/evolve.ts'
import { CorrectFields, RecordFields, toldValues } from './arrival-fields.tsx'
import { ArrivalDetail } from './arrival-page.tsx'
import { Desk, NotTheDesk } from './desk-page.tsx'
import * as labels from './labels.fr.ts'
import { words } from './words.ts'

/** The desk and its arrivals in the gallery; senders are told by their trade. */

const uuid = (index: number): string => `00000000-0000-4000-8000-0000000a1${String(index).padStart(3, '0')}`
const [CONSULTATION, OTHER, ACCOUNT] = [uuid(0), uuid(1), uuid(2)]
const DEADLINE = '2027-03-31T10:00:00.000Z'
const NOW = '2027-03-30T14:12:00.000Z'

const told = (over: Partial<Told> = {}): Told => ({
  kind: 'copy-on-medium',
  sender: {
    name: 'Éditeur de services numériques',
    identifier: { scheme: 'siret', value: '73282932000074' },
  },
  arrived: { date: '2027-03-30', time: '16:05' },
  receivedBy: 'Accueil du service de la commande publique',
  way: 'by-hand',
  items: 1,
  outside: { sealed: true, marked: true, damaged: false, remarks: '' },
  ...over,
})

const received = (over: Partial<StillKept> = {}): StillKept => ({
  status: 'received',
  ...told(),
  ...{ consultation: CONSULTATION, procedure: uuid(3), number: 4, account: null, corrections: [], means: 'allowed' },
  ...{ arrivedAt: '2027-03-30T14:05:00.000Z', recordedAt: '2027-03-30T14:11:20.000Z', deadline: DEADLINE },
  ...over,
})
const late = received({
  status: 'late',
  number: 5,
  sender: { name: 'Hébergeur régional', identifier: null },
  kind: 'copy-on-paper',
  way: 'by-carrier',
  items: 3,
  outside: { sealed: true, marked: false, damaged: true, remarks: 'Un coin du carton est mouillé.' },
  arrived: { date: '2027-03-31', time: '12:04' },
  arrivedAt: '2027-03-31T10:04:00.000Z',
  recordedAt: '2027-03-31T10:06:41.000Z',
})
const refused = received({
  number: 2,
  kind: 'tender',
  means: 'refused',
  sender: { name: 'Société coopérative du logiciel libre', identifier: { scheme: 'siret', value: '80295478500028' } },
  arrivedAt: '2027-03-29T08:40:00.000Z',
  recordedAt: '2027-03-29T08:44:00.000Z',
})
const sample = received({
  number: 3,
  kind: 'sample',
  means: 'unannounced',
  sender: { name: 'Fabricant de tableaux', identifier: { scheme: 'foreign', country: 'DE', value: 'HRB 24680' } },
})
const corrected = received({
  corrections: [
    {
      before: told({
        sender: { name: 'Éditeur de service numérique', identifier: null },
        arrived: { date: '2027-03-30', time: '16:50' },
      }),
      reason: 'Le nom était mal lu, et l’heure était celle de l’inscription.',
      at: '2027-03-30T14:20:00.000Z',
    },
  ],
})
const call = {
  case: 'unreadable',
  reason: 'Le pli électronique ne s’ouvre pas : il a été scellé ainsi par le candidat.',
  at: '2027-03-31T13:50:00.000Z',
} as const
const opened: Entered = {
  ...received({ account: ACCOUNT }),
  status: 'opened',
  call,
  found: {
    readable: true,
    contents: 'Une clé USB : candidature.pdf, memoire-technique.pdf, bordereau-des-prix.xlsx. Tout se lit.',
    at: '2027-03-31T13:58:00.000Z',
  },
}
const destroyed: Entered = {
  ...received({ account: ACCOUNT }),
  ...{ status: 'destroyed', call: null, found: null },
  ...{ witnesses: 'deux agents du service', destroyedAt: '2027-06-01T08:00:00.000Z' },
}
const annulled: Entered = {
  ...received(),
  ...{ status: 'annulled', reason: 'Inscrit deux fois : voir le n° 3.', annulledAt: '2027-03-30T14:30:00.000Z' },
}

const line = (state: Entered, index: number): ArrivalLine => {
  const { consultation, number, status, arrivedAt, recordedAt, deadline, means } = state
  return {
    ...toldIn(state),
    ...{ id: uuid(10 + index), consultation, number, status, arrivedAt, recordedAt, deadline, means },
  }
}

const consultation = (over: Partial<DeskView['consultations'][number]> = {}): DeskView['consultations'][number] => ({
  ...{ id: CONSULTATION, reference: '2027-ENT-01', title: 'Environnement numérique de travail', status: 'open' },
  ...{ deadline: DEADLINE, electronic: true, otherMedium: null, over: false },
  ...over,
})
const second = consultation({
  id: OTHER,
  reference: '2027-MOB-02',
  title: 'Mobilier scolaire',
  deadline: '2027-04-12T10:00:00.000Z',
})

const act = (name: string, open: boolean, rule = 'interestFree'): ActView => ({
  act: name,
  open,
  findings: [
    {
      ...{ rule, outcome: open ? 'met' : 'unmet', facts: {} },
      basis: [cite('CCP', 'annexe 6')],
    },
  ],
})

const MODULES = [labels.arrival]
const desk = (lines: readonly Entered[], consultations: DeskView['consultations']) => (
  <InGroup labels={MODULES} group={{ today: '2027-03-30' }}>
    <Desk
      desk={{ now: NOW, consultations, lines: lines.map(line) }}
      opening={{ id: uuid(9), process: 'arrival', seq: 0, state: { status: 'none' }, acts: [act('record', true)] }}
      form={undefined}
      csv="/api"
    />
  </InGroup>
)

const entry = (index: number, name: string, over: Partial<Entry> = {}): Entry => ({
  ...{ caseFile: `arrivals ${CONSULTATION}`, seq: 4 + index, process: 'arrival', id: uuid(10), act: name },
  ...{ at: '2027-03-30T14:11:20.000Z', lawDate: '2027-02-01', findings: [], payload: {}, events: [] },
  ...{ hash: String(index + 1).repeat(64), prev: '0'.repeat(64) },
  actor: { kind: 'person', name: 'Service de la commande publique', office: 'officer', body: member(0) },
  ...over,
})

const file = (over: Partial<ArrivalFile> = {}): ArrivalFile => ({
  reference: '2027-ENT-01',
  title: 'Environnement numérique de travail',
  entries: [entry(0, 'record', { events: [{ type: 'ArrivalRecorded', late: false }] })],
  senders: null,
  ...over,
})
/** From the desk to the opening of a copy. */
const COURSE = [
  entry(0, 'record', { events: [{ type: 'ArrivalRecorded', late: false }] }),
  entry(1, 'link', { at: '2027-03-31T13:46:00.000Z', payload: { account: ACCOUNT } }),
  entry(2, 'call', { at: call.at, payload: { case: call.case, reason: call.reason } }),
  entry(3, 'open', {
    at: '2027-03-31T13:58:00.000Z',
    payload: { readable: true, contents: 'une clé USB, trois fichiers.' },
  }),
]
const SENDERS = [
  { account: ACCOUNT, name: 'Éditeur de services numériques', identifier: '73282932000074' },
  { account: uuid(4), name: 'Hébergeur régional', identifier: '44306184100047' },
]

const one = (state: Arrival, acts: readonly ActView[], about: ArrivalFile = file()) => (
  <InGroup labels={MODULES} group={{ today: '2027-03-31' }}>
    <ArrivalDetail
      file={about}
      data={{
        place: { collection: 'arrivals', id: uuid(10) },
        resource: { id: uuid(10), process: 'arrival', seq: 4, state, acts: [...acts] },
        entries: about.entries,
        form: undefined,
      }}
    />
  </InGroup>
)
const before = [
  act('record', false),
  act('correct', true),
  act('annul', true),
  act('link', false, 'openedInSession'),
  act('call', false, 'copyLinked'),
  act('open', false, 'copyCalledFirst'),
]
const during = [act('correct', true), act('annul', true), act('link', true), act('call', true)]
const after = [act('giveBack', true), act('destroy', true)]

const form = (name: 'record' | 'correct', shown: Partial<Told>) => (
  <InGroup labels={MODULES} group={{ today: '2027-03-30' }}>
    <Page title={words.fr.title}>
      <GalleryForm
        process="arrival"
        act={name}
        initial={{ ...toldValues(shown, NOW), consultation: CONSULTATION, reason: '' }}
        consequence={words.fr.consequences[name]}
        fields={(fields) =>
          name === 'record' ? (
            <RecordFields {...fields} consultations={[consultation(), second]} />
          ) : (
            <CorrectFields {...fields} />
          )
        }
      />
    </Page>
  </InGroup>
)

export const gallery: readonly GalleryEntry[] = [
  {
    name: 'arrivals',
    whole: true,
    states: [
      {
        name: 'some',
        element: desk([late, received(), sample, refused, { ...annulled, number: 1 }], [consultation()]),
      },
      { name: 'session-over', element: desk([late, received()], [consultation({ status: 'closed', over: true })]) },
      { name: 'of-several-consultations', element: desk([late, refused], [consultation(), second]) },
      { name: 'none', element: desk([], [consultation()]) },
      { name: 'no-consultation', element: desk([], []) },
      {
        name: 'not-the-desk',
        element: (
          <InGroup labels={MODULES}>
            <NotTheDesk />
          </InGroup>
        ),
      },
    ],
  },
  {
    name: 'arrival-form',
    whole: true,
    states: [
      { name: 'record', element: form('record', { receivedBy: 'Accueil du service de la commande publique' }) },
      {
        name: 'foreign',
        element: form(
          'correct',
          told({
            sender: {
              name: 'Fabricant de tableaux',
              identifier: { scheme: 'foreign', country: 'DE', value: 'HRB 24680' },
            },
          }),
        ),
      },
    ],
  },
  {
    name: 'arrival',
    whole: true,
    states: [
      { name: 'received', element: one(received(), before) },
      { name: 'late', element: one(late, before) },
      { name: 'not-admissible', element: one(refused, before) },
      {
        name: 'corrected',
        element: one(
          corrected,
          before,
          file({
            entries: [
              entry(0, 'record', { events: [{ type: 'ArrivalRecorded', late: false }] }),
              entry(1, 'correct', { payload: { reason: corrected.corrections[0]?.reason ?? '' } }),
            ],
          }),
        ),
      },
      { name: 'in-session', element: one(received({ account: ACCOUNT }), during, file({ senders: SENDERS })) },
      { name: 'opened', element: one(opened, [act('giveBack', true)], file({ entries: COURSE, senders: SENDERS })) },
      { name: 'closed-to-the-end', element: one(received({ account: ACCOUNT }), after, file({ senders: SENDERS })) },
      { name: 'destroyed', element: one(destroyed, [], file({ senders: SENDERS })) },
      { name: 'annulled', element: one(annulled, []) },
    ],
  },
]
