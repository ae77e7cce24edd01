import { useState } from 'react'
import { parseAmount } from '#kernel/money.ts'
import { LineField } from '#ui/field/plain-fields.tsx'
import { readPercent, writePercent } from './percent.ts'

type Common = { readonly label: string; readonly hint?: string; readonly error?: string }

/** What a number is typed as, kept as it was typed while it is being typed. */
function useTyped<T>(value: T, write: (value: T) => string) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: T }>({ text: write(value), value })
  const text = Object.is(typed.value, value) ? typed.text : write(value)
  return [text, (next: string, read: T) => setTyped({ text: next, value: read })] as const
}

type NumberProps = Common & { readonly value: number | null; readonly onChange: (value: number | null) => void }

/** A whole number; nothing while what is typed is none. */
export function CountField({ value, onChange, ...common }: NumberProps) {
  const [text, keep] = useTyped(value, (count) => (count === null ? '' : String(count)))
  const take = (next: string) => {
    const digits = next.replace(/[\s\u202F\u00A0]/g, '')
    const read = /^\d{1,15}$/.test(digits) ? Number(digits) : null
    keep(next, read)
    onChange(read)
  }
  return <LineField {...common} inputMode="numeric" value={text} onChange={take} />
}

/** An amount in euros, as the French write it; the value is in cents. */
export function AmountField({ value, onChange, ...common }: NumberProps) {
  const [text, keep] = useTyped(value, (cents) =>
    cents === null ? '' : (cents / 100).toLocaleString('fr-FR', { minimumFractionDigits: cents % 100 === 0 ? 0 : 2 }),
  )
  const take = (next: string) => {
    const read = readAmount(next)
    keep(next, read)
    onChange(read)
  }
  return <LineField {...common} inputMode="decimal" value={text} onChange={take} />
}

function readAmount(text: string): number | null {
  try {
    const cents = parseAmount(text)
    return cents < 0 ? null : cents
  } catch {
    return null
  }
}

/** A share in percent, of which two decimals count; the value is in points of base. */
export function PercentField({
  value,
  onChange,
  ...common
}: Common & { readonly value: number; readonly onChange: (points: number) => void }) {
  const [text, keep] = useTyped(value, writePercent)
  const take = (next: string) => {
    const read = readPercent(next) ?? 0
    keep(next, read)
    onChange(read)
  }
  return <LineField {...common} inputMode="decimal" value={text} onChange={take} />
}

/** Several words, separated by commas. */
export function ListField({
  value,
  onChange,
  ...common
}: Common & { readonly value: readonly string[]; readonly onChange: (items: readonly string[]) => void }) {
  const [typed, setTyped] = useState(value.join(', '))
  const same = split(typed).join(',') === value.join(',')
  const take = (next: string) => {
    setTyped(next)
    onChange(split(next))
  }
  return <LineField {...common} value={same ? typed : value.join(', ')} onChange={take} />
}

const split = (text: string): readonly string[] =>
  text
    .split(/[,;]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')

/** A number of points, of which two decimals count; the value is in hundredths, 0 while what is typed is no number. */
export function PointsField({
  value,
  onChange,
  ...common
}: Common & { readonly value: number; readonly onChange: (hundredths: number) => void }) {
  const [text, keep] = useTyped(value, (points) => String(points / 100).replace('.', ','))
  const take = (next: string) => {
    const read = /^\d{1,3}(?:[.,]\d{1,2})?$/.test(next.trim())
      ? Math.round(Number(next.trim().replace(',', '.')) * 100)
      : 0
    keep(next, read)
    onChange(read)
  }
  return <LineField {...common} inputMode="decimal" value={text} onChange={take} />
}
