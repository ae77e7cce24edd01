import { useMemo } from 'react'
import { linkFor } from '#api/acting-for.ts'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { Opened } from '../model/award-state.ts'
import { candidateIn } from '../model/standing.ts'
import { comparedIn } from '../model/withheld.ts'
import classes from './award.module.css'
import { words } from './words.ts'

/** What letters keep back of the decision, and what they say instead, word by word (R2.64): nothing where all left as the register has it. */
export function WithheldPart({ state }: { readonly state: Opened }) {
  const says = useWords(words)
  // A thousand letters are compared once, and not each time that the page is drawn.
  const letters = useMemo(
    () =>
      state.letters.flatMap((letter) =>
        comparedIn(state, letter).map((compared) => ({ ...compared, to: letter.to, sentAt: letter.sentAt })),
      ),
    [state],
  )
  if (letters.length === 0) return null
  return (
    <Part title={says.withheld}>
      <p className={classes.note}>{says.withheldTeach}</p>
      <dl>
        {letters.map(({ to, sentAt, what, runs }) => (
          <div key={`${to} ${sentAt} ${what}`}>
            <dt>{says.withheldOf(what, candidateIn(state, to)?.name ?? to)}</dt>
            <dd>{runs.map(drawn)}</dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}

const TAGS = { both: 'span', before: 'del', letter: 'ins' } as const

type Drawn = ReturnType<typeof comparedIn>[number]['runs'][number]

function drawn({ in: where, text }: Drawn, index: number) {
  const Tag = TAGS[where]
  return <Tag key={index}>{`${text} `}</Tag>
}

/** To whom an abandonment was told, how far each letter is, and the letter itself. */
export function ToldPart({ id, state }: { readonly id: string; readonly state: Opened }) {
  const says = useWords(words)
  const { id: group } = useGroup()
  if (state.status !== 'abandoned' || state.toldOfIt.length === 0) return null
  return (
    <Part title={says.toldOfIt}>
      <ul>
        {state.toldOfIt.map(({ to, medium, sentAt, own, readAt }) => (
          <li key={to}>
            {candidateIn(state, to)?.name ?? to} : {says.media[medium]}, {says.letterSent(sentAt)}
            {readAt !== null && `, ${says.letterRead(readAt)}`}
            {own && (
              <>
                {' · '}
                <a
                  href={linkFor(`/api/groups/${group}/awards/${id}/letters/${to}/abandonment/${sentAt}/letter.pdf`)}
                  aria-label={`${says.letterPdf}, ${candidateIn(state, to)?.name ?? to}`}
                >
                  {says.letterPdf}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}
