import { buttonLook } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { addDays, dayOf, formatDate, formatInstant } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page, Part } from '#ui/page.tsx'
import type { AvailabilityView } from '../contract.ts'
import classes from './availability.module.css'
import { Strip } from './strip.tsx'
import { words } from './words.ts'

const DAYS = 30

/** How available the deposits were: a line a day, the outages with what they moved, the rule, a certificate. */
export function Availability({ view }: { readonly view: AvailabilityView }) {
  const says = useWords(words)
  const { language } = useLanguage()
  const { probes, terms } = view
  return (
    <Page title={says.title} lede={says.lede}>
      {probes.length === 0 ? <Empty title={says.nobody} teach={says.nobodyTeach} /> : <Days view={view} />}
      <Part title={says.outages}>
        <Outages outages={view.outages} />
      </Part>
      <Part title={says.rule}>
        <div className={classes.text}>
          <p>{says.ruleText(terms.minimum, terms.window, terms.added, terms.gap)}</p>
          <p className={classes.quiet}>{says.ruleMark}</p>
        </div>
      </Part>
      <Part title={says.certificate}>
        <Certificate now={view.now} />
      </Part>
      {probes.length > 0 && (
        <Part title={says.probes}>
          <ul className={classes.plain}>
            {probes.map(({ name, since, until }) => (
              <li key={`${name} ${since}`}>
                {until === null
                  ? says.probe(name, formatInstant(since, language))
                  : says.gone(name, formatInstant(since, language), formatInstant(until, language))}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </Page>
  )
}

function Days({ view: { now, days, runs } }: { readonly view: AvailabilityView }) {
  const says = useWords(words)
  const { language } = useLanguage()
  const percent = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const known = new Map(days.map((day) => [day.day, day]))
  const today = dayOf(now)
  return (
    <Part title={says.days}>
      <p className={classes.quiet}>{says.daysNote}</p>
      <ol className={classes.days}>
        {Array.from({ length: DAYS }, (_, back) => addDays(today, -back)).map((day) => {
          const { measured = 0, lost = 0 } = known.get(day) ?? {}
          return (
            <li key={day}>
              <time dateTime={day}>{formatDate(day, language, 'short')}</time>
              <Strip day={day} runs={runs} label={says.strip(formatDate(day, language), lost, measured)} />
              <span className={classes.share} data-lost={lost > 0 || undefined}>
                {measured === 0
                  ? says.unmeasured
                  : says.percent(percent.format(Math.floor(((measured - lost) / measured) * 10_000) / 100))}
              </span>
              {measured > 0 && (
                <a
                  href={`/api/public/availability.csv?day=${day}&language=${language}`}
                  aria-label={`CSV, ${says.csv}, ${formatDate(day, language)}`}
                >
                  CSV
                </a>
              )}
            </li>
          )
        })}
      </ol>
    </Part>
  )
}

function Outages({ outages }: { readonly outages: AvailabilityView['outages'] }) {
  const says = useWords(words)
  const { language } = useLanguage()
  if (outages.length === 0) return <p>{says.noOutage}</p>
  const at = (instant: string) => formatInstant(instant, language)
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return (
    <ul className={classes.outages}>
      {outages.map(({ id, from, until, measured, reason, moved, missed }) => (
        <li key={id}>
          <h3>{until === null ? says.since(at(from)) : says.stretch(at(from), at(until))}</h3>
          <p>
            {measured === null
              ? says.declared(reason ?? '')
              : says.lost(measured.lost, list.format(measured.failed.map((step) => says.steps[step])))}{' '}
            <a href={`/api/public/availability/outages/${id}`}>{says.notice}</a>
          </p>
          {moved.map((each) => (
            <p key={`${each.consultation} ${each.to}`}>{says.moved(each.reference, at(each.from), at(each.to))}</p>
          ))}
          {missed.map((each) => (
            <p key={each.consultation}>{says.missed(each.reference, at(each.deadline))}</p>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** A form that the browser sends by itself: the certificate opens as a document of its own. */
function Certificate({ now }: { readonly now: string }) {
  const says = useWords(words)
  const { language } = useLanguage()
  const yesterday = addDays(dayOf(now), -1)
  return (
    <form className={classes.form} action="/api/public/availability/certificate.pdf" target="_blank" rel="noopener">
      <p>{says.certificateNote}</p>
      <input type="hidden" name="language" value={language} />
      <label>
        {says.from}
        <input type="datetime-local" name="from" required defaultValue={`${yesterday}T00:00`} />
      </label>
      <label>
        {says.until}
        <input type="datetime-local" name="until" required defaultValue={`${dayOf(now)}T00:00`} />
      </label>
      <p>
        <button type="submit" className={buttonLook}>
          {says.make}
        </button>
      </p>
      <p>
        <a href="/api/public/availability/key.pem">{says.key}</a>
      </p>
    </form>
  )
}
