import { buttonLook } from '#ui/button.tsx'
import { useWords } from '#ui/i18n/words.ts'
import classes from './public.module.css'
import { usePublic } from './reading.ts'
import { words } from './words.ts'

/**
 * The way to the page on which tenders are sealed and deposited, once there are keys to seal to. That page is another
 * application: the browser goes there by an address, not by a link within this one.
 */
export function DepositLink({ id }: { readonly id: string }) {
  const says = useWords(words)
  const order = usePublic(`/api/public/consultations/${id}/order`)
  if (order.data === undefined) return null
  return (
    <p className={classes.screen}>
      <a className={buttonLook} data-rank="primary" href={`/depot/${id}`}>
        {says.deposit}
      </a>
    </p>
  )
}
