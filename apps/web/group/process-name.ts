import { useWords } from '#ui/i18n/words.ts'
import { words } from './words.ts'

/** The name of a process to a reader; its code where nobody has named it. */
export function useProcessName(): (process: string) => string {
  const names: Readonly<Record<string, string>> = useWords(words).processes
  return (process) => (Object.hasOwn(names, process) ? names[process] : undefined) ?? process
}
