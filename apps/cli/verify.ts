import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { linesOf } from '#platform/journal/lines.ts'
import { type Fault, type FaultKind, verifyJournal } from '#platform/journal/verify.ts'
import { ARCHIVE_MANIFEST } from './verify-archive-words.ts'

type Language = 'fr' | 'en'

const FAULTS: Readonly<Record<Language, Readonly<Record<FaultKind, string>>>> = {
  fr: {
    malformed: 'ligne illisible',
    'body-changed': 'le contenu a été changé',
    'hash-wrong': 'l’empreinte ne correspond pas',
    'chain-broken': 'l’écriture ne suit pas la précédente',
    'sequence-broken': 'la numérotation est rompue',
  },
  en: {
    malformed: 'unreadable line',
    'body-changed': 'the content was changed',
    'hash-wrong': 'the hash does not match',
    'chain-broken': 'the entry does not follow the one before',
    'sequence-broken': 'the numbering is broken',
  },
}

/** A withheld body and a purged one look alike: what is checked of either is its place in the chain, by its hash. */
const WITHHELD: Readonly<Record<Language, (count: number) => string>> = {
  fr: (count) =>
    count === 1
      ? '1 contenu retenu (réservé à d’autres lecteurs, ou purgé) : son empreinte tient sa place dans la chaîne'
      : `${count} contenus retenus (réservés à d’autres lecteurs, ou purgés) : leurs empreintes tiennent leur place dans la chaîne`,
  en: (count) =>
    count === 1
      ? '1 body withheld (kept for other readers, or purged): its hash holds its place in the chain'
      : `${count} bodies withheld (kept for other readers, or purged): their hashes hold their place in the chain`,
}

/** `unisson verify PATH`: a folder is a receipt or an archive of an award, a file a journal. */
export async function verifyPath(args: {
  readonly path: string
  readonly anchors: string | undefined
  /** Files that whoever checks holds: the policy of the group, and the key of receipts. */
  readonly policy?: string | undefined
  readonly receiptKey?: string | undefined
  readonly lang: Language
}): Promise<number> {
  const { path, anchors, policy, receiptKey, lang } = args
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return verify({ file: path, lang })
  if (existsSync(join(path, ARCHIVE_MANIFEST)))
    return (await import('./verify-archive.ts')).verifyArchive({ folder: path, policy, lang })
  return (await import('./verify-receipt.ts')).verifyReceiptFolder({ folder: path, anchors, policy, receiptKey, lang })
}

/**
 * `unisson verify FILE`: checks the chains of an exported journal without any server, and prints each chain's head,
 * to be compared with a receipt.
 *
 * @returns the exit code: 0 when every entry stands, 1 when one does not, 2 when the file cannot be read
 */
export async function verify(args: { readonly file: string; readonly lang: Language }): Promise<number> {
  const { file, lang } = args
  const french = lang === 'fr'
  try {
    const { entries, withheld, chains, faults } = await verifyJournal(linesOf(file))
    for (const fault of faults) console.error(describe(fault, lang))
    for (const [name, { seq, head }] of chains) console.log(`${name}  #${seq}  ${head}`)
    if (faults.length > 0 || entries === 0) {
      const nothing = french ? 'aucune écriture' : 'no entry'
      console.error(
        entries === 0
          ? nothing
          : french
            ? `journal non conforme : ${faults.length} défaut(s)`
            : `journal not sound: ${faults.length} fault(s)`,
      )
      return 1
    }
    if (withheld > 0) console.log(WITHHELD[lang](withheld))
    console.log(
      french
        ? `${entries} écritures, ${chains.size} chaîne(s) : tout est conforme`
        : `${entries} entries, ${chains.size} chain(s): all sound`,
    )
    return 0
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    console.error(french ? `le fichier ne peut être lu : ${reason}` : `the file cannot be read: ${reason}`)
    return 2
  }
}

function describe({ line, kind, detail }: Fault, lang: Language): string {
  return lang === 'fr'
    ? `ligne ${line} : ${FAULTS.fr[kind]} (${detail})`
    : `line ${line}: ${FAULTS.en[kind]} (${detail})`
}
