import { TextInput } from '@mantine/core'
import type { ActAnswer, ActRequest } from '#api/answer.ts'
import type { ActView } from '#api/shapes.ts'
import type { ClauseArticles } from '#kernel/citation.ts'
import { Act } from '#ui/act/act.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import type { FormValues } from '#ui/draft.ts'
import type { Clauses } from '../../model/clauses.ts'
import { ClauseEditor } from '../clause/clause-editor.tsx'
import { useGroupWords } from '../words/use-group-words.ts'
import { useReadingWords } from '../words/use-words.ts'
import { beginNotification, beginOriginal, beginReceipt, beginSignature, beginTransmission } from './beginnings.ts'
import classes from './convention-page.module.css'
import {
  AcknowledgeFields,
  type AcknowledgeValues,
  type FormContext,
  NotifyFields,
  type NotifyValues,
  OpenSignatureFields,
  type OpenValues,
  OriginalFields,
  type OriginalValues,
  SignFields,
  type SignValues,
  TransmitFields,
  type TransmitValues,
} from './forms.tsx'

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

/** One act of the convention with its form. */
export function ConventionAct({ context, view, primary = false, perform, ...rest }: ConventionActProps) {
  const shared = {
    ...rest,
    process: 'convention',
    // What is typed for one member is not taken up for another.
    caseId: context.asked === null ? context.groupId : `${context.groupId}.${context.asked}`,
    view,
    primary,
    perform: (request: ActRequest<FormValues>) => perform(view.act, request),
  }
  switch (view.act) {
    case 'openSignature':
      return (
        <Act<OpenValues>
          {...shared}
          initial={{ document: context.state.document }}
          fields={(form) => <OpenSignatureFields {...form} context={context} />}
        />
      )
    case 'sign':
      return (
        <Act<SignValues>
          {...shared}
          initial={beginSignature(context)}
          fields={(form) => <SignFields {...form} context={context} />}
        />
      )
    case 'deliverOriginal':
      return (
        <Act<OriginalValues>
          {...shared}
          initial={beginOriginal(context)}
          fields={(form) => <OriginalFields {...form} context={context} />}
        />
      )
    case 'notify':
      return (
        <Act<NotifyValues>
          {...shared}
          initial={beginNotification(context)}
          fields={(form) => <NotifyFields {...form} context={context} />}
        />
      )
    case 'acknowledge':
      return (
        <Act<AcknowledgeValues>
          {...shared}
          initial={beginReceipt(context)}
          fields={(form) => <AcknowledgeFields {...form} context={context} />}
        />
      )
    case 'transmit':
      return (
        <Act<TransmitValues>
          {...shared}
          initial={beginTransmission(context)}
          fields={(form) => <TransmitFields {...form} context={context} />}
        />
      )
    case 'revise': {
      const { clauses, articles } = context.state
      return (
        <Act<ReviseValues>
          {...shared}
          initial={{ clauses, articles, reason: '' }}
          fields={(form) => <ReviseFields {...form} context={context} />}
        />
      )
    }
    default:
      return <Act<FormValues> {...shared} initial={{}} />
  }
}

type ReviseValues = {
  readonly clauses: Clauses
  readonly articles: ClauseArticles
  readonly reason: string
} & FormValues

type ReviseFieldsProps = {
  readonly values: ReviseValues
  readonly change: (patch: Partial<ReviseValues>) => void
  readonly issue: (path: string) => string | undefined
  readonly context: FormContext
}

/** Every clause with its editor, folded; and the reason, which the register keeps. */
function ReviseFields({ values, change, issue, context }: ReviseFieldsProps) {
  const { form } = useGroupWords()
  const { clauses } = useReadingWords()
  const keys = Object.keys(clauses) as (keyof Clauses)[]
  const parties = context.state.members.map(({ body }) => ({
    body,
    name: context.parties.bodies.find(({ id }) => id === body)?.name ?? body,
  }))
  return (
    <>
      <div className={classes.editors}>
        {keys.map((key) => (
          <Disclosure key={key} label={clauses[key]}>
            <ClauseEditor
              clauseKey={key}
              clauses={values.clauses}
              parties={parties}
              onChange={(next) => change({ clauses: next })}
            />
          </Disclosure>
        ))}
      </div>
      <TextInput
        label={form.reason}
        required
        value={values.reason}
        error={issue('reason')}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </>
  )
}
