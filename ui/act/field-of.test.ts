import { describe, expect, test } from 'vitest'
import type { FormValues } from '../draft.ts'
import type { ActFields } from './act-form.tsx'
import { fieldOf, filledFieldOf, textFieldOf, textsFieldOf } from './field-of.ts'

/** A form that holds these values, and what was changed in it. */
function formWith<V extends FormValues>(values: V) {
  const changes: Partial<V>[] = []
  const form: ActFields<V> = {
    values,
    change: (patch) => changes.push(patch),
    issue: (path) => (path === 'proof' || path === 'receipt.proof' ? `said of ${path}` : undefined),
  }
  return { form, changes }
}

describe('a field of a form', () => {
  test('holds its value, changes only itself, and shows what the server said of it', () => {
    const { form, changes } = formWith({ proof: 'a', sentOn: '2026-12-01' })
    const { value, onChange, error } = fieldOf(form, 'proof')
    onChange('b')
    expect({ value, error, changes }).toEqual({ value: 'a', error: 'said of proof', changes: [{ proof: 'b' }] })
    expect(fieldOf(form, 'sentOn').error).toBeUndefined()
    expect(fieldOf(form, 'proof', 'receipt.proof').error).toBe('said of receipt.proof')
  })

  test('of words is empty while the form holds none', () => {
    const { form } = formWith<FormValues>({ amount: 12, label: 'x' })
    expect(textFieldOf(form, 'label').value).toBe('x')
    expect(textFieldOf(form, 'amount').value).toBe('')
    expect(textFieldOf(form, 'absent').value).toBe('')
  })

  test('that is to be filled is nothing while it is empty, and is emptied as a text', () => {
    const { form, changes } = formWith<FormValues>({ on: '', proof: 'a' })
    expect([filledFieldOf(form, 'on').value, filledFieldOf(form, 'proof').value]).toEqual([null, 'a'])
    filledFieldOf(form, 'proof').onChange(null)
    filledFieldOf(form, 'on').onChange('2026-12-01')
    expect(changes).toEqual([{ proof: '' }, { on: '2026-12-01' }])
  })

  test('of several texts changes them together', () => {
    const { form, changes } = formWith<FormValues>({ files: ['a'] })
    const { value, onChange } = textsFieldOf(form, 'files')
    onChange([...value, 'b'])
    expect(changes).toEqual([{ files: ['a', 'b'] }])
  })
})
