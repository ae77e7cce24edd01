import { useCallback, useEffect, useRef, useState } from 'react'
import { ChangedSource } from '#vault/layout.ts'
import { Refused, type Said } from '../api/call.ts'
import { type EnvelopeProgress, Speed } from './progress.ts'
import { type Ended, ForeignReceipt, progressOf, type RunOptions, runDeposit } from './run.ts'
import { ChangedSinceSealed } from './seal-and-send.ts'
import { PartRefused, type Trouble } from './send-part.ts'
import { hireWorkers } from './workers.ts'

export type Failure =
  | { readonly kind: 'changed'; readonly file: string }
  | { readonly kind: 'changed-since' | 'signed-out' | 'foreign-receipt' }
  | { readonly kind: 'refused' | 'not-committed'; readonly said: Said }
  | { readonly kind: 'broken'; readonly why: string }

export type Phase = 'ready' | 'running' | 'committing' | 'stopped' | 'failed'

/** How a deposit goes, as it is drawn a few times a second. */
export type Going = {
  readonly phase: Phase
  readonly rehearsal: boolean
  readonly sent: number
  readonly total: number
  readonly bytesPerSecond: number | undefined
  readonly waiting: { readonly kind: Trouble['kind']; readonly ms: number } | undefined
  readonly failure: Failure | undefined
  readonly progress: readonly EnvelopeProgress[]
}

const TOLD_EVERY_MS = 250
const SIGNED_OUT = 401

export const NOT_BEGUN: Going = {
  phase: 'ready',
  rehearsal: false,
  sent: 0,
  total: 0,
  bytesPerSecond: undefined,
  waiting: undefined,
  failure: undefined,
  progress: [],
}

type Start = Pick<RunOptions, 'deposit' | 'files' | 'rehearsal' | 'store' | 'protocol'>
type Told = { readonly onEnd: (ended: Ended) => void; readonly onCut: (seconds: number, kind: Trouble['kind']) => void }

/** Runs a deposit and keeps the page told of it. */
export function useRun({ onEnd, onCut }: Told) {
  const [going, setGoing] = useState<Going>(NOT_BEGUN)
  const stopping = useRef<AbortController | undefined>(undefined)
  // What is told concerns the deposit as it is then, not as it was when it was started.
  const told = useRef({ onEnd, onCut })
  useEffect(() => {
    told.current = { onEnd, onCut }
  })
  useEffect(() => () => stopping.current?.abort(), [])

  const start = useCallback(async (started: Start): Promise<void> => {
    const control = new AbortController()
    stopping.current = control
    const progress = progressOf(started.files)
    const total = progress.reduce((sum, each) => sum + each.total, 0)
    setGoing({ ...NOT_BEGUN, phase: 'running', rehearsal: started.rehearsal, total, progress })
    const change = (changed: Partial<Going>): void => setGoing((before) => ({ ...before, ...changed }))
    const [hands, awake, watch] = [
      hireWorkers(),
      stayAwake(),
      watchLine(change, (seconds, kind) => told.current.onCut(seconds, kind)),
    ]
    const timer = tell(progress, change)
    try {
      const ended = await runDeposit({
        ...started,
        hands,
        progress,
        signal: control.signal,
        ...watch,
        onCommitting: () => change({ phase: 'committing' }),
      })
      change({ phase: 'ready' })
      told.current.onEnd(ended)
    } catch (error) {
      change(control.signal.aborted ? { phase: 'stopped' } : { phase: 'failed', failure: failureOf(error) })
    } finally {
      control.abort()
      clearInterval(timer)
      hands.end()
      void awake.then((lock) => lock?.release())
    }
  }, [])
  return { going, start, stop: () => stopping.current?.abort(), reset: () => setGoing(NOT_BEGUN) }
}

function tell(progress: readonly EnvelopeProgress[], change: (changed: Partial<Going>) => void) {
  const speed = new Speed()
  return setInterval(() => {
    const sent = progress.reduce((sum, each) => sum + each.sent, 0)
    speed.take(performance.now(), sent)
    change({ sent, bytesPerSecond: speed.bytesPerSecond })
  }, TOLD_EVERY_MS)
}

function watchLine(change: (changed: Partial<Going>) => void, onCut: Told['onCut']) {
  let since: { readonly at: number; readonly kind: Trouble['kind'] } | undefined
  return {
    onTrouble: (trouble: Trouble, ms: number) => {
      since ??= { at: performance.now(), kind: trouble.kind }
      change({ waiting: { kind: trouble.kind, ms } })
    },
    onRestored: () => {
      if (since !== undefined) onCut(Math.round((performance.now() - since.at) / 1000), since.kind)
      since = undefined
      change({ waiting: undefined })
    },
  }
}

/** A laptop that falls asleep cuts the line: asked not to, where the browser can ask. */
async function stayAwake(): Promise<WakeLockSentinel | undefined> {
  return navigator.wakeLock?.request('screen').catch(() => undefined)
}

function failureOf(error: unknown): Failure {
  if (error instanceof ChangedSource) return { kind: 'changed', file: error.file }
  if (error instanceof ChangedSinceSealed) return { kind: 'changed-since' }
  if (error instanceof ForeignReceipt) return { kind: 'foreign-receipt' }
  if (error instanceof PartRefused || error instanceof Refused) {
    const { said } = error
    if (said.status === SIGNED_OUT) return { kind: 'signed-out' }
    return { kind: error instanceof PartRefused ? 'refused' : 'not-committed', said }
  }
  return { kind: 'broken', why: error instanceof Error ? error.message : String(error) }
}
