import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { NARROW } from '../i18n/typeset.ts'

export type SiretFieldProps = {
  readonly label: string
  /** Fourteen digits without spaces, or what was typed so far. */
  readonly value: string
  readonly onChange: (digits: string) => void
  /** Says what is wrong with fourteen digits (the key), or null; given by the module that knows the rule. */
  readonly check: (siret: string) => string | null
  readonly required?: boolean
  readonly error?: string | undefined
}

const LENGTH = 14

/** A SIRET, shown in its groups (`356 000 000 48298`), whatever spaces or dots it is pasted with. */
export function SiretField({ label, value, onChange, check, required = false, error }: SiretFieldProps) {
  const { messages } = useLanguage()
  const [left, setLeft] = useState(value !== '')
  const own = left && value !== '' ? complaint(value, check, messages.field.siretLength) : null
  return (
    <TextInput
      label={label}
      description={messages.field.siretHint}
      inputMode="numeric"
      autoComplete="off"
      required={required}
      value={groupSiret(value)}
      error={own ?? error}
      onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, ''))}
      onBlur={() => setLeft(true)}
    />
  )
}

function complaint(value: string, check: SiretFieldProps['check'], length: (count: number) => string): string | null {
  return value.length === LENGTH ? check(value) : length(value.length)
}

/** `356 000 000 48298`: three groups of three (the SIREN), then five. */
export function groupSiret(digits: string): string {
  return [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 9), digits.slice(9)]
    .filter((group) => group !== '')
    .join(NARROW)
}
