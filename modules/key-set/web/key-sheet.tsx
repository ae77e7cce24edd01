import type { Pinned } from '#transparency/pinned.ts'
import { Button } from '#ui/button.tsx'
import { codePath } from '#ui/code-path.ts'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import type { KeyPair } from '#vault/age.ts'
import { wordsOf } from '#vault/printed-key.ts'
import classes from './key-set.module.css'
import { PinnedRows } from './trust.tsx'
import { words } from './words.ts'

export type KeySheetProps = {
  readonly keyPair: KeyPair
  readonly reference: string
  /** How many keys it takes, of how many. */
  readonly size: { readonly needed: number; readonly of: number }
  /** By whose keys the group is believed on the day of the key; `null` where the server gave out no policy. */
  readonly pinned: Pinned | null
  readonly onLeave: () => void
}

/** The sheet on which a keyholder prints its key: the words, the same as a code, what it is for, and what it is to be compared with later. */
export function KeySheet({ keyPair: { identity, recipient }, reference, size, pinned, onLeave }: KeySheetProps) {
  const { sheet: says, suffice, trust } = useWords(words)
  const { title, today, me } = useGroup()
  const facts = [
    [says.consultation, reference],
    [says.group, title],
    [says.body, me?.body.name ?? ''],
    [says.public, recipient],
    [says.keys, suffice(size.needed, size.of)],
  ] as const
  return (
    <section className={classes.sheet} aria-labelledby="key-sheet">
      <p className={classes.actions}>
        <Button rank="primary" onClick={() => globalThis.print()}>
          <Icon name="print" /> {says.print}
        </Button>
        <Button rank="quiet" onClick={onLeave}>
          {says.back}
        </Button>
      </p>
      <h2 id="key-sheet">{says.title}</h2>
      <p>
        <strong>{says.secret}</strong>
      </p>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {pinned === null ? (
          <>
            <dt>{trust.log}</dt>
            <dd>{trust.unknownLog}</dd>
          </>
        ) : (
          <PinnedRows pinned={pinned} says={trust} />
        )}
      </dl>
      <p className={classes.note}>{says.compare}</p>
      <h3>{says.words}</h3>
      <ol className={classes.words} lang="fr" translate="no">
        {wordsOf(identity).map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, and is known by its place
          <li key={index}>{word}</li>
        ))}
      </ol>
      <h3>{says.code}</h3>
      <Code text={identity} label={says.code} />
      <p className={classes.note}>
        {says.made(today)}. {says.use}
      </p>
    </section>
  )
}

/** Cells of white around a code, as ISO 18004 asks. */
const QUIET_ZONE = 4

function Code({ text, label }: { readonly text: string; readonly label: string }) {
  const { path, size } = codePath(text, QUIET_ZONE)
  return (
    <svg className={classes.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
