export type Given = { readonly name: string; readonly content: File }

/** The files of folders and files that were dropped, under their path. A browser lists a folder a hundred names at a time. */
export async function droppedIn(
  items: DataTransferItemList,
  onCount: (many: number) => void,
): Promise<readonly Given[]> {
  // Taken before anything is awaited: afterwards the browser forgets what was dropped.
  const entries = Array.from(items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const given: Given[] = []
  const walk = async (entry: FileSystemEntry): Promise<void> => {
    if (entry.isFile) {
      const content = await fileOf(entry as FileSystemFileEntry)
      if (content !== undefined) given.push({ name: entry.fullPath.replace(/^\//, ''), content })
      if (given.length % 500 === 0) onCount(given.length)
      return
    }
    const reader = (entry as FileSystemDirectoryEntry).createReader()
    for (let some = await listed(reader); some.length > 0; some = await listed(reader)) {
      for (const inside of some) await walk(inside)
    }
  }
  for (const entry of entries) await walk(entry)
  return given.filter(({ name }) => !isLitter(name))
}

const fileOf = (entry: FileSystemFileEntry): Promise<File | undefined> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(undefined)))

const listed = (reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> =>
  new Promise((resolve) => reader.readEntries(resolve, () => resolve([])))

/** The files that were chosen, under their path when a folder was. */
export const pickedIn = (files: FileList): readonly Given[] =>
  Array.from(files, (content) => ({ name: content.webkitRelativePath || content.name, content })).filter(
    ({ name }) => !isLitter(name),
  )

/** What a file manager leaves in folders, and nobody tenders. */
const isLitter = (name: string): boolean => /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX\/.*)$/i.test(name)
