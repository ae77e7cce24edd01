import type { IsoDate } from '#kernel/citation.ts'
import type { AuthorisingAct, BodyCard } from '#modules/organisation/index.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import type { FormValues } from '#ui/draft.ts'
import type { Convention, Medium } from '../../model/state.ts'

/** An act of a body’s organ with its number, as the register lists it. */
export type RecordedAct = AuthorisingAct & { readonly number: string }

/** What the forms choose from. */
export type Parties = { readonly bodies: readonly BodyCard[]; readonly authorisingActs: readonly RecordedAct[] }

export type FormContext = {
  readonly groupId: string
  readonly parties: Parties
  readonly state: Exclude<Convention, { status: 'none' }>
  readonly today: IsoDate
  /** The member that a link asks to act for. */
  readonly asked: string | null
}

/** What the fields of an act of the convention get. */
export type FieldsProps<V extends FormValues> = { readonly form: ActFields<V>; readonly context: FormContext }

type Member = FormContext['state']['members'][number]

/** The members that an act is still about, by their bodies. */
export const membersWhere = ({ state }: FormContext, fits: (member: Member) => boolean): readonly string[] =>
  state.members.filter(fits).map(({ body }) => body)

/** How a body of the group is called. */
export const nameIn = ({ parties }: FormContext, body: string): string =>
  parties.bodies.find(({ id }) => id === body)?.name ?? body

/** The one that leaves no choice; none while there are several. */
export const only = (among: readonly string[]): string => (among.length === 1 ? (among[0] ?? '') : '')

/** The member that a form begins with: the one that is asked for, else the only one left. */
export const begunWith = ({ asked }: FormContext, among: readonly string[]): string =>
  asked !== null && among.includes(asked) ? asked : only(among)

/** The medium that the parties sign on so far. */
export const mediumIn = ({ state }: FormContext): Medium =>
  state.members.find(({ signature }) => signature !== null)?.signature?.medium ?? 'paper'
