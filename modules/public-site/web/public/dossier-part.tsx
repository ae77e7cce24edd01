import type { PublicConsultation, PublicVersion } from '#modules/consultation/index.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { formatBytes, shortHash } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import table from '#ui/table.module.css'
import classes from './public.module.css'
import { words } from './words.ts'

type Props = { readonly id: string; readonly consultation: PublicConsultation }

/** The file in its versions: the one that counts first, whole or document by document, then what it replaced and why. */
export function DossierPart({ id, consultation }: Props) {
  const says = useWords(words)
  const { versions, extensions, noticeSentAt, rectifiedAt } = consultation
  const [current, ...earlier] = versions.toReversed()
  if (current === undefined) return null
  return (
    <Part title={says.dossier}>
      <div className={classes.block}>
        <p className={classes.note}>{says.dossierFree}</p>
        <Version id={id} version={current} title={says.current(current.number, current.publishedAt)} />
        <Notices id={id} sentAt={[noticeSentAt, ...rectifiedAt]} />
        {extensions.length > 0 && (
          <>
            <h3>{says.extensions}</h3>
            <ul>
              {extensions.map(({ at, from, to, ground, reason, proportionateFor }) => (
                <li key={at}>
                  {says.extended(from, to)} {says.extensionGrounds[ground]}
                  {reason === '' ? '' : ` : ${reason}`}
                  {proportionateFor !== '' && <p className={classes.note}>{says.proportionateFor(proportionateFor)}</p>}
                </li>
              ))}
            </ul>
          </>
        )}
        {earlier.length > 0 && (
          <div className={classes.wide}>
            <Disclosure label={says.earlierVersions(earlier.length)}>
              {earlier.map((version) => (
                <Version
                  key={version.number}
                  id={id}
                  version={version}
                  title={says.earlier(version.number, version.publishedAt)}
                />
              ))}
            </Disclosure>
          </div>
        )}
      </div>
    </Part>
  )
}

/** The notice as it left, and what was rectified since, each as it is printed. */
function Notices({ id, sentAt }: { readonly id: string; readonly sentAt: readonly string[] }) {
  const says = useWords(words)
  return (
    <>
      <h3>{says.notices}</h3>
      <ul>
        {sentAt.map((at, number) => (
          <li key={at}>
            <a href={`/api/public/consultations/${id}/notices/${number}.pdf`}>
              {number === 0 ? says.notice(at) : says.rectifying(number, at)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

type VersionProps = { readonly id: string; readonly version: PublicVersion; readonly title: string }

function Version({ id, version, title }: VersionProps) {
  const says = useWords(words)
  const { language } = useLanguage()
  const { number, important, reason, minorFor, termsKeptFor, alteredFor = '', documents } = version
  const size = documents.reduce((sum, document) => sum + document.size, 0)
  return (
    <div className={`${classes.block} ${classes.wide}`}>
      <h3>{title}</h3>
      {important && <p className={classes.refusal}>{says.important}</p>}
      {reason !== '' && <p>{says.changedWhy(reason)}</p>}
      {minorFor !== '' && <p>{says.minorFor(minorFor)}</p>}
      {termsKeptFor !== '' && <p>{says.termsKeptFor(termsKeptFor)}</p>}
      {alteredFor !== '' && <p>{says.alteredFor(alteredFor)}</p>}
      {documents.length > 0 && (
        <a className={classes.whole} href={`/api/public/consultations/${id}/versions/${number}/dossier.zip`} download>
          {says.downloadAll(formatBytes(size, language))}
        </a>
      )}
      <Documents id={id} version={version} />
    </div>
  )
}

function Documents({ id, version: { number, documents } }: Omit<VersionProps, 'title'>) {
  const says = useWords(words)
  const { language } = useLanguage()
  const cellHead = useCellHead()
  return (
    <div className={`${table.frame} ${classes.wide}`}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{says.document}</th>
            <th scope="col">{says.size}</th>
            <th scope="col">{says.fingerprint}</th>
          </tr>
        </thead>
        <tbody>
          {documents.map(({ kind, name, sha256, size }) => (
            <tr key={`${sha256} ${name}`}>
              <th scope="row">
                <a
                  href={`/api/public/consultations/${id}/versions/${number}/documents/${sha256}`}
                  aria-label={says.download(name)}
                  download
                >
                  <bdi className={classes.name}>{name}</bdi>
                </a>
                <br />
                <span className={classes.note}>{says.kinds[kind]}</span>
              </th>
              <td data-head={cellHead(says.size)} className={classes.number}>
                {formatBytes(size, language)}
              </td>
              <td data-head={cellHead(says.fingerprint)} className={classes.hash} title={sha256}>
                <code>{shortHash(sha256)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
