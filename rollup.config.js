import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import nodeResolve from '@rollup/plugin-node-resolve'
import typescript from '@rollup/plugin-typescript'
import { appsScriptGlobals } from './scripts/apps-script-globals.js'

const plugins = globalName => [
  nodeResolve(),
  typescript({ tsconfig: 'connector/tsconfig.json', noEmit: false }),
  appsScriptGlobals(globalName),
]

/** The connector as it is deployed. */
const connector = {
  input: 'connector/main.ts',
  output: { file: 'dist/Code.js', format: 'es' },
  plugins: [
    ...plugins('connector_'),
    {
      name: 'manifest',
      writeBundle: () => copyFileSync('appsscript.json', 'dist/appsscript.json'),
    },
  ],
}

/** The same with the functions of pre-warming and the permission they need; only asked for by name. */
const prewarm = {
  input: 'connector/prewarm.ts',
  output: { file: 'dist-prewarm/Prewarm.js', format: 'es' },
  plugins: [
    ...plugins('prewarm_'),
    {
      name: 'wider-manifest',
      writeBundle() {
        const manifest = JSON.parse(readFileSync('appsscript.json', 'utf8'))
        manifest.oauthScopes.push('https://www.googleapis.com/auth/script.scriptapp')
        writeFileSync('dist-prewarm/appsscript.json', `${JSON.stringify(manifest, null, 2)}\n`)
        copyFileSync('dist/Code.js', 'dist-prewarm/Code.js')
      },
    },
  ],
}

export default ({ configPrewarm }) => (configPrewarm ? [connector, prewarm] : connector)
