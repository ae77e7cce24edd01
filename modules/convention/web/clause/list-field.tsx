import { Textarea } from '@mantine/core'

export type ListFieldProps = {
  readonly label: string
  readonly hint: string
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}

/** A short list, one entry a line. */
export function ListField({ label, hint, value, onChange }: ListFieldProps) {
  return (
    <Textarea
      label={label}
      description={hint}
      rows={Math.max(3, value.length + 1)}
      defaultValue={value.join('\n')}
      onChange={(event) => onChange(entriesOf(event.currentTarget.value))}
    />
  )
}

const entriesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
