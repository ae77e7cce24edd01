import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { GuardedClock, MOST_UNCERTAIN, measuringUncertainty, type Uncertainty } from './clock-guard.ts'

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
    await vi.waitFor(() => expect(uncertainty()).toBeLessThan(100), { timeout: 10_000 })
    expect(measuringUncertainty(10_000)()).toBe(MOST_UNCERTAIN)
  })

  // On a machine that is busy elsewhere the callers may begin too late to have waited: they are then asked again.
  test('a connection that is new waited to be accepted too, behind those before it', { retry: 3 }, async () => {
    expect(await leastOfNew(20, 200, measuringUncertainty(10))).toBeGreaterThanOrEqual(10 + 100)
  })
})

/** Several connections one after the other, each with a byte, as soon as its input says so. */
const CALLERS = `
  const [port, many] = process.argv.slice(1).map(Number)
  process.stdin.once('data', () => {
    for (let each = 0; each < many; each++) require('node:net').connect(port, '127.0.0.1').end('.')
  })
  console.log('ready')`

/** The least doubt at which the first byte of connections is read that were begun while the process was busy. */
async function leastOfNew(many: number, busy: number, uncertainty: Uncertainty): Promise<number> {
  const doubts: number[] = []
  const server = createServer((socket) => socket.once('data', () => doubts.push(uncertainty(socket)))).listen(
    0,
    '127.0.0.1',
  )
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const callers = spawn(process.execPath, ['-e', CALLERS, String(port), String(many)])
  await once(callers.stdout, 'data')
  callers.stdin.end('go')
  const until = performance.now() + busy
  while (performance.now() < until);
  await vi.waitFor(() => expect(doubts).toHaveLength(many), { timeout: 10_000 })
  server.close()
  return Math.min(...doubts)
}

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
