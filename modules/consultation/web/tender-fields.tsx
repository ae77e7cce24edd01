import { LineField, LongField, TickField } from '#ui/field/plain-fields.tsx'
import { groupSiret } from '#ui/field/siret-field.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import type { Invoicing } from '../model/dossier.ts'
import classes from './consultation.module.css'
import type { PatchProps } from './dossier-fields.tsx'
import { firstOf, useIssue, within } from './file-issues.tsx'
import { PieceListFields } from './piece-list-fields.tsx'
import { AmountField, CountField, ListField } from './typed-fields.tsx'
import { words } from './words.ts'

export function SelectionFields({ dossier, patch }: PatchProps) {
  const { selection } = dossier
  const { dossier: says } = useWords(words)
  const at = useIssue()
  return (
    <>
      <AmountField
        label={says.turnover}
        {...at('selection.turnover')}
        hint={says.turnoverHint}
        value={selection.turnover}
        onChange={(turnover) => patch({ selection: { ...selection, turnover } })}
      />
      <LongField
        label={says.capacities}
        {...at('selection.capacities')}
        maxLength={8000}
        value={selection.capacities}
        onChange={(capacities) => patch({ selection: { ...selection, capacities } })}
      />
      <PieceListFields dossier={dossier} patch={patch} />
    </>
  )
}

export function TenderFields({ dossier: { variants, validityDays, files }, patch }: PatchProps) {
  const at = useIssue()
  const { dossier: says } = useWords(words)
  return (
    <>
      <TickField
        label={says.variantsAllowed}
        checked={variants.allowed}
        onChange={(allowed) => patch({ variants: { ...variants, allowed } })}
      />
      {variants.allowed && (
        <LongField
          label={says.variantsTerms}
          {...at('variants.terms')}
          maxLength={4000}
          value={variants.terms}
          onChange={(terms) => patch({ variants: { ...variants, terms } })}
        />
      )}
      <div className={classes.pair}>
        <CountField
          label={says.validity}
          {...at('validityDays')}
          value={validityDays}
          onChange={(days) => patch({ validityDays: days ?? 0 })}
        />
        <ListField
          label={says.formats}
          {...within(at, 'files.formats', files.formats)}
          hint={says.formatsHint}
          value={files.formats}
          onChange={(formats) => patch({ files: { ...files, formats } })}
        />
      </div>
      <div className={classes.pair}>
        <CountField
          label={says.perFile}
          {...at('files.megabytesPerFile')}
          value={files.megabytesPerFile}
          onChange={(size) => patch({ files: { ...files, megabytesPerFile: size ?? 0 } })}
        />
        <CountField
          label={says.perTender}
          {...at('files.megabytesPerTender')}
          value={files.megabytesPerTender}
          onChange={(size) => patch({ files: { ...files, megabytesPerTender: size ?? 0 } })}
        />
      </div>
    </>
  )
}

type BuyersProps = PatchProps & {
  readonly buyers: readonly { readonly body: string; readonly siret: string }[]
}

export function BuyersFields({ dossier, patch, buyers }: BuyersProps) {
  const { dossier: says } = useWords(words)
  const at = useIssue()
  const told = ['mission', 'orderedBy', 'paidBy'] as const
  const of = (body: string): Invoicing =>
    dossier.invoicing.find((each) => each.body === body) ?? { body, address: '', service: '' }
  const change = (next: Invoicing) =>
    patch({ invoicing: buyers.map(({ body }) => (body === next.body ? next : of(body))) })
  return (
    <>
      {told.map((name) => (
        <LongField
          key={name}
          label={says[name]}
          {...at(name)}
          maxLength={4000}
          value={dossier[name]}
          onChange={(text) => patch({ [name]: text })}
        />
      ))}
      {buyers.map(({ body, siret }) => (
        <BuyerFields
          key={body}
          siret={siret}
          line={of(body)}
          path={`invoicing.${dossier.invoicing.findIndex((each) => each.body === body)}`}
          onChange={change}
        />
      ))}
    </>
  )
}

type BuyerProps = {
  readonly siret: string
  readonly line: Invoicing
  /** Where its line stands in what is sent, for what the server says of it. */
  readonly path: string
  readonly onChange: (line: Invoicing) => void
}

/** Where one buyer is invoiced. */
function BuyerFields({ siret, line, path, onChange }: BuyerProps) {
  const { dossier: says } = useWords(words)
  const at = useIssue()
  const { lookup } = useGroup()
  return (
    <div className={classes.buyer}>
      <p>
        <strong>{lookup.name(line.body)}</strong> <span className={classes.hint}>SIRET {groupSiret(siret)}</span>
      </p>
      <div className={classes.pair}>
        <LineField
          label={says.invoicing}
          {...firstOf(at, [`${path}.address`, `${path}.body`])}
          maxLength={500}
          value={line.address}
          onChange={(address) => onChange({ ...line, address })}
        />
        <LineField
          label={says.service}
          {...at(`${path}.service`)}
          maxLength={100}
          value={line.service}
          onChange={(service) => onChange({ ...line, service })}
        />
      </div>
    </div>
  )
}

/** Before whom the procedure is contested, and until when: what a notice prints of it. */
export function RecourseFields({ dossier: { recourse }, patch }: PatchProps) {
  const { dossier: says } = useWords(words)
  const at = useIssue()
  const told = (next: Partial<typeof recourse>) => patch({ recourse: { ...recourse, ...next } })
  return (
    <>
      <LineField
        label={says.court}
        {...at('recourse.court')}
        hint={says.courtHint}
        maxLength={300}
        value={recourse.court}
        onChange={(court) => told({ court })}
      />
      <div className={classes.pair}>
        <LineField
          label={says.courtAddress}
          {...at('recourse.address')}
          maxLength={500}
          value={recourse.address}
          onChange={(address) => told({ address })}
        />
        <LineField
          label={says.courtContact}
          {...at('recourse.contact')}
          hint={says.courtContactHint}
          maxLength={500}
          value={recourse.contact}
          onChange={(contact) => told({ contact })}
        />
      </div>
      <LongField
        label={says.recoursePeriods}
        {...at('recourse.periods')}
        hint={says.recoursePeriodsHint}
        maxLength={4000}
        value={recourse.periods}
        onChange={(periods) => told({ periods })}
      />
    </>
  )
}
