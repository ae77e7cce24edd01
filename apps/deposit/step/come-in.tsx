import { type ReactNode, useState } from 'react'
import { Button } from '#ui/button.tsx'
import type { LinkRead, Operator, OperatorCompany } from '../api/shapes.ts'
import { useSpoken } from '../language.tsx'
import classes from '../view/deposit.module.css'
import { Notice } from '../view/field.tsx'
import { StepHead } from '../view/frame.tsx'
import results from '../view/result.module.css'
import { useRefusal } from './failure.tsx'

type ComeInProps = {
  readonly link: LinkRead
  /** Who this browser has come in as already. */
  readonly operator: Operator | undefined
  readonly onEnter: () => Promise<void>
  readonly onStay: () => void
}

/** Whose account the link opens, before anything is done: whoever was sent somebody else’s sees it, and does not come in unawares. */
export function ComeIn({ link, operator, onEnter, onStay }: ComeInProps) {
  const { says } = useSpoken()
  const refusal = useRefusal()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const enter = async (): Promise<void> => {
    setBusy(true)
    setProblem(undefined)
    try {
      await onEnter()
    } catch (error) {
      setProblem(refusal(error))
      setBusy(false)
    }
  }
  const { comeIn } = says
  return (
    <section>
      <StepHead step={1} title={comeIn.title}>
        <p>{link.invited ? comeIn.invited : comeIn.asked}</p>
      </StepHead>
      <Whose link={link} />
      {operator !== undefined && <AlreadyIn link={link} operator={operator} />}
      <p className={classes.said}>{comeIn.only}</p>
      {problem !== undefined && (
        <Notice kind="blocked" alert>
          {problem}
        </Notice>
      )}
      <div className={classes.acts}>
        <Button rank="primary" disabled={busy} onClick={() => void enter()}>
          {comeIn.enter(upright(link.company.name))}
        </Button>
        <Button rank="quiet" disabled={busy} onClick={onStay}>
          {operator !== undefined && operator.account !== link.account ? comeIn.stay : comeIn.not}
        </Button>
      </div>
    </section>
  )
}

function Whose({ link: { company, email } }: Pick<ComeInProps, 'link'>) {
  const { who } = useSpoken().says
  return (
    <dl className={results.facts}>
      <Fact name={who.company}>{company.name}</Fact>
      <Fact name={company.identifier.scheme === 'siret' ? who.siret : who.foreign}>{numberOf(company)}</Fact>
      <Fact name={who.email}>{email}</Fact>
    </dl>
  )
}

const numberOf = ({ identifier: { scheme, country, value } }: OperatorCompany): string =>
  scheme === 'siret' ? value : [country, value].join(' ')

/** A name without the signs that turn round what stands after it: whoever typed it does not write our sentence. */
const upright = (name: string): string => name.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}

function AlreadyIn({ link, operator }: { readonly link: LinkRead; readonly operator: Operator }) {
  const { comeIn } = useSpoken().says
  const { account, email, company } = operator
  if (account !== link.account)
    return (
      <Notice kind="due">
        {comeIn.other(upright(company.name), numberOf(company), email, upright(link.company.name))}
      </Notice>
    )
  return <Notice kind="plain">{email === link.email ? comeIn.same : comeIn.colleague(email, link.email)}</Notice>
}
