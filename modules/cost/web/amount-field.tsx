import { useState } from 'react'
import { type Cents, formatAmount, parseAmount } from '#kernel/money.ts'
import { LineField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { words } from './words.ts'

export type AmountFieldProps = {
  readonly label: string
  readonly value: Cents | null
  readonly onChange: (cents: Cents | null) => void
  readonly error?: string | undefined
}

/** An amount as the French write it, kept in whole cents. */
export function AmountField({ label, value, onChange, error }: AmountFieldProps) {
  const { form } = useWords(words)
  const [text, setText] = useState(value === null ? '' : formatAmount(value))
  const take = (next: string) => {
    setText(next)
    onChange(centsOf(next))
  }
  const complaint = text.trim() !== '' && centsOf(text) === null ? form.amountWrong : undefined
  return (
    <LineField
      label={label}
      hint={form.amountHint}
      value={text}
      inputMode="decimal"
      onChange={take}
      error={complaint ?? error}
    />
  )
}

/** `null` for what is no amount yet. */
function centsOf(text: string): Cents | null {
  if (text.trim() === '') return null
  try {
    return parseAmount(text)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
