import type { IsoDate } from '#kernel/citation.ts'
import { param } from '#law/index.ts'

/** R1.23: how many members an assembly elects besides the chair: fewer in a municipality under 3,500 inhabitants. */
export const electedExpected = (small: boolean, lawDate: IsoDate): number =>
  param(small ? 'cao.elected.small' : 'cao.elected', lawDate).value
