import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import { param } from '#law/index.ts'

/** R5.51: whether a subcontract of so many cents including VAT is paid directly (CCP R2193-10, to be confirmed). */
export const isPaidDirectly = (total: Cents, lawDate: IsoDate): boolean => total >= directFrom(lawDate)

/** The amount from which it is, in cents including VAT. */
export const directFrom = (lawDate: IsoDate): Cents => param('subcontract.directPay', lawDate).value

export const totalOf = ({ amount, vat }: { readonly amount: Cents; readonly vat: Cents }): Cents => amount + vat
