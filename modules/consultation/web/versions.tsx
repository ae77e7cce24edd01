import { Disclosure } from '#ui/disclosure.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import table from '#ui/table.module.css'
import { documentChanges } from '../model/checked.ts'
import type { Version } from '../model/consultation-state.ts'
import classes from './consultation.module.css'
import { DocumentsTable } from './dossier-view.tsx'
import { type Difference, differencesOf, toldLines } from './told-lines.ts'
import { words } from './words.ts'

/** The versions that candidates were given, the last first, each with what it changes in the one before. */
export function Versions({ versions }: { readonly versions: readonly Version[] }) {
  const says = useWords(words)
  return (
    <Part title={says.versions}>
      {versions.toReversed().map((version) => {
        const before = versions.find(({ number }) => number === version.number - 1)
        const { alteredFor = '' } = version
        return (
          <section key={version.number} className={classes.version}>
            <h3>
              {says.version(version.number)} <span className={classes.hint}>{says.versionOf(version.at)}</span>
            </h3>
            <p>{before === undefined ? says.firstVersion : version.important ? says.important : says.minor}</p>
            {before !== undefined && <p>{version.reason}</p>}
            {version.minorFor !== '' && <p>{says.minorFor(version.minorFor)}</p>}
            {version.termsKeptFor !== '' && <p>{says.termsKeptFor(version.termsKeptFor)}</p>}
            {alteredFor !== '' && <p>{says.alteredFor(alteredFor)}</p>}
            {before !== undefined && <Changes before={before} after={version} />}
            <p className={classes.hint}>
              {says.manifest} <code className={classes.hash}>{version.manifest}</code>
            </p>
            <Disclosure label={says.documents}>
              <DocumentsTable documents={version.documents} />
            </Disclosure>
          </section>
        )
      })}
    </Part>
  )
}

type Pair = { readonly before: Version; readonly after: Version }

/** What one version changes in the one before: the parts of the file, then each document. */
function Changes({ before, after }: Pair) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const sections = after.changed.map((section) => says.dossier.sections[section])
  const told = (version: Version) => toldLines(version.dossier, says, (body) => lookup.of(body))
  const lines = differencesOf(told(before), told(after))
  return (
    <>
      <ul className={classes.facts} aria-label={says.comparedTitle(after.number)}>
        {sections.length > 0 && <li>{says.sectionsChanged(sections.join(', '))}</li>}
        {documentChanges(before.documents, after.documents).map(({ is, name }) => (
          <li key={`${is} ${name}`}>{says[is](name)}</li>
        ))}
      </ul>
      {lines.length > 0 && <SideBySide lines={lines} before={before.number} after={after.number} />}
    </>
  )
}

type SideProps = { readonly lines: readonly Difference[]; readonly before: number; readonly after: number }

/** The old words and the new ones beside each other, one line a thing told. */
function SideBySide({ lines, before, after }: SideProps) {
  const says = useWords(words)
  const empty = <span className={classes.missing}>{says.dossier.nothingTold}</span>
  return (
    <table className={`${table.table} ${classes.compared}`}>
      <caption className={classes.hint}>{says.comparedTitle(after)}</caption>
      <thead>
        <tr>
          <th scope="col">{says.whatIsTold}</th>
          <th scope="col">{says.versionIs(says.before, before)}</th>
          <th scope="col">{says.versionIs(says.after, after)}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">{line.label}</th>
            <td data-head={says.before}>{line.before === '' ? empty : <del>{line.before}</del>}</td>
            <td data-head={says.after}>{line.after === '' ? empty : <ins>{line.after}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
