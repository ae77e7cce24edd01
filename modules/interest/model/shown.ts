import type { IsoDate } from '#kernel/citation.ts'
import type { About, Interest, Substitute } from './interest-state.ts'

/** What is left of a case for a reader that it is kept from: who is kept away, since when, replaced by whom. */
type Kept = About & {
  readonly status: Exclude<Interest['status'], 'none'>
  readonly standsSince?: IsoDate
  readonly substitute?: Substitute | null
  readonly withheld: true
}

/** A case as the server shows it to one reader. */
export type ShownInterest = Interest | Kept
export type BegunInterest = Exclude<ShownInterest, { status: 'none' }>

/** True of a case that its reader is given whole. */
export function isWhole(state: BegunInterest): state is Exclude<Interest, { status: 'none' }> {
  return !('withheld' in state)
}

/** Who was to be replaced, and by whom; null when no interest stands. */
export function standingOf(
  state: BegunInterest,
): { readonly since: IsoDate; readonly substitute: Substitute | null } | null {
  return 'standsSince' in state && state.standsSince !== undefined
    ? { since: state.standsSince, substitute: state.substitute ?? null }
    : null
}

/** The cases in which one person has declared, whatever it declared. */
export function declaredBy<T extends { readonly state: ShownInterest }>(
  person: string | undefined,
  cases: readonly T[],
): readonly (T & { readonly state: BegunInterest })[] {
  return cases.filter(
    (found): found is T & { readonly state: BegunInterest } =>
      found.state.status !== 'none' && found.state.person === person && hasDeclared(found.state),
  )
}

/** True once the person has said something itself: a signal is nobody's own word. */
export function hasDeclared(state: BegunInterest): boolean {
  return isWhole(state) ? state.declarations.length > 0 : state.status !== 'signalled'
}
