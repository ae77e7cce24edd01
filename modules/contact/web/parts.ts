/** What the screens of other modules borrow of the contacts (decision 0025). */
export { SilenceNote } from './silence-note.tsx'
