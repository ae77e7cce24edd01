import type { ActView, Finding, Resource } from '#api/shapes.ts'
import type { Group } from '#modules/convention/index.ts'
import type { Purchase } from '#modules/need/index.ts'
import type { FormValues } from '#ui/draft.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { GalleryForm } from '#ui/gallery/form.tsx'
import { GROUP, InGroup } from '#ui/gallery/group.tsx'
import { cite, MEMBERS, member, TODAY } from '#ui/gallery/sample.ts'
import { SAMPLE_ARTICLES, SAMPLE_CLAUSES, SAMPLE_MEMBERS } from '#ui/gallery/sample-clauses.ts'
import { Page } from '#ui/page.tsx'
import type { OpenedProcedure, Prepared, Procedure } from '../model/procedure-state.ts'
import { firstPlan, replanned, resettled } from '../model/standing-plan.ts'
import { ChoiceFields } from './choice-fields.tsx'
import { emptyChoice } from './choice-values.ts'
import { procedure } from './labels.fr.ts'
import { PlanFields } from './plan-fields.tsx'
import { type PlanContext, planValues } from './plan-values.ts'
import { ProcedureDetail } from './procedure-page.tsx'
import { Procedures } from './procedures-page.tsx'

const PROCEDURE = '00000000-0000-4000-8000-0000000000f7'
const PURCHASE = '00000000-0000-4000-8000-0000000000f1'
const labels = [procedure]
const convention: Group = {
  id: GROUP.id,
  status: 'in-force',
  clauses: SAMPLE_CLAUSES,
  articles: SAMPLE_ARTICLES,
  members: SAMPLE_MEMBERS,
  effectiveOn: GROUP.effectiveOn,
}

const shares = [4_000, 800, 2_000, 900, 1_500, 900, 300, 700, 900, 254]
const prepared: Prepared & { readonly status: 'prepared' } = {
  status: 'prepared',
  title: 'Environnement numérique de travail',
  type: 'open',
  ground: null,
  shortened: null,
  purchase: PURCHASE,
  object: 'Mise en œuvre, exploitation et hébergement d’un environnement numérique de travail.',
  category: 'services',
  estimate: 12_254_000_00,
  duration: { from: '2027-09-01', months: 48 },
  buyers: MEMBERS.map(({ id }, index) => ({
    body: id,
    siret: `2000537420${String(index).padStart(4, '0')}`,
    maximum: (shares[index] ?? 0) * 1_000_00,
  })),
  preparedOn: '2027-01-15',
  plan: null,
}
const COMPLEX = {
  case: 'complexity',
  reasons: 'La reprise des données de dix réseaux d’établissements demande des échanges sur les solutions.',
} as const

const contextOf = (state: OpenedProcedure): PlanContext => ({
  state,
  deadline: null,
  coordinator: member(0).id,
  today: TODAY,
  made: [{ body: member(0).id, subject: 'contract-signature', date: '2027-01-14' }],
})
const sitting: Readonly<Record<number, string>> = { 0: '2027-05-27', 1: '2027-06-21', 3: '2027-06-24', 5: '2027-07-05' }
function planned<S extends OpenedProcedure>(state: S, wanted: string): S {
  const context = contextOf(state)
  const plan = { ...firstPlan(context), wanted }
  const assemblies = plan.assemblies.map((each, index) => ({ ...each, on: sitting[index] ?? null }))
  return { ...state, plan: { ...replanned(context, { ...plan, assemblies: [] }), assemblies } }
}

const finding = (outcome: Finding['outcome'], by: string): Finding => ({
  rule: 'competence',
  outcome,
  basis: [cite('convention', '3'), cite('CCP', 'L2113-7', '1')],
  facts: { process: 'procedure', by: [by] },
})
const acts = (names: readonly string[], open: boolean): readonly ActView[] =>
  names.map((act) => ({ act, open, findings: [finding(open ? 'met' : 'unmet', 'coordinator')] }))
/** Nobody does it here: the consultation sends the notice. */
const launchByNotice: ActView = {
  act: 'launch',
  open: false,
  findings: [{ rule: 'competence', outcome: 'unmet', facts: { process: 'procedure', by: ['clock'] }, basis: [] }],
}
const resource = (state: Procedure, shown: readonly ActView[]): Resource<Procedure> => ({
  id: PROCEDURE,
  process: 'procedure',
  seq: 90,
  state,
  acts: [...shown],
})

const frozen: Extract<Purchase, { status: 'frozen' }> = {
  ...prepared,
  status: 'frozen',
  lines: [],
  sheetsDue: '2027-01-10',
  frozenOn: '2027-01-12',
  parts: prepared.buyers.map(({ maximum, ...buyer }) => ({
    ...buyer,
    sheet: `sheet-${buyer.body}`,
    amounts: { minimum: 0, expected: maximum, maximum },
    quantities: [],
  })),
}
const { frozenOn: _, parts: __, estimate: ___, ...enquiry } = frozen
const reopened: Purchase = { ...enquiry, status: 'collecting' }
const frozenAgain: Purchase = { ...frozen, estimate: 13_100_000_00, duration: { from: '2027-09-01', months: 36 } }

