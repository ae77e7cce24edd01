import type { JsonSchema } from '#api/group.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textsFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { BodyChecks } from '#ui/field/body-checks.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { SchemaFields } from '#ui/schema-form/schema-fields.tsx'
import { partiesOf } from '../model/state.ts'
import classes from './dispute.module.css'
import { words } from './words.ts'

/** The forms whose fields need to know who is in the group, who is in the dispute, and what urgency is for. */

type Form = { readonly form: ActFields<FormValues> }

const DATE: JsonSchema = { type: 'string', format: 'date' }
const LINE: JsonSchema = { type: 'string', maxLength: 300 }
const TEXT: JsonSchema = { type: 'string', maxLength: 4000 }
const FILE: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' }

const record = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  properties,
  required: Object.keys(properties),
})
const CLAIMANT = record({ claimant: { type: 'string', format: 'uuid' } })
const MATTER = record({ subject: LINE, circumstances: TEXT })
const AGREED = record({ on: DATE, document: FILE })
const ACTION = record({ court: LINE, on: DATE, reference: LINE })
const URGENCY = record({ urgency: TEXT })

/** Who complains of whom, and of what. */
export function OpenFields({ form }: Form) {
  const { values, change, issue } = form
  const says = useWords(words)
  const { names } = useGroup()
  const shared = { values, onChange: change, issue }
  return (
    <>
      <SchemaFields schema={CLAIMANT} {...shared} />
      <BodyChecks
        label={says.respondents}
        hint={says.respondentsHint}
        among={names.filter(({ id }) => id !== values.claimant)}
        {...textsFieldOf(form, 'respondents')}
      />
      <SchemaFields schema={MATTER} {...shared} />
    </>
  )
}

type Parties = Parameters<typeof partiesOf>[0]

/** The agreement, and which of the parties have signed it. */
export function AgreementFields({ form, state }: Form & { readonly state: Parties }) {
  const { values, change, issue } = form
  const says = useWords(words).form
  const { lookup } = useGroup()
  return (
    <>
      <BodyChecks
        label={says.signedBy}
        hint={says.signedByHint}
        among={partiesOf(state).map((id) => ({ id, name: lookup.name(id) }))}
        {...textsFieldOf(form, 'signedBy')}
      />
      <SchemaFields schema={AGREED} values={values} onChange={change} issue={issue} />
    </>
  )
}

/** The action before the court; urgency is a box to tick, so that its reason is never written by chance. */
export function CourtFields({ form }: Form) {
  const { values, change, issue } = form
  const says = useWords(words).form
  const urgent = values.urgency !== null
  return (
    <>
      <SchemaFields schema={ACTION} values={values} onChange={change} issue={issue} />
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={urgent}
          onChange={(event) => change({ urgency: event.currentTarget.checked ? '' : null })}
        />
        {says.urgent}
      </label>
      {urgent && (
        <div>
          <p className={classes.hint}>{says.urgencyHint}</p>
          <SchemaFields schema={URGENCY} values={values} onChange={change} issue={issue} />
        </div>
      )}
    </>
  )
}
