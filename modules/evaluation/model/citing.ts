import type { Cited, FileOpened, PageCited } from './evaluation-state.ts'

/** The file that a page is cited of, if it came out of that envelope of this very tender. */
export const fileCited = (
  files: readonly FileOpened[],
  tender: string,
  { envelope, file }: PageCited,
): FileOpened | undefined =>
  files.find((each) => each.deposit === tender && each.envelope === envelope && each.file === file)

/** The same pages with the fingerprints of their files; those of files that were not opened are left out, and no rule lets them pass. */
export const citedIn = (files: readonly FileOpened[], tender: string, pages: readonly PageCited[]): readonly Cited[] =>
  pages.flatMap(({ envelope, file, page }) => {
    const found = fileCited(files, tender, { envelope, file, page })
    return found === undefined ? [] : [{ envelope, file, page, sha256: found.sha256 }]
  })
