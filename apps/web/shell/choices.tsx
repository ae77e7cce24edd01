import { useMantineColorScheme } from '@mantine/core'
import type { Language } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import classes from './choices.module.css'

const LANGUAGES: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'fr', name: 'Français' },
  { code: 'en', name: 'English' },
]

/** Each language in its own name, as two buttons: a person lost in the other one finds theirs. */
export function LanguageSwitch() {
  const { language, choose, messages } = useLanguage()
  return (
    <fieldset className={classes.languages} aria-label={messages.page.language}>
      {LANGUAGES.map(({ code, name }) => (
        <button key={code} type="button" lang={code} aria-pressed={language === code} onClick={() => choose(code)}>
          {name}
        </button>
      ))}
    </fieldset>
  )
}

/** Light, dark, or as the device. */
export function SchemeSwitch() {
  const { messages } = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <select
      className={classes.select}
      aria-label={messages.page.scheme}
      value={colorScheme}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        if (chosen === 'light' || chosen === 'dark' || chosen === 'auto') setColorScheme(chosen)
      }}
    >
      <option value="auto">{messages.page.schemeAuto}</option>
      <option value="light">{messages.page.schemeLight}</option>
      <option value="dark">{messages.page.schemeDark}</option>
    </select>
  )
}
