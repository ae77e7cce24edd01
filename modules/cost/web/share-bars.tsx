import { useGroup } from '#ui/group.tsx'
import { formatCents } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import type { Ledger } from '../model/ledger.ts'
import classes from './cost.module.css'
import { words } from './words.ts'

/** What each body bears, as bars on one scale; the table beside says the same in figures. */
export function ShareBars({ ledger }: { readonly ledger: Ledger }) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const { language } = useLanguage()
  const percent = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 1,
  })
  const longest = Math.max(...ledger.balances.map(({ borne }) => borne), 1)
  return (
    <figure>
      <figcaption className={classes.legend}>
        {says.picture}. {says.scale(formatCents(longest, language))}
      </figcaption>
      <ul className={classes.bars}>
        {ledger.balances.map(({ body, borne }) => (
          <li key={body} className={classes.bar}>
            <span>{lookup.name(body)}</span>
            <span className={classes.track} aria-hidden="true">
              <span className={classes.fill} style={{ display: 'block', width: `${(borne / longest) * 100}%` }} />
            </span>
            <span className={classes.figure}>
              {formatCents(borne, language)}{' '}
              <span className={classes.percent}>{percent.format(ledger.spent === 0 ? 0 : borne / ledger.spent)}</span>
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
