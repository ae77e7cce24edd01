import { quorumSize } from '#transparency/policy.ts'

/** How many must cosign, of so many of whom `faulty` may fail; null when those who do not fail are too few for it. */
export function sizeFor(count: number, faulty: number): number | null {
  try {
    return quorumSize(count, faulty)
  } catch {
    return null
  }
}
