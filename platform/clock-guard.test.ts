import { describe, expect, test } from 'vitest'
import { GuardedClock, MOST_UNCERTAIN, measuringUncertainty } from './clock-guard.ts'

const NOON = Date.parse('2027-03-15T11:00:00.000Z')

describe('R2.26: the hour that is enforced', () => {
  test.each([
    ['an hour back', -3_600_000],
    ['a day on', 86_400_000],
    ['a second back', -1000],
  ])('does not follow the machine’s clock that is set %s, and says how far they stand apart', (_how, leap) => {
    let [wall, monotonic] = [NOON - 5000, 1000]
    const clock = new GuardedClock(
      () => wall,
      () => monotonic,
    )
    wall += 1000 + leap
    monotonic += 1000
    expect(clock.now()).toBe('2027-03-15T10:59:56.000Z')
    expect(clock.divergence()).toBe(leap)
    wall += 4000 - leap
    monotonic += 4000
    expect(clock.now()).toBe('2027-03-15T11:00:00.000Z')
    expect(clock.divergence()).toBe(0)
  })

  test('is floored to the millisecond, and never goes back', () => {
    let monotonic = 0
    const clock = new GuardedClock(
      () => NOON,
      () => monotonic,
    )
    monotonic = 0.999
    expect(clock.now()).toBe('2027-03-15T11:00:00.000Z')
    monotonic = 1
    expect(clock.now()).toBe('2027-03-15T11:00:00.001Z')
  })

  test('its doubt is what was declared and what our own queue adds, within a cap', async () => {
    const uncertainty = measuringUncertainty(10)
    expect(uncertainty()).toBeGreaterThanOrEqual(10)
    await new Promise((resolve) => setTimeout(resolve, 40))
    const stalled = performance.now() + 150
    while (performance.now() < stalled);
    await new Promise((resolve) => setTimeout(resolve, 40))
    expect(uncertainty()).toBeGreaterThan(100)
    expect(uncertainty()).toBeLessThanOrEqual(MOST_UNCERTAIN)
    expect(measuringUncertainty(10_000)()).toBe(MOST_UNCERTAIN)
  })
})
