import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { Malformed } from '#transparency/bytes.ts'
import type { Judged } from '#transparency/policy.ts'
import { verifyHeader } from '#transparency/receipt.ts'
import { ARCHIVE_MANIFEST, WORDS } from './verify-archive-words.ts'

const manifest = z.object({
  format: z.literal('unisson-award-archive-1'),
  files: z.array(z.object({ name: z.string(), sha256: z.string() })),
  missing: z.array(z.object({ what: z.string() })),
  proof: z.object({ entries: z.int(), queued: z.int(), file: z.string(), policy: z.string().nullable() }),
})
const shown = z.object({ line: z.string(), leaf: z.string(), salt: z.string().nullable(), proof: z.string() })

export type VerifyArchiveArguments = {
  readonly folder: string
  /** The policy of the group, as whoever checks has it from elsewhere. */
  readonly policy: string | undefined
  readonly lang: 'fr' | 'en'
}

/**
 * `unisson verify FOLDER [--policy FILE]`, of an archive of an award: each file against its hash, then each entry of the register against the log, without a
 * network. Says how many of the files are named by an entry that is proved: of those it is shown that they are as they were when they were entered.
 *
 * @returns the exit code: 0 when all holds by the policy that was given, 1 when something does not, 3 when too few witnesses have seen an entry, or
 * entries still queued, 4 when no policy was given, or none came with it
 */
export async function verifyArchive({ folder, policy, lang }: VerifyArchiveArguments): Promise<number> {
  const says = WORDS[lang]
  const parsed = manifest.safeParse(JSON.parse(await readFile(join(folder, ARCHIVE_MANIFEST), 'utf8')))
  if (!parsed.success) {
    console.error(says.unread)
    return 1
  }
  const { files, missing, proof } = parsed.data
  const altered = await alteredAmong(folder, files)
  for (const name of altered) console.error(says.altered(name))
  if (altered.length === 0) console.log(says.files(files.length))
  for (const { what } of missing) console.log(says.missing(what))
  const path = policy ?? (proof.policy === null ? undefined : join(folder, proof.policy))
  if (path === undefined) {
    console.error(says.noPolicy)
    return altered.length === 0 ? 4 : 1
  }
  const believed = await readFile(path, 'utf8')
  const text = await readFile(join(folder, proof.file), 'utf8')
  const { bodies, proved, faults, unseen } = await provedIn(text, believed)
  for (const { at, why } of faults) console.error(says.fault(at, why))
  const whole = altered.length === 0 && faults.length === 0 && proved === proof.entries
  if (proved !== proof.entries) console.error(says.lacking(proved, proof.entries))
  if (!whole) return 1
  console.log(says.proved(proved))
  const made = files.filter(({ sha256 }) => !bodies.some((body) => body.includes(`"${sha256}"`)))
  console.log(says.named(files.length - made.length))
  for (const { name } of made) console.log(says.made(name))
  if (proof.queued > 0) console.error(says.queued(proof.queued))
  if (unseen > 0) console.error(says.unseen(unseen))
  if (policy === undefined) {
    console.error(says.alone)
    return 4
  }
  return proof.queued + unseen > 0 ? 3 : 0
}

async function alteredAmong(
  folder: string,
  files: readonly { readonly name: string; readonly sha256: string }[],
): Promise<readonly string[]> {
  const found: string[] = []
  for (const { name, sha256 } of files) {
    // A name that leads out of the folder is none of its files.
    const isInside = !/[/\\]/.test(name) && name !== '..'
    const hash = isInside ? await hashOf(join(folder, name)) : undefined
    if (hash !== sha256) found.push(name)
  }
  return found
}

/** The SHA-256 of a file, hexadecimal; `undefined` where it is not to be read. */
async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash)
  } catch {
    return undefined
  }
  return hash.digest('hex')
}

type Proved = {
  /** The contents that are given of entries that are proved. */
  readonly bodies: readonly string[]
  readonly proved: number
  /** Of these, those that fewer witnesses than must have seen. */
  readonly unseen: number
  readonly faults: readonly { readonly at: number; readonly why: string }[]
}

async function provedIn(text: string, policy: string): Promise<Proved> {
  const bodies: string[] = []
  const faults: { at: number; why: string }[] = []
  let [proved, unseen] = [0, 0]
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue
    const found = await judged(line, policy)
    if (typeof found === 'string') faults.push({ at: index + 1, why: found })
    else {
      proved += 1
      if (!found.judged.isWitnessed) unseen += 1
      if (found.body !== null) bodies.push(found.body)
    }
  }
  return { bodies, proved, unseen, faults }
}

/** What is proved of one entry; why it is not. */
async function judged(text: string, policy: string): Promise<{ judged: Judged; body: string | null } | string> {
  try {
    const given = shown.parse(JSON.parse(text))
    const { judged: seen } = await verifyHeader(given, policy)
    const body = given.line.slice(given.line.indexOf(',"body":') + ',"body":'.length, -1)
    return { judged: seen, body: body === 'null' ? null : body }
  } catch (error) {
    if (error instanceof Malformed || error instanceof SyntaxError || error instanceof z.ZodError) return error.message
    throw error
  }
}
