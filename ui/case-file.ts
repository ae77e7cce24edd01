import type { Messages } from './i18n/messages.fr.ts'

/** A case file as its readers name it; the name that the register gives it is for machines. */
export function caseFileNamed(caseFile: string, words: Pick<Messages['receipt'], 'ofGroup' | 'ofDeposits'>): string {
  if (caseFile === 'group') return words.ofGroup
  return caseFile.startsWith('deposits ') ? words.ofDeposits : caseFile
}
