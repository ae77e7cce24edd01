import { Popover } from '@mantine/core'
import { useState } from 'react'
import classes from './article.module.css'
import { useLanguage } from './i18n/language.tsx'
import { Icon } from './icon.tsx'
import { useLabels } from './labels-context.tsx'
import type { Reference } from './reference.ts'

/** One article, by its reference; a click says what it says, whether it was checked, and where its text is. */
export function Article({ citation }: { readonly citation: Reference }) {
  const labels = useLabels()
  const { messages } = useLanguage()
  const [open, setOpen] = useState(false)
  const article = labels.article(citation)
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={336} trapFocus returnFocus shadow="none">
      <Popover.Target>
        <button type="button" className={`print-as-text ${classes.reference}`} onClick={() => setOpen(!open)}>
          {article.text}
          {article.tag === 'K' && <span className={classes.tag}>{messages.article.toBeConfirmed}</span>}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.note} aria-label={article.text}>
        <p className={classes.heading}>{article.text}</p>
        <p className={classes.says}>{article.says}</p>
        {article.tag === 'K' && <p className={classes.confirm}>{messages.article.toBeConfirmedLong}</p>}
        <p className={classes.foot}>
          {article.url !== null && (
            <a href={article.url} target="_blank" rel="noreferrer">
              {messages.article.official} <Icon name="external" />
            </a>
          )}
          <button type="button" className={classes.close} onClick={() => setOpen(false)}>
            {messages.article.close}
          </button>
        </p>
      </Popover.Dropdown>
    </Popover>
  )
}

/** The articles that a finding, a date or an act rests on. */
export function Articles({ basis }: { readonly basis: readonly Reference[] }) {
  return (
    <span className={classes.list}>
      {basis.map((citation) => (
        <Article key={`${citation.source} ${citation.article} ${citation.paragraph}`} citation={citation} />
      ))}
    </span>
  )
}
