import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalize } from '#kernel/canonical.ts'
import { Malformed } from '#transparency/bytes.ts'
import { writeKey } from '#transparency/note.ts'
import { readPolicy } from '#transparency/policy.ts'
import { verifyPublished } from '#transparency/published-entry.ts'
import { textIn } from '#vault/bytes.ts'
import { keySetText } from '#vault/key-set.ts'
import { ChangedSource, layoutOf, type Source } from '#vault/layout.ts'
import { depositHash, type EnvelopeKind, type EnvelopeManifest, manifestBytes } from '#vault/manifest.ts'
import { orderIn, type SealingOrder } from '#vault/order.ts'
import { beginSealing, type Deposit, depositOf, sealEnvelope } from '#vault/sealing.ts'
import { problemsOfFile, problemsTogether } from '#vault/soundness/index.ts'
import { bytesAt, sourcesIn, takeFolder } from './folder.ts'
import { KEY_SET, KEYS, type Lang, SAYS, sentence, TOGETHER, UNSOUND } from './words.ts'

export type SealArguments = {
  readonly order: string
  /** Who tenders: its SIRET, or the identifier it has abroad. */
  readonly operator: string
  readonly folders: Readonly<Partial<Record<EnvelopeKind, string>>>
  readonly lots: readonly string[]
  readonly out: string
  /** The log and the witnesses that the candidate believes (C2SP tlog-policy); left out, those that the order names. */
  readonly policy: string | undefined
  /** Seals files that may not open; what the consultation does not take is never sealed. */
  readonly anyway: boolean
  readonly lang: Lang
}

type Filled = { readonly kind: EnvelopeKind; readonly sources: readonly Source[] }

/**
 * `unisson seal ORDER.json`: seals folders into a deposit, without any network, for whoever trusts no page. The folder it
 * makes is deposited as it is; `keep` stays with the candidate.
 *
 * @returns the exit code: 0 sealed, 1 something of what was given cannot be sealed, 2 it cannot be read
 */
export async function seal(asked: SealArguments): Promise<number> {
  const { lang, out } = asked
  const order = await orderAt(asked.order, lang)
  if (order === undefined) return 2
  const proven = await isPublished(order, asked)
  if (proven !== 0) return proven
  const filled = await envelopesOf(asked)
  if (typeof filled === 'string') return fail(filled)
  if (filled.length === 0) return fail(SAYS[lang].nothing)
  if (!(await isSound(filled, order, asked))) return 1
  if (!(await takeFolder(out))) return fail(SAYS[lang].taken(out))
  const { consultation, dossier } = order
  const deposit: Deposit = { consultation, dossier, deposit: randomUUID(), operator: asked.operator }
  try {
    await mkdir(join(out, 'parts'))
    await mkdir(join(out, 'keep'))
    const envelopes: EnvelopeManifest[] = []
    for (const each of filled) envelopes.push(await sealOne(deposit, each, { order, asked }))
    const outer = depositOf(deposit, order.keySet, envelopes)
    await writeFile(join(out, 'deposit.json'), manifestBytes(outer))
    console.log(SAYS[lang].sealed(await depositHash(outer), out))
    return 0
  } catch (error) {
    if (error instanceof ChangedSource) return fail(SAYS[lang].notAChange(error.file))
    throw error
  }
}

function fail(said: string): number {
  console.error(said)
  return 2
}

async function orderAt(file: string, lang: Lang): Promise<SealingOrder | undefined> {
  const bytes = await bytesAt(file)
  if (bytes === undefined) {
    console.error(SAYS[lang].unreadable(file))
    return undefined
  }
  const order = orderIn(textIn(bytes))
  if (order !== undefined && 'keySet' in order) return order
  console.error(SAYS[lang].noOrder(file))
  for (const problem of order ?? []) console.error(sentence(KEY_SET[lang], problem))
  return undefined
}

