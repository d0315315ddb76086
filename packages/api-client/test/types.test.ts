/** The types of the API in area files: what is left out, and that the rest says the same. */
import { expect, it } from "vitest";

const script = new URL("../scripts/lib/types.mjs", import.meta.url).href;
const { areaFiles } = (await import(script)) as {
  areaFiles(types: string, areas: readonly object[], banner: string): Record<string, string>;
};

/** As openapi-typescript writes it, with `content` of the response in the middle. */
const typesWith = (content: string) => `
export interface paths {
    "/api/{spaceId}/things": {
        parameters: { query?: never; header?: never; path?: never; cookie?: never; };
        /** Lists things. */
        get: operations["listThings"];
        put?: never;
        delete: operations["deleteThings"];
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Thing: {
            /** @enum {string} */
            Kind: "a" | "b";
            /** @description Its name. */
            Name?: string | null;
            Parts?: (components["schemas"]["Thing"] | string)[];
            Values?: { [key: string]: string; };
        };
        ThingPage: {
            Items: components["schemas"]["Thing"][];
            TotalResults: number;
        };
        Other: {
            More: boolean;
        };
    };
    responses: {
        Error404: { headers: { [name: string]: unknown; }; content: { "application/json": string; }; };
    };
    parameters: {
        /** @description How many items to pass over. */
        skip: number;
        version: string;
    };
    requestBodies: never;
}
export interface operations {
    listThings: {
        parameters: {
            query?: {
                /** @description How many items to pass over. */
                skip?: components["parameters"]["skip"];
            };
            header?: never;
            path: { spaceId: string; };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: { headers: { [name: string]: unknown; }; content: ${content} };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            429: components["responses"]["Error429"];
        };
    };
    deleteThings: {
        parameters: {
            query: { version: components["parameters"]["version"]; };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: { content: { "application/json": components["schemas"]["Thing"]; }; };
        responses: {
            204: { headers: { [name: string]: unknown; }; content?: never; };
            404: components["responses"]["Error404"];
        };
    };
}`;

const areas = [
  { name: "_shapes", doc: { components: { schemas: { Other: {} } } } },
  {
    name: "small-things",
    doc: { paths: { "/api/{spaceId}/things": {} }, components: { schemas: { Thing: {} } } },
  },
];

it("writes an area without what is never, and with what is repeated named once", () => {
  const files = areaFiles(
    typesWith('{ "application/json": components["schemas"]["ThingPage"]; }'),
    areas,
    "Made.",
  );
  expect(Object.keys(files)).toEqual([
    "schema/shapes.ts",
    "schema/small-things.ts",
    "schema/common.ts",
    "schema.ts",
  ]);
  expect(files["schema/small-things.ts"]).toMatchInlineSnapshot(`
    "// Made.
    import type { Errors, Json, NoContent, PathOf, parameters, QueryOf, responses } from "./common.ts";
    import type { S } from "../schema.ts";

    export interface SmallThingsPaths {
      "/api/{spaceId}/things": {
        /** Lists things. */
        get: {
          parameters: {
            query?: QueryOf<"skip">;
            path: PathOf<"spaceId">;
          };
          responses: Errors & { 200: Json<S["ThingPage"]>; };
        };
        delete: {
          parameters: {
            query: {
              version: parameters["version"];
            };
          };
          requestBody: {
            content: {
              "application/json": S["Thing"];
            };
          };
          responses: { 204: NoContent; 404: responses["Error404"]; };
        };
      };
    }

    export interface SmallThingsSchemas {
      Thing: {
        Kind: "a" | "b";
        /** Its name. */
        Name?: string | null;
        Parts?: (S["Thing"] | string)[];
        Values?: {
          [key: string]: string;
        };
      };
      ThingPage: {
        Items: S["Thing"][];
        TotalResults: number;
      };
    }
    "
  `);
  expect(files["schema/shapes.ts"]).toMatchInlineSnapshot(`
    "// Made.


    export interface ShapesSchemas {
      Other: {
        More: boolean;
      };
    }
    "
  `);
  expect(files["schema/common.ts"]).toContain(
    "export type parameters = {\n  /** How many items to pass over. */\n  skip: number;",
  );
  expect(files["schema.ts"]).toContain('  delete:\n    | "/api/{spaceId}/things";');
  expect(files["schema.ts"]).toContain("  put:\n    never;");
  expect(files["schema.ts"]).toContain("export interface paths\n  extends SmallThingsPaths {}");
  expect(files["schema.ts"]).toContain(
    "export interface S\n  extends ShapesSchemas,\n    SmallThingsSchemas {}",
  );
});

it("keeps a response that is not JSON, or that is of several types", () => {
  const of = (content: string) => areaFiles(typesWith(content), areas, "Made.")["schema/small-things.ts"];
  expect(of('{ "text/plain": string; }')).toContain(
    '200: Response<{\n        "text/plain": string;\n      }>;',
  );
  expect(of('{ "image/png": string; "application/json": number; }')).toContain('"image/png": string;');
});
