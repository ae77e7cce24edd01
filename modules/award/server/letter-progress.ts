import type { Tx } from '#platform/db.ts'
import { broughtFor } from '#platform/outbox.ts'
import type { LetterProgress } from '../contract.ts'
import type { Opened } from '../model/award-state.ts'
import { isOfPage } from '../model/standing.ts'

/** How far the letters of an award are: set, queued, sent, back. Counted anew from the register and from what is still to be delivered. */
export async function letterProgressOf(
  tx: Tx,
  { groupId, id, state }: { readonly groupId: string; readonly id: string; readonly state: Opened },
): Promise<LetterProgress> {
  const about = { topic: 'operator.award.rejected', key: 'award', id }
  const brought = new Map((await broughtFor(tx, groupId, about)).map((each) => [each.account, each]))
  const { letters } = state
  const kept = letters.filter(({ document }) => document !== undefined)
  // Of two letters to one candidate the mails are counted together: a mail names its candidate, not the letter.
  const mailed = [...Map.groupBy(kept.filter(isOfPage), ({ to }) => to)].map(([to, own]) => {
    const found = brought.get(to) ?? { open: 0, failed: 0, givenUp: 0, parts: own.length }
    return { ...found, letters: own.length }
  })
  const sumOf = (which: (typeof mailed)[number][]) => which.reduce((sum, each) => sum + each.letters, 0)
  return {
    ...{ left: letters.length, kept: kept.length },
    elsewhere: letters.filter((letter) => !isOfPage(letter)).length,
    queued: sumOf(mailed.filter(({ open, givenUp }) => open > givenUp)),
    held: sumOf(mailed.filter(({ open, failed, givenUp }) => open > givenUp && failed > givenUp)),
    givenUp: sumOf(mailed.filter(({ open, givenUp }) => givenUp > 0 && open === givenUp)),
    unaddressed: sumOf(mailed.filter(({ open, parts }) => open === 0 && parts === 0)),
    sent: sumOf(mailed.filter(({ open, parts }) => open === 0 && parts > 0)),
    returned: letters.filter(({ bounced }) => bounced !== null).length,
    read: letters.filter(({ readAt }) => readAt !== null).length,
  }
}
