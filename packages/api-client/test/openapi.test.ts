import { readFileSync } from "node:fs";
import { OCTOPUS_TOOLSETS, OTHER_TOOLSET } from "@octo/policy/octopus";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { operations } from "../src/generated/operations.ts";

interface Parameter {
  $ref?: string;
  name?: string;
  in?: string;
  required?: boolean;
}

interface OperationObject {
  operationId: string;
  summary: string;
  parameters?: Parameter[];
  responses: Record<string, unknown>;
  "x-octo-toolset": string;
  "x-octo-since": string;
}

interface Schema {
  properties?: Record<string, unknown>;
  required?: string[];
  oneOf?: { $ref: string }[];
  discriminator?: { propertyName: string; mapping: Record<string, string> };
}

interface Document {
  paths: Record<string, Record<string, OperationObject>>;
  components: { schemas: Record<string, Schema> };
}

const TOOLSETS: readonly string[] = [...OCTOPUS_TOOLSETS, OTHER_TOOLSET];
const METHODS = new Set(["get", "post", "put", "patch", "delete"]);
const ERRORS = ["400", "401", "403", "404", "409", "429"];

const document: Document = parse(readFileSync(new URL("../openapi/octopus.yaml", import.meta.url), "utf8"));
const all = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
);

/** What an operation breaks, as `operationId: value`, so that a failure names every culprit at once. */
function offenders(problemOf: (entry: (typeof all)[number]) => unknown): string[] {
  return all.flatMap((entry) => {
    const problem = problemOf(entry);
    return problem ? [`${entry.operation.operationId}: ${String(problem)}`] : [];
  });
}

/** The value that a local reference points at, or undefined. */
function resolve(reference: string): unknown {
  if (!reference.startsWith("#/")) return undefined;
  return reference
    .slice(2)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);
}

function references(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(references);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === "$ref" && typeof value === "string" ? [value] : references(value),
  );
}

describe("openapi/octopus.yaml", () => {
  it("describes the API broadly, with known methods only", () => {
    expect(all.length).toBeGreaterThan(250);
    expect(offenders(({ method }) => !METHODS.has(method) && method)).toEqual([]);
  });

  it("gives each operation an id of its own", () => {
    const ids = all.map(({ operation }) => operation.operationId);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z][A-Za-z0-9]+$/.test(id))).toEqual([]);
  });

  it("sums each operation up in one short sentence", () => {
    const bad = offenders(({ operation: { summary } }) => !/^[A-Z][^\n]*\.$/.test(summary) && summary);
    expect(bad).toEqual([]);
    expect(offenders(({ operation }) => operation.summary.length > 90 && operation.summary.length)).toEqual(
      [],
    );
  });

  it("says plainly what each operation does, without another operation's summary", () => {
    const vague = /^Does\b|\bthe same (?:for|under)\b/;
    expect(offenders(({ operation: { summary } }) => vague.test(summary) && summary)).toEqual([]);
  });

  it("names the toolset that owns each operation and the version that brought it", () => {
    expect(
      offenders(({ operation }) => !TOOLSETS.includes(operation["x-octo-toolset"]) && "toolset"),
    ).toEqual([]);
    expect(
      offenders(({ operation }) => !/^20\d\d\.\d+(\.\d+)?$/.test(operation["x-octo-since"]) && "since"),
    ).toEqual([]);
  });

  it("declares a success and the six errors of each operation", () => {
    expect(
      offenders(({ operation }) => ERRORS.filter((status) => !(status in operation.responses)).join()),
    ).toEqual([]);
    expect(
      offenders(
        ({ operation }) =>
          !Object.keys(operation.responses).some((status) => status.startsWith("2")) && "2xx",
      ),
    ).toEqual([]);
  });

  it("declares exactly the parameters that each path names", () => {
    const bad = offenders(({ path, operation }) => {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === "path");
      const same = named.join() === declared.map((parameter) => parameter.name).join();
      return (!same || declared.some((parameter) => !parameter.required)) && path;
    });
    expect(bad).toEqual([]);
  });

  it("has no two paths that differ only in the names of their parameters", () => {
    const shapes = Object.keys(document.paths).map((path) => path.replace(/\{\w+\}/g, "{}").toLowerCase());
    expect(shapes.filter((shape, at) => shapes.indexOf(shape) !== at)).toEqual([]);
  });

  it("resolves every reference", () => {
    expect([...new Set(references(document))].filter((target) => resolve(target) === undefined)).toEqual([]);
  });

  it("requires only properties that exist", () => {
    const bad = Object.entries(document.components.schemas).flatMap(([name, schema]) =>
      (schema.required ?? [])
        .filter((key) => !(key in (schema.properties ?? {})))
        .map((key) => `${name}.${key}`),
    );
    expect(bad).toEqual([]);
  });

  it("tells subtypes apart by a property that each of them requires", () => {
    const unions = Object.entries(document.components.schemas).filter(([, schema]) => schema.discriminator);
    expect(unions.map(([name]) => name)).toEqual(
      expect.arrayContaining(["Account", "Endpoint", "Feed", "PersistenceSettings"]),
    );
    for (const [name, { discriminator, oneOf }] of unions) {
      const mapping = discriminator?.mapping ?? {};
      expect(Object.values(mapping), name).toEqual(oneOf?.map(({ $ref }) => $ref));
      for (const [value, reference] of Object.entries(mapping)) {
        const property = discriminator?.propertyName ?? "";
        const variant = resolve(reference) as Schema;
        expect(variant.required, reference).toContain(property);
        expect(variant.properties?.[property], reference).toEqual({ type: "string", enum: [value] });
      }
    }
  });
});

describe("generated files", () => {
  it("index every operation of the document", () => {
    const indexed = operations.map(({ id, method, path }) => `${id} ${method} ${path}`).sort();
    const declared = all.map(
      ({ path, method, operation }) => `${operation.operationId} ${method.toUpperCase()} ${path}`,
    );
    expect(indexed).toEqual(declared.sort());
  });
});
