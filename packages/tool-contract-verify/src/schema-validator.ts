/** Draft-07, as a validator sees it. Formats are not looked at. */

import type { JsonSchema } from "@octo/tool-contract";
import { Ajv } from "ajv";

/** A validator; making one is slow, so a run has one. */
export interface SchemaValidator {
  /** Why a schema is none of draft-07; strict about keywords, so that one of a later draft is not passed over. */
  problems(schema: JsonSchema): string[];
  /** Where a value does not conform. A schema that cannot be compiled excludes nothing; it is reported as such. */
  violations(schema: JsonSchema, value: unknown): string[];
}

/** Makes a validator. */
export function createValidator(): SchemaValidator {
  const shared = { validateFormats: false, unicodeRegExp: false, logger: false } as const;
  const strict = new Ajv({ ...shared, strictSchema: true, strictTypes: false });
  const loose = new Ajv({ ...shared, strict: false });
  return {
    problems(schema) {
      try {
        strict.compile({ ...schema });
        return [];
      } catch (error) {
        return [error instanceof Error ? error.message : "it cannot be compiled"];
      }
    },
    violations(schema, value) {
      try {
        const validate = loose.compile({ ...schema });
        if (validate(value)) return [];
        return (validate.errors ?? []).map(
          ({ instancePath, message }) => `${instancePath || "it"} ${message}`,
        );
      } catch {
        return [];
      }
    },
  };
}
