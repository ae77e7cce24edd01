import type { Messages } from './i18n/messages.fr.ts'

/** A case file as its readers name it; the name that the register gives it is for machines. */
export function caseFileNamed(
  caseFile: string,
  words: Pick<Messages['receipt'], 'ofGroup' | 'ofDeposits' | 'ofArrivals'>,
): string {
  if (isOfGroup(caseFile)) return words.ofGroup
  if (caseFile.startsWith('arrivals ')) return words.ofArrivals
  return caseFile.startsWith('deposits ') ? words.ofDeposits : caseFile
}

/** True of the file that a member can check by itself: of one apart it is given no copy to recompute. */
export const isOfGroup = (caseFile: string): boolean => caseFile === 'group'
