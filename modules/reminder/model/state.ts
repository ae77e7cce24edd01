import type { IsoDate } from '#kernel/citation.ts'
import type { Appraisals } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'

/** The act that is awaited: of which process and case, of whom, before when. */
export type Awaited = {
  readonly process: string
  readonly case: string
  readonly act: string
  readonly body: string
  readonly due: IsoDate | null
}

export type Sent = Awaited & { readonly task: string; readonly sentOn: IsoDate }

export type Reminder = { readonly status: 'none' } | (Sent & { readonly status: 'sent' })

export type Act = {
  readonly type: 'send'
  /** The key of the task, as the board gives it. */
  readonly task: string
  readonly appraisals?: Appraisals | undefined
}

export type Event = Sent & { readonly type: 'ReminderSent' }

export type Facts = {
  readonly group: Group
  /** The task of this key; `null` when nobody is awaited under it, or no longer. */
  readonly awaited: Awaited | null
  readonly lastSentOn: IsoDate | null
}
