import { TextInput } from '@mantine/core'

export type CountFieldProps = {
  readonly label: string
  readonly hint?: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** A small whole number, or nothing. */
export function CountField({ label, hint, value, onChange }: CountFieldProps) {
  return (
    <TextInput
      label={label}
      description={hint}
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      value={value ?? ''}
      onChange={(event) => {
        const digits = event.currentTarget.value.replace(/\D/g, '')
        onChange(digits === '' || Number(digits) === 0 ? null : Number(digits))
      }}
    />
  )
}
