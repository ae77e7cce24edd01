import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import type { Answer, Company } from '#vault/answer.ts'
import type { ConsultationRead } from '../api/shapes.ts'
import { useSpoken } from '../language.tsx'
import classes from '../view/deposit.module.css'
import { Check, Choice, Field, Notice } from '../view/field.tsx'
import { StepHead } from '../view/frame.tsx'
import { StepActs } from '../view/step-acts.tsx'

/** How the files are put in envelopes. */
export type Packing = { readonly apart: boolean; readonly perLot: boolean }
export type Answering = { readonly answer: Omit<Answer, 'format' | 'company'>; readonly packing: Packing }

export const NOTHING_ANSWERED: Answering = {
  answer: { grouping: null, cocontractors: [], subcontractors: [], lots: [] },
  packing: { apart: true, perLot: false },
}

type AnswerProps = {
  readonly consultation: Pick<ConsultationRead, 'lots'>
  readonly value: Answering
  readonly onChange: (value: Answering) => void
  readonly onNext: () => void
  readonly onBack: () => void
}

/** Step 2: which lots, with whom, in how many envelopes. */
export function AnswerStep({ consultation, value, onChange, onNext, onBack }: AnswerProps) {
  const { says } = useSpoken()
  const [checked, setChecked] = useState(false)
  const { answer, packing } = value
  const wrong = problemOf(value, consultation.lots.length)
  const set = (change: Partial<Answering['answer']>): void => onChange({ ...value, answer: { ...answer, ...change } })
  const pack = (change: Partial<Packing>): void => onChange({ ...value, packing: { ...packing, ...change } })
  return (
    <section>
      <StepHead step={2} title={says.answer.title}>
        <p>{says.answer.lede}</p>
      </StepHead>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          setChecked(true)
          if (wrong === undefined) onNext()
        }}
      >
        <Lots lots={consultation.lots} chosen={answer.lots} onChange={(lots) => set({ lots })} />
        <Together answer={answer} onChange={set} />
        <Envelopes value={value} onChange={pack} />
        {checked && wrong !== undefined && (
          <Notice kind="blocked" alert>
            {says.answer[wrong]}
          </Notice>
        )}
        <StepActs onBack={onBack} />
      </form>
    </section>
  )
}

const NOBODY: Company = { name: '', identifier: '' }
const atLeastOne = (list: readonly Company[]): Company[] => (list.length === 0 ? [NOBODY] : [...list])

function problemOf({ answer }: Answering, lots: number): 'pickLot' | 'needCocontractor' | 'incomplete' | undefined {
  if (lots > 0 && answer.lots.length === 0) return 'pickLot'
  if (answer.grouping !== null && answer.cocontractors.length === 0) return 'needCocontractor'
  const all = [...answer.cocontractors, ...answer.subcontractors]
  return all.some(({ name, identifier }) => name.trim() === '' || identifier.trim() === '') ? 'incomplete' : undefined
}

function Lots(props: {
  readonly lots: ConsultationRead['lots']
  readonly chosen: readonly string[]
  readonly onChange: (lots: string[]) => void
}) {
  const { lots, chosen, onChange } = props
  const { says } = useSpoken()
  if (lots.length === 0) return <p>{says.answer.noLots}</p>
  return (
    <fieldset className={classes.fieldset}>
      <legend>{says.answer.lots}</legend>
      {lots.map(({ key, title }) => (
        <Check
          key={key}
          label={says.answer.lot(key, title)}
          checked={chosen.includes(key)}
          onChange={(on) =>
            onChange(lots.map((lot) => lot.key).filter((lot) => (lot === key ? on : chosen.includes(lot))))
          }
        />
      ))}
    </fieldset>
  )
}

type CompaniesProps = {
  readonly of: 'cocontractors' | 'subcontractors'
  readonly list: readonly Company[]
  readonly onChange: (list: Company[]) => void
}

function Companies({ of, list, onChange }: CompaniesProps) {
  const { says } = useSpoken()
  return (
    <fieldset className={classes.fieldset}>
      <legend>{says.answer[of]}</legend>
      {list.map((company, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place and by nothing else
        <div key={index} className={classes.companyLine}>
          <Field
            label={says.answer.name}
            maxLength={300}
            value={company.name}
            onChange={(name) => onChange(list.with(index, { ...company, name }))}
          />
          <Field
            label={says.answer.identifier}
            maxLength={300}
            value={company.identifier}
            onChange={(identifier) => onChange(list.with(index, { ...company, identifier }))}
          />
          <Button rank="quiet" onClick={() => onChange(list.toSpliced(index, 1))}>
            {says.answer.remove(company.name)}
          </Button>
        </div>
      ))}
      <Button rank="quiet" onClick={() => onChange([...list, NOBODY])}>
        {says.answer.add[of]}
      </Button>
    </fieldset>
  )
}

type TogetherProps = {
  readonly answer: Answering['answer']
  readonly onChange: (change: Partial<Answering['answer']>) => void
}

/** With whom: alone, or in a grouping whose other members are named. */
function Together({ answer, onChange: set }: TogetherProps) {
  const { says } = useSpoken()
  return (
    <>
      <Choice
        legend={says.answer.grouping}
        name="grouping"
        value={answer.grouping ?? 'alone'}
        onChange={(grouping) =>
          set(
            grouping === 'alone'
              ? { grouping: null, cocontractors: [] }
              : { grouping, cocontractors: atLeastOne(answer.cocontractors) },
          )
        }
        options={[
          { value: 'alone', label: says.answer.alone },
          { value: 'joint', label: says.answer.joint },
          { value: 'several', label: says.answer.several },
        ]}
      />
      {answer.grouping !== null && (
        <>
          <p className={classes.note}>{says.answer.mandate}</p>
          <Companies
            of="cocontractors"
            list={answer.cocontractors}
            onChange={(cocontractors) => set({ cocontractors })}
          />
        </>
      )}
      <Companies
        of="subcontractors"
        list={answer.subcontractors}
        onChange={(subcontractors) => set({ subcontractors })}
      />
    </>
  )
}

type EnvelopesProps = { readonly value: Answering; readonly onChange: (change: Partial<Packing>) => void }

function Envelopes({ value: { answer, packing }, onChange: pack }: EnvelopesProps) {
  const { says } = useSpoken()
  return (
    <>
      <Choice
        legend={says.answer.envelopes}
        name="envelopes"
        value={packing.apart ? 'apart' : 'together'}
        onChange={(choice) => pack({ apart: choice === 'apart' })}
        options={[
          { value: 'apart', label: says.answer.apart, hint: says.answer.apartHint },
          { value: 'together', label: says.answer.together },
        ]}
      />
      {answer.lots.length > 1 && (
        <Check label={says.answer.perLot} checked={packing.perLot} onChange={(perLot) => pack({ perLot })} />
      )}
    </>
  )
}
