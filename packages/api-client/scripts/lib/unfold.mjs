import { fail } from "./fail.mjs";

/** Resolves `extends` and `variants`, so that only shorthand properties are left to expand. */
export function unfold(schemas) {
  const all = {};
  const add = (name, schema) => {
    if (all[name]) fail("schemas", name, "declared twice");
    all[name] = schema;
  };
  for (const name of Object.keys(schemas)) {
    const { variants, discriminator, properties, abstract, ...rest } = inherit(name, schemas, []);
    if (abstract) continue;
    if (!variants) {
      add(name, { ...rest, ...(properties ? { properties } : {}) });
      continue;
    }
    if (!discriminator) fail("schemas", name, "variants need a discriminator");
    const values = Object.keys(variants);
    const references = values.map((value) => `#/components/schemas/${name}${value}`);
    add(name, {
      ...rest,
      oneOf: references.map(($ref) => ({ $ref })),
      discriminator: {
        propertyName: discriminator,
        mapping: Object.fromEntries(values.map((value, at) => [value, references[at]])),
      },
    });
    for (const value of values) {
      add(`${name}${value}`, {
        required: [discriminator],
        properties: { [discriminator]: { type: "string", enum: [value] }, ...properties, ...variants[value] },
      });
    }
  }
  return all;
}

/** A schema with the properties of what it extends, less what it omits, and with its own on top. */
function inherit(name, schemas, seen) {
  const { extends: base, omit = [], ...own } = schemas[name];
  if (!base) return own;
  if (!schemas[base]) fail("schemas", name, `extends '${base}', which does not exist`);
  if (seen.includes(name)) fail("schemas", name, "extends itself");
  const inherited = inherit(base, schemas, [...seen, name]).properties ?? {};
  for (const key of omit)
    if (!(key in inherited)) fail("schemas", name, `omits '${key}', which ${base} lacks`);
  const kept = Object.entries(inherited).filter(([key]) => !omit.includes(key));
  return { ...own, properties: { ...Object.fromEntries(kept), ...own.properties } };
}
