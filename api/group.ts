import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { Citation, Entry, Task } from './shapes.ts'

/** What the pages of a group's daily life read, as `apps/server` answers it. */

export type Named = { readonly id: string; readonly name: string }

/** `GET /api/groups/{id}`: the group, who reads, and the name of every body: what each of its pages needs first. */
export type GroupView = {
  readonly id: string
  /** The name of the group, which titles its pages; empty while it is only being prepared. */
  readonly title: string
  readonly object: string
  readonly status: string
  readonly effectiveOn: IsoDate | null
  /** The first day of the register. */
  readonly since: IsoDate
  readonly today: IsoDate
  readonly coordinator: Named | null
  /** The body for which the reader acts, and the office held; null for who only passes by. */
  readonly me: {
    /** By the register of persons: what is said of this person elsewhere is recognised by it. */
    readonly person?: string
    readonly body: Named
    readonly office: string
    readonly coordinates: boolean
    /** True when that body has no part in the group but what a seat of a technical group opens to it. */
    readonly guest?: boolean
  } | null
  readonly names: readonly Named[]
}

/** A stop on the line of the group's life. `dated`: what sets the date, or will. */
export type StageView = {
  readonly key: 'signed' | 'in-force' | 'consultation' | 'awarding' | 'running' | 'ended'
  readonly state: 'done' | 'current' | 'future'
  readonly date: IsoDate | null
  readonly basis: readonly Citation[]
}

/** A date to come that no person has to act for, or that a case has announced. */
export type ComingView = {
  readonly key: string
  readonly kind:
    | 'effect'
    | 'questions-end'
    | 'tenders-due'
    | 'committee-session'
    | 'signature-from'
    | 'withdrawal-effect'
    | 'contract-end'
    | 'convention-term'
    | 'office-end'
  readonly about: string
  readonly process: string
  readonly id: string
  readonly on: IsoDate | null
  readonly basis: readonly Citation[]
}

export type BoardMember = {
  readonly body: Named
  readonly founder: boolean
  readonly from: IsoDate | null
  readonly until: IsoDate | null
  readonly present: boolean
  readonly missing: readonly Task[]
  /** The day of the last reminder of what is still missing. */
  readonly reminded: IsoDate | null
}

/** `GET /api/groups/{id}/board`. */
export type BoardView = {
  readonly group: Pick<GroupView, 'id' | 'title' | 'object' | 'status' | 'effectiveOn' | 'coordinator' | 'today'>
  readonly stages: readonly StageView[]
  readonly mine: readonly Task[]
  readonly others: readonly Task[]
  readonly coming: readonly ComingView[]
  readonly members: readonly BoardMember[]
}

/** One case of any process, and what names it: a title, the body that it is about. */
export type CaseView = {
  readonly process: string
  readonly collection: string
  readonly id: string
  readonly status: string
  readonly seq: number
  readonly title: string
}

/** A case with its state, as the list of one process gives it. */
export type CaseWithState<S> = CaseView & { readonly state: S }

export type SearchHit = {
  readonly kind: 'body' | 'case' | 'entry'
  readonly process: string
  readonly id: string
  /** Where the words were found. */
  readonly title: string
  readonly excerpt: string
  readonly seq: number
  readonly status: string | null
  readonly at: IsoInstant | null
}

/** `GET …/search`: `more` when others were left off. */
export type SearchView = { readonly hits: readonly SearchHit[]; readonly more: boolean }

/** `GET …/as-of`: the group at the end of a past day, from its journal alone. */
export type PastView = {
  readonly date: IsoDate
  readonly entries: number
  readonly status: string
  /** The name that the group had. */
  readonly title: string | null
  readonly effectiveOn: IsoDate | null
  readonly members: readonly {
    readonly body: Named
    readonly from: IsoDate | null
    readonly until: IsoDate | null
    readonly signed: boolean
    readonly offices: readonly { readonly office: string; readonly title: string; readonly name: string }[]
  }[]
  readonly clauses: Readonly<Record<string, unknown>>
  readonly cases: readonly CaseView[]
}

/** What reached the reader's body: a reminder addressed to it, an act of somebody else that names it. */
export type NotificationView = {
  readonly key: string
  readonly kind: 'reminder' | 'entry'
  readonly entry: Entry
}

/** How one process is served, and the JSON Schema of each act's payload: what a generic form is made of. */
export type ProcessForms = {
  readonly process: string
  readonly collection: string
  readonly opening: string
  readonly single: boolean
  readonly acts: Readonly<Record<string, JsonSchema>>
}

/** The part of JSON Schema 2020-12 that payloads use. */
export type JsonSchema = {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly description?: string
  readonly enum?: readonly (string | number | boolean | null)[]
  readonly const?: string | number | boolean | null
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly minItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly additionalProperties?: boolean | JsonSchema
}

/** A letter of the demonstration's mailbox. */
export type MailView = {
  readonly id: string
  readonly toName: string
  readonly toAddress: string
  readonly subject: string
  readonly text: string
  readonly sentAt: IsoInstant
}
