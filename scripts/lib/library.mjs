/** How the libraries are built: modules for Node 20 with bundled declarations. */
export const library = {
  format: "esm",
  target: "node20",
  // `npm run check` checks the types; doing it again for the declarations would take most of a build.
  dts: { compilerOptions: { noCheck: true } },
  clean: true,
};
