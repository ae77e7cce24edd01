import { emptyRoot, leafHash, nodeHash, splitOf } from '#transparency/merkle.ts'

/**
 * What binds the deposits that were received, in the order of their receipt: the root of the tree of RFC 6962 whose leaves are their
 * hashes. Whoever has a receipt can be shown that its deposit is in it, and nothing enters it afterwards.
 */
export async function closedRoot(hashes: readonly string[]): Promise<string> {
  const leaves = await Promise.all(hashes.map((hash) => leafHash(bytesOf(hash))))
  const rootOf = async (from: number, to: number): Promise<Uint8Array> => {
    const [only] = leaves.slice(from, to)
    if (only === undefined) return emptyRoot()
    if (to - from === 1) return only
    const middle = splitOf({ from, to })
    return nodeHash(await rootOf(from, middle), await rootOf(middle, to))
  }
  return hexOf(await rootOf(0, leaves.length))
}

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
