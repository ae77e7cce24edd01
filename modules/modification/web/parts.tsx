import { linkFor } from '#api/acting-for.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { Facts } from '#ui/facts.tsx'
import { FileLinks } from '#ui/file-links.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { ModificationFile } from '../contract.ts'
import type { Begun, Contracted, Drafted } from '../model/state.ts'
import { words } from './words.ts'

/** What was asked for, by whom. */
export function NeedPart({ state }: { readonly state: Begun }) {
  const says = useWords(words)
  const { lookup } = useGroup()
  return (
    <Part title={says.need}>
      <p>{state.need}</p>
      <Facts
        of={[
          [says.toldBy, lookup.name(state.body)],
          [says.toldOn, says.day(state.toldOn)],
        ]}
      />
    </Part>
  )
}

/** Its case, each condition of it with the answer and its reason. */
export function CasePart({ state }: { readonly state: Drafted }) {
  const says = useWords(words)
  const head = useCellHead()
  return (
    <Part title={says.case_}>
      <Facts
        of={[
          [says.case, says.cases[state.kind]],
          [says.event, state.event],
          ...(state.clause === '' ? [] : [[says.clause, state.clause] as const]),
        ]}
      />
      <FramedTable heads={[says.asked, says.answer, says.why]}>
        {state.answers.map(({ condition, holds, reason }) => (
          <tr key={condition}>
            <th scope="row">{capitalised(says.conditions[condition] ?? condition)}</th>
            <td data-head={head(says.answer)}>{holds ? says.yes : says.no}</td>
            <td data-head={head(says.why)}>{reason}</td>
          </tr>
        ))}
      </FramedTable>
    </Part>
  )
}

/** What it changes of the contract, on what it is measured, and its text. */
export function ChangesPart({ state }: { readonly state: Drafted }) {
  const says = useWords(words)
  const { newHolder, endsOn, effectiveOn } = state
  return (
    <Part title={says.changes}>
      <Facts
        of={[
          [says.amount, says.signedAmount(state.amount)],
          [says.base, says.baseOf(state.base, state.initial)],
          ...(newHolder === null ? [] : [[says.newHolder, `${newHolder.name}, SIRET ${newHolder.siret}`] as const]),
          ...(endsOn === null ? [] : [[says.endsOn, says.day(endsOn)] as const]),
          [says.effectiveOn, effectiveOn === null ? says.onReceipt : says.day(effectiveOn)],
        ]}
      />
      {state.priceOnly && <p>{says.priceOnly}.</p>}
      {state.raisesMaximum && <p>{says.raisesMaximum}.</p>}
      <FileLinks hashes={[state.document, ...(newHolder?.proofs ?? [])]} />
    </Part>
  )
}

/** What the committee said, or that it is still to. */
export function OpinionPart({ state, file }: { readonly state: Drafted; readonly file: ModificationFile }) {
  const says = useWords(words)
  const { opinion } = state
  if (opinion === null && !file.opinionDue) return null
  return (
    <Part title={says.opinion}>
      {opinion === null ? (
        <p>{says.opinionDue(file.total)}</p>
      ) : (
        <>
          <p>
            {opinion.text} {says.opinionOf(opinion.on, opinion.total)}
          </p>
          <FileLinks hashes={[opinion.minutes]} />
        </>
      )}
    </Part>
  )
}

/** The signatures, the control, the letters, the copies and the publications of what both have signed. */
export function ContractedParts({ id, state }: { readonly id: string; readonly state: Contracted }) {
  const says = useWords(words)
  const { id: group, lookup } = useGroup()
  const { holder, signature, transmission, copies, publications } = state
  const letter = (path: string) => linkFor(`/api/groups/${group}/modifications/${id}/${path}.pdf`)
  return (
    <>
      <Part title={says.signatures}>
        <p>{says.holderSigned(holder.signatory, holder.signedOn)}</p>
        <p>{says.coordinatorSigned(signature.signedOn)}</p>
        <FileLinks hashes={[signature.document]} />
      </Part>
      {transmission !== null && (
        <Part title={says.control}>
          <p>
            {says.sent(transmission.number)},{' '}
            {transmission.acknowledgement === null
              ? says.awaited
              : says.acknowledged(transmission.acknowledgement.reference)}
            .
          </p>
        </Part>
      )}
      <Part title={says.letters}>
        <ul>
          <li>
            <a href={letter('notification')}>{says.notificationLetter}</a>
          </li>
          <li>
            <a href={letter('members')}>{says.membersLetter}</a>
          </li>
        </ul>
      </Part>
      {copies.length > 0 && (
        <Part title={says.copies}>
          <ul>
            {copies.map(({ body, givenAt }) => (
              <li key={body}>{says.copyOf(lookup.name(body), givenAt.slice(0, 'YYYY-MM-DD'.length))}</li>
            ))}
          </ul>
        </Part>
      )}
      {publications.length > 0 && (
        <Part title={says.publications}>
          <Facts
            of={publications.map(({ what, sentOn, publishedOn }) => [
              says.published[what],
              says.publishedOn(sentOn, publishedOn),
            ])}
          />
        </Part>
      )}
    </>
  )
}
