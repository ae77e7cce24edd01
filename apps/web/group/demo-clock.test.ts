import { expect, test } from 'vitest'
import { daysAhead } from './demo-clock.tsx'
import { quiet, waiting } from './gallery-sample.ts'

test('the demonstration’s clock goes to tomorrow, or to the next day on which something is due or takes effect', () => {
  const on = (today: string) => ({ ...waiting, group: { ...waiting.group, today } })
  expect(daysAhead(on('2027-01-18'))).toEqual(['2027-01-19', '2027-02-01'])
  // Tomorrow is that day: it is offered once.
  expect(daysAhead(on('2027-01-31'))).toEqual(['2027-02-01'])
  expect(daysAhead({ ...on('2027-01-18'), others: [], coming: quiet.coming })).toEqual(['2027-01-19'])
})
