import type { ActView } from '#api/shapes.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import type { FormValues } from '#ui/draft.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { GalleryForm } from '#ui/gallery/form.tsx'
import { InGroup } from '#ui/gallery/group.tsx'
import { member, TODAY } from '#ui/gallery/sample.ts'
import { Page } from '#ui/page.tsx'
import type { BegunInterest, ShownInterest } from '../model/shown.ts'
import { DeclareFields, emptyDeclaration } from './declare-fields.tsx'
import * as S from './gallery-sample.ts'
import { InterestDetail, ReplaceFields } from './interest-page.tsx'
import { Interests } from './interests-page.tsx'
import * as labels from './labels.fr.ts'
import { SignalFields } from './signal-act.tsx'
import { SuspicionList } from './suspicions.tsx'

const modules = [labels.interest]
const oise = { me: { body: member(5), office: 'officer', coordinates: false } }
/** A reader who has declared already. */
const declarant = (body: number, coordinates: boolean) => ({
  me: { body: member(body), office: 'officer', coordinates, person: S.clear.person },
})
const opening = [S.act('declare', 'declarant'), S.act('signal', 'member')]

const list = (states: readonly BegunInterest[], { as, none = false }: { as?: typeof oise; none?: boolean } = {}) => (
  <InGroup labels={modules} {...(as === undefined ? {} : { group: as })}>
    <Interests
      data={{ cases: S.listed(states), opening: S.resource({ status: 'none' }, opening), form: undefined }}
      procedures={none ? [] : S.procedures}
      bodies={S.bodies}
    />
  </InGroup>
)

const detail = (state: ShownInterest, acts: readonly ActView[], as?: typeof oise) => (
  <InGroup labels={modules} {...(as === undefined ? {} : { group: as })}>
    <InterestDetail
      data={{
        place: { collection: 'interests', id: S.CASE },
        resource: S.resource(state, acts),
        entries: [],
        form: undefined,
      }}
      procedures={S.procedures}
    />
  </InGroup>
)

const context = {
  procedures: [{ id: S.PROCEDURE, title: 'Environnement numérique de travail' }],
  declared: [],
  persons: [{ person: S.CASE, name: 'Chef de projet numérique de l’Oise', body: member(5).id }],
}

const FORMS = {
  declare: (drawn: ActFields<FormValues>) => <DeclareFields {...drawn} context={context} />,
  signal: (drawn: ActFields<FormValues>) => <SignalFields {...drawn} context={context} />,
  replace: (drawn: ActFields<FormValues>) => <ReplaceFields {...drawn} />,
}
const form = (kind: keyof typeof FORMS, initial: FormValues, as?: typeof oise) => (
  <InGroup labels={modules} {...(as === undefined ? {} : { group: as })}>
    <Page title={labels.interest.acts[kind]}>
      <GalleryForm process="interest" act={kind} initial={initial} fields={FORMS[kind]} />
    </Page>
  </InGroup>
)

const suspected = (
  <InGroup labels={modules}>
    <Page title={labels.interest.acts.signal}>
      <SuspicionList found={S.suspicions} opening={S.resource({ status: 'none' }, opening)} context={context} />
    </Page>
  </InGroup>
)

const guest = { me: { body: member(7), office: 'officer', coordinates: false, guest: true } }
const ofGuest = (
  <InGroup labels={modules} group={guest}>
    <Interests
      data={{ cases: [], opening: S.resource({ status: 'none' }, opening.slice(0, 1)), form: undefined }}
      procedures={[]}
      bodies={[]}
      seats={S.seats}
    />
  </InGroup>
)

const own = emptyDeclaration(TODAY, S.PROCEDURE)
const judging = [S.act('uphold', 'coordinator'), S.act('dismiss', 'coordinator'), S.act('replace', 'body')]

/** The pages of the interests in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'interests',
    whole: true,
    states: [
      { name: 'none', element: list([]) },
      { name: 'no-procedure', element: list([], { none: true }) },
      { name: 'several', element: list([S.clear, S.declared, S.signalled, S.dismissed]) },
      { name: 'of-a-member', element: list([S.withheld], { as: oise }) },
      { name: 'of-who-has-declared', element: list([S.clear], { as: declarant(5, false) }) },
      { name: 'of-the-coordinator-who-has-declared', element: list([S.clear, S.declared], { as: declarant(0, true) }) },
      { name: 'of-a-guest', element: ofGuest },
      { name: 'suggested', element: suspected },
    ],
  },
  {
    name: 'interest',
    whole: true,
    states: [
      { name: 'none-declared', element: detail(S.clear, [S.act('renew', 'declarant')]) },
      { name: 'to-appraise', element: detail(S.declared, judging) },
      {
        name: 'own',
        element: detail(S.declared, [S.act('renew', 'declarant'), S.act('replace', 'body', false, S.ownCause)], oise),
      },
      { name: 'upheld', element: detail(S.upheld, [S.act('dismiss', 'coordinator')]) },
      { name: 'carried', element: detail(S.carried, judging) },
      { name: 'carried-to-me', element: detail(S.carried, [S.act('renew', 'declarant')], oise) },
      { name: 'dismissed', element: detail(S.dismissed, [S.act('renew', 'declarant')], oise) },
      { name: 'signalled', element: detail(S.signalled, judging.slice(0, 2)) },
      {
        name: 'kept-from-others',
        element: detail(S.withheld, [S.act('renew', 'declarant', false)], {
          me: { ...oise.me, body: member(3) },
        }),
      },
    ],
  },
  {
    name: 'interest-forms',
    whole: true,
    states: [
      { name: 'declare', element: form('declare', own, oise) },
      {
        name: 'declare-interest',
        element: form('declare', { ...own, has: 'yes', text: 'Mon conjoint y travaille.' }, oise),
      },
      { name: 'declare-paper', element: form('declare', { ...own, person: S.CASE, has: 'no' }) },
      { name: 'signal', element: form('signal', { procedure: S.PROCEDURE, person: '', reason: '', source: 'data' }) },
      {
        name: 'replace',
        element: form('replace', { name: '', role: 'committee', reference: '', actOn: TODAY, proof: '' }),
      },
    ],
  },
]
