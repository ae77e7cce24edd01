import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Pinned, PinnedKey } from '#transparency/pinned.ts'
import { Button } from '#ui/button.tsx'
import { LongField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { type Compared, comparePinned, keptOf, pin, servedPinned } from '#ui/pinned.ts'
import classes from './key-set.module.css'
import { words } from './words.ts'

/** By whose keys the page of a keyholder believes its group, and what the keyholder has said of it. */
export type Trust = {
  /** True until the policy that the server gives out was read. */
  readonly isRead: boolean
  /** `null` where the server gives out no policy. */
  readonly compared: Compared | null
  /** Keeps what is shown now, in this page and, where it agrees, in this browser; with a reason where another was kept. */
  readonly keep: (reason?: string) => void
  /** Whether those who judged the proofs are those that are believed here. If not, they are shown instead of what the server said before. */
  readonly judge: (now: Pinned) => boolean
}

/** @param begins how the gallery begins */
export function useTrust(group: string, begins?: Compared): Trust {
  // Once a page: what was printed is what is kept.
  const asked = { queryKey: ['log-policy', group], queryFn: () => servedPinned(group), staleTime: Infinity, gcTime: 0 }
  const served = useQuery(asked)
  const [believed, setBelieved] = useState(() => (begins === undefined ? keptOf(group) : beforeIn(begins)))
  const [judging, setJudging] = useState<Pinned | null>(begins?.now ?? null)
  const now = judging ?? served.data ?? null
  const compared = now === null ? null : comparePinned(believed, now)
  return {
    isRead: served.fetchStatus === 'idle',
    compared,
    keep: (reason = '') => {
      if (compared === null || compared.kind === 'same') return
      pin(group, compared.now, compared.kind === 'other' ? { before: compared.before, reason } : null)
      setBelieved(compared.now)
    },
    judge: (shown) => {
      setJudging(shown)
      return comparePinned(believed, shown).kind === 'same'
    },
  }
}

const beforeIn = (compared: Compared): Pinned | null =>
  compared.kind === 'none-kept' ? null : compared.kind === 'same' ? compared.now : compared.before

export type TrustAskedProps = { readonly compared: Compared; readonly onKeep: (reason?: string) => void }

/** Asks a keyholder about a log that this browser does not know; nothing where it knows it. */
export function TrustAsked({ compared, onKeep }: TrustAskedProps) {
  if (compared.kind === 'same') return null
  return compared.kind === 'other' ? (
    <Other compared={compared} onKeep={onKeep} />
  ) : (
    <Unknown now={compared.now} onKeep={onKeep} />
  )
}

/** Nothing was kept here: what the printed sheet says is compared by the person who has it. */
function Unknown({ now, onKeep }: { readonly now: Pinned; readonly onKeep: () => void }) {
  const { trust: says } = useWords(words)
  return (
    <section className={classes.step}>
      <p>{says.first}</p>
      <PinnedFacts pinned={now} />
      <p>{says.firstDiffers}</p>
      <p className={classes.actions}>
        <Button rank="primary" onClick={onKeep}>
          {says.confirmFirst}
        </Button>
      </p>
    </section>
  )
}

type OtherProps = {
  readonly compared: Extract<Compared, { kind: 'other' }>
  readonly onKeep: (reason: string) => void
}

/** Another than before: it stops, until a person has said why that is right. */
function Other({ compared: { before, now }, onKeep }: OtherProps) {
  const { trust: says } = useWords(words)
  const [reason, setReason] = useState('')
  return (
    <section className={classes.step}>
      <p role="alert" className={classes.blocked}>
        {says.other}
      </p>
      <div className={classes.ways}>
        <Way title={says.before}>
          <PinnedFacts pinned={before} beside={now} />
        </Way>
        <Way title={says.now}>
          <PinnedFacts pinned={now} beside={before} />
        </Way>
      </div>
      <p>{says.otherTeach}</p>
      <LongField label={says.reason} hint={says.reasonHint} value={reason} onChange={setReason} maxLength={2000} />
      <p className={classes.actions}>
        <Button disabled={reason.trim() === ''} onClick={() => onKeep(reason.trim())}>
          {says.confirmOther}
        </Button>
      </p>
    </section>
  )
}

const Way = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div className={classes.way}>
    <h3>{title}</h3>
    {children}
  </div>
)

type FactsProps = {
  readonly pinned: Pinned
  /** What it is shown next to: what differs stands out. */
  readonly beside?: Pinned
}

/** What stands on a keyholder’s sheet of the log and its witnesses: the same lines here, so that they can be laid side by side. */
export function PinnedFacts(facts: FactsProps) {
  const { trust: says } = useWords(words)
  return (
    <dl className={classes.facts}>
      <PinnedRows {...facts} says={says} />
    </dl>
  )
}

type Says = Readonly<Record<'log' | 'witnesses' | 'noWitness', string>> & {
  readonly enough: (needed: number, of: number) => string
}

/** The same, as rows of a list of facts. */
export function PinnedRows({ pinned, beside = pinned, says }: FactsProps & { readonly says: Says }) {
  const { logs, witnesses } = pinned
  const enough = ({ needed: least, witnesses: all }: Pinned) =>
    least === null ? says.noWitness : says.enough(least, all.length)
  const Enough = enough(pinned) === enough(beside) ? 'span' : 'strong'
  return (
    <>
      <dt>{says.log}</dt>
      <dd>
        <Keys keys={logs} beside={beside.logs} />
      </dd>
      <dt>{says.witnesses}</dt>
      <dd>
        <Enough>{enough(pinned)}</Enough>
        <Keys keys={witnesses} beside={beside.witnesses} />
      </dd>
    </>
  )
}

type KeysProps = { readonly keys: readonly PinnedKey[]; readonly beside: readonly PinnedKey[] }

const Keys = ({ keys, beside }: KeysProps) => (
  <>
    {keys.map(({ key, name, fingerprint }) => {
      const Line = beside.some((each) => each.key === key) ? 'span' : 'strong'
      return (
        <Line key={key} className={classes.key}>
          {name} <code>{fingerprint}</code>
        </Line>
      )
    })}
  </>
)
