/** The JSON Schema of the configuration file, for editors. It is made from the same settings as the check. */
import type { ConfigSpec, Setting } from "./setting.ts";

/** A JSON Schema (draft-07). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Makes the schema of everything that a program reads from the file. */
export function configSchema({ settings, structures, sections, instance }: ConfigSpec): JsonSchema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Settings of octo-mcp and octo-mcp-http",
    ...mapOf(settings, {
      $schema: { type: "string", description: "Address of this schema, for editors." },
      instances: {
        description:
          "Several Octopus servers, each under its name. Every tool then takes the name as its argument instance.",
        type: "object",
        propertyNames: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$" },
        additionalProperties: { ...mapOf(instance), required: ["serverUrl"] },
      },
      ...Object.fromEntries(
        structures.map(({ key, about, schema }) => [key, { description: about, ...schema }]),
      ),
      ...Object.fromEntries(
        Object.entries(sections).map(([name, own]) => [
          name,
          { description: `Settings of octo-mcp-${name} alone.`, ...mapOf(own) },
        ]),
      ),
    }),
  };
}

function mapOf(settings: readonly Setting[], others: JsonSchema = {}): JsonSchema {
  const own = Object.fromEntries(settings.map((setting) => [setting.key, settingSchema(setting)]));
  return { type: "object", additionalProperties: false, properties: { ...own, ...others } };
}

/** The schema of one setting. */
function settingSchema(setting: Setting): JsonSchema {
  const { about, accepts, byDefault } = setting;
  const details = [accepts, byDefault === undefined ? undefined : `default: ${byDefault}`].filter(
    (text) => text !== undefined,
  );
  const description = details.length === 0 ? about : `${about} (${details.join("; ")})`;
  return { description, ...valueSchema(setting) };
}

const TEXT = { type: "string", minLength: 1 };

function valueSchema({ type, words, range }: Setting): JsonSchema {
  if (type === "switch") return { type: "boolean" };
  if (type === "number") return { type: "integer", minimum: range?.min, maximum: range?.max };
  if (type === "list" || type === "command")
    return { anyOf: [TEXT, { type: "array", items: TEXT, minItems: 1 }] };
  return words === undefined ? TEXT : { enum: words };
}
