import type { IsoDate } from '#kernel/citation.ts'
import { bindsOn } from '#modules/organisation/index.ts'
import { fieldOf } from '#ui/act/field-of.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import type { Medium } from '../../model/state.ts'
import { Choice } from '../clause/choice.tsx'
import { SelectField } from '../clause/select-field.tsx'
import { UploadField } from '../upload-field.tsx'
import { useGroupWords } from '../words/use-group-words.ts'
import { begunWith, type FieldsProps, type FormContext, mediumIn, membersWhere, only } from './form-context.ts'
import { BodyField, Line } from './form-fields.tsx'

export type OpenValues = { readonly document: string | null }

export const openBegins = ({ state }: FormContext): OpenValues => ({ document: state.document })

/** The text that will be signed. */
export function OpenSignatureFields({ form, context }: FieldsProps<OpenValues>) {
  const { form: says } = useGroupWords()
  return (
    <UploadField
      groupId={context.groupId}
      label={says.document}
      description={says.documentHint}
      {...fieldOf(form, 'document')}
    />
  )
}

export type SignValues = {
  readonly body: string
  readonly signedOn: IsoDate | null
  readonly person: string
  readonly medium: Medium
  readonly authorisingAct: string
  readonly document: string | null
}

export function signBegins(context: FormContext): SignValues {
  const body = begunWith(context, unsignedIn(context))
  const signedOn = context.today
  return { body, signedOn, medium: mediumIn(context), document: null, ...signatureOf(context, body, signedOn) }
}

const unsignedIn = (context: FormContext) => membersWhere(context, ({ signature }) => signature === null)

/** Who may bind the body on the day of the signature. */
function signatoriesIn({ parties }: FormContext, body: string, signedOn: IsoDate | null) {
  const card = parties.bodies.find(({ id }) => id === body)
  return card === undefined || signedOn === null ? [] : bindsOn(card, signedOn, 'conventions')
}

/** Who signs and under which act, where only one person and one enforceable act remain. */
function signatureOf(
  context: FormContext,
  body: string,
  signedOn: IsoDate | null,
): Pick<SignValues, 'person' | 'authorisingAct'> {
  const acts = context.parties.authorisingActs.filter(
    (act) => act.body === body && act.favourable && act.enforceableOn !== null,
  )
  const persons = signatoriesIn(context, body, signedOn).map(({ person }) => person.id)
  return { person: only(persons), authorisingAct: only(acts.map(({ id }) => id)) }
}

/** The signature of a member: only who may sign on that day, under an act of its own organ. */
export function SignFields({ form, context }: FieldsProps<SignValues>) {
  const { form: says, media } = useGroupWords()
  const { body: of, signedOn: on } = form.values
  return (
    <>
      <BodyField
        context={context}
        among={unsignedIn(context)}
        {...fieldOf(form, 'body')}
        onChange={(body) => form.change({ body, ...signatureOf(context, body, on) })}
      />
      <DateField
        label={says.signedOn}
        required
        {...fieldOf(form, 'signedOn')}
        onChange={(signedOn) => form.change({ signedOn, ...signatureOf(context, of, signedOn) })}
      />
      <SignatoryField form={form} context={context} />
      <AuthorisingActField form={form} context={context} />
      <Choice label={says.medium} options={media} {...fieldOf(form, 'medium')} />
      <UploadField
        groupId={context.groupId}
        label={says.signedDocument}
        description={says.signedDocumentHint}
        {...fieldOf(form, 'document')}
      />
    </>
  )
}

function SignatoryField({ form, context }: FieldsProps<SignValues>) {
  const { form: says } = useGroupWords()
  const { body, signedOn } = form.values
  const known = body !== '' && signedOn !== null
  const signatories = signatoriesIn(context, body, signedOn)
  const field = fieldOf(form, 'person')
  return (
    <SelectField
      label={says.person}
      placeholder={says.choose}
      options={signatories.map(({ person, title }) => [person.id, `${person.name}, ${title}`] as const)}
      {...field}
      error={known && signatories.length === 0 ? says.noPerson : field.error}
    />
  )
}

/** The favourable act of the body’s own organ under which it signs. */
function AuthorisingActField({ form, context }: FieldsProps<SignValues>) {
  const { form: says } = useGroupWords()
  const { language } = useLanguage()
  const { body } = form.values
  const known = context.parties.bodies.some(({ id }) => id === body)
  const acts = context.parties.authorisingActs.filter((act) => act.body === body && act.favourable)
  const day = (date: string) => formatDate(date, language)
  const field = fieldOf(form, 'authorisingAct')
  return (
    <SelectField
      label={says.authorisingAct}
      placeholder={says.choose}
      options={acts.map(({ id, number, date, enforceableOn }) => {
        const enforceable = enforceableOn === null ? null : day(enforceableOn)
        return [id, says.actLine(number, day(date), enforceable)] as const
      })}
      {...field}
      error={known && acts.length === 0 ? says.noAct : field.error}
    />
  )
}

export type OriginalValues = {
  readonly body: string
  readonly deliveredOn: IsoDate | null
  readonly medium: Medium
  readonly holder: string
}

export const originalBegins = (context: FormContext): OriginalValues => ({
  body: begunWith(
    context,
    membersWhere(context, ({ originals }) => originals.length < (context.state.clauses.originals.perMember ?? 0)),
  ),
  deliveredOn: context.today,
  medium: mediumIn(context),
  holder: '',
})

/** An original handed over to a member that has signed, and who keeps it. */
export function OriginalFields({ form, context }: FieldsProps<OriginalValues>) {
  const { form: says, media } = useGroupWords()
  const signed = membersWhere(context, ({ signature }) => signature !== null)
  return (
    <>
      <BodyField context={context} among={signed} {...fieldOf(form, 'body')} />
      <DateField label={says.deliveredOn} required {...fieldOf(form, 'deliveredOn')} />
      <Line label={says.holder} description={says.holderHint} {...fieldOf(form, 'holder')} />
      <Choice label={says.medium} options={media} {...fieldOf(form, 'medium')} />
    </>
  )
}
