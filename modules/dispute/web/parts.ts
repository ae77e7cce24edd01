/** What the screens of other modules borrow from the dispute's: its words, where disputes of all kinds are listed. */
export { labels as dispute } from './labels.fr.ts'
