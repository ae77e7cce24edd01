import { useState } from 'react'
import { linkFor } from '#api/acting-for.ts'
import type { ProcessForms } from '#api/group.ts'
import type { Resource } from '#api/shapes.ts'
import { type NotifiedContract, useNotifiedContracts } from '#modules/contract/web/parts.ts'
import { useCase } from '#ui/case.tsx'
import { Empty } from '#ui/empty.tsx'
import { ChoiceField, TickField } from '#ui/field/plain-fields.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page } from '#ui/page.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import { SchemaAct, useForms } from '#ui/schema-form/schema-acts.tsx'
import { DISPUTE_KINDS, type DisputeRegister } from '../contract.ts'
import type { Claim } from '../model/state.ts'
import classes from './claim.module.css'
import { type Citable, OpenFields, openPayload, openValues, useCitable } from './open-fields.tsx'
import { RegisterRow } from './register-row.tsx'
import { words } from './words.ts'

/** Every dispute of the group on one screen, and the form that records another on an execution. */
export function RegisterPage() {
  const { id: group } = useGroup()
  const register = useReadAfresh<DisputeRegister>(`/api/groups/${group}/dispute-register`)
  const opening = useCase<Claim>({ collection: 'claims', id: 'new' })
  const form = useForms().data?.find(({ process }) => process === 'claim')
  const contracts = useNotifiedContracts()
  const citable = useCitable()
  return (
    <Reading of={opening}>
      {(resource) => (
        <Reading of={register}>
          {(found) => <Register register={found} opening={resource} {...{ form, contracts, citable }} />}
        </Reading>
      )}
    </Reading>
  )
}

export type RegisterProps = {
  readonly register: DisputeRegister
  readonly opening: Resource<Claim>
  readonly form: ProcessForms | undefined
  readonly contracts: readonly NotifiedContract[]
  readonly citable: readonly Citable[]
}

export function Register(props: RegisterProps) {
  const says = useWords(words)
  const crumbs = useCrumbs()
  const { lines, pending, amount } = props.register
  return (
    <Page title={says.title} lede={says.lede} crumbs={crumbs} primary={<Open {...props} />}>
      {lines.length === 0 ? (
        <Empty title={says.none} teach={says.noneTeach} />
      ) : (
        <>
          <p className={classes.total}>{says.sums(pending, amount)}.</p>
          <Lines register={props.register} />
        </>
      )}
    </Page>
  )
}

function Lines({ register: { lines } }: Pick<RegisterProps, 'register'>) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const [kind, choose] = useState('')
  const [onlyPending, limit] = useState(false)
  const shown = lines.filter((line) => (kind === '' || line.kind === kind) && (!onlyPending || line.pending))
  const asked = new URLSearchParams({ ...(kind === '' ? {} : { kind }), ...(onlyPending ? { pending: 'true' } : {}) })
  const csv = linkFor(`/api/groups/${group}/dispute-register.csv${asked.size === 0 ? '' : `?${asked}`}`)
  return (
    <>
      <div className={`${classes.filter} screen-only`}>
        <ChoiceField
          label={says.kind}
          none={says.every}
          options={DISPUTE_KINDS.map((each) => [each, says.kinds[each]] as const)}
          value={kind}
          onChange={choose}
        />
        <TickField label={says.onlyPending} checked={onlyPending} onChange={limit} />
        <a href={csv}>{says.csv}</a>
      </div>
      {shown.length === 0 ? (
        <p>{says.noneOfThese}</p>
      ) : (
        <FramedTable heads={[says.subject, says.owner, says.status, says.next, says.amount, says.court]}>
          {shown.map((line) => (
            <RegisterRow key={`${line.id} ${line.reference}`} line={line} />
          ))}
        </FramedTable>
      )}
    </>
  )
}

function Open({ opening, form, contracts, citable }: RegisterProps) {
  const says = useWords(words)
  const { me, today } = useGroup()
  const view = opening.acts.find(({ act }) => act === 'open')
  if (view === undefined) return null
  return (
    <SchemaAct
      place={{ collection: 'claims', id: 'new' }}
      resource={opening}
      view={view}
      schema={form?.acts.open}
      primary
      consequence={says.after.open}
      initial={openValues(me?.body.id ?? '', today)}
      fields={(fields) => <OpenFields form={fields} contracts={contracts} citable={citable} />}
      payload={openPayload}
    />
  )
}
