import type { ActView, Resource } from '#api/shapes.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { cite, member } from '#ui/gallery/sample.ts'
import { Page } from '#ui/page.tsx'
import type { ModificationFile, Modifying } from '../contract.ts'
import { askedOn, type CaseKind } from '../model/cases.ts'
import { type Counted, meterOf, signedSum } from '../model/limits.ts'
import type { Begun, Drafted, Modification, Signed, ToldNeed } from '../model/state.ts'
import { DraftFields } from './draft-fields.tsx'
import { modification as labels } from './labels.fr.ts'
import { ModificationDetail } from './modification-page.tsx'
import { draftValues } from './modification-values.ts'
import { ModificationList } from './modifications-page.tsx'

const [ID, CONTRACT] = [1, 2].map((rank) => `00000000-0000-4000-8000-00000000f60${rank}`) as [string, string]
const TODAY = '2027-01-13'
const BUYERS = [0, 1, 2, 3].map((index) => member(index).id)
const [REGION = '', SOMME = ''] = BUYERS
const million = 100_000_000
const sha = (sign: string): string => sign.repeat(64)

const contracts = [
  {
    ...{ id: CONTRACT, title: 'Environnement numérique de travail', reference: '2026-ENT-01', running: true },
    identifiedBuyers: BUYERS,
  },
]
const told: ToldNeed = {
  ...{ contract: CONTRACT, body: SOMME, title: 'Messagerie des agents des collèges', toldOn: '2026-12-14' },
  ...{ need: 'Les agents des collèges n’ont pas de messagerie dans l’environnement numérique.', procedure: null },
}
const REASONS: Readonly<Record<string, string>> = {
  'nature-kept': 'Le marché reste celui d’un environnement numérique de travail.',
  unforeseeable: 'La règle de sécurité est parue après la signature du marché.',
}
const answers = (kind: CaseKind) =>
  askedOn(kind, TODAY).asks.map(({ condition, holds }) => ({
    ...{ condition, holds, reason: REASONS[condition] ?? 'Voir la note jointe.' },
  }))
const drafted = (over: Partial<Drafted> = {}): Drafted => ({
  ...{ ...told, kind: 'small' as const, event: 'demande-collèges-2026', answers: answers(over.kind ?? 'small') },
  ...{ clause: '', amount: 84_000_00, initial: 4 * million, revised: null, works: false, formalised: true },
  ...{ priceOnly: false, raisesMaximum: false, endsOn: null, effectiveOn: null, document: sha('1') },
  ...{ newHolder: null, base: 4 * million, policy: '2019-04-01', draftedOn: '2026-12-18', lawDate: TODAY },
  opinion: null,
  ...over,
})
const opinion = {
  ...{ session: null, on: '2027-01-08', minutes: sha('2'), text: 'Avis favorable, à l’unanimité.', total: 205_000_00 },
}
const signed = (over: Partial<Signed> = {}): Signed => ({
  ...drafted(over),
  holder: {
    ...{ document: sha('3'), medium: 'electronic', signedOn: '2027-01-08' },
    signatory: 'la direction générale',
  },
  signature: {
    ...{ document: sha('4'), medium: 'electronic', signedOn: '2027-01-11' },
    ...{ person: member(0).id, authorisingAct: ID },
  },
  ...{ transmission: null, cancelled: [], notification: null, copies: [], publications: [] },
  ...over,
})
const transmission: Signed['transmission'] = {
  ...{ number: '2027-MOD-01', channel: 'file', recipient: 'prefect-of-region', nature: '4', matter: '1.1' },
  ...{ operator: null, pieces: [], certifiedBy: 'la Présidence', sentAt: '2027-01-12T08:00:00.000Z' },
  ...{ acknowledgement: { reference: 'AR-059-2027', at: '2027-01-12T09:00:00.000Z' } },
  ...{ requests: [], notificationTold: null },
}
const inForce: Begun = {
  ...signed({ kind: 'unforeseen', amount: 620_000_00, opinion: { ...opinion, total: 704_000_00 } }),
  ...({ status: 'in-force', notifiedOn: '2027-01-13', effectOn: '2027-01-13', transmission } as const),
  notification: {
    ...{ letter: sha('5'), medium: 'electronic' as const, sentAt: '2027-01-12T10:00:00.000Z', proof: sha('6') },
    receivedAt: '2027-01-13T08:00:00.000Z',
  },
  copies: [{ body: REGION, documents: [sha('4'), sha('5')], givenAt: '2027-01-13T09:00:00.000Z' }],
  publications: [
    { what: 'modification-notice', sentOn: '2027-01-12', publishedOn: null, reference: '2027/S 9-1' } as const,
  ],
}

const counted = (amount: number): Counted => ({
  ...{ id: ID, event: 'autre', kind: 'small', amount, initial: 4 * million, works: false, signed: true },
})
const modifying = (others: readonly Counted[], over: Partial<Modifying> = {}): Modifying => ({
  ...{ initial: 4 * million, base: 4 * million, works: false, formalised: true, here: true, adjusted: false },
  ...{ maximum: 4 * million, endsOn: '2030-08-31', buyers: [...BUYERS], added: signedSum(others) },
  meter: meterOf({ base: 4 * million, works: false }, others, TODAY),
  ...over,
})
const file = (over: Partial<ModificationFile> = {}): ModificationFile => ({
  ...{ signatories: [], acts: [], sessions: [], controlled: true, opinionDue: false, total: 84_000_00 },
  ...over,
})

