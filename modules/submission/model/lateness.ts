import type { Basis } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import type { Deposit } from './deposit-state.ts'

/** What is eliminated when it comes after the deadline: tenders, and applications. */
export const ELIMINATED = [cite('CCP', 'R2151-5'), cite('CCP', 'R2143-2')] as const

type Kept = Pick<Extract<Deposit, { status: 'late' }>, 'copy' | 'envelopes' | 'stalled'>

/**
 * Why a deposit is kept sealed, by what it holds: one that had come in time, and was entered by us once the set was fixed, has come late by no
 * article, and is admitted.
 */
export function keptSealedBasis({ copy, envelopes, stalled }: Kept): Basis {
  if (stalled) return [cite('CE', '449250'), cite('CCP', 'annexe 8', 'art. 2, I, 4°')]
  if (copy) return [cite('CCP', 'R2132-11'), cite('CCP', 'annexe 6')]
  return envelopes.some(({ kind }) => kind === 'tender') ? ELIMINATED : [cite('CCP', 'R2143-2')]
}
