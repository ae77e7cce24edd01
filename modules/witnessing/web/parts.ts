/** What other pages show of the witnesses. */
export { WatchedNote } from './watched.tsx'
