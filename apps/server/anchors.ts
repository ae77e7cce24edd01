import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The certificates in a folder, in the order of their names; none without a folder: every signature is then indeterminate. */
export async function readAnchors(folder: string | undefined): Promise<readonly Uint8Array[]> {
  if (folder === undefined) return []
  const names = (await readdir(folder)).filter((name) => /\.(pem|crt|cer|der)$/i.test(name)).sort()
  return Promise.all(names.map((name) => readFile(join(folder, name))))
}
