/**
 * Checks the options of a policy when it is built. A host may be written in JavaScript, where no compiler finds a
 * misspelt key, and a policy without the option that its operator meant would allow too much.
 */

import { PolicyConfigError } from "./errors.ts";
import { didYouMean } from "./near.ts";

/** What a value must be, in words, and the test for it. */
interface Shape {
  readonly words: string;
  readonly fits: (value: unknown) => boolean;
}

const FLAG: Shape = { words: "true or false", fits: (value) => typeof value === "boolean" };
const TEXT: Shape = { words: "text", fits: (value) => typeof value === "string" };
const TEXTS: Shape = {
  words: "a list of texts",
  fits: (value) => Array.isArray(value) && value.every((one) => typeof one === "string"),
};
const OBJECT: Shape = { words: "an object", fits: isObject };
const OBJECTS: Shape = {
  words: "a list of objects",
  fits: (value) => Array.isArray(value) && value.every(isObject),
};
const COUNT: Shape = {
  words: "a whole number, 0 or more",
  fits: (value) => typeof value === "number" && Number.isInteger(value) && value >= 0,
};
const TOOLSETS: Shape = {
  words: '"all" or a list of texts',
  fits: (value) => value === "all" || TEXTS.fits(value),
};

const OPTIONS: { readonly [name: string]: Shape } = {
  routes: OBJECT,
  readOnly: FLAG,
  allowDeletes: FLAG,
  toolsets: TOOLSETS,
  open: TEXTS,
  rules: OBJECTS,
  caps: OBJECT,
  alwaysOn: TEXTS,
  profile: TEXT,
  profileRules: COUNT,
};
const CAPS: { readonly [name: string]: Shape } = {
  writesPerMinute: COUNT,
  writesPerHour: COUNT,
  writesPerProcess: COUNT,
  environmentsPerAction: COUNT,
  tenantsPerAction: COUNT,
  machinesPerAction: COUNT,
};

/**
 * Refuses options that cannot be read.
 *
 * @throws PolicyConfigError that names the option, the problem and the way out.
 */
export function checkOptions(options: unknown): void {
  if (!isObject(options)) {
    throw new PolicyConfigError(`A policy needs an object of options, not ${shown(options)}. ${ROUTES_HINT}`);
  }
  checkFields(options, OPTIONS, "");
  const { routes, caps } = options;
  if (!isObject(routes) || typeof routes.match !== "function") {
    const problem = routes === undefined ? "is missing" : "is not a table that defineRoutes built";
    throw new PolicyConfigError(`The option "routes" ${problem}. ${ROUTES_HINT}`);
  }
  if (isObject(caps)) checkFields(caps, CAPS, "caps.");
}

const ROUTES_HINT = "Give `routes` a table from defineRoutes, or use octopusPolicy of @octo/policy/octopus.";

function checkFields(
  values: Readonly<Record<string, unknown>>,
  known: { readonly [name: string]: Shape },
  prefix: string,
): void {
  for (const [name, value] of Object.entries(values)) {
    const shape = Object.hasOwn(known, name) ? known[name] : undefined;
    if (shape === undefined) {
      const names = Object.keys(known);
      const hint = didYouMean(name, names) || `. Known: ${names.join(", ")}.`;
      throw new PolicyConfigError(`"${prefix}${name}" is not an option of a policy${hint}`);
    }
    if (value !== undefined && !shape.fits(value)) {
      throw new PolicyConfigError(`${prefix}${name} must be ${shape.words}, not ${shown(value)}.`);
    }
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as it reads in JSON, shortened. */
function shown(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 60);
  } catch {
    return typeof value;
  }
}
