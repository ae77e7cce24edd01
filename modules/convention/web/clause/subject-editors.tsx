import { Textarea, TextInput } from '@mantine/core'
import { isGroupName } from '../../model/clauses.ts'
import { useClauseWords } from '../words/use-clause-words.ts'
import { useValueWords } from '../words/use-words.ts'
import { Choice } from './choice.tsx'
import classes from './clause.module.css'
import type { Editing } from './editing.ts'
import { ListField } from './list-field.tsx'

/** What the group is, what it is for, and where. */

/** What the group is called; a wrong name says so where it is typed. */
export function NameEditor({ value, onChange }: Editing<'name'>) {
  const { fields } = useClauseWords()
  return (
    <TextInput
      label={fields.name}
      description={fields.nameHint}
      required
      value={value}
      error={isGroupName(value) ? null : fields.nameWrong}
      onChange={(e) => onChange(e.currentTarget.value)}
    />
  )
}

export function TitleEditor({ value, onChange }: Editing<'title'>) {
  const { fields } = useClauseWords()
  return <TextInput label={fields.title} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
}

export function ObjectEditor({ value, onChange }: Editing<'object'>) {
  const { fields } = useClauseWords()
  return (
    <Textarea label={fields.object} rows={4} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
  )
}

export function KindEditor({ value, onChange }: Editing<'kind'>) {
  const { fields } = useClauseWords()
  const { kinds } = useValueWords()
  return <Choice label={fields.kind} options={kinds} value={value} onChange={onChange} />
}

export function TerritoryEditor({ value, onChange }: Editing<'territory'>) {
  const { fields } = useClauseWords()
  const set = (label: string, departments: readonly string[]) =>
    onChange(label === '' && departments.length === 0 ? null : { label, departments })
  return (
    <div className={classes.fields}>
      <TextInput
        label={fields.territory}
        description={fields.territoryHint}
        value={value?.label ?? ''}
        onChange={(event) => set(event.currentTarget.value, value?.departments ?? [])}
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

export function LegalBasisEditor({ value, onChange }: Editing<'legalBasis'>) {
  const { fields } = useClauseWords()
  return <ListField label={fields.legalBasis} hint={fields.legalBasisHint} value={value} onChange={onChange} />
}
