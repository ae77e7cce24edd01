/** The French words of the end of the group, process by process. */
export { closing } from './closing.fr.ts'
export { completion } from './completion.fr.ts'
export { dissolution } from './dissolution.fr.ts'
