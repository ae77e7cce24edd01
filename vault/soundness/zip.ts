import type { Source } from '../layout.ts'
import type { Trouble } from './trouble.ts'

/** Whether an archive can be opened, as far as its directory tells (APPNOTE 6.3.10): its files are not unpacked. */

const [END, END_BYTES, MOST_COMMENT] = [0x06054b50, 22, 0xffff]
const [ZIP64_LOCATOR, ZIP64_LOCATOR_BYTES, ZIP64_END, ZIP64_END_BYTES] = [0x07064b50, 20, 0x06064b50, 56]
const [ENTRY, ENTRY_BYTES] = [0x02014b50, 46]
/** Of a directory that is larger, the beginning is read. */
const MOST_READ = 32 * 1024 * 1024
const IN_ZIP64 = 0xffffffff
const PROTECTED = 1

type Directory = { readonly from: number; readonly size: number; readonly entries: number }

export async function troubleOfZip(source: Source): Promise<Trouble | undefined> {
  const directory = await directoryOf(source)
  if (directory === undefined) return 'cut-short'
  const { from, size, entries } = directory
  const view = await viewOf(source, from, from + Math.min(size, MOST_READ))
  let at = 0
  for (let entry = 0; entry < entries && at + ENTRY_BYTES <= view.byteLength; entry++) {
    if (view.getUint32(at, true) !== ENTRY) return 'cut-short'
    if ((view.getUint16(at + 8, true) & PROTECTED) !== 0) return 'protected'
    const [named, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    at += ENTRY_BYTES + (named ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return undefined
}

/** Where the directory stands; `undefined` when the end of the archive is missing or tells of what is not there. */
async function directoryOf(source: Source): Promise<Directory | undefined> {
  const tail = Math.max(0, source.size - END_BYTES - MOST_COMMENT)
  const view = await viewOf(source, tail, source.size)
  for (let at = view.byteLength - END_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue
    const small: Directory = {
      entries: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      from: view.getUint32(at + 16, true),
    }
    const found = small.from === IN_ZIP64 || small.size === IN_ZIP64 ? await directoryIn64(source, tail + at) : small
    if (found !== undefined && found.from + found.size <= tail + at) return found
  }
  return undefined
}

async function directoryIn64(source: Source, end: number): Promise<Directory | undefined> {
  if (end < ZIP64_LOCATOR_BYTES) return undefined
  const locator = await viewOf(source, end - ZIP64_LOCATOR_BYTES, end)
  if (locator.getUint32(0, true) !== ZIP64_LOCATOR) return undefined
  const at = Number(locator.getBigUint64(8, true))
  if (at + ZIP64_END_BYTES > end) return undefined
  const record = await viewOf(source, at, at + ZIP64_END_BYTES)
  if (record.getUint32(0, true) !== ZIP64_END) return undefined
  const [entries, size, from] = [32, 40, 48].map((field) => Number(record.getBigUint64(field, true)))
  return { entries: entries ?? 0, size: size ?? 0, from: from ?? 0 }
}

async function viewOf(source: Source, from: number, to: number): Promise<DataView> {
  const bytes = await source.read(from, to)
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
