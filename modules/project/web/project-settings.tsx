import { textFieldOf } from '#ui/act/field-of.ts'
import type { ActSetting } from '#ui/case-detail.tsx'
import { ChoiceField, LongField } from '#ui/field/plain-fields.tsx'
import { type Field, FieldsOf, settingOf } from '#ui/schema-form/listed-fields.tsx'
import { filledOf, textOf } from '#ui/schema-form/values.ts'
import { LICENCES } from '../model/licences.ts'
import type { Standing } from '../model/state.ts'
import { type Linkable, OutlineFields, outlinePayload, outlineValues } from './outline-fields.tsx'
import { licenceName } from './terms-part.tsx'
import type { ProjectWords } from './words.fr.ts'

export type Known = {
  readonly state: Standing
  readonly today: string
  /** The body of the reader, as whoever reuses; empty for one that has none here. */
  readonly body: string
  readonly members: readonly { readonly id: string; readonly name: string }[]
  readonly linkable: readonly Linkable[]
}

/** What the page knows of the forms of its acts. */
export function settingsOf(says: ProjectWords, known: Known): Readonly<Record<string, ActSetting>> {
  const { form: its } = says
  const { state, today, linkable } = known
  return {
    ...sharingSettings(says, known),
    revise: {
      initial: { ...outlineValues(state), reason: '' },
      fields: (form) => (
        <>
          <OutlineFields
            form={form}
            linkable={linkable.filter(({ contract, body }) => contract === state.contract && body === state.body)}
          />
          <LongField label={its.reason} maxLength={4000} {...textFieldOf(form, 'reason')} />
        </>
      ),
      payload: (values) => ({ ...outlinePayload(values), reason: textOf(values.reason) }),
    },
    agreeToBase: settingOf(
      [
        { as: 'file', name: 'document', label: its.agreement },
        { as: 'text', name: 'conditions', label: its.conditions },
      ],
      {},
    ),
    begin: settingOf([{ as: 'day', name: 'begunOn', label: its.begunOn }], { begunOn: today }),
    deliver: settingOf(
      [
        { as: 'day', name: 'deliveredOn', label: its.deliveredOn },
        { as: 'file', name: 'delivery', label: its.delivery },
      ],
      { deliveredOn: today },
    ),
    abandon: settingOf([{ as: 'text', name: 'reason', label: its.abandon }], {}),
  }
}

function sharingSettings(
  says: ProjectWords,
  { state: { terms }, body, members }: Known,
): Readonly<Record<string, ActSetting>> {
  const { form: its } = says
  const shared: readonly Field[] = [
    { as: 'text', name: 'clause', label: its.clause },
    { as: 'file', name: 'document', label: its.document },
    { as: 'line', name: 'address', label: its.address },
    { as: 'tick', name: 'reusable', label: its.reusable },
  ]
  return {
    setTerms: {
      initial: {
        ...{ licence: terms?.licence ?? '', clause: terms?.clause ?? '', document: terms?.document ?? '' },
        ...{ address: terms?.address ?? '', reusable: terms?.reusable ?? false },
      },
      fields: (form) => (
        <>
          <ChoiceField
            label={its.licence}
            none="–"
            options={LICENCES.map(({ code }) => [code, licenceName(says, code)] as const)}
            {...textFieldOf(form, 'licence')}
          />
          <FieldsOf form={form} fields={shared} />
        </>
      ),
      payload: (values) => ({
        ...{ licence: textOf(values.licence), clause: textOf(values.clause), document: filledOf(values.document) },
        ...{ address: textOf(values.address), reusable: values.reusable === true },
      }),
    },
    declareReuse: {
      initial: { body, purpose: '', accepted: false },
      fields: (form) => (
        <>
          <ChoiceField
            label={its.reuser}
            none="–"
            options={members.map(({ id, name }) => [id, name] as const)}
            {...textFieldOf(form, 'body')}
          />
          <FieldsOf
            form={form}
            fields={[
              { as: 'text', name: 'purpose', label: its.reuse },
              { as: 'tick', name: 'accepted', label: its.accepted },
            ]}
          />
        </>
      ),
      payload: ({ body: by, purpose, accepted }) => ({
        ...{ body: textOf(by), purpose: textOf(purpose), accepted: accepted === true },
      }),
    },
  }
}
