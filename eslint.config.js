import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'

// who may import from whom: a room sees only the rooms listed for it
const rooms = {
  engine: [],
  model: ['engine'],
  rules: ['model', 'engine'],
  intake: ['model', 'engine'],
  screening: ['rules', 'model', 'engine'],
  panels: ['rules', 'model', 'engine'],
  training: ['model', 'engine'],
  notebook: ['model', 'engine'],
  project: ['notebook', 'rules', 'model', 'engine'],
  i18n: [],
  state: ['project', 'training', 'notebook', 'panels', 'rules', 'model', 'engine', 'i18n'],
  ui: ['state', 'panels', 'rules', 'model', 'engine', 'i18n']
}

const layer = (room, allowed) => ({
  files: [`src/${room}/**/*.{ts,svelte}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: Object.keys(rooms)
          .filter((other) => other !== room && !allowed.includes(other))
          .map((other) => ({
            group: [`**/${other}/**`, `!./${other}/**`],
            allowTypeImports: false,
            message: `${room} must not know ${other}`
          }))
      }
    ]
  }
})

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  { rules: { 'no-undef': 'off', '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }] } },
  ...Object.entries(rooms).map(([room, allowed]) => layer(room, allowed))
)
