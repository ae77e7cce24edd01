import type { ActView } from '#api/shapes.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { GalleryForm } from '#ui/gallery/form.tsx'
import { InGroup } from '#ui/gallery/group.tsx'
import { member } from '#ui/gallery/sample.ts'
import { Page, Part } from '#ui/page.tsx'
import type { Compared } from '#ui/pinned.ts'
import type { Standing } from '../model/key-set-state.ts'
import type { CeremonyProps } from './ceremony.tsx'
import * as S from './gallery-sample.ts'
import { KeepBack } from './keep-back.tsx'
import { KeyOf, type KeyOfProps } from './key-page.tsx'
import { KeySetDetail } from './key-set-page.tsx'
import { KeySetList } from './key-sets-page.tsx'
import * as labels from './labels.fr.ts'
import { NamingFields } from './naming-fields.tsx'
import { OwnNote } from './own-note.tsx'
import type { OwnPublished } from './own-published.ts'
import { TrustAsked } from './trust.tsx'
import { fr } from './words.fr.ts'

const modules = [labels.keySet]
const somme = { me: { body: member(5), office: 'officer', coordinates: false } }
const { act } = S
const caseOf = (state: Standing, acts: readonly ActView[]) => ({
  ...{ place: { collection: 'key-sets', id: S.ID }, entries: [], form: undefined },
  resource: S.resource(state, acts),
})

const detail = (state: Standing, acts: readonly ActView[], as?: typeof somme) => (
  <InGroup labels={modules} {...(as === undefined ? {} : { group: as })}>
    <KeySetDetail data={caseOf(state, acts)} known={S.PERSONS} inOffice={S.PERSONS} />
  </InGroup>
)
const ofCoordinator = (publishes: boolean) => [
  act('publish', 'coordinator', publishes),
  act('revise', 'coordinator'),
  act('revoke', 'coordinator'),
]
const inForceActs = [act('renew', 'coordinator'), act('revoke', 'coordinator')]

const ceremony = (
  begins: CeremonyProps['begins'],
  answered?: KeyOfProps['answered'],
  believes: Compared = S.BELIEVES.same,
) => (
  <InGroup labels={modules} group={somme}>
    <KeyOf
      data={caseOf(S.awaiting, [act('giveKey', 'keyholder')])}
      believes={believes}
      {...(begins === undefined ? {} : { begins })}
      {...(answered === undefined ? {} : { answered })}
    />
  </InGroup>
)
const at = (step: 'make' | 'keep' | 'sheet' | 'back' | 'give', passphrase: string = S.PASSPHRASE) =>
  ceremony({ step, made: step === 'make' ? null : S.MADE, passphrase })

const shown = (begins: Parameters<typeof KeepBack>[0]['begins']) => (
  <InGroup labels={modules} group={somme}>
    <Page title={fr.key.title('2027-ENT-01')}>
      <KeepBack
        recipients={[S.KEY.recipient]}
        teach={fr.key.rehearseTeach}
        action={fr.key.rehearse}
        onShown={() => undefined}
        {...(begins === undefined ? {} : { begins })}
      />
    </Page>
  </InGroup>
)

const trusting = (compared: Compared) => (
  <InGroup labels={modules} group={somme}>
    <Page title={fr.key.title('2027-ENT-01')}>
      <Part title={fr.trust.title}>
        <TrustAsked compared={compared} onKeep={() => undefined} />
      </Part>
    </Page>
  </InGroup>
)

const owning = (own: OwnPublished) => (
  <InGroup labels={modules} group={somme}>
    <Page title={fr.key.title('2027-ENT-01')}>
      <OwnNote own={own} />
    </Page>
  </InGroup>
)

const list = (states: readonly Standing[]) => (
  <InGroup labels={modules}>
    <KeySetList
      data={{
        cases: S.listed(states),
        opening: S.resource({ status: 'none' }, [act('name', 'coordinator')]),
        form: undefined,
      }}
      persons={S.PERSONS}
      consultations={[{ id: S.ID, reference: '2027-ENT-02', title: 'Environnement numérique de travail' }]}
    />
  </InGroup>
)

const naming = (
  <InGroup labels={modules}>
    <Page title={fr.title}>
      <GalleryForm
        process="keySet"
        act="name"
        initial={{
          consultation: S.ID,
          keyholders: S.PERSONS.slice(0, 5).map(({ id, body }) => `${id} ${body}`),
          threshold: '3',
          escrow: '',
        }}
        consequence={fr.naming.consequence}
        fields={(form) => (
          <NamingFields
            form={form}
            persons={S.PERSONS}
            consultations={[{ id: S.ID, reference: '2027-ENT-01', title: 'Environnement numérique de travail' }]}
          />
        )}
      />
    </Page>
  </InGroup>
)

export const gallery: readonly GalleryEntry[] = [
  {
    name: 'key-sets',
    whole: true,
    states: [
      { name: 'some', element: list([S.rehearsing]) },
      { name: 'none', element: list([]) },
      { name: 'naming', element: naming },
    ],
  },
  {
    name: 'key-set',
    whole: true,
    states: [
      { name: 'keys-missing', element: detail(S.awaiting, ofCoordinator(false)) },
      { name: 'complete', element: detail(S.complete, ofCoordinator(true)) },
      { name: 'for-a-keyholder', element: detail(S.awaiting, [act('giveKey', 'keyholder')], somme) },
      { name: 'published', element: detail(S.inForce, [...inForceActs, act('rehearse', 'keyholder')]) },
      { name: 'rehearsal-called', element: detail(S.rehearsing, inForceActs) },
      { name: 'reached', element: detail(S.ready, inForceActs) },
      { name: 'another-version', element: detail(S.renewed, ofCoordinator(false)) },
      { name: 'too-few-left', element: detail(S.lost, inForceActs) },
      { name: 'closed', element: detail(S.closed, []) },
    ],
  },
  {
    name: 'key',
    whole: true,
    states: [
      { name: 'make', element: at('make') },
      { name: 'weak', element: at('make', 'Région2027') },
      { name: 'keep', element: at('keep') },
      { name: 'sheet', element: at('sheet') },
      { name: 'another-log', element: ceremony(undefined, undefined, S.BELIEVES.other) },
      { name: 'unknown-log', element: trusting(S.BELIEVES.unknown) },
      { name: 'not-published', element: owning({ kind: 'absent', version: 1, needed: 3, of: 5 }) },
      { name: 'published', element: owning({ kind: 'held', version: 1, needed: 3, of: 5 }) },
      { name: 'back', element: at('back') },
      { name: 'give', element: at('give') },
      {
        name: 'foreign',
        element: ceremony(undefined, { outcome: { kind: 'unanswered', refused: 'foreign' }, own: { kind: 'none' } }),
      },
      { name: 'rehearse', element: shown(undefined) },
      {
        name: 'rehearse-or-make-another',
        element: (
          <InGroup labels={modules} group={somme}>
            <KeyOf data={caseOf(S.awaiting, [act('giveKey', 'keyholder'), act('rehearse', 'keyholder')])} />
          </InGroup>
        ),
      },
      {
        name: 'misread',
        element: shown({
          way: 'words',
          typed: 'abaisser abandon',
          wrong: [fr.key.misread({ kind: 'count', typed: 2, expected: 24 })],
        }),
      },
      {
        name: 'nothing',
        element: (
          <InGroup labels={modules} group={somme}>
            <KeyOf data={caseOf(S.closed, [])} />
          </InGroup>
        ),
      },
    ],
  },
]
