import { copyFileSync } from 'node:fs'
import nodeResolve from '@rollup/plugin-node-resolve'
import typescript from '@rollup/plugin-typescript'
import { appsScriptGlobals } from './scripts/apps-script-globals.js'

export default {
  input: 'connector/main.ts',
  output: { file: 'dist/Code.js', format: 'es' },
  plugins: [
    nodeResolve(),
    typescript({ tsconfig: 'connector/tsconfig.json', noEmit: false }),
    appsScriptGlobals(),
    {
      name: 'manifest',
      writeBundle: () => copyFileSync('appsscript.json', 'dist/appsscript.json'),
    },
  ],
}
