import type { Answer } from '#vault/answer.ts'
import type { EnvelopeManifest, FileListed } from '#vault/manifest.ts'
import type { SealingOrder } from '#vault/order.ts'
import type { Sealing } from '#vault/sealing.ts'

/** A file as it was when it was given: what it is known by when it is given again. */
export type KeptFile = {
  readonly name: string
  readonly size: number
  /** When it was last changed, in milliseconds. */
  readonly modified: number
}

export type KeptEnvelope = {
  /** Opens nothing: the key is dealt and gone. */
  readonly sealing: Sealing
  readonly files: readonly KeptFile[]
  /** What the manifests say of it, once its last part and its list have been received. */
  readonly ended: { readonly envelope: EnvelopeManifest; readonly files: readonly FileListed[] } | null
}

/** A part that the server has acknowledged: our own digests, never the server's word. */
export type KeptPart = {
  readonly envelope: number
  readonly part: number
  readonly sha256: string
  readonly size: number
  /** What was read, by its hash: `hashFiles` of the vault. */
  readonly read: string
}

/** A deposit under way, as this browser keeps it on the device from its first part to its receipt. */
export type KeptDeposit = {
  readonly id: string
  readonly account: string
  readonly order: SealingOrder
  readonly answer: Answer
  /** The copy that is opened only when the deposit cannot be (CCP R2132-11). */
  readonly copy: boolean
  readonly replaces: boolean
  /** It was received, or came late: what is left of it here gives its receipt again. */
  readonly finished: boolean
  /** When this browser began it. */
  readonly begunAt: string
  readonly envelopes: readonly KeptEnvelope[]
}
