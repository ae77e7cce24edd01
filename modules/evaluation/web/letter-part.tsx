import { linkFor } from '#api/acting-for.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { Known, TenderLetter } from '../model/evaluation-state.ts'
import { type Says, words } from './words.ts'

type Props = { readonly id: string; readonly state: Known; readonly coordinates: boolean }

/** What was asked of whom, and what was answered: the one channel to tenderers. The coordinator reads each letter as it left. */
export function LetterPart({ id, state: { letters, tenders }, coordinates }: Props) {
  const { id: group } = useGroup()
  const says = useWords(words)
  const cellHead = useCellHead()
  const nameOf = (id: string) => tenders.find((each) => each.id === id)?.operator ?? id
  return (
    <Part title={says.letters}>
      {letters.length === 0 ? (
        <p>{says.noLetters}</p>
      ) : (
        <FramedTable heads={[says.tender, says.letter, says.asked, says.answer]}>
          {letters.map((letter) => (
            <tr key={letter.number}>
              <th scope="row">{nameOf(letter.tender)}</th>
              <td data-head={cellHead(says.letter)}>{says.letterKinds[letter.kind]}</td>
              <td data-head={cellHead(says.asked)}>
                {letter.text}
                {coordinates && (
                  <p>
                    <a
                      href={linkFor(`/api/groups/${group}/evaluations/${id}/letters/${letter.number}/letter.pdf`)}
                      aria-label={says.letterPdfTo(nameOf(letter.tender))}
                    >
                      {says.letterPdf}
                    </a>
                  </p>
                )}
              </td>
              <td data-head={cellHead(says.answer)}>{answerTold(says, letter)}</td>
            </tr>
          ))}
        </FramedTable>
      )}
    </Part>
  )
}

function answerTold(says: Says, { answer, due }: TenderLetter): string {
  if (answer === null) return says.noAnswer(due)
  const agreed = answer.agrees === null ? '' : answer.agrees ? says.agreesYes : says.agreesNo
  return [agreed, answer.text].filter((each) => each !== '').join('. ')
}
