import { Link } from '@tanstack/react-router'
import { linkFor } from '#api/acting-for.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { ExaminationFile } from '../contract.ts'
import classes from './application.module.css'
import { words } from './words.ts'

type Applicant = ExaminationFile['applicants'][number]

/** What is held of the company and still proves: it is not asked again. */
export function ProofsPart({ applicant: { proofs } }: { readonly applicant: Applicant }) {
  const { proof: says } = useWords(words)
  const { id: group } = useGroup()
  if (proofs.length === 0) return null
  return (
    <Part title={says.held}>
      <p className={classes.note}>{says.heldHint}</p>
      <ul className={classes.files}>
        {proofs.map(({ id, kind, due }) => (
          <li key={id}>
            <Link to={`/groups/${group}/operator-proofs/${id}`}>{says.heldOf(says.kinds[kind], due)}</Link>
          </li>
        ))}
      </ul>
    </Part>
  )
}

export function FilesPart({
  applicant: { files },
  opening,
}: {
  readonly applicant: Applicant
  readonly opening: string | null
}) {
  const says = useWords(words)
  const cellHead = useCellHead()
  const { id: group } = useGroup()
  return (
    <Part title={says.files}>
      {files.length === 0 || opening === null ? (
        <p>{says.noFile}</p>
      ) : (
        <FramedTable heads={[says.file, says.size]}>
          {files.map(({ deposit, envelope, file, name, size, verdict }) => {
            const address = `/api/groups/${group}/openings/${opening}/envelopes/${deposit}/${envelope}/files/${file}`
            return (
              <tr key={`${deposit} ${envelope} ${file}`}>
                <th scope="row" className={classes.hash}>
                  {verdict === 'infected' ? name : <a href={linkFor(address)}>{name}</a>}
                  {verdict === 'infected' && <span className={classes.lack}>{says.malware}</span>}
                  {verdict === 'unchecked' && <span className={classes.note}>{says.unchecked}</span>}
                </th>
                <td data-head={cellHead(says.size)}>{says.bytes(size)}</td>
              </tr>
            )
          })}
        </FramedTable>
      )}
    </Part>
  )
}
