import { type ReactNode, useEffect, useState } from 'react'
import type { Finding } from '#api/shapes.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { goTo } from '#ui/go-to.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { Why } from '#ui/why.tsx'
import classes from './file-frame.module.css'
import { FILE_PLACES, type FilePlace, idOf, leftIn, placeOfFinding } from './file-places.ts'
import { words } from './words.ts'

export type FileFrameProps = {
  /** What the checks found; none where they are not asked. */
  readonly findings: readonly Finding[] | null
  /** What each place shows, to read or to fill in. */
  readonly children: (place: FilePlace) => ReactNode
}

/** The file under its table of contents, which follows: where one is, and what is left to do in each place. */
export function FileFrame({ findings, children }: FileFrameProps) {
  const says = useWords(words)
  const { dossier: of } = says
  return (
    <div className={classes.frame} data-wide>
      <Contents findings={findings} />
      <div className={classes.content}>
        {FILE_PLACES.map((place, index) => (
          <section key={place} id={idOf(place)} className={classes.section} aria-labelledby={`${idOf(place)}-name`}>
            <h3 id={`${idOf(place)}-name`} tabIndex={-1}>
              {index + 1}. {of.places[place]}
            </h3>
            {findings !== null && <PlaceFindings place={place} findings={findings} />}
            {children(place)}
          </section>
        ))}
        {findings !== null && (
          <div className={classes.section}>
            <Disclosure label={says.checksAll(findings.length)}>
              <Why findings={findings} label={says.checks} />
            </Disclosure>
          </div>
        )}
      </div>
    </div>
  )
}

type ContentsProps = Pick<FileFrameProps, 'findings'>

function Contents({ findings }: ContentsProps) {
  const says = useWords(words)
  const current = useCurrentPlace()
  return (
    <nav className={classes.contents} aria-label={says.contents}>
      <p className={classes.contentsHead}>{says.contents}</p>
      <ol>
        {FILE_PLACES.map((place, index) => (
          <li key={place}>
            <a
              href={`#${idOf(place)}`}
              aria-current={current === place ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault()
                goTo(idOf(place))
              }}
            >
              {index + 1}. {says.dossier.places[place]}
            </a>
            {findings !== null && <LeftMark place={place} findings={findings} />}
          </li>
        ))}
      </ol>
      {findings !== null && <Count findings={findings} />}
    </nav>
  )
}

function LeftMark({ place, findings }: { readonly place: FilePlace; readonly findings: readonly Finding[] }) {
  const says = useWords(words)
  const { wrong, asked } = leftIn(place, findings)
  if (wrong + asked === 0) {
    return (
      <span className={classes.left}>
        <Icon name="check" /> {says.nothingLeft}
      </span>
    )
  }
  return (
    <span className={classes.left} data-wrong={wrong > 0 || undefined}>
      <Icon name={wrong > 0 ? 'warning' : 'question'} />{' '}
      {[...(wrong > 0 ? [says.toMend(wrong)] : []), ...(asked > 0 ? [says.toReason(asked)] : [])].join(', ')}
    </span>
  )
}

function Count({ findings }: { readonly findings: readonly Finding[] }) {
  const says = useWords(words)
  const wrong = findings.filter(({ outcome }) => outcome === 'unmet').length
  const asked = findings.filter(({ outcome }) => outcome === 'to-appraise').length
  return (
    <p className={classes.count} aria-live="polite">
      <strong>{says.checksMet(findings.length - wrong - asked, findings.length)}</strong>
      {' · '}
      {wrong > 0 ? says.checksLeft(wrong) : asked > 0 ? says.checksAsked(asked) : says.checksDone}
    </p>
  )
}

/** What a place still lacks, said with its article where it is mended. */
function PlaceFindings({ place, findings }: { readonly place: FilePlace; readonly findings: readonly Finding[] }) {
  const says = useWords(words)
  const { messages } = useLanguage()
  const own = findings.filter(
    (finding) =>
      placeOfFinding(finding) === place && (finding.outcome === 'unmet' || finding.outcome === 'to-appraise'),
  )
  if (own.length === 0) return null
  return (
    <div className={classes.lacks} data-wrong={own.some(({ outcome }) => outcome === 'unmet') || undefined}>
      <Why findings={own} label={`${says.checks}${messages.colon} ${says.dossier.places[place]}`} />
    </div>
  )
}

/** The place that is being read: the last whose heading has passed the upper third of the window. */
function useCurrentPlace(): FilePlace | null {
  const [current, setCurrent] = useState<FilePlace | null>(null)
  useEffect(() => {
    const seen = new Set<string>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target.id)
          else seen.delete(target.id)
        }
        setCurrent(FILE_PLACES.find((place) => seen.has(idOf(place))) ?? null)
      },
      { rootMargin: '-5% 0px -65% 0px' },
    )
    for (const place of FILE_PLACES) {
      const part = document.getElementById(idOf(place))
      if (part !== null) observer.observe(part)
    }
    return () => observer.disconnect()
  }, [])
  return current
}
