import type { FormValues } from '#ui/draft.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { member } from '#ui/gallery/sample.ts'
import type { ShownOpening } from '../model/secrecy.ts'
import { Files } from './files-page.tsx'
import * as S from './gallery-sample.ts'
import { GiveShares, type GiveSharesProps } from './give-shares.tsx'
import * as labels from './labels.fr.ts'
import { OpeningDetail } from './opening-page.tsx'
import { Openings } from './openings-page.tsx'
import { ExclusionFields, InclusionField } from './session-fields.tsx'

const modules = [labels.opening]
const keeper = { me: { ...S.keeper, body: member(3), office: 'officer', coordinates: false } } as const
const somme = { me: { body: member(5), office: 'officer', coordinates: false } }

const openings = (states: readonly ShownOpening[]) => (
  <InGroup labels={modules}>
    <Openings cases={S.listed(states)} />
  </InGroup>
)
const opening = (state: ShownOpening, as?: typeof somme | typeof keeper) => (
  <InGroup labels={modules} {...(as === undefined ? {} : { group: as })}>
    <OpeningDetail
      persons={S.persons}
      data={{
        place: { collection: 'openings', id: S.ID },
        resource: S.resource(state),
        entries: [],
        form: undefined,
      }}
    />
  </InGroup>
)

const giving = (begins: GiveSharesProps['begins']) => (
  <InGroup labels={modules} group={somme}>
    <h1>{S.begun.reference}</h1>
    <GiveShares id={S.ID} seq={90} session={S.begun} keyholder="1" {...(begins === undefined ? {} : { begins })} />
  </InGroup>
)

/** A form that names deposits of the session, as it stands once something was said. */
function Filled({ fields: Fields, values }: { readonly fields: typeof ExclusionFields; readonly values: FormValues }) {
  const form = { values, change: () => {}, issue: () => undefined }
  return (
    <InGroup labels={modules}>
      <h1>{S.begun.reference}</h1>
      <Fields form={form} session={S.begun} />
    </InGroup>
  )
}

export const gallery: readonly GalleryEntry[] = [
  {
    name: 'openings',
    whole: true,
    states: [
      { name: 'some', element: openings([S.begun, S.ended]) },
      { name: 'none', element: openings([]) },
    ],
  },
  {
    name: 'opening',
    whole: true,
    states: [
      { name: 'fixed', element: opening(S.fixed) },
      { name: 'begun', element: opening(S.begun) },
      { name: 'halfway', element: opening(S.halfway) },
      { name: 'bad-share', element: opening(S.applicationsOpen) },
      { name: 'server-part-lost', element: opening(S.timeless) },
      { name: 'spare-key', element: opening(S.spared, keeper) },
      { name: 'spare-key-given', element: opening(S.spareGiven) },
      { name: 'opened', element: opening(S.whole) },
      { name: 'ended', element: opening(S.ended) },
      { name: 'empty', element: opening(S.empty) },
      {
        name: 'key-not-published',
        element: giving({ kind: 'not-own', own: { kind: 'absent', version: 2, needed: 2, of: 3 } }),
      },
      {
        name: 'publication-not-shown',
        element: giving({ kind: 'not-own', own: { kind: 'unproven' } }),
      },
      { name: 'for-a-member', element: opening(S.kept, somme) },
    ],
  },
  {
    name: 'opening-fields',
    whole: true,
    states: [
      { name: 'excluding', element: <Filled fields={ExclusionFields} values={S.excluding} /> },
      { name: 'including', element: <Filled fields={InclusionField} values={{ deposit: '' }} /> },
    ],
  },
  {
    name: 'opened-files',
    whole: true,
    states: [
      {
        name: 'some',
        element: (
          <InGroup labels={modules}>
            <Files address="/api" opening={S.ID} files={S.files} onMore={null} />
          </InGroup>
        ),
      },
    ],
  },
]
