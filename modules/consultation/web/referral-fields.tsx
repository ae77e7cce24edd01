import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf, textsFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { BodyChecks } from '#ui/field/body-checks.tsx'
import { LineField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textsOf } from '#ui/schema-form/values.ts'
import type { Lot } from '../model/dossier.ts'
import { courtWords } from './court-words.ts'
import { HourFields, hourIn } from './notice-fields.tsx'

/** A referral before the court that the file names. */
export const referralValues = (court: string): FormValues => ({
  ...{ number: '', court, seizedDate: '', seizedTime: '', lots: [] },
})

export const referralPayload = (values: FormValues): object => ({
  ...{ number: values.number, court: values.court, seized: hourIn(values, 'seized'), lots: textsOf(values.lots ?? []) },
})

type ReferralProps = { readonly form: ActFields<FormValues>; readonly lots: readonly Lot[] }

/** Which court was seized, under which number, when, and on which lots where there are some. */
export function ReferralFields({ form, lots }: ReferralProps) {
  const says = useWords(courtWords)
  return (
    <>
      <LineField label={says.numberAtCourt} maxLength={60} {...textFieldOf(form, 'number')} />
      <LineField label={says.whichCourt} maxLength={200} {...textFieldOf(form, 'court')} />
      <HourFields form={form} name="seized" path="seized" label={says.seizedAt} />
      {lots.length > 0 && (
        <BodyChecks
          label={says.lots}
          hint={says.lotsHint}
          among={lots.map(({ key, title }, index) => ({ id: key, name: says.lotOf(index + 1, title) }))}
          {...textsFieldOf(form, 'lots')}
        />
      )}
    </>
  )
}
