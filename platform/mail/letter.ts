import { escapeHtml } from '../escape-html.ts'
/** The languages of the surface. */
export type Lang = 'fr' | 'en'

/** A message as it leaves: the same words as plain text and as HTML. */
export type Letter = { readonly subject: string; readonly text: string; readonly html: string }

/** What a message says, before it is laid out. All strings are plain text in the language of the reader. */
export type Draft = {
  readonly lang: Lang
  readonly subject: string
  readonly greeting: string
  readonly paragraphs: readonly string[]
  /** What counts, one thing a line: what is expected, by when, under which article. */
  readonly points: readonly { readonly label: string; readonly value: string }[]
  readonly action: { readonly label: string; readonly url: string } | null
  /** How to make sure that the message is genuine, and what to do when it is not expected. */
  readonly verify: readonly string[]
  readonly signature: string
}

const COLON: Readonly<Record<Lang, string>> = { fr: '\u00a0: ', en: ': ' }

/** Lays out a message twice: as text, and as HTML that a screen reader follows and that needs no image and no style sheet. */
export function layOut(draft: Draft): Letter {
  return { subject: oneLine(draft.subject), text: asText(draft), html: asHtml(draft) }
}

function asText({ lang, greeting, paragraphs, points, action, verify, signature }: Draft): string {
  const blocks = [
    greeting,
    ...paragraphs,
    ...(points.length === 0 ? [] : [points.map(({ label, value }) => `- ${label}${COLON[lang]}${value}`).join('\n')]),
    ...(action === null ? [] : [`${action.label}${COLON[lang]}\n${action.url}`]),
    ...verify,
    `-- \n${signature}`,
  ]
  return `${blocks.join('\n\n')}\n`
}

function asHtml({ lang, subject, greeting, paragraphs, points, action, verify, signature }: Draft): string {
  const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`
  const items = points.map(
    ({ label, value }) => `<li><strong>${escapeHtml(label)}</strong>${COLON[lang]}${escapeHtml(value)}</li>`,
  )
  const link = action && `<p><a href="${escapeHtml(action.url)}" style="${LINK}">${escapeHtml(action.label)}</a></p>`
  const body = [
    paragraph(greeting),
    ...paragraphs.map(paragraph),
    ...(items.length === 0 ? [] : [`<ul>${items.join('')}</ul>`]),
    ...(action === null ? [] : [`${link}<p>${escapeHtml(action.url)}</p>`]),
    `<hr>${verify.map(paragraph).join('')}${paragraph(signature)}`,
  ]
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(oneLine(subject))}</title></head>
<body style="${BODY}">
<main><h1 style="font-size:1.25em">${escapeHtml(oneLine(subject))}</h1>
${body.join('\n')}
</main></body></html>
`
}

// Contrast 12:1 for the text and 8:1 for the link, on white: both stay readable when a reader forces its own colours.
const BODY = 'margin:1.5em auto;max-width:38em;padding:0 1em;font:1em/1.5 sans-serif;color:#222;background:#fff'
const LINK = 'color:#0b3d91;font-weight:bold'

/** A subject with a line break would let its author add headers; a reader would show it cut. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
