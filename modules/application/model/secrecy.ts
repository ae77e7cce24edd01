import type { Secrecy } from '#kernel/reader.ts'
import type { Examination } from './examination-state.ts'

/**
 * The coordinator leads the procedure and alone corresponds with candidates (convention, art. 3): nobody else reads who applied, what
 * lacks, what was asked and answered, or what was decided. The other members know that the applications are examined.
 */
export const examinationSecrecy: Secrecy<Examination> = {
  procedure: (state) => (state.status === 'none' ? null : state.procedure),
  mayRead: (state, { coordinates }) => state.status === 'none' || coordinates,
  open: ['consultation', 'procedure', 'reference'],
}

/** An examination as its reader is given it: whole, or that there is one. */
export type ShownExamination =
  | Examination
  | {
      readonly status: 'begun' | 'ended'
      readonly withheld: true
      readonly consultation?: string
      readonly procedure?: string
      readonly reference?: string
    }

export const isWhole = (state: ShownExamination): state is Examination => !('withheld' in state)
