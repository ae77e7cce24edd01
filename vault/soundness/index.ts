import type { Bytes } from '../bytes.ts'
import type { Source } from '../layout.ts'
import { troubleOfPdf } from './pdf.ts'
import type { Trouble } from './trouble.ts'
import { troubleOfZip } from './zip.ts'

/**
 * What a candidate is told of its files before they are sealed, in its own browser: afterwards nobody can look at them
 * until the session, and a file that does not open is the candidate's loss. It advises; it refuses nothing but what the
 * consultation refuses.
 */

/** What a consultation takes, sizes in bytes; `formats` are extensions in lower case without a dot, none for any. */
export type Limits = { readonly file: number; readonly total: number; readonly formats: readonly string[] }

export type Unsound =
  | { readonly kind: 'empty' | Trouble }
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'format'; readonly format: string; readonly accepted: readonly string[] }

export async function problemsOfFile(source: Source, { file, formats }: Limits): Promise<readonly Unsound[]> {
  if (source.size === 0) return [{ kind: 'empty' }]
  const format = formatOf(source.name)
  const trouble = await troubleOf(source, format)
  return [
    ...(source.size > file ? [{ kind: 'too-large', most: file } as const] : []),
    ...(formats.length > 0 && !formats.includes(format)
      ? [{ kind: 'format', format, accepted: formats } as const]
      : []),
    ...(trouble === undefined ? [] : [{ kind: trouble }]),
  ]
}

export type UnsoundTogether =
  | { readonly kind: 'none' }
  | { readonly kind: 'too-large'; readonly size: number; readonly most: number }
  | { readonly kind: 'same-name'; readonly name: string }

/** What is wrong with the files of an envelope taken together. */
export function problemsTogether(
  sources: readonly Pick<Source, 'name' | 'size'>[],
  { total }: Limits,
): readonly UnsoundTogether[] {
  const size = sources.reduce((sum, source) => sum + source.size, 0)
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { name } of sources) (seen.has(name) ? twice : seen).add(name)
  return [
    ...(sources.length === 0 ? [{ kind: 'none' } as const] : []),
    ...(size > total ? [{ kind: 'too-large', size, most: total } as const] : []),
    ...Array.from(twice, (name) => ({ kind: 'same-name', name }) as const),
  ]
}

/** The extension of a name, in lower case without its dot; empty when it has none. */
export const formatOf = (name: string): string => /[^./\\]\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

const OFFICE = ['docx', 'xlsx', 'pptx', 'docm', 'xlsm', 'odt', 'ods', 'odp']
const ZIP = ['zip', ...OFFICE]
/** An office document under a password is wrapped in the compound file of older ones. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]
const PK = [0x50, 0x4b]

const SIGNATURES: Readonly<Record<string, readonly number[]>> = {
  png: [0x89, 0x50, 0x4e, 0x47],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
  '7z': [0x37, 0x7a, 0xbc, 0xaf],
  doc: COMPOUND,
  xls: COMPOUND,
  ppt: COMPOUND,
}

async function troubleOf(source: Source, format: string): Promise<Trouble | undefined> {
  if (format === 'pdf') return troubleOfPdf(source)
  const head = await source.read(0, Math.min(source.size, 8))
  if (ZIP.includes(format)) {
    if (OFFICE.includes(format) && beginsWith(head, COMPOUND)) return 'protected'
    return beginsWith(head, PK) ? troubleOfZip(source) : 'another-kind'
  }
  const signature = SIGNATURES[format]
  return signature === undefined || beginsWith(head, signature) ? undefined : 'another-kind'
}

const beginsWith = (bytes: Bytes, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)
