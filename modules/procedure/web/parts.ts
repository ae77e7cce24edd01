/** What the screens of other modules borrow from the procedure's, without its rules and the law that they carry. */
export { firstReception } from '../model/reception.ts'
