import { useEffect, useState } from 'react'
import type { Protocol } from './api/protocol.ts'
import type { ClockRead } from './api/shapes.ts'

/** The server’s hour as this page knows it: what counts, and never the clock of the computer. */
export type ServerClock = {
  readonly now: () => number
  readonly deadline: number
  readonly uncertainty: number
}

const EVERY_MS = 30_000
const SECOND = 1_000

/** Reads the server’s clock again and again, and goes on with the browser’s own monotonic one in between. */
export function useServerClock(protocol: Protocol): ServerClock | undefined {
  const [clock, setClock] = useState<ServerClock>()
  useEffect(() => {
    let ended = false
    const read = async (): Promise<void> => {
      const asked = performance.now()
      const told = await protocol.clock().catch(() => undefined)
      if (ended || told === undefined) return
      setClock(clockFrom(told, (asked + performance.now()) / 2))
    }
    void read()
    const timer = setInterval(read, EVERY_MS)
    return () => {
      ended = true
      clearInterval(timer)
    }
  }, [protocol])
  return clock
}

export function clockFrom({ now, deadline, uncertainty }: ClockRead, at: number): ServerClock {
  const told = Date.parse(now)
  return { now: () => told + performance.now() - at, deadline: Date.parse(deadline), uncertainty }
}

/** The hour, second by second; the last second that still counts is the one before the deadline. */
export function useTick(clock: ServerClock | undefined): number | undefined {
  const [now, setNow] = useState(() => clock?.now())
  useEffect(() => {
    if (clock === undefined) return
    setNow(clock.now())
    const timer = setInterval(() => setNow(clock.now()), SECOND)
    return () => clearInterval(timer)
  }, [clock])
  return now
}

export const lastSecondOf = ({ deadline }: Pick<ServerClock, 'deadline'>): string =>
  new Date(Math.ceil(deadline / SECOND) * SECOND - SECOND).toISOString()
