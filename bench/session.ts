import { randomBytes } from 'node:crypto'
import { allOpened, fixDeposits, giveShares, openSession } from '../examples/hauts-de-france/opening.ts'
import { plain, type Result, timed } from './result.ts'
import { comeIn, type Tendering, whileTendering } from './tendering.ts'

const TENDERS = 200
const MEGABYTE = 1_000_000

/** A whole session: three keyholders give their shares of two hundred tenders of a megabyte, until every file can be read. */
export async function session(): Promise<Result> {
  const { sharing, opening } = await whileTendering(measure)
  return {
    name: 'Session of opening',
    what: `${TENDERS} tenders of 1 MB opened by the server and three of seven keyholders: each reads its manifests and gives its shares by the code of its page, then every tender is put together, opened, checked, written and entered in the register. Keyholders and server share one process.`,
    figures: [
      ['shares given out, s', plain(sharing)],
      ['until the last file can be read, s', plain(opening)],
    ],
    value: sharing + opening,
    unit: ' s',
    goal: { at: 'most', value: 10 },
  }
}

async function measure({ player }: Tendering) {
  await player.goTo('2027-03-30', '09:00')
  for (let number = 0; number < TENDERS; number++) {
    const operator = await comeIn(player, number)
    const paper = { name: 'offre.pdf', bytes: Uint8Array.from(randomBytes(MEGABYTE)) }
    await operator.deposit(player.id(`deposit ${number}`), { tender: [paper] })
  }
  await fixDeposits(player)
  await openSession(player, 'together')
  let sharing = 0
  const whole = await timed(async () => {
    sharing = await timed(() => giveShares(player))
    await allOpened(player)
  })
  return { sharing, opening: whole - sharing }
}
