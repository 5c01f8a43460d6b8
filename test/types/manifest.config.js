/** What the analyzer leaves out: nobody outside can use it. */
export default {
  // It would write the output's place into the package.
  packagejson: false,
  globs: ['src/city-barometer.ts', 'src/city-barometer-define.ts'],
  plugins: [
    {
      name: 'public-only',
      packageLinkPhase({ customElementsManifest }) {
        for (const { declarations = [] } of customElementsManifest.modules) {
          for (const declaration of declarations) {
            declaration.members = declaration.members?.filter(
              ({ name, privacy }) => privacy === undefined && !name.endsWith('Callback'),
            );
          }
        }
      },
    },
  ],
};
