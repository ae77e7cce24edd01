import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { remoteLog } from '#platform/transparency/log-source.ts'
import { GrowingTree, hashText } from '#platform/transparency/tree.ts'
import { Malformed } from '#transparency/bytes.ts'
import { type Checkpoint, readSignedCheckpoint } from '#transparency/checkpoint.ts'
import { readNote } from '#transparency/note.ts'
import { judgeCheckpoint, type Policy, readPolicy } from '#transparency/policy.ts'
import { entriesIn, TILE_WIDTH, tilePath } from '#transparency/tile.ts'

type Language = 'fr' | 'en'

export type VerifyLogArguments = {
  /** The address under which the log is read, or a folder that holds the same files. */
  readonly log: string
  /** The policy file: whose log it is, and which witnesses are believed. */
  readonly policy: string
  /** A checkpoint of the same log that was kept: the log must go on from it. */
  readonly since: string | undefined
  readonly lang: Language
}

const WORDS = {
  fr: {
    signed: (size: number, origin: string) => `Le journal ${origin} signe ${size} écritures.`,
    whole: (size: number) => `Les ${size} écritures ont été relues : elles font l’arbre que le journal a signé.`,
    other: 'LE JOURNAL EST ALTÉRÉ : ses écritures ne font pas l’arbre qu’il a signé.',
    cut: (n: number) => `LE JOURNAL EST ALTÉRÉ : la dalle ${n} n’a pas toutes ses écritures.`,
    goesOn: (size: number) => `Il prolonge l’état gardé de ${size} écritures.`,
    setBack: (size: number) => `LE JOURNAL A ÉTÉ RAMENÉ EN ARRIÈRE : il avait signé ${size} écritures.`,
    rewritten: (size: number) =>
      `LE JOURNAL A ÉTÉ RÉCRIT : ses ${size} premières écritures ne sont plus celles qu’il avait signées.`,
    nobody: 'La politique ne demande aucun témoin : personne d’autre que le journal n’atteste.',
    witnessed: (count: number) => `${count} témoin(s) ont cosigné cet état : le nombre demandé est atteint.`,
    few: (count: number, needed: number) =>
      `${count} témoin(s) seulement, sur ${needed} demandés, ont cosigné cet état.`,
    unread: (why: string) => `le journal ne peut être lu : ${why}`,
  },
  en: {
    signed: (size: number, origin: string) => `The log ${origin} signs ${size} entries.`,
    whole: (size: number) => `All ${size} entries were read again: they make the tree that the log signed.`,
    other: 'THE LOG WAS ALTERED: its entries do not make the tree that it signed.',
    cut: (n: number) => `THE LOG WAS ALTERED: tile ${n} has not all of its entries.`,
    goesOn: (size: number) => `It goes on from the checkpoint of ${size} entries that was kept.`,
    setBack: (size: number) => `THE LOG WAS SET BACK: it had signed ${size} entries.`,
    rewritten: (size: number) => `THE LOG WAS REWRITTEN: its first ${size} entries are not those that it had signed.`,
    nobody: 'The policy asks for no witness: nobody but the log attests.',
    witnessed: (count: number) => `${count} witness(es) cosigned this state: as many as are asked for.`,
    few: (count: number, needed: number) =>
      `Only ${count} witness(es), of ${needed} that are asked for, cosigned this state.`,
    unread: (why: string) => `the log cannot be read: ${why}`,
  },
} as const

/**
 * `unisson verify --log ADDRESS|FOLDER --policy FILE [--since CHECKPOINT]`: reads a whole log again, from its entries up.
 *
 * @returns the exit code: 0 when it is as it was signed, 1 when it is not, 2 when it cannot be read, 3 when it is, but too few
 * witnesses have seen it
 */
export async function verifyLog({ log, policy: path, since, lang }: VerifyLogArguments): Promise<number> {
  const says = WORDS[lang]
  try {
    const policy = await readPolicy(await readFile(path, 'utf8'))
    const source = sourceAt(log)
    const { checkpoint, cosignatures, isWitnessed, needed } = await judgeCheckpoint(await source.checkpoint(), policy)
    console.log(says.signed(checkpoint.size, checkpoint.origin))
    const kept = since === undefined ? undefined : await keptAt(since, policy)
    const wrong = await compare(source, checkpoint, kept, says)
    if (wrong !== undefined) {
      console.error(wrong)
      return 1
    }
    console.log(says.whole(checkpoint.size))
    if (kept !== undefined) console.log(says.goesOn(kept.size))
    if (needed === null) console.log(says.nobody)
    else if (isWitnessed) console.log(says.witnessed(cosignatures.length))
    else console.error(says.few(cosignatures.length, needed))
    return isWitnessed ? 0 : 3
  } catch (error) {
    console.error(says.unread(error instanceof Error ? error.message : String(error)))
    return 2
  }
}

const keptAt = async (path: string, policy: Policy): Promise<Checkpoint> =>
  readSignedCheckpoint(readNote(await readFile(path, 'utf8')), policy.logs)

type Source = {
  readonly checkpoint: () => Promise<string>
  readonly entries: (n: number, width: number) => Promise<Uint8Array>
}

function sourceAt(log: string): Source {
  if (/^https?:/.test(log)) {
    const { checkpoint, entries } = remoteLog(log)
    return { checkpoint, entries }
  }
  return {
    checkpoint: () => readFile(join(log, 'checkpoint'), 'utf8'),
    entries: (n, width) => readFile(join(log, tilePath({ level: 'entries', n, width }))),
  }
}

/** What does not hold of a log, in a sentence; `undefined` when all of it does. */
async function compare(
  source: Source,
  { size, root }: Checkpoint,
  kept: Checkpoint | undefined,
  says: (typeof WORDS)[Language],
): Promise<string | undefined> {
  if (kept !== undefined && kept.size > size) return says.setBack(kept.size)
  const tree = new GrowingTree()
  let then = kept?.size === 0 ? tree.root() : undefined
  for (let n = 0; n * TILE_WIDTH < size; n++) {
    const width = Math.min(TILE_WIDTH, size - n * TILE_WIDTH)
    const entries = await entriesOf(source, n, width)
    if (entries?.length !== width) return says.cut(n)
    for (const entry of entries) {
      tree.append(entry)
      if (tree.size === kept?.size) then = tree.root()
    }
  }
  if (tree.root() !== hashText(root)) return says.other
  return kept === undefined || then === hashText(kept.root) ? undefined : says.rewritten(kept.size)
}

async function entriesOf(source: Source, n: number, width: number): Promise<readonly Uint8Array[] | undefined> {
  try {
    return entriesIn(await source.entries(n, width))
  } catch (error) {
    if (error instanceof Malformed) return undefined
    throw error
  }
}
