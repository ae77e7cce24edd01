import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '#platform/journal/entry.ts'
import { type Timestamp, TimestampError, verifyTimestampToken } from '#platform/timestamp.ts'
import { RECEIPT_FILES, type ReceiptProved, type ReceiptStep, verifyReceipt } from '#transparency/receipt.ts'
import { readAnchors } from '../server/anchors.ts'
import { judgeLists } from './kept-lists.ts'

type Language = 'fr' | 'en'

export type VerifyReceiptArguments = {
  readonly folder: string
  /** A folder of certificates of the authorities whose time-stamps are believed. */
  readonly anchors: string | undefined
  readonly lang: Language
}

const WORDS = {
  fr: {
    content: (hash: string) => `Ce qui a été déposé a pour empreinte ${hash}.`,
    entry: ({ entry: { seq, at } }: ReceiptProved) =>
      `L’écriture n° ${seq} du registre nomme cette empreinte ; elle se dit du ${at}.`,
    included: (size: number, origin: string) =>
      `Cette écriture est dans le journal ${origin}, tel qu’il l’a signé à ${size} écritures.`,
    nobody: 'La politique jointe ne demande aucun témoin : seul le journal lui-même atteste.',
    witnessed: (count: number, when: string) =>
      `Elle est attestée : ${count} témoin(s) ont cosigné ce journal ; le nombre convenu était atteint le ${when}.`,
    provisional: (count: number, needed: number) =>
      `PROVISOIRE : ${count} témoin(s) sur les ${needed} demandés ont cosigné. Redemandez le reçu plus tard.`,
    time: ({ time, authority }: Timestamp) => `Le journal est horodaté du ${time} par ${authority}.`,
    noTime: 'Aucun horodatage n’est joint.',
    timeUnjudged: 'Un horodatage est joint, mais aucune autorité n’a été donnée pour le vérifier (--anchors DOSSIER).',
    badTime: (why: string) => `L’HORODATAGE N’EST PAS VALABLE : ${why}.`,
    list: (name: string, files: number) =>
      `La liste ${name} (documents : ${files}) est celle que le dépôt engage : ces documents, et nuls autres.`,
    badList: (name: string) => `LA LISTE ${name} N’EST PAS CELLE DU DÉPÔT : aucun pli ne l’engage.`,
    holds: 'Le reçu est valable.',
    fails: (step: string, why: string) => `LE REÇU N’EST PAS VALABLE : ${step} (${why}).`,
    steps: {
      content: 'le fichier déposé ne peut être lu',
      entry: 'l’écriture ne correspond pas au dépôt, ou a été changée',
      leaf: 'la feuille du journal n’est pas celle de cette écriture',
      checkpoint: 'l’état du journal n’est pas signé par le journal de la politique',
      inclusion: 'l’écriture n’est pas dans ce journal',
      witnesses: 'les témoins ne peuvent être lus',
    } satisfies Record<ReceiptStep, string>,
  },
  en: {
    content: (hash: string) => `What was deposited has the hash ${hash}.`,
    entry: ({ entry: { seq, at } }: ReceiptProved) =>
      `Entry no. ${seq} of the register names this hash; it says that it is of ${at}.`,
    included: (size: number, origin: string) =>
      `This entry is in the log ${origin}, as the log signed it at ${size} entries.`,
    nobody: 'The policy that came with it asks for no witness: the log alone attests.',
    witnessed: (count: number, when: string) =>
      `It is attested: ${count} witness(es) cosigned this log; the agreed number was reached on ${when}.`,
    provisional: (count: number, needed: number) =>
      `PROVISIONAL: ${count} witness(es) of the ${needed} that are needed have cosigned. Ask for the receipt again later.`,
    time: ({ time, authority }: Timestamp) => `The log is time-stamped ${time} by ${authority}.`,
    noTime: 'No time-stamp came with it.',
    timeUnjudged: 'A time-stamp came with it, but no authority was given to verify it by (--anchors FOLDER).',
    badTime: (why: string) => `THE TIME-STAMP IS NOT VALID: ${why}.`,
    list: (name: string, files: number) =>
      `The list ${name} (documents: ${files}) is the one that the deposit commits to: these documents, and no others.`,
    badList: (name: string) => `THE LIST ${name} IS NOT THAT OF THE DEPOSIT: no envelope commits to it.`,
    holds: 'The receipt is valid.',
    fails: (step: string, why: string) => `THE RECEIPT IS NOT VALID: ${step} (${why}).`,
    steps: {
      content: 'what was deposited cannot be read',
      entry: 'the entry is not of this deposit, or was changed',
      leaf: 'the leaf of the log is not of this entry',
      checkpoint: 'the state of the log is not signed by the log of the policy',
      inclusion: 'the entry is not in this log',
      witnesses: 'the witnesses cannot be read',
    } satisfies Record<ReceiptStep, string>,
  },
} as const

/**
 * `unisson verify FOLDER`: checks a receipt from its own files, without a network, and says each thing it found in a sentence.
 *
 * @returns the exit code: 0 when it holds and is attested as its policy asks, 1 when something does not hold, 3 when it holds
 * but too few witnesses have seen it
 */
export async function verifyReceiptFolder({ folder, anchors, lang }: VerifyReceiptArguments): Promise<number> {
  const says = WORDS[lang]
  const file = (name: string) =>
    readFile(join(folder, name)).then(
      (bytes) => Uint8Array.from(bytes),
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined
        throw error
      },
    )
  const verdict = await verifyReceipt(file)
  if (!verdict.holds) {
    console.error(says.fails(says.steps[verdict.step], verdict.why))
    return 1
  }
  const { proved } = verdict
  const { checkpoint, cosignatures, isWitnessed, needed } = proved.judged
  console.log(says.content(proved.content))
  console.log(says.entry(proved))
  console.log(says.included(checkpoint.size, checkpoint.origin))
  if (!(await sayLists(folder, says))) return 1
  const timely = await sayTime(await file(RECEIPT_FILES.token), proved, anchors, says)
  if (!timely) return 1
  if (!isWitnessed) {
    console.error(says.provisional(cosignatures.length, needed ?? 0))
    return 3
  }
  console.log(needed === null ? says.nobody : says.witnessed(cosignatures.length, instant(proved.seenBy ?? 0)))
  console.log(says.holds)
  return 0
}

type Says = (typeof WORDS)[Language]

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
