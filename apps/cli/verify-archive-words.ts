/** What says that a folder is an archive of an award, unpacked, and what is in it. */
export const ARCHIVE_MANIFEST = '000 Manifeste.json'

/** What `unisson verify` says of the archive of an award. */
export const WORDS = {
  fr: {
    unread: 'Le manifeste de ce dossier ne se lit pas : ce n’est pas une archive d’attribution de ce format.',
    files: (count: number) => `${count} fichiers : chacun a l’empreinte que le manifeste lui donne.`,
    altered: (name: string) => `ALTÉRÉ OU ABSENT : ${name}`,
    missing: (what: string) => `Cité, et absent de l’archive dès l’origine : ${what}.`,
    proved: (count: number) => `${count} écritures du registre : chacune est dans le journal, tel qu’il l’a signé.`,
    named: (count: number) =>
      `${count} des fichiers sont nommés, par leur empreinte, dans une écriture ainsi prouvée : ils sont tels qu’ils étaient ce jour-là.`,
    made: (name: string) => `  Nommé par aucune (composé pour l’archive, ou réservé) : ${name}`,
    lacking: (found: number, told: number) => `IL MANQUE DES ÉCRITURES : ${found} prouvées, ${told} annoncées.`,
    fault: (line: number, why: string) => `L’ÉCRITURE de la ligne ${line} N’EST PAS PROUVÉE : ${why}.`,
    queued: (count: number) => `${count} écritures attendaient encore le journal : redemandez l’archive.`,
    unseen: (count: number) => `${count} écritures n’ont pas encore été vues par assez de témoins.`,
    noPolicy: 'Aucune politique : les écritures ne peuvent être jugées (--policy FICHIER).',
    alone:
      'Le dossier est COHÉRENT AVEC LUI-MÊME, et rien de plus : il a été jugé par la politique qu’il apporte. Donnez celle du groupement : --policy FICHIER.',
  },
  en: {
    unread: 'The manifest of this folder cannot be read: it is no archive of an award of this format.',
    files: (count: number) => `${count} files: each has the hash that the manifest gives it.`,
    altered: (name: string) => `ALTERED OR ABSENT: ${name}`,
    missing: (what: string) => `Cited, and absent from the archive from the start: ${what}.`,
    proved: (count: number) => `${count} entries of the register: each is in the log, as it signed it.`,
    named: (count: number) =>
      `${count} of the files are named, by their hash, in an entry so proved: they are as they were on that day.`,
    made: (name: string) => `  Named by none (set for the archive, or withheld): ${name}`,
    lacking: (found: number, told: number) => `ENTRIES ARE LACKING: ${found} proved, ${told} announced.`,
    fault: (line: number, why: string) => `THE ENTRY of line ${line} IS NOT PROVED: ${why}.`,
    queued: (count: number) => `${count} entries still queued for the log: ask for the archive again.`,
    unseen: (count: number) => `${count} entries have not been seen by enough witnesses yet.`,
    noPolicy: 'No policy: the entries cannot be judged (--policy FILE).',
    alone:
      'The folder is CONSISTENT WITH ITSELF, and no more: it was judged by the policy that it brings. Give that of the group: --policy FILE.',
  },
} as const
