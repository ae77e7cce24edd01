import { hash as hashOf } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import { bodyOf } from '#platform/transparency/log-source.ts'

type Language = 'fr' | 'en'

export type VerifyPageArguments = {
  /** The address under which candidates open it: `https://unisson.example.fr/depot/CONSULTATION`. */
  readonly address: string
  /** The list of the page as somebody kept it, or as a build of the same version makes it. */
  readonly as: string | undefined
  readonly lang: Language
}

const WORDS = {
  fr: {
    whole: (files: number, hash: string) =>
      `Les ${files} fichiers servis sont ceux de la liste de la page, dont l’empreinte est ${hash}.`,
    same: 'Cette liste est celle qui a été donnée.',
    other: (path: string) => `LA PAGE SERVIE N’EST PAS CELLE QUI EST ATTENDUE : ${path}`,
    list: (hash: string) => `LA PAGE SERVIE N’EST PAS CELLE QUI EST ATTENDUE : sa liste a pour empreinte ${hash}.`,
    unread: (why: string) => `la page ne peut être lue : ${why}`,
  },
  en: {
    whole: (files: number, hash: string) =>
      `The ${files} files that are served are those of the list of the page, whose hash is ${hash}.`,
    same: 'That list is the one that was given.',
    other: (path: string) => `THE PAGE THAT IS SERVED IS NOT THE ONE EXPECTED: ${path}`,
    list: (hash: string) => `THE PAGE THAT IS SERVED IS NOT THE ONE EXPECTED: the hash of its list is ${hash}.`,
    unread: (why: string) => `the page cannot be read: ${why}`,
  },
} as const

const list = z.strictObject({
  format: z.literal('unisson-page/1'),
  files: z
    .array(z.strictObject({ path: z.string().check(z.regex(/^[\w./-]+$/)), sha256: z.string(), size: z.number() }))
    .check(z.minLength(1), z.maxLength(1000)),
})
type Listed = z.infer<typeof list>['files'][number]

/** Milliseconds that a server has to answer. */
const PATIENCE = 20_000
const INDEX = 'index.html'
const LIST = 'manifest.json'

/**
 * `unisson verify --page ADDRESS [--as LIST]`: compares the page that seals, as this machine is served it, with its own list of
 * files, and that list with one that was kept or built. What another person is served it cannot know: it is to be run from
 * many places, as many members do.
 *
 * @returns the exit code: 0 when it is the page that is expected, 1 when it is not, 2 when it cannot be read
 */
export async function verifyPage({ address, as, lang }: VerifyPageArguments): Promise<number> {
  const says = WORDS[lang]
  try {
    const expected = as === undefined ? undefined : await readFile(as)
    const served = await read(new URL(LIST, address))
    const { files } = list.parse(JSON.parse((expected ?? served).toString()))
    for (const file of files) {
      if (!(await isServed(address, file))) {
        console.error(says.other(file.path))
        return 1
      }
    }
    const hash = hashOf('sha256', served)
    if (expected !== undefined && !expected.equals(served)) {
      console.error(says.list(hash))
      return 1
    }
    console.log(says.whole(files.length, hash))
    if (expected !== undefined) console.log(says.same)
    return 0
  } catch (error) {
    console.error(says.unread(error instanceof Error ? error.message : String(error)))
    return 2
  }
}

/** The page itself is served under the address of each consultation; what it is made of, beside it. */
async function isServed(address: string, { path, sha256, size }: Listed): Promise<boolean> {
  const bytes = await read(path === INDEX ? new URL(address) : new URL(path, address))
  return bytes.length === size && hashOf('sha256', bytes) === sha256
}

async function read(url: URL): Promise<Buffer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' })
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`)
  return bodyOf(response)
}
