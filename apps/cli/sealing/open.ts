import { mkdir, open as openFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { safeFileName } from '#platform/file-name.ts'
import { textIn } from '#vault/bytes.ts'
import { type EnvelopeManifest, type InnerManifest, type OuterManifest, outerIn } from '#vault/manifest.ts'
import { contentOf, type Flaw, openInner } from '#vault/opening.ts'
import { orderIn } from '#vault/order.ts'
import { identityIn } from '#vault/printed-key.ts'
import { boundOf, putTogether, type Release, release } from '#vault/shares.ts'
import { bytesAt, takeFolder } from './folder.ts'
import { FAULT, FLAW, type Lang, MISREAD, SAYS, sentence } from './words.ts'

export type OpenArguments = {
  /** The folder of a deposit: `deposit.json` and `parts`. */
  readonly deposit: string
  readonly order: string
  readonly operator: string
  /** Files that hold a key, as age writes it or as words, under the keyholder whose it is; `time` is the time part's. */
  readonly keys: Readonly<Record<string, string>>
  readonly out: string
  readonly lang: Lang
}

/**
 * `unisson open DIR`: opens a deposit with the keys of enough keyholders, without any server: for the day on which the
 * platform is gone, and for whoever wants to see that nothing else is needed.
 *
 * @returns the exit code: 0 when every envelope opened, 1 when one did not, 2 when something given cannot be read
 */
export async function open(asked: OpenArguments): Promise<number> {
  const { lang, deposit, out } = asked
  const [manifest, order] = [await bytesAt(join(deposit, 'deposit.json')), await bytesAt(asked.order)]
  const outer = manifest && outerIn(manifest)
  if (outer === undefined) return fail(SAYS[lang].noDeposit(deposit))
  const keySet = order && orderIn(textIn(order))
  if (keySet === undefined || !('keySet' in keySet)) return fail(SAYS[lang].noOrder(asked.order))
  const identities = await identitiesOf(asked)
  if (identities === undefined) return 2
  if (!(await takeFolder(out))) return fail(SAYS[lang].taken(out))
  let opened = 0
  for (const [index, envelope] of outer.envelopes.entries()) {
    const kind = SAYS[lang].kinds[envelope.kind]
    const { threshold } = keySet.keySet
    const identity = await keyOf({ outer, envelope, kind }, { identities, threshold, lang })
    if (identity === undefined) continue
    const folder = join(out, `${index + 1}-${envelope.kind}`)
    const flaw = await write({ outer, envelope, identity, folder }, asked)
    if (flaw === undefined) opened += 1
    console.log(
      flaw === undefined ? SAYS[lang].opened(kind, folder) : SAYS[lang].told(kind, sentence(FLAW[lang], flaw)),
    )
  }
  return opened === outer.envelopes.length ? 0 : 1
}

function fail(said: string): number {
  console.error(said)
  return 2
}

const IDENTITY = /AGE-SECRET-KEY-1[A-Z0-9]+/

async function identitiesOf({ keys, lang }: OpenArguments): Promise<ReadonlyMap<string, string> | undefined> {
  const identities = new Map<string, string>()
  for (const [keyholder, file] of Object.entries(keys)) {
    const bytes = await bytesAt(file)
    const text = bytes === undefined ? '' : textIn(bytes)
    const written = IDENTITY.exec(text)?.[0]
    const typed = written === undefined ? identityIn(text) : { identity: written }
    if ('misread' in typed) {
      console.error(SAYS[lang].noKey(file))
      for (const misread of typed.misread) console.error(sentence(MISREAD[lang], misread))
      return undefined
    }
    identities.set(keyholder, typed.identity)
  }
  return identities
}

type Told = { readonly outer: OuterManifest; readonly envelope: EnvelopeManifest; readonly kind: string }
type With = { readonly identities: ReadonlyMap<string, string>; readonly threshold: number; readonly lang: Lang }

/** Puts the key of one envelope together, and says of each keyholder whose share did not serve why it did not. */
async function keyOf(
  { outer, envelope, kind }: Told,
  { identities, threshold, lang }: With,
): Promise<string | undefined> {
  const { bundle } = envelope
  const bound = boundOf(outer, envelope)
  const says = SAYS[lang]
  const releases: Release[] = []
  for (const [keyholder, identity] of identities) {
    const given = await release(bundle, bound, { keyholder, identity })
    if ('refused' in given) console.error(says.told(kind, says.file(keyholder, says.refused[given.refused])))
    else releases.push(given)
  }
  const combined = await putTogether(bundle, bound, { threshold, releases })
  for (const { keyholder, fault } of combined.faults)
    console.error(says.told(kind, says.file(keyholder, FAULT[lang][fault])))
  if ('identity' in combined) return combined.identity
  const shares = releases.filter(({ keyholder }) => keyholder !== 'time').length
  const why =
    'unopenable' in combined
      ? says.unopenable
      : combined.missing === 'time'
        ? says.noTime
        : says.noShares(shares, threshold)
  console.error(says.told(kind, why))
  return undefined
}

type Writing = {
  readonly outer: OuterManifest
  readonly envelope: EnvelopeManifest
  readonly identity: string
  readonly folder: string
}

/** Writes the files of an envelope as they are opened, under names that are safe; @returns what is wrong with it. */
async function write(
  { outer, envelope, identity, folder }: Writing,
  { deposit, operator }: OpenArguments,
): Promise<Flaw | undefined> {
  const stored = async (hash: string) => (await bytesAt(join(deposit, 'parts', hash))) ?? new Uint8Array()
  const list = await openInner(outer, envelope, { identity, operator, stored })
  if ('flaw' in list) return list.flaw
  const paths = pathsOf(list.inner).map((path) => join(folder, path))
  const content = contentOf(envelope, list.inner, { identity, stored })
  let next = await content.next()
  while (next.done !== true) {
    const path = paths[next.value.file] ?? folder
    await mkdir(dirname(path), { recursive: true })
    const file = await openFile(path, 'a')
    await file.write(next.value.bytes)
    await file.close()
    next = await content.next()
  }
  return next.value
}

/** Where each file is written: under the names that the candidate gave, made safe, none twice and none outside. */
function pathsOf({ files }: InnerManifest): readonly string[] {
  const taken = new Set<string>()
  return files.map(({ name }, index) => {
    const safe = name.split('/').map(safeFileName).join('/')
    const path = taken.has(safe.toLowerCase()) ? `${index + 1}-${safe.replaceAll('/', '-')}` : safe
    taken.add(path.toLowerCase())
    return path
  })
}
