import type { ModuleWeb } from '#ui/module.ts'

const found = import.meta.glob<{ readonly web: ModuleWeb }>('../../modules/*/web/index.tsx', { eager: true })

/** Every module that has screens: a module appears in the application when its folder does. */
export const modules: readonly ModuleWeb[] = Object.values(found).map((file) => file.web)
