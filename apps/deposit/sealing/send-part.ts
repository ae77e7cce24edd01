import { type Said, saidInText } from '../api/call.ts'
import { contentDigest, type SealedBody } from './seal-and-send.ts'

/** Why a part did not go through: the line, the server for now, or the server for good. */
export type Trouble =
  | { readonly kind: 'cut' | 'stalled' }
  | { readonly kind: 'busy' | 'refused'; readonly status: number; readonly text: string }

export class PartRefused extends Error {
  readonly said: Said

  constructor(said: Said) {
    super(`the server refused a part: ${said.status}`)
    this.said = said
  }
}

export type Attempts = {
  /** Where a part is sent, by its hash. */
  readonly address: (sha256: string) => string
  /** Told each time that a part has to be sent again, and when it will be. */
  readonly onTrouble: (trouble: Trouble, waitMs: number) => void
  readonly onRestored: () => void
  readonly signal: AbortSignal
}

const FIRST_WAIT = 1_000
const LONGEST_WAIT = 30_000
/** A line on which not one byte moved for so long is as good as cut. */
const STALLED_AFTER = 60_000
/** Bytes that a bad line altered are sent again, but a machine that alters them each time is not asked for ever. */
const MOST_ALTERED = 5
const MISMATCH = 422

/** Sends a part until the server has acknowledged it: a cut line is waited for, however long it takes. */
export async function sendPart(
  part: SealedBody,
  { address, onTrouble, onRestored, signal }: Attempts,
  onSent: (bytes: number) => void,
): Promise<void> {
  let wait = FIRST_WAIT
  let altered = 0
  for (let attempt = 0; ; attempt++) {
    signal.throwIfAborted()
    const trouble = await put(part, { address: address(part.sha256), signal, onSent })
    if (trouble === undefined) {
      if (attempt > 0) onRestored()
      return
    }
    if (trouble.kind === 'refused') {
      altered += trouble.status === MISMATCH ? 1 : 0
      if (trouble.status !== MISMATCH || altered > MOST_ALTERED)
        throw new PartRefused(saidInText(trouble.text, trouble.status))
    }
    onSent(0)
    onTrouble(trouble, wait)
    await pause(wait * (0.75 + Math.random() / 2), signal)
    wait = Math.min(wait * 2, LONGEST_WAIT)
  }
}

/** Waits, but not past the moment at which the line is back. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      globalThis.removeEventListener('online', end)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    globalThis.addEventListener('online', end)
    signal.addEventListener('abort', end)
  })
}

/** What will be otherwise later: too many requests, a disk that is full for now, a server that restarts. */
const LATER = new Set([408, 425, 429, 500, 502, 503, 504, 507])

/** By XMLHttpRequest, which alone tells how much of a body has left. */
function put(
  { body, sha256 }: SealedBody,
  {
    address,
    signal,
    onSent,
  }: { readonly address: string; readonly signal: AbortSignal; readonly onSent: (bytes: number) => void },
): Promise<Trouble | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    let stalled = false
    let watch = setTimeout(stop, STALLED_AFTER)
    function stop(): void {
      stalled = true
      request.abort()
    }
    const end = (trouble?: Trouble): void => {
      clearTimeout(watch)
      signal.removeEventListener('abort', abort)
      resolve(trouble)
    }
    const abort = (): void => request.abort()
    request.upload.onprogress = ({ loaded }) => {
      clearTimeout(watch)
      watch = setTimeout(stop, STALLED_AFTER)
      onSent(loaded)
    }
    request.onload = () => {
      const { status, responseText: text } = request
      if (status >= 200 && status < 300) end()
      else end({ kind: LATER.has(status) ? 'busy' : 'refused', status, text })
    }
    request.onerror = () => end({ kind: 'cut' })
    request.onabort = () => end({ kind: stalled ? 'stalled' : 'cut' })
    signal.addEventListener('abort', abort)
    request.open('PUT', address)
    request.setRequestHeader('Accept-Language', document.documentElement.lang)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('Content-Digest', contentDigest(sha256))
    request.send(body)
  })
}
