/** The English words of the end of the group, process by process. */
export { closing } from './closing.en.ts'
export { completion } from './completion.en.ts'
export { dissolution } from './dissolution.en.ts'
