import { instantInParis } from '#kernel/paris-time.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { serviceDays } from '../model/clocks.ts'
import { type ElementDown, regularityOf } from '../model/regularity.ts'
import type { RegularService, Unavailability } from '../model/state.ts'
import type { Terms } from '../model/terms-state.ts'
import classes from './acceptance.module.css'
import { words } from './words.ts'

export type ServicePartProps = { readonly service: RegularService; readonly terms: Terms }

/** The watch of the regular service: what each element was down for, against what is tolerated, and each unavailability. */
export function ServicePart({ service, terms }: ServicePartProps) {
  const { service: says } = useWords(words)
  const { today } = useGroup()
  const { from, until } = serviceDays(service.passedOn, terms)
  // What lasts still is shown up to the end of today’s service.
  const regularity = regularityOf(service, terms, instantInParis(today, terms.closes))
  return (
    <Part title={says.title}>
      <p>{says.window(from, until, terms.opens, terms.closes)}</p>
      <p>{says.allowed(regularity.allowed, regularity.use)}</p>
      {service.unavailabilities.length === 0 ? (
        <p className={classes.note}>{says.none}</p>
      ) : (
        <>
          {regularity.elements.length > 0 && (
            <FramedTable heads={[says.element, says.down, says.verdict]}>
              {regularity.elements.map((each) => (
                <ElementRow key={each.element} down={each} allowed={regularity.allowed} />
              ))}
            </FramedTable>
          )}
          <div className={classes.under}>
            <FramedTable heads={[says.number, says.element, says.from, says.until, says.cause]}>
              {service.unavailabilities.map((each) => (
                <UnavailabilityRow key={each.number} one={each} />
              ))}
            </FramedTable>
          </div>
        </>
      )}
    </Part>
  )
}

function ElementRow({ down, allowed }: { readonly down: ElementDown; readonly allowed: number }) {
  const { service: says } = useWords(words)
  const head = useCellHead()
  const share = allowed === 0 ? 100 : Math.min(100, (down.minutes / allowed) * 100)
  return (
    <tr>
      <th scope="row">{down.element}</th>
      <td data-head={head(says.down)}>
        {says.of(down.minutes, allowed)}
        <div className={classes.bar} data-passed={!down.regular} aria-hidden="true">
          <span style={{ width: `${share}%` }} />
        </div>
      </td>
      <td data-head={head(says.verdict)} className={down.regular ? undefined : classes.passed}>
        {down.regular ? says.yes : says.no}
      </td>
    </tr>
  )
}

function UnavailabilityRow({ one }: { readonly one: Unavailability }) {
  const { service: says } = useWords(words)
  const head = useCellHead()
  const apart = one.struck !== null ? says.struck(one.struck) : one.attributable ? null : says.elsewhere
  return (
    <tr>
      <th scope="row">{one.number}</th>
      <td data-head={head(says.element)}>{one.element}</td>
      <td data-head={head(says.from)}>{says.at(one.from)}</td>
      <td data-head={head(says.until)}>{one.until === null ? says.lasts : says.at(one.until)}</td>
      <td data-head={head(says.cause)}>
        {one.cause}
        {apart !== null && <div className={classes.note}>{apart}</div>}
      </td>
    </tr>
  )
}
