import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { manifestPlugin } from './manifest-plugin.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const library = (name: string, packages: string) => ({
  name,
  test: new RegExp(`node_modules[\\\\/](?:${packages})[\\\\/]`),
})

/**
 * The page that seals, built beside the site and apart from it. What the browser runs is what an auditor reads: nothing is
 * shortened or renamed, and the libraries stand in files of their own.
 */
export default defineConfig({
  root: here('.'),
  base: '/depot/',
  plugins: [react(), manifestPlugin()],
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } } },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    minify: false,
    cssMinify: false,
    modulePreload: { polyfill: false },
    // A file inlined as `data:` would need an exception in the content policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            library('react', 'react|react-dom|scheduler'),
            library('age', 'age-encryption|@noble|@scure|shamir-secret-sharing'),
            library('zod', 'zod'),
          ],
        },
      },
    },
  },
})
