import { Link } from '@tanstack/react-router'
import { linkFor } from '#api/acting-for.ts'
import { Choice, SelectField, UploadField } from '#modules/convention/web/parts.ts'
import { bindsOn } from '#modules/organisation/index.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { useGroup } from '#ui/group.tsx'
import { Colon } from '#ui/i18n/colon.tsx'
import { shortHash } from '#ui/i18n/format.ts'
import { useWords } from '#ui/i18n/words.ts'
import { filledOf, textOf } from '#ui/schema-form/values.ts'
import type { Around, NumberedAct } from './around.tsx'
import { SignatureVerdict } from './signature-verdict.tsx'
import { words } from './words.ts'

/** What the fields of a circuit choose from: the bodies that the act is still asked of, and their own acts on this case. */
export type CircuitForm = {
  readonly form: ActFields<FormValues>
  readonly around: Around
  readonly among: readonly string[]
  /** The acts that may be filed: about this case, in that sense. */
  readonly acts: (body: string, favourable: boolean) => readonly NumberedAct[]
  /** What an act of this body must be about: its card is opened with it. */
  readonly wanted: (body: string) => { readonly subject: string; readonly about?: string }
}

/** A body's act for or against: only its own acts on this case. */
export function VoteFields({ favourable, ...circuit }: CircuitForm & { readonly favourable: boolean }) {
  return (
    <>
      <BodyField {...circuit} />
      <ActField {...circuit} favourable={favourable} />
    </>
  )
}

/** A signature: who may bind the body on that day, under which act of its own, on which text. */
export function SignatureFields({ text: signed, ...circuit }: CircuitForm & { readonly text: string }) {
  const { form: says } = useWords(words)
  const { id: group } = useGroup()
  const { values, change } = circuit.form
  const signedOn = filledOf(values.signedOn)
  const card = circuit.around.bodies.find(({ id }) => id === values.body)
  const holders = card === undefined || signedOn === null ? [] : bindsOn(card, signedOn, 'conventions')
  const missing = card !== undefined && signedOn !== null && holders.length === 0
  const person = textFieldOf(circuit.form, 'person')
  const document = filledFieldOf(circuit.form, 'document')
  return (
    <>
      <p>
        {says.text}
        <Colon />{' '}
        <a href={linkFor(`/api/groups/${group}/files/${signed}`)}>
          <code title={signed}>{shortHash(signed)}</code>
        </a>
      </p>
      <BodyField {...circuit} />
      <DateField label={says.signedOn} required {...filledFieldOf(circuit.form, 'signedOn')} />
      <SelectField
        label={says.person}
        placeholder={says.choose}
        options={holders.map(({ person, title }) => [person.id, `${person.name}, ${title}`] as const)}
        {...person}
        error={missing ? says.noPerson : person.error}
      />
      <ActField {...circuit} favourable />
      <Choice
        label={says.medium}
        options={says.media}
        value={values.medium === 'electronic' ? 'electronic' : 'paper'}
        onChange={(medium) => change({ medium })}
      />
      <UploadField groupId={group} label={says.document} accept=".pdf,.p7m,.xml,.txt,.png,.jpg" {...document} />
      {values.medium === 'electronic' && document.value !== null && <SignatureVerdict document={document.value} />}
    </>
  )
}

/** A party was told, on a day that a document proves. */
export function NotificationFields(circuit: CircuitForm) {
  const { form: says } = useWords(words)
  return (
    <>
      <BodyField {...circuit} />
      <ReceiptFields form={circuit.form} receivedOn={says.receivedOn} proof={says.proof} />
    </>
  )
}

export type ReceiptFieldsProps = {
  readonly form: ActFields<FormValues>
  /** What the two fields are called. */
  readonly receivedOn: string
  readonly proof: string
  /** Where they stand in the payload. */
  readonly under?: string
}

/** The day of a receipt, and the document that proves it. */
export function ReceiptFields({ form, receivedOn, proof, under = '' }: ReceiptFieldsProps) {
  const { id: group } = useGroup()
  return (
    <>
      <DateField label={receivedOn} required {...filledFieldOf(form, 'receivedOn', `${under}receivedOn`)} />
      <UploadField
        groupId={group}
        label={proof}
        accept=".pdf,.eml,.txt,.png,.jpg"
        {...filledFieldOf(form, 'proof', `${under}proof`)}
      />
    </>
  )
}

function BodyField({ form: { values, change, issue }, among }: CircuitForm) {
  const { form: says } = useWords(words)
  const { lookup } = useGroup()
  return (
    <SelectField
      label={says.body}
      placeholder={says.chooseBody}
      options={among.map((body) => [body, lookup.name(body)] as const)}
      value={textOf(values.body)}
      onChange={(body) => change({ body, authorisingAct: '', person: '' })}
      error={issue('body')}
    />
  )
}

function ActField({ form, acts, wanted, favourable }: CircuitForm & { readonly favourable: boolean }) {
  const { form: says } = useWords(words)
  const { id: group } = useGroup()
  const body = textOf(form.values.body)
  const field = textFieldOf(form, 'authorisingAct')
  const own = body === '' ? [] : acts(body, favourable)
  return (
    <div>
      <SelectField
        label={says.act}
        placeholder={says.choose}
        options={own.map(
          ({ id, number, date, enforceableOn }) => [id, says.actLine(number, date, enforceableOn)] as const,
        )}
        {...field}
        error={body !== '' && own.length === 0 ? says.noAct(favourable) : field.error}
      />
      {body !== '' && own.length === 0 && (
        <Link to={`/groups/${group}/members/${body}`} search={wanted(body)}>
          {says.toCard}
        </Link>
      )}
    </div>
  )
}
