import type { IsoInstant } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'

/** A probe as its member declared it: the body that runs it, and the key that `unisson probe` prints. */
export type DeclaredProbe = { readonly body: string; readonly key: string }

export type Probe =
  | { readonly status: 'none' }
  | (DeclaredProbe & { readonly status: 'declared'; readonly name: string; readonly since: IsoInstant })
  | (DeclaredProbe & {
      readonly status: 'revoked'
      readonly name: string
      readonly since: IsoInstant
      readonly until: IsoInstant
      /** Null when its member has left the group. */
      readonly reason: string | null
    })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type ProbeAct =
  | (Judged & DeclaredProbe & { readonly type: 'declare' })
  | (Judged & { readonly type: 'revoke'; readonly reason: string })
  /** By the clock, when the member has left. */
  | (Judged & { readonly type: 'lapse' })

export type ProbeEvent =
  | (DeclaredProbe & { readonly type: 'ProbeDeclared'; readonly name: string; readonly at: IsoInstant })
  | { readonly type: 'ProbeRevoked'; readonly at: IsoInstant; readonly reason: string | null }

export type ProbeFacts = {
  readonly group: Group
  /** The name in the key of the act; null when it is no key of a probe. */
  readonly named: string | null
  /** The other probes of the group that are declared. */
  readonly others: readonly { readonly body: string; readonly name: string; readonly key: string }[]
}

export type OnProbe<T extends ProbeAct['type']> = Rule<ActInput<Probe, Extract<ProbeAct, { type: T }>, ProbeFacts>>
