import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ReceiptTold, receiptTold } from '#modules/submission/index.ts'
import { sha256 } from '#platform/journal/entry.ts'
import { TimestampError, verifyTimestampToken } from '#platform/timestamp.ts'
import { writeKey } from '#transparency/note.ts'
import { RECEIPT_FILES, type ReceiptProved, verifyReceipt } from '#transparency/receipt.ts'
import { isKeyHeld } from '#transparency/statement.ts'
import { readAnchors } from '../server/anchors.ts'
import { judgeLists } from './kept-lists.ts'
import { type Says, WORDS } from './verify-receipt-words.ts'

type Language = 'fr' | 'en'

export type VerifyReceiptArguments = {
  readonly folder: string
  /** A folder of certificates of the authorities whose time-stamps are believed. */
  readonly anchors: string | undefined
  /** The policy of the group, as whoever checks has it from elsewhere. */
  readonly policy: string | undefined
  /** The key of receipts, likewise: PEM, or a verifier key of a note. */
  readonly receiptKey: string | undefined
  readonly lang: Language
}

/**
 * `unisson verify FOLDER [--policy FILE]`: checks a receipt without a network, and says each thing it found in a sentence. All that it
 * tells of the deposit is taken from the entry, which the log binds; what the server stated, signed, must say the same.
 *
 * @returns the exit code: 0 when it holds by the policy that was given and is attested as that asks, 1 when something does not hold, 3 when
 * it holds but too few witnesses have seen it, 4 when no policy was given: the folder is then consistent with itself, whoever made it
 */
export async function verifyReceiptFolder(asked: VerifyReceiptArguments): Promise<number> {
  const { folder, anchors, policy, receiptKey, lang } = asked
  const says = WORDS[lang]
  const file = (name: string) =>
    readFile(join(folder, name)).then(
      (bytes) => Uint8Array.from(bytes),
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined
        throw error
      },
    )
  const fail = (why: string, detail = ''): 1 => {
    console.error(says.fails(why, detail))
    return 1
  }
  const verdict = await verifyReceipt(file, policy === undefined ? undefined : await readFile(policy, 'utf8'))
  if (!verdict.holds) return fail(says.steps[verdict.step], verdict.why)
  const { proved } = verdict
  const told = receiptTold({ body: proved.body, hash: proved.content, stated: proved.stated })
  if (typeof told === 'string') return fail(says.mismatches[told])
  const held = receiptKey === undefined ? undefined : await readFile(receiptKey, 'utf8')
  if (held !== undefined && !(await isKeyHeld(proved.statedBy, held))) return fail(says.otherKey)
  sayProved(proved, told, says)
  console.log((held === undefined ? says.keyBrought : says.keyHeld)(writeKey(proved.statedBy)))
  if (!(await sayLists(folder, says))) return 1
  if (!(await sayTime(await file(RECEIPT_FILES.token), proved, anchors, says))) return 1
  const isEnough = sayWitnesses(proved, says)
  if (policy === undefined) {
    sayKeys(proved, says)
    return 4
  }
  if (!isEnough) return 3
  console.log(says.holds[told.kind])
  return 0
}

function sayProved(proved: ReceiptProved, told: ReceiptTold, says: Says): void {
  const { size, origin } = proved.judged.checkpoint
  console.log(says.content(proved.content))
  console.log(says.entry(proved))
  console.log(says.told(told))
  console.log(says.included(size, origin))
}

/** Whether as many witnesses as the policy asks for have seen it. */
function sayWitnesses({ judged: { cosignatures, isWitnessed, needed }, seenBy }: ReceiptProved, says: Says): boolean {
  if (!isWitnessed) console.error(says.provisional(cosignatures.length, needed ?? 0))
  else console.log(needed === null ? says.nobody : says.witnessed(cosignatures.length, instant(seenBy ?? 0)))
  return isWitnessed
}

/** By whose keys it was judged, where whoever checks gave none. */
function sayKeys({ policy: { logs, witnesses }, judged: { needed } }: ReceiptProved, says: Says): void {
  for (const line of says.alone) console.error(line)
  for (const key of logs) console.error(says.log(writeKey(key)))
  for (const key of witnesses) console.error(says.witness(writeKey(key)))
  console.error(says.asked(needed))
}

/** The lists that the candidate keeps beside its receipt: the names are sealed, and these alone show them. */
async function sayLists(folder: string, says: Says): Promise<boolean> {
  const lists = await judgeLists(folder)
  for (const { name, files } of lists) {
    if (files === null) console.error(says.badList(name))
    else console.log(says.list(name, files))
  }
  return lists.every(({ files }) => files !== null)
}

async function sayTime(
  token: Uint8Array | undefined,
  { dated }: ReceiptProved,
  anchors: string | undefined,
  says: Says,
): Promise<boolean> {
  if (token === undefined) console.log(says.noTime)
  else if (anchors === undefined) console.log(says.timeUnjudged)
  else {
    const imprint = { algorithm: 'sha256', digest: sha256(dated) } as const
    try {
      console.log(says.time(verifyTimestampToken(token, { imprint, trustAnchors: await readAnchors(anchors) })))
    } catch (error) {
      if (!(error instanceof TimestampError)) throw error
      console.error(says.badTime(error.message))
      return false
    }
  }
  return true
}

const instant = (seconds: number): string => new Date(seconds * 1000).toISOString()
