import { Checkbox, TextInput } from '@mantine/core'
import { checkSiret } from '#kernel/ids.ts'
import { BODY_KINDS } from '#modules/organisation/index.ts'
import { Button } from '#ui/button.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { SiretField } from '#ui/field/siret-field.tsx'
import clause from '../clause/clause.module.css'
import { SelectField } from '../clause/select-field.tsx'
import { UploadField } from '../upload-field.tsx'
import { useReadingWords, useValueWords } from '../words/use-words.ts'
import type { PartyPart } from './item.ts'
import type { PartySheet } from './review.ts'

export type PartyEditorProps = {
  readonly groupId: string
  readonly part: PartyPart
  readonly sheet: PartySheet
  readonly onChange: (sheet: PartySheet) => void
  /** Gives the day to every representative who has none. */
  readonly onSinceForAll: () => void
}

/** The editor of one part of a party’s sheet. */
export function PartyEditor(props: PartyEditorProps) {
  switch (props.part) {
    case 'identity':
      return <IdentityEditor {...props} />
    case 'seat':
      return <SeatEditor {...props} />
    case 'representative':
      return <RepresentativeEditor {...props} />
  }
}

function IdentityEditor({ groupId, sheet, onChange }: PartyEditorProps) {
  const { party, complaints } = useReadingWords()
  const { bodyKinds } = useValueWords()
  return (
    <div className={clause.fields}>
      <SiretField
        label={party.siret}
        value={sheet.siret}
        required
        check={(siret) => ('problem' in checkSiret(siret) ? complaints['siret-wrong'] : null)}
        onChange={(siret) => onChange({ ...sheet, siret })}
      />
      <TextInput
        label={party.name}
        required
        value={sheet.name}
        onChange={(event) => onChange({ ...sheet, name: event.currentTarget.value })}
      />
      <SelectField
        label={party.kind}
        options={BODY_KINDS.map((kind) => [kind, bodyKinds[kind]] as const)}
        value={sheet.kind}
        onChange={(kind) => onChange({ ...sheet, kind })}
      />
      <Checkbox
        label={party.isBuyer}
        checked={sheet.isBuyer}
        onChange={(event) => onChange({ ...sheet, isBuyer: event.currentTarget.checked })}
      />
      {!sheet.isBuyer && (
        <UploadField
          groupId={groupId}
          label={party.commitment}
          value={sheet.commitment}
          onChange={(commitment) => onChange({ ...sheet, commitment })}
        />
      )}
    </div>
  )
}

function SeatEditor({ sheet, onChange }: PartyEditorProps) {
  const { party } = useReadingWords()
  const set = (seat: Partial<PartySheet['seat']>) => onChange({ ...sheet, seat: { ...sheet.seat, ...seat } })
  return (
    <div className={clause.fields}>
      <TextInput
        label={party.address}
        required
        value={sheet.seat.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <div className={clause.period}>
        <TextInput
          label={party.city}
          required
          value={sheet.seat.city}
          onChange={(event) => set({ city: event.currentTarget.value })}
        />
        <TextInput
          label={party.department}
          description={party.departmentHint}
          required
          maxLength={3}
          value={sheet.seat.department}
          onChange={(event) => set({ department: event.currentTarget.value.trim().toUpperCase() })}
        />
      </div>
    </div>
  )
}

function RepresentativeEditor({ sheet, onChange, onSinceForAll }: PartyEditorProps) {
  const { party } = useReadingWords()
  const set = (person: Partial<PartySheet['person']>) => onChange({ ...sheet, person: { ...sheet.person, ...person } })
  const civility = sheet.person.civility ?? 'none'
  return (
    <div className={clause.fields}>
      <DateField
        label={party.since}
        description={party.sinceHint}
        value={sheet.since}
        required
        onChange={(since) => since !== sheet.since && onChange({ ...sheet, since })}
      />
      {sheet.since !== null && (
        <p>
          <Button rank="quiet" onClick={onSinceForAll}>
            {party.sinceForAll}
          </Button>
        </p>
      )}
      <SelectField
        label={party.civility}
        options={[
          ['Mme', 'Mme'],
          ['M.', 'M.'],
          ['none', party.noCivility],
        ]}
        value={civility}
        onChange={(chosen) => set({ civility: chosen === 'none' ? null : chosen })}
      />
      <TextInput
        label={party.person}
        required
        value={sheet.person.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={party.title}
        required
        value={sheet.title}
        onChange={(event) => onChange({ ...sheet, title: event.currentTarget.value })}
      />
    </div>
  )
}
