/** Validates schemas and values under draft-07. Formats are not checked. */
import type { JsonSchema } from "@octo/tool-contract";
import { Ajv } from "ajv";

/** A validator. A run makes one and keeps it, because making one is slow. */
export interface SchemaValidator {
  /** Why a schema is not valid under draft-07. An unknown keyword is a fault, because it may be of a later draft. */
  problems(schema: JsonSchema): string[];
  /** Where a value does not conform to a schema. For a schema that is itself not valid there is none; see {@link problems}. */
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
