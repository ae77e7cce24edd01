import { DocumentLink } from '#ui/document-link.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { licenceOf } from '../model/licences.ts'
import type { Terms } from '../model/state.ts'
import classes from './project.module.css'
import type { ProjectWords } from './words.fr.ts'
import { words } from './words.ts'

/** The name of a licence, with its identifier where it has one of its own. */
export function licenceName(says: ProjectWords, code: string): string {
  if (code === 'members' || code === 'reserved') return says.licences[code]
  const known = licenceOf(code)
  return known === undefined ? code : `${known.name} (${code})`
}

/** Only an address of the web is a link: what a person typed is not trusted to be one. */
const isWeb = (address: string): boolean => /^https?:\/\//.test(address)

/** Under which terms a development may be reused: what the licence asks, what the contract says, where it is found. */
export function TermsFacts({ terms }: { readonly terms: Terms }) {
  const says = useWords(words)
  const duties = licenceOf(terms.licence)?.duties ?? []
  const rows: readonly Fact[] = [
    [
      says.licence,
      <span key="licence">
        {licenceName(says, terms.licence)}
        {duties.length > 0 && <div className={classes.note}>{duties.map((duty) => says.duties[duty]).join(', ')}</div>}
      </span>,
    ],
    [
      says.clause,
      <span key="clause" className={classes.said}>
        {terms.clause}
      </span>,
    ],
    ...(terms.document === null
      ? []
      : [[says.document, <DocumentLink key="document" hash={terms.document} label={says.document} />] as const]),
    ...(terms.address === ''
      ? []
      : [
          [
            says.address,
            isWeb(terms.address) ? (
              <a key="address" href={terms.address} rel="noreferrer">
                {terms.address}
              </a>
            ) : (
              terms.address
            ),
          ] as const,
        ]),
    [says.reuse, terms.reusable ? says.open : says.closed],
  ]
  return <Facts of={rows} />
}
