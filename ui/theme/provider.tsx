import './base.css'
import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { LanguageProvider } from '../i18n/language.tsx'
import { theme } from './theme.ts'

/**
 * The look and the language. Mantine is kept from writing `<style>` elements (variables and classes come from our
 * sheets), so `style-src 'self'` holds without a nonce; decision 0021.
 */
export function LookProvider({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <LanguageProvider>{children}</LanguageProvider>
    </MantineProvider>
  )
}