const view = (act: string, findings: ActView['findings'] = []): ActView => ({
  act,
  open: findings.every(({ outcome }) => outcome !== 'unmet'),
  findings: [
    {
      rule: 'competence',
      outcome: 'met',
      basis: [cite('convention', '3')],
      facts: { process: 'modification', by: ['coordinator'] },
    },
    ...findings,
  ],
})
const resource = (state: Modification, acts: readonly ActView[]): Resource<Modification> => ({
  ...{ id: ID, process: 'modification', seq: 41, state, acts: [...acts] },
})
type Around = { readonly modifying?: Modifying; readonly file?: ModificationFile }
const detail = (state: Begun, acts: readonly ActView[], around: Around = {}) => (
  <InGroup labels={[labels]}>
    <ModificationDetail
      state={state}
      modifying={around.modifying ?? modifying([{ ...counted(84_000_00), signed: false }])}
      file={around.file ?? file()}
      reference="2026-ENT-01"
      data={{
        ...{ place: { collection: 'modifications', id: ID }, entries: [], form: undefined },
        resource: resource(state, acts),
      }}
    />
  </InGroup>
)
const list = (states: readonly Begun[], known: Modifying) => (
  <InGroup labels={[labels]}>
    <ModificationList
      contracts={contracts}
      only={CONTRACT}
      modifying={known}
      data={{
        cases: states.map((state, rank) => ({
          ...{ id: `${ID.slice(0, -1)}${rank}`, process: 'modification', collection: 'modifications' },
          ...{ status: state.status, seq: 1, title: '', state: state as Modification },
        })),
        opening: resource({ status: 'none' }, [view('tell')]),
        form: undefined,
      }}
    />
  </InGroup>
)
const drafting = (kind: CaseKind, known: Modifying) => (
  <InGroup labels={[labels]}>
    <Page title={labels.acts.draft}>
      <DraftFields
        form={{
          values: { ...draftValues({ ...told, status: 'told' }, known), kind },
          ...{ change: () => {}, issue: () => undefined },
        }}
        modifying={known}
      />
    </Page>
  </InGroup>
)

const opinionMissing: ActView['findings'][number] = {
  ...{ rule: 'opinionGiven', outcome: 'unmet', basis: [cite('CGCT', 'L1414-4')] },
  facts: { total: 205_000_00, initial: 4 * million, of: 0, given: false },
}

/** Modifications of contracts, in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'modifications',
    whole: true,
    states: [
      { name: 'none', element: list([], modifying([])) },
      {
        name: 'some',
        element: list(
          [
            { ...told, status: 'told', title: 'Signature électronique des conventions de stage' },
            { ...drafted(), status: 'drafted' },
            inForce,
            {
              ...told,
              status: 'declined',
              declinedOn: '2027-01-05',
              reason: 'Relève d’un autre marché.',
              title: 'Tablettes',
            },
          ],
          modifying([counted(144_000_00), { ...counted(620_000_00), kind: 'unforeseen' }]),
        ),
      },
    ],
  },
  {
    name: 'modification',
    whole: true,
    states: [
      { name: 'told', element: detail({ ...told, status: 'told' }, [view('draft'), view('decline')]) },
      {
        name: 'amount-not-known',
        element: detail({ ...told, status: 'told' }, [view('draft')], {
          modifying: modifying([], { initial: null, base: null, meter: null, here: false }),
        }),
      },
      {
        name: 'drafted',
        element: detail({ ...drafted(), status: 'drafted' }, [view('signAsHolder'), view('draft'), view('abandon')]),
      },
      {
        name: 'opinion-due',
        element: detail(
          { ...drafted({ amount: 205_000_00 }), status: 'drafted' },
          [view('recordOpinion'), view('signAsHolder', [opinionMissing]), view('draft')],
          {
            file: file({ opinionDue: true, total: 205_000_00 }),
            modifying: modifying([{ ...counted(205_000_00), signed: false }]),
          },
        ),
      },
      {
        name: 'signed',
        element: detail({ ...signed({ amount: 205_000_00, opinion }), status: 'signed' }, [view('transmit')]),
      },
      {
        name: 'replacement',
        element: detail(
          {
            ...drafted({
              ...{ kind: 'replacement', amount: 0, title: 'Reprise du titulaire par une autre société' },
              newHolder: { name: 'Numérique Exemple', siret: '73282932000074', proofs: [sha('7')] },
            }),
            status: 'drafted',
          },
          [view('signAsHolder')],
        ),
      },
      {
        name: 'in-force',
        element: detail(inForce, [view('giveCopies'), view('publish')], {
          modifying: modifying([counted(84_000_00), { ...counted(620_000_00), kind: 'unforeseen' }]),
        }),
      },
      {
        name: 'abandoned',
        element: detail(
          { ...drafted(), status: 'abandoned', abandonedOn: '2027-01-12', reason: 'Besoin disparu.' },
          [],
        ),
      },
    ],
  },
  {
    name: 'modification-drafting',
    whole: true,
    states: [
      { name: 'not-substantial', element: drafting('not-substantial', modifying([])) },
      { name: 'replacement', element: drafting('replacement', modifying([], { here: false, maximum: null })) },
    ],
  },
]
