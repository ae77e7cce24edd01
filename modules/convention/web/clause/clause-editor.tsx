import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { DateField } from '#ui/field/date-field.tsx'
import { type Clauses, isGroupName } from '../../model/clauses.ts'
import { useClauseWords } from '../words/use-clause-words.ts'
import { useValueWords } from '../words/use-words.ts'
import { Choice } from './choice.tsx'
import classes from './clause.module.css'
import { CoordinatorsEditor, CostsEditor } from './coordination-editor.tsx'
import { CountField } from './count-field.tsx'
import { DurationEditor } from './duration-editor.tsx'
import { AccessionEditor, WithdrawalEditor } from './membership-editor.tsx'
import type { NamedBody } from './named-body.ts'

export type ClauseEditorProps = {
  readonly clauseKey: keyof Clauses
  readonly clauses: Clauses
  /** The parties, among which coordinators are chosen and costs shared. */
  readonly parties: readonly NamedBody[]
  readonly onChange: (clauses: Clauses) => void
}

/** The editor of one clause, made for its type. */
export function ClauseEditor({ clauseKey, clauses, parties, onChange }: ClauseEditorProps) {
  const words = useValueWords()
  const { fields } = useClauseWords()
  const set = (patch: Partial<Clauses>) => onChange({ ...clauses, ...patch })
  switch (clauseKey) {
    case 'name':
      return (
        <TextInput
          label={fields.name}
          description={fields.nameHint}
          required
          value={clauses.name}
          error={isGroupName(clauses.name) ? null : fields.nameWrong}
          onChange={(e) => set({ name: e.currentTarget.value })}
        />
      )
    case 'title':
      return (
        <TextInput label={fields.title} value={clauses.title} onChange={(e) => set({ title: e.currentTarget.value })} />
      )
    case 'object':
      return (
        <Textarea
          label={fields.object}
          rows={4}
          value={clauses.object}
          onChange={(e) => set({ object: e.currentTarget.value })}
        />
      )
    case 'kind':
      return (
        <Choice label={fields.kind} options={words.kinds} value={clauses.kind} onChange={(kind) => set({ kind })} />
      )
    case 'territory':
      return <TerritoryEditor value={clauses.territory} onChange={(territory) => set({ territory })} />
    case 'legalBasis':
      return (
        <ListField
          label={fields.legalBasis}
          hint={fields.legalBasisHint}
          value={clauses.legalBasis}
          onChange={(legalBasis) => set({ legalBasis })}
        />
      )
    case 'coordinators':
      return (
        <CoordinatorsEditor
          value={clauses.coordinators}
          parties={parties}
          onChange={(coordinators) => set({ coordinators })}
        />
      )
    case 'executionBy':
      return (
        <Choice
          label={fields.executionBy}
          options={words.executions}
          value={clauses.executionBy}
          onChange={(executionBy) => set({ executionBy })}
        />
      )
    case 'committee':
      return (
        <Choice
          label={fields.committee}
          options={words.committees}
          value={clauses.committee.mode}
          onChange={(mode) => set({ committee: { mode } })}
        />
      )
    case 'duration':
      return <DurationEditor value={clauses.duration} onChange={(duration) => set({ duration })} />
    case 'effectiveFrom':
      return <EffectEditor value={clauses.effectiveFrom} onChange={(effectiveFrom) => set({ effectiveFrom })} />
    case 'accession':
      return <AccessionEditor value={clauses.accession} onChange={(accession) => set({ accession })} />
    case 'withdrawal':
      return <WithdrawalEditor value={clauses.withdrawal} onChange={(withdrawal) => set({ withdrawal })} />
    case 'costs':
      return <CostsEditor value={clauses.costs} parties={parties} onChange={(costs) => set({ costs })} />
    case 'dissolution':
      return <DissolutionEditor value={clauses.dissolution} onChange={(dissolution) => set({ dissolution })} />
    case 'disputes':
      return <DisputesEditor value={clauses.disputes} onChange={(disputes) => set({ disputes })} />
    case 'originals':
      return (
        <CountField
          label={fields.originals}
          hint={fields.originalsHint}
          value={clauses.originals.perMember}
          onChange={(perMember) => set({ originals: { perMember } })}
        />
      )
    case 'place':
      return (
        <TextInput
          label={fields.place}
          value={clauses.place ?? ''}
          onChange={(e) => set({ place: e.currentTarget.value || null })}
        />
      )
  }
}

