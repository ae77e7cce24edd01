import type { IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { lineOf, type Stop } from '#modules/amendment/web/parts.ts'
import type { Stage } from '#ui/stages.tsx'
import type { Opened } from '../model/award-state.ts'
import { signableFrom, untoldIn } from '../model/standing.ts'

type Words = Readonly<Record<'decided' | 'proven' | 'told' | 'signed' | 'acknowledged' | 'notified', string>>

type About = {
  /** Whether it goes to the legality control before it is notified. */
  readonly controlled: boolean
  /** Whether the judge has not decided on a referral: nobody knows when it may be signed. */
  readonly seized: boolean
}

/** The line of an award: chosen, its proofs, candidates told, signed, acknowledged by the control where it is due, notified to its holder. */
export function stagesOf(state: Opened, { controlled, seized }: About, says: Words): readonly Stage[] {
  const stop = (key: keyof Words, on: IsoDate | null, expected: IsoDate | null = null): Stop => ({
    ...{ key, label: says[key], on },
    ...(expected === null ? {} : { expected }),
  })
  const contracted = 'signature' in state ? state : null
  const transmission = contracted?.transmission ?? null
  const acknowledged = transmission?.acknowledgement?.at ?? null
  return lineOf(
    [
      stop('decided', state.decidedOn),
      stop('proven', state.proofs?.produced?.on ?? null, state.proofs?.due),
      ...(state.formalised && state.candidates.length > 1 ? [stop('told', toldOn(state))] : []),
      stop('signed', contracted?.signature.signedOn ?? null, seized ? null : signableFrom(state)),
      ...(controlled || transmission !== null
        ? [stop('acknowledged', acknowledged === null ? null : civilDay(acknowledged))]
        : []),
      stop('notified', state.status === 'notified' ? state.notifiedOn : null),
    ],
    state.status === 'abandoned' ? state.abandonedOn : null,
  )
}

/** The day on which the last letter left; `null` while somebody is not told. */
function toldOn(state: Opened): IsoDate | null {
  const days = state.letters.map(({ sentAt }) => civilDay(sentAt)).sort()
  return untoldIn(state).length > 0 ? null : (days.at(-1) ?? null)
}
