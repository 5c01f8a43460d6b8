import graphql from '@graphql-eslint/eslint-plugin';

const common = {
  plugins: { '@graphql-eslint': graphql },
  languageOptions: {
    parser: graphql.parser,
    parserOptions: {
      graphQLConfig: { schema: 'server/schema.graphql', documents: 'test/contract/operations/*.graphql' },
    },
  },
};

// ESLint reads what Biome does not: the schema and the operations, in their own language. Everything else is Biome's.
export default [
  { ignores: ['**/*.{js,cjs,mjs,ts}'] },
  {
    ...common,
    files: ['server/schema.graphql'],
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      '@graphql-eslint/relay-edge-types': [
        'error',
        {
          // An event of the audit log is read in its list and nowhere else, so it is no Node.
          shouldImplementNode: false,
          // Short lists that are always whole, such as an edition's themes, need no pages.
          listTypeCanWrapOnlyEdgeType: false,
        },
      ],
      // Figures, payloads and errors are values: only what `node` finds again has an id.
      '@graphql-eslint/strict-id-in-types': 'off',
      // `Share.share` is part of the contract: the interface is named after its main figure.
      '@graphql-eslint/no-typename-prefix': 'off',
    },
  },
  {
    ...common,
    files: ['test/contract/operations/*.graphql'],
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      // The contract's operations stand as people have copied them, without an `id` in every selection.
      '@graphql-eslint/require-selections': 'off',
    },
  },
];
