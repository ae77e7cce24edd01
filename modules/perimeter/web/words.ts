import { typesetAll } from '#ui/i18n/typeset.ts'
import type { Bilingual } from '#ui/i18n/words.ts'
import type { Level } from '../model/state.ts'
import type { TableProblem } from './read-table.ts'

const levelsFr: Readonly<Record<Level, string>> = {
  primary: 'Écoles',
  'lower-secondary': 'Collèges',
  'upper-secondary': 'Lycées',
  vocational: 'Lycées professionnels',
  apprenticeship: 'Centres de formation d’apprentis',
  higher: 'Enseignement supérieur',
  other: 'Autres',
}

const fr = typesetAll({
  title: 'Périmètre',
  of: (whose: string, year: string) => `Périmètre ${whose}, ${year}`,
  lede: 'Les établissements que le groupement dessert et leurs nombres d’usagers, par année scolaire. Des nombres, jamais des personnes.',
  none: 'Aucun périmètre n’est déclaré.',
  noneTeach:
    'Chaque membre déclare ses établissements, leur niveau et leur effectif, avec la source et la date du comptage. Un tableau se colle depuis un tableur.',
  consequence: 'La déclaration est inscrite au registre. Une erreur se corrige ensuite, avec son motif.',
  member: 'Membre',
  year: 'Année scolaire',
  sites: 'Établissements',
  users: 'Usagers',
  countedOn: 'Compté le',
  counted: (day: string) => `Compté le ${day}.`,
  from: (source: string) => `Source : ${source}.`,
  source: 'Source',
  total: 'Ensemble',
  inYear: (year: string) => `Année ${year}`,
  missing: 'pas encore déclaré',
  picture: 'Usagers par membre',
  uai: 'UAI',
  name: 'Établissement',
  level: 'Niveau',
  noUai: '–',
  levels: levelsFr,
  paste: 'Tableau collé depuis un tableur',
  pasteHint:
    'Une ligne de titres, puis un établissement par ligne : UAI, établissement, niveau, effectif. Les noms et numéros d’élèves sont refusés.',
  file: 'Ou un fichier .csv',
  read: 'Lire le tableau',
  readCount: (count: number) => (count > 1 ? `${count} établissements lus.` : 'Un établissement lu.'),
  byHand: 'Saisir un établissement à la main',
  add: 'Ajouter',
  remove: 'Retirer',
  removeOne: (name: string) => `Retirer ${name}`,
  problemsTitle: 'Rien n’est repris tant que ceci n’est pas réglé :',
  more: (count: number) => `et ${count} autres.`,
  problem: ({ kind, line, head, value }: TableProblem): string =>
    ({
      empty: 'Le tableau est vide : il faut une ligne de titres et au moins un établissement.',
      'personal-column': `La colonne « ${head} » porte sur des personnes : retirez-la. Le périmètre compte les usagers, il n’en nomme aucun.`,
      'column-missing': `Il manque la colonne ${head === 'users' ? 'de l’effectif' : 'de l’établissement'}. Titres lus : ${value}.`,
      uai: `Ligne ${line}, « ${head} » : « ${value} » n’est pas un UAI (sept chiffres, puis la lettre qui en est la clé).`,
      name: `Ligne ${line}, « ${head} » : le nom de l’établissement est vide.`,
      level: `Ligne ${line}, « ${head} » : « ${value} » ne dit pas le niveau (école, collège, lycée, lycée professionnel, CFA, supérieur, autre).`,
      users: `Ligne ${line}, « ${head} » : « ${value} » n’est pas un nombre entier.`,
    })[kind],
})

const levelsEn: Readonly<Record<Level, string>> = {
  primary: 'Primary schools',
  'lower-secondary': 'Collèges (lower secondary)',
  'upper-secondary': 'Lycées (upper secondary)',
  vocational: 'Vocational lycées',
  apprenticeship: 'Apprentice training centres',
  higher: 'Higher education',
  other: 'Others',
}

const en: typeof fr = {
  title: 'Perimeter',
  of: (whose, year) => `Perimeter ${whose}, ${year}`,
  lede: 'The sites that the group serves and their numbers of users, by school year. Numbers, never persons.',
  none: 'No perimeter is declared.',
  noneTeach:
    'Each member declares its sites, their level and their numbers, with the source and the day of the count. A table is pasted from a spreadsheet.',
  consequence: 'The declaration is entered in the register. A mistake is corrected afterwards, with its reason.',
  member: 'Member',
  year: 'School year',
  sites: 'Sites',
  users: 'Users',
  countedOn: 'Counted on',
  counted: (day) => `Counted on ${day}.`,
  from: (source) => `Source: ${source}.`,
  source: 'Source',
  total: 'Total',
  inYear: (year) => `Year ${year}`,
  missing: 'not declared yet',
  picture: 'Users by member',
  uai: 'UAI',
  name: 'Site',
  level: 'Level',
  noUai: '–',
  levels: levelsEn,
  paste: 'Table pasted from a spreadsheet',
  pasteHint:
    'A line of heads, then one site a line: UAI, school, level, number. Names and numbers of learners are refused.',
  file: 'Or a .csv file',
  read: 'Read the table',
  readCount: (count) => (count > 1 ? `${count} sites read.` : 'One site read.'),
  byHand: 'Enter a site by hand',
  add: 'Add',
  remove: 'Remove',
  removeOne: (name) => `Remove ${name}`,
  problemsTitle: 'Nothing is taken over until this is settled:',
  more: (count) => `and ${count} more.`,
  problem: ({ kind, line, head, value }) =>
    ({
      empty: 'The table is empty: it needs a line of heads and at least one site.',
      'personal-column': `The column “${head}” is about persons: take it out. The perimeter counts users and names none.`,
      'column-missing': `The column of the ${head === 'users' ? 'numbers' : 'sites'} is missing. Heads read: ${value}.`,
      uai: `Line ${line}, “${head}”: “${value}” is no UAI (seven digits, then the letter that is their key).`,
      name: `Line ${line}, “${head}”: the name of the site is empty.`,
      level: `Line ${line}, “${head}”: “${value}” does not tell the level (école, collège, lycée, lycée professionnel, CFA, higher, other).`,
      users: `Line ${line}, “${head}”: “${value}” is not a whole number.`,
    })[kind],
}

export const words: Bilingual<typeof fr> = { fr, en }
