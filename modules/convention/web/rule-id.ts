import type * as effect from '../model/effect-rules.ts'
import type * as founding from '../model/founding-rules.ts'
import type * as signing from '../model/signing-rules.ts'

type Rules = typeof founding & typeof signing & typeof effect

/** Every rule of the convention, by its name: its files also export what the rules compute, which is none. */
export type RuleId = { [K in keyof Rules & string]: Rules[K] extends { readonly id: string } ? K : never }[keyof Rules &
  string]

/** Who is who in this process. */
export type Capacity = 'preparer' | 'coordinator' | 'member' | 'clock'
