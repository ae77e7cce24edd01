import type { Resource } from '#api/shapes.ts'
import { Articles } from '#ui/article.tsx'
import type { Seat, SeatAct } from '../model/seat-state.ts'

const BIND: SeatAct['type'] = 'bind'

/** Why nothing is shown before the undertaking is signed: what signing rests on, as the server tells whoever asks. */
export function UndertakingBasis({ opening }: { readonly opening: Resource<Seat> | undefined }) {
  const [first] = opening?.acts.find(({ act }) => act === BIND)?.findings ?? []
  return first === undefined ? null : <Articles basis={first.basis} />
}
