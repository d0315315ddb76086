/** How the libraries are built: modules for Node 20, and with OCTO_TYPES=1 the declarations that others need. */

/**
 * Only packed packages need declarations, because the workspace reads sources, and they take most of a build. The types are
 * checked by `npm run check`; doing it again here would take even longer.
 */
const dts = process.env.OCTO_TYPES === "1" && { compilerOptions: { noCheck: true } };

export const library = { format: "esm", target: "node20", dts, clean: true };
