import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf, textsFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { LongField, TickField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import type { ExaminationFile } from '../contract.ts'
import classes from './application.module.css'
import { words } from './words.ts'

type Props = { readonly form: ActFields<FormValues>; readonly admitted: ExaminationFile['applicants'] }

/** Whom the coordinator invites to tender, among those who are admitted, and what it writes to all of them. */
export function InviteFields({ form, admitted }: Props) {
  const { form: label } = useWords(words)
  const { value, onChange } = textsFieldOf(form, 'accounts')
  return (
    <>
      <fieldset className={classes.piece}>
        <legend>{label.invited}</legend>
        {admitted.map(({ account, operator }) => (
          <TickField
            key={account}
            label={operator}
            checked={value.includes(account)}
            onChange={(on) => onChange(on ? [...value, account] : value.filter((each) => each !== account))}
          />
        ))}
      </fieldset>
      <LongField label={label.invitation} maxLength={8000} {...textFieldOf(form, 'message')} />
    </>
  )
}
