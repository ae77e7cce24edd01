import { createHash } from 'node:crypto'
import { z } from 'zod'
import { pageView } from '#modules/witnessing/contract.ts'
import { bodyOf } from '#platform/transparency/log-source.ts'
import { Malformed } from '#transparency/bytes.ts'
import { verifyEntry } from '#transparency/receipt.ts'

/** What a witness finds of the page that seals, from where it stands. */
export type PageSeen =
  /** Neither served here nor entered. */
  | { readonly kind: 'none' }
  | { readonly kind: 'same'; readonly hash: string }
  /** A page is served, and the register has none, or its entry queues. */
  | { readonly kind: 'not-entered'; readonly hash: string }
  /** What is served here is not what the register says; `file` where one file of it is another than its list says. */
  | { readonly kind: 'differs'; readonly entered: string; readonly served: string; readonly file: string | null }
  /** The log does not show the entry that is said to be in it. */
  | { readonly kind: 'not-shown'; readonly why: string }

const list = z.object({ files: z.array(z.object({ path: z.string(), sha256: z.string(), size: z.number() })) })
const entryBody = z.object({ events: z.array(z.object({ type: z.literal('PageServed'), hash: z.string() })) })
const PATIENCE = 20_000
/** The page is the same for every consultation: this one exists nowhere. */
const ANY = '00000000-0000-4000-8000-000000000000'

/**
 * Fetches the page that seals as anybody is given it, file by file, and compares it with the entry of the register, which must be in
 * the log by the log’s own key.
 *
 * @param address under which the log is read
 * @param log the key of the log
 */
export async function lookAtPage(address: string, log: string): Promise<PageSeen> {
  const prefix = address.replace(/\/+$/, '')
  const site = new URL(prefix).origin
  const [manifest, said] = [await get(`${site}/depot/manifest.json`), await get(`${prefix}/page`)]
  const served = manifest === undefined ? undefined : sha256(manifest)
  if (said === undefined) return served === undefined ? { kind: 'none' } : { kind: 'not-entered', hash: served }
  const view = pageView.parse(JSON.parse(said.toString('utf8')))
  if (view.entry === null) return { kind: 'not-entered', hash: served ?? '' }
  const why = await flawIn(view.entry, view.hash, `log ${log} ${prefix}\nquorum none\n`)
  if (why !== null) return { kind: 'not-shown', why }
  const differs = (file: string | null) =>
    ({ kind: 'differs', entered: view.hash, served: served ?? '', file }) as const
  if (manifest === undefined || served !== view.hash) return differs(null)
  for (const file of list.parse(JSON.parse(manifest.toString('utf8'))).files) {
    const at = file.path === 'index.html' ? `${site}/depot/${ANY}` : `${site}/depot/${file.path}`
    const bytes = await get(at)
    if (bytes === undefined || sha256(bytes) !== file.sha256) return differs(file.path)
  }
  return { kind: 'same', hash: view.hash }
}

type Shown = NonNullable<z.infer<typeof pageView>['entry']>

/** Why the entry is not shown to be in the log and to name this page; `null` when it is. */
async function flawIn(entry: Shown, hash: string, policy: string): Promise<string | null> {
  try {
    const { body } = await verifyEntry(entry, policy)
    const named = entryBody.safeParse(JSON.parse(body)).data?.events[0]?.hash
    return named === hash ? null : 'the entry names another page'
  } catch (error) {
    if (error instanceof Malformed) return error.message
    throw error
  }
}

/** The bytes of an answer; `undefined` where there is nothing at the address. @throws {Error} when nothing comes back */
async function get(address: string): Promise<Buffer | undefined> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' })
  if (response.status === 404) return undefined
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return bodyOf(response)
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
