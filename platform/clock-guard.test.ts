import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
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

  test('its doubt is what was declared and how long our own work kept what has come waiting, within a cap', async () => {
    const uncertainty = measuringUncertainty(10)
    expect(uncertainty()).toBeGreaterThanOrEqual(10)
    const doubt = await whatIsReadAfter(150, uncertainty)
    expect(doubt).toBeGreaterThanOrEqual(10 + 150)
    expect(doubt).toBeLessThanOrEqual(MOST_UNCERTAIN)
    await wait(200)
    expect(uncertainty()).toBeLessThan(100)
    expect(measuringUncertainty(10_000)()).toBe(MOST_UNCERTAIN)
  })
})

/** The doubt at which a byte is read that came while the process was busy for some milliseconds. */
async function whatIsReadAfter(busy: number, uncertainty: () => number): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const sender = connect(port, '127.0.0.1')
  const [receiver] = (await once(server, 'connection')) as [Socket]
  await wait(50)
  const read = once(receiver, 'data').then(uncertainty)
  sender.write('.')
  const until = performance.now() + busy
  while (performance.now() < until);
  const doubt = await read
  sender.destroy()
  receiver.destroy()
  server.close()
  return doubt
}
