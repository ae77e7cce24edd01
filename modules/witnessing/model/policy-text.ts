import type { Agreed, Counted } from './quorum-state.ts'

/** Those of an agreed quorum who still count: one that was revoked is not believed any more, by whatever it signed. */
export function counting({ witnesses }: Agreed, revoked: ReadonlySet<string>): readonly Counted[] {
  return witnesses.filter(({ id }) => !revoked.has(id))
}

/** A log, and where it is read. */
export type PolicyLog = { readonly key: string; readonly address: string }

/**
 * What makes a checkpoint worth believing to this group, for whoever checks a proof (C2SP tlog-policy). Where fewer witnesses are
 * left than must cosign, the policy still says how many: it cannot be met by fewer, and a group that nobody can reach is no policy. It is
 * then `undefined`, until the group agrees again.
 *
 * @param agreed null of a group that nobody watches: the policy says so, and no cosignature is asked for
 */
export function policyText(
  log: PolicyLog,
  agreed: Agreed | null,
  revoked: ReadonlySet<string> = new Set(),
): string | undefined {
  const head = `log ${log.key} ${log.address}\n`
  if (agreed === null) return `${head}quorum none\n`
  const counted = counting(agreed, revoked)
  if (counted.length < agreed.size) return undefined
  const lines = counted.map(
    ({ key, address }, index) => `witness w${index + 1} ${key}${address === null ? '' : ` ${address}`}\n`,
  )
  const members = counted.map((_, index) => `w${index + 1}`).join(' ')
  return `${head}${lines.join('')}group group ${agreed.size} ${members}\nquorum group\n`
}
