import { expect, test } from 'vitest'
import { purchaseActs } from '../contract.ts'
import { enquiry } from '../testing.ts'
import { emptyEnquiry, enquiryPayload, enquiryValues } from './enquiry-fields.tsx'
import { nextKey } from './lines-field.tsx'

test('R1.14: an enquiry comes back from its form as it was', () => {
  const values = { ...enquiryValues(enquiry()), reason: 'une ligne de plus' }
  expect(purchaseActs.revise.parse(enquiryPayload(values))).toEqual({ ...enquiry(), reason: 'une ligne de plus' })
})

test('an empty form is refused field by field, and never takes a text for a number', () => {
  const { error } = purchaseActs.open.safeParse(enquiryPayload({ ...emptyEnquiry, months: '4 ans' }))
  const paths = error?.issues.map(({ path }) => path.join('.'))
  expect(paths).toEqual(
    expect.arrayContaining(['title', 'object', 'lines.0.label', 'duration.from', 'duration.months']),
  )
})

test.each([
  ['A1', 'A2'],
  ['9', '10'],
  ['A.9', 'A.10'],
  ['B', ''],
])('after the key %s comes %s', (key, next) => expect(nextKey([{ key, label: '', unit: '' }])).toBe(next))
