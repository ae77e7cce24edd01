import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { linkFor } from '#api/acting-for.ts'
import { send } from '#api/client.ts'
import { Button } from '#ui/button.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { Part } from '#ui/page.tsx'
import type { Opened } from '../model/award-state.ts'
import classes from './award.module.css'
import { words } from './words.ts'

type DeedProps = { readonly id: string; readonly state: Opened; readonly open: boolean }

/** The deed: as it would be set today, or as it was drawn up for signature; set and kept before it is entered, so that the act has an address of its own. */
export function DeedPart({ id, state, open }: DeedProps) {
  const says = useWords(words)
  const { id: group } = useGroup()
  if (state.intended === null || (state.deed === null && !open)) return null
  const path = `/api/groups/${group}/awards/${id}/deed`
  return (
    <Part title={says.deed}>
      <p>{state.deed === null ? says.deedDraft : says.deedDrawn(state.deed.on)}</p>
      <p>
        <Icon name="file" /> <a href={linkFor(`${path}.pdf`)}>{says.deedPdf}</a>
      </p>
      {state.deed !== null && <p className={classes.note}>{says.deedHash(state.deed.document)}</p>}
      {open && <Draw path={path} label={state.deed === null ? says.draw : says.drawAgain} />}
    </Part>
  )
}

/** The presentation report, as it would be set today or as it was last set, and the certificate once the contract is notified. */
export function PapersPart({ id, state, open }: DeedProps) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const base = `/api/groups/${group}/awards/${id}`
  const isNotified = state.status === 'notified'
  if (!state.formalised && !isNotified) return null
  return (
    <Part title={says.papers}>
      {state.formalised && (
        <>
          <p>{state.report === null ? says.reportDraft : says.reportDrawn(state.report.on)}</p>
          <p>
            <Icon name="file" /> <a href={linkFor(`${base}/presentation-report.pdf`)}>{says.reportPdf}</a>
          </p>
          {state.report !== null && <p className={classes.note}>{says.deedHash(state.report.document)}</p>}
          {open && (
            <Draw
              path={`${base}/presentation-report`}
              label={state.report === null ? says.drawReport : says.drawReportAgain}
            />
          )}
        </>
      )}
      {isNotified && (
        <>
          <p>
            <Icon name="file" /> <a href={linkFor(`${base}/certificate.pdf`)}>{says.certificatePdf}</a>
          </p>
          <p>
            <Icon name="file" /> <a href={linkFor(`${base}/members.pdf`)}>{says.membersPdf}</a>
          </p>
        </>
      )}
    </Part>
  )
}

function Draw({ path, label }: { readonly path: string; readonly label: string }) {
  const says = useWords(words)
  const queries = useQueryClient()
  const [stage, setStage] = useState<'ready' | 'busy' | 'failed'>('ready')
  const draw = () => {
    setStage('busy')
    send(path, {}).then(
      () => {
        setStage('ready')
        void queries.invalidateQueries()
      },
      () => setStage('failed'),
    )
  }
  return (
    <>
      <Button rank="plain" disabled={stage === 'busy'} onClick={draw}>
        {stage === 'busy' ? says.drawing : label}
      </Button>
      <p role="alert">{stage === 'failed' ? says.drawFailed : ''}</p>
    </>
  )
}
