import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import type { Keyholder } from '../model/key-set-state.ts'
import { everybodyIn, type VersionShown } from '../model/versions.ts'
import type { KnownPerson } from './data.ts'
import classes from './key-set.module.css'
import { CAUSES as EN } from './labels.en.ts'
import { CAUSES as FR } from './labels.fr.ts'
import { words } from './words.ts'

type Props = { readonly version: VersionShown; readonly known: readonly KnownPerson[] }

/** Who holds a key: the person, the body, when it was given, tried, revoked. */
export function KeyholderTable({ version, known }: Props) {
  const says = useWords(words)
  const { language } = useLanguage()
  const { lookup } = useGroup()
  const head = useCellHead()
  const heads = [says.holder, says.body, says.givenOn, says.rehearsedOn, says.revokedOn]
  const causes = language === 'fr' ? FR : EN
  const personOf = ({ person, body }: Keyholder) =>
    known.find((each) => each.id === person && each.body === body) ?? known.find((each) => each.id === person)
  return (
    <FramedTable heads={heads}>
      {everybodyIn(version).map((keyholder) => {
        const { id, body, givenAt, rehearsedAt, revoked } = keyholder
        const person = personOf(keyholder)
        const tried = rehearsedAt.at(-1)
        return (
          <tr key={id}>
            <th scope="row">
              {person?.name ?? says.unnamed}
              {id === version.escrow?.id && <span className={classes.note}> ({says.escrow})</span>}
            </th>
            <td data-head={head(says.body)}>
              {lookup.name(body)}
              {person !== undefined && <span className={classes.quiet}>{person.title}</span>}
            </td>
            <td data-head={head(says.givenOn)}>{givenAt === null ? says.notYet : says.on(givenAt)}</td>
            <td data-head={head(says.rehearsedOn)}>{tried === undefined ? says.notYet : says.on(tried)}</td>
            <td data-head={head(says.revokedOn)}>
              {revoked === null ? says.never : says.revokedFor(revoked.at, causes[revoked.cause])}
            </td>
          </tr>
        )
      })}
    </FramedTable>
  )
}
