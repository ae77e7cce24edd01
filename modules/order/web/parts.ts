/** What the screens of other modules borrow from the order's: its words, where orders are listed. */
export { order } from './labels.fr.ts'
