import { FileLinks } from '#ui/file-links.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { Lot } from '../model/dossier.ts'
import type { ProcedureReferral, Referral } from '../model/referral.ts'
import classes from './consultation.module.css'
import { courtWords } from './court-words.ts'

type Named = readonly Pick<Lot, 'key' | 'title'>[]
type CourtProps = {
  readonly referrals: readonly (Referral | ProcedureReferral)[]
  /** Those of the procedure, in their order. */
  readonly lots?: Named
}

/** The referrals to the judge, each with what was decided of it; nothing where there is none. */
export function CourtPart({ referrals, lots = [] }: CourtProps) {
  const says = useWords(courtWords)
  if (referrals.length === 0) return null
  return (
    <Part title={says.court}>
      <ul>
        {referrals.map((each) => (
          <li key={each.number}>
            {says.referral(each.number, each.court, each.seizedAt)}
            <On referral={each} lots={lots} />
            {'.'}
            <p className={each.decision === null ? classes.awaited : undefined}>
              {each.decision === null ? says.pending : says.judged(each.decision.outcome, each.decision.notifiedAt)}
            </p>
            {each.decision !== null && <FileLinks hashes={[each.decision.document]} />}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function On({ referral, lots }: { readonly referral: Referral | ProcedureReferral; readonly lots: Named }) {
  const says = useWords(courtWords)
  const about = 'lots' in referral ? referral.lots : []
  const titles = lots.flatMap(({ key, title }, index) => (about.includes(key) ? [says.lot(index + 1, title)] : []))
  return titles.length === 0 ? null : `, ${says.onLots(titles.join(', '))}`
}
