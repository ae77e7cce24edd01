import type { ReactNode } from 'react'
import type { ActAnswer, ActRequest } from '#api/answer.ts'
import type { ActView } from '#api/shapes.ts'
import { Act, type ActProps } from '#ui/act/act.tsx'
import type { FormValues } from '#ui/draft.ts'
import type { FieldsProps, FormContext } from './form-context.ts'
import {
  AcknowledgeFields,
  acknowledgeBegins,
  NotifyFields,
  notifyBegins,
  TransmitFields,
  transmitBegins,
} from './notifying-forms.tsx'
import { ReviseFields, reviseBegins } from './revise-form.tsx'
import {
  OpenSignatureFields,
  OriginalFields,
  openBegins,
  originalBegins,
  SignFields,
  signBegins,
} from './signing-forms.tsx'

export type ConventionActProps = {
  readonly context: FormContext
  readonly view: ActView
  readonly primary?: boolean
  readonly perform: (act: string, request: ActRequest<FormValues>) => Promise<ActAnswer>
  readonly onVerify: () => Promise<boolean>
  readonly onReload: () => void
}

/** Acts that a person does, in the order of the convention’s life; the others happen of right. */
export const PERSONAL = [
  'openSignature',
  'sign',
  'deliverOriginal',
  'constitute',
  'notify',
  'acknowledge',
  'transmit',
  'revise',
]

/** What an act is done with, whatever its form. */
type Doing = Omit<ActProps<FormValues>, 'initial' | 'fields'>

/** An act with a form of its own: what the form begins with, and its fields. */
const withForm = <V extends FormValues>(
  begins: (context: FormContext) => V,
  Fields: (props: FieldsProps<V>) => ReactNode,
) =>
  function Formed({ context, doing }: { readonly context: FormContext; readonly doing: Doing }) {
    return <Act<V> {...doing} initial={begins(context)} fields={(form) => <Fields form={form} context={context} />} />
  }

const FORMS: Readonly<Partial<Record<string, ReturnType<typeof withForm>>>> = {
  openSignature: withForm(openBegins, OpenSignatureFields),
  sign: withForm(signBegins, SignFields),
  deliverOriginal: withForm(originalBegins, OriginalFields),
  notify: withForm(notifyBegins, NotifyFields),
  acknowledge: withForm(acknowledgeBegins, AcknowledgeFields),
  transmit: withForm(transmitBegins, TransmitFields),
  revise: withForm(reviseBegins, ReviseFields),
}

/** One act of the convention, with its form when it has one. */
export function ConventionAct({ context, view, perform, ...rest }: ConventionActProps) {
  const doing: Doing = {
    ...rest,
    process: 'convention',
    // What is typed for one member is not taken up for another.
    caseId: context.asked === null ? context.groupId : `${context.groupId}.${context.asked}`,
    view,
    perform: (request) => perform(view.act, request),
  }
  const Formed = FORMS[view.act]
  return Formed === undefined ? <Act<FormValues> {...doing} initial={{}} /> : <Formed context={context} doing={doing} />
}
