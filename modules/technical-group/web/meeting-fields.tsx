import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf, textsFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { BodyChecks } from '#ui/field/body-checks.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { LineField, LongField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { words } from './words.ts'

export type NamedSeat = { readonly id: string; readonly name: string }

export const emptyMeeting = (seats: readonly NamedSeat[]): FormValues => ({
  ...{ title: '', day: '', time: '', minutes: '120', place: '', link: '', agenda: '' },
  seats: seats.map(({ id }) => id),
})

/** The hour in Paris, how long, and where. */
export function AppointmentFields(form: ActFields<FormValues>) {
  const { form: says } = useWords(words)
  return (
    <>
      <DateField label={says.day} required {...filledFieldOf(form, 'day', 'at')} />
      <LineField label={says.time} {...textFieldOf(form, 'time', 'at')} />
      <LineField label={says.minutes} inputMode="numeric" {...textFieldOf(form, 'minutes', 'until')} />
      <LineField label={says.place} maxLength={500} {...textFieldOf(form, 'place')} />
      <LineField label={says.link} {...textFieldOf(form, 'link')} />
      {'reason' in form.values && (
        <LongField label={says.moveReason} maxLength={4000} {...textFieldOf(form, 'reason')} />
      )}
    </>
  )
}

type WithSeats = { readonly form: ActFields<FormValues>; readonly seats: readonly NamedSeat[] }

export function ConvocationFields({ form, seats }: WithSeats) {
  const { form: says } = useWords(words)
  return (
    <>
      <LineField label={says.subject} maxLength={200} {...textFieldOf(form, 'title')} />
      <AppointmentFields {...form} />
      <LongField label={says.agenda} hint={says.agendaHint} {...textFieldOf(form, 'agenda')} />
      <BodyChecks label={says.invited} among={seats} {...textsFieldOf(form, 'seats')} />
    </>
  )
}

export function MinutesFields({ form, seats }: WithSeats) {
  const { form: says } = useWords(words)
  return (
    <>
      <BodyChecks label={says.attendance} among={seats} {...textsFieldOf(form, 'attendance')} />
      <LongField label={says.said} maxLength={50_000} {...textFieldOf(form, 'minutes')} />
      <LongField label={says.advice} hint={says.adviceHint} {...textFieldOf(form, 'advice')} />
    </>
  )
}
