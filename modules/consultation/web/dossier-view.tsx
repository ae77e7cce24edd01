import type { ReactNode } from 'react'
import { groupSiret } from '#ui/field/siret-field.tsx'
import { useGroup } from '#ui/group.tsx'
import { shortHash } from '#ui/i18n/format.ts'
import { useWords } from '#ui/i18n/words.ts'
import table from '#ui/table.module.css'
import type { Criterion, Dossier, DossierDocument } from '../model/dossier.ts'
import classes from './consultation.module.css'
import { toldPercent } from './typed-fields.tsx'
import { words } from './words.ts'

export type DossierViewProps = {
  readonly dossier: Dossier
  readonly documents: readonly DossierDocument[]
  readonly buyers: readonly { readonly body: string; readonly siret: string }[]
}

/** The file as one reads it: a document with its numbered parts. */
export function DossierView({ dossier, documents, buyers }: DossierViewProps) {
  const says = useWords(words)
  const { dossier: of } = says
  const { files } = dossier
  return (
    <div className={classes.document}>
      <Chapter number={1} title={of.sections.object}>
        <Told term={of.object}>{dossier.object}</Told>
        <Told term={of.cpv}>{dossier.cpv.join(', ')}</Told>
        <Told term={of.departments}>{dossier.departments.join(', ')}</Told>
      </Chapter>
      <Chapter number={2} title={of.sections.lots}>
        {dossier.lots.length < 2 ? (
          <Told term={of.undivided}>{dossier.undividedFor}</Told>
        ) : (
          dossier.lots.map((lot) => (
            <Told key={lot.key} term={`${lot.key}. ${lot.title}`}>
              {says.lotTold(lot, dossier.framework)}
            </Told>
          ))
        )}
      </Chapter>
      <FrameworkChapter dossier={dossier} />
      <Chapter number={4} title={of.sections.criteria} plain>
        <CriteriaTable criteria={dossier.criteria} />
        <dl className={classes.told}>
          <Told term={of.ties}>{dossier.ties}</Told>
        </dl>
      </Chapter>
      <Chapter number={5} title={of.sections.selection}>
        <Told term={of.turnover}>
          {dossier.selection.turnover === null ? of.noTurnover : says.amount(dossier.selection.turnover)}
        </Told>
        <Told term={of.capacities}>{dossier.selection.capacities}</Told>
      </Chapter>
      <Chapter number={6} title={of.sections.prices} plain>
        <PricesTable prices={dossier.prices} />
      </Chapter>
      <Chapter number={7} title={of.sections.tender}>
        <Told term={of.variants}>{dossier.variants.allowed ? dossier.variants.terms : of.variantsForbidden}</Told>
        <Told term={of.validityTold}>{of.validityOf(dossier.validityDays)}</Told>
        <Told term={of.sent}>
          {of.limitsOf(
            says.count(files.megabytesPerFile),
            says.count(files.megabytesPerTender),
            files.formats.join(', '),
          )}
        </Told>
      </Chapter>
      <BuyersChapter dossier={dossier} buyers={buyers} />
      <Chapter number={9} title={of.sections.environment}>
        <Told term={of.environment}>{dossier.environment}</Told>
      </Chapter>
      <RecourseChapter recourse={dossier.recourse} />
      <Chapter number={11} title={says.documents} plain>
        <DocumentsTable documents={documents} />
      </Chapter>
    </div>
  )
}

function FrameworkChapter({ dossier }: Pick<DossierViewProps, 'dossier'>) {
  const says = useWords(words)
  const { dossier: of } = says
  const { framework, holders } = dossier
  return (
    <Chapter number={3} title={of.sections.framework}>
      <Told term={of.maximum}>{framework.maximum === null ? '' : says.limits(framework, framework.maximum)}</Told>
      {framework.value !== null && <Told term={of.value}>{says.amount(framework.value)}</Told>}
      <Told term={of.minimum}>
        {framework.minimum === null ? of.noMinimum : says.limits(framework, framework.minimum)}
      </Told>
      <Told term={of.duration}>{of.durationOf(dossier.duration.months, dossier.duration.from)}</Told>
      {dossier.longFor !== '' && <Told term={of.longFor}>{dossier.longFor}</Told>}
      <Told term={of.holders}>{holders.number === 1 ? of.oneHolder : of.manyHolders(holders.number)}</Told>
      {holders.number > 1 && <Told term={of.allocation}>{holders.rule}</Told>}
      {dossier.advance > 0 && <Told term={of.advance}>{toldPercent(dossier.advance)}</Told>}
    </Chapter>
  )
}

function RecourseChapter({ recourse }: Pick<Dossier, 'recourse'>) {
  const { dossier: of } = useWords(words)
  return (
    <Chapter number={10} title={of.sections.recourse}>
      <Told term={of.court}>{recourse.court}</Told>
      <Told term={of.courtAddress}>{recourse.address}</Told>
      {recourse.contact !== '' && <Told term={of.courtContact}>{recourse.contact}</Told>}
      <Told term={of.recoursePeriods}>{recourse.periods}</Told>
    </Chapter>
  )
}

