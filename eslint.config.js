import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: [
      'dist',
      'dist-prewarm',
      'node_modules',
      'coverage',
      '**/*.config.js',
      'scripts/*.js',
      '**/*.mjs',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './connector/tsconfig.json', './preview/web/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
      complexity: ['error', 14],
    },
  },
  {
    files: ['connector/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        'ExportDefaultDeclaration',
        {
          selector:
            'VariableDeclarator:has(.id TSTypeReference[typeName.name="Record"] > TSTypeParameterInstantiation > TSStringKeyword.params:first-child) > ObjectExpression.init[properties.length>0]',
          message:
            'Words of others are looked up in words({ … }): an object knows `constructor` too.',
        },
      ],
    },
  },
  {
    files: ['test/**', 'scripts/**', 'preview/main.ts', 'connector/runtime/**'],
    rules: {
      'no-console': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
)
