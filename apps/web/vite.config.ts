import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** `npm run build` writes `apps/web/dist`, which the server serves; `npm run dev:web` proxies `/api` to it. */
export default defineConfig({
  root: here('.'),
  plugins: [react()],
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'es2023',
    // light-dark() is kept as written: these browsers know it.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // A file inlined as `data:` would need an exception in the content policy.
    assetsInlineLimit: 0,
    // What signs a PDF is larger than the usual 500 kB, and is loaded by whoever presses the button alone.
    chunkSizeWarningLimit: 1_000,
    // The gallery is opened by whoever builds: the first load of everybody else does not list what each of its pages is made of.
    modulePreload: { resolveDependencies: (file, parts) => (file.includes('gallery-') ? [] : parts) },
    rolldownOptions: {
      output: {
        // What changes with none of our releases is kept in the browser's cache across them.
        codeSplitting: { groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ }] },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
})