/**
 * Nothing is sealed to keys that the register does not show: whoever changed them in the order, or in the database that gave it, would
 * read what is sealed.
 *
 * @returns the exit code: 0 when the register published this very key set
 */
async function isPublished({ published, keySet }: SealingOrder, { policy, lang }: SealArguments): Promise<number> {
  const given = policy === undefined ? undefined : await bytesAt(policy)
  if (policy !== undefined && given === undefined) return fail(SAYS[lang].unreadable(policy))
  const says = KEYS[lang]
  const own = given === undefined ? published?.policy : textIn(given)
  const logs = await logsOf(own)
  if (policy !== undefined && logs === undefined) return fail(says.noPolicy(policy))
  const stated = await verifyPublished(published, { process: 'keySet', text: keySetText(keySet) }, own)
  if (!stated.holds) {
    console.error(
      stated.why === 'too-few-witnesses' ? says[stated.why](stated.cosigned, stated.needed) : says[stated.why],
    )
    return 1
  }
  const { place, judged } = stated
  console.log(says.proven(place.seq, judged.needed === null ? null : judged.cosignatures.length))
  if (policy === undefined) for (const log of logs ?? []) console.log(says.log(log))
  return 0
}

/** The keys of the logs that a policy names; `undefined` of a text that is none. */
async function logsOf(policy: string | undefined): Promise<readonly string[] | undefined> {
  try {
    return policy === undefined ? undefined : (await readPolicy(policy)).logs.map(writeKey)
  } catch (error) {
    if (error instanceof Malformed) return undefined
    throw error
  }
}

async function envelopesOf({ folders, lang }: SealArguments): Promise<readonly Filled[] | string> {
  const filled: Filled[] = []
  for (const [kind, folder] of Object.entries(folders)) {
    try {
      filled.push({ kind: kind as EnvelopeKind, sources: await sourcesIn(folder) })
    } catch {
      return SAYS[lang].unreadable(folder)
    }
  }
  return filled
}

/** Says all that is wrong at once; what only may not open can be sealed all the same. */
async function isSound(
  filled: readonly Filled[],
  { limits }: SealingOrder,
  { anyway, lang }: SealArguments,
): Promise<boolean> {
  const { kinds, file, stopped, anyway: how } = SAYS[lang]
  let [refused, advised] = [0, 0]
  for (const { kind, sources } of filled) {
    for (const problem of problemsTogether(sources, limits)) {
      refused += 1
      console.error(file(kinds[kind], sentence(TOGETHER[lang], problem)))
    }
    for (const source of sources) {
      for (const problem of await problemsOfFile(source, limits)) {
        if (['empty', 'too-large', 'format'].includes(problem.kind)) refused += 1
        else advised += 1
        console.error(file(source.name, sentence(UNSOUND[lang], problem)))
      }
    }
  }
  if (refused === 0 && (advised === 0 || anyway)) return true
  console.error(refused === 0 ? `${stopped} ${how}` : stopped)
  return false
}

async function sealOne(
  deposit: Deposit,
  { kind, sources }: Filled,
  { order, asked: { out, lots, lang } }: { readonly order: SealingOrder; readonly asked: SealArguments },
): Promise<EnvelopeManifest> {
  const sealing = await beginSealing(deposit, { kind, lots: kind === 'tender' ? lots : [] }, order.keySet)
  const { parts } = layoutOf(sources)
  let sent = 0
  const { envelope, files } = await sealEnvelope(sealing, sources, async ({ sha256, bytes }) => {
    await writeFile(join(out, 'parts', sha256), bytes, { flush: true })
    sent += 1
    if (sent <= parts) console.log(SAYS[lang].sealing(SAYS[lang].kinds[kind], sent, parts))
  })
  const list = canonicalize({ files: files.map((listed) => ({ ...listed })), salt: sealing.salt })
  await writeFile(join(out, 'keep', `${kind}.json`), list)
  return envelope
}
