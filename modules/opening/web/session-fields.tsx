import type { Json } from '#kernel/canonical.ts'
import { useDepositLines } from '#modules/submission/web/parts.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { ChoiceField, LongField, TickField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { inOrder, isOpened } from '../model/due.ts'
import type { DepositSeen, Session } from '../model/opening-state.ts'
import classes from './opening.module.css'
import { words } from './words.ts'

type Props = { readonly form: ActFields<FormValues>; readonly session: Pick<Session, 'deposits'> }

type Exclusion = { readonly deposit: string; readonly reason: string }

const exclusionsIn = ({ excluded }: FormValues): readonly Exclusion[] =>
  Array.isArray(excluded) ? (excluded as readonly Json[] as readonly Exclusion[]) : []

/** Whose tender stays sealed, each with its reason; nobody unless it is said. */
export function ExclusionFields({ form, session }: Props) {
  const says = useWords(words)
  const excluded = exclusionsIn(form.values)
  const set = (list: readonly Exclusion[]) => form.change({ excluded: list.map((each) => ({ ...each })) })
  return (
    <fieldset className={classes.choice}>
      <legend>{says.excludedField}</legend>
      <p className={classes.hint}>{says.excludedHint}</p>
      {onePerAccount(session).map(({ id, operator }) => {
        const at = excluded.findIndex(({ deposit }) => deposit === id)
        return (
          <div key={id}>
            <TickField
              label={operator}
              checked={at !== -1}
              onChange={(on) => set(on ? [...excluded, { deposit: id, reason: '' }] : excluded.toSpliced(at, 1))}
            />
            {at !== -1 && (
              <LongField
                label={says.excludedReason(operator)}
                maxLength={4000}
                value={excluded[at]?.reason ?? ''}
                error={form.issue(`excluded.${at}.reason`)}
                onChange={(reason) => set(excluded.with(at, { deposit: id, reason }))}
              />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

/** Where the applications are examined: who is excluded was decided there. */
export function ExclusionsDecided() {
  const says = useWords(words)
  return <p className={classes.hint}>{says.excludedDecided}</p>
}

/** Who is excluded is an operator, with all that its account sent: its first deposit names it. */
const onePerAccount = ({ deposits }: Props['session']): readonly DepositSeen[] => {
  const opened = inOrder(deposits.filter((deposit) => isOpened(deposit) && !deposit.copy))
  return opened.filter(({ account }, index) => opened.findIndex((each) => each.account === account) === index)
}

/** A deposit that may join an open session: one of its own, or one that came after it began. */
type Joining = Pick<DepositSeen, 'id' | 'operator' | 'receivedAt' | 'copy'>

/** What may join an open session: a late deposit once it is admitted, a backup copy once it is called. */
export function InclusionField({ form, session, since = [] }: Props & { readonly since?: readonly Joining[] }) {
  const says = useWords(words)
  const mayJoin = ({ standing, copy, called }: DepositSeen): boolean =>
    copy ? standing === 'standing' && called === null : standing === 'late'
  const known = new Set(session.deposits.map(({ id }) => id))
  const joining: readonly Joining[] = [...session.deposits.filter(mayJoin), ...since.filter(({ id }) => !known.has(id))]
  return (
    <ChoiceField
      label={says.joining}
      hint={says.joiningHint}
      none={says.nobodyJoins}
      options={joining.map(
        ({ id, operator, receivedAt, copy }) => [id, says.joins(operator, receivedAt, copy)] as const,
      )}
      {...textFieldOf(form, 'deposit')}
    />
  )
}

/** The same, with what came after the session began: the register of deposits has it, the session does not. */
export function InclusionSinceField({ consultation, ...props }: Props & { readonly consultation: string }) {
  const lines = useDepositLines(consultation)
  const since = lines.map(({ company, ...line }) => ({ ...line, operator: company?.name ?? line.hash }))
  return <InclusionField {...props} since={since} />
}
