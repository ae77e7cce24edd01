import { clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'

/** The articles on which the acts of an award rest. */
export const chosen = [cite('CCP', 'R2152-6'), clause('coordinator')] as const
export const proofs = [cite('CCP', 'R2144-7'), clause('coordinator')] as const
export const told = [cite('CCP', 'R2181-3'), cite('CCP', 'R2181-1'), clause('coordinator')] as const
export const signed = [cite('CCP', 'R2182-3'), clause('coordinator')] as const
export const controlled = [cite('CGCT', 'D2131-5-1'), cite('CGCT', 'L4141-1'), clause('coordinator')] as const
export const notified = [cite('CCP', 'R2182-4'), clause('coordinator')] as const
export const referred = [cite('CJA', 'L551-4'), clause('coordinator')] as const
export const givenUp = [clause('coordinator'), cite('CCP', 'R2185-1')] as const

/** The stages from which they are done. */
export const DECIDED = ['decided', 'proven', 'told'] as const
export const UNSIGNED = [...DECIDED, 'holder-signed'] as const
export const CONTRACTED = ['signed', 'transmitted', 'acknowledged', 'notifying', 'notified'] as const
export const STANDING = [...UNSIGNED, ...CONTRACTED] as const
export const DECIDED_EVER = [...STANDING, 'abandoned'] as const
