/** What stands on a page without being part of the text. Matched on the folded line. */

export const PAGE_NUMBERS: readonly RegExp[] = [
  /^[-|_ ]*(?:page|p\.|pag\.|folio)\s*:?\s*\d{1,4}\s*(?:(?:\/|sur|de|of)\s*\d{1,4})?[-|_ .]*$/,
  /^[-|_ ]*\d{1,4}\s*(?:\/|sur)\s*\d{1,4}[-|_ ]*$/,
  /^[-|_ ]+\d{1,4}\s*[-|_]+$/,
]

/** A bare number: a page number only when it stands apart. */
export const BARE_NUMBER = /^\d{1,3}$/

/** A running title with its page number: the number changes, the rest comes back. */
export const TRAILING_PAGE = /\s(?:page|p\.)\s*\d{1,4}(?:\s*(?:\/|sur|de)\s*\d{1,4})?$|\s\d{1,3}\s*\/\s*\d{1,3}$/

/** Stamps of the transmission to the State's representative, printed over the pages. */
export const STAMPS: readonly RegExp[] = [
  /^(?:envoye|recu|transmis|depose) (?:en|a la|au) (?:prefecture|sous-prefecture|controle)\b.{0,60}$/,
  /^(?:publie|affiche|notifie|mis en ligne) le\s*:?\s*(?:\d.{0,40})?$/,
  /^accuse de reception (?:en|de la) (?:prefecture|sous-prefecture)\b.{0,80}$/,
  /^id\s*:\s*\d{2,3}-\d{6,}.{0,60}$/,
  /^(?:\d{3}-\d{9}-\d{8}-.{3,40})$/,
  /^date de (?:teletransmission|reception prefecture|transmission)\b.{0,60}$/,
  /^(?:acte|document) (?:rendu|certifie) (?:executoire|conforme).{0,80}$/,
  /^(?:(?:paraphes?|initiales)\s*[:_.…][\s_.…:]*|paraphes)$/,
]

/** A stamp at the end of a line, far to its right. */
export const TRAILING_STAMP =
  / {3,}(?:(?:envoye|recu|transmis) en prefecture|(?:publie|affiche) le|accuse de reception|id ?: ?\d{2,3}-).{0,80}$/

/** Titles of a table of contents. */
export const CONTENTS_TITLE = /^(?:sommaire|table des matieres|table des articles|plan)\s*:?$/

/** An entry of a table of contents: leaders (or a tab) then a page number. */
export const CONTENTS_ENTRY = /(?:\.{3,}|…{1,}|(?:\. ){3,}|_{3,}|\t| {3,}|\.{2,} ?)\s*\.*\s*(?:p\.|page)?\s*\d{1,3}$/

/** Lines that a repeated page header may never be: they come back for a reason of their own. */
export const NEVER_FURNITURE =
  /^(?:pour |le |la |les |l'|m\. |mme |monsieur|madame|article |art\. |fait a|- |• |\d+[.)°]|signature|membre|cachet|vu |date|et$|d'une part|d'autre part)|[;,:]$/
