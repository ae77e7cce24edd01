import type { ReactNode } from 'react'
import { linkFor } from '#api/acting-for.ts'
import type { Finding } from '#api/shapes.ts'
import { groupSiret } from '#ui/field/siret-field.tsx'
import { useGroup } from '#ui/group.tsx'
import { shortHash } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import table from '#ui/table.module.css'
import type { Criterion, Dossier, DossierDocument, Section } from '../model/dossier.ts'
import classes from './consultation.module.css'
import { FileFrame } from './file-frame.tsx'
import type { FilePlace } from './file-places.ts'
import { toldPercent } from './percent.ts'
import { PiecesTold } from './pieces-told.tsx'
import { scaleTold } from './scale-text.ts'
import { words } from './words.ts'

export type DossierViewProps = {
  readonly dossier: Dossier
  readonly documents: readonly DossierDocument[]
  readonly buyers: readonly { readonly body: string; readonly siret: string }[]
  /** What the checks find in it, while it is being written. */
  readonly findings: readonly Finding[] | null
}

/** The file as one reads it: a document with its numbered parts, under its contents. */
export function DossierView({ dossier, documents, buyers, findings }: DossierViewProps) {
  const draw = (place: FilePlace) => {
    if (place === 'documents') return <DocumentsTable documents={documents} />
    const Chapter = CHAPTERS[place]
    return <Chapter dossier={dossier} buyers={buyers} />
  }
  return <FileFrame findings={findings}>{draw}</FileFrame>
}

type ChapterProps = Pick<DossierViewProps, 'dossier' | 'buyers'>

/** What each section of the file tells. */
const CHAPTERS: Readonly<Record<Section, (props: ChapterProps) => ReactNode>> = {
  object: ObjectChapter,
  lots: LotsChapter,
  framework: FrameworkChapter,
  criteria: CriteriaChapter,
  selection: SelectionChapter,
  prices: ({ dossier }) => <PricesTable prices={dossier.prices} />,
  tender: TenderChapter,
  buyers: BuyersChapter,
  environment: EnvironmentChapter,
  recourse: RecourseChapter,
}

function ObjectChapter({ dossier }: ChapterProps) {
  const { dossier: of } = useWords(words)
  return (
    <dl className={classes.told}>
      <Told term={of.object}>{dossier.object}</Told>
      <Told term={of.cpv}>{dossier.cpv.join(', ')}</Told>
      <Told term={of.departments}>{dossier.departments.join(', ')}</Told>
    </dl>
  )
}

function LotsChapter({ dossier }: ChapterProps) {
  const says = useWords(words)
  const { dossier: of } = says
  return (
    <dl className={classes.told}>
      {dossier.lots.length < 2 ? (
        <Told term={of.undivided}>{dossier.undividedFor}</Told>
      ) : (
        dossier.lots.map((lot) => (
          <Told key={lot.key} term={`${lot.key}. ${lot.title}`}>
            {says.lotTold(lot, dossier.framework)}
          </Told>
        ))
      )}
    </dl>
  )
}

function CriteriaChapter({ dossier }: ChapterProps) {
  const { dossier: of } = useWords(words)
  return (
    <>
      <CriteriaTable criteria={dossier.criteria} />
      <dl className={classes.told}>
        <Told term={of.ties}>{dossier.ties}</Told>
      </dl>
    </>
  )
}

function SelectionChapter({ dossier: { selection } }: ChapterProps) {
  const { dossier: says, amount } = useWords(words)
  return (
    <dl className={classes.told}>
      <Told term={says.turnover}>{selection.turnover === null ? says.noTurnover : amount(selection.turnover)}</Told>
      <Told term={says.capacities}>{selection.capacities}</Told>
      <PiecesTold pieces={selection.pieces} />
    </dl>
  )
}

function TenderChapter({ dossier: { files, variants, validityDays } }: ChapterProps) {
  const says = useWords(words)
  const { dossier: of } = says
  const [file, tender] = [says.count(files.megabytesPerFile), says.count(files.megabytesPerTender)]
  return (
    <dl className={classes.told}>
      <Told term={of.variants}>{variants.allowed ? variants.terms : of.variantsForbidden}</Told>
      <Told term={of.validityTold}>{of.validityOf(validityDays)}</Told>
      <Told term={of.sent}>{of.limitsOf(file, tender, files.formats.join(', '))}</Told>
    </dl>
  )
}

function EnvironmentChapter({ dossier }: ChapterProps) {
  const { dossier: of } = useWords(words)
  return (
    <dl className={classes.told}>
      <Told term={of.environment}>{dossier.environment}</Told>
    </dl>
  )
}

function FrameworkChapter({ dossier }: ChapterProps) {
  const says = useWords(words)
  const { dossier: of } = says
  const { framework, holders } = dossier
  return (
    <dl className={classes.told}>
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
    </dl>
  )
}

function RecourseChapter({ dossier: { recourse } }: ChapterProps) {
  const { dossier: of } = useWords(words)
  return (
    <dl className={classes.told}>
      <Told term={of.court}>{recourse.court}</Told>
      <Told term={of.courtAddress}>{recourse.address}</Told>
      {recourse.contact !== '' && <Told term={of.courtContact}>{recourse.contact}</Told>}
      <Told term={of.recoursePeriods}>{recourse.periods}</Told>
    </dl>
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
  const { language } = useLanguage()
  if (criteria.length === 0) return <p className={classes.hint}>{says.notTold}</p>
  const rows = (level: readonly Criterion[], depth: number): ReactNode =>
    level.map(({ key, title, kind, weight, method, scale, parts }) => [
      <tr key={key} data-depth={depth}>
        <th scope="row">
          {title} <span className={classes.method}>{scale ? `${method} ${scaleTold(scale, language)}` : method}</span>
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

function BuyersChapter({ dossier, buyers }: ChapterProps) {
  const { dossier: says } = useWords(words)
  const { lookup } = useGroup()
  return (
    <>
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
    </>
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
              <a href={linkFor(`/api/groups/${group}/files/${sha256}`)}>{name}</a>
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
