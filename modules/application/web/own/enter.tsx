import { type FormEvent, useState } from 'react'
import { ApiProblem, send } from '#api/client.ts'
import { Button } from '#ui/button.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { Page } from '#ui/page.tsx'
import { Labelled } from '#ui/schema-form/field-props.tsx'
import classes from '../application.module.css'
import { words } from '../words.ts'

export type EnterProps = { readonly id: string; readonly badLink: boolean; readonly sentTo?: string }

/** Leaves the address with which one deposited: a link is sent there. Whether it is known, nobody is told. */
export function Enter({ id, badLink, sentTo }: EnterProps) {
  const { own: says } = useWords(words)
  const { language } = useLanguage()
  const [email, setEmail] = useState('')
  const [sent, setSent] = useState(sentTo)
  const [problem, setProblem] = useState<string>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(undefined)
    try {
      await send(`/api/public/consultations/${id}/operators/return`, { email, language })
      setSent(email)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error.problem.issues?.map(({ message }) => message).join(' ') ?? error.problem.title)
    }
  }
  return (
    <Page title={says.title}>
      {badLink && (
        <p role="alert" className={classes.doubt}>
          <Icon name="warning" /> {says.badLink}
        </p>
      )}
      {sent === undefined ? (
        <form aria-label={says.enterTitle} onSubmit={(event) => void submit(event)}>
          <p>{says.enter}</p>
          <Labelled label={says.email}>
            {(ids) => (
              <input
                {...ids}
                type="email"
                required
                autoComplete="email"
                maxLength={254}
                value={email}
                onChange={(event) => setEmail(event.currentTarget.value)}
              />
            )}
          </Labelled>
          <div role="alert">{problem !== undefined && <p className={classes.lack}>{problem}</p>}</div>
          <p>
            <Button type="submit" rank="primary">
              {says.askLink}
            </Button>
          </p>
        </form>
      ) : (
        <p role="status">
          <Icon name="check" /> {says.linkSent(sent)}
        </p>
      )}
    </Page>
  )
}
