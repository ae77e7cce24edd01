import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { FileField } from '#ui/field/file-field.tsx'
import { ChoiceField } from '#ui/field/plain-fields.tsx'
import { useDeposit } from '#ui/field/use-deposit.ts'
import { useGroup } from '#ui/group.tsx'
import { shortHash } from '#ui/i18n/format.ts'
import { useWords } from '#ui/i18n/words.ts'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { Issue } from '#ui/schema-form/field-props.tsx'
import table from '#ui/table.module.css'
import { DOCUMENT_KINDS, type DocumentKind, type DossierDocument } from '../model/dossier.ts'
import { firstOf, useIssue } from './file-issues.tsx'
import { words } from './words.ts'

const DOCUMENT_FIELDS = ['name', 'kind', 'size', 'sha256'] as const
const MAX_BYTES = 2 * 1024 * 1024 * 1024
const ACCEPTED = '.pdf,.docx,.xlsx,.odt,.ods,.txt,.zip,.png,.jpg,.csv'

export type DocumentsFieldProps = {
  readonly value: readonly DossierDocument[]
  readonly onChange: (documents: readonly DossierDocument[]) => void
}

/** The documents of the file: each is deposited as soon as it is chosen, and known by its fingerprint. */
export function DocumentsField({ value, onChange }: DocumentsFieldProps) {
  const says = useWords(words)
  const at = useIssue('documents')
  const wrongAt = (index: number) =>
    firstOf(
      at,
      DOCUMENT_FIELDS.map((field) => `${index}.${field}`),
    ).error
  return (
    <>
      {value.length > 0 && (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{says.documentKind}</th>
              <th scope="col">{says.documentName}</th>
              <th scope="col">{says.size}</th>
              <th scope="col">{says.fingerprint}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {value.map(({ kind, name, size, sha256 }, index) => (
              <tr key={`${kind} ${name}`}>
                <td data-head={says.documentKind}>{kind === 'annex' ? says.documentKinds.annex : kind}</td>
                <th scope="row">
                  {name} <Issue text={wrongAt(index)} />
                </th>
                <td data-head={says.size}>{says.bytes(size)}</td>
                <td data-head={says.fingerprint}>
                  <code title={sha256}>{shortHash(sha256)}</code>
                </td>
                <td>
                  <Button
                    rank="quiet"
                    aria-label={says.removeDocument(name)}
                    onClick={() => onChange(value.toSpliced(index, 1))}
                  >
                    {says.remove}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Attach onAttach={(document) => onChange(placed(value, document))} />
    </>
  )
}

/** A document of a kind of which a file has one takes the place of the one before; annexes add up. */
export function placed(documents: readonly DossierDocument[], added: DossierDocument): readonly DossierDocument[] {
  const at = documents.findIndex(({ kind, name }) => name === added.name || (kind === added.kind && kind !== 'annex'))
  return at === -1 ? [...documents, added] : documents.with(at, added)
}

function Attach({ onAttach }: { readonly onAttach: (document: DossierDocument) => void }) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const [kind, setKind] = useState<DocumentKind>('RC')
  const { sent, problem, deposit } = useDeposit(group, 'dossier')
  const take = async (file: File) => {
    const sha256 = await deposit(file)
    if (sha256 !== null) onAttach({ kind, name: file.name, sha256, size: file.size })
  }
  return (
    <>
      <ChoiceField
        label={says.documentKind}
        options={DOCUMENT_KINDS.map((each) => [each, says.documentKinds[each]] as const)}
        value={kind}
        onChange={(chosen) => setKind(chosen as DocumentKind)}
      />
      <FileField
        label={says.addDocument}
        value={null}
        onChange={(chosen) => chosen !== null && void take(chosen.file)}
        accept={ACCEPTED}
        maxBytes={MAX_BYTES}
        sent={sent}
      />
      <p aria-live="polite">{sent !== undefined && says.uploading}</p>
      {problem !== null && <ProblemNotice problem={problem} />}
    </>
  )
}
