import type { IsoInstant } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'

/** SHA-256 of the list of the files of the page that seals, and since when it is given. */
export type ServedPage = { readonly hash: string; readonly since: IsoInstant }

export type SealingPage = { readonly status: 'none' } | ({ readonly status: 'served' } & ServedPage)
export type SealingPageAct = {
  readonly type: 'serve'
  readonly hash: string
  readonly appraisals?: Appraisals | undefined
}
export type SealingPageEvent = { readonly type: 'PageServed' } & ServedPage
/** Nothing of the group: its entry is shown to anybody. */
export type SealingPageFacts = Readonly<Record<string, never>>

export type OnPage = Rule<ActInput<SealingPage, SealingPageAct, SealingPageFacts>>
