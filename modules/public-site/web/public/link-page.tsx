import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ApiProblem, send } from '#api/client.ts'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page } from '#ui/page.tsx'
import classes from './public.module.css'
import { words } from './words.ts'

export type LinkStage = 'asked' | 'done' | 'over' | 'failed'
export type LinkViewProps = {
  readonly purpose: 'confirm' | 'stop'
  readonly id: string
  readonly stage: LinkStage
  readonly onDo: () => void
}

/** What a link of a letter is for, done at the press of a button: a mail program that opens links confirms nothing. */
export function LinkView({ purpose, id, stage, onDo }: LinkViewProps) {
  const all = useWords(words)
  const says = all[purpose]
  const back = (
    <p>
      <Link to={`/consultations/${id}`}>{all.toConsultation}</Link>
    </p>
  )
  if (stage === 'over')
    return (
      <Page title={says.title}>
        <Empty title={says.over} teach={says.overTeach}>
          {back}
        </Empty>
      </Page>
    )
  if (stage === 'done')
    return (
      <Page title={says.title}>
        <Empty title={says.done} teach={says.doneTeach}>
          {back}
        </Empty>
      </Page>
    )
  return (
    <Page title={says.title} lede={says.says}>
      <p className={classes.actions}>
        <Button rank="primary" onClick={onDo}>
          {says.do}
        </Button>
      </p>
      <div role="alert">{stage === 'failed' && <p className={classes.refusal}>{all.unreachable}</p>}</div>
    </Page>
  )
}

function LinkPage({ purpose }: Pick<LinkViewProps, 'purpose'>) {
  const { id = '' }: { id?: string } = useParams({ strict: false })
  // After the `#`, so that no server and no log on the way sees it; taken out of the address once it is read.
  const [token] = useState(() => location.hash.slice(1))
  const [stage, setStage] = useState<LinkStage>(token === '' ? 'over' : 'asked')
  useEffect(() => history.replaceState(history.state, '', location.pathname), [])
  const act = async () => {
    try {
      await send(`/api/public/consultations/${id}/followers/${purpose}`, { token })
      setStage('done')
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setStage(error.problem.status === 0 || error.problem.status >= 500 ? 'failed' : 'over')
    }
  }
  return <LinkView purpose={purpose} id={id} stage={stage} onDo={() => void act()} />
}

export const FollowPage = () => <LinkPage purpose="confirm" />
export const UnfollowPage = () => <LinkPage purpose="stop" />
