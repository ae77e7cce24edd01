import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const FACES = [
  '400Regular/SourceSerif4_400Regular.ttf',
  '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  '600SemiBold/SourceSerif4_600SemiBold.ttf',
  '700Bold/SourceSerif4_700Bold.ttf',
] as const

/** The faces of Source Serif 4 that documents are set in. */
export function readFaces(): Promise<readonly Uint8Array[]> {
  return Promise.all(FACES.map(readFace))
}

/** The regular face: it decides which characters a document may hold, as the others are drawn after it. */
export function readRegularFace(): Promise<Uint8Array> {
  return readFace(FACES[0])
}

function readFace(face: (typeof FACES)[number]): Promise<Uint8Array> {
  return readFile(fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-serif-4/${face}`)))
}