const REFERENCE = '2027-ENT-01'
type Beside = { readonly deadline?: string; readonly purchase?: Purchase }
const detail = (state: OpenedProcedure, shown: readonly ActView[], { deadline, purchase = frozen }: Beside = {}) => (
  <InGroup labels={labels}>
    <ProcedureDetail
      data={{
        place: { collection: 'procedures', id: PROCEDURE },
        resource: resource(state, shown),
        entries: [],
        form: undefined,
      }}
      state={state}
      convention={convention}
      purchase={purchase}
      made={contextOf(state).made}
      consulted={
        state.status === 'launched' ? { id: PROCEDURE, reference: REFERENCE, deadline: deadline ?? null } : null
      }
    />
  </InGroup>
)

const list = (states: readonly OpenedProcedure[], open: boolean) => (
  <InGroup labels={labels}>
    <Procedures
      purchases={[{ id: PURCHASE, state: frozen }]}
      data={{
        cases: states.map((state, index) => ({
          process: 'procedure',
          collection: 'procedures',
          id: `${PROCEDURE.slice(0, -1)}${index}`,
          status: state.status,
          seq: 90 + index,
          title: '',
          state,
        })),
        opening: resource({ status: 'none' }, acts(['open'], open)),
        form: undefined,
      }}
    />
  </InGroup>
)

const wizard = (estimate: number, values: FormValues) => (
  <InGroup labels={labels}>
    <Page title="Choisir la procédure" lede={prepared.object}>
      <GalleryForm
        process="procedure"
        act="open"
        initial={{ ...emptyChoice, title: prepared.title, ...values }}
        fields={(drawn) => <ChoiceFields {...drawn} need={{ estimate, category: 'services' }} on={TODAY} />}
      />
    </Page>
  </InGroup>
)
const MODELS = {
  case: 'physical-models',
  reasons: 'Chaque candidat remet un prototype du terminal d’accueil, que les établissements essaient.',
} as const
const editor = (state: OpenedProcedure) => {
  const context = contextOf(state)
  return (
    <InGroup labels={labels}>
      <Page title="Arrêter le rétroplanning" lede={state.object}>
        <GalleryForm
          process="procedure"
          act="plan"
          initial={planValues(firstPlan(context))}
          fields={(drawn) => <PlanFields {...drawn} context={context} />}
        />
      </Page>
    </InGroup>
  )
}

const all = ['revise', 'plan', 'abandon']
const held = planned(prepared, '2027-09-01')
const lost = planned(prepared, '2027-05-03')
const heldUp: typeof held = {
  ...held,
  plan: held.plan && {
    ...held.plan,
    assemblies: held.plan.assemblies.map((each, index) => (index === 5 ? { ...each, on: '2027-08-30' } : each)),
  },
}
const otherwise: typeof held = {
  ...held,
  plan: held.plan && resettled(contextOf(held), { ...held.plan, electronic: false, otherMedium: MODELS }),
}
const negotiated = planned({ ...prepared, type: 'negotiated', ground: COMPLEX }, '2027-12-01')
const sent = { noticeSentOn: '2027-01-18', lawDate: '2027-01-18' }
const launched: OpenedProcedure = { ...held, ...sent, status: 'launched' }

export const gallery: readonly GalleryEntry[] = [
  {
    name: 'procedures',
    whole: true,
    states: [
      { name: 'none', element: list([], true) },
      { name: 'several', element: list([held, launched], true) },
      { name: 'a member reads', element: list([held], false) },
    ],
  },
  {
    name: 'procedure wizard',
    whole: true,
    states: [
      { name: 'above the threshold', element: wizard(12_254_000_00, { procedureType: 'open' }) },
      { name: 'below the threshold', element: wizard(180_000_00, { procedureType: 'adapted' }) },
      {
        name: 'negotiation with its case',
        element: wizard(12_254_000_00, {
          procedureType: 'negotiated',
          groundCase: COMPLEX.case,
          groundReasons: COMPLEX.reasons,
        }),
      },
      {
        name: 'restricted in urgency',
        element: wizard(12_254_000_00, { procedureType: 'restricted', shortenedBy: 'urgency' }),
      },
    ],
  },
  {
    name: 'retro-planning',
    whole: true,
    states: [
      { name: 'being settled', element: editor(prepared) },
      { name: 'lost, being settled', element: editor(lost) },
      { name: 'other than electronic, being settled', element: editor(otherwise) },
    ],
  },
  {
    name: 'procedure',
    whole: true,
    states: [
      { name: 'chosen, not planned', element: detail(prepared, acts(all, true)) },
      { name: 'planned, other than electronic', element: detail(otherwise, acts(all, true)) },
      { name: 'planned', element: detail(held, [...acts(all, true), launchByNotice]) },
      { name: 'need reopened', element: detail(held, acts(all, true), { purchase: reopened }) },
      { name: 'need frozen as another', element: detail(held, acts(all, true), { purchase: frozenAgain }) },
      { name: 'an assembly too late', element: detail(heldUp, acts(all, true)) },
      { name: 'plan lost', element: detail(lost, acts(all, true)) },
      { name: 'negotiated', element: detail(negotiated, acts(all, false)) },
      {
        name: 'launched',
        element: detail(launched, acts(['plan', 'abandon'], true), { deadline: '2027-03-22T11:00:00.000Z' }),
      },
      {
        name: 'launched, deadline extended',
        element: detail(launched, acts(['plan', 'abandon'], true), { deadline: '2027-05-31T10:00:00.000Z' }),
      },
      {
        name: 'abandoned',
        element: detail(
          {
            ...held,
            status: 'abandoned',
            launch: null,
            abandonedOn: TODAY,
            reason: 'Les membres redéfinissent leur besoin.',
          },
          [],
        ),
      },
    ],
  },
]
