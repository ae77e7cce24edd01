import type { FastifyRequest } from 'fastify'
import type { Bilingual, Language } from '../bilingual.ts'
import { escapeHtml } from '../escape-html.ts'
import type { ProblemDetails, ProblemKind } from './problem.ts'

/** What a person is told who opened an address and is answered "no" before any page of the site. */
const TITLES: Readonly<Partial<Record<ProblemKind, Bilingual>>> = {
  tooManyRequests: {
    fr: 'Trop de demandes sont venues de votre connexion',
    en: 'Too many requests came from your connection',
  },
  notFound: { fr: 'Rien ne se trouve à cette adresse', en: 'There is nothing at this address' },
  receiptPending: { fr: 'Le reçu n’est pas encore prêt', en: 'The receipt is not ready yet' },
  refused: { fr: 'Ce document n’est pas donné', en: 'This document is not given' },
  fault: { fr: 'Le service a failli', en: 'The service has failed' },
}

const WORDS = {
  fr: {
    busy: (seconds: number) =>
      `Tous ceux qui partagent votre connexion comptent ensemble. Le service vous répondra de nouveau dans ${seconds}\u00a0seconde${seconds > 1 ? 's' : ''}.`,
    incident: (number: string) => `La panne est notée sous le numéro ${number}. Réessayez dans un instant.`,
    again: 'Réessayer',
    home: 'Les consultations',
  },
  en: {
    busy: (seconds: number) =>
      `All who share your connection count together. The service will answer you again in ${seconds} second${seconds === 1 ? '' : 's'}.`,
    incident: (number: string) => `The failure is noted under the number ${number}. Try again in a moment.`,
    again: 'Try again',
    home: 'The consultations',
  },
} as const

/** True when a person opened the address in a browser, and will read the answer itself. */
export function isNavigation({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): boolean {
  const mode = headers['sec-fetch-mode']
  return (
    method === 'GET' && (mode === undefined || mode === 'navigate') && headers.accept?.includes('text/html') === true
  )
}

export type ProblemPage = {
  readonly kind: ProblemKind
  readonly details: ProblemDetails
  /** The language that the request prefers; the other one follows. */
  readonly language: Language
  /** Seconds after which the same request is answered. */
  readonly retryAfter: number | null
  readonly url: string
}

/** A page that says so in both languages; `undefined` for a "no" that only programs meet. */
export function problemPage({ kind, details, language, retryAfter, url }: ProblemPage): string | undefined {
  const title = TITLES[kind]
  if (title === undefined) return undefined
  const part = (lang: Language): string => {
    const says = WORDS[lang]
    const { detail, incident } = details
    const told = [
      ...(retryAfter === null ? [] : [says.busy(retryAfter)]),
      ...(typeof detail === 'object' ? [detail[lang]] : []),
      ...(incident === undefined ? [] : [says.incident(incident)]),
    ]
    const paragraphs = told.map((text) => `<p>${escapeHtml(text)}</p>`).join('')
    const links = `<p><a href="${escapeHtml(url)}">${says.again}</a> <a href="/consultations">${says.home}</a></p>`
    return `<section lang="${lang}"><h1>${escapeHtml(title[lang])}</h1>${paragraphs}${links}</section>`
  }
  const other = language === 'fr' ? 'en' : 'fr'
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title[language])} – Unisson</title>
<style>
:root { color-scheme: light dark; font: 1.0625rem/1.55 system-ui, sans-serif; }
body { max-width: 40rem; margin: 0 auto; padding: 12vh 1.25rem 2rem; }
h1 { font-size: 1.375rem; line-height: 1.3; }
section + section { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid; }
section + section h1 { font-size: 1.125rem; }
a { color: LinkText; margin-right: 1.5rem; }
</style>
</head>
<body><main>${part(language)}${part(other)}</main></body>
</html>
`
}
