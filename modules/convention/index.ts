/** The pure facade of the convention: what other modules' models may know of a group. */
export * from './model/clauses.ts'
export * from './model/group.ts'
export { lengthOf } from './model/iso-period.ts'
