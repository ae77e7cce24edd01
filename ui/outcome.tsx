import type { Outcome } from '#kernel/finding.ts'
import { useLanguage } from './i18n/language.tsx'
import { Icon, type IconName } from './icon.tsx'
import classes from './outcome.module.css'

const ICON: Readonly<Record<Outcome, IconName>> = {
  met: 'check',
  unmet: 'cross',
  computed: 'equals',
  'to-appraise': 'question',
  'not-applicable': 'dash',
}

/** What a rule found, as a sign and a word: never a colour alone. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  const { messages } = useLanguage()
  return (
    <span className={classes.mark} data-outcome={outcome}>
      <Icon name={ICON[outcome]} />
      <span>{messages.outcome[outcome]}</span>
    </span>
  )
}
