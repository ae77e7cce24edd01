import type { IsoDate } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'

/** A witness as its member declared it. */
export type Declared = {
  /** The member that runs it. */
  readonly body: string
  /** Its public key, `name+identifier+key` (C2SP signed-note). */
  readonly key: string
  /** Where it answers the largest checkpoint that it has cosigned; null for one that only asks. */
  readonly address: string | null
}

/** What its signatures bear. */
type Named = { readonly name: string }

export type Witness =
  | { readonly status: 'none' }
  | (Declared & Named & { readonly status: 'declared'; readonly declaredOn: IsoDate })
  | (Declared &
      Named & {
        readonly status: 'revoked'
        readonly declaredOn: IsoDate
        readonly revokedOn: IsoDate
        /** Null when its member has left the group. */
        readonly reason: string | null
      })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type WitnessAct =
  | (Judged & Declared & { readonly type: 'declare' })
  | (Judged & { readonly type: 'revoke'; readonly reason: string })
  /** By the clock, when the member has left. */
  | (Judged & { readonly type: 'lapse' })

export type WitnessEvent =
  | (Declared & Named & { readonly type: 'WitnessDeclared'; readonly declaredOn: IsoDate })
  | { readonly type: 'WitnessRevoked'; readonly revokedOn: IsoDate; readonly reason: string | null }

export type WitnessFacts = {
  readonly group: Group
  /** The name in the key of the act; null when it is no key of a witness. */
  readonly named: string | null
  /** The witnesses of the group that are declared and not revoked. */
  readonly others: readonly { readonly name: string; readonly key: string }[]
}

/** Joint purchasing groups under the CCP have kept electronic registers since this day. */
export const SINCE_CCP = ['2019-04-01'] as const

export type OnWitness<T extends WitnessAct['type']> = Rule<
  ActInput<Witness, Extract<WitnessAct, { type: T }>, WitnessFacts>
>
