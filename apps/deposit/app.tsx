import { useEffect, useMemo, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Refused } from './api/call.ts'
import { protocolOf } from './api/protocol.ts'
import { useServerClock } from './clock.ts'
import { Depositing } from './depositing.tsx'
import { useSpoken } from './language.tsx'
import { forgetLink } from './link.ts'
import { ComeIn } from './step/come-in.tsx'
import { TroubleForm } from './step/trouble.tsx'
import { Who } from './step/who.tsx'
import type { DepositingProps } from './use-flow.ts'
import { type Cannot, isKnown, type Known, type OpenedLink, usePage, usePageHash } from './use-page.ts'
import classes from './view/deposit.module.css'
import { Notice } from './view/field.tsx'
import { Frame, StepHead } from './view/frame.tsx'
import results from './view/result.module.css'

const RETRY_MS = 15_000

/** The whole page: what it cannot do, who is there, then the deposit. */
export function App({ id }: { readonly id: string }) {
  const { says } = useSpoken()
  const protocol = useMemo(() => protocolOf(id), [id])
  const { state, reload } = usePage(id, protocol)
  const clock = useServerClock(protocol)
  const hash = usePageHash()
  const [troubled, setTroubled] = useState<string>()
  const consultation = 'consultation' in state ? state.consultation : undefined
  const lost = 'cannot' in state && comesBack(state.cannot)
  useEffect(() => {
    if (!lost) return
    const timer = setInterval(reload, RETRY_MS)
    return () => clearInterval(timer)
  }, [lost, reload])
  const tell =
    troubled === undefined
      ? undefined
      : async (what: string): Promise<void> => {
          await protocol.trouble(troubled, new Date(clock?.now() ?? Date.now()).toISOString(), what)
        }
  return (
    <Frame
      id={id}
      consultation={consultation}
      clock={clock}
      hash={hash}
      keys={isKnown(state) ? state.keys : undefined}
      aside={<TroubleForm onTell={tell} />}
    >
      {'loading' in state && <p>{says.loading}</p>}
      {'cannot' in state && <CannotPage cannot={state.cannot} onRetry={() => void reload()} />}
      {isKnown(state) && (
        <Inside id={id} protocol={protocol} clock={clock} known={state} onReload={reload} onBegun={setTroubled} />
      )}
    </Frame>
  )
}

type InsideProps = Omit<DepositingProps, 'known'> & { readonly known: Known }

/** Who comes in, or who is in: a link that was opened is answered first. */
function Inside({ known, ...rest }: InsideProps) {
  const { language, says } = useSpoken()
  const { link, operator, order } = known
  const { id, protocol, onReload } = rest
  if (typeof link === 'object')
    return (
      <ComeIn
        link={link}
        operator={operator}
        onEnter={() => comeIn(link, rest)}
        onStay={() => {
          forgetLink(id)
          void onReload()
        }}
      />
    )
  if (operator === undefined)
    return (
      <>
        <Who
          badLink={link === 'over'}
          onRegister={async (email, company) => {
            await protocol.register(email, company, language)
          }}
        />
        <Trust threshold={order.keySet.threshold} many={order.keySet.keyholders.length} />
      </>
    )
  return (
    <>
      {link === 'over' && (
        <Notice kind="due" alert>
          {says.comeIn.over}
        </Notice>
      )}
      <Depositing {...rest} known={{ ...known, operator }} />
    </>
  )
}

const OVER = 410

/** Uses the link. One that another browser used meanwhile is read again, and said to be over. @throws {Refused} */
async function comeIn({ token }: OpenedLink, { id, protocol, onReload }: Omit<InsideProps, 'known'>): Promise<void> {
  try {
    await protocol.confirm(token)
    forgetLink(id)
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== OVER) throw error
  }
  await onReload()
}

export function CannotPage({ cannot, onRetry }: { readonly cannot: Cannot; readonly onRetry: () => void }) {
  const { says } = useSpoken()
  const why = whyOf(says.cannot, cannot)
  return (
    <section>
      <StepHead title={says.cannot.title} />
      <Notice kind="blocked">{why}</Notice>
      <div className={classes.acts}>
        <Button onClick={onRetry}>{says.cannot.retry}</Button>
      </div>
    </section>
  )
}

/** What a later try may find otherwise, with nobody doing anything: the page tries by itself. */
const comesBack = (cannot: Cannot): boolean =>
  cannot.kind === 'unreachable' || (cannot.kind === 'unproven' && cannot.unproven.why !== 'says-otherwise')

function whyOf(says: ReturnType<typeof useSpoken>['says']['cannot'], cannot: Cannot): string {
  if (cannot.kind === 'old-browser') return says['old-browser'](says.missing[cannot.missing])
  if (cannot.kind !== 'unproven') return says[cannot.kind]
  const { unproven } = cannot
  return unproven.why === 'too-few-witnesses'
    ? says['too-few-witnesses'](unproven.cosigned, unproven.needed)
    : says[unproven.why]
}

export function Trust({ threshold, many }: { readonly threshold: number; readonly many: number }) {
  const { says } = useSpoken()
  return (
    <section className={results.trust}>
      <h2>{says.trustTitle}</h2>
      <p>{says.trust(threshold, many)}</p>
    </section>
  )
}
