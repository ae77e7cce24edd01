import { sealPart } from '#vault/sealing.ts'
import type { FromSealer, ToSealer } from './messages.ts'

/** Seals one part after the other. What it gives back is a Blob, which a browser sends ten times as fast as bytes. */

const tell = (message: FromSealer): void => self.postMessage(message)

self.onmessage = ({ data: { plain, recipient } }: MessageEvent<ToSealer>) => {
  sealPart(new Uint8Array(plain), recipient)
    .then(({ bytes, sha256, size }) => tell({ told: 'sealed', body: new Blob([bytes]), sha256, size }))
    .catch((error: unknown) => tell({ told: 'broken', why: String(error) }))
}
