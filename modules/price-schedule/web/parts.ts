/** What the screens of other modules borrow from the price schedule's: how a price is written. */
export { formatPoints, formatUnitPrice } from './prices-text.ts'
