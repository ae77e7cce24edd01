import type { Opening } from '#modules/opening/index.ts'
import { filesOpened, openingFor } from '#modules/opening/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { EvaluationFacts, OpenedTender } from '../model/evaluation-facts.ts'
import type { FileOpened } from '../model/evaluation-state.ts'
import type { EvaluationPorts } from './ports.ts'

type Seen = Pick<EvaluationFacts, 'opening' | 'opened'>

/** What came out of the envelopes of a consultation: its tenders, in the order in which they came. */
export async function openedFor(
  tx: Tx,
  { eliminatedIn }: EvaluationPorts,
  { groupId, consultation }: { readonly groupId: string; readonly consultation: string },
): Promise<Seen> {
  const found = await openingFor(tx, groupId, consultation)
  if (found === undefined) return { opening: 'none', opened: [] }
  const { state } = found
  if (state.status === 'fixed') return { opening: 'fixed', opened: [] }
  return { opening: state.status, opened: tendersIn(state, await eliminatedIn(tx, groupId, consultation)) }
}

/** A deposit of which an envelope that holds a tender was opened, in the order of the session; a backup copy holds one too. */
function tendersIn(
  { deposits, unsealed }: Extract<Opening, { status: 'opened' | 'ended' }>,
  eliminated: readonly string[],
): readonly OpenedTender[] {
  return deposits.flatMap((deposit) => {
    const own = unsealed.filter((each) => {
      const kind = each.deposit === deposit.id ? deposit.envelopes[each.envelope]?.kind : undefined
      return kind === 'tender' || kind === 'copy'
    })
    if (own.length === 0) return []
    const { id, operator, identifier, account, receivedAt } = deposit
    return [
      {
        ...{ id, operator, identifier, account, receivedAt },
        envelopes: own.map(({ envelope }) => envelope).toSorted((a, b) => a - b),
        lots: [...new Set(own.flatMap(({ lots }) => lots))],
        eliminated: eliminated.includes(account),
      },
    ]
  })
}

/** Of the files that an act cites, those that the session has opened. */
export async function openedFiles(
  tx: Tx,
  { groupId, consultation }: { readonly groupId: string; readonly consultation: string },
  asked: readonly Omit<FileOpened, 'sha256'>[],
): Promise<readonly FileOpened[]> {
  if (asked.length === 0) return []
  const found = await openingFor(tx, groupId, consultation)
  return found === undefined ? [] : filesOpened(tx, { groupId, opening: found.id }, asked)
}