type ChapterProps = {
  readonly number: number
  readonly title: string
  readonly plain?: boolean
  readonly children: ReactNode
}

function Chapter({ number, title, plain = false, children }: ChapterProps) {
  return (
    <section>
      <h3>
        {number}. {title}
      </h3>
      {plain ? children : <dl className={classes.told}>{children}</dl>}
    </section>
  )
}

/** A term and what the file says of it; what is not written yet is said to be so. */
function Told({ term, children }: { readonly term: string; readonly children: string }) {
  const { dossier: says } = useWords(words)
  return (
    <div>
      <dt>{term}</dt>
      <dd data-missing={children.trim() === '' ? true : undefined}>
        {children.trim() === '' ? says.notTold : children}
      </dd>
    </div>
  )
}

function CriteriaTable({ criteria }: { readonly criteria: readonly Criterion[] }) {
  const { dossier: says, kinds } = useWords(words)
  if (criteria.length === 0) return <p className={classes.hint}>{says.notTold}</p>
  const rows = (level: readonly Criterion[], depth: number): ReactNode =>
    level.map(({ key, title, kind, weight, method, parts }) => [
      <tr key={key} data-depth={depth}>
        <th scope="row">
          {title}
          {method !== '' && <span className={classes.method}>{method}</span>}
        </th>
        <td data-head={says.kind}>{kinds[kind]}</td>
        <td data-head={says.weight} className={classes.number}>
          {toldPercent(weight)}
        </td>
      </tr>,
      rows(parts, depth + 1),
    ])
  return (
    <table className={`${table.table} ${classes.weights}`}>
      <thead>
        <tr>
          <th scope="col">{says.criterion}</th>
          <th scope="col">{says.kind}</th>
          <th scope="col" className={classes.number}>
            {says.weight}
          </th>
        </tr>
      </thead>
      <tbody>{rows(criteria, 0)}</tbody>
    </table>
  )
}

function PricesTable({ prices }: Pick<Dossier, 'prices'>) {
  const { dossier: says } = useWords(words)
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{says.key}</th>
          <th scope="col">{says.label}</th>
          <th scope="col">{says.unit}</th>
        </tr>
      </thead>
      <tbody>
        {prices.map(({ key, label, unit }) => (
          <tr key={key}>
            <td data-head={says.key}>{key}</td>
            <th scope="row">{label}</th>
            <td data-head={says.unit}>{unit}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function BuyersChapter({ dossier, buyers }: Pick<DossierViewProps, 'dossier' | 'buyers'>) {
  const { dossier: says } = useWords(words)
  const { lookup } = useGroup()
  return (
    <Chapter number={8} title={says.sections.buyers} plain>
      <dl className={classes.told}>
        <Told term={says.mission}>{dossier.mission}</Told>
        <Told term={says.orderedBy}>{dossier.orderedBy}</Told>
        <Told term={says.paidBy}>{dossier.paidBy}</Told>
      </dl>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{says.buyer}</th>
            <th scope="col">{says.siret}</th>
            <th scope="col">{says.invoicing}</th>
          </tr>
        </thead>
        <tbody>
          {buyers.map(({ body, siret }) => {
            const where = dossier.invoicing.find((each) => each.body === body)
            return (
              <tr key={body}>
                <th scope="row">{lookup.name(body)}</th>
                <td data-head={says.siret}>{groupSiret(siret)}</td>
                <td data-head={says.invoicing}>
                  {where === undefined || where.address === '' ? (
                    <span className={classes.missing}>{says.notTold}</span>
                  ) : (
                    [where.address, where.service].filter((text) => text !== '').join(' · ')
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Chapter>
  )
}

export function DocumentsTable({ documents }: { readonly documents: readonly DossierDocument[] }) {
  const says = useWords(words)
  const { id: group } = useGroup()
  if (documents.length === 0) return <p className={classes.hint}>{says.noDocument}</p>
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{says.documentName}</th>
          <th scope="col">{says.documentKind}</th>
          <th scope="col">{says.size}</th>
          <th scope="col">{says.fingerprint}</th>
        </tr>
      </thead>
      <tbody>
        {documents.map(({ kind, name, size, sha256 }) => (
          <tr key={`${kind} ${name}`}>
            <th scope="row">
              <a href={`/api/groups/${group}/files/${sha256}`}>{name}</a>
            </th>
            <td data-head={says.documentKind}>{kind === 'annex' ? says.documentKinds.annex : kind}</td>
            <td data-head={says.size}>{says.bytes(size)}</td>
            <td data-head={says.fingerprint}>
              <code title={sha256}>{shortHash(sha256)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
