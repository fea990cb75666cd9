import { defineConfig } from 'vite'

export default defineConfig({
  root: 'preview/web/page',
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: '../../../dist/web', emptyOutDir: true, chunkSizeWarningLimit: 900 },
})
