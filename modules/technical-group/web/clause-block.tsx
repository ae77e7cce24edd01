import type { ReactNode } from 'react'
import type { Resource } from '#api/shapes.ts'
import { compareWords } from '#kernel/compare-words.ts'
import { Act } from '#ui/act/act.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import { useCaseActs } from '#ui/case.tsx'
import type { FormValues } from '#ui/draft.ts'
import { LongField, RadioField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import type { ClauseChange } from '../model/compare.ts'
import { REMARK_KINDS, type Remark } from '../model/remark-state.ts'
import type { FoundRemark } from './data.ts'
import { RemarkBlock } from './remark-block.tsx'
import classes from './review.module.css'
import { words } from './words.ts'

type ClauseBlockProps = {
  readonly review: string
  /** `text` and `before` are `undefined` until they are read, and where the version has no such clause. */
  readonly clause: ClauseChange & { readonly text: string | undefined; readonly before: string | undefined }
  readonly comparing: boolean
  readonly remarks: readonly FoundRemark[]
  readonly opening: Resource<Remark> | undefined
}

/** A clause on one side, what was said of it on the other. */
export function ClauseBlock({ review, clause, comparing, remarks, opening }: ClauseBlockProps) {
  const { review: says } = useWords(words)
  const { number, title, change, text, before } = clause
  return (
    <li className={classes.clause} id={`clause-${number}`} data-change={change}>
      <div>
        <h3>
          {number === '0' ? '' : number} {title}
          {change !== 'same' && <span className={classes.mark}> {says.changes[change]}</span>}
        </h3>
        <div className={classes.words}>
          {comparing && (before !== undefined || change === 'added') ? (
            <Compared before={before ?? ''} after={text ?? ''} />
          ) : (
            (text ?? '').split(/\n\s*\n/).map((paragraph) => <p key={paragraph}>{paragraph}</p>)
          )}
        </div>
      </div>
      <div className={classes.remarks}>
        {remarks.length === 0 && <p className={classes.quiet}>{says.noRemarks}</p>}
        {remarks.map((remark) => (
          <RemarkBlock key={remark.id} remark={remark} />
        ))}
        {opening !== undefined && <Making review={review} clause={number} opening={opening} />}
      </div>
    </li>
  )
}

/** What stayed, what went, what came: told by words too, for whoever does not see the colours. */
function Compared({ before, after }: { readonly before: string; readonly after: string }) {
  const { review: says } = useWords(words)
  const spoken = (label: string): ReactNode => <span className={classes.spoken}>{label}</span>
  return (
    <p className={classes.compared}>
      {compareWords(before, after).map(({ kind, text }, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one comparison keep their order
        if (kind === 'same') return <span key={index}>{text}</span>
        const label = kind === 'added' ? says.added : says.removed
        const Mark = kind === 'added' ? 'ins' : 'del'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one comparison keep their order
          <Mark key={index}>
            {spoken(label)}
            {text}
          </Mark>
        )
      })}
    </p>
  )
}

const EMPTY: FormValues = { kind: 'comment', text: '' }

function Making({
  review,
  clause,
  opening,
}: {
  readonly review: string
  readonly clause: string
  readonly opening: Resource<Remark>
}) {
  const { review: says, consequences } = useWords(words)
  const { me } = useGroup()
  const { send, ...shared } = useCaseActs({ collection: 'remarks', id: 'new', about: `${review}.${clause}` }, opening)
  const view = opening.acts.find(({ act }) => act === 'make')
  if (view === undefined || !view.open) return null
  const kinds = me?.guest === true ? REMARK_KINDS.filter((kind) => kind === 'comment') : REMARK_KINDS
  return (
    <Act
      {...shared}
      view={view}
      rank="quiet"
      title={says.remarkOn(clause)}
      initial={EMPTY}
      consequence={consequences.make}
      perform={send(view.act, ({ kind, text }) => ({ review, clause, kind, text }))}
      fields={(form) => (
        <>
          {kinds.length > 1 && (
            <RadioField
              legend={says.kind}
              options={kinds.map((kind) => [kind, says.kinds[kind]] as const)}
              value={String(form.values.kind)}
              onChange={(kind) => form.change({ kind })}
            />
          )}
          <LongField label={says.text} maxLength={8000} {...textFieldOf(form, 'text')} />
        </>
      )}
    />
  )
}
