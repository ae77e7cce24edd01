import type { TextError, TextErrorCode } from './errors.ts'

type Facts = TextError['facts']
type Message = (facts: Facts) => string

const size = (bytes: string | number | undefined): number => Math.round(Number(bytes ?? 0) / 1_000_000)

const FRENCH: Readonly<Record<TextErrorCode, Message>> = {
  'file-empty': ({ file }) => `Le fichier « ${file} » est vide.`,
  'file-too-large': ({ file, limit }) => `Le fichier « ${file} » est trop lourd : la limite est de ${size(limit)} Mo.`,
  'format-unknown': ({ file }) =>
    `Le format de « ${file} » n’est pas reconnu : fournissez un fichier .txt, .pdf ou .docx.`,
  'text-binary': ({ file, offset }) =>
    `« ${file} » n’est pas un texte : une donnée binaire s’y trouve dès l’octet ${offset}.`,
  'text-too-long': ({ file, limit }) =>
    `Le texte de « ${file} » dépasse ${size(limit)} Mo : ce n’est pas une convention.`,
  'pdf-encrypted': ({ file }) =>
    `Le PDF « ${file} » est protégé par un mot de passe : enregistrez-en une copie sans protection.`,
  'pdf-broken': ({ file }) => `Le PDF « ${file} » est abîmé et ne peut pas être lu.`,
  'pdf-without-text': ({ file, pages }) =>
    `Le PDF « ${file} » (${pages} page(s)) ne contient que des images : passez-le d’abord à la reconnaissance de caractères.`,
  'docx-broken': ({ file, part }) => `Le document Word « ${file} » est abîmé (partie « ${part} »).`,
  'docx-encrypted': ({ file }) =>
    `Le document « ${file} » est protégé par un mot de passe, ou d’un ancien format (.doc) : enregistrez-le en .docx sans protection.`,
  'docx-zip-bomb': ({ file, part }) =>
    `Le document « ${file} » se décompresse démesurément (partie « ${part} ») : il est refusé.`,
}

const ENGLISH: Readonly<Record<TextErrorCode, Message>> = {
  'file-empty': ({ file }) => `The file “${file}” is empty.`,
  'file-too-large': ({ file, limit }) => `The file “${file}” is too large: the limit is ${size(limit)} MB.`,
  'format-unknown': ({ file }) => `The format of “${file}” is not known: give a .txt, .pdf or .docx file.`,
  'text-binary': ({ file, offset }) => `“${file}” is not a text: binary data stands at byte ${offset}.`,
  'text-too-long': ({ file, limit }) => `The text of “${file}” is longer than ${size(limit)} MB: it is no convention.`,
  'pdf-encrypted': ({ file }) => `The PDF “${file}” is protected by a password: save a copy without protection.`,
  'pdf-broken': ({ file }) => `The PDF “${file}” is damaged and cannot be read.`,
  'pdf-without-text': ({ file, pages }) =>
    `The PDF “${file}” (${pages} page(s)) holds only images: run character recognition on it first.`,
  'docx-broken': ({ file, part }) => `The Word document “${file}” is damaged (part “${part}”).`,
  'docx-encrypted': ({ file }) =>
    `The document “${file}” is protected by a password, or in the old .doc format: save it as .docx without protection.`,
  'docx-zip-bomb': ({ file, part }) => `The document “${file}” expands beyond measure (part “${part}”): it is refused.`,
}

/** What is wrong with the file and where, for a person. */
export function textErrorMessage(error: TextError, language: 'fr' | 'en'): string {
  return (language === 'fr' ? FRENCH : ENGLISH)[error.code](error.facts)
}