type ListFieldProps = {
  readonly label: string
  readonly hint: string
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}

/** A short list, one entry a line. */
function ListField({ label, hint, value, onChange }: ListFieldProps) {
  return (
    <Textarea
      label={label}
      description={hint}
      rows={Math.max(3, value.length + 1)}
      defaultValue={value.join('\n')}
      onChange={(e) =>
        onChange(
          e.currentTarget.value
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        )
      }
    />
  )
}

type Editor<K extends keyof Clauses> = { readonly value: Clauses[K]; readonly onChange: (value: Clauses[K]) => void }

function TerritoryEditor({ value, onChange }: Editor<'territory'>) {
  const { fields } = useClauseWords()
  const set = (label: string, departments: readonly string[]) =>
    onChange(label === '' && departments.length === 0 ? null : { label, departments })
  return (
    <div className={classes.fields}>
      <TextInput
        label={fields.territory}
        description={fields.territoryHint}
        value={value?.label ?? ''}
        onChange={(e) => set(e.currentTarget.value, value?.departments ?? [])}
      />
      <ListField
        label={fields.departments}
        hint={fields.departmentsHint}
        value={value?.departments ?? []}
        onChange={(departments) => set(value?.label ?? '', departments)}
      />
    </div>
  )
}

function EffectEditor({ value, onChange }: Editor<'effectiveFrom'>) {
  const words = useValueWords()
  const { fields } = useClauseWords()
  return (
    <div className={classes.fields}>
      <Choice
        label={fields.effectiveFrom}
        options={words.effects}
        value={value.on}
        onChange={(on) => onChange(on === 'date' ? { on, date: new Date().toISOString().slice(0, 10) } : { on })}
      />
      {value.on === 'date' && (
        <DateField
          label={fields.date}
          value={value.date}
          required
          onChange={(date) => date !== null && onChange({ on: 'date', date })}
        />
      )}
    </div>
  )
}

function DissolutionEditor({ value, onChange }: Editor<'dissolution'>) {
  const words = useValueWords()
  const { fields } = useClauseWords()
  return (
    <div className={classes.fields}>
      <Checkbox
        label={fields.atTerm}
        checked={value.atTerm}
        onChange={(e) => onChange({ ...value, atTerm: e.currentTarget.checked })}
      />
      <Choice
        label={fields.dissolution}
        options={{ ...words.decisions, none: fields.noDecision }}
        value={value.decision ?? 'none'}
        onChange={(decision) => onChange({ ...value, decision: decision === 'none' ? null : decision })}
      />
    </div>
  )
}

function DisputesEditor({ value, onChange }: Editor<'disputes'>) {
  const { fields } = useClauseWords()
  return (
    <div className={classes.fields}>
      <Checkbox
        label={fields.amicableFirst}
        checked={value.amicableFirst}
        onChange={(e) => onChange({ ...value, amicableFirst: e.currentTarget.checked })}
      />
      {value.amicableFirst && (
        <CountField
          label={fields.amicableMonths}
          hint={fields.emptyIfUnsaid}
          value={value.amicableMonths}
          onChange={(amicableMonths) => onChange({ ...value, amicableMonths })}
        />
      )}
      <TextInput
        label={fields.court}
        description={fields.emptyIfUnsaid}
        value={value.court ?? ''}
        onChange={(e) => onChange({ ...value, court: e.currentTarget.value || null })}
      />
    </div>
  )
}
