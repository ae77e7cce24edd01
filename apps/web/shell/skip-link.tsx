import { useLanguage } from '#ui/i18n/language.tsx'
import { MAIN_ID } from '#ui/page.tsx'
import classes from './skip-link.module.css'

/** The way past what stands above every page, for whoever goes by the keyboard: seen once it has the focus. */
export function SkipLink() {
  const { messages } = useLanguage()
  return (
    <a className={classes.skip} href={`#${MAIN_ID}`}>
      {messages.page.skip}
    </a>
  )
}
