import js from '@eslint/js';
import tseslint from 'typescript-eslint';

// Text that contracts choose reaches the page, so nothing may be parsed as HTML or as code, anywhere.
const forbidden = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc', 'document.write'];

export default tseslint.config(
  { ignores: ['dist/', 'build/out/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      'no-restricted-properties': [
        'error',
        ...forbidden.map((property) => ({ property, message: 'Text nodes only.' })),
      ],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'max-lines': ['error', 300],
    },
  },
  {
    files: ['test/**/*.ts', '**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      'max-lines': 'off',
    },
  },
  {
    files: ['**/*.mjs', '*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        WebAssembly: 'readonly',
      },
    },
  },
  {
    files: ['test/*.mjs'],
    languageOptions: { globals: { window: 'readonly', document: 'readonly', scrollTo: 'readonly' } },
  },
);
