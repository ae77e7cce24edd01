import type { Language } from '#ui/i18n/format.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type { ModuleWeb } from '#ui/module.ts'

const found = import.meta.glob<{ readonly web: ModuleWeb }>('../../modules/*/web/index.tsx', { eager: true })

/** Every module that has screens: a module appears in the application when its folder does. */
export const modules: readonly ModuleWeb[] = Object.values(found).map((file) => file.web)

type LabelFile = Readonly<Record<string, unknown>>
const files: Readonly<Record<Language, Readonly<Record<string, () => Promise<LabelFile>>>>> = {
  fr: import.meta.glob<LabelFile>('../../modules/*/web/labels.fr.ts'),
  en: import.meta.glob<LabelFile>('../../modules/*/web/labels.en.ts'),
}

/** For whom words are loaded: a member of a group, anybody who passes by, whoever came in by the access of a company. */
export type WordsFor = 'members' | 'anybody' | 'companies'

const TOLD: Readonly<Record<Exclude<WordsFor, 'members'>, readonly string[]>> = {
  anybody: modules
    .filter(({ open, openWordless }) => open !== undefined && openWordless !== true)
    .flatMap(({ name, openWords = [] }) => [name, ...openWords]),
  companies: modules.flatMap(({ own, ownWords = [] }) => (own === undefined ? [] : ownWords)),
}

/** The words of every module in one language, or of those that their readers meet: each process of a module has its own export. */
export async function loadModuleLabels(language: Language, readers: WordsFor): Promise<readonly ModuleLabels[]> {
  const isMet = (path: string) =>
    readers === 'members' || TOLD[readers].some((name) => path.includes(`/modules/${name}/`))
  const asked = Object.entries(files[language]).filter(([path]) => isMet(path))
  const loaded = await Promise.all(asked.map(([, load]) => load()))
  return loaded.flatMap((file) => Object.values(file).filter(isLabels))
}

const isLabels = (value: unknown): value is ModuleLabels =>
  typeof value === 'object' && value !== null && 'process' in value && 'rules' in value
