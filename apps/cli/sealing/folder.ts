import { mkdir, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bytes } from '#vault/bytes.ts'
import type { Source } from '#vault/layout.ts'

/** The files of a folder and of those in it, under their path from it, in the order of their names. */
export async function sourcesIn(folder: string): Promise<readonly Source[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
  return Promise.all(
    paths.map((path) => sourceAt(path, path.slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, ''))),
  )
}

async function sourceAt(path: string, name: string): Promise<Source> {
  const file = await open(path, 'r')
  try {
    return { name, size: (await file.stat()).size, read: (from, to) => stretch(path, from, to) }
  } finally {
    await file.close()
  }
}

/** Opened for each stretch: a folder of thousands of files holds none open. */
async function stretch(path: string, from: number, to: number): Promise<Bytes> {
  const file = await open(path, 'r')
  try {
    const bytes = new Uint8Array(to - from)
    const { bytesRead } = await file.read(bytes, 0, bytes.length, from)
    return bytes.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Makes a folder, or takes one that is empty; false when it holds something. */
export async function takeFolder(folder: string): Promise<boolean> {
  await mkdir(folder, { recursive: true })
  return (await readdir(folder)).length === 0
}

/** The bytes of a file; `undefined` when there is none that can be read. */
export async function bytesAt(path: string): Promise<Bytes | undefined> {
  try {
    return Uint8Array.from(await readFile(path))
  } catch {
    return undefined
  }
}
